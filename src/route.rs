//! Routes: the addresses inside the app, what stands after `#`. A public contract; each opens directly and reloads.

use crate::instrument::{Domain, Instrument, StatementId};
use crate::report::ReportSize;
use crate::scan::{ScanKind, Step};

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`
    Start,
    /// `/scan` and what lies under it: the questionnaire. A list of symptoms by its number.
    Scan(Step),
    /// `/report`, `/report/team`, `/report/sheet`: the report of the open scan in one of its sizes.
    Report(ReportSize),
    /// `/r/<code>`, `/r/<code>/team`, `/r/<code>/sheet`: the report of someone else's scan.
    Shared(String, ReportSize),
    /// `/take/<code>`: a whole scan handed over by a frame; it is kept here, and one goes on where it was left.
    Take(String),
    /// `/workshop` and what belongs to it: several people, one picture.
    Workshop(WorkshopPage),
    /// `/files`: save, open, share, delete.
    Files,
    /// `/cluster`: several municipalities side by side.
    Cluster,
    /// `/advice`: the recommendations in the reader's own order.
    Advice,
    /// `/ambition`: which phases to reach, and what that would change.
    Ambition,
    /// `/plan`: what will be done.
    Plan,
    /// `/letters`: what is asked of others.
    Letters,
    /// `/evolution`: an earlier scan beside this one.
    Evolution,
    /// `/accessibility`: the accessibility statement.
    Accessibility,
    /// `/glossary`
    Glossary,
    /// `/method`
    Method,
    /// `/example`: the report of an invented municipality.
    Example(ReportSize),
    /// `/questions` and `/questions/quick`: every question of a scan of this kind, to print.
    Questions(ScanKind),
    /// An address that leads nowhere.
    Unknown,
}

/// A page of the workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkshopPage {
    /// `/workshop`: collect, and see where the answers differ.
    Home,
    /// `/workshop/invite`
    Invite,
    /// `/workshop/talk`, or with the largest difference first `/workshop/differences`; a statement by its id: what is shown
    /// on a large screen while a group talks.
    Talk {
        /// Whether the statement whose answers differ most comes first.
        by_difference: bool,
        /// The statement; the first one where none is named.
        at: Option<StatementId>,
    },
    /// `/join/<code>`: someone is invited.
    Join(String),
    /// `/give`: a participant gives the answers back.
    Give,
    /// `/voice/<code>`: what a participant gave back.
    Voice(String),
}

impl WorkshopPage {
    /// Reads what stands after `/workshop/`.
    fn parse(path: &str, instrument: &Instrument) -> Option<Self> {
        let (page, id) = path.split_once('/').unwrap_or((path, ""));
        let at = match id {
            "" => None,
            id => Some(StatementId::parse(id).filter(|id| instrument.statement(*id).is_some())?),
        };
        match (page, at) {
            ("", None) => Some(Self::Home),
            ("invite", None) => Some(Self::Invite),
            ("talk", at) => Some(Self::Talk { by_difference: false, at }),
            ("differences", at) => Some(Self::Talk { by_difference: true, at }),
            _ => None,
        }
    }

    /// What stands after `#/`.
    fn path(&self) -> String {
        match self {
            Self::Home => "workshop".to_owned(),
            Self::Invite => "workshop/invite".to_owned(),
            Self::Talk { by_difference, at } => {
                let order = if *by_difference { "workshop/differences" } else { "workshop/talk" };
                at.map_or(order.to_owned(), |id| format!("{order}/{id}"))
            }
            Self::Join(code) => ["join/", code].concat(),
            Self::Give => "give".to_owned(),
            Self::Voice(code) => ["voice/", code].concat(),
        }
    }
}

