//! How many municipalities gave which answer to a statement, as finely as a reference file tells it.

use crate::instrument::Phase;
use crate::listed::listed;
use crate::scan::{Answer, Tally};
use crate::scoring::is_low;

listed! {
    /// A band of answers. Each is wide enough for two answers at least, so that nobody can tell which one was given.
    pub enum Band {
        /// Phase 1 or 2.
        Low = "low",
        /// Phase 3 or higher.
        High = "high",
        /// *Weet niet*, *niet van toepassing*, or no answer.
        None = "none",
    }
}

impl Band {
    /// The band of an answer, or of none.
    pub fn of(answer: Option<Answer>) -> Self {
        match answer.map(Answer::phase) {
            Some(Some(phase)) if is_low(phase) => Self::Low,
            Some(Some(_)) => Self::High,
            Some(None) | None => Self::None,
        }
    }
}

/// How many gave which answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Of a small group: in bands, in order of [`Band::ALL`].
    Bands([u32; 3]),
    /// Of a larger one: each answer.
    Answers {
        /// Who answered.
        given: Tally,
        /// How many did not answer.
        open: u32,
    },
}

impl Counts {
    /// How many answers fall in a band.
    pub fn band(&self, band: Band) -> u32 {
        match self {
            Self::Bands(counts) => counts[band.index()],
            Self::Answers { given, open } => {
                let answers = Answer::all().filter(|answer| Band::of(Some(*answer)) == band);
                let counted: u32 = answers.map(|answer| given.count_of(answer)).sum();
                counted + if band == Band::None { *open } else { 0 }
            }
        }
    }

    /// All bands, in order of [`Band::ALL`].
    pub fn bands(&self) -> [u32; 3] {
        Band::ALL.map(|band| self.band(band))
    }

    /// How many chose each phase, where the group is large enough to tell.
    pub fn phases(&self) -> Option<[u32; 5]> {
        match self {
            Self::Bands(_) => None,
            Self::Answers { given, .. } => Some(Phase::ALL.map(|phase| given.count(phase))),
        }
    }

    /// The lower median of those who chose a phase, where the group is large enough to tell.
    pub fn median(&self) -> Option<Phase> {
        match self {
            Self::Bands(_) => None,
            Self::Answers { given, .. } => given.median(),
        }
    }
}
