//! Checks the words of the interface: each that the program asks for, once, with just the blanks it fills in.

use super::reading::{Check, all};
use crate::instrument::source::{Spanned, Text};
use crate::instrument::words::WORDS;
use crate::instrument::{Words, source};
use std::collections::{BTreeMap, BTreeSet};

impl Check<'_> {
    /// Every word the interface asks for, once, with just the blanks it fills in.
    pub(super) fn words(&mut self) -> Option<Words> {
        let source: source::Interface = self.parse("interface.toml")?;
        let at = self.place("interface.toml");
        let mut found: BTreeMap<String, (&Spanned<String>, &Text)> = BTreeMap::new();
        for (page, words) in &source {
            for (name, text) in words {
                found.insert(format!("{page}_{}", name.get_ref()), (name, text));
            }
        }
        let words = all(WORDS, |(name, blanks)| {
            let Some((_, text)) = found.remove(name) else {
                let (page, word) = name.split_once('_').unwrap_or((name, ""));
                let line = at.text.find(&format!("[{page}]")).unwrap_or(at.text.len());
                self.mistake(at, line, format!("de tekst «{word}» ontbreekt onder [{page}]"), "Zet ze terug");
                return None;
            };
            let offset = self.pick(at, text)?.span().start;
            let text = self.text(at, text)?;
            if text.matches('{').count() != text.matches('}').count() || text.split('{').skip(1).any(|rest| !rest.contains('}')) {
                let what = format!("in de tekst «{name}» staat een accolade alleen");
                self.mistake(at, offset, what, "Zet er de andere bij of schrap ze");
            } else if blanks_of(&text) != blanks.iter().copied().collect() {
                let expected: Vec<String> = blanks.iter().map(|blank| format!("{{{blank}}}")).collect();
                let what = format!("de tekst «{name}» moet precies deze invulplaatsen hebben: {}", expected.join(" "));
                self.mistake(at, offset, what, "Zet de woorden tussen accolades terug");
            }
            Some(text)
        });
        for (name, (key, _)) in found {
            self.mistake(
                at,
                key.span().start,
                format!("de tekst «{name}» wordt nergens gebruikt"),
                "Schrap ze",
            );
        }
        words.map(Words)
    }
}

fn blanks_of(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(blank, _)| blank)
        .collect()
}
