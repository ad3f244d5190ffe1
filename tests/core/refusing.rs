//! What an answer file can hold in each place, and what is refused by the name of its field (`src/exchange/format.md`).

use crate::sample::{NEWER, real};
use iscan::instrument::StatementId;
use iscan::scan::{Answer, Approach, OpenError, Scan};
use iscan::scoring::Responses;
use serde_json::{Value, json};

fn opened(file: Value) -> Scan {
    Scan::open(file, real()).expect("a file that opens")
}

/// An answer file with every part of the format.
fn whole() -> Value {
    json!({
        "format": "iscan-answers", "formatVersion": 1, "instrument": "1.0.0", "scan": "workshop",
        "statements": { "o.leiding.1": 3 },
        "signature": { "x1": "hefboom", "x2": "unknown" },
        "recognition": { "I.iprof.1": "yes" },
        "symptoms": { "eilandjes": "partly" },
        "culture": { "c1": 4 },
        "iprof": { "roleNow": 1, "roleExpected": 2, "tasks": { "opleiding": "notAllowed" } },
        "staffing": {
            "profiles": {
                "netwerk": {
                    "needed": "3/2", "own": "1", "shared": "0", "external": "1/2", "vacancies": 1, "approach": ["train"],
                },
            },
            "questions": { "kloof": "ja" },
        },
        "ambition": { "horizon": "2027-12", "targets": { "i.gegevens": 3 } },
        "advice": { "order": ["g1"], "aside": ["g2"] },
        "actions": [
            { "id": "a1", "advice": "", "what": "w", "who": "x", "by": "2027-06-30", "state": "planned" },
            { "id": "a2" },
        ],
        "questionsToOthers": ["l1"],
        "voices": [
            { "id": "v1", "role": "dienst", "scan": "full", "instrument": "1.0.0", "updated": "u", "municipality": "g", "aside": true, "doubts": ["person"], "statements": { "o.leiding.1": 2 } },
        ],
        "consensus": { "o.leiding.1": { "answer": 3, "note": "n" } },
        "invitation": "i",
        "earlier": [{ "format": "iscan-answers", "formatVersion": 1, "instrument": "0.9.0", "scan": "quick", "statements": { "o.leiding.1": 1 } }],
    })
}

/// The file with one value in another's place; the path's parts are separated by spaces.
fn with(path: &str, value: Value) -> Value {
    let mut file = whole();
    let mut place = &mut file;
    for key in path.split(' ') {
        place = match key.parse::<usize>() {
            Ok(index) => &mut place[index],
            Err(_) => &mut place[key],
        };
    }
    *place = value;
    file
}

/// Each of these values is refused there, and the field is named.
fn refused(path: &str, values: Value) {
    for value in values.as_array().expect("a list").clone() {
        let field = path.replace(' ', ".");
        let told = format!("{field}: {value}");
        assert_eq!(Scan::open(with(path, value), real()), Err(OpenError::Field(field)), "{told}");
    }
}

fn accepted(path: &str, values: Value) {
    for value in values.as_array().expect("a list").clone() {
        let file = with(path, value);
        assert_eq!(Scan::open(file.clone(), real()).map(|scan| scan.to_json()), Ok(file), "{path}");
    }
}

fn no_texts() -> Value {
    json!([true, null, 2.5, 7, [], ["x"], {}])
}

fn no_number() -> Value {
    json!([true, null, 2.5, -1, 1e300, "1", "unknown", [], [1], {}])
}

/// Words or paths, separated by commas.
fn split(words: &str) -> impl Iterator<Item = &str> {
    words.split(',')
}

fn words(words: &str) -> Value {
    json!(split(words).collect::<Vec<_>>())
}

#[test]
fn the_file_with_every_part_opens() {
    assert_eq!(opened(whole()).to_json(), whole());
}

