//! How the app bears a larger questionnaire: the real one with its lead statements cloned, as a full scan that is answered.

use super::site::{File, Site};
use super::visit::{Pace, Visit, median};
use iscan::instrument::{Domain, Instrument, Statement};
use iscan::scan::{ScanKind, statements};
use serde_json::{Map, Value, json};

/// How many statements.
pub(crate) const SIZES: [usize; 4] = [13, 56, 560, 5_000];

/// How often the report is opened.
const OPENINGS: usize = 9;

/// What a pack of some size took at one pace, in milliseconds.
pub(crate) struct Grown {
    /// Median from a click on a choice until it is painted.
    pub(crate) click: f64,
    /// Median from a click on the link until the report is painted.
    pub(crate) report: f64,
}

/// The app with a pack of this many statements in place of its own, at each pace.
pub(crate) async fn measure(app: &[File], questions: &Instrument, size: usize) -> Vec<Grown> {
    let grown = grow(questions, size);
    let mut files = app.to_vec();
    for file in files.iter_mut().filter(|file| is_pack(file)) {
        *file = File::new(&file.name, grown.to_pack().to_string());
    }
    let served = Site::serve(files).await;

    let visit = Visit::begin(Pace::Full).await;
    visit.goes_to(&served.at("boot.js")).await;
    visit.keeps("iscan:/scan/x", &answered(&grown).to_string()).await;
    visit.goes_to(&served.at("#/scan/o.leiding")).await;
    visit.first_statement().await;

    let mut times = vec![];
    for pace in Pace::ALL {
        visit.set(pace).await;
        let click = visit.choices().await;
        let mut openings = vec![];
        for _ in 0..OPENINGS {
            openings.push(visit.click("nav a[href='#/report']", 0, "article.report").await);
            visit.returns_to("#/scan/o.leiding").await;
        }
        times.push(Grown {
            click,
            report: median(openings),
        });
    }
    visit.ends().await;
    times
}

/// Whether this is the pack in Dutch.
pub(crate) fn is_pack(file: &File) -> bool {
    file.name.starts_with("iscan.pack.nl")
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

/// A full scan with an answer to everything, as the app keeps it.
fn answered(questions: &Instrument) -> Value {
    let phases = [3, 2, 4, 1].into_iter().cycle();
    let answers: Map<String, Value> = statements(questions, ScanKind::Full)
        .zip(phases)
        .map(|(id, phase)| (id.to_string(), json!(phase)))
        .collect();
    json!({ "name": "", "scan": {
        "format": "iscan-answers", "formatVersion": 1, "instrument": questions.version, "scan": "full", "id": "x", "language": "nl",
        "created": "2026-11-20T08:00:00Z", "updated": "2026-11-20T08:30:00Z", "statements": answers,
    } })
}
