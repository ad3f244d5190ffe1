//! What to do (`rules.md`, rule 11): what triggers a recommendation, what does not, and in which order
//! they stand.

use crate::sample::{Answers, NOW, real, sized};
use iscan::advice::{Advised, Reason, advise};
use iscan::instrument::{Actor, Advice, Domain, Fact, FactTrigger, Instrument, Phase, StatementId};
use iscan::report::SectionId;
use iscan::scan::{Answer, Change, Group, Scan, ScanKind};
use iscan::scoring::{Exact, Responses, score};
use serde_json::{Value, json};

fn advised<'a>(instrument: &'a Instrument, scan: &Scan) -> Vec<Advised<'a>> {
    advise(instrument, scan, &score(&Responses::new(instrument, scan), scan.kind()))
}

/// The ids of what is recommended, in order.
fn order(instrument: &Instrument, scan: &Scan) -> Vec<String> {
    advised(instrument, scan).iter().map(|one| one.advice.id.clone()).collect()
}

fn is_advised(advice: &Advice, answers: &Answers) -> bool {
    order(real(), &answers.scan()).contains(&advice.id)
}

fn nothing() -> Answers<'static> {
    Answers::full(real())
}

/// One statement answered with this phase, nothing else.
fn only(id: StatementId, phase: Phase) -> Answers<'static> {
    nothing().with(&Change::Answer(id, Some(Answer::Phase(phase))))
}

fn symptom(id: &str, answer: &str) -> Answers<'static> {
    nothing().choose(Group::Symptoms, &format!("{id} {answer}"))
}

fn fact(id: &str, option: &str) -> Answers<'static> {
    nothing().choose(Group::Facts, &format!("{id} {option}"))
}

/// A fact that triggers.
fn asked(trigger: &FactTrigger) -> &'static Fact {
    real().fact(&trigger.fact).expect("a fact")
}

/// Tries something on each of the real recommendations.
fn on_each(test: impl Fn(&Advice)) {
    real().full.advice.iter().for_each(test);
}

mod triggers {
    use super::*;

    #[test]
    fn there_are_thirty_of_the_source() {
        let advice = &real().full.advice;
        assert_eq!(advice.iter().filter(|advice| !advice.ours).count(), 30);
        let of = |actor| advice.iter().filter(|advice| !advice.ours && advice.actor == actor).count();
        assert_eq!(Actor::ALL.map(of), [18, 8, 4], "gemeenten, centrale overheden, leveranciers");
    }

    #[test]
    fn no_answers_trigger_nothing() {
        assert!(order(real(), &nothing().scan()).is_empty());
        on_each(|advice| assert!(!is_advised(advice, &nothing().everywhere("^")), "{}", advice.id));
    }

    #[test]
    fn each_is_triggered_by_each_of_its_statements_up_to_its_phase() {
        on_each(|advice| {
            for trigger in &advice.statements {
                for (phase, _) in real().statement(trigger.statement).expect("it is asked").choices() {
                    let is = is_advised(advice, &only(trigger.statement, phase));
                    assert_eq!(is, phase <= trigger.most, "{} by {} at {phase}", advice.id, trigger.statement);
                }
            }
        });
    }

    #[test]
    fn each_is_triggered_by_each_of_its_symptoms_wholly_or_in_part() {
        on_each(|advice| {
            for id in &advice.symptoms {
                for (answer, expected) in [("yes", true), ("partly", true), ("no", false), ("unknown", false)] {
                    let is = is_advised(advice, &symptom(id, answer));
                    assert_eq!(is, expected, "{} by {id}: {answer}", advice.id);
                }
            }
        });
    }

    #[test]
    fn each_is_triggered_by_each_of_its_facts() {
        on_each(|advice| {
            for trigger in &advice.facts {
                let asked = asked(trigger);
                for option in asked.options.iter().map(|option| option.id.as_str()).chain(["unknown"]) {
                    let is = is_advised(advice, &fact(&asked.id, option));
                    assert_eq!(
                        is,
                        trigger.options.iter().any(|one| one == option),
                        "{} by {}: {option}",
                        advice.id,
                        asked.id
                    );
                }
            }
        });
    }

