//! Checks the skeleton's names: phases, areas, layers, chapter questions.

use super::{Check, Place};
use crate::instrument::{Chapter, Named, PhaseText, source};

impl Check<'_> {
    pub(super) fn phases(&mut self, at: Place, phases: &[source::Phase]) -> Option<[PhaseText; 5]> {
        let texts: Vec<PhaseText> = phases
            .iter()
            .zip(1..)
            .filter_map(|(phase, number)| {
                if *phase.number.get_ref() != number {
                    self.mistake(
                        at,
                        phase.number.span().start,
                        "de fasen staan niet in volgorde",
                        "Nummer ze van 1 tot 5",
                    );
                }
                Some(PhaseText {
                    name: self.text(at, &phase.name)?,
                    source: self.source(phase.name.nl.get_ref()),
                    meaning: self.text(at, &phase.meaning)?,
                })
            })
            .collect();
        if phases.len() != 5 {
            self.mistake(
                at,
                0,
                format!("hier staan {} fasen, het moeten er 5 zijn", phases.len()),
                "Vul aan of schrap",
            );
        }
        texts.try_into().ok()
    }

    pub(super) fn parts<const N: usize>(&mut self, at: Place, parts: &[source::Part], ids: &[&str; N]) -> Option<[Named; N]> {
        self.ids(at, &parts.iter().map(|part| &part.id).collect::<Vec<_>>(), ids);
        let named: Vec<Named> = parts
            .iter()
            .filter_map(|part| {
                Some(Named {
                    name: self.text(at, &part.name)?,
                    about: self.text(at, &part.about)?,
                })
            })
            .collect();
        named.try_into().ok()
    }

    /// The chapter questions.
    pub(super) fn chapters(&mut self, at: Place, chapters: &[source::Chapter]) -> Option<Vec<Chapter>> {
        self.ids(
            at,
            &chapters.iter().map(|chapter| &chapter.id).collect::<Vec<_>>(),
            &["praten", "taal", "processen", "mee"],
        );
        let chapters: Vec<_> = chapters
            .iter()
            .map(|chapter| {
                Some(Chapter {
                    id: chapter.id.get_ref().clone(),
                    question: self.text(at, &chapter.question)?,
                    about: self.text(at, &chapter.about)?,
                })
            })
            .collect();
        chapters.into_iter().collect()
    }
}
