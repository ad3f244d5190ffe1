//! The I-professional: type, size and seat beside the study, role seen and expected, tasks and what holds back.

use super::markup::table;
use super::model::Report;
use super::section::{Section, SectionId};
use crate::instrument::{FactRole, Labelled};
use crate::scan::{Group, ROLE_EXPECTED, ROLE_NOW, RoleStep, TaskReason};
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        @for kind in &report.scores.candidates {
            p { (words.types_iprof(&kind.id(), &report.instrument.type_text(*kind).iprof)) }
        }
        h3 { (words.iprof_role()) }
        p { (role(report)) }
        h3 { (words.iprof_work()) }
        (tasks(report))
        h3 { (words.iprof_beside()) }
        (study(report))
    };
    Section {
        id: SectionId::Iprof,
        title: title(report),
        html: html.into_string(),
    }
}

/// The role at a step, as its label.
fn step<'a>(report: &Report<'a>, id: &str) -> Option<(usize, &'a str)> {
    let step = report.scan.choice(Group::Role, id)?.number().and_then(RoleStep::new)?;
    let number = usize::from(step.number());
    let step = report.instrument.full.iprof.steps.get(number.checked_sub(1)?)?;
    Some((number, step.name.as_str()))
}

fn title(report: &Report) -> String {
    let words = report.words();
    match (step(report, ROLE_NOW), step(report, ROLE_EXPECTED)) {
        (Some((now, _)), Some((expected, _))) if expected > now => words.iprof_wider(),
        (Some((now, _)), Some((expected, _))) if expected < now => words.iprof_narrower(),
        (Some(_), Some(_)) => words.iprof_fits(),
        _ => words.iprof_title(),
    }
    .to_owned()
}

fn role(report: &Report) -> String {
    let words = report.words();
    match (step(report, ROLE_NOW), step(report, ROLE_EXPECTED)) {
        (Some((a, now)), Some((b, expected))) if b > a => words.iprof_gap(&now, &expected),
        (Some((a, now)), Some((b, expected))) if b < a => words.iprof_below(&now, &expected),
        (Some((_, now)), Some(_)) => words.iprof_nogap(&now),
        _ => words.iprof_norole().to_owned(),
    }
}

/// What is done, and for the other tasks what holds back and what that calls for.
fn tasks(report: &Report) -> Markup {
    let words = report.words();
    let text = &report.instrument.full.iprof;
    let answers: Vec<(&str, Cow<str>)> = text
        .tasks
        .iter()
        .filter_map(|task| Some((task.text.as_str(), report.scan.choice(Group::Tasks, &task.id)?.id())))
        .collect();
    let done: Vec<&str> = answers
        .iter()
        .filter(|(_, answer)| *answer == TaskReason::Do.id())
        .map(|(task, _)| *task)
        .collect();
    let held = |barrier: &Labelled| -> Vec<&str> {
        let held = answers.iter().filter(|(_, answer)| *answer == barrier.id);
        held.map(|(task, _)| *task).collect()
    };
    html! {
        @if answers.is_empty() { p { (words.iprof_notasks()) } } @else {
            p { (words.iprof_done(&answers.len(), &done.len())) @if done.len() < answers.len() { " " (words.iprof_held()) } }
            @if !done.is_empty() { ul { @for task in &done { li { (task) } } } }
            @if done.len() < answers.len() {
                (table(
                    words.iprof_held(),
                    &[words.iprof_barrier(), words.iprof_task(), words.iprof_calls()],
                    html! {
                        @for barrier in &text.barriers {
                            @let tasks = held(barrier);
                            @if !tasks.is_empty() {
                                tr {
                                    th scope="row" { (barrier.name) }
                                    td { ul .told { @for task in tasks { li { (task) } } } }
                                    td { span .told { (barrier.text) } }
                                }
                            }
                        }
                    },
                ))
            }
        }
    }
}

/// The size class and the seat at the table, beside the study's figures.
fn study(report: &Report) -> Markup {
    let words = report.words();
    let instrument = report.instrument;
    let chosen = |role| {
        let fact = instrument.fact_for(role)?;
        Some((fact, report.scan.fact(&fact.id)?.id()))
    };
    let classes = &instrument.full.iprof.classes;
    let class =
        chosen(FactRole::Size).and_then(|(_, size)| classes.iter().find(|class| class.options.iter().any(|option| *option == size)));
    let seat = chosen(FactRole::Seat).and_then(|(fact, seat)| Some(fact.option(&seat)?.finding.as_str()));
    let place = chosen(FactRole::Chart).map(|(fact, place)| (&fact.question, instrument.told(fact, Some(&place))));
    html! {
        ul {
            @if let Some(class) = class { li { (words.iprof_size(&class.name, &class.count)) } }
            @if let Some((question, place)) = place { li { (question) " " b { (place) "." } " " (words.iprof_place()) } }
            li { @if let Some(seat) = seat { (seat) " " } (words.iprof_seat()) }
        }
        p .note { (words.iprof_context()) }
    }
}
