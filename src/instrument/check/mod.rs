//! The content check: reads the TOML an editor wrote and gives an [`Instrument`] per language, or every mistake with
//! its file, its line and what to do. Shared by the build and the tests; its messages are for the editor, in Dutch.

mod domains;
mod full;
mod interface;
mod ledger;
mod skeleton;
mod texts;

pub use domains::ANCHOR_WORDS;

use super::source::{self, In, Spanned, Text};
use super::{Area, Domain, DomainText, Instrument, Layer, VersionText};
use domains::domain_file;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The files of `src/content/`: path within it, and text.
pub type Files = BTreeMap<String, String>;

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

/// The instrument in every language the edition names.
///
/// # Errors
/// All mistakes there are, by file and line.
pub fn check(files: &Files) -> Result<Vec<Instrument>, Vec<Mistake>> {
    let mut check = Check {
        files,
        mistakes: BTreeSet::new(),
        language: "nl".into(),
        translated: false,
    };
    let (version, languages) = check.edition();
    check.translated = languages.len() > 1;
    let instruments = languages
        .into_iter()
        .map(|language| {
            check.language = language;
            check.instrument(&version)
        })
        .collect::<Option<Vec<_>>>();
    match instruments {
        Some(instruments) if check.mistakes.is_empty() => Ok(instruments),
        _ => Err(check.mistakes.into_iter().collect()),
    }
}

struct Check<'a> {
    files: &'a Files,
    mistakes: BTreeSet<Mistake>,
    language: String,
    translated: bool,
}

/// A file under check: its path and text, to turn a place into a line.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    text: &'a str,
}

impl<'a> Check<'a> {
    /// The version and the languages that are complete; Dutch alone where the edition has a mistake.
    fn edition(&mut self) -> (String, Vec<String>) {
        let Some(edition) = self.parse::<source::Edition>("edition.toml") else {
            return (String::new(), vec!["nl".into()]);
        };
        let at = self.place("edition.toml");
        let version = edition.version.get_ref();
        if version.is_empty() || version.split('.').any(|part| part.parse::<u32>().is_err()) {
            let what = format!("«{version}» is geen versie");
            self.mistake(
                at,
                edition.version.span().start,
                what,
                "Schrijf getallen met punten ertussen, zoals 1.0.0",
            );
        }
        let mut languages = vec![];
        for language in edition.languages.get_ref() {
            if ["nl", "en"].contains(&language.get_ref().as_str()) {
                languages.push(language.get_ref().clone());
            } else {
                let what = format!("de taal «{}» is er niet", language.get_ref());
                self.mistake(at, language.span().start, what, "Schrijf nl of en");
            }
        }
        if languages.first().map(String::as_str) != Some("nl") {
            self.mistake(
                at,
                edition.languages.span().start,
                "de eerste taal is niet nl",
                "Schrijf nl vooraan",
            );
            languages = vec!["nl".into()];
        } else if languages.len() == 2 && languages[1] == "nl" {
            self.mistake(
                at,
                edition.languages.span().start,
                "de taal nl staat er twee keer",
                "Schrap de tweede",
            );
        }
        (version.clone(), languages)
    }

    /// What changed with each version; the newest is this one.
    fn changes(&mut self, version: &str) -> Option<Vec<VersionText>> {
        let edition: source::Edition = self.parse("edition.toml")?;
        let at = self.place("edition.toml");
        let newest = edition.change.first().map(|change| change.version.get_ref().as_str());
        if newest != Some(version) && self.mistakes.is_empty() {
            let what = format!("wat er in versie {version} veranderde, staat hier niet bovenaan");
            self.mistake(at, edition.version.span().start, what, "Schrijf het bij [[change]]");
        }
        let text = |change: &source::Change| {
            Some(VersionText {
                version: change.version.get_ref().clone(),
                text: self.text(at, &change.text)?,
            })
        };
        edition.change.iter().map(text).collect()
    }

