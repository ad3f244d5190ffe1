//! Many numbers, of which only each number and how often it is there is kept; and what lies in their middle.

use crate::exact::Exact;

/// Numbers, from low to high, each with how often it is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(Vec<(Exact, u32)>);

/// Between which numbers the middle half lies: of m sorted numbers, number ⌈m/4⌉, ⌈m/2⌉ and ⌈3m/4⌉. Each is one of the
/// numbers themselves, as the lower median of several voices is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter lies here or below.
    pub low: Exact,
    /// The lower median.
    pub median: Exact,
    /// Three quarters lie here or below.
    pub high: Exact,
}

impl FromIterator<Exact> for Values {
    fn from_iter<I: IntoIterator<Item = Exact>>(numbers: I) -> Self {
        let mut numbers: Vec<Exact> = numbers.into_iter().collect();
        numbers.sort_unstable();
        let mut values: Vec<(Exact, u32)> = vec![];
        for number in numbers {
            match values.last_mut() {
                Some((value, count)) if *value == number => *count += 1,
                Some(_) | None => values.push((number, 1)),
            }
        }
        Self(values)
    }
}

impl Values {
    /// How many numbers.
    pub fn count(&self) -> u32 {
        self.0.iter().map(|(_, count)| count).sum()
    }

    /// Each number with how often it is there, from low to high.
    pub fn each(&self) -> &[(Exact, u32)] {
        &self.0
    }

    /// The numbers of both.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let mut all: Vec<(Exact, u32)> = self.0.iter().chain(&other.0).copied().collect();
        all.sort_by_key(|(value, _)| *value);
        let mut merged: Vec<(Exact, u32)> = vec![];
        for (number, times) in all {
            match merged.last_mut() {
                Some((value, count)) if *value == number => *count += times,
                Some(_) | None => merged.push((number, times)),
            }
        }
        Self(merged)
    }

    /// The middle half; nothing where there is no number.
    pub fn quartiles(&self) -> Option<Quartiles> {
        let count = u64::from(self.count());
        let part = |quarters: u64| self.number((quarters * count).div_ceil(4));
        Some(Quartiles {
            low: part(1)?,
            median: part(2)?,
            high: part(3)?,
        })
    }

    /// The number in this place, from 1.
    fn number(&self, place: u64) -> Option<Exact> {
        let mut passed = 0;
        let found = self.0.iter().find(|(_, count)| {
            passed += u64::from(*count);
            passed >= place
        });
        found.map(|(value, _)| *value)
    }
}
