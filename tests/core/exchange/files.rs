//! The files a scan goes out in: what they are called, what is in them.

use super::{opened, saying, snelscan};
use crate::any::{HOSTILE, text};
use crate::sample::{NOW, real};
use iscan::exchange::{Download, ExportFormat, ExportOptions, file_name, open};
use iscan::scan::Scan;
use proptest::prelude::*;
use serde_json::json;

fn named(municipality: &str, updated: &str) -> String {
    let mut document = snelscan().to_json();
    document["about"] = json!({ "municipality": municipality });
    document["updated"] = json!(updated);
    file_name(&opened(document, real()), "json")
}

/// Letters, digits and dashes, one dot before the ending, and short enough for every disk.
fn is_safe(name: &str) -> bool {
    let Some(stem) = name.strip_suffix(".json") else { return false };
    stem.starts_with("iscan-")
        && name.len() < 200
        && stem
            .chars()
            .all(|letter| letter == '-' || letter.is_ascii_digit() || letter.is_alphabetic() || "×÷".contains(letter))
}

#[test]
fn tells_the_municipality_and_the_day() {
    assert_eq!(named("Molenkouter", NOW), "iscan-molenkouter-2026-11-21.json");
    assert_eq!(named("Sint-Genesius-Rode", NOW), "iscan-sint-genesius-rode-2026-11-21.json");
    assert_eq!(named("Comines / Komen (stad)", NOW), "iscan-comines-komen-stad-2026-11-21.json");
    assert_eq!(named("Liège", NOW), "iscan-liège-2026-11-21.json");
    assert_eq!(named("", NOW), "iscan-2026-11-21.json");
    assert_eq!(named("Molenkouter", ""), "iscan-molenkouter-scan.json");
}

#[test]
fn is_safe_whatever_the_municipality_is_called() {
    let long = ["x".repeat(10_000), "é".repeat(300), "🏛️".repeat(90)];
    let names = "Sint/Genesius\\Rode|../../etc/passwd|a.b.exe|C:\\x:y|naam\nmet\tregels\0|\u{202e}nosj\u{202c}|\u{200f}\u{2066}x|🏛️👩‍👩‍👧|\
        |   |---|CON|<b>\"?*'`$(x)|東京|…";
    for name in names.split('|').chain(long.iter().map(String::as_str)).chain(HOSTILE) {
        let file = named(name, NOW);
        assert!(is_safe(&file), "{file:?}");
        assert!(file.ends_with("-2026-11-21.json"), "{file:?}");
    }
}

#[test]
fn is_safe_whatever_stands_for_the_day() {
    for updated in "../../x/y/z|..\\..\\a:b?|<b>x</b>|\u{202e}21-11-62|a.exe\0    |\n\n\n\n\n\n\n\n\n\n\n|morgen|é".split('|') {
        let file = named("Molenkouter", updated);
        assert!(is_safe(&file), "{file:?}");
    }
}

proptest! {
    #[test]
    fn is_always_safe(municipality in text()) {
        let file = named(&municipality, NOW);
        prop_assert!(is_safe(&file), "{:?}", file);
    }
}

const NOTHING: ExportOptions = ExportOptions {
    names: false,
    notes: false,
    evidence: false,
    municipality: false,
    day: false,
};

fn made(format: ExportFormat, scan: &Scan, options: ExportOptions) -> (Download, String) {
    let download = format.download(scan, real(), &options, "p { margin: 0 }");
    let text = String::from_utf8(download.bytes.clone()).expect("text");
    (download, text)
}

#[test]
fn a_file_is_called_after_what_it_is() {
    for format in ExportFormat::ALL {
        let (ending, media_type) = match format {
            ExportFormat::Answers | ExportFormat::GroupAnswers => ("json", "application/json"),
            ExportFormat::Report => ("html", "text/html"),
            ExportFormat::Results => ("resultaten.json", "application/json"),
            ExportFormat::Table => ("csv", "text/csv"),
        };
        let name = format!("iscan-molenkouter-2026-11-21.{ending}");
        let (download, _) = made(format, &snelscan(), ExportOptions::default());
        assert_eq!((download.name, download.media_type), (name, media_type));
    }
}

#[test]
fn the_answers_go_out_whole_and_the_rest_as_was_chosen() {
    let scan = saying("Binnenskamers");
    for format in ExportFormat::ALL {
        let (_, everything) = made(format, &scan, ExportOptions::default());
        let (_, little) = made(format, &scan, NOTHING);
        assert!(everything.contains("Binnenskamers"), "{format:?}");
        let stays = ![ExportFormat::Answers, ExportFormat::GroupAnswers].contains(&format);
        let told = little.matches("Binnenskamers").count();
        // What an action says is no name and no note; a report tells it and holds it.
        assert!(if stays { told <= 2 } else { told > 5 }, "{format:?}: {told}");
    }
}

/// Whether a file holds everything is what opening it shows.
#[test]
fn a_file_holds_everything_when_it_opens_as_the_same_scan() {
    let mut workshop = saying("x").to_json();
    workshop["voices"] = json!([{ "id": "v1", "statements": { "o.leiding.1": 2 } }]);
    for scan in [snelscan(), saying("Binnenskamers"), opened(workshop, real())] {
        for format in ExportFormat::ALL {
            for options in [ExportOptions::default(), NOTHING] {
                let (_, text) = made(format, &scan, options);
                let same = open(&text, real()) == Ok(scan.clone());
                assert_eq!(format.holds_everything(&scan, &options), same, "{format:?}, {options:?}");
            }
        }
    }
}
