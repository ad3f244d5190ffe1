//! Choosing, counting people and weighing advice: where the answers besides statements stand in the file, and what is
//! refused.

use crate::sample::{NOW, real};
use iscan::instrument::{Domain, Phase};
use iscan::scan::{APPROACHES, Change, Group, Kind, OpenError, ProfilePart, ROLE, Scan, Step, fte, steps};
use serde_json::{Value, json};

fn fresh() -> Scan {
    Scan::new("b3b0", "nl", "1.0.0", NOW)
}

fn changed(changes: &[Change]) -> Scan {
    let mut scan = fresh();
    for change in changes {
        scan.apply(change, NOW);
    }
    scan
}

fn choose(scan: &mut Scan, group: Group, id: &str, option: Option<&str>) {
    scan.apply(&Change::Choice(group, id.into(), option.map(Into::into)), NOW);
}

/// An answer file with this in one of its sections.
fn file(section: &str, content: Value) -> Value {
    let mut file = Value::Object(fresh().document().clone());
    file[section] = content;
    file
}

fn opened(file: Value) -> Scan {
    Scan::open(file, real()).expect("a file that opens")
}

fn refused(file: Value) -> String {
    match Scan::open(file, real()) {
        Err(OpenError::Field(field)) => field,
        other => panic!("not refused for a field: {other:?}"),
    }
}

mod choosing {
    use super::*;

    #[test]
    fn every_group_has_its_place_in_the_file() {
        let table = [
            (Group::Facts, "f.schepen", "ja", json!({ "facts": { "f.schepen": "ja" } })),
            (
                Group::Facts,
                "f.buitendiensten",
                "12",
                json!({ "facts": { "f.buitendiensten": 12 } }),
            ),
            (Group::Signature, "s4", "hefboom", json!({ "signature": { "s4": "hefboom" } })),
            (
                Group::Recognition,
                "II.iprof.1",
                "partly",
                json!({ "recognition": { "II.iprof.1": "partly" } }),
            ),
            (
                Group::Symptoms,
                "geg.wie",
                "unknown",
                json!({ "symptoms": { "geg.wie": "unknown" } }),
            ),
            (Group::Culture, "c1", "4", json!({ "culture": { "c1": 4 } })),
            (
                Group::Tasks,
                "keten",
                "notAllowed",
                json!({ "iprof": { "tasks": { "keten": "notAllowed" } } }),
            ),
            (Group::Role, "roleNow", "2", json!({ "iprof": { "roleNow": 2 } })),
            (
                Group::Staffing,
                "leren",
                "soms",
                json!({ "staffing": { "questions": { "leren": "soms" } } }),
            ),
        ];
        for (group, id, option, expected) in table {
            let mut scan = fresh();
            choose(&mut scan, group, id, Some(option));
            let (section, content) = expected.as_object().expect("one").iter().next().expect("a section");
            assert_eq!(&scan.document()[section], content);
            assert_eq!(
                (scan.choice(group, id).as_deref(), scan.chosen_in(group)),
                (Some(option), 1),
                "{group:?}"
            );
            assert!(!scan.is_empty());
            assert_eq!(opened(Value::Object(scan.document().clone())), scan, "and opens again");
            choose(&mut scan, group, id, None);
            assert_eq!((scan.choice(group, id), scan.is_empty()), (None, true), "{group:?}");
        }
    }

    #[test]
    fn role_and_tasks_share_a_section_and_do_not_disturb_each_other() {
        let mut scan = fresh();
        choose(&mut scan, Group::Role, "roleNow", Some("1"));
        choose(&mut scan, Group::Tasks, "keten", Some("do"));
        choose(&mut scan, Group::Role, "roleExpected", Some("3"));
        choose(&mut scan, Group::Role, "roleNow", None);
        assert_eq!(scan.document()["iprof"], json!({ "tasks": { "keten": "do" }, "roleExpected": 3 }));
        choose(&mut scan, Group::Tasks, "keten", None);
        assert_eq!(scan.document()["iprof"], json!({ "roleExpected": 3 }));
    }

