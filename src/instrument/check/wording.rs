//! Checks how a statement is worded: what a reader of a form could see without knowing the subject.

use super::reading::{Check, Place};
use crate::instrument::Side;
use crate::instrument::reading_time::words;
use crate::instrument::source::{self, Spanned};

/// Most words an anchor sentence may have.
pub const ANCHOR_WORDS: usize = 20;
/// Most words the help beside a statement may have.
pub const HELP_WORDS: usize = 35;
/// An anchor that says *ook* is no sentence that stands on its own: one would have to read those above it.
const ALSO: [&str; 2] = ["ook", "also"];
/// The organisation is not asked about ICT.
const ICT: [&str; 18] = [
    "ict",
    "informatica",
    "computer",
    "computers",
    "software",
    "toepassing",
    "toepassingen",
    "digitaal",
    "digitale",
    "digital",
    "online",
    "app",
    "apps",
    "server",
    "servers",
    "website",
    "websites",
    "e-mail",
];

impl Check<'_> {
    /// Question, help and answers of a statement, in the language under check.
    pub(super) fn wording(&mut self, at: Place, side: Side, statement: &source::Statement) {
        if let Some(help) = &statement.help {
            if let Some(help) = self.pick(at, help) {
                self.at_most(at, help, HELP_WORDS, "deze uitleg");
            }
        } else {
            let what = "de uitleg (help) ontbreekt";
            let remedy = "Schrijf wat meetelt en wat niet, met een geval waarover men twijfelt";
            self.mistake(at, statement.number.span().start, what, remedy);
        }
        if let Some(question) = self.pick(at, &statement.question) {
            self.without_ict(at, side, question);
        }
        for anchor in self.pick(at, &statement.anchors).into_iter().flat_map(Spanned::get_ref) {
            self.at_most(at, anchor, ANCHOR_WORDS, "dit antwoord");
            self.without_ict(at, side, anchor);
            if let Some(word) = one_of(&ALSO, anchor.get_ref()) {
                let what = format!("in dit antwoord staat «{word}»");
                let remedy = "Schrijf een zin die op zichzelf staat, zonder te verwijzen naar de zin erboven";
                self.mistake(at, anchor.span().start, what, remedy);
            }
        }
    }

    fn at_most(&mut self, at: Place, text: &Spanned<String>, most: usize, what: &str) {
        let words = words(text.get_ref()).count();
        if words > most {
            let what = format!("{what} telt {words} woorden, hoogstens {most} mag");
            self.mistake(at, text.span().start, what, "Maak het korter");
        }
    }

    fn without_ict(&mut self, at: Place, side: Side, text: &Spanned<String>) {
        let word = match side {
            Side::Organisation => one_of(&ICT, text.get_ref()),
            Side::Ict => None,
        };
        if let Some(word) = word {
            let what = format!("een stelling over de organisatie vraagt naar ICT («{word}»)");
            let remedy = "Vraag naar de organisatie zelf, of zet de vraag bij een domein van ICT";
            self.mistake(at, text.span().start, what, remedy);
        }
    }
}

/// The first of these words that a text has.
fn one_of(listed: &[&'static str], text: &str) -> Option<&'static str> {
    let found = words(text).find_map(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        listed.iter().find(|other| **other == word)
    });
    found.copied()
}
