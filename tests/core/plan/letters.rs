//! Letters: who we are, what we ask, why.

use crate::any::{any_scan, times};
use crate::sample::{Answers, NOW, in_every_language, real};
use iscan::advice::{Advised, Reason, advise};
use iscan::instrument::Actor;
use iscan::plan::{askable, letter};
use iscan::report::{Report, SectionId};
use iscan::scan::{About, Change, Group, PlanChange, Scan};
use iscan::scoring::{Responses, score};
use proptest::prelude::*;

const OTHERS: [Actor; 2] = [Actor::Supplier, Actor::Government];

fn advised(scan: &Scan) -> Vec<Advised<'static>> {
    advise(real(), scan, &score(&Responses::new(real(), scan), scan.kind()))
}

/// A scan that calls for everything, with one thing asked of each.
fn asking() -> (Scan, Vec<&'static str>) {
    let mut scan = Answers::full(real())
        .everywhere("1")
        .choose(Group::Facts, "f.inwoners tot-20000")
        .scan();
    let first = OTHERS.map(|actor| askable(real(), &scan, &advised(&scan), actor)[0].id.as_str());
    for id in first {
        scan.apply(&Change::Plan(PlanChange::Ask(id.to_owned(), true)), NOW);
    }
    scan.apply(&Change::About(About::Municipality, "Molenkouter".into()), NOW);
    scan.apply(&Change::About(About::Respondent, "Jo Peeters".into()), NOW);
    (scan, first.to_vec())
}

#[test]
fn a_letter_says_who_what_and_why() {
    let (scan, ids) = asking();
    let advised = advised(&scan);
    for (actor, id) in OTHERS.into_iter().zip(ids) {
        let letter = letter(real(), &scan, &advised, actor, "21 november 2026").expect("a letter");
        let text = letter.text(real());
        let advice = real().full.advice.iter().find(|advice| advice.id == id).expect("it is there");
        let told = real()
            .fact("f.inwoners")
            .and_then(|fact| fact.label("tot-20000"))
            .expect("an option");
        for piece in [
            "Molenkouter",
            "Jo Peeters",
            "21 november 2026",
            told,
            &advice.ask,
            real().words.letters_because(),
        ] {
            assert!(text.contains(piece), "{piece} in {text}");
        }
        let one = advised.iter().find(|one| one.advice.id == id).expect("it is called for");
        let Some(Reason::Statement(statement, phase)) = one.reasons.first() else {
            unreachable!("statements call for it")
        };
        let answer = real()
            .statement(*statement)
            .and_then(|statement| statement.anchor(*phase))
            .expect("a sentence");
        assert!(text.contains(answer), "{answer} in {text}");
        assert!(!text.contains("Wij schrijven u samen met"));
    }
}

#[test]
fn several_municipalities_can_send_the_same() {
    let (mut scan, _) = asking();
    scan.apply(&Change::About(About::Together, "Westerrode en Voorbeelde".into()), NOW);
    let letter = letter(real(), &scan, &advised(&scan), Actor::Supplier, "").expect("a letter");
    assert!(
        letter
            .body(real())
            .contains(&real().words.letters_with(&"Westerrode en Voorbeelde"))
    );
}

#[test]
fn without_something_to_ask_there_is_no_letter() {
    let scan = Answers::full(real()).everywhere("1").scan();
    for actor in OTHERS {
        assert_eq!(letter(real(), &scan, &advised(&scan), actor, ""), None);
        assert!(!askable(real(), &scan, &advised(&scan), actor).is_empty());
    }
    let calm = Answers::full(real()).everywhere("4").scan();
    assert!(
        OTHERS
            .into_iter()
            .all(|actor| askable(real(), &calm, &advised(&calm), actor).is_empty())
    );
}

#[test]
fn what_was_asked_stays_when_the_answers_no_longer_call_for_it() {
    let (scan, ids) = asking();
    let mut calm = Answers::full(real()).everywhere("4").scan();
    for id in scan.questions_to_others() {
        calm.apply(&Change::Plan(PlanChange::Ask(id.clone(), true)), NOW);
    }
    let advised = advised(&calm);
    let letter = letter(real(), &calm, &advised, Actor::Supplier, "").expect("a letter");
    assert_eq!((letter.asks[0].id.as_str(), letter.asks[0].because.len()), (ids[0], 0));
    assert!(!letter.text(real()).contains(real().words.letters_because()));
    calm.apply(&Change::Plan(PlanChange::Ask(ids[0].to_owned(), false)), NOW);
    assert!(askable(real(), &calm, &advised, Actor::Supplier).is_empty());
}

#[test]
fn the_report_lists_what_is_asked_of_others() {
    let (scan, ids) = asking();
    let section = Report::new(real(), scan).section(SectionId::Plan).expect("the plan");
    assert_eq!(section.title, real().words.plan_asked());
    for id in ids {
        let advice = real().full.advice.iter().find(|advice| advice.id == id).expect("it is there");
        assert!(section.html.contains(&advice.title));
    }
}

#[test]
fn everything_that_can_be_asked_is_a_question_and_the_rest_is_none() {
    for instrument in in_every_language() {
        for advice in &instrument.full.advice {
            assert_eq!(advice.ask.is_empty(), advice.actor == Actor::Municipality, "{}", advice.id);
            assert!(advice.ask.is_empty() || advice.ask.contains('?'), "{}", advice.ask);
        }
    }
}

proptest! {
    #![proptest_config(times(32))]

    #[test]
    fn a_letter_asks_what_was_chosen_and_nothing_else((_, mut scan) in any_scan(), asked in proptest::sample::subsequence(real().full.advice.iter().map(|advice| advice.id.clone()).collect::<Vec<_>>(), 0..6)) {
        for id in scan.questions_to_others().to_vec() {
            scan.apply(&Change::Plan(PlanChange::Ask(id, false)), NOW);
        }
        for id in &asked {
            scan.apply(&Change::Plan(PlanChange::Ask(id.clone(), true)), NOW);
        }
        let advised = advised(&scan);
        for actor in OTHERS {
            let letter = letter(real(), &scan, &advised, actor, "");
            let told: Vec<String> = letter.iter().flat_map(|letter| &letter.asks).map(|ask| ask.id.clone()).collect();
            let of_actor = |id: &&String| real().full.advice.iter().any(|advice| advice.id == **id && advice.actor == actor);
            let expected: Vec<String> = asked.iter().filter(of_actor).cloned().collect();
            prop_assert_eq!(told, expected);
        }
    }
}
