//! What several people answered to one statement, counted (`scoring/rules.md`, rule 10).

use super::{Answer, Voice};
use crate::instrument::{Phase, StatementId};

/// Fewer voices than this are never told apart: no counts, no roles, no points.
pub const FEWEST_VOICES: u32 = 3;

/// How many voices gave each answer to one statement.
///
/// ```
/// use iscan::scan::{Answer, Tally};
///
/// let answers = ["1", "4", "2", "unknown"].into_iter().filter_map(Answer::from_id);
/// let tally: Tally = answers.collect();
/// assert_eq!((tally.voices(), tally.phases(), tally.unknown()), (4, 3, 1));
/// assert_eq!(tally.answer(), Answer::from_id("2"), "the lower median");
/// assert!(tally.is_divided(), "from 1 to 4");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: [u32; 5],
    unknown: u32,
    not_applicable: u32,
}

impl Tally {
    /// What these voices answered to a statement.
    pub fn of(voices: &[&Voice], id: StatementId) -> Self {
        voices.iter().filter_map(|voice| voice.answer(id)).collect()
    }

    /// Of answers that were counted elsewhere.
    pub fn counted(phases: [u32; 5], unknown: u32, not_applicable: u32) -> Self {
        Self {
            counts: phases,
            unknown,
            not_applicable,
        }
    }

    /// Counts one voice's answer.
    fn add(&mut self, answer: Answer) {
        match answer {
            Answer::Phase(phase) => self.counts[phase.index()] += 1,
            Answer::Unknown => self.unknown += 1,
            Answer::NotApplicable => self.not_applicable += 1,
        }
    }

    /// With the voices of another part of the group.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
        self.unknown += other.unknown;
        self.not_applicable += other.not_applicable;
        self
    }

    /// How many chose this phase.
    pub fn count(&self, phase: Phase) -> u32 {
        self.counts[phase.index()]
    }

    /// How many gave this answer.
    pub fn count_of(&self, answer: Answer) -> u32 {
        match answer {
            Answer::Phase(phase) => self.count(phase),
            Answer::Unknown => self.unknown,
            Answer::NotApplicable => self.not_applicable,
        }
    }

    /// How many chose a phase.
    pub fn phases(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// How many said *weet niet*.
    pub fn unknown(&self) -> u32 {
        self.unknown
    }

    /// How many said *niet van toepassing*.
    pub fn not_applicable(&self) -> u32 {
        self.not_applicable
    }

    /// How many answered, whatever they said.
    pub fn voices(&self) -> u32 {
        self.phases() + self.unknown + self.not_applicable
    }

    /// The lower median: of m sorted phases, number ⌈m/2⌉.
    pub fn median(&self) -> Option<Phase> {
        let middle = self.phases().div_ceil(2).max(1);
        let mut passed = 0;
        Phase::ALL.into_iter().find(|phase| {
            passed += self.count(*phase);
            passed >= middle
        })
    }

    /// The lowest and the highest phase that was chosen.
    pub fn range(&self) -> Option<[Phase; 2]> {
        let chosen = |phase: &Phase| self.count(*phase) > 0;
        Some([Phase::ALL.into_iter().find(chosen)?, Phase::ALL.into_iter().rev().find(chosen)?])
    }

    /// How many phases lie between the lowest and the highest.
    pub fn width(&self) -> u8 {
        self.range().map_or(0, |[low, high]| high.number() - low.number())
    }

    /// *Uiteenlopend*: two phases or more lie between the lowest and the highest.
    pub fn is_divided(&self) -> bool {
        self.width() >= 2
    }

    /// How many phases all together lie from the median: what tells two statements with the same range apart.
    pub fn distance(&self) -> u32 {
        let Some(median) = self.median() else { return 0 };
        let far = |phase: Phase| u32::from(phase.number().abs_diff(median.number())) * self.count(phase);
        Phase::ALL.into_iter().map(far).sum()
    }

    /// What the voices give: the lower median; without a phase, n/a when all said so, else unknown. Nothing where nobody
    /// answered.
    pub fn answer(&self) -> Option<Answer> {
        match self.median() {
            Some(phase) => Some(Answer::Phase(phase)),
            None if self.voices() == 0 => None,
            None if self.unknown == 0 => Some(Answer::NotApplicable),
            None => Some(Answer::Unknown),
        }
    }

    /// Whether there are enough voices to show how many said what.
    pub fn is_shown(&self) -> bool {
        self.voices() >= FEWEST_VOICES
    }

    /// Whether it gives nobody away beside others: nobody's, or enough voices.
    pub fn is_discreet(&self) -> bool {
        self.voices() == 0 || self.is_shown()
    }
}

impl FromIterator<Answer> for Tally {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        let mut tally = Self::default();
        answers.into_iter().for_each(|answer| tally.add(answer));
        tally
    }
}
