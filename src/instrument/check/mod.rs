//! The content check: reads the TOML an editor wrote and gives an [`Instrument`] per language, or every mistake with
//! its file, its line and what to do. Shared by the build and the tests; its messages are for the editor, in Dutch.

mod advice;
mod domains;
mod edition;
mod example;
mod facts;
mod files;
mod glossary;
mod interface;
mod iprof;
mod ledger;
mod prose;
mod reading;
mod signature;
mod staffing;
mod symptoms;
mod types;
mod wording;

pub use files::{Files, read};
pub use reading::Mistake;
pub use wording::{ANCHOR_WORDS, HELP_WORDS};

use super::pack::Later;
use super::source::{Labelled, Numbered, Skeleton};
use super::{Area, Chapter, Domain, Fact, Full, Instrument, Layer, Ledger, Minutes, Named, PhaseText, Row, TEMPO_ROW};
use crate::listed::Listed;
use prose::counts;
use reading::{Check, Place, all};
use std::collections::BTreeSet;

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
        Some(_) | None => Err(check.mistakes.into_iter().collect()),
    }
}

impl Check<'_> {
    /// Every file is looked at before the first mistake ends it, so that all mistakes are told at once.
    fn instrument(&mut self, version: &str) -> Option<Instrument> {
        let skeleton: Option<Skeleton> = self.parse("skeleton.toml");
        let glossary = self.glossary();
        let terms = glossary.clone().unwrap_or_default();
        let domains = all(Domain::ALL, |domain| self.domain(domain, &terms));
        self.stray_domains();
        let facts = self.facts(&terms);
        let rows = self.rows(&terms);
        let types = self.types(row_ids(facts.as_deref(), rows.as_deref()).as_deref());
        let counts = counts(domains.as_deref().unwrap_or_default());
        let start = self.prose("start.toml", &counts);
        let method = self.prose("method.toml", &counts);
        let accessibility = self.prose("accessibility.toml", &counts);
        let host = self.host();
        let words = self.words();
        let symptoms = self.symptoms();
        let pairs = self.pairs();
        let staffing = self.staffing();
        let skeleton = skeleton?;
        let at = self.place("skeleton.toml");
        let phases = self.phases(at, &skeleton.phase);
        let areas = self.parts::<Area, 5>(at, &skeleton.area);
        let layers = self.parts::<Layer, 4>(at, &skeleton.layer);
        let chapters = self.parts::<Chapter, 4>(at, &skeleton.chapter);
        let (domains, facts, symptoms) = (domains?.try_into().ok()?, facts?, symptoms?);
        let iprof = self.iprof(&facts);
        let advice = self.advice(&domains, &facts, &symptoms);
        let example = self.example(version);
        let (themes, types, data) = types?;
        let mut full = Full {
            changes: vec![],
            themes,
            types,
            data,
            rows: rows?,
            symptoms,
            pairs: pairs?,
            iprof: iprof?,
            staffing: staffing?,
            advice: advice?,
            chapters: chapters?,
            glossary: glossary?,
            ledger: Ledger::default(),
            method: method?,
            accessibility: accessibility?,
            example: example?,
        };
        full.ledger = self.ledger(&facts, &full)?;
        full.changes = self.changes(version)?;
        let mut instrument = Instrument {
            version: version.to_owned(),
            language: self.language.clone(),
            translated: self.translated,
            phases: phases?,
            areas: areas?,
            layers: layers?,
            domains,
            facts,
            minutes: Minutes::default(),
            host: host?,
            start: start?,
            words: words?,
            full: Later(full),
        };
        instrument.minutes = instrument.reading_time();
        Some(instrument)
    }

    fn phases(&mut self, at: Place, phases: &[Numbered]) -> Option<[PhaseText; 5]> {
        self.numbered(at, phases, "fasen", |check, phase| {
            Some(PhaseText {
                name: check.text(at, &phase.name)?,
                source: check.source(phase.name.nl.get_ref()),
                meaning: check.text(at, &phase.text)?,
            })
        })
    }

    /// The names of a part of the skeleton.
    fn parts<T: Listed, const N: usize>(&mut self, at: Place, parts: &[Labelled]) -> Option<[Named; N]> {
        self.members::<T>(at, parts.iter().map(|part| &part.id));
        let named = all(parts, |part| {
            Some(Named {
                name: self.text(at, &part.name)?,
                about: self.text(at, &part.text)?,
            })
        });
        named?.try_into().ok()
    }
}

/// Every row of the signature: those that are asked, those that facts fill, and the computed one. Nothing while the mistakes
/// in either file hide some.
fn row_ids<'a>(facts: Option<&'a [Fact]>, rows: Option<&'a [Row]>) -> Option<Vec<&'a str>> {
    let filled = facts?.iter().map(|fact| fact.row.as_str()).filter(|row| !row.is_empty());
    let asked = rows?.iter().map(|row| row.id.as_str());
    Some(asked.chain(filled).chain([TEMPO_ROW]).collect())
}
