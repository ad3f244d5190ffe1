//! Opening what someone gives: an answer file, a results file, a report page or a link, whichever it is. And the names
//! files go out under.

use super::code;
use crate::instrument::Instrument;
use crate::scan::{About, OpenError, Scan};
use serde_json::Value;

/// The element of a report page that holds the results file.
pub(super) const ELEMENT: &str = "iscan-results";

/// Opens a text. `parse` reads JSON.
///
/// # Errors
/// Says what the text is not, or what is wrong with it.
pub fn open(text: &str, instrument: &Instrument, parse: impl Fn(&str) -> Option<Value>) -> Result<Scan, OpenError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if let Some(code) = linked(text) {
        return code::decode(code, instrument);
    }
    let json = if text.starts_with('<') {
        embedded(text).ok_or(OpenError::NotAScan)?
    } else if text.starts_with('{') {
        text
    } else {
        return Err(OpenError::NotAScan);
    };
    Scan::open(parse(json).ok_or(OpenError::Damaged)?, instrument)
}

/// The code in a link, whose `#` may have become `%23` on the way.
fn linked(text: &str) -> Option<&str> {
    let (before, code) = text.split_once("#/r/").or_else(|| text.split_once("%23/r/"))?;
    (!before.contains(['<', '{', ' ', '\n'])).then_some(code)
}

/// The JSON in a report page.
fn embedded(page: &str) -> Option<&str> {
    let (_, after) = page.split_once(&["id=\"", ELEMENT, "\""].concat())?;
    let (_, json) = after.split_once('>')?;
    Some(json.split_once("</script").map_or(json, |(json, _)| json))
}

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
