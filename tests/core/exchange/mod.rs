//! How a scan travels: what goes out comes back as it was, what was damaged or made up is refused, and nothing that
//! people typed becomes markup, a formula or a path.

mod code;
mod csv;
mod files;
mod hostile;
mod link;
mod open;
mod page;
mod private;
mod qr;
mod results;
mod voices;
mod workbook;

use crate::any::{example, full_scan, grown};
use crate::sample::{Answers, NEWER, real};
use iscan::instrument::{Domain, Instrument};
use iscan::report::Report;
use iscan::scan::Scan;
use serde_json::{Value, json};

fn opened(file: Value, instrument: &Instrument) -> Scan {
    Scan::open(file, instrument).expect("a file that opens")
}

/// A snelscan with everything that one asks.
fn snelscan() -> Scan {
    let mut file = Answers::quick(real()).leads('3').domain(Domain::IGegevens, "?").scan().to_json();
    file["about"] = json!({ "municipality": "Molenkouter" });
    for fact in real().facts.iter().filter(|fact| fact.quick) {
        file["facts"][&fact.id] = json!(fact.options[0].id);
    }
    opened(file, real())
}

/// The link's part of scans as there are in the world.
fn real_parts() -> [Scan; 4] {
    let strange = json!({
        "format": "iscan-answers", "formatVersion": 1, "instrument": NEWER, "scan": "workshop", "updated": "gisteren",
        "about": { "municipality": "’s-Gravenvoeren 🏛️" },
        "statements": { "o.leiding.1": 3, "o.leiding.77": 2, "x.nieuw.1": "na" },
        "facts": { "f.nieuw": [1, null, { "y": -2.5 }] },
    });
    [
        snelscan(),
        example(full_scan(grown())),
        opened(strange, grown()),
        Answers::full(real()).scan(),
    ]
    .map(|scan| scan.shareable(true, true))
}

/// The text of a results file.
fn results_file(scan: &Scan) -> String {
    iscan::exchange::results(&Report::new(real(), scan.clone())).to_string()
}

/// The page of a report.
fn page_of(scan: &Scan) -> String {
    iscan::exchange::page(&Report::new(real(), scan.clone()), "body { margin: 0 }", &results_file(scan))
}

/// The three kinds of file that open again.
fn texts_of(scan: &Scan) -> [String; 3] {
    [scan.to_text(), results_file(scan), page_of(scan)]
}

/// A scan with these words wherever words can stand.
fn saying(words: &str) -> Scan {
    let mut file = snelscan().to_json();
    file["about"] = json!({ "municipality": words, "respondent": words, "reason": words });
    for domain in [Domain::OLeiding, Domain::IGegevens] {
        file["remarks"][real().lead(domain).to_string()] = json!({ "note": words, "evidence": words, "deliberate": true });
    }
    file["statements"]["i.iprof.1"] = json!("na");
    file["remarks"]["i.iprof.1"] = json!({ "naReason": words });
    file["actions"] = json!([{ "id": "a1", "what": words, "who": words }]);
    file["toekomst"] = json!({ words: [words] });
    opened(file, real())
}
