//! Checks the edition: its version, its languages, and what changed.

use super::reading::{Check, all};
use crate::instrument::{StatementId, VersionText, source};

impl Check<'_> {
    /// The version and the languages that are complete; Dutch alone where the edition has a mistake.
    pub(super) fn edition(&mut self) -> (String, Vec<String>) {
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
        } else if languages.iter().skip(1).any(|language| language == "nl") {
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
    pub(super) fn changes(&mut self, version: &str) -> Option<Vec<VersionText>> {
        let edition: source::Edition = self.parse("edition.toml")?;
        let at = self.place("edition.toml");
        let newest = edition.change.first().map(|change| change.version.get_ref().as_str());
        if newest != Some(version) && self.mistakes.is_empty() {
            let what = format!("wat er in versie {version} veranderde, staat hier niet bovenaan");
            self.mistake(at, edition.version.span().start, what, "Schrijf het bij [[change]]");
        }
        let text = |change: &source::Change| {
            let added = all(&change.added, |id| {
                let added = StatementId::parse(id.get_ref());
                if added.is_none() {
                    let what = format!("«{}» is geen nummer van een stelling", id.get_ref());
                    self.mistake(at, id.span().start, what, "Schrijf domein en nummer, zoals o.leiding.5");
                }
                added
            });
            Some(VersionText {
                version: change.version.get_ref().clone(),
                text: self.text(at, &change.text)?,
                added: added?,
            })
        };
        all(&edition.change, text)
    }
}
