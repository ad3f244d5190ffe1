//! A new measurement from an old scan: what comes along, and what does not.

use crate::any::{any_scan, times};
use crate::sample::{Answers, NOW, real};
use iscan::instrument::{Domain, Phase};
use iscan::scan::{About, Action, ActionPart, ActionState, Change, PlanChange, Scan};
use proptest::prelude::*;

const LATER: &str = "2027-11-21T10:15:00Z";

fn planned(states: &[ActionState]) -> Scan {
    let mut scan = Answers::full(real()).everywhere("2").scan();
    scan.apply(&Change::About(About::Municipality, "Molenkouter".into()), NOW);
    scan.apply(&Change::Target(Domain::IGegevens, Phase::new(3)), NOW);
    for (place, state) in states.iter().enumerate() {
        let mut action = Action::planned(&format!("a{place}"), "Iets", "");
        action.state = Some(*state);
        scan.apply(&Change::Plan(PlanChange::Add(Box::new(action))), NOW);
    }
    scan
}

#[test]
fn the_open_actions_come_along_and_nothing_is_answered() {
    let old = planned(&[ActionState::Planned, ActionState::Done, ActionState::Busy, ActionState::Dropped]);
    let next = old.next("new", real(), LATER, true);
    assert_eq!((next.id(), next.created(), next.kind()), ("new", LATER, old.kind()));
    assert_eq!(next.answered().count(), 0, "no answer is prefilled");
    assert_eq!(next.about(About::Municipality), "Molenkouter");
    assert_eq!(next.target(Domain::IGegevens), Phase::new(3));
    let carried: Vec<_> = next.actions().iter().map(|action| (action.id.as_str(), action.state)).collect();
    assert_eq!(carried, [("a0", Some(ActionState::Planned)), ("a2", Some(ActionState::Busy))]);
    assert_eq!(next.earlier(), [old]);
}

#[test]
fn last_years_answers_stand_beside_the_questions_only_where_that_is_asked() {
    let old = planned(&[]);
    let lead = real().lead(Domain::IGegevens);
    let with = old.next("new", real(), LATER, true);
    assert_eq!(with.beside().and_then(|old| old.answer(lead)), old.answer(lead));
    assert_eq!(with.answer(lead), None);
    let mut without = old.next("new", real(), LATER, false);
    assert_eq!(without.beside(), None);
    without.apply(&Change::Plan(PlanChange::Beside(true)), LATER);
    assert!(without.beside().is_some());
}

#[test]
fn moments_lie_side_by_side_the_oldest_first() {
    let first = planned(&[]);
    let second = first.next("second", real(), LATER, false);
    let third = second.next("third", real(), "2028-11-21T10:15:00Z", false);
    let ids: Vec<&str> = third.earlier().iter().map(Scan::id).collect();
    assert_eq!(ids, ["test", "second"]);
    assert!(third.earlier().iter().all(|scan| scan.earlier().is_empty()), "none inside another");
    assert_eq!(third.last_earlier().map(Scan::id), Some("second"));
}

proptest! {
    #![proptest_config(times(48))]

    #[test]
    fn a_carried_action_keeps_its_id_and_all_that_is_written_of_it((which, scan) in any_scan()) {
        let next = scan.next("new", which.instrument(), LATER, true);
        let told = |action: &Action| (action.id.clone(), action.state, ActionPart::ALL.map(|part| action.part(part).to_owned()));
        let open: Vec<_> = scan.actions().iter().filter(|action| action.is_open()).map(told).collect();
        prop_assert_eq!(next.actions().iter().map(told).collect::<Vec<_>>(), open);
    }

    #[test]
    fn a_file_keeps_the_moments((which, scan) in any_scan()) {
        let next = scan.next("new", which.instrument(), LATER, true);
        prop_assert_eq!(Scan::from_text(&next.to_text(), which.instrument()).map(|scan| scan.to_json()), Ok(next.to_json()));
    }

    #[test]
    fn nobodys_own_answers_come_along((which, scan) in any_scan()) {
        let next = scan.next("new", which.instrument(), LATER, false);
        prop_assert!(next.earlier().iter().all(|earlier| earlier.voices().is_empty()));
    }
}
