//! What every check needs: reading a file, pointing at a place in it, picking the language under check.

use super::files::Files;
use crate::instrument::source::{In, Numbered, Spanned, Text, Texts};
use crate::listed::{Listed, with_id};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::fmt;

/// Something an editor has to put right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Path within `src/content/`.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "src/content/{}:{}: {}. {}.", self.file, self.line, self.what, self.remedy)
    }
}

/// The files under check, in which language, and what was found wrong.
pub(super) struct Check<'a> {
    pub(super) files: &'a Files,
    pub(super) mistakes: BTreeSet<Mistake>,
    pub(super) language: String,
    pub(super) translated: bool,
}

/// A file under check: its path and text, to turn a place into a line.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
}

/// Each of them made, so that every mistake is told; nothing where one of them has a mistake.
pub(super) fn all<S, T>(items: impl IntoIterator<Item = S>, make: impl FnMut(S) -> Option<T>) -> Option<Vec<T>> {
    let outcomes: Vec<Option<T>> = items.into_iter().map(make).collect();
    outcomes.into_iter().collect()
}

/// The ids of these, without their places.
pub(super) fn plain(ids: &[Spanned<String>]) -> Vec<String> {
    ids.iter().map(|id| id.get_ref().clone()).collect()
}

impl<'a> Check<'a> {
    pub(super) fn place(&self, file: &'a str) -> Place<'a> {
        Place {
            file,
            text: self.files.get(file).map_or("", String::as_str),
        }
    }

    pub(super) fn mistake(&mut self, at: Place, offset: usize, what: impl Into<String>, remedy: &str) {
        let line = at.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
        self.mistakes.insert(Mistake {
            file: at.file.to_owned(),
            line,
            what: what.into(),
            remedy: remedy.to_owned(),
        });
    }

    pub(super) fn parse<T: DeserializeOwned>(&mut self, file: &'a str) -> Option<T> {
        let at = self.place(file);
        if !self.files.contains_key(file) {
            self.mistake(at, 0, "dit bestand ontbreekt", "Zet het terug");
            return None;
        }
        match toml::from_str(at.text) {
            Ok(value) => Some(value),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                let what = format!("dit kan niet gelezen worden ({})", error.message());
                self.mistake(at, offset, what, "Vul aan wat ontbreekt of vergelijk met een bestand ernaast");
                None
            }
        }
    }

