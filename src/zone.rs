//! The reader's day. Moments are kept in UTC; the day people read is the one it was where they are. Only the browser knows
//! that one: it says once, when the app starts, how to read a moment.

use std::sync::OnceLock;

/// Gives the day of a moment in UTC where the reader is, `2026-11-22`; nothing for a text that is no moment.
pub type Calendar = fn(&str) -> Option<String>;

static CALENDAR: OnceLock<Calendar> = OnceLock::new();

/// From now on days are read by this calendar. Without one they are those of UTC.
pub fn read_by(calendar: Calendar) {
    // Only the first counts: one page has one reader.
    let _ = CALENDAR.set(calendar);
}

/// The day of a moment where the reader is; nothing for a text that does not begin with a day.
///
/// ```
/// assert_eq!(iscan::zone::day_of("2026-11-21T23:30:00Z").as_deref(), Some("2026-11-21"));
/// assert_eq!(iscan::zone::day_of("morgen"), None);
/// ```
pub fn day_of(moment: &str) -> Option<String> {
    let written = moment.get(..10)?;
    let is_day = written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    // A day without an hour is the same everywhere.
    let here = || {
        CALENDAR
            .get()
            .filter(|_| moment.contains('T'))
            .and_then(|calendar| calendar(moment))
    };
    is_day.then(|| here().unwrap_or_else(|| written.to_owned()))
}
