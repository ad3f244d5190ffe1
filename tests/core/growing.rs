//! How a snelscan grows into a full scan: nothing is asked again, nothing is lost, and its result never vanishes
//! (`rules.md`, rule 0).

use crate::sample::{Answers, NOW, in_every_language, real};
use iscan::instrument::{Domain, Fact, StatementId};
use iscan::report::{Report, SectionId};
use iscan::scan::{About, Answer, Change, Choice, Group, Remark, Scan, ScanKind, Step, progress, progress_of, resume, statements, steps};
use iscan::scoring::{Basis, Quadrant, Responses, Scores, Type, score};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// A snelscan with a four everywhere, a fact, a remark and a name.
fn snelscan() -> Scan {
    let id = real().lead(Domain::IInfrastructuur);
    Answers::quick(real())
        .leads('4')
        .choose(Group::Facts, "f.schepen ja")
        .with(&Change::About(About::Municipality, "Zoutleie".into()))
        .with(&Change::Remark(id, Remark::Note, "de intercommunale".into()))
        .with(&Change::Deliberate(id, true))
        .scan()
}

/// With *weet niet* for these facts.
fn with_facts(mut scan: Scan, which: impl Fn(&Fact) -> bool) -> Scan {
    for fact in real().facts.iter().filter(|fact| which(fact)) {
        scan.apply(&Change::Choice(Group::Facts, fact.id.clone(), Some(Choice::Unknown)), NOW);
    }
    scan
}

fn grown(mut scan: Scan) -> Scan {
    scan.apply(&Change::Kind(ScanKind::Full), NOW);
    scan
}

fn scores(scan: &Scan) -> Scores {
    score(&Responses::new(real(), scan), scan.kind())
}

#[test]
fn thirteen_leads_at_four_are_type_ii_as_a_snelscan_and_as_a_full_scan() {
    let (quick, full) = (scores(&snelscan()), scores(&grown(snelscan())));
    assert_eq!((quick.basis, quick.quadrant), (Basis::Lead, Some(Quadrant::Type(Type::II))));
    assert_eq!(quick, full);
}

#[test]
fn nothing_that_was_answered_is_lost() {
    let (before, after) = (snelscan(), grown(snelscan()));
    for section in ["about", "facts", "statements", "remarks", "id", "created"] {
        assert_eq!(before.to_json()[section], after.to_json()[section]);
    }
    assert_eq!((before.kind(), after.kind()), (ScanKind::Quick, ScanKind::Full));
}

#[test]
fn it_can_become_a_snelscan_again() {
    let mut scan = grown(snelscan());
    let more = StatementId {
        domain: Domain::OLeiding,
        number: 3,
    };
    scan.apply(&Change::Answer(more, Answer::from_id("1")), NOW);
    scan.apply(&Change::Kind(ScanKind::Quick), NOW);
    assert_eq!(scores(&scan), scores(&snelscan()));
    assert_eq!(scan.answer(more), Answer::from_id("1"), "kept for when it grows again");
}

#[test]
fn nothing_is_asked_again() {
    let scan = grown(snelscan());
    let open: Vec<StatementId> = statements(real(), ScanKind::Full).filter(|id| scan.answer(*id).is_none()).collect();
    assert_eq!(open.len(), real().statements().count() - 13);
    assert!(open.iter().all(|id| !real().is_lead(*id)));
    let [before, after] = [ScanKind::Quick, ScanKind::Full].map(|kind| steps(real(), kind));
    assert!(before.iter().all(|step| after.contains(step)), "every screen is still there");
}

#[test]
fn progress_counts_what_was_answered_before() {
    assert_eq!(progress(real(), &snelscan()), (13, 13));
    assert_eq!(progress(real(), &grown(snelscan())), (13, real().statements().count()));
}

#[test]
fn the_facts_that_are_new_are_asked_first() {
    let scan = grown(with_facts(snelscan(), |fact| fact.quick));
    assert_eq!(resume(real(), &scan), Step::Facts);
    let (answered, asked) = progress_of(real(), &scan, Step::Facts);
    assert_eq!(asked - answered, 6);
}

#[test]
fn one_goes_on_at_the_first_statement_that_is_open() {
    let snelscan = || with_facts(snelscan(), |_| true);
    assert_eq!(resume(real(), &snelscan()), Step::Check);
    let open = |number| {
        Step::Statement(StatementId {
            domain: Domain::OLeiding,
            number,
        })
    };
    let mut scan = grown(snelscan());
    assert_eq!(resume(real(), &scan), open(2));
    scan.apply(
        &Change::Answer(
            StatementId {
                domain: Domain::OLeiding,
                number: 2,
            },
            Some(Answer::Unknown),
        ),
        NOW,
    );
    assert_eq!(resume(real(), &scan), open(3));
}

#[test]
fn the_report_says_what_it_rests_on() {
    for instrument in in_every_language() {
        let (first, fallback) = (instrument.words.summary_first(), instrument.words.summary_fallback(&13));
        let all = Answers::full(real()).everywhere("4").scan();
        for (scan, told) in [
            (snelscan(), [true, false]),
            (grown(snelscan()), [true, true]),
            (all, [false, false]),
        ] {
            let report = Report::new(instrument, scan);
            let summary = report.section(SectionId::Summary).expect("a section").html;
            let pasted = report.finding_excerpt().text;
            for text in [summary, pasted] {
                assert_eq!([text.contains(first), text.contains(&fallback)], told, "{text}");
            }
            let account = report.section(SectionId::Account).expect("a section").html;
            let [first, fallback] = [account.contains(instrument.words.account_lead()), account.contains(&fallback)];
            assert_eq!([first, fallback], told, "{account}");
        }
    }
}

#[test]
fn the_recommendations_of_a_snelscan_stay() {
    let scan = Answers::quick(real()).leads('1').scan();
    let ids = |scan: &Scan| {
        let report = Report::new(real(), scan.clone());
        report.advised().iter().map(|one| one.advice.id.clone()).collect::<Vec<_>>()
    };
    assert!(!ids(&scan).is_empty());
    assert_eq!(ids(&scan), ids(&grown(scan.clone())));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the other statements are answered, in whatever order: there is a type at every moment.
    #[test]
    fn the_result_never_vanishes_on_the_way(
        leads in vec(select(vec!['1', '2', '3', '4']), 13),
        others in vec(select(vec!["1", "2", "3", "4", "unknown", "na"]), real().statements().count() - 13),
        order in Just((0..real().statements().count() - 13).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let answers = Domain::ALL.into_iter().zip(&leads);
        let answers = answers.fold(Answers::full(real()), |answers, (domain, mark)| answers.domain(domain, &format!("{mark}.")));
        let mut scan = answers.scan();
        let open: Vec<StatementId> = statements(real(), ScanKind::Full).filter(|id| !real().is_lead(*id)).collect();
        prop_assert!(scores(&scan).quadrant.is_some());
        for place in order {
            scan.apply(&Change::Answer(open[place], Answer::from_id(others[place])), NOW);
            prop_assert!(scores(&scan).quadrant.is_some(), "after {} = {}", open[place], others[place]);
        }
    }
}