    /// The value in the language under check; a mistake and nothing when it has not been written.
    pub(super) fn pick<'t, T>(&mut self, at: Place, value: &'t In<T>) -> Option<&'t Spanned<T>> {
        let picked = if self.language == "nl" {
            Some(&value.nl)
        } else {
            value.en.as_ref()
        };
        if picked.is_none() {
            let what = format!("de tekst in de taal {} ontbreekt", self.language);
            self.mistake(at, value.nl.span().start, what, "Schrijf ze naast de Nederlandse");
        }
        picked
    }

    pub(super) fn text(&mut self, at: Place, text: &Text) -> Option<String> {
        let picked = self.pick(at, text)?;
        self.filled(at, picked)
    }

    /// The source's own Dutch words, to stand beside their translation; empty in Dutch.
    pub(super) fn source(&self, dutch: &str) -> String {
        if self.language == "nl" {
            String::new()
        } else {
            dutch.trim().to_owned()
        }
    }

    pub(super) fn optional(&mut self, at: Place, text: Option<&Text>) -> Option<String> {
        text.map_or_else(|| Some(String::new()), |text| self.text(at, text))
    }

    pub(super) fn filled(&mut self, at: Place, text: &Spanned<String>) -> Option<String> {
        let trimmed = text.get_ref().trim();
        if trimmed.is_empty() {
            self.mistake(
                at,
                text.span().start,
                "hier staat een lege tekst",
                "Schrijf de tekst tussen de aanhalingstekens",
            );
            return None;
        }
        Some(trimmed.to_owned())
    }

    /// Every text of a list.
    pub(super) fn texts(&mut self, at: Place, list: &Texts) -> Option<Vec<String>> {
        let picked = self.pick(at, list)?;
        all(picked.get_ref(), |text| self.filled(at, text))
    }

    /// Exactly `N` texts; `what` names them in the mistake.
    pub(super) fn list<const N: usize>(&mut self, at: Place, list: &Texts, what: &str) -> Option<[String; N]> {
        let picked = self.pick(at, list)?;
        self.count::<N>(at, picked.span().start, picked.get_ref().len(), what);
        self.texts(at, list)?.try_into().ok()
    }

    /// Exactly `N` things, numbered from 1; `what` names them in the mistake.
    pub(super) fn numbered<const N: usize, T>(
        &mut self,
        at: Place,
        things: &[Numbered],
        what: &str,
        mut make: impl FnMut(&mut Self, &Numbered) -> Option<T>,
    ) -> Option<[T; N]> {
        self.count::<N>(at, 0, things.len(), what);
        for (thing, number) in things.iter().zip(1..) {
            if *thing.number.get_ref() != number {
                let told = format!("de {what} staan niet in volgorde");
                self.mistake(at, thing.number.span().start, told, &format!("Nummer ze van 1 tot {N}"));
            }
        }
        all(things, |thing| make(self, thing))?.try_into().ok()
    }

    fn count<const N: usize>(&mut self, at: Place, offset: usize, count: usize, what: &str) {
        if count != N {
            let told = format!("hier staan {count} {what}, het moeten er {N} zijn");
            self.mistake(at, offset, told, "Vul aan of schrap");
        }
    }

    /// Whether the ids are these, in this order.
    pub(super) fn ids<'t>(&mut self, at: Place, found: impl IntoIterator<Item = &'t Spanned<String>>, expected: &[&str]) {
        let mut expected = expected.iter();
        let order = expected.as_slice().join(", ");
        for id in found {
            if expected.next() != Some(&id.get_ref().as_str()) {
                let what = format!("het id «{}» staat hier niet op zijn plaats", id.get_ref());
                let remedy = format!("De ids liggen vast, in deze volgorde: {order}");
                self.mistake(at, id.span().start, what, &remedy);
            }
        }
        if let Some(missing) = expected.next() {
            self.mistake(at, at.text.len(), format!("hier ontbreekt «{missing}»"), "Zet het terug");
        }
    }

    /// The same for the members of a part of the skeleton.
    pub(super) fn members<'t, T: Listed>(&mut self, at: Place, found: impl IntoIterator<Item = &'t Spanned<String>>) {
        let expected: Vec<&str> = T::MEMBERS.iter().map(|member| member.name()).collect();
        self.ids(at, found, &expected);
    }

    /// Whether all are slugs and none stands twice.
    pub(super) fn unique<'t>(&mut self, at: Place, ids: impl IntoIterator<Item = &'t Spanned<String>>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let slug = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
            if !seen.insert(id.get_ref().as_str()) {
                self.mistake(
                    at,
                    id.span().start,
                    format!("het id «{}» staat hier twee keer", id.get_ref()),
                    "Geef het tweede een eigen id",
                );
            } else if id.get_ref().is_empty() || !id.get_ref().chars().all(slug) {
                let what = format!("«{}» kan geen id zijn", id.get_ref());
                self.mistake(at, id.span().start, what, "Gebruik kleine letters, cijfers, punt en streepje");
            }
        }
    }

    /// Whether an id is one of these; `what` names what it should be.
    pub(super) fn known(&mut self, at: Place, id: &Spanned<String>, known: &[&str], what: &str) {
        if !known.contains(&id.get_ref().as_str()) {
            let told = format!("«{}» is geen {what}", id.get_ref());
            self.mistake(at, id.span().start, told, &format!("Kies uit: {}", known.join(", ")));
        }
    }

    /// The member with this id; `what` names what it should be.
    pub(super) fn member<T: Listed>(&mut self, at: Place, id: &Spanned<String>, what: &str) -> Option<T> {
        let names: Vec<&str> = T::MEMBERS.iter().map(|member| member.name()).collect();
        self.known(at, id, &names, what);
        with_id(id.get_ref())
    }

    /// The members with which a file marks what the report needs: `key = "id"`, each of those expected once and no other.
    pub(super) fn marked<T: Listed>(&mut self, at: Place, key: &str, found: &[&Spanned<String>], expected: &[T]) {
        for (place, id) in found.iter().enumerate() {
            let twice = found.iter().take(place).any(|other| other.get_ref() == id.get_ref());
            if twice || !expected.iter().any(|member| member.name() == id.get_ref()) {
                let what = format!(
                    "{key} = \"{}\" hoort hier niet{}",
                    id.get_ref(),
                    if twice { " twee keer" } else { "" }
                );
                self.mistake(at, id.span().start, what, "Schrap deze regel");
            }
        }
        for member in expected {
            if !found.iter().any(|id| id.get_ref() == member.name()) {
                let what = format!("nergens in dit bestand staat {key} = \"{}\"", member.name());
                let remedy = "Zet die regel bij de vraag die hierover gaat: het rapport heeft ze nodig";
                self.mistake(at, at.text.len(), what, remedy);
            }
        }
    }
}
