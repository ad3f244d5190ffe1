//! What will be done, by whom and by when; and what is asked of others.

use super::cell::Cell;
use super::date::day;
use super::markup::table;
use super::model::Report;
use super::number;
use super::section::{Section, SectionId};
use super::table_rows::{Row, head};
use super::user_text::user_text;
use crate::instrument::{Actor, StatementId, Words};
use crate::plan::{Day, letter};
use crate::scan::{About, Action, ActionPart, ActionState};
use maud::{Markup, html};

/// Whether there is anything to tell.
pub(super) fn is_there(report: &Report) -> bool {
    !report.scan.actions().is_empty() || others(report).next().is_some()
}

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        @if !report.scan.actions().is_empty() { (actions(report)) }
        @if others(report).next().is_some() {
            @if !report.scan.actions().is_empty() { h3 { (words.plan_asked()) } }
            @for (actor, titles) in others(report) {
                h4 { (addressee(report, actor)) }
                ul { @for title in titles { li { (title) } } }
            }
        }
    };
    Section {
        id: SectionId::Plan,
        title: title(report),
        html: html.into_string(),
    }
}

fn title(report: &Report) -> String {
    let (words, actions) = (report.words(), report.scan.actions());
    let done = actions.iter().filter(|action| action.state == Some(ActionState::Done)).count();
    match actions.len() {
        0 => words.plan_asked().to_owned(),
        1 => words.plan_one().to_owned(),
        n => words.plan_count(&number::counted(n, words), &number::counted(done, words)),
    }
}

/// What is asked of whom: only of those of whom something is asked.
fn others<'r>(report: &'r Report) -> impl Iterator<Item = (Actor, Vec<String>)> + 'r {
    let asked = |actor| {
        let letter = letter(report.instrument, &report.scan, &report.advised, actor, "")?;
        Some((actor, letter.asks.into_iter().map(|ask| ask.title).collect()))
    };
    [Actor::Supplier, Actor::Government].into_iter().filter_map(asked)
}

fn addressee<'a>(report: &Report<'a>, actor: Actor) -> &'a str {
    match actor {
        Actor::Supplier => report.words().letters_supplier(),
        Actor::Government | Actor::Municipality => report.words().letters_government(),
    }
}

/// The table of actions; ten of them fill a sheet of paper.
fn actions(report: &Report) -> Markup {
    let words = report.words();
    let told = |text: &str| html! { @if text.is_empty() { "–" } @else { (user_text(text)) } };
    let row = |(number, action): (usize, &Action)| {
        html! {
            tr {
                td { (number) }
                th scope="row" {
                    (told(&action.what))
                    @if !action.step.is_empty() { p .quiet { (words.plan_step()) ": " (user_text(&action.step)) } }
                }
                td { (told(&action.who)) }
                td { (told(&report.due(action))) }
                td { (report.state_told(action)) }
            }
        }
    };
    html! {
        div .actionlist {
            (table(
                &words.plan_caption(&municipality(report)),
                &[words.plan_number(), words.plan_what(), words.plan_who(), words.plan_by(), words.plan_state()],
                html! { @for action in (1..).zip(report.scan.actions()) { (row(action)) } },
            ))
        }
    }
}

fn municipality(report: &Report) -> String {
    let name = report.scan.about(About::Municipality).trim();
    if name.is_empty() {
        report.words().report_municipality()
    } else {
        name
    }
    .to_owned()
}

impl Report<'_> {
    /// The plan as it is printed.
    pub fn plan_sheet(&self) -> String {
        actions(self).into_string()
    }

    /// The day by which, in words; as it was written where it is no day.
    pub fn due(&self, action: &Action) -> String {
        match Day::parse(&action.by) {
            Some(due) => day(&due.to_string(), self.words()),
            None => action.by.clone(),
        }
    }

    /// How far an action has come, in words.
    pub fn state_told(&self, action: &Action) -> &str {
        state(self, action.state)
    }

    /// Head and rows of the plan, for a spreadsheet: number, what, first step, who, by when, state, where it comes from.
    pub fn plan_rows(&self) -> Vec<Row> {
        let mut rows: Vec<Row> = vec![head(self.words().plan_head())];
        for (number, action) in (1..).zip(self.scan.actions()) {
            let part = |part| Cell::from(action.part(part));
            rows.push(vec![
                Cell::whole(Some(number)),
                part(ActionPart::What),
                part(ActionPart::Step),
                part(ActionPart::Who),
                Day::parse(&action.by).map_or_else(|| action.by.as_str().into(), Cell::Day),
                self.state_told(action).into(),
                origin(self, action).into(),
            ]);
        }
        rows
    }
}

/// How far an action has come, in words.
pub fn state_name(state: ActionState, words: &Words) -> &str {
    match state {
        ActionState::Planned => words.plan_planned(),
        ActionState::Busy => words.plan_busy(),
        ActionState::Done => words.plan_done(),
        ActionState::Dropped => words.plan_dropped(),
    }
}

/// The same; one that does not say is planned.
pub(super) fn state<'a>(report: &Report<'a>, state: Option<ActionState>) -> &'a str {
    state_name(state.unwrap_or(ActionState::Planned), report.words())
}

/// The recommendation or the statement it comes from.
fn origin(report: &Report, action: &Action) -> String {
    let advice = report.instrument.full.advice.iter().find(|advice| advice.id == action.advice);
    if let Some(advice) = advice {
        return advice.title.clone();
    }
    let id = StatementId::parse(&action.statement);
    let statement = id.and_then(|id| report.instrument.statement(id).zip(Some(id)));
    statement.map_or_else(String::new, |(statement, id)| {
        [&report.instrument.domain_name(id.domain), ": ", &statement.topic].concat()
    })
}
