//! What to do, by whom, and why one gets each recommendation.

use super::markup::{Behind, disclosure, table};
use super::model::Report;
use super::section::{Section, SectionId};
use crate::advice::{Advised, Reason};
use crate::instrument::Actor;
use maud::{Markup, html};

/// How many of an addressee stand open in the report; the others unfold.
const fn open(actor: Actor) -> usize {
    match actor {
        Actor::Municipality => 5,
        Actor::Government | Actor::Supplier => 3,
    }
}

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let (aside, given): (Vec<&Advised>, Vec<&Advised>) = report.advised.iter().partition(|one| one.aside);
    let html = html! {
        @if !given.is_empty() { p { (words.advice_about()) } }
        @else if aside.is_empty() { p { (words.advice_nothing()) } }
        @for actor in Actor::ALL {
            @let own: Vec<&&Advised> = given.iter().filter(|one| one.advice.actor == actor).collect();
            @if !own.is_empty() {
                h3 id={ "advice-" (actor.id()) } { (actor.asked(words)) }
                @if actor != Actor::Municipality { p { (words.advice_others()) } }
                @for one in own.iter().take(open(actor)) { (card(report, one)) }
                @if own.len() > open(actor) {
                    @let rest = html! { @for one in own.iter().skip(open(actor)) { (card(report, one)) } };
                    (disclosure(Behind::Rest, &words.advice_more(&(own.len() - open(actor))), rest))
                }
            }
        }
        @if !aside.is_empty() {
            @let titles = html! { ul { @for one in &aside { li { (one.advice.title) } } } };
            (disclosure(Behind::Explanation, &words.advice_aside(&aside.len()), titles))
        }
        (disclosure(Behind::Explanation, words.report_how(), how(report, &given)))
    };
    Section {
        id: SectionId::Advice,
        title: title(report, &given, !aside.is_empty()),
        html: html.into_string(),
    }
}

fn title(report: &Report, given: &[&Advised], aside: bool) -> String {
    // What others must do is no place to begin.
    match given.iter().find(|one| one.advice.actor == Actor::Municipality) {
        Some(first) => report.words().advice_first(&first.advice.title),
        None if given.is_empty() && aside => report.words().advice_allaside().to_owned(),
        None if given.is_empty() => report.words().advice_none().to_owned(),
        None => report.words().advice_ask().to_owned(),
    }
}

fn card(report: &Report, one: &Advised) -> Markup {
    let words = report.words();
    html! {
        div .advice {
            h4 { (one.advice.title) (tags(report, one)) }
            p { (one.advice.text) }
            p { b { (words.advice_step()) } " " (one.advice.step) }
            (disclosure(Behind::Explanation, words.advice_why(), html! {
                @let answered = |reason: &&Reason| matches!(reason, Reason::Statement(..));
                @let (answers, named): (Vec<&Reason>, Vec<&Reason>) = one.reasons.iter().partition(answered);
                @for (introduction, reasons) in [(words.advice_answered(), answers), (words.advice_named(), named)] {
                    @if !reasons.is_empty() {
                        p { (introduction) }
                        ul { @for reason in reasons { li { (because(report, reason)) } } }
                    }
                }
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
                (statement.question) " " b { (report.sentence(*id, *phase)) } " "
                span .quiet { "(" (report.instrument.domain_name(id.domain)) ", " (words.report_phase(phase)) ")" }
            }
        },
        Reason::Symptom { text, partly } => {
            let answer = if *partly { words.symptoms_partly() } else { words.symptoms_yes() };
            html! { (text) " " span .quiet { "(" (answer) ")" } }
        }
        Reason::Fact { question, answer } => html! { (question) " " b { (answer) } },
    }
}

/// The rule of the order, with what counted for each.
fn how(report: &Report, given: &[&Advised]) -> Markup {
    let words = report.words();
    html! {
        p { (words.advice_rule()) }
        @if !given.is_empty() {
            (table(
                words.advice_places(),
                &[words.advice_one(), words.advice_symptoms(), words.advice_gap(), words.advice_weak(), words.advice_alignment()],
                html! { @for one in given { (place(report, one)) } },
            ))
        }
    }
}

/// The parts of its place in the order.
fn place(report: &Report, one: &Advised) -> Markup {
    let words = report.words();
    let unknown = |known: bool, told: String| if known { told } else { "–".to_owned() };
    let mut domains = one.advice.domains.iter();
    let phased = domains.clone().any(|domain| report.scores.domain(*domain).phase.is_some());
    let compared = domains.any(|domain| report.scores.area(domain.area()).gap().is_some());
    html! {
        tr {
            th scope="row" { (one.advice.title) }
            td { (one.symptoms) }
            td { (unknown(phased, one.gap.to_string())) }
            td { @if one.weakest { (words.report_yes()) } @else { (words.report_no()) } }
            td { (unknown(compared, one.alignment.decimals(words.number_mark()))) }
        }
    }
}
