//! What the tests share: the real content, instruments of other sizes, and answers told in a few marks.

use iscan::address::Address;
use iscan::instrument::check::{Files, check};
use iscan::instrument::{Domain, Instrument, Side, Statement, StatementId};
use iscan::page::{self, Desk, Saved, Shelf, Told};
use iscan::scan::{Change, Choice, Filed, Group, Scan};
use iscan::scoring::{Exact, Scores, Sheet, score};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// The moment at which everything in these tests happens.
pub(crate) const NOW: &str = "2026-11-21T10:15:00Z";

/// The TOML files of `src/content/`, as the build reads them.
pub(crate) fn content() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
    let mut files = Files::new();
    for folder in ["", "domains/"] {
        for entry in fs::read_dir(root.join(folder)).expect("the content") {
            let path = entry.expect("a file of the content").path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let name = path.file_name().expect("a name").to_string_lossy();
                let text = fs::read_to_string(&path).expect("text");
                files.insert(format!("{folder}{name}"), text);
            }
        }
    }
    files
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

/// The real instrument with other statements: clones of each domain's first, under these numbers. The first is the lead.
pub(crate) fn numbered(numbers: impl Fn(Domain) -> Vec<u32>) -> Instrument {
    let mut instrument = real().clone();
    for domain in Domain::ALL {
        let text = &mut instrument.domains[domain.index()];
        let pattern = text.statements[0].clone();
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

/// The pages with an address of their own, outside the questionnaire.
pub(crate) const PAGES: [Address; 8] = [
    Address::Start,
    Address::Report,
    Address::Files,
    Address::Advice,
    Address::Summary,
    Address::Glossary,
    Address::Accessibility,
    Address::Method,
];

/// A desk on which nothing special has happened.
pub(crate) fn desk<'a>(instrument: &'a Instrument, address: &'a Address, scan: &'a Scan) -> Desk<'a> {
    static FILED: Filed = Filed {
        at: String::new(),
        fresh: 16,
    };
    Desk {
        instrument,
        address,
        base: "https://example.org/iscan/",
        scan,
        name: "",
        saved: &Saved::Nothing,
        filed: &FILED,
        lasting: Some(false),
        outgoing: &[true; 5],
        told: &Told::Nothing,
        shared: None,
        touched: "",
        shelf: &Shelf::default,
        late: Some(&page::LATE),
    }
}

/// Answers told in marks: `1` to `5`, `?` weet niet, `-` niet van toepassing, `.` open. One mark a statement, in order
/// of asking; the last one holds for the rest of the domain, and a mark without a statement for nothing.
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
        score(&Sheet::new(self.instrument, &scan), scan.kind())
    }

    fn mark(&mut self, id: StatementId, mark: char) {
        let Some(Value::Object(statements)) = self.document.get_mut("statements") else {
            unreachable!("every scan has statements")
        };
        let answer = match mark {
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
