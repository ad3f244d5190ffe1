//! A scan of several voices: what they give together, what was agreed, and how each changes the group's answers.
//!
//! The statements of a workshop are what voices and agreements give. Answers that came without their voices, as from a
//! report page, count as agreed from the first change of a voice or an agreement on.

use super::codec::{Object, Part};
use super::{Answer, OpenError, Scan, ScanKind, Tally, Voice};
use crate::instrument::StatementId;
use litemap::LiteMap;
use serde_json::{Map, Value};

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
        let (mut known, mut voices): (Vec<&str>, Vec<&Voice>) = (vec![], vec![]);
        for voice in self.voices.iter().rev().filter(|voice| !voice.is_aside()) {
            let place = known.binary_search(&voice.person());
            if voice.id().is_empty() {
                voices.push(voice);
            } else if let Err(place) = place {
                known.insert(place, voice.person());
                voices.push(voice);
            }
        }
        voices.reverse();
        voices
    }

    /// Every agreement, in order of the statements' ids.
    pub fn agreements(&self) -> impl Iterator<Item = (StatementId, &Consensus)> {
        self.consensus.iter().map(|(id, agreed)| (*id, agreed))
    }

    /// What the voices give, by statement.
    fn given(&self) -> LiteMap<StatementId, Answer> {
        let voices = self.counting_voices();
        // Each statement is counted once, also where nothing comes of it.
        let mut given: LiteMap<StatementId, Option<Answer>> = LiteMap::new();
        for (id, _) in voices.iter().flat_map(|voice| voice.answers()) {
            if given.get(&id).is_none() {
                given.insert(id, Tally::of(&voices, id).answer());
            }
        }
        given.into_iter().filter_map(|(id, answer)| Some((id, answer?))).collect()
    }

    /// Before a voice or an agreement changes in a workshop: an answer without one behind it is the group's own.
    pub(super) fn agree_on_what_came_alone(&mut self) {
        if self.kind != ScanKind::Workshop {
            return;
        }
        let given = self.given();
        for (id, answer) in &self.statements {
            if given.get(id).is_none() {
                let mut agreed = self.consensus.remove(id).unwrap_or_default();
                agreed.answer = agreed.answer.or(Some(*answer));
                self.consensus.insert(*id, agreed);
            }
        }
    }

    /// After a voice or an agreement changed in a workshop: its answers are what they give.
    pub(super) fn follow_the_group(&mut self) {
        if self.kind != ScanKind::Workshop {
            return;
        }
        self.statements = self.given();
        for (id, agreed) in &self.consensus {
            if let Some(answer) = agreed.answer {
                self.statements.insert(*id, answer);
            }
        }
    }

    /// Puts voices in: each in the place of one under the same id.
    pub(super) fn take_voices(&mut self, voices: &[Voice]) {
        self.agree_on_what_came_alone();
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
        self.follow_the_group();
    }

    /// Takes the voice with this id out.
    pub(super) fn drop_voice(&mut self, id: &str) {
        self.agree_on_what_came_alone();
        self.voices.retain(|voice| voice.id() != id);
        self.follow_the_group();
    }

    /// Records what the group agrees on.
    pub(super) fn agree(&mut self, id: StatementId, answer: Option<Answer>) {
        self.agree_on_what_came_alone();
        let agreed = self.consensus.remove(&id).unwrap_or_default();
        self.put_agreement(id, Consensus { answer, ..agreed });
        self.follow_the_group();
    }

    /// Records the group's sentence beside it.
    pub(super) fn agree_because(&mut self, id: StatementId, note: &str) {
        let mut agreed = self.consensus.remove(&id).unwrap_or_default();
        note.clone_into(&mut agreed.note);
        self.put_agreement(id, agreed);
    }

    /// What says nothing is none.
    fn put_agreement(&mut self, id: StatementId, agreed: Consensus) {
        if agreed != Consensus::default() {
            self.consensus.insert(id, agreed);
        }
    }
}
