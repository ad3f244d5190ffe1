//! Actions: from a recommendation or a move, in one's own order, found back, late; and on paper and in a table.

use crate::any::{any_scan, times};
use crate::html::elements;
use crate::sample::{Answers, NOW, real};
use iscan::exchange::{open, plan_table};
use iscan::instrument::{Domain, Phase, StatementId};
use iscan::plan::{ActionFilter, Move, from_advice, from_move, is_late, people};
use iscan::report::{Report, SectionId};
use iscan::scan::{Action, ActionPart, ActionState, Change, PlanChange, Scan};
use proptest::prelude::*;

fn plan(change: PlanChange) -> Change {
    Change::Plan(change)
}

fn added(ids: &[&str]) -> Scan {
    let mut scan = Answers::quick(real()).leads('2').scan();
    for id in ids {
        scan.apply(&plan(PlanChange::Add(Box::new(Action::planned(id, id, "")))), NOW);
    }
    scan
}

fn ids(scan: &Scan) -> Vec<&str> {
    scan.actions().iter().map(|action| action.id.as_str()).collect()
}

#[test]
fn an_action_carries_out_a_recommendation_or_moves_a_statement() {
    let advice = &real().full.advice[0];
    let action = from_advice("a1", advice);
    assert_eq!(
        (&action.advice, &action.what, &action.step),
        (&advice.id, &advice.title, &advice.step)
    );
    assert_eq!(action.state, Some(ActionState::Planned));

    let statement = real().lead(Domain::IGegevens);
    let [from, to] = [1, 2].map(|number| Phase::new(number).expect("a phase"));
    let action = from_move("a2", real(), Move { statement, from, to });
    let anchor = real()
        .statement(statement)
        .and_then(|statement| statement.anchor(to))
        .expect("a sentence");
    assert!(action.what.contains(anchor), "{}", action.what);
    assert_eq!(StatementId::parse(&action.statement), Some(statement));
}

#[test]
fn each_change_touches_one_thing() {
    let mut scan = added(&["a", "b", "c"]);
    scan.apply(&plan(PlanChange::Text("b".into(), ActionPart::Who, "An".into())), NOW);
    scan.apply(&plan(PlanChange::Text("b".into(), ActionPart::By, "2027-06-30".into())), NOW);
    scan.apply(&plan(PlanChange::State("b".into(), Some(ActionState::Busy))), NOW);
    let action = &scan.actions()[1];
    assert_eq!(
        (action.who.as_str(), action.by.as_str(), action.state),
        ("An", "2027-06-30", Some(ActionState::Busy))
    );

    scan.apply(&plan(PlanChange::Order(vec!["c".into(), "gone".into(), "a".into()])), NOW);
    assert_eq!(ids(&scan), ["c", "a", "b"], "those not named follow");
    scan.apply(&plan(PlanChange::Remove("a".into())), NOW);
    assert_eq!(ids(&scan), ["c", "b"]);
    scan.apply(&plan(PlanChange::Text("a".into(), ActionPart::What, "Te laat".into())), NOW);
    assert_eq!(ids(&scan), ["c", "b"], "what another tab took away does not come back in pieces");
}

#[test]
fn two_tabs_change_different_places() {
    let text = |id: &str, part, text: &str| plan(PlanChange::Text(id.into(), part, text.into()));
    assert!(text("a", ActionPart::What, "x").same_place(&text("a", ActionPart::What, "y")));
    assert!(!text("a", ActionPart::What, "x").same_place(&text("a", ActionPart::Who, "x")));
    assert!(!text("a", ActionPart::What, "x").same_place(&text("b", ActionPart::What, "x")));
    assert!(!plan(PlanChange::Remove("a".into())).same_place(&plan(PlanChange::State("a".into(), None))));
}

#[test]
fn an_action_is_late_after_its_day_until_it_is_done() {
    let with = |by: &str, state| {
        let mut action = Action::planned("a", "", "");
        by.clone_into(&mut action.by);
        action.state = state;
        action
    };
    let busy = Some(ActionState::Busy);
    assert!(is_late(&with("2026-11-20", busy), NOW));
    assert!(is_late(&with("2026-11-20", None), NOW), "one that does not say is planned");
    assert!(!is_late(&with("2026-11-21", busy), NOW), "on the day itself there is still time");
    assert!(!is_late(&with("2026-11-20", Some(ActionState::Done)), NOW));
    assert!(!is_late(&with("2026-11-20", Some(ActionState::Dropped)), NOW));
    assert!(!is_late(&with("voor de zomer", busy), NOW));
}

