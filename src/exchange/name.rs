//! The names files go out under.

use crate::scan::{About, Scan};

/// `iscan-molenkouter-2026-11-21.json`: the municipality as far as a file's name can hold it, and the day.
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
    let day = scan.updated().get(..10);
    let day = day.filter(|day| day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'));
    [name.as_str(), day.unwrap_or("scan"), ".", ending].concat()
}
