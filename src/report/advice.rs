//! Section 8: what to do, by whom, and why one gets each recommendation.

use super::{Report, Section, reveal, unfold};
use crate::advice::{Advised, Reason};
use crate::instrument::ACTORS;
use maud::{Markup, html};

/// How many stand open in the report; the others unfold.
const FIRST: usize = 5;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let (aside, given): (Vec<&Advised>, Vec<&Advised>) = report.advised.iter().partition(|one| one.aside);
    let html = html! {
        @if given.is_empty() { p { (words.advice_nothing()) } } @else { p { (words.advice_about()) } }
        @for (place, actor) in ACTORS.iter().enumerate() {
            @let own: Vec<&&Advised> = given.iter().filter(|one| one.advice.actor as usize == place).collect();
            @if !own.is_empty() {
                h3 id={ "advies-" (actor) } { (heading(report, place)) }
                @if place > 0 { p { (words.advice_others()) } }
                @for one in own.iter().take(FIRST) { (card(report, one)) }
                @if own.len() > FIRST {
                    (reveal(&words.advice_more(&(own.len() - FIRST)), html! { @for one in own.iter().skip(FIRST) { (card(report, one)) } }))
                }
            }
        }
        @if !aside.is_empty() {
            (unfold(&words.advice_aside(&aside.len()), html! { ul { @for one in aside { li { (one.advice.title) } } } }))
        }
        (unfold(words.report_how(), html! { p { (words.advice_rule()) } }))
    };
    Section {
        id: "advies",
        title: title(report, &given),
        html: html.into_string(),
    }
}

fn title(report: &Report, given: &[&Advised]) -> String {
    // What others must do is no place to begin.
    match given.iter().find(|one| one.advice.actor == 0) {
        Some(first) => report.words().advice_first(&first.advice.title),
        None if given.is_empty() => report.words().advice_none().to_owned(),
        None => report.words().advice_ask().to_owned(),
    }
}

fn heading<'a>(report: &Report<'a>, actor: usize) -> &'a str {
    let words = report.words();
    [words.advice_town(), words.advice_state(), words.advice_supplier()][actor]
}

fn card(report: &Report, one: &Advised) -> Markup {
    let words = report.words();
    html! {
        div .advice {
            h4 { (one.advice.title) (tags(report, one)) }
            p { (one.advice.text) }
            p { b { (words.advice_step()) } " " (one.advice.step) }
            (unfold(words.advice_why(), html! {
                @let (answers, named): (Vec<&Reason>, Vec<&Reason>) = one.reasons.iter().partition(|reason| matches!(reason, Reason::Statement(..)));
                @if !answers.is_empty() { p { (words.advice_answered()) } ul { @for reason in answers { li { (because(report, reason)) } } } }
                @if !named.is_empty() { p { (words.advice_named()) } ul { @for reason in named { li { (because(report, reason)) } } } }
                p .quiet { (place(report, one)) }
            }))
        }
    }
}

/// Where a recommendation does not come from the source as it stands.
pub(super) fn tags(report: &Report, one: &Advised) -> Markup {
    let words = report.words();
    html! {
        @if one.advice.ours { " " small .tag { (words.report_ours()) } }
        @if one.advice.updated { " " small .tag { (words.advice_updated()) } }
    }
}

fn because(report: &Report, reason: &Reason) -> Markup {
    let words = report.words();
    match reason {
        Reason::Statement(id, phase) => html! {
            @if let Some(statement) = report.instrument.statement(*id) {
                (statement.question) " " b { (statement.anchor(*phase).unwrap_or_default()) } " " span .quiet { "(" (report.instrument.domain_name(id.domain)) ", " (words.report_phase(phase)) ")" }
            }
        },
        Reason::Symptom { text, partly } => {
            let answer = if *partly { words.symptoms_partly() } else { words.symptoms_yes() };
            html! { (text) " " span .quiet { "(" (answer) ")" } }
        }
        Reason::Fact { question, answer } => html! { (question) " " b { (answer) } },
    }
}

/// The parts of its place in the order.
fn place(report: &Report, one: &Advised) -> String {
    let words = report.words();
    let unknown = |known: bool, told: String| if known { told } else { words.advice_unknown().to_owned() };
    let gap = unknown(
        one.advice.moves().any(|domain| report.scores.domain(domain).phase.is_some()),
        one.gap.to_string(),
    );
    let areas = one.advice.moves().any(|domain| report.scores.area(domain.area()).gap().is_some());
    let alignment = unknown(areas, one.alignment.decimals(words.number_mark()));
    let place = words.advice_place(&one.symptoms, &gap, &alignment);
    if one.weakest {
        [&place, " ", words.advice_weak()].concat()
    } else {
        place
    }
}
