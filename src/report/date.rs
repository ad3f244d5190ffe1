//! Days as people read them.

use crate::instrument::Words;

/// The day of an RFC 3339 moment, written out: `21 november 2026`. Anything else comes back as it is.
pub fn day(moment: &str, words: &Words) -> String {
    let written = || {
        let mut parts = moment.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let month = words.date_months().split(' ').nth(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some(words.date_day(&day.trim_start_matches('0'), &month, &year))
    };
    written().unwrap_or_else(|| moment.to_owned())
}