#[test]
fn the_plan_is_shown_by_who_by_state_and_by_what_is_late() {
    let mut scan = added(&["a", "b", "c"]);
    for (id, who) in [("a", "An "), ("b", "Bo"), ("c", "An")] {
        scan.apply(&plan(PlanChange::Text(id.into(), ActionPart::Who, who.into())), NOW);
    }
    scan.apply(&plan(PlanChange::State("c".into(), Some(ActionState::Done))), NOW);
    scan.apply(&plan(PlanChange::Text("b".into(), ActionPart::By, "2026-01-01".into())), NOW);
    assert_eq!(people(&scan), ["An", "Bo"]);
    let shown = |filter: ActionFilter| -> Vec<&str> {
        let actions = scan.actions().iter().filter(|action| filter.shows(action, NOW));
        actions.map(|action| action.id.as_str()).collect()
    };
    let everything = ActionFilter::default;
    assert_eq!(shown(everything()), ["a", "b", "c"]);
    assert_eq!(
        shown(ActionFilter {
            who: Some("An".into()),
            ..everything()
        }),
        ["a", "c"]
    );
    assert_eq!(
        shown(ActionFilter {
            state: Some(ActionState::Planned),
            ..everything()
        }),
        ["a", "b"]
    );
    assert_eq!(
        shown(ActionFilter {
            late: true,
            ..everything()
        }),
        ["b"]
    );
}

#[test]
fn the_table_is_one_that_excel_in_belgium_opens() {
    let mut scan = added(&["=1+1"]);
    for (part, text) in [
        (ActionPart::Who, "An; \"en\" Bo"),
        (ActionPart::By, "2027-06-30"),
        (ActionPart::Step, "Bel\nhaar"),
    ] {
        scan.apply(&plan(PlanChange::Text("=1+1".into(), part, text.into())), NOW);
    }
    let download = plan_table(&Report::new(real(), scan));
    let text = String::from_utf8(download.bytes).expect("text");
    let rows: Vec<&str> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(rows[0].split(';').count(), 7);
    assert_eq!(
        rows[1],
        "1;\"\t=1+1\";\"Bel\nhaar\";\"An; \"\"en\"\" Bo\";30/06/2027;\"gepland\";\"\""
    );
    assert!(
        download.name.ends_with(".actieplan.csv") || download.name.ends_with("actieplan.csv"),
        "{}",
        download.name
    );
}

#[test]
fn the_report_has_the_plan_once_there_is_one() {
    let section = |scan: Scan| Report::new(real(), scan).section(SectionId::Plan);
    assert_eq!(section(added(&[])), None);
    let mut scan = added(&["<b>Begin</b>", "Ga door"]);
    scan.apply(&plan(PlanChange::State("Ga door".into(), Some(ActionState::Done))), NOW);
    let section = section(scan).expect("the plan");
    assert_eq!(section.title, real().words.plan_count(&"twee", &"één"));
    assert_eq!(elements(&section.html).iter().filter(|element| element.name == "tr").count(), 3);
    assert!(section.html.contains("&lt;b&gt;Begin"), "what was typed is text");
}

#[test]
fn actions_without_an_id_of_their_own_get_one() {
    let mut document = added(&["a"]).to_json();
    document["actions"] = serde_json::json!([{ "what": "een" }, { "id": "a", "what": "twee" }, { "id": "a", "what": "drie" }]);
    let mut scan = Scan::open(document, real()).expect("a file that opens");
    assert!(!scan.are_actions_named());
    scan.apply(&plan(PlanChange::Name("n".into())), NOW);
    assert!(scan.are_actions_named());
    assert_eq!(ids(&scan), ["n-0", "a", "n-2"]);
}

proptest! {
    #![proptest_config(times(48))]

    #[test]
    fn a_file_keeps_the_plan((which, mut scan) in any_scan(), what in crate::any::text()) {
        scan.apply(&plan(PlanChange::Add(Box::new(Action::planned("nieuw", &what, "stap")))), NOW);
        scan.apply(&plan(PlanChange::Ask("r21l1".into(), true)), NOW);
        let again = open(&scan.to_text(), which.instrument()).expect("its own file");
        prop_assert_eq!(again.to_json(), scan.to_json());
    }

    #[test]
    fn every_action_can_be_named((_, mut scan) in any_scan()) {
        let named: Vec<String> = scan.actions().iter().map(|action| action.id.clone()).collect();
        let were = scan.are_actions_named();
        scan.apply(&plan(PlanChange::Name("begin".into())), NOW);
        prop_assert!(scan.are_actions_named());
        if were {
            prop_assert_eq!(ids(&scan), named, "an id that there is stays");
        }
    }
}