impl Route {
    /// Reads a hash as the browser gives it. Nothing for a hash that is a place on the page (`#content`).
    pub fn parse(hash: &str, instrument: &Instrument) -> Option<Self> {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        // Mail programs and address bars write signs as numbers, and put a slash or a query behind a link.
        let path = hash.strip_prefix("%23").unwrap_or(hash).replace("%2F", "/").replace("%2f", "/");
        if path.is_empty() {
            return Some(Self::Start);
        }
        let path = path.strip_prefix('/')?.split(['?', '&']).next()?.trim_end_matches('/');
        Some(match path.split_once('/').unwrap_or((path, "")) {
            ("", "") => Self::Start,
            ("report", "") => Self::Report(ReportSize::Whole),
            ("report", size) => smaller(size).map_or(Self::Unknown, Self::Report),
            ("method", "") => Self::Method,
            ("files", "") => Self::Files,
            ("cluster", "") => Self::Cluster,
            ("accessibility", "") => Self::Accessibility,
            ("advice", "") => Self::Advice,
            ("ambition", "") => Self::Ambition,
            ("plan", "") => Self::Plan,
            ("letters", "") => Self::Letters,
            ("evolution", "") => Self::Evolution,
            ("glossary", "") => Self::Glossary,
            ("example", "") => Self::Example(ReportSize::Whole),
            ("example", size) => smaller(size).map_or(Self::Unknown, Self::Example),
            ("questions", "") => Self::Questions(ScanKind::Full),
            ("questions", "quick") => Self::Questions(ScanKind::Quick),
            ("workshop", page) => WorkshopPage::parse(page, instrument).map_or(Self::Unknown, Self::Workshop),
            ("join", rest) => Self::Workshop(WorkshopPage::Join(code(rest).to_owned())),
            ("give", "") => Self::Workshop(WorkshopPage::Give),
            ("voice", rest) => Self::Workshop(WorkshopPage::Voice(code(rest).to_owned())),
            ("r", rest) => shared(rest),
            ("take", rest) => Self::Take(code(rest).to_owned()),
            ("scan", name) => step(name, instrument).map_or(Self::Unknown, Self::Scan),
            _ => Self::Unknown,
        })
    }

    /// The hash that leads here. A lead statement is its domain's page; the others add their number.
    pub fn hash(&self, instrument: &Instrument) -> String {
        let path = match self {
            Self::Start | Self::Unknown => String::new(),
            Self::Report(size) => ["report", &under(*size)].concat(),
            Self::Method => "method".to_owned(),
            Self::Files => "files".to_owned(),
            Self::Cluster => "cluster".to_owned(),
            Self::Accessibility => "accessibility".to_owned(),
            Self::Advice => "advice".to_owned(),
            Self::Ambition => "ambition".to_owned(),
            Self::Plan => "plan".to_owned(),
            Self::Letters => "letters".to_owned(),
            Self::Evolution => "evolution".to_owned(),
            Self::Glossary => "glossary".to_owned(),
            Self::Example(size) => ["example", &under(*size)].concat(),
            Self::Questions(ScanKind::Quick) => "questions/quick".to_owned(),
            Self::Questions(ScanKind::Full | ScanKind::Workshop) => "questions".to_owned(),
            Self::Workshop(page) => page.path(),
            Self::Shared(code, size) => ["r/", code, &under(*size)].concat(),
            Self::Take(code) => ["take/", code].concat(),
            Self::Scan(Step::Intake) => "scan".to_owned(),
            Self::Scan(step) => ["scan/", &name(*step, instrument)].concat(),
        };
        ["#/", &path].concat()
    }
}

/// A size by its name in an address: the whole needs none.
fn smaller(name: &str) -> Option<ReportSize> {
    ReportSize::from_id(name).filter(|size| *size != ReportSize::Whole)
}

/// What a size adds to the address of the whole.
fn under(size: ReportSize) -> String {
    match size {
        ReportSize::Whole => String::new(),
        ReportSize::Team | ReportSize::Sheet => ["/", size.id()].concat(),
    }
}

/// The code at the beginning: people and programs put more than a query behind a link.
fn code(rest: &str) -> &str {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || ['-', '_'].contains(&letter);
    &rest[..rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len())]
}

/// The report in a code, in the size that stands behind it.
fn shared(rest: &str) -> Route {
    let code = code(rest);
    let size = rest[code.len()..].strip_prefix('/').and_then(smaller);
    Route::Shared(code.to_owned(), size.unwrap_or(ReportSize::Whole))
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
