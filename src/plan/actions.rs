//! Actions: taken from a recommendation or from the shortest way, found back by who and how far, late or not.

use super::day::Day;
use super::shortest_way::Move;
use crate::instrument::{Advice, Instrument};
use crate::scan::{Action, ActionState, Scan};

/// An action that carries out a recommendation.
pub fn from_advice(id: &str, advice: &Advice) -> Action {
    let mut action = Action::planned(id, &advice.title, &advice.step);
    advice.id.clone_into(&mut action.advice);
    action
}

/// An action that moves a statement to the sentence of another phase. That a sentence is ours stands in its text: who
/// carries it out reads nothing else.
pub fn from_move(id: &str, instrument: &Instrument, step: Move) -> Action {
    let statement = instrument.statement(step.statement);
    let anchor = statement.and_then(|statement| statement.anchor(step.to)).unwrap_or_default();
    let topic = statement.map_or("", |statement| &statement.topic);
    let what = step.to.tagged(&instrument.words.plan_frommove(&topic, &anchor), &instrument.words);
    let mut action = Action::planned(id, &what, "");
    action.statement = step.statement.to_string();
    action
}

/// Whether an action is still open after its day. `today` is a day, or a moment of it.
pub fn is_late(action: &Action, today: &str) -> bool {
    let due = Day::parse(&action.by);
    action.is_open() && due.zip(Day::parse(today)).is_some_and(|(due, today)| due < today)
}

/// Everyone who does something, in the order of the actions.
pub fn people(scan: &Scan) -> Vec<&str> {
    let mut people: Vec<&str> = vec![];
    for action in scan.actions() {
        let who = action.who.trim();
        if !who.is_empty() && !people.contains(&who) {
            people.push(who);
        }
    }
    people
}

/// Which actions are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionFilter {
    /// Only of this person; everyone's where nothing.
    pub who: Option<String>,
    /// Only this far; however far where nothing.
    pub state: Option<ActionState>,
    /// Only those that are late.
    pub late: bool,
}

impl ActionFilter {
    /// Whether an action is shown. One without a state is as one that is planned.
    pub fn shows(&self, action: &Action, today: &str) -> bool {
        let state = action.state.unwrap_or(ActionState::Planned);
        self.who.as_ref().is_none_or(|who| action.who.trim() == who)
            && self.state.is_none_or(|wanted| wanted == state)
            && (!self.late || is_late(action, today))
    }
}
