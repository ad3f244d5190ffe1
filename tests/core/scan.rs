//! The answer file and its life: what opens, what is refused and why, what a change does, the way through.

use crate::any::{any_file, times};
use crate::sample::{Answers, NEWER, NOW, real, sized, worn};
use iscan::instrument::{Domain, Instrument, StatementId};
use iscan::scan::{About, Answer, Change, Choice, Group, OpenError, ROLE, Remark, Scan, ScanKind, Step, progress, resume, steps};
use proptest::prelude::*;
use serde_json::{Value, json};

const LATER: &str = "2026-11-21T10:32:10Z";

/// An answer file with everything in it that this edition knows, and more that it does not.
fn file() -> Value {
    json!({
        "format": "iscan-answers",
        "formatVersion": 1,
        "instrument": "1.0.0",
        "scan": "quick",
        "id": "b3b0",
        "language": "nl",
        "created": NOW,
        "updated": NOW,
        "about": { "municipality": "Westerrode", "respondent": "An", "role": "iprof", "reason": "" },
        "facts": { "f.ictgrootte": "een", "f.rol": "iprof", "f.schepen": "unknown" },
        "statements": { "o.leiding.1": 3, "i.gegevens.1": "unknown", "i.toepassingen.1": "na" },
        "remarks": { "o.leiding.1": { "note": "n", "evidence": "e", "deliberate": true, "naReason": "r" } },
    })
}

/// The file with one value put in another's place; the path's parts are separated by spaces.
fn file_with(path: &str, value: Value) -> Value {
    let mut file = file();
    let mut place = &mut file;
    for key in path.split(' ') {
        place = &mut place[key];
    }
    *place = value;
    file
}

fn file_without(field: &str) -> Value {
    let mut file = file();
    file.as_object_mut().expect("an object").remove(field);
    file
}

fn open(file: Value) -> Result<Scan, OpenError> {
    Scan::open(file, real())
}

fn opened(file: &Value) -> Scan {
    open(file.clone()).expect("a file that opens")
}

/// The field an answer file is refused for.
fn refused(file: Value) -> String {
    match open(file) {
        Err(OpenError::Field(field)) => field,
        Err(other) => panic!("refused for another reason: {other:?}"),
        Ok(_) => panic!("not refused"),
    }
}

fn lead(domain: Domain) -> StatementId {
    StatementId { domain, number: 1 }
}

fn fresh() -> Scan {
    Scan::new("b3b0", "nl", &real().version, NOW)
}

fn changed(changes: &[Change]) -> Scan {
    let mut scan = fresh();
    for change in changes {
        scan.apply(change, LATER);
    }
    scan
}

