//! How the workshop bears a large group: three hundred who answered every statement of the full scan.

use super::site::{File, Site};
use super::visit::{Pace, Visit};
use iscan::exchange::VoiceSent;
use iscan::instrument::Instrument;
use iscan::scan::{Answer, Change, Scan, ScanKind, statements};
use serde_json::json;

/// How many take part.
pub(crate) const VOICES: usize = 300;

const NOW: &str = "2026-11-26T10:15:00Z";
const ROLES: [&str; 4] = ["dienst", "iprof", "leiding", "politiek"];

/// What took how long, and the longest the page could do nothing else, in milliseconds.
pub(crate) struct Taken {
    pub(crate) what: &'static str,
    pub(crate) time: f64,
    pub(crate) blocked: f64,
}

/// From a load of the page with all of them kept until they are shown; and from pasting all their links at once.
pub(crate) async fn measure(app: &[File], questions: &Instrument) -> Vec<Taken> {
    let served = Site::serve(app.to_vec()).await;
    let visit = Visit::begin(Pace::Full).await;
    visit.goes_to(&served.at("boot.js")).await;
    let (full, empty) = (workshop(questions, VOICES), workshop(questions, 0));
    visit
        .keeps("iscan:/scan/x", &json!({ "name": "", "scan": full.to_json() }).to_string())
        .await;
    visit.goes_to(&served.at("#/workshop")).await;
    let shown = visit.since_start(".see .spread").await;
    let opened = Taken {
        what: "open and show",
        time: shown,
        blocked: visit.longest_block().await,
    };

    visit.goes_to(&served.at("boot.js")).await;
    visit
        .keeps("iscan:/scan/x", &json!({ "name": "", "scan": empty.to_json() }).to_string())
        .await;
    visit.goes_to(&served.at("#/workshop")).await;
    visit.shows("#pasted").await;
    let links: Vec<String> = (0..VOICES).map(|number| link(questions, &served, number)).collect();
    let time = visit.pastes(&links.join("\n"), ".see .spread").await;
    let collected = Taken {
        what: "read as many links pasted at once",
        time,
        blocked: visit.longest_block().await,
    };
    visit.ends().await;
    vec![opened, collected]
}

/// A participant's own scan.
fn scan(questions: &Instrument, number: usize) -> Scan {
    let mut scan = Scan::new(&format!("scan-{number}"), "nl", &questions.version, NOW);
    scan.apply(&Change::Kind(ScanKind::Full), NOW);
    for (place, id) in statements(questions, ScanKind::Full).enumerate() {
        let phase = (number * 7 + place * 3 + number * place / 5) % 4 + 1;
        scan.apply(&Change::Answer(id, Answer::from_id(&phase.to_string())), NOW);
    }
    scan
}

fn sent(questions: &Instrument, number: usize) -> VoiceSent {
    let mut sent = VoiceSent::of(&scan(questions, number), false, questions);
    sent.voice = sent.voice.with_role(ROLES[number % ROLES.len()]);
    sent
}

fn link(questions: &Instrument, site: &Site, number: usize) -> String {
    site.at(&["#/voice/", &sent(questions, number).encode(questions)].concat())
}

fn workshop(questions: &Instrument, voices: usize) -> Scan {
    let mut scan = Scan::new("x", "nl", &questions.version, NOW);
    scan.apply(&Change::Kind(ScanKind::Workshop), NOW);
    scan.apply(
        &Change::Voices((0..voices).map(|number| sent(questions, number).voice).collect()),
        NOW,
    );
    scan
}