    #[test]
    fn each_has_a_scan_that_triggers_it_and_a_scan_that_does_not() {
        on_each(|advice| {
            let by_statement = advice.statements.first().map(|trigger| only(trigger.statement, Phase::ALL[0]));
            let by_symptom = advice.symptoms.first().map(|id| symptom(id, "yes"));
            let scan = by_statement.or(by_symptom).expect("something that triggers it");
            assert!(is_advised(advice, &scan), "{}", advice.id);
            let others = real().full.advice.iter().filter(|other| !is_advised(other, &scan));
            assert!(others.count() > 0, "{}: one answer does not trigger everything", advice.id);
        });
    }

    #[test]
    fn unknown_and_not_applicable_trigger_nothing() {
        for mark in ["?", "-"] {
            assert!(order(real(), &nothing().everywhere(mark).scan()).is_empty());
        }
    }

    #[test]
    fn a_snelscan_is_not_asked_about_more_than_its_leads() {
        let full = nothing().everywhere("1").leads('^');
        assert!(!order(real(), &full.scan()).is_empty());
        let kept = full.with(&Change::Kind(ScanKind::Quick));
        assert!(order(real(), &kept.scan()).is_empty(), "answers from when it was a full scan");
    }
}

mod choices {
    use super::*;

    #[test]
    fn a_deliberate_choice_triggers_nothing() {
        on_each(|advice| {
            for trigger in &advice.statements {
                let id = trigger.statement;
                let chosen = only(id, Phase::ALL[0]).with(&Change::Deliberate(id, true));
                assert!(!is_advised(advice, &chosen), "{} by {id}", advice.id);
                let undone = chosen.with(&Change::Deliberate(id, false));
                assert!(is_advised(advice, &undone), "{} by {id}", advice.id);
            }
        });
    }

    #[test]
    fn it_stops_the_advice_and_not_the_score() {
        let id = real().lead(Domain::IInfrastructuur);
        let low = Answers::quick(real()).everywhere("1");
        let chosen = low.clone().with(&Change::Deliberate(id, true));
        assert_eq!(low.scores(), chosen.scores());
        let before = order(real(), &low.scan());
        let after = order(real(), &chosen.scan());
        assert!(before.contains(&"r21g1".into()) && !after.contains(&"r21g1".into()));
    }

    #[test]
    fn other_answers_still_trigger() {
        let id = StatementId {
            domain: Domain::IInfrastructuur,
            number: 1,
        };
        let answers = only(id, Phase::ALL[0])
            .with(&Change::Deliberate(id, true))
            .choose(Group::Symptoms, "inf.buiten partly");
        let scan = answers.scan();
        let advised = advised(real(), &scan);
        let network = advised.iter().find(|one| one.advice.id == "r21g1").expect("by the symptom");
        assert_eq!(network.reasons.len(), 1);
        assert!(matches!(&network.reasons[0], Reason::Symptom { partly: true, .. }));
    }
}

mod reasons {
    use super::*;

    #[test]
    fn every_answer_that_triggered_it_is_told() {
        let answers = only(
            StatementId {
                domain: Domain::IIprof,
                number: 1,
            },
            Phase::ALL[0],
        )
        .choose(Group::Symptoms, "ipr.technisch yes, ipr.verwachting no")
        .choose(Group::Facts, "f.organogram technisch, f.ictgrootte een");
        let scan = answers.scan();
        let advised = advised(real(), &scan);
        let role = advised
            .iter()
            .find(|one| one.advice.id == "r24g7")
            .expect("the role of the ICT service");
        let [
            Reason::Statement(id, phase),
            Reason::Symptom { partly, .. },
            Reason::Fact { answer, .. },
        ] = role.reasons.as_slice()
        else {
            panic!("{:?}", role.reasons)
        };
        assert_eq!((id.to_string().as_str(), phase.number(), *partly), ("i.iprof.1", 1, false));
        assert_eq!(answer, "Bij een technische afdeling, zoals gebouwen en materieel");
        assert_eq!(role.symptoms, 1);
    }

    #[test]
    fn every_reason_stands_in_the_report() {
        let scan = nothing().everywhere("1").choose(Group::Symptoms, "geg.wie yes").scan();
        let told = iscan::report::Report::new(real(), scan.clone())
            .section(SectionId::Advice)
            .expect("a section")
            .whole();
        let who = real()
            .full
            .symptoms
            .iter()
            .flat_map(|list| &list.symptoms)
            .find(|symptom| symptom.id == "geg.wie");
        assert!(told.contains(&who.expect("the symptom").text));
    }
}

