//! Several voices: what each answered, and what they agreed on.

use super::about::Role;
use super::codec::{Object, Part};
use super::{Answer, OpenError, ScanKind};
use crate::instrument::StatementId;
use litemap::LiteMap;
use serde_json::{Map, Value};

/// What one person answered. It never scores by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voice {
    id: String,
    role: Option<Role>,
    kind: Option<ScanKind>,
    instrument: String,
    statements: LiteMap<StatementId, Answer>,
    rest: Map<String, Value>,
}

impl Voice {
    /// Names it within the scan.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// In which role; empty when not told.
    pub fn role(&self) -> &str {
        self.role.as_ref().map_or("", |Role(role)| role)
    }

    /// The answer to a statement.
    pub fn answer(&self, id: StatementId) -> Option<Answer> {
        self.statements.get(&id).copied()
    }
}

impl Part for Voice {
    fn fields(&mut self, voice: &mut Object) -> Result<(), OpenError> {
        voice.text("id", &mut self.id)?;
        voice.field("role", &mut self.role)?;
        voice.field("scan", &mut self.kind)?;
        voice.text("instrument", &mut self.instrument)?;
        voice.entries("statements", &mut self.statements, |id, answer, edition| {
            answer.is_offered(*id, edition)
        })
    }

    fn rest(&mut self) -> &mut Map<String, Value> {
        &mut self.rest
    }
}

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
