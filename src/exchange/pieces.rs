//! What people send, taken apart: a link, a whole thread of mail with many, a file or a report page becomes what is in it,
//! one piece after the other. Who collects voices and who collects municipalities read by the same pieces.

use super::code::decode;
use super::link::links;
use super::open::{Given, given};
use super::seal::{CodeKind, kind_of};
use super::voice::VoiceSent;
use crate::instrument::Instrument;
use crate::scan::{OpenError, Scan};
use std::collections::VecDeque;

/// One thing that was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A scan, from a file, a report page or a link.
    Scan(Box<Scan>),
    /// What one participant of a workshop gives back.
    Voice(Box<VoiceSent>),
    /// An invitation: no answers.
    Invitation,
    /// Something that cannot be read.
    Refused {
        /// The letters that are left of a link; empty for a file.
        left: String,
        /// Why.
        why: OpenError,
    },
    /// There is nothing of ours in a whole text.
    Nothing,
}

/// Texts to read, and how far that has come: texts are given, and each step reads one link or one file in them, so that
/// whoever reads much can do something else in between.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::exchange::{Piece, Pieces, encode};
/// use iscan::scan::Scan;
///
/// let scan = Scan::new("", "", &instrument.version, "");
/// let mut pieces = Pieces::new(instrument);
/// pieces.give(&format!("Zie https://x.example/#/r/{} en groeten.", encode(&scan, instrument)));
/// pieces.give("Dag An");
/// assert_eq!(pieces.next(), Some(Piece::Scan(Box::new(scan))));
/// assert_eq!((pieces.next(), pieces.next()), (Some(Piece::Nothing), None));
/// ```
#[derive(Debug)]
pub struct Pieces<'a> {
    instrument: &'a Instrument,
    waiting: VecDeque<Waiting>,
}

/// So many links are read of a long text at once; what is left of it waits.
const LINKS: usize = 200;

/// A part of what was given.
#[derive(Debug)]
enum Waiting {
    File(Result<Box<Scan>, OpenError>),
    /// A text, or a part of a long one, with how many links it seems to have.
    Text(String, usize),
    Code(String),
    /// What is left of a link.
    Damaged(String),
}

impl<'a> Pieces<'a> {
    /// Nothing was given yet.
    pub fn new(instrument: &'a Instrument) -> Self {
        Self {
            instrument,
            waiting: VecDeque::new(),
        }
    }

    /// Gives a text to read: a link, a mail, a file.
    pub fn give(&mut self, text: &str) {
        match given(text, self.instrument) {
            Given::File(file) => self.waiting.push_back(Waiting::File(file)),
            Given::Text(text) => self.waiting.extend(parts(&text)),
        }
    }

    /// How many pieces are to be read, of what was given so far.
    pub fn left(&self) -> usize {
        let each = self.waiting.iter().map(|waiting| match waiting {
            Waiting::Text(_, links) => (*links).max(1),
            Waiting::File(_) | Waiting::Code(_) | Waiting::Damaged(_) => 1,
        });
        each.sum()
    }

    /// Looks for the links in a text, which wait from now on; says whether there are any.
    fn find(&mut self, text: &str) -> bool {
        let links = links(text);
        let damaged = links.damaged.into_iter().map(Waiting::Damaged);
        let found: Vec<Waiting> = links.codes.into_iter().map(Waiting::Code).chain(damaged).collect();
        let any = !found.is_empty();
        for waiting in found.into_iter().rev() {
            self.waiting.push_front(waiting);
        }
        any
    }

    fn code(&self, code: String) -> Piece {
        let read = kind_of(&code).and_then(|kind| {
            Ok(match kind {
                CodeKind::Scan => Piece::Scan(Box::new(decode(&code, self.instrument)?)),
                CodeKind::Voice => Piece::Voice(Box::new(VoiceSent::decode(&code, self.instrument)?)),
                CodeKind::Invitation => Piece::Invitation,
            })
        });
        read.unwrap_or_else(|why| Piece::Refused { left: code, why })
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    /// Reads the next piece. Nothing when all is read.
    fn next(&mut self) -> Option<Piece> {
        Some(match self.waiting.pop_front()? {
            Waiting::File(Ok(scan)) => Piece::Scan(scan),
            Waiting::File(Err(why)) => Piece::Refused { left: String::new(), why },
            Waiting::Text(text, _) if self.find(&text) => return self.next(),
            Waiting::Text(..) => Piece::Nothing,
            Waiting::Code(code) => self.code(code),
            Waiting::Damaged(left) => Piece::Refused {
                left,
                why: OpenError::Damaged,
            },
        })
    }
}

/// A text in parts with so many links each, cut where a word begins.
fn parts(text: &str) -> Vec<Waiting> {
    let mut places = text
        .char_indices()
        .map(|(place, _)| place)
        .filter(|place| text[*place..].starts_with("#/") || text[*place..].starts_with("%23"));
    let (mut parts, mut begin) = (vec![], 0);
    loop {
        // The one at which the part before was cut is the first of this one.
        let links = places.by_ref().take(LINKS).count() + usize::from(begin > 0);
        let next = places.next();
        let cut = next.map_or(text.len(), |next| {
            let word = text[begin..next].rfind(char::is_whitespace);
            word.map_or(next, |word| begin + word)
        });
        parts.push(Waiting::Text(text[begin..cut].to_owned(), links));
        if next.is_none() {
            return parts;
        }
        begin = cut;
    }
}
