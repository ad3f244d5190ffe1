//! Comparing two scans: only what both answer with a phase, recomputed on exactly that.

use crate::any::{any_scan, times};
use crate::sample::{Answers, NOW, real, told};
use iscan::instrument::{Domain, Instrument, Phase, Side, StatementId};
use iscan::plan::{Apart, Comparison, Shift, compare, fates};
use iscan::report::{Report, SectionId};
use iscan::scan::{Action, ActionState, Change, PlanChange};
use iscan::scoring::{DomainScore, Status};
use proptest::prelude::*;

fn statement(domain: Domain, number: u32) -> StatementId {
    StatementId { domain, number }
}

#[test]
fn both_are_computed_again_on_what_both_answer() {
    let before = Answers::full(real()).everywhere("2").domain(Domain::OLeiding, "3?22").scan();
    let after = Answers::full(real()).everywhere("2").domain(Domain::OLeiding, "343-").scan();
    let compared = compare(real(), &before, &after);

    let leaders = [statement(Domain::OLeiding, 1), statement(Domain::OLeiding, 3)];
    assert_eq!(
        compared.before.domain(Domain::OLeiding).applicable,
        leaders.len(),
        "coverage is of what is compared"
    );
    assert_eq!(told(compared.before.domain(Domain::OLeiding).mean), "5/2");
    assert_eq!(told(compared.after.domain(Domain::OLeiding).mean), "3");
    assert_eq!(
        compared.shifts,
        [Shift {
            id: leaders[1],
            before: Phase::ALL[1],
            after: Phase::ALL[2]
        }]
    );
    assert_eq!(
        compared.apart,
        [
            (statement(Domain::OLeiding, 2), Apart::OnlyAfter),
            (statement(Domain::OLeiding, 4), Apart::OnlyBefore)
        ]
    );
}

#[test]
fn a_snelscan_is_compared_on_its_leads() {
    let before = Answers::quick(real()).leads('2').scan();
    let after = Answers::full(real()).everywhere("3").scan();
    let compared = compare(real(), &before, &after);
    assert_eq!((compared.compared, compared.shifts.len()), (13, 13));
    assert!(compared.apart.iter().all(|(_, why)| *why == Apart::OnlyAfter));
    assert_eq!(compared.apart.len() + 13, real().statements().count());
}

#[test]
fn a_domain_that_one_of_them_does_not_tell_of_counts_in_neither() {
    let before = Answers::full(real()).everywhere("2").domain(Domain::IGegevens, "?").scan();
    let after = Answers::full(real()).everywhere("2").domain(Domain::IGegevens, "4").scan();
    let compared = compare(real(), &before, &after);
    assert_eq!(compared.after.domain(Domain::IGegevens).status, Status::NotApplicable);
    assert_eq!(compared.before.ict.value, compared.after.ict.value);
}

/// The real instrument as a next version may be: it asks one statement more, and one no longer.
fn next_version() -> (Instrument, StatementId, StatementId) {
    let mut instrument = real().clone();
    instrument.version = "2.0.0".into();
    let mut change = instrument.full.changes[0].clone();
    change.version = "2.0.0".into();
    let domain = &mut instrument.domains[Domain::IGegevens.index()];
    let withdrawn = domain.statements.pop().expect("a statement");
    let mut new = withdrawn.clone();
    new.number = 40;
    domain.statements.push(new);
    change.added = vec![statement(Domain::IGegevens, 40)];
    instrument.full.changes.insert(0, change);
    (
        instrument,
        statement(Domain::IGegevens, 40),
        statement(Domain::IGegevens, withdrawn.number),
    )
}

#[test]
fn what_came_and_what_went_with_a_newer_instrument() {
    let (newer, came, went) = next_version();
    let before = Answers::full(real()).everywhere("2").scan();
    let after = Answers::full(&newer).everywhere("2").scan();
    let compared = compare(&newer, &before, &after);
    assert_eq!(compared.apart, [(came, Apart::Came), (went, Apart::Went)]);
    assert!(compared.shifts.is_empty());
    let back = compare(&newer, &after, &before);
    assert_eq!(back.apart, [(came, Apart::Went), (went, Apart::Came)]);
}

