//! What is kept of one scan, as text.

use super::browser::scan;
use crate::sample::{NOW, real};
use iscan::storage::{LastExport, Record, Unreadable};
use proptest::prelude::*;
use serde_json::json;

fn record() -> Record {
    Record {
        name: "Tweede ronde".to_owned(),
        last_export: LastExport {
            at: Some(NOW.to_owned()),
            changes_since: 3,
        },
        scan: scan("x", "Westerrode", NOW),
    }
}

fn read(text: &str) -> Result<Record, Unreadable> {
    Record::from_text(text, "x", real())
}

#[test]
fn what_is_written_is_read_back() {
    let never = Record::new(scan("x", "", NOW));
    for record in [record(), never] {
        assert_eq!(read(&record.to_text()), Ok(record));
    }
}

#[test]
fn what_is_not_json_is_damaged() {
    for text in ["", "{nonsense", "[]", "null", "\"x\"", "{}", &"[".repeat(100_000)] {
        assert_eq!(read(text), Err(Unreadable::Corrupt), "{}", text.get(..20).unwrap_or(text));
    }
}

#[test]
fn what_was_cut_off_anywhere_is_damaged() {
    let text = record().to_text();
    for end in 0..text.len() {
        assert_eq!(read(&text[..end]), Err(Unreadable::Corrupt), "cut off at {end}");
    }
}

#[test]
fn a_record_under_the_id_of_another_is_damaged() {
    let text = Record::new(scan("y", "Westerrode", NOW)).to_text();

    assert_eq!(read(&text), Err(Unreadable::Corrupt));
}

#[test]
fn a_record_of_a_newer_version_is_not_called_damaged() {
    let text = record().to_text().replace("\"formatVersion\":1", "\"formatVersion\":2");

    assert_eq!(read(&text), Err(Unreadable::Newer));
}

#[test]
fn a_name_or_count_that_makes_no_sense_takes_no_answers_with_it() {
    let mut text: serde_json::Value = serde_json::from_str(&record().to_text()).expect("JSON");
    for export in [json!(null), json!(7), json!({ "at": 7, "changesSince": -1 }), json!([])] {
        text["name"] = json!({});
        text["lastExport"] = export;

        assert_eq!(read(&text.to_string()), Ok(Record::new(record().scan)));
    }
}

#[test]
fn a_scan_is_called_by_its_name_then_its_municipality() {
    let title = |name: &str, municipality: &str| {
        let name = name.to_owned();
        let record = Record {
            name,
            ..Record::new(scan("x", municipality, NOW))
        };
        record.title(real())
    };
    assert_eq!(title(" Tweede ronde ", "Westerrode"), "Tweede ronde");
    assert_eq!(title("", " Westerrode "), "Westerrode");
    assert_eq!(title(" ", " "), real().words.scans_unnamed());
    assert_eq!(
        title("a\u{202e}b\u{2066}c\u{2069}", ""),
        "abc",
        "nothing that turns a sentence around"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_its_name_a_record_is_read_back(name: String, municipality in "[^\u{0}]+", at: Option<String>, changes_since: u64) {
        let record = Record { name, last_export: LastExport { at, changes_since }, scan: scan("x", &municipality, NOW) };

        prop_assert_eq!(read(&record.to_text()), Ok(record));
    }
}
