//! Addresses inside the app: what stands after `#`. A public contract; each opens directly and reloads.

use crate::instrument::{Domain, Instrument, StatementId};
use crate::scan::Step;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// `/`
    Start,
    /// `/scan` and what lies under it: the questionnaire.
    Scan(Step),
    /// `/report`
    Report,
    /// `/r/<code>`: the report of someone else's scan.
    Shared(String),
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

impl Address {
    /// Reads a hash as the browser gives it. Nothing for a hash that is a place on the page (`#inhoud`).
    pub fn parse(hash: &str, instrument: &Instrument) -> Option<Self> {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let path = hash.strip_prefix("%23").unwrap_or(hash);
        Some(match path {
            "" | "/" => Self::Start,
            "/report" => Self::Report,
            "/method" => Self::Method,
            "/files" => Self::Files,
            "/accessibility" => Self::Accessibility,
            "/advice" => Self::Advice,
            "/summary" => Self::Summary,
            "/glossary" => Self::Glossary,
            "/scan" => Self::Scan(Step::Intake),
            _ if !path.starts_with('/') => return None,
            _ => match (path.strip_prefix("/r/"), path.strip_prefix("/take/")) {
                (Some(code), _) => Self::Shared(code.to_owned()),
                (_, Some(code)) => Self::Take(code.to_owned()),
                _ => screen(path, instrument).map_or(Self::Unknown, Self::Scan),
            },
        })
    }

    /// The hash that leads here. A lead statement is its domain's page; the others add their number.
    pub fn hash(&self, instrument: &Instrument) -> String {
        match self {
            Self::Start | Self::Unknown => "#/".to_owned(),
            Self::Report => "#/report".to_owned(),
            Self::Take(code) => ["#/take/", code].concat(),
            Self::Accessibility => "#/accessibility".to_owned(),
            Self::Shared(code) => ["#/r/", code].concat(),
            Self::Files => "#/files".to_owned(),
            Self::Method => "#/method".to_owned(),
            Self::Advice => "#/advice".to_owned(),
            Self::Summary => "#/summary".to_owned(),
            Self::Glossary => "#/glossary".to_owned(),
            Self::Scan(Step::Intake) => "#/scan".to_owned(),
            Self::Scan(Step::Statement(id)) if instrument.is_lead(*id) => ["#/scan/", id.domain.id()].concat(),
            Self::Scan(Step::Statement(id)) => ["#/scan/", &id.to_string()].concat(),
            Self::Scan(Step::Symptoms(place)) => {
                let list = instrument.full.symptoms.get(*place);
                ["#/scan/symptoms.", list.map_or("", |list| &list.id)].concat()
            }
            Self::Scan(step) => {
                let name = SCREENS.iter().find(|(_, other)| other == step).map_or("", |(name, _)| name);
                ["#/scan/", name].concat()
            }
        }
    }
}

/// The screens that are no statement, by the last part of their address.
const SCREENS: [(&str, Step); 7] = [
    ("facts", Step::Facts),
    ("signature", Step::Signature),
    ("culture", Step::Culture),
    ("iprof", Step::Iprof),
    ("staffing", Step::Staffing),
    ("check", Step::Check),
    ("recognition", Step::Recognition),
];

fn screen(path: &str, instrument: &Instrument) -> Option<Step> {
    let name = path.strip_prefix("/scan/")?;
    if let Some(id) = name.strip_prefix("symptoms.") {
        let place = instrument.full.symptoms.iter().position(|list| list.id == id)?;
        return Some(Step::Symptoms(place));
    }
    match SCREENS.iter().find(|(known, _)| *known == name) {
        Some((_, step)) => Some(*step),
        None => statement(name, instrument).map(Step::Statement),
    }
}

fn statement(id: &str, instrument: &Instrument) -> Option<StatementId> {
    if let Some(domain) = Domain::from_id(id) {
        return Some(instrument.lead(domain));
    }
    StatementId::parse(id).filter(|id| instrument.statement(*id).is_some())
}