/// The order of made-up recommendations, each triggered by the same fact unless it says otherwise.
mod order {
    use super::*;

    fn recommendation(id: &str, domain: Domain) -> Advice {
        Advice {
            id: id.into(),
            domains: vec![domain],
            statements: vec![],
            symptoms: vec![],
            facts: vec![FactTrigger {
                fact: "f.schepen".into(),
                options: vec!["nee".into()],
            }],
            ..real().full.advice[0].clone()
        }
    }

    fn with(advice: Advice, symptoms: &[&str]) -> Advice {
        let symptoms = symptoms.iter().map(|id| (*id).to_owned()).collect();
        Advice { symptoms, ..advice }
    }

    fn of(advice: &[Advice]) -> Instrument {
        let mut instrument = real().clone();
        instrument.full.advice = advice.to_vec();
        instrument
    }

    /// Threes everywhere, and the fact that triggers; then what one test is about.
    fn threes() -> Answers<'static> {
        Answers::full(real()).everywhere("3").choose(Group::Facts, "f.schepen nee")
    }

    fn aimed(answers: &Answers, targets: Value) -> Scan {
        let mut document = answers.scan().to_json();
        document["ambition"] = json!({ "targets": targets });
        Scan::open(document, real()).expect("targets")
    }

    #[test]
    fn first_by_how_many_symptoms_are_there() {
        let two = with(recommendation("z", Domain::OBeleid), &["toep.los", "toep.dubbel", "toep.gelijk"]);
        let one = with(recommendation("a", Domain::IGegevens), &["toep.los"]);
        let answers = threes().domain(Domain::IGegevens, "1");
        let answers = answers.choose(Group::Symptoms, "toep.los yes, toep.dubbel partly, toep.gelijk no");
        let instrument = of(&[one, two]);
        assert_eq!(
            order(&instrument, &answers.scan()),
            ["z", "a"],
            "although a has the widest gap and the weakest layer"
        );
    }

    #[test]
    fn then_by_the_gap_to_the_target() {
        let instrument = of(&[recommendation("a", Domain::IGegevens), recommendation("z", Domain::OBeleid)]);
        let answers = threes().domain(Domain::IGegevens, "2");
        assert_eq!(
            order(&instrument, &answers.scan()),
            ["a", "z"],
            "one phase each, and a is in the weakest layer"
        );
        let scan = aimed(&answers, json!({ "o.beleid": 5 }));
        assert_eq!(order(&instrument, &scan), ["z", "a"]);
        let gaps: Vec<u8> = advised(&instrument, &scan).iter().map(|one| one.gap).collect();
        assert_eq!(gaps, [2, 1]);
    }

    #[test]
    fn then_by_the_weakest_layer() {
        let instrument = of(&[recommendation("a", Domain::OMensen), recommendation("z", Domain::IGegevens)]);
        // The people of the organisation lie a whole phase apart from ICT, and have one phase to go as well.
        let answers = threes().domain(Domain::OMensen, "4").domain(Domain::IGegevens, "2");
        let scan = aimed(&answers, json!({ "o.mensen": 5 }));
        let advised = advised(&instrument, &scan);
        let told: Vec<_> = advised.iter().map(|one| (one.advice.id.as_str(), one.gap, one.weakest)).collect();
        assert_eq!(told, [("z", 1, true), ("a", 1, false)]);
        assert!(advised[0].alignment < advised[1].alignment);
    }

    #[test]
    fn then_by_the_alignment_gap() {
        let instrument = of(&[recommendation("a", Domain::OBeleid), recommendation("z", Domain::OLeiding)]);
        let scan = aimed(&threes().domain(Domain::OLeiding, "4"), json!({ "o.leiding": 5 }));
        let told: Vec<_> = advised(&instrument, &scan)
            .iter()
            .map(|one| (one.advice.id.clone(), one.gap, one.weakest, one.alignment))
            .collect();
        assert_eq!(
            told,
            [("z".into(), 1, false, Exact::new(1, 1)), ("a".into(), 1, false, Exact::new(0, 1))]
        );
    }

    #[test]
    fn and_at_last_by_id() {
        let domain = Domain::OBeleid;
        let instrument = of(&["r2", "e1", "r1"].map(|id| recommendation(id, domain)));
        assert_eq!(order(&instrument, &threes().scan()), ["e1", "r1", "r2"]);
    }

    #[test]
    fn of_several_domains_the_widest_gap_counts() {
        let mut both = recommendation("z", Domain::OBeleid);
        both.domains.push(Domain::IGegevens);
        let instrument = of(&[recommendation("a", Domain::OBeleid), both]);
        let scan = threes().domain(Domain::IGegevens, "1").scan();
        let told: Vec<_> = advised(&instrument, &scan)
            .iter()
            .map(|one| (one.advice.id.clone(), one.gap))
            .collect();
        assert_eq!(
            told,
            [("z".to_owned(), 1), ("a".to_owned(), 1)],
            "by default the target is one phase up"
        );
        let scan = aimed(&threes().domain(Domain::IGegevens, "1"), json!({ "i.gegevens": 4, "o.beleid": 2 }));
        let told: Vec<_> = advised(&instrument, &scan)
            .iter()
            .map(|one| (one.advice.id.clone(), one.gap))
            .collect();
        assert_eq!(told, [("z".to_owned(), 3), ("a".to_owned(), 0)], "below a target there is no gap");
    }

    #[test]
    fn the_target_is_one_phase_up_and_at_most_the_fourth() {
        let five = sized(1);
        let mut instrument = five.clone();
        instrument.full.advice = vec![recommendation("a", Domain::OBeleid)];
        for (mark, gap) in [("1", 1), ("2", 1), ("3", 1), ("4", 0), ("5", 0), ("?", 0)] {
            let answers = Answers::full(&five).everywhere("3").choose(Group::Facts, "f.schepen nee");
            let scan = answers.domain(Domain::OBeleid, mark).scan();
            assert_eq!(advised(&instrument, &scan)[0].gap, gap, "{mark}");
        }
    }
}

