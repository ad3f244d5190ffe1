//! The report at a glance: the finding, the quadrant with the phases, who answered and when, and where to begin. What a
//! busy person sees without scrolling, and by itself the report on one sheet.

use super::date::day;
use super::finding::{finding, tempo_sentence};
use super::model::Report;
use super::section::{Section, SectionId};
use super::user_text::user_text;
use super::{advice, blind_spots, number, profiles, quadrant};
use crate::advice::Advised;
use crate::instrument::Actor;
use crate::scan::{About, Choice, ScanKind};
use maud::{Markup, html};

/// How many recommendations fit on the sheet.
const ADVICE: usize = 5;
/// How many of them fit on a first screen.
const AT_ONCE: usize = 3;
/// How many types are told in brief.
const TYPES: usize = 2;

pub(super) fn section(report: &Report) -> Section {
    let (words, scores) = (report.words(), &report.scores);
    let html = html! {
        div .glance {
            @if let (Some(o), Some(ict), Some(tempo)) = (scores.organisation.value, scores.ict.value, scores.tempo()) {
                p .lead {
                    (words.summary_point(&number::value(o, words), &number::value(ict, words))) " "
                    (tempo_sentence(report, tempo))
                    @if report.workshop.voices() > 1 { " " (words.summary_picture(&number::counted(report.workshop.voices(), words))) }
                    @if let Some(other) = signature_differs(report) { " " (other) }
                }
            } @else {
                p .lead { (words.summary_missing()) }
            }
            (basis(report))
            figure .where {
                (quadrant::small(report))
                figcaption { (quadrant::caption(report, &[])) }
            }
            div .phases { (profiles::miniature(report)) }
            (first(report))
        }
        (in_brief(report))
        @if report.first_picture() { p .note { (report.first_told()) } }
        p .note { (words.summary_nomark()) }
    };
    Section {
        id: SectionId::Summary,
        title: finding(report),
        html: html.into_string(),
    }
}

/// Who answered, when, and how much.
fn basis(report: &Report) -> Markup {
    let words = report.words();
    let (answered, applicable) = blind_spots::coverage(report);
    let row = |name: &str, told: Markup| html! { div { dt { (name) } " " dd { (told) } } };
    // Where there is little room, the least of it waits for the sections.
    let least = |name: &str, told: &str| html! { div .least { dt { (name) } " " dd { (told) } } };
    html! {
        dl .facts {
            @if let Some(who) = respondent(report) { (row(words.account_respondent(), who)) }
            (row(words.summary_date(), html! { (day(report.scan.updated(), words)) }))
            (row(words.summary_coverage(), html! { (words.summary_covered(&answered, &applicable)) }))
            (least(words.summary_voices(), &voices(report)))
            (least(words.summary_version(), &report.instrument.version))
        }
    }
}

/// Who answered: by name, or else by role.
fn respondent(report: &Report) -> Option<Markup> {
    let name = report.scan.about(About::Respondent).trim();
    if !name.is_empty() {
        return Some(user_text(name));
    }
    let role = report.instrument.fact(crate::scan::ROLE)?;
    let told = report.instrument.told(role, Some(&report.scan.fact(&role.id).map(Choice::id)?));
    Some(html! { (told) })
}

/// What the municipality can begin with, each with its first step.
fn first(report: &Report) -> Markup {
    let words = report.words();
    let own = report
        .advised
        .iter()
        .filter(|one| !one.aside && one.advice.actor == Actor::Municipality);
    let first: Vec<&Advised> = own.take(ADVICE).collect();
    html! {
        @if !first.is_empty() {
            div .begin {
                h3 { (words.sheet_advice()) }
                ol {
                    @for (place, one) in first.iter().enumerate() {
                        li .later[place >= AT_ONCE] { b { (one.advice.title) } (advice::tags(report, one)) " " span { (one.advice.step) } }
                    }
                }
            }
        }
    }
}

/// The type, or each type it may be, in brief; and where the chain is weakest.
fn in_brief(report: &Report) -> Markup {
    let (words, scores) = (report.words(), &report.scores);
    let names = scores.weakest.iter().map(|layer| report.instrument.layer(*layer).name.clone());
    let weakest: Vec<String> = names.collect();
    html! {
        @if !scores.candidates.is_empty() { p .note { (words.summary_typical()) } }
        @for kind in scores.candidates.iter().take(TYPES) {
            @let text = report.instrument.type_text(*kind);
            p {
                @if scores.candidates.len() > 1 { b { (words.types_heading(&kind.id(), &text.name)) "." } " " }
                (text.summary)
                // Only where it is so: the type does not tell the pace, the answers do.
                @if scores.tempo() == Some(text.tempo) { " " (text.together) }
            }
        }
        @if !weakest.is_empty() { p { b { (words.sheet_weakest()) } " " (number::list(&weakest, words)) "." } }
    }
}

/// How many answered: one, unless it is a workshop; not known where the voices stayed behind.
fn voices(report: &Report) -> String {
    match (report.scan.kind(), report.workshop.voices()) {
        (ScanKind::Quick | ScanKind::Full, 0) => "1".to_owned(),
        (ScanKind::Workshop, 0) => "–".to_owned(),
        (ScanKind::Quick | ScanKind::Full | ScanKind::Workshop, several) => several.to_string(),
    }
}

/// That the features of the municipality point to another type than the phases do.
fn signature_differs(report: &Report) -> Option<String> {
    let words = report.words();
    match (report.signature.agrees, report.signature.best.as_slice()) {
        (Some(false), [only]) => Some([words.signature_differs(&words.types_name(&only.id())).as_str(), "."].concat()),
        (Some(_) | None, _) => None,
    }
}
