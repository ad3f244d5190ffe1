//! The shortest way: it reaches, and no other way takes fewer statements.

use crate::any::times;
use crate::sample::{Answers, NOW, numbered, real};
use iscan::instrument::{Domain, Instrument, Phase, StatementId};
use iscan::plan::{Move, shortest_way};
use iscan::scan::{Answer, Change, Scan};
use iscan::scoring::{Responses, score};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::LazyLock;

const HERE: Domain = Domain::IGegevens;

/// An instrument with this many statements in the domain that is looked at, every second one without a fifth sentence.
fn with(count: u32) -> Instrument {
    let mut instrument = numbered(|domain| if domain == HERE { (1..=count).collect() } else { vec![1] });
    for statement in instrument.domains[HERE.index()].statements.iter_mut().skip(1).step_by(2) {
        statement.anchors.truncate(4);
    }
    instrument
}

fn way(instrument: &Instrument, scan: &Scan, to: u64) -> Option<Vec<Move>> {
    let scores = score(&Responses::new(instrument, scan), scan.kind());
    shortest_way(instrument, scan, &scores, HERE, Phase::new(to).expect("a phase"))
}

fn phase(instrument: &Instrument, scan: &Scan) -> Option<Phase> {
    score(&Responses::new(instrument, scan), scan.kind()).domain(HERE).phase
}

fn told(way: Option<Vec<Move>>) -> String {
    let told = |step: &Move| format!("{}:{}→{}", step.statement.number, step.from, step.to);
    way.map_or("none".into(), |moves| moves.iter().map(told).collect::<Vec<_>>().join(" "))
}

#[test]
fn the_ways_of_some_domains() {
    let four = with(4);
    let table = [
        // Two thirds of four is three: two more have to come.
        ("2222", 3, "1:2→3 2:2→3 3:2→3"),
        ("3322", 3, "3:2→3"),
        // What lies too low moves anyway, and may as well count.
        ("3331", 3, "4:1→2"),
        ("3311", 3, "3:1→3 4:1→2"),
        ("1111", 2, "1:1→2 2:1→2 3:1→2"),
        // More than one phase at once.
        ("1111", 4, "1:1→4 2:1→4 3:1→4 4:1→3"),
        ("4444", 4, ""),
        // The second and the fourth statement have no fifth sentence: three of four cannot be.
        ("4444", 5, "none"),
        ("????", 2, "none"),
        ("22??", 3, "1:2→3 2:2→3"),
    ];
    for (marks, to, expected) in table {
        let scan = Answers::full(&four).everywhere("2").domain(HERE, marks).scan();
        assert_eq!(told(way(&four, &scan, to)), expected, "{marks} to {to}");
    }
}

#[test]
fn a_deliberate_choice_moves_last() {
    let four = with(4);
    let first = StatementId { domain: HERE, number: 1 };
    let answers = Answers::full(&four).everywhere("2").domain(HERE, "2222");
    let scan = answers.with(&Change::Deliberate(first, true)).scan();
    assert_eq!(told(way(&four, &scan, 3)), "2:2→3 3:2→3 4:2→3");
}

#[test]
fn only_what_is_in_scope_moves() {
    let scan = Answers::quick(real()).everywhere("2").scan();
    assert_eq!(told(way(real(), &scan, 3)), "1:2→3", "a snelscan rests on the leads");
}

/// The fewest statements that have to rise for a domain to reach a phase, by trying all of them: raising one as far as it
/// goes is at least as good as raising it less, for a higher answer never lowers a phase.
fn fewest(instrument: &Instrument, scan: &Scan, to: Phase) -> Option<u32> {
    let ids: Vec<StatementId> = scan.answered().filter(|id| id.domain == HERE).collect();
    let reaches = |chosen: &u32| {
        let mut raised = scan.clone();
        for (place, id) in ids.iter().enumerate() {
            let highest = instrument.statement(*id).expect("it is asked").highest();
            if chosen & (1 << place) != 0 {
                raised.apply(&Change::Answer(*id, Some(Answer::Phase(highest))), NOW);
            }
        }
        phase(instrument, &raised) >= Some(to)
    };
    (0..1 << ids.len()).filter(reaches).map(u32::count_ones).min()
}

/// Whether a step less somewhere would no longer reach.
fn is_tight(instrument: &Instrument, scan: &Scan, moves: &[Move], to: Phase) -> bool {
    moves.iter().all(|step| {
        let mut less = scan.clone();
        for other in moves {
            let lowered = if other == step { other.to.number() - 1 } else { other.to.number() };
            let answer = Answer::Phase(Phase::new(lowered.into()).expect("a phase"));
            less.apply(&Change::Answer(other.statement, Some(answer)), NOW);
        }
        phase(instrument, &less) < Some(to)
    })
}

proptest! {
    #![proptest_config(times(400))]

    #[test]
    fn it_reaches_with_as_few_statements_as_can_be(
        count in 1..=5u32,
        marks in vec(select(vec!['1', '2', '3', '4', '^', '?', '-', '.']), 5),
        to in 1..=5u64
    ) {
        static SIZES: LazyLock<Vec<Instrument>> = LazyLock::new(|| (0..=5).map(|count| with(count.max(1))).collect());
        let instrument = &SIZES[count as usize];
        let marks: String = marks.into_iter().take(count as usize).collect();
        let scan = Answers::full(instrument).everywhere("2").domain(HERE, &marks).scan();
        let target = Phase::new(to).expect("a phase");
        let Some(moves) = way(instrument, &scan, to) else {
            let reachable = phase(instrument, &scan).and_then(|_| fewest(instrument, &scan, target));
            prop_assert_eq!(reachable, None, "there is a way");
            return Ok(());
        };
        let mut there = scan.clone();
        for step in &moves {
            prop_assert!(step.from < step.to);
            prop_assert_eq!(scan.answer(step.statement), Some(Answer::Phase(step.from)));
            there.apply(&Change::Answer(step.statement, Some(Answer::Phase(step.to))), NOW);
        }
        Scan::open(there.to_json(), instrument).expect("only what the statements offer");
        prop_assert!(phase(instrument, &there) >= Some(target), "it reaches");
        prop_assert_eq!(fewest(instrument, &scan, target), Some(u32::try_from(moves.len()).expect("few")), "none takes fewer");
        prop_assert!(is_tight(instrument, &scan, &moves, target), "none goes further than it has to");
    }
}