mod opening {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let scan = opened(&file());
        assert_eq!((scan.id(), scan.kind(), scan.updated()), ("b3b0", ScanKind::Quick, NOW));
        assert_eq!(scan.about(About::Municipality), "Westerrode");
        assert_eq!(scan.fact("f.ictgrootte"), Some(&Choice::from_id("een")));
        assert_eq!(scan.answer(lead(Domain::IGegevens)), Some(Answer::Unknown));
        assert_eq!(scan.answer(lead(Domain::IToepassingen)), Some(Answer::NotApplicable));
        assert_eq!(scan.answer(lead(Domain::OBeleid)), None);
        assert_eq!(scan.remark(lead(Domain::OLeiding), Remark::Evidence), "e");
        assert!(scan.deliberate(lead(Domain::OLeiding)));
    }

    #[test]
    fn the_least_that_opens_is_a_head_and_statements() {
        let scan = opened(&json!({
            "format": "iscan-answers", "formatVersion": 1, "instrument": "1.0.0", "scan": "full", "statements": {}
        }));
        assert_eq!((scan.id(), scan.kind(), scan.updated()), ("", ScanKind::Full, ""));
        assert!(scan.is_empty());
    }

    #[test]
    fn unknown_fields_and_ids_come_back_out_unchanged() {
        let mut file = file();
        file["toekomst"] = json!({ "x": [1, null, { "y": 2.5 }] });
        file["signature"] = json!({ "s4": "hefboom" });
        file["about"]["province"] = json!(7);
        file["facts"]["f.buitendiensten"] = json!(12);
        file["statements"]["o.leiding.99"] = json!(3);
        file["statements"]["x.nieuw.1"] = json!("na");
        file["remarks"]["x.nieuw.1"] = json!({ "kleur": "rood" });
        file["remarks"]["o.leiding.1"]["weight"] = json!(0.5);
        assert_eq!(opened(&file).to_json(), file);
    }

    #[test]
    fn numbers_come_back_digit_by_digit() {
        let text = r#"{"format":"iscan-answers","formatVersion":1,"instrument":"1.0.0","scan":"full","statements":{},
            "toekomst":[12345678901234567890123,1.0,1e3,-0,0.10,1E-400],"facts":{"f.nieuw":{"aantal":100000000000000000001}}}"#;
        let scan = Scan::from_text(text, real()).expect("a file");
        let told = scan.to_text();
        // Every digit; only an exponent is written in one way.
        for number in ["12345678901234567890123,1.0,1e+3,-0,0.10,1e-400", "100000000000000000001"] {
            assert!(told.contains(number), "{number} in {told}");
        }
    }

    #[test]
    fn unknown_fields_survive_a_change_beside_them() {
        let mut file = file();
        file["about"]["province"] = json!(7);
        file["remarks"]["o.leiding.1"]["weight"] = json!(0.5);
        let mut scan = opened(&file);
        scan.apply(&Change::About(About::Municipality, String::new()), LATER);
        scan.apply(&Change::Remark(lead(Domain::OLeiding), Remark::Note, String::new()), LATER);
        assert_eq!(scan.to_json()["about"]["province"], json!(7));
        assert_eq!(scan.to_json()["remarks"]["o.leiding.1"]["weight"], json!(0.5));
    }

    #[test]
    fn statements_this_edition_does_not_ask_are_not_scored() {
        let mut file = file();
        let before = iscan::report::Report::new(real(), opened(&file)).scores().clone();
        file["statements"]["o.leiding.99"] = json!(5);
        assert_eq!(iscan::report::Report::new(real(), opened(&file)).scores(), &before);
    }

    #[test]
    fn something_else_is_not_a_scan() {
        for other in [json!(null), json!([]), json!("iscan-answers"), json!({}), file_without("format")] {
            assert_eq!(open(other), Err(OpenError::NotAScan));
        }
        assert_eq!(open(file_with("format", json!("iscan-results-x"))), Err(OpenError::NotAScan));
    }

    #[test]
    fn a_newer_format_is_refused_as_newer() {
        assert_eq!(open(file_with("formatVersion", json!(2))), Err(OpenError::Newer));
    }

    #[test]
    fn a_format_version_that_is_none_is_refused() {
        for version in [json!(0), json!(-1), json!("1"), json!(1.5), json!(null)] {
            assert_eq!(refused(file_with("formatVersion", version)), "formatVersion");
        }
        assert_eq!(refused(file_without("formatVersion")), "formatVersion");
    }
}

proptest! {
    #![proptest_config(times(256))]

    #[test]
    fn any_file_comes_back_out_as_it_was((which, file) in any_file()) {
        let scan = Scan::open(file.clone(), which.instrument());
        prop_assert_eq!(scan.as_ref().map(Scan::to_json), Ok(file));
        let scan = scan.expect("a file that opens");
        prop_assert_eq!(Scan::from_text(&scan.to_text(), which.instrument()), Ok(scan));
    }
}

