//! Checks the glossary, and finds the terms a question uses.

use super::reading::{Check, all, plain};
use crate::instrument::{Term, source};

/// Most terms explained beside one question.
const TERMS: usize = 4;

impl Check<'_> {
    pub(super) fn glossary(&mut self) -> Option<Vec<Term>> {
        let source: source::Glossary = self.parse("glossary.toml")?;
        let at = self.place("glossary.toml");
        self.unique(at, source.term.iter().map(|term| &term.id));
        all(&source.term, |term| {
            let also = plain(self.pick(at, &term.also)?.get_ref());
            let mut dutch = vec![];
            let marked = if self.language == "nl" { &[] } else { term.dutch.as_slice() };
            for form in marked {
                if also.contains(form.get_ref()) {
                    dutch.push(form.get_ref().clone());
                } else {
                    let what = format!("«{}» staat niet bij also", form.get_ref());
                    self.mistake(at, form.span().start, what, "Schrijf het daar ook, of schrap het hier");
                }
            }
            Some(Term {
                id: term.id.get_ref().clone(),
                name: self.text(at, &term.name)?,
                also,
                dutch,
                text: self.text(at, &term.text)?,
            })
        })
    }
}

/// The places in the glossary of the terms these texts use, in order of the glossary.
pub(super) fn terms_in<'t>(glossary: &[Term], texts: impl IntoIterator<Item = &'t String>) -> Vec<u32> {
    let text: String = texts.into_iter().flat_map(|text| [text.to_lowercase(), " ".into()]).collect();
    let stands = |form: &String| {
        let form = form.to_lowercase();
        text.match_indices(&form).any(|(start, found)| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !letter(text[..start].chars().next_back()) && !letter(text[start + found.len()..].chars().next())
        })
    };
    let used = (0..)
        .zip(glossary)
        .filter(|(_, term)| stands(&term.name) || term.also.iter().any(stands));
    used.map(|(place, _)| place).take(TERMS).collect()
}
