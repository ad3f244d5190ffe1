//! A share code in a text: a link as it was made, or what mail programs, scanners and people made of it. Which letters
//! are the code is told by its checksum.

use super::code::{decode, is_code};
use super::escapes::percent_decoded;
use crate::instrument::Instrument;
use crate::scan::{OpenError, Scan};

/// What stands before the code in a link.
const BEFORE: &str = "#/r/";
/// Most links in a text that are tried.
const LINKS: usize = 50;
/// Most lines a code can be broken over.
const LINES: usize = 100;
/// Letters of a code that people also put around a link. No code begins with one: it begins with its version.
const MARKS: [char; 2] = ['_', '-'];
/// A code has at least so many letters.
const SHORTEST: usize = 20;

/// Opens the first code in a text.
///
/// # Errors
/// `Damaged` for a link in which no code is whole, `NotAScan` for a text without one, else those of [`decode`].
pub(super) fn open(text: &str, instrument: &Instrument) -> Result<Scan, OpenError> {
    let mut has_link = false;
    let mut reading = text.to_owned();
    // As it is; without what a mail program adds to a link it watches; and once more, where two of them did.
    for _ in 0..3 {
        if let Some(code) = find(&reading) {
            return decode(&code, instrument);
        }
        has_link |= reading.contains(BEFORE);
        reading = percent_decoded(&reading);
    }
    Err(if has_link { OpenError::Damaged } else { OpenError::NotAScan })
}

/// The first code: after what stands before one, or else by itself.
fn find(text: &str) -> Option<String> {
    let linked = text.match_indices(BEFORE).map(|(place, before)| &text[place + before.len()..]);
    let words = text.split(|letter| !is_letter(letter)).map(|word| word.trim_start_matches(MARKS));
    let words = words.filter(|word| word.len() >= SHORTEST);
    linked.take(LINKS).find_map(whole).or_else(|| words.take(LINKS).find_map(trimmed))
}

/// The code at the beginning of a text, which may be broken over lines.
fn whole(text: &str) -> Option<String> {
    let mut code = String::new();
    let mut rest = text;
    for _ in 0..LINES {
        let end = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
        code.push_str(&rest[..end]);
        if let Some(code) = trimmed(&code) {
            return Some(code);
        }
        // A broken line ends with an equals sign in some mail, and begins with a quotation mark in a reply.
        rest = rest[end..].trim_start_matches(['\r', '\n', ' ', '\t', '=', '>']);
        if !rest.starts_with(is_letter) {
            break;
        }
    }
    None
}

/// The code in a word, without the marks of emphasis that may follow it.
fn trimmed(word: &str) -> Option<String> {
    let mut word = word;
    while !is_code(word) {
        word = word.strip_suffix(MARKS)?;
    }
    Some(word.to_owned())
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || MARKS.contains(&letter)
}
