//! Invented municipalities of every type, each with a scan of its own, and the forms in which they send it.

use super::files::SavedFile;
use super::questions::questions;
use super::site::Site;
use iscan::exchange::{ExportFormat, ExportOptions, encode};
use iscan::instrument::{Domain, Side, StatementId};
use iscan::scan::Scan;
use serde_json::{Map, Value, json};

/// How many there are: as many as in the study.
pub(crate) const MUNICIPALITIES: usize = 29;

const STARTS: [&str; 6] = ["Molen", "Zand", "Wester", "Ooster", "Berk", "Water"];
const ENDS: [&str; 5] = ["bergen", "rode", "kouter", "hove", "beke"];

/// What a municipality is called.
pub(crate) fn name(number: usize) -> String {
    [STARTS[number % STARTS.len()], ENDS[number / STARTS.len() % ENDS.len()]].concat()
}

/// Its scan, with the id of its name: four types in turn; every third is a quick one, the others have people and knowledge.
pub(crate) fn municipality(number: usize) -> Scan {
    let quick = number.is_multiple_of(3);
    let [organisation, ict] = [[1, 3], [3, 3], [1, 1], [3, 2]][number % 4];
    let phase = |place: usize, domain: Domain| {
        let base = match domain.side() {
            Side::Organisation => organisation,
            Side::Ict => ict,
        };
        let mixed = (number + 1) * 7919 + (place + 1) * 104_729 + number * place * 31;
        (base + mixed / 8 % 3).min(4)
    };
    let asked: Vec<StatementId> = questions().statements().map(|(id, _)| id).collect();
    let statements: Map<String, Value> = (0..)
        .zip(asked)
        .filter(|(_, id)| !quick || questions().is_lead(*id))
        .map(|(place, id)| (id.to_string(), json!(phase(place, id.domain))))
        .collect();
    let size = questions().fact("f.ictgrootte").expect("a fact");
    let option = &size.options[number % size.options.len()].id;
    let mut file = json!({
        "format": "iscan-answers", "formatVersion": 1, "instrument": questions().version, "scan": if quick { "quick" } else { "full" },
        "id": format!("scan-{number}"), "language": "nl", "created": "2026-11-01T08:00:00Z",
        "updated": format!("2026-11-{:02}T08:30:00Z", number % 20 + 1), "about": { "municipality": name(number) },
        "facts": { "f.ictgrootte": option }, "statements": statements,
    });
    if !quick {
        for (place, profile) in questions().full.staffing.profiles.iter().enumerate() {
            let needed = ["1", "2", "1/2"][(number + place) % 3];
            let own = ["1/2", "1"][(number + place) % 2];
            let way = ["cluster", "recruit"][(number + place) % 2];
            file["staffing"]["profiles"][&profile.id] =
                json!({ "needed": needed, "own": own, "external": "1/4", "vacancies": (number + place) % 3, "approach": [way] });
        }
        for question in &questions().full.staffing.questions {
            file["staffing"]["questions"][&question.id] = json!(question.options[number % question.options.len()].id);
        }
    }
    Scan::open(file, questions()).expect("a scan")
}

/// The link by which it sends it.
pub(crate) fn link_of(scan: &Scan, site: &Site) -> String {
    site.at(&["#/r/", &encode(&scan.shareable(true, true), questions())].concat())
}

/// The answer file by which it sends it.
pub(crate) fn file_of(scan: &Scan) -> SavedFile {
    saved(scan, ExportFormat::Answers)
}

/// The report page by which it sends it.
pub(crate) fn page_of(scan: &Scan) -> SavedFile {
    saved(scan, ExportFormat::Report)
}

fn saved(scan: &Scan, format: ExportFormat) -> SavedFile {
    let file = format.download(scan, questions(), &ExportOptions::leaving_behind(""), "");
    SavedFile::new(&file.name, &String::from_utf8(file.bytes).expect("text"))
}