#[test]
fn what_became_of_each_action() {
    let action = |id: &str, state| {
        let mut action = Action::planned(id, id, "");
        action.state = Some(state);
        action
    };
    let with = |answers: Answers, actions: &[Action]| {
        let mut scan = answers.scan();
        for action in actions {
            scan.apply(&Change::Plan(PlanChange::Add(Box::new(action.clone()))), NOW);
        }
        scan
    };
    let lead = real().lead(Domain::IGegevens);
    let mut moved = action("a", ActionState::Planned);
    moved.statement = lead.to_string();
    let before = with(
        Answers::full(real()).everywhere("2"),
        &[moved.clone(), action("b", ActionState::Busy)],
    );
    moved.state = Some(ActionState::Done);
    let after = Answers::full(real()).everywhere("2").domain(Domain::IGegevens, "32");
    let after = with(after, &[moved, action("c", ActionState::Planned)]);

    let fates = fates(&before, &after, &compare(real(), &before, &after));

    let told: Vec<_> = fates
        .iter()
        .map(|fate| (fate.action.id.as_str(), fate.before, fate.after))
        .collect();
    let state = |state| Some(Some(state));
    assert_eq!(
        told,
        [
            ("a", state(ActionState::Planned), state(ActionState::Done)),
            ("b", state(ActionState::Busy), None),
            ("c", None, state(ActionState::Planned)),
        ]
    );
    assert_eq!(fates[0].shift.map(|shift| (shift.id, shift.after)), Some((lead, Phase::ALL[2])));
    assert_eq!((fates[1].shift, fates[2].shift), (None, None));
}

#[test]
fn the_report_tells_the_change_once_an_earlier_scan_lies_beside_it() {
    let earlier = Answers::full(real())
        .side(Side::Organisation, "2")
        .side(Side::Ict, "1")
        .scan()
        .renamed("old");
    let mut scan = Answers::full(real()).everywhere("2").scan();
    assert_eq!(Report::new(real(), scan.clone()).section(SectionId::Evolution), None);
    scan.apply(&Change::Plan(PlanChange::Earlier(Box::new(earlier))), NOW);
    let report = Report::new(real(), scan);
    let section = report.section(SectionId::Evolution).expect("the change");
    let ict = real().statements().filter(|(id, _)| id.domain.side() == Side::Ict).count();
    assert!(ict > 12 && section.title.contains(&ict.to_string()), "{}", section.title);
    assert!(section.html.contains("class=\"trace\""), "an arrow from then to now");
    assert_eq!(report.evolution("old").map(|(title, _)| title), Some(section.title));
    assert_eq!(report.evolution("other"), None);
}

fn mirrored(compared: &Comparison) -> Comparison {
    let apart = compared.apart.iter().map(|(id, why)| {
        let why = match why {
            Apart::Came => Apart::Went,
            Apart::Went => Apart::Came,
            Apart::OnlyBefore => Apart::OnlyAfter,
            Apart::OnlyAfter => Apart::OnlyBefore,
            Apart::Neither => Apart::Neither,
        };
        (*id, why)
    });
    let shifts = compared.shifts.iter().map(|shift| Shift {
        before: shift.after,
        after: shift.before,
        ..*shift
    });
    Comparison {
        before: compared.after.clone(),
        after: compared.before.clone(),
        compared: compared.compared,
        shifts: shifts.collect(),
        apart: apart.collect(),
    }
}

fn in_order(mut compared: Comparison) -> Comparison {
    compared.apart.sort_by_key(|(id, _)| *id);
    compared
}

proptest! {
    #![proptest_config(times(64))]

    #[test]
    fn a_scan_beside_itself_has_not_changed((which, scan) in any_scan()) {
        let compared = compare(which.instrument(), &scan, &scan);
        prop_assert_eq!(&compared.shifts, &[]);
        prop_assert_eq!(&compared.before, &compared.after);
        prop_assert!(compared.apart.iter().all(|(_, why)| *why == Apart::Neither));
    }

    #[test]
    fn the_other_way_round_it_is_the_opposite((which, one) in any_scan(), (_, other) in any_scan()) {
        let there = compare(which.instrument(), &one, &other);
        let back = compare(which.instrument(), &other, &one);
        prop_assert_eq!(in_order(mirrored(&there)), in_order(back));
    }

    #[test]
    fn every_statement_in_scope_is_compared_or_told_why_not((which, one) in any_scan(), (_, other) in any_scan()) {
        let compared = compare(which.instrument(), &one, &other);
        let answered: usize = compared.before.domains.iter().map(DomainScore::answered).sum();
        prop_assert_eq!(answered, compared.compared);
        let mut ids: Vec<StatementId> = compared.apart.iter().map(|(id, _)| *id).collect();
        let all = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), all, "each once");
    }
}
