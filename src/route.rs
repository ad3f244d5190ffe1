//! Routes: the addresses inside the app, what stands after `#`. A public contract; each opens directly and reloads.

use crate::instrument::{Domain, Instrument, StatementId};
use crate::scan::Step;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`
    Start,
    /// `/scan` and what lies under it: the questionnaire. A list of symptoms by its number.
    Scan(Step),
    /// `/report`
    Report,
    /// `/r/<code>`: the report of someone else's scan.
    Shared(String),
    /// `/r/<code>/summary`: the same on one sheet.
    SharedSummary(String),
    /// `/take/<code>`: a whole scan handed over by a frame; it is kept here, and one goes on where it was left.
    Take(String),
    /// `/files`: save, open, share, delete.
    Files,
    /// `/advice`: the recommendations in the reader's own order.
    Advice,
    /// `/summary`: the report on one sheet.
    Summary,
    /// `/accessibility`: the accessibility statement.
    Accessibility,
    /// `/glossary`
    Glossary,
    /// `/method`
    Method,
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// Reads a hash as the browser gives it. Nothing for a hash that is a place on the page (`#content`).
    pub fn parse(hash: &str, instrument: &Instrument) -> Option<Self> {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let path = hash.strip_prefix("%23").unwrap_or(hash);
        if path.is_empty() {
            return Some(Self::Start);
        }
        let path = path.strip_prefix('/')?;
        Some(match path.split_once('/').unwrap_or((path, "")) {
            ("", "") => Self::Start,
            ("report", "") => Self::Report,
            ("method", "") => Self::Method,
            ("files", "") => Self::Files,
            ("accessibility", "") => Self::Accessibility,
            ("advice", "") => Self::Advice,
            ("summary", "") => Self::Summary,
            ("glossary", "") => Self::Glossary,
            ("r", code) => match code.trim_end_matches('/').strip_suffix("/summary") {
                Some(code) => Self::SharedSummary(code.to_owned()),
                None => Self::Shared(code.to_owned()),
            },
            ("take", code) => Self::Take(code.to_owned()),
            ("scan", name) => step(name, instrument).map_or(Self::Unknown, Self::Scan),
            _ => Self::Unknown,
        })
    }

    /// The hash that leads here. A lead statement is its domain's page; the others add their number.
    pub fn hash(&self, instrument: &Instrument) -> String {
        let path = match self {
            Self::Start | Self::Unknown => String::new(),
            Self::Report => "report".to_owned(),
            Self::Method => "method".to_owned(),
            Self::Files => "files".to_owned(),
            Self::Accessibility => "accessibility".to_owned(),
            Self::Advice => "advice".to_owned(),
            Self::Summary => "summary".to_owned(),
            Self::Glossary => "glossary".to_owned(),
            Self::Shared(code) => ["r/", code].concat(),
            Self::SharedSummary(code) => ["r/", code, "/summary"].concat(),
            Self::Take(code) => ["take/", code].concat(),
            Self::Scan(Step::Intake) => "scan".to_owned(),
            Self::Scan(step) => ["scan/", &name(*step, instrument)].concat(),
        };
        ["#/", &path].concat()
    }
}

/// The last part of a step's address.
fn name(step: Step, instrument: &Instrument) -> String {
    match step {
        Step::Intake => "",
        Step::Facts => "facts",
        Step::Signature => "signature",
        Step::Culture => "culture",
        Step::Iprof => "iprof",
        Step::Staffing => "staffing",
        Step::Check => "check",
        Step::Recognition => "recognition",
        Step::Statement(id) if instrument.is_lead(id) => id.domain.id(),
        Step::Statement(id) => return id.to_string(),
        Step::Symptoms(place) => return ["symptoms.", &(place + 1).to_string()].concat(),
    }
    .to_owned()
}

fn step(name: &str, instrument: &Instrument) -> Option<Step> {
    Some(match name {
        "" => Step::Intake,
        "facts" => Step::Facts,
        "signature" => Step::Signature,
        "culture" => Step::Culture,
        "iprof" => Step::Iprof,
        "staffing" => Step::Staffing,
        "check" => Step::Check,
        "recognition" => Step::Recognition,
        _ => match name.strip_prefix("symptoms.") {
            Some(number) => Step::Symptoms(number.parse::<usize>().ok()?.checked_sub(1)?),
            None => Step::Statement(statement(name, instrument)?),
        },
    })
}

/// A domain's id is its lead statement.
fn statement(id: &str, instrument: &Instrument) -> Option<StatementId> {
    match Domain::from_id(id) {
        Some(domain) => Some(instrument.lead(domain)),
        None => StatementId::parse(id).filter(|id| instrument.statement(*id).is_some()),
    }
}
