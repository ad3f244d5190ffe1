//! Days as people read them.

use crate::instrument::Words;
use crate::zone::day_of;

/// The day of an RFC 3339 moment where the reader is, written out: `21 november 2026`. Anything else comes back as it is.
pub fn day(moment: &str, words: &Words) -> String {
    let written = || {
        let day = day_of(moment)?;
        let mut parts = day.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let month = words.date_months().split(' ').nth(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some(words.date_day(&day.trim_start_matches('0'), &month, &year))
    };
    written().unwrap_or_else(|| moment.to_owned())
}
