//! The names files go out under.

use crate::scan::{About, Scan};
use crate::zone::day_of;

/// `iscan-molenkouter-2026-11-21.json`: the municipality as far as a file's name can hold it, and the day of the last change, where the reader is.
pub fn file_name(scan: &Scan, ending: &str) -> String {
    let mut name = String::from("iscan-");
    for letter in scan.about(About::Municipality).trim().chars().take(60) {
        let fits = letter.is_ascii_alphanumeric() || ('\u{c0}'..'\u{250}').contains(&letter);
        if fits {
            name.push(letter.to_ascii_lowercase());
        } else if !name.ends_with('-') {
            name.push('-');
        }
    }
    if !name.ends_with('-') {
        name.push('-');
    }
    let day = day_of(scan.updated());
    [name.as_str(), day.as_deref().unwrap_or("scan"), ".", ending].concat()
}
