//! How the workshop bears a large group, each of whom answered every statement of the full scan.

use super::contender::APP;
use super::raw::{Of, Raw, What};
use super::site::{File, Site};
use super::visit::{Pace, Visit, longest};
use iscan::exchange::VoiceSent;
use iscan::instrument::Instrument;
use iscan::scan::{Answer, Change, Scan, ScanKind, statements};
use serde_json::json;

/// What a browser keeps for a site, in letters: a scan with all its voices is one text.
const ROOM: usize = 5 * 1024 * 1024;

const NOW: &str = "2026-11-26T10:15:00Z";
const ROLES: [&str; 4] = ["dienst", "iprof", "leiding", "politiek"];

/// This many visits to a workshop of this many. What of it the browser could keep, is told.
pub(crate) async fn measure(app: &[File], questions: &Instrument, voices: usize, visits: usize, raw: &mut Raw) -> usize {
    let served = Site::serve(app.to_vec()).await;
    let links: Vec<String> = (0..voices).map(|number| link(questions, &served, number)).collect();
    let links = links.join("\n");
    let (kept, full) = fitting(questions, voices);
    let empty = kept_as(&workshop(questions, 0));
    let of = Of {
        contender: APP,
        size: voices,
        pace: Pace::Full,
    };
    for _ in 0..visits {
        let visit = Visit::begin(Pace::Full).await;
        let is_whole = opens(&visit, &served, &full, of, raw).await && collects(&visit, &served, &empty, &links, of, raw).await;
        visit.ends().await;
        // What was not waited for once, is not again.
        if !is_whole {
            break;
        }
    }
    kept
}

/// Opens a workshop that was kept. Whether it was waited for.
async fn opens(visit: &Visit, served: &Site, full: &str, of: Of<'_>, raw: &mut Raw) -> bool {
    visit.goes_to(&served.at("boot.js")).await;
    visit.keeps("iscan:/#scan/x", full).await;
    visit.goes_to(&served.at("#/workshop")).await;
    let time = visit.since_start(shown(of.size)).await;
    raw.note(of, What::WorkshopOpened, time);
    if time.is_finite() {
        raw.note(of, What::WorkshopOpening, longest(&visit.blocks().await));
    }
    time.is_finite()
}

/// Pastes all links into a workshop where no one is yet. Whether it was waited for.
async fn collects(visit: &Visit, served: &Site, empty: &str, links: &str, of: Of<'_>, raw: &mut Raw) -> bool {
    visit.goes_to(&served.at("boot.js")).await;
    visit.keeps("iscan:/#scan/x", empty).await;
    visit.goes_to(&served.at("#/workshop")).await;
    visit.shows("#pasted").await;
    visit.begins_anew().await;
    let time = visit.pastes(links, shown(of.size)).await;
    raw.note(of, What::WorkshopPasted, time);
    if time.is_finite() {
        raw.note(of, What::WorkshopPasting, longest(&visit.blocks().await));
    }
    time.is_finite()
}

/// What is there in the end. Fewer than three are listed, and their answers not shown.
fn shown(voices: usize) -> &'static str {
    if voices < 3 { ".voices li" } else { ".see .spread" }
}

/// The workshop of as many as a browser can keep, and how many these are.
fn fitting(questions: &Instrument, mut voices: usize) -> (usize, String) {
    loop {
        let full = kept_as(&workshop(questions, voices));
        if full.len() < ROOM {
            return (voices, full);
        }
        voices = voices * ROOM / full.len() - 1;
    }
}

/// As the browser keeps it.
fn kept_as(scan: &Scan) -> String {
    json!({ "name": "", "scan": scan.to_json() }).to_string()
}

/// A participant's own scan: no two say the same.
fn scan(questions: &Instrument, number: usize) -> Scan {
    let mut scan = Scan::new(&format!("scan-{number}"), "nl", &questions.version, NOW);
    scan.apply(&Change::Kind(ScanKind::Full), NOW);
    for (place, id) in statements(questions, ScanKind::Full).enumerate() {
        let digit = number >> (2 * (place % 8));
        let phase = (digit + place * 3) % 4 + 1;
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
