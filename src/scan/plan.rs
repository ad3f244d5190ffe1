//! What is to be done: the phases to reach, and the actions.

use super::codec::{Object, Part};
use super::{ActionState, OpenError};
use crate::instrument::{Domain, Phase};
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

/// Something someone is to do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// Names it within the scan.
    pub id: String,
    /// The recommendation it carries out; may be empty.
    pub advice: String,
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// The day by which, `2027-06-30`.
    pub by: String,
    /// How far it has come, where that is told.
    pub state: Option<ActionState>,
    pub(super) rest: Map<String, Value>,
}

impl Part for Action {
    fn fields(&mut self, action: &mut Object) -> Result<(), OpenError> {
        action.text("id", &mut self.id)?;
        action.text("advice", &mut self.advice)?;
        action.text("what", &mut self.what)?;
        action.text("who", &mut self.who)?;
        action.text("by", &mut self.by)?;
        action.field("state", &mut self.state)
    }

    fn rest(&mut self) -> &mut Map<String, Value> {
        &mut self.rest
    }
}
