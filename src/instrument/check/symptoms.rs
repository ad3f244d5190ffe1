//! Checks the symptoms and the pairs about the culture.

use super::reading::{Check, all};
use crate::instrument::{Pair, SymptomList, source};

impl Check<'_> {
    pub(super) fn symptoms(&mut self) -> Option<Vec<SymptomList>> {
        let source: source::Symptoms = self.parse("symptoms.toml")?;
        let at = self.place("symptoms.toml");
        self.unique(at, source.list.iter().map(|list| &list.id));
        self.unique(at, source.list.iter().flat_map(|list| &list.symptom).map(|symptom| &symptom.id));
        all(&source.list, |list| {
            let chapter = self.member(at, &list.chapter, "hoofdstuk");
            let symptoms = all(&list.symptom, |symptom| self.line(at, symptom));
            Some(SymptomList {
                id: list.id.get_ref().clone(),
                chapter: chapter?,
                name: self.text(at, &list.name)?,
                symptoms: symptoms?,
            })
        })
    }

    pub(super) fn pairs(&mut self) -> Option<Vec<Pair>> {
        let source: source::Culture = self.parse("culture.toml")?;
        let at = self.place("culture.toml");
        self.unique(at, source.pair.iter().map(|pair| &pair.id));
        all(&source.pair, |pair| {
            self.known(at, &pair.left, &["positive", "negative"], "pool");
            Some(Pair {
                id: pair.id.get_ref().clone(),
                positive: self.text(at, &pair.positive)?,
                negative: self.text(at, &pair.negative)?,
                positive_first: pair.left.get_ref() == "positive",
            })
        })
    }
}
