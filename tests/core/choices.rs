//! Choosing, counting people and weighing advice: where the answers besides statements stand in the file, and what is
//! refused.

use crate::any::{fte, times};
use crate::sample::{NEWER, NOW, real};
use iscan::exact::Exact;
use iscan::instrument::{Domain, Phase};
use iscan::scan::{Approach, Change, Choice, Fte, Group, OpenError, Profile, ProfilePart, ROLE, Scan, ScanKind, Step, steps};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

fn fresh() -> Scan {
    Scan::new("b3b0", "nl", &real().version, NOW)
}

fn changed(changes: &[Change]) -> Scan {
    let mut scan = fresh();
    for change in changes {
        scan.apply(change, NOW);
    }
    scan
}

fn choose(scan: &mut Scan, group: Group, id: &str, option: Option<&str>) {
    scan.apply(&Change::Choice(group, id.into(), option.map(Choice::from_id)), NOW);
}

/// An answer file with this in one of its sections.
fn file(section: &str, content: Value) -> Value {
    let mut file = fresh().to_json();
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
            assert_eq!(&scan.to_json()[section], content);
            assert_eq!(scan.choice(group, id).map(Choice::id).as_deref(), Some(option), "{group:?}");
            assert!(!scan.is_empty());
            assert_eq!(opened(scan.to_json()), scan, "and opens again");
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
        assert_eq!(scan.to_json()["iprof"], json!({ "tasks": { "keten": "do" }, "roleExpected": 3 }));
        choose(&mut scan, Group::Tasks, "keten", None);
        assert_eq!(scan.to_json()["iprof"], json!({ "roleExpected": 3 }));
    }

    #[test]
    fn only_the_role_of_the_respondent_is_told_in_the_intake() {
        let mut scan = fresh();
        choose(&mut scan, Group::Signature, ROLE, Some("leiding"));
        choose(&mut scan, Group::Facts, "f.schepen", Some("ja"));
        assert_eq!(scan.to_json().get("about"), None);
    }

    #[test]
    fn two_changes_of_one_place_are_one() {
        let of = |group, option: Option<&str>| Change::Choice(group, "f.schepen".into(), option.map(Choice::from_id));
        assert!(of(Group::Facts, Some("ja")).same_place(&of(Group::Facts, None)));
        assert!(!of(Group::Facts, None).same_place(&of(Group::Signature, None)));
        assert!(Change::Kind(ScanKind::Full).same_place(&Change::Kind(ScanKind::Quick)));
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
        newer["instrument"] = json!(NEWER);
        newer["staffing"] = json!({ "questions": { "leren": "van later" } });
        assert_eq!(opened(newer).choice(Group::Signature, "s4"), Some(&Choice::from_id("van later")));
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

    /// A number as it stands in a file.
    fn number(profile: &Profile, part: ProfilePart) -> Option<String> {
        match part {
            ProfilePart::Needed => profile.needed().map(Fte::to_string),
            ProfilePart::Own => profile.own().map(Fte::to_string),
            ProfilePart::Shared => profile.shared().map(Fte::to_string),
            ProfilePart::External => profile.external().map(Fte::to_string),
            ProfilePart::Vacancies => profile.vacancies().map(|number| number.to_string()),
        }
    }

    fn kept(part: ProfilePart, text: &str) -> Option<String> {
        let scan = typed(part, &[text]);
        number(scan.profile(NETWORK), part)
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
            ("1000", Some("1000")),
            ("1234567", Some("1234567")),
            ("1.200", Some("6/5")),
            ("0,1234567", Some("1234567/10000000")),
            ("7/38", Some("7/38")),
            ("80/100", Some("4/5")),
        ];
        for (text, expected) in table {
            assert_eq!(kept(ProfilePart::Needed, text).as_deref(), expected, "«{text}»");
        }
        let none = [
            "",
            " ",
            "x",
            "-1",
            "+1",
            "10000000",
            "1/0",
            "1/47",
            "0,12345678",
            "1.234,5",
            "1,",
            ",5",
            "1,5,5",
            "1/2/3",
            "1e3",
            "½",
            "een halve",
        ];
        for text in none {
            assert_eq!(kept(ProfilePart::Needed, text), None, "«{text}»");
        }
    }

    #[test]
    fn a_file_holds_exact_numbers() {
        let scan = typed(ProfilePart::Own, &["1,5"]);
        assert_eq!(scan.to_json()["staffing"], json!({ "profiles": { "netwerk": { "own": "3/2" } } }));
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
            ("9007199254740993", None),
            ("+1", None),
            ("x", None),
        ] {
            assert_eq!(kept(ProfilePart::Vacancies, text).as_deref(), expected, "«{text}»");
        }
    }

    #[test]
    fn ways_to_fill_a_gap_stand_in_one_order_whatever_was_chosen_first() {
        let way = |approach, chosen| Change::Approach(NETWORK.into(), approach, chosen);
        let mut scan = changed(&[
            way(Approach::External, true),
            way(Approach::Train, true),
            way(Approach::External, true),
        ]);
        assert_eq!(
            scan.to_json()["staffing"]["profiles"]["netwerk"]["approach"],
            json!(["train", "external"])
        );
        let chosen: Vec<bool> = Approach::ALL.iter().map(|way| scan.profile(NETWORK).chooses(*way)).collect();
        assert_eq!(chosen, [false, true, false, false, true]);
        scan.apply(&way(Approach::Train, false), NOW);
        scan.apply(&way(Approach::External, false), NOW);
        assert!(scan.is_empty());
    }

    #[test]
    fn profiles_and_questions_share_a_section() {
        let mut scan = typed(ProfilePart::Own, &["1"]);
        choose(&mut scan, Group::Staffing, "leren", Some("soms"));
        scan.apply(&Change::Profile(NETWORK.into(), ProfilePart::Own, String::new()), NOW);
        assert_eq!(scan.to_json()["staffing"], json!({ "questions": { "leren": "soms" } }));
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
        assert_eq!(scan.to_json()["advice"], json!({ "order": ["e1", "r21g1"], "aside": ["e3", "e2"] }));
        scan.apply(&Change::Aside("e3".into(), false), NOW);
        assert_eq!(
            (scan.advice_order(), scan.advice_aside()),
            (&["e1".to_owned(), "r21g1".to_owned()][..], &["e2".to_owned()][..])
        );
        scan.apply(&Change::Aside("e2".into(), false), NOW);
        assert_eq!(scan.to_json()["advice"], json!({ "order": ["e1", "r21g1"] }));
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
    let steps = steps(real(), ScanKind::Full);
    let mut after = vec![Step::Signature];
    after.extend((0..real().full.symptoms.len()).map(Step::Symptoms));
    after.extend([Step::Culture, Step::Iprof, Step::Staffing, Step::Check]);
    let before = 2 + real().statements().count();
    assert_eq!(steps.len(), before + after.len());
    assert_eq!(steps[before..], after);
    assert!(!steps.contains(&Step::Recognition), "asked from the report");
}

