//! What became of the actions of an earlier scan.

use super::compare::{Comparison, Shift};
use crate::instrument::StatementId;
use crate::scan::{Action, ActionState, Scan};

/// An action in one of two scans, or in both under the same id.
#[derive(Clone, Debug, PartialEq)]
pub struct Fate<'a> {
    /// As it was told last.
    pub action: &'a Action,
    /// How far it had come; nothing where the earlier scan does not have it.
    pub before: Option<Option<ActionState>>,
    /// How far it has come; nothing where the later scan no longer has it.
    pub after: Option<Option<ActionState>>,
    /// What its statement did meanwhile.
    pub shift: Option<Shift>,
}

/// What became of each action: those of the earlier scan in their order, then the new ones. An action without an id cannot
/// be found again.
pub fn fates<'a>(before: &'a Scan, after: &'a Scan, comparison: &Comparison) -> Vec<Fate<'a>> {
    let shift = |action: &Action| {
        let id = StatementId::parse(&action.statement)?;
        comparison.shifts.iter().find(|shift| shift.id == id).copied()
    };
    let same = |actions: &'a [Action], action: &Action| actions.iter().find(|other| !action.id.is_empty() && other.id == action.id);
    let old = before.actions().iter().map(|action| {
        let now = same(after.actions(), action);
        let told = now.unwrap_or(action);
        Fate {
            action: told,
            before: Some(action.state),
            after: now.map(|action| action.state),
            shift: shift(told),
        }
    });
    let new = after.actions().iter().filter(|action| same(before.actions(), action).is_none());
    let new = new.map(|action| Fate {
        action,
        before: None,
        after: Some(action.state),
        shift: shift(action),
    });
    old.chain(new).collect()
}
