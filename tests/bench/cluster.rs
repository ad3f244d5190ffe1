//! How several municipalities bear a large group: as many links pasted at once, each a full scan, until they are shown side
//! by side.

use super::site::{File, Site};
use super::visit::{Pace, Visit};
use iscan::exchange::encode;
use iscan::instrument::Instrument;
use iscan::scan::{About, Answer, Change, Scan, ScanKind, statements};

/// How many municipalities; Flanders has three hundred.
pub(crate) const SIZES: [usize; 3] = [100, 1_000, 10_000];

const NOW: &str = "2026-11-26T10:15:00Z";

/// What reading and showing them took, in milliseconds.
pub(crate) struct Taken {
    /// From the paste until they are painted side by side.
    pub(crate) time: f64,
    /// The longest the page could do nothing else.
    pub(crate) longest: f64,
    /// All such times together.
    pub(crate) blocked: f64,
}

/// With this many.
pub(crate) async fn measure(app: &[File], questions: &Instrument, size: usize) -> Taken {
    let served = Site::serve(app.to_vec()).await;
    let visit = Visit::begin(Pace::Full).await;
    visit.goes_to(&served.at("#/cluster")).await;
    visit.shows("#pasted").await;
    let links: Vec<String> = (0..size).map(|number| link(questions, &served, number)).collect();
    let before = visit.blocked().await;
    let time = visit.pastes(&links.join("\n"), ".report.cluster .quadrant").await;
    assert_eq!(visit.heading().await, questions.words.cluster_reporttitle(&size), "all of them");
    let taken = Taken {
        time,
        longest: visit.longest_block().await,
        blocked: visit.blocked().await - before,
    };
    visit.ends().await;
    taken
}

fn link(questions: &Instrument, site: &Site, number: usize) -> String {
    let mut scan = Scan::new(&format!("scan-{number}"), "nl", &questions.version, NOW);
    scan.apply(&Change::Kind(ScanKind::Full), NOW);
    scan.apply(&Change::About(About::Municipality, format!("Gemeente {number}")), NOW);
    for (place, id) in statements(questions, ScanKind::Full).enumerate() {
        let phase = (number * 7 + place * 3 + number * place / 5) % 4 + 1;
        scan.apply(&Change::Answer(id, Answer::from_id(&phase.to_string())), NOW);
    }
    site.at(&["#/r/", &encode(&scan.shareable(true, true), questions)].concat())
}
