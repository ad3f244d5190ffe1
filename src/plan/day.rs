//! A day of the calendar, as actions are due.

use std::fmt;

/// A day, ordered in time.
///
/// ```
/// use iscan::plan::Day;
///
/// let last = Day::parse("2028-02-29").expect("a leap day");
/// assert_eq!(last.next().to_string(), "2028-03-01");
/// assert_eq!(Day::parse("2027-02-29"), None);
/// assert_eq!(Day::parse("voor de zomer"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    number: u8,
}

impl Day {
    /// Reads `2027-06-30`, also at the beginning of a moment; nothing for a day that there is not.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |text: &str| text.bytes().all(|letter| letter.is_ascii_digit());
        let mut parts = text.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || [year, month, day].map(str::len) != [4, 2, 2] || ![year, month, day].into_iter().all(digits) {
            return None;
        }
        let day = Self {
            year: year.parse().ok()?,
            month: month.parse().ok()?,
            number: day.parse().ok()?,
        };
        (day.year > 0 && (1..=12).contains(&day.month) && (1..=day.last()).contains(&day.number)).then_some(day)
    }

    /// Year, month from 1, day of the month from 1.
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.number)
    }

    /// The last day of its month.
    fn last(self) -> u8 {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// The day after.
    #[must_use]
    pub fn next(self) -> Self {
        if self.number < self.last() {
            Self {
                number: self.number + 1,
                ..self
            }
        } else if self.month < 12 {
            Self {
                month: self.month + 1,
                number: 1,
                ..self
            }
        } else {
            Self {
                year: self.year.saturating_add(1),
                month: 1,
                number: 1,
            }
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.number)
    }
}
