//! Reference files as strangers make them: what cannot be is refused by the name of its field, and nothing makes it fall.

use super::{aggregate, marks, municipalities, today};
use crate::any::{any_json, edited, edits, example, times};
use crate::sample::{NEWER, real};
use iscan::group::{Reference, beside};
use iscan::instrument::Domain;
use iscan::report::compared;
use iscan::scan::{OpenError, Scan};
use iscan::scoring::{Responses, score};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The file of so many municipalities.
fn file(count: usize) -> Value {
    static MARKS: LazyLock<Vec<String>> = LazyLock::new(|| example(vec(marks(), 16)));
    let all = aggregate(&municipalities(0, &MARKS[..count]));
    Reference::of(&all, today(), "V-ICT-OR").expect("enough").to_json()
}

fn opened(file: &Value) -> Result<Reference, OpenError> {
    Reference::open(file, real())
}

/// The file with a value in one place is refused, by the name of this field.
fn refused(count: usize, path: &str, value: Value, field: &str) {
    let mut file = file(count);
    let mut place = &mut file;
    for key in path.split(' ') {
        place = &mut place[key];
    }
    *place = value;
    let told = format!("{path}: {place}");
    assert_eq!(opened(&file), Err(OpenError::Field(field.to_owned())), "{told}");
}

#[test]
fn another_file_is_told_apart() {
    let scan = super::scan("Molenkouter", "2026-11-21", "2");
    for text in [&scan.to_text(), "{}", "[]", "null", "", "Dag", "{\"format\":1}"] {
        assert_eq!(Reference::from_text(text, real()), Err(OpenError::NotAReference), "{text}");
    }
    assert_eq!(Reference::from_text("{\"format\":", real()), Err(OpenError::Damaged));
    assert_eq!(Scan::open(file(5), real()), Err(OpenError::IsReference));
    let mut newer = file(5);
    newer["formatVersion"] = json!(2);
    assert_eq!(opened(&newer), Err(OpenError::Newer));
}

#[test]
fn every_field_has_its_kind() {
    let kinds = [
        ("formatVersion", json!([0, "1", 1.5, null, -1])),
        ("instrument", json!([1, null, [], "x".repeat(101)])),
        (
            "made",
            json!([
                1,
                null,
                "",
                "gisteren",
                "2026-02-30",
                "2026-11-26T10:15:00Z",
                "2026-11-2",
                " 2026-11-26"
            ]),
        ),
        ("source", json!([1, null, [], {}, "é".repeat(501)])),
        ("municipalities", json!([0, 4, -5, 5.5, "5", null, 100_001, 1e300, [5]])),
        ("statements", json!([null, [], "x", 1])),
    ];
    for (field, values) in kinds {
        for value in values.as_array().expect("a list") {
            refused(5, field, value.clone(), field);
        }
    }
    for field in ["domains", "axes", "layers"] {
        refused(16, field, json!([]), field);
        refused(5, field, json!({}), field);
    }
}

#[test]
fn counts_come_to_the_number_of_municipalities() {
    let lead = real().lead(Domain::OLeiding).to_string();
    let at = format!("statements {lead}");
    let field = format!("statements.{lead}");
    let bands = [
        (json!({ "low": 5, "high": 1, "none": 0 }), ""),
        (json!({ "low": 4, "high": 0, "none": 0 }), ""),
        (json!({ "low": 4_294_967_295_u32, "high": 6, "none": 0 }), ".low"),
        (json!({ "low": 5, "high": 0 }), ".none"),
        (json!({ "low": -1, "high": 6, "none": 0 }), ".low"),
        (json!({ "low": 5, "high": 0, "none": 0, "1": 0 }), ".1"),
        (json!([5, 0, 0]), ""),
        (json!(null), ""),
    ];
    for (value, part) in bands {
        refused(5, &at, value, &[&field, part].concat());
    }
    let none = json!({ "low": 5, "high": 0, "none": 0 });
    refused(5, "statements x.nieuw.1", none.clone(), "statements.x.nieuw.1");
    refused(5, "statements o.leiding.01", none, "statements.o.leiding.01");
    refused(16, &at, json!({ "low": 16 }), &[&field, ".low"].concat());
    refused(16, "domains o.leiding 1", json!(17), "domains.o.leiding");
    refused(16, "domains o.leiding", json!(null), "domains.o.leiding");
    refused(16, "domains x", json!({}), "domains.x");
    refused(16, "axes x", json!({}), "axes.x");
    refused(16, "axes o counted", json!(17), "axes.o.counted");
    refused(16, "layers semantic counted", json!("1"), "layers.semantic.counted");
}

