//! A scan of several voices: what they give together, what was agreed, and how each changes the group's answers.
//!
//! The statements of a workshop are what voices and agreements give. Answers that came without their voices, as from a
//! report page, count as agreed from the first change of a voice or an agreement on.

use super::change::set;
use super::codec::{Object, Part};
use super::{Answer, OpenError, Scan, ScanKind, Tally, Voice};
use crate::instrument::StatementId;
use litemap::LiteMap;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What was agreed on a statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Consensus {
    /// The answer, where there is one.
    pub answer: Option<Answer>,
    /// Why.
    pub note: String,
    pub(super) rest: Map<String, Value>,
}

impl Part for Consensus {
    fn fields(&mut self, consensus: &mut Object) -> Result<(), OpenError> {
        consensus.field("answer", &mut self.answer)?;
        consensus.text("note", &mut self.note)
    }

    fn rest(&mut self) -> &mut Map<String, Value> {
        &mut self.rest
    }
}

impl Scan {
    /// The voices that count: not set aside, and the last of each person. One without an id is of someone else.
    pub fn counting_voices(&self) -> Vec<&Voice> {
        let mut known = BTreeSet::new();
        let counting = self.voices.iter().rev().filter(|voice| !voice.is_aside());
        let mut voices: Vec<&Voice> = counting
            .filter(|voice| voice.id().is_empty() || known.insert(voice.person()))
            .collect();
        voices.reverse();
        voices
    }

    /// What the voices that count answered, by statement.
    pub fn tallies(&self) -> LiteMap<StatementId, Tally> {
        let mut tallies: LiteMap<StatementId, Tally> = LiteMap::new();
        for voice in self.counting_voices() {
            for (id, answer) in voice.answers() {
                match tallies.get_mut(&id) {
                    Some(tally) => tally.add(answer),
                    None => drop(tallies.insert(id, Tally::from_iter([answer]))),
                }
            }
        }
        tallies
    }

    /// Every agreement, in order of the statements' ids.
    pub fn agreements(&self) -> impl Iterator<Item = (StatementId, &Consensus)> {
        self.consensus.iter().map(|(id, agreed)| (*id, agreed))
    }

    /// Changes voices or agreements; the answers of a workshop follow.
    pub(super) fn regrouped(&mut self, change: impl FnOnce(&mut Self)) {
        match self.kind {
            ScanKind::Workshop => {
                self.agree_on_what_came_alone();
                change(self);
                self.statements = self
                    .tallies()
                    .iter()
                    .filter_map(|(id, tally)| Some((*id, tally.answer()?)))
                    .collect();
                for (id, agreed) in &self.consensus {
                    if let Some(answer) = agreed.answer {
                        self.statements.insert(*id, answer);
                    }
                }
            }
            ScanKind::Quick | ScanKind::Full => change(self),
        }
    }

    /// An answer without a voice or an agreement behind it is the group's own.
    fn agree_on_what_came_alone(&mut self) {
        let voiced = self.tallies();
        for (id, answer) in &self.statements {
            if voiced.get(id).is_none() {
                let agreed = self.consensus.remove(id).unwrap_or_default();
                let answer = agreed.answer.or(Some(*answer));
                self.consensus.insert(*id, Consensus { answer, ..agreed });
            }
        }
    }

    /// Puts voices in: each in the place of one under the same id.
    pub(super) fn take_voices(&mut self, voices: &[Voice]) {
        for voice in voices {
            let known = self
                .voices
                .iter()
                .rposition(|other| !voice.id().is_empty() && other.id() == voice.id());
            match known {
                Some(place) => self.voices[place].clone_from(voice),
                None => self.voices.push(voice.clone()),
            }
        }
    }

    /// Records what the group agrees on.
    pub(super) fn agree(&mut self, id: StatementId, answer: Option<Answer>) {
        self.regrouped(|scan| scan.agreed(id, |agreed| agreed.answer = answer));
    }

    /// Changes what was agreed on a statement; what says nothing goes.
    pub(super) fn agreed(&mut self, id: StatementId, change: impl FnOnce(&mut Consensus)) {
        let mut agreed = self.consensus.remove(&id).unwrap_or_default();
        change(&mut agreed);
        set(
            &mut self.consensus,
            id,
            Some(agreed).filter(|agreed| *agreed != Consensus::default()),
        );
    }
}
