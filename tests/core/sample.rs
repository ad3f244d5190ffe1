//! What the tests share: the real content, instruments of other sizes, and answers told in a few marks.

pub(crate) use crate::frozen::{frozen, frozen_content};
use iscan::instrument::check::{Files, check, read};
use iscan::instrument::{Domain, Instrument, Side, Statement, StatementId};
use iscan::scan::{Change, Choice, Group, Scan};
use iscan::scoring::{Exact, Responses, Scores, score};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

/// The moment at which everything in these tests happens.
pub(crate) const NOW: &str = "2026-11-21T10:15:00Z";

/// The version of an instrument newer than any edition will be.
pub(crate) const NEWER: &str = "999.0.0";

/// The TOML files of `src/content/`, as the build reads them.
pub(crate) fn content() -> Files {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content")).expect("the content")
}

/// The instrument of the real content, in Dutch.
pub(crate) fn real() -> &'static Instrument {
    in_every_language().first().expect("Dutch")
}

/// The instrument of the real content, Dutch first.
pub(crate) fn in_every_language() -> &'static [Instrument] {
    static REAL: LazyLock<Vec<Instrument>> = LazyLock::new(|| check(&content()).expect("content without mistakes"));
    &REAL
}

/// The real instrument with other statements.
pub(crate) fn numbered(numbers: impl Fn(Domain) -> Vec<u32>) -> Instrument {
    resized(real(), numbers)
}

/// An instrument with other statements: clones of each domain's first, under these numbers. The first is the lead, and
/// each has a fifth sentence.
pub(crate) fn resized(instrument: &Instrument, numbers: impl Fn(Domain) -> Vec<u32>) -> Instrument {
    let mut instrument = instrument.clone();
    for domain in Domain::ALL {
        let text = &mut instrument.domains[domain.index()];
        let mut pattern = text.statements[0].clone();
        pattern.anchors.resize(5, "Vijf.".into());
        let clone = |number: u32| Statement { number, ..pattern.clone() };
        text.statements = numbers(domain).into_iter().map(clone).collect();
        text.lead = text.statements[0].number;
    }
    instrument
}

/// An instrument with this many statements in every domain.
pub(crate) fn sized(count: u32) -> Instrument {
    numbered(|_| (1..=count).collect())
}

/// An instrument as it may be after years: one to four statements a domain, numbers with gaps, a lead in the middle.
pub(crate) fn worn() -> &'static Instrument {
    static WORN: LazyLock<Instrument> = LazyLock::new(|| {
        let mut instrument = numbered(|domain| match domain.index() % 4 {
            0 => vec![3],
            1 => vec![2, 7],
            2 => vec![9, 4, 5],
            _ => vec![1, 12, 6, 8],
        });
        for domain in &mut instrument.domains {
            domain.lead = domain.statements[domain.statements.len() / 2].number;
        }
        instrument
    });
    &WORN
}

/// Answers told in marks: `1` to `5`, `^` the highest phase the statement offers, `?` weet niet, `-` niet van toepassing,
/// `.` open. One mark a statement, in order of asking; the last one holds for the rest of the domain, and a mark without a
/// statement for nothing.
#[derive(Clone, Debug)]
pub(crate) struct Answers<'a> {
    instrument: &'a Instrument,
    document: Value,
}

impl<'a> Answers<'a> {
    /// A snelscan without answers.
    pub(crate) fn quick(instrument: &'a Instrument) -> Self {
        Self::of("quick", instrument)
    }

    /// A full scan without answers.
    pub(crate) fn full(instrument: &'a Instrument) -> Self {
        Self::of("full", instrument)
    }

    /// A scan of this kind without answers.
    pub(crate) fn of(kind: &str, instrument: &'a Instrument) -> Self {
        let mut document = Scan::new("test", "nl", &instrument.version, NOW).to_json();
        document["scan"] = kind.into();
        Self { instrument, document }
    }

    /// These answers in every domain.
    pub(crate) fn everywhere(self, marks: &str) -> Self {
        Domain::ALL.into_iter().fold(self, |answers, domain| answers.domain(domain, marks))
    }

    /// These answers in every domain of one side.
    pub(crate) fn side(self, side: Side, marks: &str) -> Self {
        let domains = Domain::ALL.into_iter().filter(|domain| domain.side() == side);
        domains.fold(self, |answers, domain| answers.domain(domain, marks))
    }

    /// These answers in one domain.
    pub(crate) fn domain(mut self, domain: Domain, marks: &str) -> Self {
        let last = marks.chars().last().unwrap_or('.');
        let statements = &self.instrument.domain(domain).statements;
        let marks = marks.chars().chain(std::iter::repeat(last));
        for (statement, mark) in statements.iter().zip(marks) {
            let id = StatementId {
                domain,
                number: statement.number,
            };
            self.mark(id, mark);
        }
        self
    }

    /// This answer to every lead statement.
    pub(crate) fn leads(mut self, mark: char) -> Self {
        for domain in Domain::ALL {
            self.mark(self.instrument.lead(domain), mark);
        }
        self
    }

    /// One answer for every statement, in order of asking.
    pub(crate) fn each(mut self, marks: impl IntoIterator<Item = char>) -> Self {
        for ((id, _), mark) in self.instrument.statements().zip(marks) {
            self.mark(id, mark);
        }
        self
    }

    /// With this change made.
    pub(crate) fn with(mut self, change: &Change) -> Self {
        let mut scan = self.scan();
        scan.apply(change, NOW);
        self.document = scan.to_json();
        self
    }

    /// With these choices in one group, told as `id option`, separated by commas.
    pub(crate) fn choose(self, group: Group, choices: &str) -> Self {
        choices
            .split(',')
            .filter(|choice| !choice.is_empty())
            .fold(self, |answers, choice| {
                let (id, option) = choice.trim().split_once(' ').expect("an id and an option");
                answers.with(&Change::Choice(group, id.to_owned(), Some(Choice::from_id(option))))
            })
    }

    /// The scan.
    pub(crate) fn scan(&self) -> Scan {
        Scan::open(self.document.clone(), self.instrument).expect("answers in order")
    }

    /// What the answers come to.
    pub(crate) fn scores(&self) -> Scores {
        let scan = self.scan();
        score(&Responses::new(self.instrument, &scan), scan.kind())
    }

    fn mark(&mut self, id: StatementId, mark: char) {
        let Some(Value::Object(statements)) = self.document.get_mut("statements") else {
            unreachable!("every scan has statements")
        };
        let answer = match mark {
            '^' => self.instrument.statement(id).expect("it is asked").highest().number().into(),
            '?' => json!("unknown"),
            '-' => json!("na"),
            '.' => {
                statements.remove(&id.to_string());
                return;
            }
            digit => digit.to_digit(10).expect("a mark").into(),
        };
        statements.insert(id.to_string(), answer);
    }
}

/// An exact number as text, `none` where there is none.
pub(crate) fn told(number: Option<Exact>) -> String {
    number.map_or_else(|| "none".to_owned(), |number| number.to_string())
}
