//! The results file: the answers, and exactly what they come to.

use crate::any::{any_json, any_scan, example, full_scan, grown, times};
use crate::sample::{Answers, real, sized};
use iscan::exchange::results;
use iscan::instrument::Domain;
use iscan::report::Report;
use iscan::scan::{Private, Scan};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Answers that touch every rule: unknown, not applicable, an axis near the frontier, a weakest link.
fn answers() -> Answers<'static> {
    let marks = "3 4 2 2 4 2 3 ? 2 3 - ? 3".split(' ');
    let all = Domain::ALL.into_iter().zip(marks);
    all.fold(Answers::quick(real()), |answers, (domain, mark)| answers.domain(domain, mark))
}

fn outcome(scan: &Scan) -> Value {
    results(&Report::new(real(), scan.clone()))["results"].clone()
}

/// A domain of one statement, answered with this phase.
fn at(phase: u8) -> Value {
    json!({ "answered": 1, "applicable": 1, "mean": phase.to_string(), "phase": phase, "status": "ok" })
}

/// What this edition does not ask yet has no outcome: `signature` and `advice` of the format come with their content.
#[test]
fn tells_exactly_what_the_answers_come_to() {
    let open = json!({ "answered": 0, "applicable": 1, "mean": null, "phase": null, "status": "insufficient" });
    let expected = json!({
        "basis": "lead",
        "domains": {
            "o.leiding": at(3),
            "i.leiding": at(4),
            "o.beleid": at(2),
            "i.beleid": at(2),
            "o.mensen": at(4),
            "i.mensen": at(2),
            "i.iprof": at(3),
            "o.processen": open,
            "i.itprocessen": at(2),
            "o.middelen": at(3),
            "i.toepassingen": { "answered": 0, "applicable": 0, "mean": null, "phase": null, "status": "na" },
            "i.gegevens": open,
            "i.infrastructuur": at(3),
        },
        "areas": {
            "leiding": { "o": "3", "ict": "4", "gap": "1" },
            "beleid": { "o": "2", "ict": "2", "gap": "0" },
            "mensen": { "o": "4", "ict": "5/2", "gap": "-3/2" },
            "processen": { "o": null, "ict": "2", "gap": null },
            "middelen": { "o": "3", "ict": "3", "gap": "0" },
        },
        "axes": { "o": "3", "ict": "27/10", "ictPlainMean": "8/3", "oRange": ["13/5", "17/5"], "ictRange": ["5/2", "29/10"] },
        "quadrant": "II",
        "nearFrontier": ["ict"],
        "tempo": "level",
        "interoperability": {
            "technical": "3", "semantic": null, "organisational": "2", "governance": "20/7", "weakest": ["organisational"],
        },
        "blindSpots": ["o.processen.1", "i.gegevens.1"],
    });
    let mut told = outcome(&answers().scan());
    for later in ["signature", "advice"] {
        told.as_object_mut().expect("results").remove(later);
    }
    assert_eq!(told, expected);
}

#[test]
fn tells_nothing_of_nothing() {
    let one = sized(1);
    let told = results(&Report::new(&one, Answers::full(&one).scan()))["results"].clone();
    assert_eq!(told["basis"], json!("all"));
    assert_eq!(
        told["axes"],
        json!({ "o": null, "ict": null, "ictPlainMean": null, "oRange": ["1", "5"], "ictRange": ["1", "5"] })
    );
    for name in ["quadrant", "tempo"] {
        assert_eq!(told[name], Value::Null, "{name}");
    }
    for name in ["nearFrontier", "blindSpots"] {
        assert_eq!(told[name], json!([]), "{name}");
    }
    assert_eq!(
        told["interoperability"],
        json!({ "technical": null, "semantic": null, "organisational": null, "governance": null, "weakest": [] })
    );
}

#[test]
fn has_no_range_where_nothing_applies() {
    let told = outcome(&Answers::quick(real()).leads('-').scan());
    assert_eq!((&told["axes"]["oRange"], &told["axes"]["ictRange"]), (&Value::Null, &Value::Null));
}

#[test]
fn names_every_quadrant_and_tempo_as_the_format_does() {
    use iscan::instrument::Side::{Ict, Organisation};
    let told = |organisation: &str, ict: &str| {
        let scan = Answers::quick(real()).side(Organisation, organisation).side(Ict, ict).scan();
        let told = outcome(&scan);
        (told["quadrant"].clone(), told["tempo"].clone())
    };
    assert_eq!(told("1", "4"), (json!("I"), json!("ict")));
    assert_eq!(told("4", "4"), (json!("II"), json!("level")));
    assert_eq!(told("1", "1"), (json!("III"), json!("level")));
    assert_eq!(told("4", "1"), (json!("IV"), json!("organisation")));
    let half = Answers::full(real()).everywhere("23-").scan();
    let half = results(&Report::new(real(), half.clone()))["results"].clone();
    assert_eq!(half["basis"], json!("all"));
    assert_eq!(half["axes"]["o"], json!("5/2"));
    assert_eq!(
        (&half["quadrant"], &half["nearFrontier"]),
        (&json!("frontier"), &json!(["o", "ict"]))
    );
}

#[test]
fn is_the_answer_file_and_the_outcome() {
    let scan = example(full_scan(grown()));
    let mut file = results(&Report::new(grown(), scan.clone()));
    assert_eq!(file["format"], json!("iscan-results"));
    let fields = file.as_object_mut().expect("a file");
    assert!(fields.remove("results").is_some());
    fields.insert("format".into(), json!("iscan-answers"));
    assert_eq!(file, scan.to_json());
}

proptest! {
    #![proptest_config(times(48))]

    #[test]
    fn opens_as_the_scan_it_was_made_of_whatever_its_results_say((which, scan) in any_scan(), lie in any_json()) {
        let instrument = which.instrument();
        let mut file = results(&Report::new(instrument, scan.clone()));
        file["results"] = lie;
        prop_assert_eq!(Scan::open(file, instrument), Ok(scan.without(&[Private::Voices])));
    }
}
