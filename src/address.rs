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
    /// `/files`: save, open, share, delete.
    Files,
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
            "/scan" => Self::Scan(Step::Intake),
            "/scan/facts" => Self::Scan(Step::Facts),
            "/scan/check" => Self::Scan(Step::Check),
            _ if !path.starts_with('/') => return None,
            _ => match path.strip_prefix("/r/") {
                Some(code) => Self::Shared(code.to_owned()),
                None => path
                    .strip_prefix("/scan/")
                    .and_then(|id| statement(id, instrument))
                    .map_or(Self::Unknown, |id| Self::Scan(Step::Statement(id))),
            },
        })
    }

    /// The hash that leads here. A lead statement is its domain's page; the others add their number.
    pub fn hash(&self, instrument: &Instrument) -> String {
        match self {
            Self::Start | Self::Unknown => "#/".to_owned(),
            Self::Report => "#/report".to_owned(),
            Self::Shared(code) => ["#/r/", code].concat(),
            Self::Files => "#/files".to_owned(),
            Self::Method => "#/method".to_owned(),
            Self::Scan(Step::Intake) => "#/scan".to_owned(),
            Self::Scan(Step::Facts) => "#/scan/facts".to_owned(),
            Self::Scan(Step::Check) => "#/scan/check".to_owned(),
            Self::Scan(Step::Statement(id)) if instrument.is_lead(*id) => ["#/scan/", id.domain.id()].concat(),
            Self::Scan(Step::Statement(id)) => ["#/scan/", &id.to_string()].concat(),
        }
    }
}

fn statement(id: &str, instrument: &Instrument) -> Option<StatementId> {
    if let Some(domain) = Domain::from_id(id) {
        return Some(instrument.lead(domain));
    }
    StatementId::parse(id).filter(|id| instrument.statement(*id).is_some())
}
