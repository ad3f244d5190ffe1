//! The codes in a text: links as they were made, or what mail programs, scanners and people made of them. Which letters are
//! a code is told by its checksum.

use super::escapes::percent_decoded;
use super::seal::{CodeKind, is_code};

/// Most links, and most words without one, that are tried in one reading of a text.
const LINKS: usize = 1000;
/// Most lines a code can be broken over.
const LINES: usize = 100;
/// Letters of a code that people also put around a link. No code begins with one: it begins with its kind and version.
const MARKS: [char; 2] = ['_', '-'];
/// Most of them that follow a code.
const MOST_MARKS: usize = 6;
/// A code has at least so many letters. So many letters also tell it from every other one.
const SHORTEST: usize = 20;

/// What was found in a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Links {
    /// Every whole code, once, in the order it is met: first those after a link's address, as they stand there.
    pub(super) codes: Vec<String>,
    /// What is left of every link in which no code is whole, once. One that was cut short for show is none of these.
    pub(super) damaged: Vec<String>,
}

/// Finds every code.
pub(super) fn links(text: &str) -> Links {
    let mut links = Links::default();
    let mut reading = text.to_owned();
    // As it is; without what a mail program adds to a link it watches; and once more, where two of them did.
    for _ in 0..2 {
        read(&reading, &mut links);
        reading = percent_decoded(&reading);
    }
    let left = read(&reading, &mut links);
    for rest in left {
        let shown_short = rest.len() >= SHORTEST && links.codes.iter().any(|code| code.starts_with(&rest));
        if !shown_short && !links.damaged.contains(&rest) {
            links.damaged.push(rest);
        }
    }
    links
}

/// Adds the codes of one reading: those after what stands before one, then those by themselves. Gives back what is left of
/// links without a whole one.
fn read(text: &str, links: &mut Links) -> Vec<String> {
    let mut left = vec![];
    for (place, _) in text.match_indices("#/").take(LINKS) {
        let after = &text[place + 2..];
        let mut kinds = CodeKind::ALL.into_iter();
        let Some(rest) = kinds.find_map(|kind| after.strip_prefix(kind.id())?.strip_prefix('/')) else {
            continue;
        };
        match whole(rest) {
            Some(code) => links.add(code),
            None => left.push(rest[..end(rest)].to_owned()),
        }
    }
    let words = text.split(|letter| !is_letter(letter)).map(|word| word.trim_start_matches(MARKS));
    for word in words.filter(|word| word.len() >= SHORTEST).take(LINKS) {
        if let Some(code) = trimmed(word) {
            links.add(code);
        }
    }
    left
}

impl Links {
    fn add(&mut self, code: String) {
        if !self.codes.contains(&code) {
            self.codes.push(code);
        }
    }
}

/// The code at the beginning of a text, which may be broken over lines.
fn whole(text: &str) -> Option<String> {
    let mut code = String::new();
    let mut rest = text;
    for _ in 0..LINES {
        let end = end(rest);
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

/// Where the letters of a code end.
fn end(text: &str) -> usize {
    text.find(|letter| !is_letter(letter)).unwrap_or(text.len())
}

/// The code in a word, without the marks of emphasis that may follow it.
fn trimmed(word: &str) -> Option<String> {
    let mut word = word;
    for _ in 0..MOST_MARKS {
        if is_code(word) {
            return Some(word.to_owned());
        }
        word = word.strip_suffix(MARKS)?;
    }
    None
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || MARKS.contains(&letter)
}