#[test]
fn a_part_has_its_kind() {
    for part in split("signature,recognition,symptoms,culture,iprof,staffing,ambition,advice,consensus") {
        refused(part, json!([null, true, 3, "x", []]));
        accepted(part, json!([{}]));
    }
    for part in split("actions,voices,earlier,questionsToOthers") {
        refused(part, json!([null, true, 3, "x", {}]));
        accepted(part, json!([[]]));
    }
    let inner = "iprof tasks,staffing profiles,staffing profiles netwerk,staffing questions,ambition targets,actions 0,voices 0,\
        voices 0 statements,consensus o.leiding.1,earlier 0,earlier 0 statements";
    for part in split(inner) {
        refused(part, json!([null, true, 3, "x", []]));
    }
}

#[test]
fn a_word_is_one_of_those_listed() {
    let places = [
        ("recognition I.iprof.1", "yes,partly,no"),
        ("symptoms eilandjes", "yes,partly,no,unknown"),
        ("iprof tasks opleiding", "do,cannot,unwilling,notAllowed,notNeeded"),
        ("actions 0 state", "planned,busy,done,dropped"),
        ("voices 0 scan", "quick,full,workshop"),
        ("voices 0 role", "iprof,leiding,dienst,politiek,andere,"),
    ];
    for (path, listed) in places {
        accepted(path, words(listed));
        refused(path, no_texts());
        refused(path, words("x,Yes,yes ,1"));
    }
    refused("recognition I.iprof.1", words("unknown,do"));
    refused("iprof tasks opleiding", words("unknown,yes"));
}

#[test]
fn a_way_to_fill_a_gap_is_one_of_those_listed() {
    let path = "staffing profiles netwerk approach";
    let all: Vec<&str> = Approach::ALL.iter().map(|way| way.id()).collect();
    accepted(path, json!([[], ["external", "recruit"], all]));
    refused(path, json!(["train", ["x"], ["train", 1], [null], {}, null, [["train"]]]));
}

#[test]
fn a_step_and_a_number_lie_between_their_ends() {
    for path in split("iprof roleNow,iprof roleExpected") {
        refused(path, no_number());
        refused(path, json!([0, 5]));
        accepted(path, json!([1, 4]));
    }
    for path in split("culture c1,ambition targets i.gegevens") {
        refused(path, no_number());
        refused(path, json!([0, 6]));
        accepted(path, json!([1, 5]));
    }
    refused("staffing profiles netwerk vacancies", no_number());
    accepted("staffing profiles netwerk vacancies", json!([0, 250]));
}

#[test]
fn fte_are_exact_and_not_below_zero() {
    for name in split("needed,own,shared,external") {
        let path = format!("staffing profiles netwerk {name}");
        accepted(&path, words("0,1,1/4,3/2,0.25,1.5,12,0/4"));
        refused(&path, no_texts());
        refused(&path, words(", ,-1,-1/2,1/0,1/-2,1/2/3,1.5/2,1.,.5,/2,+1,1e3, 1,½,٣,NaN,x"));
        refused(&path, json!(["1,5"]));
    }
}

#[test]
fn a_text_is_text() {
    let paths = "signature x1,staffing questions kloof,ambition horizon,actions 0 id,actions 0 advice,actions 0 what,actions 0 who,\
        actions 0 by,voices 0 id,voices 0 instrument,voices 0 updated,voices 0 municipality,consensus o.leiding.1 note,invitation";
    for path in split(paths) {
        refused(path, no_texts());
        accepted(path, words(",unknown,<b>"));
    }
}

#[test]
fn a_list_holds_texts() {
    for path in split("advice order,advice aside,questionsToOthers") {
        accepted(path, json!([[], ["a", "b"]]));
        refused(path, json!(["a", [1], ["a", null], [["a"]], {}, null, true]));
    }
}

#[test]
fn an_answer_is_one_to_five_unknown_or_na_wherever_it_stands() {
    for path in places_of_an_answer(with_highest(5)) {
        refused(&path, no_texts());
        refused(&path, json!([0, 6, -1, "3", "x", ""]));
        accepted(&path, json!([1, 5, "unknown", "na"]));
    }
}

