//! What is to be done: the phases to reach, and the actions.

use super::codec::{Object, Part};
use super::{ActionState, OpenError};
use crate::instrument::{Domain, Phase};
use crate::listed::listed;
use litemap::LiteMap;
use serde_json::{Map, Value};

/// Which phases are to be reached, and when.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ambition {
    pub(super) horizon: String,
    pub(super) targets: LiteMap<Domain, Phase>,
}

impl Ambition {
    pub(super) fn fields(&mut self, ambition: &mut Object) -> Result<(), OpenError> {
        ambition.text("horizon", &mut self.horizon)?;
        ambition.entries("targets", &mut self.targets, |_, _, _| true)
    }
}

listed! {
    /// What is written of an action.
    pub enum ActionPart {
        /// What is to be done.
        What,
        /// What is done first.
        Step,
        /// Who does it.
        Who,
        /// The day by which, `2027-06-30`.
        By,
    }
}

/// Something someone is to do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// Names it within the scan, and in the scan of a next year.
    pub id: String,
    /// The recommendation it carries out; may be empty.
    pub advice: String,
    /// The statement it is to move, `i.gegevens.1`; may be empty.
    pub statement: String,
    /// What is to be done.
    pub what: String,
    /// What is done first.
    pub step: String,
    /// Who does it.
    pub who: String,
    /// The day by which, `2027-06-30`.
    pub by: String,
    /// How far it has come, where that is told.
    pub state: Option<ActionState>,
    pub(super) rest: Map<String, Value>,
}

impl Action {
    /// Something to do that was not begun.
    pub fn planned(id: &str, what: &str, step: &str) -> Self {
        Self {
            id: id.to_owned(),
            what: what.to_owned(),
            step: step.to_owned(),
            state: Some(ActionState::Planned),
            ..Self::default()
        }
    }

    /// What is written of it.
    pub fn part(&self, part: ActionPart) -> &str {
        match part {
            ActionPart::What => &self.what,
            ActionPart::Step => &self.step,
            ActionPart::Who => &self.who,
            ActionPart::By => &self.by,
        }
    }

    pub(super) fn part_mut(&mut self, part: ActionPart) -> &mut String {
        match part {
            ActionPart::What => &mut self.what,
            ActionPart::Step => &mut self.step,
            ActionPart::Who => &mut self.who,
            ActionPart::By => &mut self.by,
        }
    }

    /// Whether there is still something to do.
    pub fn is_open(&self) -> bool {
        match self.state {
            None | Some(ActionState::Planned | ActionState::Busy) => true,
            Some(ActionState::Done | ActionState::Dropped) => false,
        }
    }
}

impl Part for Action {
    fn fields(&mut self, action: &mut Object) -> Result<(), OpenError> {
        action.text("id", &mut self.id)?;
        action.text("advice", &mut self.advice)?;
        action.text("statement", &mut self.statement)?;
        action.text("what", &mut self.what)?;
        action.text("step", &mut self.step)?;
        action.text("who", &mut self.who)?;
        action.text("by", &mut self.by)?;
        action.field("state", &mut self.state)
    }

    fn rest(&mut self) -> &mut Map<String, Value> {
        &mut self.rest
    }
}