#[test]
fn quartiles_are_values_on_the_scale_from_low_to_high() {
    let wrong = json!([
        null,
        [],
        ["1"],
        ["1", "2"],
        ["1", "2", "3", "4"],
        ["3", "2", "4"],
        ["1", "4", "3"],
        ["0", "2", "3"],
        ["-1", "2", "3"],
        ["1", "2", "6"],
        ["1", "2", "11/2"],
        ["1", "2/1", "3"],
        ["1", "4/2", "3"],
        ["1", "2", "3/0"],
        [1, 2, 3],
        ["1", "2.5", "3"],
        ["1", "+2", "3"],
        ["1", "2", "3333333333333333333/1111111111111111111"],
        ["1", "", "3"],
        ["1", "1/2/3", "3"]
    ]);
    for value in wrong.as_array().expect("a list") {
        refused(16, "axes ict quartiles", value.clone(), "axes.ict.quartiles");
        refused(16, "domains i.gegevens quartiles", value.clone(), "domains.i.gegevens.quartiles");
    }
    let mut none = file(16);
    none["layers"]["semantic"] = json!({ "counted": 0, "quartiles": null });
    assert!(opened(&none).is_ok());
    refused(
        16,
        "layers semantic",
        json!({ "counted": 0, "quartiles": ["1", "2", "3"] }),
        "layers.semantic.quartiles",
    );
}

#[test]
fn a_fifth_phase_is_counted_only_where_it_is_asked() {
    let (id, _) = real()
        .statements()
        .find(|(_, statement)| statement.anchors.len() == 4)
        .expect("one with four");
    let counts = json!({ "1": 0, "2": 0, "3": 0, "4": 0, "5": 16, "unknown": 0, "na": 0, "open": 0 });
    refused(16, &format!("statements {id}"), counts.clone(), &format!("statements.{id}.5"));
    let mut newer = file(16);
    newer["instrument"] = json!(NEWER);
    newer["statements"][id.to_string()] = counts;
    assert!(opened(&newer).is_ok(), "a newer instrument may ask it");
}

#[test]
fn what_is_missing_may_be_missing_and_what_is_more_is_let_be() {
    let mut file = file(5);
    let fields = file.as_object_mut().expect("a file");
    fields.remove("source");
    fields.insert("toekomst".into(), json!({ "a": [1] }));
    fields.insert("statements".into(), json!({}));
    let reference = opened(&file).expect("a file that opens");
    assert_eq!((reference.source(), reference.bands(Domain::OLeiding)), ("", [0, 0, 0]));
}

#[test]
fn depth_and_size_do_not_make_it_fall() {
    for piece in ["{", "[", "{\"format\":\"iscan-reference\",\"a\":", "\"", "\u{feff}"] {
        for count in [50_000, 5_000_000 / piece.len()] {
            assert!(
                Reference::from_text(&["{", &piece.repeat(count)].concat(), real()).is_err(),
                "{piece}"
            );
        }
    }
}

/// What opens can be shown and written again.
fn holds(reference: &Reference) {
    let own = super::scan("Molenkouter", "2026-11-21", "2?4");
    let scores = score(&Responses::new(real(), &own), own.kind());
    for side in beside(reference, real(), &own, &scores) {
        let _ = (
            side.high(),
            reference.bands(side.domain),
            reference.outcomes().map(|outcomes| outcomes.phase(side.domain)),
        );
    }
    assert!(!compared(reference, &real().words).is_empty());
    assert_eq!(Reference::from_text(&reference.to_text(), real()).as_ref(), Ok(reference));
}

proptest! {
    #![proptest_config(times(2_000))]

    #[test]
    fn a_few_changed_bytes_do_not_make_it_fall(large in any::<bool>(), edits in edits()) {
        static TEXTS: LazyLock<[String; 2]> = LazyLock::new(|| [5, 16].map(|count| file(count).to_string()));
        let text = &TEXTS[usize::from(large)];
        let changed = edited(text.as_bytes(), text.as_bytes(), &edits);
        if let Ok(reference) = Reference::from_text(&String::from_utf8_lossy(&changed), real()) {
            holds(&reference);
        }
    }

    #[test]
    fn any_value_in_any_field_does_not_make_it_fall(large in any::<bool>(), place in any::<prop::sample::Index>(), value in any_json()) {
        static FILES: LazyLock<[Value; 2]> = LazyLock::new(|| [5, 16].map(file));
        let mut file = FILES[usize::from(large)].clone();
        let names: Vec<String> = file.as_object().expect("a file").keys().cloned().collect();
        file[place.get(&names)] = value;
        if let Ok(reference) = opened(&file) {
            holds(&reference);
        }
    }
}