/// Five thousand answers: a few milliseconds, and far from two seconds where nothing is optimised.
#[test]
fn a_large_scan_is_opened_and_written_quickly() {
    let instrument = sized(385);
    let text = Answers::full(&instrument).everywhere("3").scan().to_text();
    let begin = std::time::Instant::now();
    let scan = Scan::from_text(&text, &instrument).expect("a file");
    assert_eq!(scan.to_text(), text);
    let read = instrument.statements().filter(|(id, _)| scan.answer(*id).is_some()).count();
    assert_eq!(read, 13 * 385);
    println!("opened, written and read in {:?}", begin.elapsed());
    assert!(begin.elapsed().as_secs() < 2, "{:?}", begin.elapsed());
}

mod refusing {
    use super::*;

    #[test]
    fn an_answer_is_one_to_five_unknown_or_na() {
        for bad in [
            json!(true),
            json!(null),
            json!(2.5),
            json!(0),
            json!(6),
            json!(7),
            json!(-1),
            json!("x"),
            json!("3"),
            json!([3]),
        ] {
            assert_eq!(refused(file_with("statements o.leiding.1", bad)), "statements.o.leiding.1");
        }
    }

    #[test]
    fn a_known_fact_has_one_of_its_options() {
        for bad in [json!(true), json!(null), json!(2.5), json!(7), json!("x"), json!(""), json!({})] {
            assert_eq!(refused(file_with("facts f.ictgrootte", bad)), "facts.f.ictgrootte");
        }
    }

    #[test]
    fn a_line_of_the_intake_is_text() {
        for line in ["municipality", "respondent", "role", "reason"] {
            for bad in [json!(true), json!(null), json!(7), json!([])] {
                assert_eq!(refused(file_with(&format!("about {line}"), bad)), format!("about.{line}"));
            }
        }
    }

    #[test]
    fn a_role_is_one_of_the_roles() {
        for role in ["", "iprof", "leiding", "dienst", "politiek", "andere"] {
            opened(&file_with("about role", json!(role)));
        }
        assert_eq!(refused(file_with("about role", json!("koning"))), "about.role");
    }

    #[test]
    fn a_remark_is_text_and_its_mark_is_yes_or_no() {
        for part in ["note", "evidence", "naReason"] {
            assert_eq!(
                refused(file_with(&format!("remarks o.leiding.1 {part}"), json!(7))),
                format!("remarks.o.leiding.1.{part}")
            );
        }
        for bad in [json!("ja"), json!(1), json!(null)] {
            assert_eq!(
                refused(file_with("remarks o.leiding.1 deliberate", bad)),
                "remarks.o.leiding.1.deliberate"
            );
        }
        assert_eq!(refused(file_with("remarks o.leiding.1", json!("nota"))), "remarks.o.leiding.1");
    }

    #[test]
    fn a_section_is_an_object() {
        for section in ["about", "facts", "statements", "remarks"] {
            for bad in [json!(null), json!([]), json!("x"), json!(3)] {
                assert_eq!(refused(file_with(section, bad)), section);
            }
        }
    }

    #[test]
    fn the_head_is_complete_and_in_order() {
        for field in ["instrument", "scan", "statements"] {
            assert_eq!(refused(file_without(field)), field);
        }
        assert_eq!(refused(file_with("scan", json!("snel"))), "scan");
        for field in ["instrument", "scan", "id", "language", "created", "updated"] {
            assert_eq!(refused(file_with(field, json!(7))), field);
        }
    }
}

mod editions {
    use super::*;

    fn of_edition(version: &str) -> Value {
        let mut file = file_with("facts f.ictgrootte", json!("duizend"));
        file["instrument"] = json!(version);
        file
    }

    #[test]
    fn a_newer_instrument_opens_with_its_unknown_options() {
        let a_little = [&real().version, ".1"].concat();
        for version in [NEWER, "999.0", "1000.0.0", &a_little] {
            let scan = opened(&of_edition(version));
            assert_eq!(scan.fact("f.ictgrootte"), Some(&Choice::from_id("duizend")), "{version}");
        }
    }

    #[test]
    fn versions_are_compared_as_numbers() {
        let mut here = real().clone();
        here.version = "1.9.0".into();
        assert!(Scan::open(of_edition("1.10.0"), &here).is_ok());
        here.version = "1.10.0".into();
        assert!(Scan::open(of_edition("1.9.0"), &here).is_err());
    }

