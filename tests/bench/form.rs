//! The form that every contender asks, at some size: the snelscan, the full scan, or the full scan with its lead statements
//! cloned.

use iscan::instrument::{Domain, Instrument, Statement};
use iscan::scan::{Scan, ScanKind, statements};
use serde_json::{Map, Value, json};

/// How many statements a full scan that is walked through has.
pub(crate) const FULL: usize = 56;

/// A form.
pub(crate) struct Form {
    /// How many statements it asks.
    pub(crate) size: usize,
    /// The questionnaire it is of.
    pub(crate) questions: Instrument,
    /// Whether that is larger than the real one.
    pub(crate) is_grown: bool,
    kind: ScanKind,
}

impl Form {
    /// With this many statements.
    pub(crate) fn of(questions: &Instrument, size: usize) -> Self {
        let mut kinds = [ScanKind::Quick, ScanKind::Full].into_iter();
        let real = kinds.find(|kind| statements(questions, *kind).count() == size);
        Self {
            size,
            questions: real.map_or_else(|| grow(questions, size), |_| questions.clone()),
            is_grown: real.is_none(),
            kind: real.unwrap_or(ScanKind::Full),
        }
    }

    /// Its statements, each with the number of its answer.
    pub(crate) fn asked(&self) -> impl Iterator<Item = (&Statement, usize)> {
        let asked = statements(&self.questions, self.kind).filter_map(|id| self.questions.statement(id));
        asked.zip(answers())
    }

    /// Seven choices: five anchors, *weet niet*, *niet van toepassing*.
    pub(crate) fn choices<'a>(&'a self, statement: &'a Statement) -> impl Iterator<Item = (usize, &'a str)> {
        let others = [self.questions.words.question_unknown(), self.questions.words.question_na()];
        (1..).zip(statement.anchors.iter().map(String::as_str).chain(others))
    }

    /// A scan that answers nothing or everything, as the app keeps it.
    pub(crate) fn kept(&self, is_answered: bool) -> Value {
        let asked = statements(&self.questions, self.kind).filter(|_| is_answered);
        let answers: Map<String, Value> = asked.zip(answers()).map(|(id, phase)| (id.to_string(), json!(phase))).collect();
        json!({ "name": "", "scan": {
            "format": "iscan-answers", "formatVersion": 1, "instrument": self.questions.version, "scan": self.kind.id(), "id": "x",
            "language": "nl", "created": "2026-11-20T08:00:00Z", "updated": "2026-11-20T08:30:00Z", "statements": answers,
        } })
    }

    /// The scan that answers everything.
    pub(crate) fn scan(&self) -> Scan {
        Scan::open(self.kept(true)["scan"].take(), &self.questions).expect("answers to these questions")
    }
}

/// One of the first four choices for each statement.
fn answers() -> impl Iterator<Item = usize> {
    [3, 2, 4, 1].into_iter().cycle()
}

/// This many statements, spread over the domains: each lead and its clones, numbered from there on.
fn grow(questions: &Instrument, size: usize) -> Instrument {
    let mut grown = questions.clone();
    for (place, domain) in grown.domains.iter_mut().enumerate() {
        let lead = domain.lead;
        domain.statements.retain(|statement| statement.number == lead);
        let model = domain.statements[0].clone();
        let more = (size + Domain::ALL.len() - 1 - place) / Domain::ALL.len();
        domain.statements.extend((lead + 1..).take(more - 1).map(|number| Statement {
            number,
            question: format!("{number}. {}", model.question),
            ..model.clone()
        }));
    }
    grown
}