    #[test]
    fn only_the_role_of_the_respondent_is_told_in_the_intake() {
        let mut scan = fresh();
        choose(&mut scan, Group::Signature, ROLE, Some("leiding"));
        choose(&mut scan, Group::Facts, "f.schepen", Some("ja"));
        assert_eq!(scan.document().get("about"), None);
    }

    #[test]
    fn two_changes_of_one_place_are_one() {
        let of = |group, option: Option<&str>| Change::Choice(group, "f.schepen".into(), option.map(Into::into));
        assert!(of(Group::Facts, Some("ja")).same_place(&of(Group::Facts, None)));
        assert!(!of(Group::Facts, None).same_place(&of(Group::Signature, None)));
        assert!(Change::Kind(Kind::Full).same_place(&Change::Kind(Kind::Quick)));
    }

    #[test]
    fn a_known_row_and_a_known_question_have_one_of_their_options() {
        for bad in [json!("x"), json!(""), json!(1), json!(null), json!(true)] {
            assert_eq!(refused(file("signature", json!({ "s4": bad }))), "signature.s4");
            let staffing = file("staffing", json!({ "questions": { "leren": bad } }));
            assert_eq!(refused(staffing), "staffing.questions.leren");
        }
        for fine in ["hefboom", "weinig", "unknown"] {
            opened(file("signature", json!({ "s4": fine, "s99": "van later" })));
        }
    }

    #[test]
    fn an_option_of_a_newer_instrument_is_kept() {
        let mut newer = file("signature", json!({ "s4": "van later" }));
        newer["instrument"] = json!("1.1.0");
        newer["staffing"] = json!({ "questions": { "leren": "van later" } });
        assert_eq!(opened(newer).choice(Group::Signature, "s4").as_deref(), Some("van later"));
    }

    #[test]
    fn a_fact_that_is_a_number_is_one() {
        for bad in [json!("12"), json!(-1), json!(1.5), json!(1_000_001), json!(true), json!(null)] {
            assert_eq!(refused(file("facts", json!({ "f.buitendiensten": bad }))), "facts.f.buitendiensten");
        }
        for fine in [json!(0), json!(12), json!(1_000_000), json!("unknown")] {
            opened(file("facts", json!({ "f.buitendiensten": fine })));
        }
    }
}

mod staffing {
    use super::*;

    const NETWORK: &str = "netwerk";

    fn typed(part: ProfilePart, texts: &[&str]) -> Scan {
        let changes = texts.iter().map(|text| Change::Profile(NETWORK.into(), part, (*text).into()));
        changed(&changes.collect::<Vec<_>>())
    }

    fn kept(part: ProfilePart, text: &str) -> Option<String> {
        typed(part, &[text]).profile(NETWORK, part).map(|number| number.to_string())
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let table = [
            ("2", Some("2")),
            ("1,5", Some("3/2")),
            ("0.25", Some("1/4")),
            ("3/4", Some("3/4")),
            ("6/4", Some("3/2")),
            (" 1,5 ", Some("3/2")),
            ("1 / 2", Some("1/2")),
            ("0", Some("0")),
            ("0,1", Some("1/10")),
            ("999", Some("999")),
        ];
        for (text, expected) in table {
            assert_eq!(fte(text).map(|number| number.to_string()).as_deref(), expected, "«{text}»");
            assert_eq!(kept(ProfilePart::Needed, text).as_deref(), expected, "«{text}»");
        }
        let none = [
            "",
            " ",
            "x",
            "-1",
            "+1",
            "1000",
            "1/0",
            "1,",
            ",5",
            "1,5,5",
            "1/2/3",
            "1e3",
            "½",
            "een halve",
            "1234567",
        ];
        for text in none {
            assert_eq!((fte(text), kept(ProfilePart::Needed, text)), (None, None), "«{text}»");
        }
    }

