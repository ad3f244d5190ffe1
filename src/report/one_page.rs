//! The report on one page: what a management team reads before it talks.

use super::date::day;
use super::model::Report;
use super::{advice, profiles, quadrant, summary};
use crate::advice::Advised;
use crate::instrument::Actor;
use maud::{Markup, html};

/// How many recommendations fit.
const ADVICE: usize = 5;

pub(super) fn page(report: &Report) -> String {
    let (words, scores) = (report.words(), &report.scores);
    let weakest: Vec<&str> = scores
        .weakest
        .iter()
        .map(|layer| report.instrument.layer(*layer).name.as_str())
        .collect();
    let first: Vec<&Advised> = report
        .advised
        .iter()
        .filter(|one| !one.aside && one.advice.actor == Actor::Municipality)
        .take(ADVICE)
        .collect();
    let (answered, applicable) = scores.coverage();
    let head = [
        (words.summary_date(), day(report.scan.updated(), words)),
        (words.summary_coverage(), words.summary_covered(&answered, &applicable)),
        (words.summary_version(), report.instrument.version.clone()),
    ];
    html! {
        p .note { @for (place, (name, told)) in head.iter().enumerate() { @if place > 0 { " · " } (name) ": " (told) } }
        p .lead {
            (summary::finding(report)) "."
            @if let Some(tempo) = scores.tempo() { " " (summary::tempo_sentence(report, tempo)) }
        }
        div .columns {
            div { (quadrant::drawing(report)) }
            div { (profiles::miniature(report)) }
        }
        @for kind in scores.candidates.iter().take(2) {
            @let text = report.instrument.type_text(*kind);
            p { @if scores.candidates.len() > 1 { b { (words.types_heading(&kind.id(), &text.name)) "." } " " } (text.summary) }
        }
        @if !weakest.is_empty() { p { b { (words.sheet_weakest()) } " " (weakest.join(", ")) "." } }
        @if !first.is_empty() {
            h2 { (words.sheet_advice()) }
            ol { @for one in first { (line(report, one)) } }
        }
        @if report.first_picture() { p .note { (words.summary_first()) } }
        p .note { (words.summary_nomark()) }
    }
    .into_string()
}

fn line(report: &Report, one: &Advised) -> Markup {
    html! { li { b { (one.advice.title) } (advice::tags(report, one)) ". " (one.advice.step) } }
}