proptest! {
    #![proptest_config(times(512))]

    /// Whatever a file may hold is read as the number it is, and stays as it was written.
    #[test]
    fn full_time_equivalents_of_a_file_can_be_read_back(text in fte(), name in select(vec!["needed", "own", "shared", "external"])) {
        let before = file("staffing", json!({ "profiles": { "netwerk": { name: text } } }));
        let scan = opened(before.clone());
        let profile = scan.profile("netwerk");
        let read = match name {
            "needed" => profile.needed(),
            "own" => profile.own(),
            "shared" => profile.shared(),
            _ => profile.external(),
        };
        let (numerator, denominator) = match (text.split_once('/'), text.split_once('.')) {
            (Some((numerator, denominator)), _) => (numerator.to_owned(), denominator.parse().expect("a number")),
            (_, Some((whole, decimals))) => ([whole, decimals].concat(), 10_i128.pow(u32::try_from(decimals.len()).expect("a few"))),
            _ => (text.clone(), 1),
        };
        let exact = Exact::new(numerator.parse().expect("a number"), denominator);
        prop_assert_eq!(read.map(Fte::exact), Some(exact));
        prop_assert_eq!(read.map(Fte::to_string), Some(text));
        prop_assert_eq!(scan.to_json(), before);
    }

    #[test]
    fn any_text_is_full_time_equivalents_or_refused(text in any::<String>(), number in "[0-9 ]{0,12}[,./]?[0-9]{0,12}") {
        for text in [text, number] {
            let there = Fte::parse(&text).map(|fte| (fte.to_string(), fte.exact()));
            prop_assert!(there.is_none_or(|(written, exact)| written == text && !exact.is_negative()));
            if let Some(typed) = Fte::parse_typed(&text) {
                prop_assert_eq!(Fte::parse(&typed.to_string()), Some(typed.clone()));
                prop_assert_eq!(Fte::parse_typed(&typed.shown()).map(|fte| fte.exact()), Some(typed.exact()));
            }
        }
    }

    /// The sum of every profile of a large table stays exact, whatever is in it.
    #[test]
    fn sums_of_full_time_equivalents_stay_exact(texts in vec(fte(), 200)) {
        let sum = texts.iter().filter_map(|text| Fte::parse(text)).fold(Exact::new(0, 1), |sum, fte| sum + fte.exact());
        prop_assert!(sum.rounded(1000) >= 0);
    }
}