    #[test]
    fn a_file_holds_exact_numbers() {
        let scan = typed(ProfilePart::Own, &["1,5"]);
        assert_eq!(scan.document()["staffing"], json!({ "profiles": { "netwerk": { "own": "3/2" } } }));
    }

    #[test]
    fn what_cannot_be_a_number_takes_the_number_away() {
        for part in ProfilePart::FTE {
            assert!(typed(part, &["1,5", "x"]).is_empty(), "{part:?}");
        }
        assert!(typed(ProfilePart::Vacancies, &["2", ""]).is_empty());
    }

    #[test]
    fn vacancies_are_whole() {
        for (text, expected) in [
            ("2", Some("2")),
            ("0", Some("0")),
            ("1,5", None),
            ("-1", None),
            ("1000", None),
            ("x", None),
        ] {
            assert_eq!(kept(ProfilePart::Vacancies, text).as_deref(), expected, "«{text}»");
        }
    }

    #[test]
    fn ways_to_fill_a_gap_stand_in_one_order_whatever_was_chosen_first() {
        let way = |place, text: &str| Change::Profile(NETWORK.into(), ProfilePart::Approach(place), text.into());
        let mut scan = changed(&[way(4, "on"), way(1, "on"), way(4, "on")]);
        assert_eq!(
            scan.document()["staffing"]["profiles"]["netwerk"]["approach"],
            json!(["train", "external"])
        );
        let chosen: Vec<bool> = (0..APPROACHES.len()).map(|place| scan.approach(NETWORK, place)).collect();
        assert_eq!(chosen, [false, true, false, false, true]);
        scan.apply(&way(1, ""), NOW);
        scan.apply(&way(4, ""), NOW);
        assert!(scan.is_empty());
    }

    #[test]
    fn profiles_and_questions_share_a_section() {
        let mut scan = typed(ProfilePart::Own, &["1"]);
        choose(&mut scan, Group::Staffing, "leren", Some("soms"));
        scan.apply(&Change::Profile(NETWORK.into(), ProfilePart::Own, String::new()), NOW);
        assert_eq!(scan.document()["staffing"], json!({ "questions": { "leren": "soms" } }));
    }
}

mod advising {
    use super::*;

    #[test]
    fn an_order_and_what_is_set_aside_stand_in_the_file() {
        let mut scan = changed(&[
            Change::Order(vec!["e1".into(), "r21g1".into()]),
            Change::Aside("e2".into(), true),
            Change::Aside("e3".into(), true),
            Change::Aside("e2".into(), true),
        ]);
        assert_eq!(
            scan.document()["advice"],
            json!({ "order": ["e1", "r21g1"], "aside": ["e3", "e2"] })
        );
        scan.apply(&Change::Aside("e3".into(), false), NOW);
        assert_eq!((scan.advice_order(), scan.advice_aside()), (vec!["e1", "r21g1"], vec!["e2"]));
        scan.apply(&Change::Aside("e2".into(), false), NOW);
        assert_eq!(scan.document()["advice"], json!({ "order": ["e1", "r21g1"] }));
    }

    #[test]
    fn a_target_is_a_phase() {
        let scan = opened(file("ambition", json!({ "targets": { "i.gegevens": 3 } })));
        assert_eq!(scan.target(Domain::IGegevens).map(Phase::number), Some(3));
        assert_eq!(scan.target(Domain::OLeiding), None);
    }
}

#[test]
fn a_full_scan_asks_other_kinds_of_things_after_the_statements_and_before_the_check() {
    let steps = steps(real(), Kind::Full);
    let mut after = vec![Step::Signature];
    after.extend((0..7).map(Step::Symptoms));
    after.extend([Step::Culture, Step::Iprof, Step::Staffing, Step::Check]);
    assert_eq!(steps.len(), 2 + 56 + after.len());
    assert_eq!(steps[2 + 56..], after);
    assert!(!steps.contains(&Step::Recognition), "asked from the report");
}
