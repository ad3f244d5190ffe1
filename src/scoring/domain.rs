//! The score of one domain: mean, phase, status (`rules.md`, rules 1 to 3).

use super::Exact;
use crate::instrument::Phase;
use crate::scan::Answer;

/// Whether a domain counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It counts in the means.
    Ok,
    /// Fewer than half of its applicable statements have a 1–5 answer.
    Insufficient,
    /// None of its statements applies.
    NotApplicable,
}

/// What the answers about one domain come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainScore {
    /// How many of the 1–5 answers in scope choose each phase.
    counts: [usize; 5],
    /// Statements in scope that were not answered *niet van toepassing*.
    pub applicable: usize,
    /// Whether it counts.
    pub status: Status,
    /// Mean of the 1–5 answers; only when it counts.
    pub mean: Option<Exact>,
    /// Phase reached; only when it counts.
    pub phase: Option<Phase>,
}

impl DomainScore {
    pub(super) fn new(answers: impl Iterator<Item = Option<Answer>>) -> Self {
        let (mut counts, mut applicable) = ([0; 5], 0);
        for answer in answers {
            match answer {
                Some(Answer::NotApplicable) => continue,
                Some(Answer::Phase(phase)) => counts[phase.index()] += 1,
                Some(Answer::Unknown) | None => {}
            }
            applicable += 1;
        }
        let mut score = Self {
            counts,
            applicable,
            status: Status::Insufficient,
            mean: None,
            phase: None,
        };
        let n = score.answered();
        if applicable == 0 {
            score.status = Status::NotApplicable;
        } else if n >= 1 && 2 * n >= applicable {
            score.status = Status::Ok;
            let sum: usize = Phase::ALL
                .iter()
                .map(|phase| usize::from(phase.number()) * counts[phase.index()])
                .sum();
            score.mean = Some(Exact::new(sum as i128, n as i128));
            score.phase = score.reached();
        }
        score
    }

    /// How many 1–5 answers in scope there are.
    pub fn answered(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Whether it enters the means.
    pub fn counts(&self) -> bool {
        self.status == Status::Ok
    }

    /// How many answers are at this phase or above.
    pub fn at_least(&self, phase: Phase) -> usize {
        self.counts[phase.index()..].iter().sum()
    }

    /// How many answers lie too low for the next phase, when nothing else holds it back; else 0.
    pub fn too_low(&self) -> usize {
        match self.phase.and_then(|phase| Some((phase, phase.next()?))) {
            Some((phase, next)) if self.enough(next) => self.answered() - self.at_least(phase),
            _ => 0,
        }
    }

    /// The largest phase that two thirds of the answers reach while none lies more than one phase below it.
    fn reached(&self) -> Option<Phase> {
        let lowest = Phase::ALL.into_iter().find(|phase| self.counts[phase.index()] > 0)?;
        Phase::ALL
            .into_iter()
            .rev()
            .find(|phase| self.enough(*phase) && lowest.number() + 1 >= phase.number())
    }

    /// Whether at least two thirds of the answers, rounded up, are at this phase or above.
    fn enough(&self, phase: Phase) -> bool {
        self.at_least(phase) >= needed(self.answered())
    }
}

/// How many of so many answers have to be at a phase or above: two thirds, rounded up.
pub fn needed(answered: usize) -> usize {
    (2 * answered).div_ceil(3)
}
