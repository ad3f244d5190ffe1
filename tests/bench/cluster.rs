//! How several municipalities bear a large group: as many links pasted at once, each a full scan, until they are shown side
//! by side.

use super::contender::APP;
use super::raw::{Of, Raw, What};
use super::site::{File, Site};
use super::visit::{Pace, Visit, longest};
use iscan::exchange::encode;
use iscan::instrument::Instrument;
use iscan::scan::{About, Answer, Change, Scan, ScanKind, statements};

const NOW: &str = "2026-11-26T10:15:00Z";

/// This many visits with this many municipalities.
pub(crate) async fn measure(app: &[File], questions: &Instrument, size: usize, visits: usize, raw: &mut Raw) {
    let served = Site::serve(app.to_vec()).await;
    let links: Vec<String> = (0..size).map(|number| link(questions, &served, number)).collect();
    let links = links.join("\n");
    let of = Of {
        contender: APP,
        size,
        pace: Pace::Full,
    };
    // One alone is listed; several are shown side by side.
    let shown = if size == 1 {
        "main .scroll td"
    } else {
        ".report.cluster .quadrant"
    };
    for _ in 0..visits {
        let visit = Visit::begin(Pace::Full).await;
        visit.goes_to(&served.at("#/cluster")).await;
        visit.shows("#pasted").await;
        visit.begins_anew().await;
        let time = visit.pastes(&links, shown).await;
        raw.note(of, What::ClusterPasted, time);
        if time.is_finite() {
            let blocks = visit.blocks().await;
            raw.note(of, What::ClusterPasting, longest(&blocks));
            // The sum of none would be told as -0.
            raw.note(of, What::ClusterBusy, blocks.iter().sum::<f64>() + 0.0);
            if size > 1 {
                assert_eq!(visit.heading().await, questions.words.cluster_reporttitle(&size), "all of them");
            }
        }
        visit.ends().await;
        // What was not waited for once, is not again.
        if time.is_infinite() {
            break;
        }
    }
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