#[test]
fn an_answer_is_five_only_where_the_statement_has_a_fifth_sentence() {
    for path in places_of_an_answer(with_highest(4)) {
        refused(&path, json!([5]));
        accepted(&path, json!([1, 4, "unknown", "na"]));
        // A newer instrument can have added one.
        let mut newer = with(&path, json!(5));
        newer["instrument"] = json!(NEWER);
        newer["earlier"][0]["instrument"] = json!(NEWER);
        assert_eq!(opened(newer.clone()).to_json(), newer, "{path}");
    }
}

#[test]
fn a_fifth_answer_of_a_newer_version_is_kept_and_not_scored() {
    let id = with_highest(4);
    let mut newer = with(&format!("statements {id}"), json!(5));
    newer["instrument"] = json!(NEWER);
    let scan = opened(newer);
    assert_eq!(scan.answer(id), Answer::from_id("5"));
    let responses = Responses::new(real(), &scan);
    let response = responses.iter().find(|response| response.id == id);
    assert_eq!(response.expect("it is asked").answer, None);
}

/// The first statement with this highest phase.
fn with_highest(phase: u8) -> StatementId {
    let mut statements = real().statements();
    let found = statements.find(|(_, statement)| statement.highest().number() == phase);
    found.expect("there are both").0
}

/// Where an answer to a statement can stand.
fn places_of_an_answer(id: StatementId) -> [String; 4] {
    [
        format!("statements {id}"),
        format!("voices 0 statements {id}"),
        format!("consensus {id} answer"),
        format!("earlier 0 statements {id}"),
    ]
}

#[test]
fn an_earlier_scan_is_an_answer_file() {
    refused("earlier 0 format", no_texts());
    refused("earlier 0 format", words("iscan-results,x,"));
}

#[test]
fn unknown_options_of_a_newer_instrument_are_kept() {
    let mut file = whole();
    file["instrument"] = json!(NEWER);
    file["recognition"]["I.iprof.1"] = json!("soms");
    file["symptoms"]["eilandjes"] = json!("vaak");
    file["iprof"]["tasks"]["opleiding"] = json!("robot");
    file["staffing"]["profiles"]["netwerk"]["approach"] = json!(["train", "robot"]);
    file["actions"][0]["state"] = json!("wacht");
    file["voices"][0]["scan"] = json!("kort");
    file["voices"][0]["role"] = json!("koning");
    assert_eq!(opened(file.clone()).to_json(), file);
    for version in [real().version.as_str(), "0.9.0"] {
        file["instrument"] = json!(version);
        assert_eq!(
            Scan::open(file.clone(), real()),
            Err(OpenError::Field("recognition.I.iprof.1".into())),
            "{version}"
        );
    }
}

#[test]
fn a_newer_instrument_cannot_change_the_kind_of_a_value() {
    for (path, value) in [
        ("recognition I.iprof.1", json!(3)),
        ("culture c1", json!(6)),
        ("staffing profiles netwerk approach", json!([1])),
        ("staffing profiles netwerk needed", json!("-1")),
    ] {
        let mut file = with(path, value);
        file["instrument"] = json!(NEWER);
        assert_eq!(Scan::open(file, real()), Err(OpenError::Field(path.replace(' ', "."))));
    }
}

#[test]
fn unknown_fields_in_every_part_are_kept() {
    let mut file = whole();
    for part in ["iprof", "staffing", "ambition", "advice"] {
        file[part]["toekomst"] = json!([null, 2.5]);
    }
    file["staffing"]["profiles"]["netwerk"]["toekomst"] = json!(null);
    file["actions"][1]["toekomst"] = json!({ "x": -1 });
    file["voices"][0]["toekomst"] = json!(true);
    file["consensus"]["o.leiding.1"]["toekomst"] = json!(0.5);
    file["earlier"][0]["toekomst"] = json!([]);
    assert_eq!(opened(file.clone()).to_json(), file);
}
