//! Changes of what is to be done: the actions, what is asked of others, the earlier scans beside this one.

use super::{Action, ActionPart, ActionState, Scan};

/// One change of the plan. What is said of an action that is not there, another tab took away: it is nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanChange {
    /// An action, at the end; in place of the one with its id where that is there.
    Add(Box<Action>),
    /// What is written of the action with this id.
    Text(String, ActionPart, String),
    /// How far the action with this id has come.
    State(String, Option<ActionState>),
    /// The action with this id goes.
    Remove(String),
    /// The actions in this order; those not named follow as they were.
    Order(Vec<String>),
    /// Every action without an id of its own gets one that begins so: a file from elsewhere may lack them.
    Name(String),
    /// Whether a recommendation is put to those it is addressed to.
    Ask(String, bool),
    /// An earlier scan of the same municipality, in place of the one with its id where that is there.
    Earlier(Box<Scan>),
    /// The earlier scan with this id goes.
    Forget(String),
    /// Whether the answers of the last scan stand beside the questions.
    Beside(bool),
}

/// What a change of the plan is about.
#[derive(PartialEq)]
pub(super) enum PlanPlace<'a> {
    Add(&'a str),
    Text(&'a str, ActionPart),
    State(&'a str),
    Remove(&'a str),
    Order,
    Name,
    Ask(&'a str),
    Earlier(&'a str),
    Forget(&'a str),
    Beside,
}

impl PlanChange {
    pub(super) fn place(&self) -> PlanPlace<'_> {
        match self {
            Self::Add(action) => PlanPlace::Add(&action.id),
            Self::Text(id, part, _) => PlanPlace::Text(id, *part),
            Self::State(id, _) => PlanPlace::State(id),
            Self::Remove(id) => PlanPlace::Remove(id),
            Self::Order(_) => PlanPlace::Order,
            Self::Name(_) => PlanPlace::Name,
            Self::Ask(id, _) => PlanPlace::Ask(id),
            Self::Earlier(scan) => PlanPlace::Earlier(scan.id()),
            Self::Forget(id) => PlanPlace::Forget(id),
            Self::Beside(_) => PlanPlace::Beside,
        }
    }
}

impl Scan {
    pub(super) fn apply_plan(&mut self, change: &PlanChange) {
        match change {
            PlanChange::Add(action) => match self.actions.iter_mut().find(|other| other.id == action.id) {
                Some(other) => other.clone_from(action),
                None => self.actions.push((**action).clone()),
            },
            PlanChange::Text(id, part, text) => self.act_on(id, |action| action.part_mut(*part).clone_from(text)),
            PlanChange::State(id, state) => self.act_on(id, |action| action.state = *state),
            PlanChange::Remove(id) => self.actions.retain(|action| action.id != *id),
            PlanChange::Order(ids) => {
                let mut rest = std::mem::take(&mut self.actions);
                for id in ids {
                    if let Some(place) = rest.iter().position(|action| action.id == *id) {
                        self.actions.push(rest.remove(place));
                    }
                }
                self.actions.append(&mut rest);
            }
            PlanChange::Name(start) => self.name_actions(start),
            PlanChange::Ask(id, asked) => {
                self.questions_to_others.retain(|other| other != id);
                self.questions_to_others.extend(asked.then(|| id.clone()));
            }
            PlanChange::Earlier(scan) => {
                self.earlier.retain(|other| other.id != scan.id);
                self.earlier.push((**scan).clone());
            }
            PlanChange::Forget(id) => self.earlier.retain(|other| other.id != *id),
            PlanChange::Beside(beside) => self.beside = beside.then_some(true),
        }
    }

    fn act_on(&mut self, id: &str, change: impl FnOnce(&mut Action)) {
        if let Some(action) = self.actions.iter_mut().find(|action| action.id == id) {
            change(action);
        }
    }

    fn name_actions(&mut self, start: &str) {
        for place in 0..self.actions.len() {
            if !self.is_named(place) {
                self.actions[place].id = [start, "-", &place.to_string()].concat();
            }
        }
    }

    /// Whether the action at this place has an id, and no other before it has the same.
    fn is_named(&self, place: usize) -> bool {
        let id = &self.actions[place].id;
        !id.is_empty() && self.actions[..place].iter().all(|other| other.id != *id)
    }

    /// Whether every action can be told from the others by its id.
    pub fn are_actions_named(&self) -> bool {
        (0..self.actions.len()).all(|place| self.is_named(place))
    }
}