    fn instrument(&mut self, version: &str) -> Option<Instrument> {
        let skeleton: Option<source::Skeleton> = self.parse("skeleton.toml");
        let glossary = self.glossary();
        let terms = glossary.clone().unwrap_or_default();
        let domains: Vec<_> = Domain::ALL.into_iter().map(|domain| self.domain(domain, &terms)).collect();
        for file in self.files.keys().filter(|file| file.starts_with("domains/")) {
            if !Domain::ALL.into_iter().any(|domain| *file == domain_file(domain)) {
                let place = Place { file, text: "" };
                self.mistake(
                    place,
                    0,
                    "dit bestand hoort bij geen enkel domein",
                    "Verwijder het of geef het de naam van een domein",
                );
            }
        }
        let facts = self.facts(&terms);
        let (themes, types, data) = self.types()?;
        let facts = facts?;
        let start = self.prose("start.toml");
        let method = self.prose("method.toml");
        let accessibility = self.prose("accessibility.toml");
        let host = self.host();
        let words = self.words();
        let skeleton = skeleton?;
        let at = self.place("skeleton.toml");
        let chapters = self.chapters(at, &skeleton.chapter)?;
        let domains: Vec<DomainText> = domains.into_iter().collect::<Option<_>>()?;
        let full = self.full(chapters, &domains, &facts, &themes, glossary?)?;
        let ledger = self.ledger(&facts, &types, &full);
        Some(Instrument {
            version: version.to_owned(),
            language: self.language.clone(),
            translated: self.translated,
            changes: self.changes(version)?,
            phases: self.phases(at, &skeleton.phase)?,
            areas: self.parts(at, &skeleton.area, &Area::ALL.map(Area::id))?,
            layers: self.parts(at, &skeleton.layer, &Layer::ALL.map(Layer::id))?,
            domains,
            facts,
            themes,
            types,
            data,
            full,
            ledger: ledger?,
            host: host?,
            start: start?,
            method: method?,
            accessibility: accessibility?,
            words: words?,
        })
    }

    fn place(&self, file: &'a str) -> Place<'a> {
        Place {
            file,
            text: self.files.get(file).map_or("", String::as_str),
        }
    }

    fn mistake(&mut self, at: Place, offset: usize, what: impl Into<String>, remedy: &str) {
        let line = at.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
        self.mistakes.insert(Mistake {
            file: at.file.to_owned(),
            line,
            what: what.into(),
            remedy: remedy.to_owned(),
        });
    }

    fn parse<T: DeserializeOwned>(&mut self, file: &'a str) -> Option<T> {
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
    fn pick<'t, T>(&mut self, at: Place, value: &'t In<T>) -> Option<&'t Spanned<T>> {
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

    fn text(&mut self, at: Place, text: &Text) -> Option<String> {
        let picked = self.pick(at, text)?;
        self.filled(at, picked)
    }

    /// The source's own Dutch words, to stand beside their translation; empty in Dutch.
    fn source(&self, dutch: &str) -> String {
        if self.language == "nl" {
            String::new()
        } else {
            dutch.trim().to_owned()
        }
    }

    fn optional(&mut self, at: Place, text: Option<&Text>) -> Option<String> {
        text.map_or_else(|| Some(String::new()), |text| self.text(at, text))
    }

    fn filled(&mut self, at: Place, text: &Spanned<String>) -> Option<String> {
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

    /// Exactly `N` texts; `what` names them in the mistake.
    fn list<const N: usize>(&mut self, at: Place, list: &In<Vec<Spanned<String>>>, what: &str) -> Option<[String; N]> {
        let picked = self.pick(at, list)?;
        let texts: Vec<String> = picked.get_ref().iter().filter_map(|text| self.filled(at, text)).collect();
        let count = picked.get_ref().len();
        if count != N {
            self.mistake(
                at,
                picked.span().start,
                format!("hier staan {count} {what}, het moeten er {N} zijn"),
                "Vul aan of schrap",
            );
        }
        texts.try_into().ok()
    }

    /// Whether the ids are these, in this order.
    fn ids(&mut self, at: Place, found: &[&Spanned<String>], expected: &[&str]) {
        for (index, id) in found.iter().enumerate() {
            if expected.get(index) != Some(&id.get_ref().as_str()) {
                let what = format!("het id «{}» staat hier niet op zijn plaats", id.get_ref());
                self.mistake(
                    at,
                    id.span().start,
                    what,
                    &format!("De ids liggen vast, in deze volgorde: {}", expected.join(", ")),
                );
            }
        }
        if found.len() < expected.len() {
            let what = format!("hier ontbreekt «{}»", expected[found.len()]);
            self.mistake(at, at.text.len(), what, "Zet het terug");
        }
    }

    /// Whether all are slugs and none stands twice.
    fn unique<'t>(&mut self, at: Place, ids: impl IntoIterator<Item = &'t Spanned<String>>) {
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
}
