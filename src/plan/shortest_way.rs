//! The shortest way to a phase: which statements of a domain, at least, have to move, and to which sentence. It is the phase
//! rule (`scoring/rules.md`, rule 2) read backwards.

use crate::instrument::{Domain, Instrument, Phase, StatementId};
use crate::scan::{Answer, Scan};
use crate::scoring::{Responses, Scores, needed};
use std::cmp::Reverse;

/// A statement that has to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The statement.
    pub statement: StatementId,
    /// The phase it is answered with.
    pub from: Phase,
    /// The phase it has to reach.
    pub to: Phase,
}

/// An answer of the domain.
#[derive(Clone, Copy)]
struct Standing {
    id: StatementId,
    phase: Phase,
    /// The highest phase the statement offers.
    highest: Phase,
    /// Whether the phase is a choice: then another statement moves first.
    deliberate: bool,
}

/// The shortest way of a domain to a phase, in instrument order: as few statements as can be, and none further than it has
/// to. Empty where the domain is there already; nothing where it has no phase, or its statements cannot reach this one.
pub fn shortest_way(instrument: &Instrument, scan: &Scan, scores: &Scores, domain: Domain, to: Phase) -> Option<Vec<Move>> {
    let reached = scores.domain(domain).phase?;
    if to <= reached {
        return Some(vec![]);
    }
    let standing = |response: &crate::scoring::Response| {
        Some(Standing {
            id: response.id,
            phase: response.answer.and_then(Answer::phase)?,
            highest: response.highest,
            deliberate: scan.deliberate(response.id),
        })
    };
    let answers = Responses::new(instrument, scan).scope(scores.basis);
    let own = answers.iter().filter(|response| response.id.domain == domain);
    moves(&own.filter_map(standing).collect::<Vec<_>>(), to)
}

fn moves(answers: &[Standing], to: Phase) -> Option<Vec<Move>> {
    // No answer may lie more than one phase below: whichever does has to move in any case.
    let floor = Phase::new(u64::from(to.number()) - 1)?;
    let there = answers.iter().filter(|answer| answer.phase >= to).count();
    let short = needed(answers.len()).saturating_sub(there);
    let mut candidates: Vec<&Standing> = answers.iter().filter(|answer| answer.phase < to && answer.highest >= to).collect();
    // Those that move anyway first, then those that were not meant to stay, then the nearest.
    let rank = |answer: &Standing| (answer.phase >= floor, answer.deliberate, Reverse(answer.phase));
    let mut chosen = vec![];
    for _ in 0..short {
        let best = (0..candidates.len()).min_by_key(|place| rank(candidates[*place]))?;
        chosen.push(candidates.remove(best).id);
    }
    let moved = answers.iter().filter_map(|answer| {
        let target = match chosen.contains(&answer.id) {
            true => to,
            false if answer.phase < floor => floor,
            false => return None,
        };
        Some(Move {
            statement: answer.id,
            from: answer.phase,
            to: target,
        })
    });
    Some(moved.collect())
}