    #[test]
    fn the_same_and_an_older_instrument_do_not() {
        for version in [real().version.as_str(), "0.9.12", "0.10.0"] {
            assert_eq!(refused(of_edition(version)), "facts.f.ictgrootte", "{version}");
        }
    }

    #[test]
    fn an_empty_version_is_none() {
        assert_eq!(refused(of_edition("")), "instrument");
    }
}

mod changing {
    use super::*;

    #[test]
    fn an_answer_replaces_the_one_before_and_can_be_taken_away() {
        let id = lead(Domain::OLeiding);
        let mut scan = changed(&[Change::Answer(id, Answer::from_id("2"))]);
        scan.apply(&Change::Answer(id, Some(Answer::Unknown)), LATER);
        assert_eq!(scan.answer(id), Some(Answer::Unknown));
        scan.apply(&Change::Answer(id, None), LATER);
        assert_eq!(scan.answer(id), None);
        assert_eq!(scan.to_json()["statements"], json!({}));
    }

    #[test]
    fn every_change_leaves_the_time_it_was_made() {
        assert_eq!(fresh().updated(), NOW);
        assert_eq!(changed(&[Change::About(About::Reason, "plan".into())]).updated(), LATER);
    }

    #[test]
    fn the_role_of_the_intake_says_what_the_fact_says() {
        let role = |option: Option<&str>| Change::Choice(Group::Facts, ROLE.into(), option.map(Choice::from_id));
        let mut scan = changed(&[role(Some("leiding"))]);
        assert_eq!(scan.fact(ROLE), Some(&Choice::from_id("leiding")));
        assert_eq!(scan.to_json()["about"]["role"], json!("leiding"));
        scan.apply(&role(Some("unknown")), LATER);
        assert_eq!(scan.fact(ROLE), Some(&Choice::Unknown));
        assert_eq!(scan.to_json()["about"].get("role"), None);
        scan.apply(&role(Some("andere")), LATER);
        scan.apply(&role(None), LATER);
        assert_eq!((scan.fact(ROLE), scan.role()), (None, ""));
    }

    #[test]
    fn an_empty_remark_disappears() {
        let id = lead(Domain::IIprof);
        let mut scan = changed(&[
            Change::Remark(id, Remark::Note, "zie verslag".into()),
            Change::Remark(id, Remark::Evidence, "verslag".into()),
            Change::Deliberate(id, true),
        ]);
        scan.apply(&Change::Remark(id, Remark::Note, String::new()), LATER);
        assert_eq!(
            scan.to_json()["remarks"]["i.iprof.1"],
            json!({ "evidence": "verslag", "deliberate": true })
        );
        scan.apply(&Change::Remark(id, Remark::Evidence, String::new()), LATER);
        scan.apply(&Change::Deliberate(id, false), LATER);
        assert_eq!(scan.to_json().get("remarks"), None);
    }

    #[test]
    fn a_remark_alone_is_something_filled_in() {
        assert!(fresh().is_empty());
        let note = Change::Remark(lead(Domain::OLeiding), Remark::Note, "nog navragen bij de directeur".into());
        assert!(!changed(&[note]).is_empty());
    }

    #[test]
    fn what_is_taken_away_leaves_an_empty_scan() {
        let scan = changed(&[
            Change::About(About::Municipality, "Hagebeek".into()),
            Change::Choice(Group::Facts, "f.schepen".into(), Some(Choice::from_id("ja"))),
            Change::Answer(lead(Domain::OLeiding), Answer::from_id("1")),
            Change::About(About::Municipality, String::new()),
            Change::Choice(Group::Facts, "f.schepen".into(), None),
            Change::Answer(lead(Domain::OLeiding), None),
        ]);
        assert!(scan.is_empty());
    }