/// What the reader decides.
mod own {
    use super::*;

    fn changed(changes: &[Change]) -> Vec<String> {
        let scan = changes.iter().fold(nothing().everywhere("1"), Answers::with).scan();
        order(real(), &scan)
    }

    #[test]
    fn an_own_order_goes_first_and_the_rest_follows() {
        let by_default = changed(&[]);
        let (last, middle) = (by_default.last().expect("advice"), &by_default[7]);
        let own = changed(&[Change::Order(vec![last.clone(), middle.clone()])]);
        assert_eq!(own[..2], [last.clone(), middle.clone()]);
        let rest: Vec<_> = by_default.iter().filter(|id| *id != last && *id != middle).cloned().collect();
        assert_eq!(own[2..], rest);
    }

    #[test]
    fn what_is_not_triggered_keeps_its_place_for_later() {
        let own = changed(&[Change::Order(vec!["niet-van-deze-editie".into(), "r24g8".into()])]);
        assert_eq!(own[0], "r24g8");
    }

    #[test]
    fn what_is_set_aside_comes_last() {
        let by_default = changed(&[]);
        let aside = changed(&[Change::Aside(by_default[0].clone(), true)]);
        assert_eq!(aside.last(), by_default.first());
        assert_eq!(aside[..by_default.len() - 1], by_default[1..]);
        let back = changed(&[
            Change::Aside(by_default[0].clone(), true),
            Change::Aside(by_default[0].clone(), false),
        ]);
        assert_eq!(back, by_default);
    }

    #[test]
    fn set_aside_comes_before_an_own_order() {
        let by_default = changed(&[]);
        let both = changed(&[
            Change::Order(vec![by_default[0].clone()]),
            Change::Aside(by_default[0].clone(), true),
        ]);
        assert_eq!(both.last(), by_default.first());
    }

    #[test]
    fn what_is_set_aside_is_told_so() {
        let aside = nothing().everywhere("1").with(&Change::Aside("r24g8".into(), true)).scan();
        let told: Vec<_> = advised(real(), &aside)
            .iter()
            .filter(|one| one.aside)
            .map(|one| one.advice.id.clone())
            .collect();
        assert_eq!(told, ["r24g8"]);
        let mut scan = aside;
        scan.apply(&Change::Aside("r24g8".into(), false), NOW);
        assert!(advised(real(), &scan).iter().all(|one| !one.aside));
    }
}
