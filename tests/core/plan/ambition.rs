//! Ambition: what is proposed, what can be chosen, and where it would lead.

use crate::sample::{Answers, NOW, real};
use iscan::instrument::{Domain, Phase};
use iscan::plan::{Ambition, ambition, with_targets};
use iscan::scan::Change;

fn at(marks: &str, chosen: Option<u64>) -> Ambition {
    let mut scan = Answers::full(real()).everywhere("2").domain(Domain::IGegevens, marks).scan();
    scan.apply(&Change::Target(Domain::IGegevens, chosen.and_then(Phase::new)), NOW);
    let scores = Answers::full(real()).everywhere("2").domain(Domain::IGegevens, marks).scores();
    ambition(real(), &scan, &scores, Domain::IGegevens)
}

fn numbers(phases: &[Phase]) -> Vec<u8> {
    phases.iter().map(|phase| phase.number()).collect()
}

#[test]
fn the_next_phase_is_proposed_up_to_the_fourth() {
    for (marks, proposed) in [("1", Some(2)), ("2", Some(3)), ("3", Some(4)), ("4", Some(4)), ("?", None)] {
        assert_eq!(at(marks, None).proposed, proposed.and_then(Phase::new), "{marks}");
    }
}

#[test]
fn what_the_reader_chooses_counts_whatever_is_proposed() {
    let chosen = at("2", Some(2));
    assert_eq!(
        (chosen.target(), chosen.proposed),
        (Phase::new(2), Phase::new(3)),
        "to stay is a choice too"
    );
    assert_eq!(at("2", Some(4)).target(), Phase::new(4));
    assert_eq!(at("?", Some(3)).target(), Phase::new(3));
    assert_eq!(at("?", None).target(), None);
}

#[test]
fn what_can_be_chosen_begins_where_the_domain_is() {
    assert_eq!(numbers(&at("2", None).offered)[..3], [2, 3, 4]);
    assert_eq!(
        numbers(&at("3", Some(2)).offered)[..3],
        [2, 3, 4],
        "what was chosen before stays among them"
    );
    assert_eq!(numbers(&at("?", None).offered), [1, 2, 3, 4]);
    let snelscan = Answers::quick(real()).everywhere("2");
    let offered = ambition(real(), &snelscan.scan(), &snelscan.scores(), Domain::OLeiding).offered;
    let highest = real()
        .statement(real().lead(Domain::OLeiding))
        .expect("the lead")
        .highest()
        .number();
    assert_eq!(numbers(&offered).last(), Some(&highest), "no further than its statements go");
}

#[test]
fn the_arrow_leads_to_the_targets_that_were_chosen() {
    let answers = Answers::full(real()).everywhere("2");
    let (mut scan, scores) = (answers.scan(), answers.scores());
    assert_eq!(with_targets(real(), &scan, &scores), None, "a proposal is not a choice");

    scan.apply(&Change::Target(Domain::IGegevens, Phase::new(2)), NOW);
    assert_eq!(with_targets(real(), &scan, &scores), None, "to stay leads nowhere");

    scan.apply(&Change::Target(Domain::IGegevens, Phase::new(4)), NOW);
    let goal = with_targets(real(), &scan, &scores).expect("a goal");
    assert!(goal.ict.value > scores.ict.value);
    assert_eq!(goal.organisation, scores.organisation);
}