    #[test]
    fn a_copy_has_its_own_id_and_the_same_answers() {
        let scan = opened(&file());
        let copy = scan.copy("c0de", LATER);
        assert_eq!((scan.id(), copy.id()), ("b3b0", "c0de"));
        assert_eq!(copy.to_json()["created"], json!(LATER));
        for section in ["about", "facts", "statements", "remarks"] {
            assert_eq!(copy.to_json()[section], scan.to_json()[section]);
        }
    }
}

mod walking {
    use super::*;

    fn domains(steps: &[Step]) -> Vec<&'static str> {
        let domain = |step: &Step| {
            if let Step::Statement(id) = step {
                Some(id.domain.id())
            } else {
                None
            }
        };
        steps.iter().filter_map(domain).collect()
    }

    fn resumed(answers: &Answers, instrument: &Instrument) -> Step {
        resume(instrument, &answers.scan())
    }

    #[test]
    fn a_quick_scan_is_intake_facts_thirteen_statements_and_the_check() {
        let steps = steps(real(), ScanKind::Quick);
        assert_eq!(steps.len(), 2 + Domain::ALL.len() + 1);
        assert_eq!(
            (steps[0], steps[1], steps[steps.len() - 1]),
            (Step::Intake, Step::Facts, Step::Check)
        );
        assert_eq!(
            domains(&steps),
            [
                "o.leiding",
                "i.leiding",
                "o.beleid",
                "i.beleid",
                "o.mensen",
                "i.mensen",
                "i.iprof",
                "o.processen",
                "i.itprocessen",
                "o.middelen",
                "i.toepassingen",
                "i.gegevens",
                "i.infrastructuur"
            ]
        );
    }

    #[test]
    fn a_quick_scan_asks_only_the_leads_and_a_full_scan_all() {
        let quick = steps(worn(), ScanKind::Quick);
        assert_eq!(domains(&quick).len(), Domain::ALL.len());
        let leads = Domain::ALL.map(|domain| Step::Statement(worn().lead(domain)));
        assert_eq!(quick[2..2 + leads.len()], leads);
        assert_eq!(domains(&steps(real(), ScanKind::Full)).len(), real().statements().count());
        assert_eq!(steps(real(), ScanKind::Workshop), steps(real(), ScanKind::Full));
    }

    #[test]
    fn a_quick_scan_of_the_real_content_asks_six_facts() {
        assert_eq!(real().facts.iter().filter(|fact| fact.quick).count(), 6);
        assert!(real().fact(ROLE).is_some());
    }

    #[test]
    fn who_comes_back_goes_on_at_the_first_open_statement() {
        let empty = Answers::quick(real());
        assert_eq!(resumed(&empty, real()), Step::Intake);
        let facts = real().facts.iter().filter(|fact| fact.quick);
        let facts: Vec<String> = facts.map(|fact| format!("{} unknown", fact.id)).collect();
        let start = empty.choose(Group::Facts, &facts.join(","));
        let begun = start.clone().domain(Domain::IIprof, "3");
        assert_eq!(resumed(&begun, real()), Step::Statement(lead(Domain::OLeiding)));
        let gap = start.clone().everywhere("?").domain(Domain::OMensen, ".");
        assert_eq!(resumed(&gap, real()), Step::Statement(lead(Domain::OMensen)));
        assert_eq!(resumed(&start.everywhere("-"), real()), Step::Check);
    }

    #[test]
    fn who_only_filled_in_the_intake_goes_on_with_the_facts() {
        let scan = changed(&[Change::About(About::Municipality, "Zoutleie".into())]);
        assert_eq!(resume(real(), &scan), Step::Facts);
    }

    #[test]
    fn unknown_and_not_applicable_are_progress() {
        let answers = Answers::quick(real()).domain(Domain::OLeiding, "?").domain(Domain::OBeleid, "-");
        assert_eq!(progress(real(), &answers.scan()), (2, 13));
        assert_eq!(
            progress(real(), &Answers::full(real()).leads('2').scan()),
            (13, real().statements().count())
        );
    }
}
