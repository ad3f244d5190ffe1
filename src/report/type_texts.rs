//! What the source says of the type, or of each type it may be: what distinguishes it, and what the answers contradict.
//! And of data management, which has no type text.

use super::markup::{Behind, disclosure};
use super::model::Report;
use super::section::{Section, SectionId};
use super::{finding, number};
use crate::instrument::{Theme, TypeLine};
use crate::scan::{Group, YesPartlyNo};
use crate::scoring::{Quadrant, Type};
use maud::{Markup, html};

pub(super) fn section(report: &Report) -> Section {
    let (words, scores) = (report.words(), &report.scores);
    let title = match scores.candidates.as_slice() {
        [] => words.types_data().to_owned(),
        [kind] => words.types_one(&kind.id()),
        kinds => {
            let names: Vec<String> = kinds.iter().map(|kind| words.types_name(&kind.id())).collect();
            words.types_several(&number::list(&names, words))
        }
    };
    let html = html! {
        @if !scores.candidates.is_empty() { p { (words.types_read()) } }
        @for kind in &scores.candidates { (texts(report, *kind)) }
        @if !scores.candidates.is_empty() { h3 { (words.types_data()) } }
        p { (report.instrument.full.data.finding) }
        ul { @for cause in &report.instrument.full.data.causes { li { (cause) } } }
    };
    Section {
        id: SectionId::Type,
        title,
        html: html.into_string(),
    }
}

fn texts(report: &Report, kind: Type) -> Markup {
    let words = report.words();
    let text = report.instrument.type_text(kind);
    let telling = |line: &&TypeLine| distinguishes(report, kind, line) || report.signature.contradiction(&line.row, kind).is_some();
    let (open, rest): (Vec<&TypeLine>, Vec<&TypeLine>) = text.lines.iter().partition(telling);
    html! {
        section .type aria-labelledby={ "type-" (kind.id()) } {
            h3 id={ "type-" (kind.id()) } { (words.types_heading(&kind.id(), &text.name)) }
            p .quiet { (words.types_iprof(&kind.id(), &text.iprof)) }
            @if let Some(told) = tempo_differs(report, kind) { p { (told) } }
            @if !open.is_empty() { (themes(report, kind, &open)) }
            @if !rest.is_empty() {
                (disclosure(Behind::Explanation, &words.types_shared(&rest.len()), themes(report, kind, &rest)))
            }
        }
    }
}

/// Whether no other type is described with the same line: none of those it may be, where there are several.
fn distinguishes(report: &Report, kind: Type, line: &TypeLine) -> bool {
    let candidates = &report.scores.candidates;
    let others = Type::ALL
        .into_iter()
        .filter(|other| *other != kind && (candidates.len() == 1 || candidates.contains(other)));
    let mut lines = others.flat_map(|other| &report.instrument.type_text(other).lines);
    !lines.any(|other| other.text == line.text)
}

/// These lines, under their themes.
fn themes(report: &Report, kind: Type, lines: &[&TypeLine]) -> Markup {
    html! {
        div .themes {
            @for theme in Theme::ALL {
                @let under: Vec<&&TypeLine> = lines.iter().filter(|line| line.theme == theme).collect();
                @if !under.is_empty() {
                    div {
                        h4 { (report.instrument.theme(theme)) }
                        ul { @for line in under { li { (line.text) (contradicted(report, kind, line)) (recognised(report, &line.id)) } } }
                    }
                }
            }
        }
    }
}

/// The answer that says otherwise.
fn contradicted(report: &Report, kind: Type, line: &TypeLine) -> Markup {
    html! {
        @if let Some(other) = report.signature.contradiction(&line.row, kind) {
            " " strong .contradicted { (report.words().types_otherwise(&other.answer.trim_end_matches('.'))) }
        }
    }
}

/// What the reader said of a line.
fn recognised(report: &Report, line: &str) -> Markup {
    let words = report.words();
    let told = match report
        .scan
        .choice(Group::Recognition, line)
        .and_then(|choice| YesPartlyNo::from_id(&choice.id()))
    {
        Some(YesPartlyNo::Yes) => words.recognition_yes(),
        Some(YesPartlyNo::Partly) => words.recognition_partly(),
        Some(YesPartlyNo::No) => words.recognition_no(),
        None => "",
    };
    html! { @if !told.is_empty() { " " small .tag { (told) } } }
}

/// A finding where the computed tempo is not the one the type's text expects: of the type the point lies in, also where a
/// neighbour is near.
fn tempo_differs(report: &Report, kind: Type) -> Option<String> {
    let tempo = report.scores.tempo()?;
    let here = report.scores.quadrant == Some(Quadrant::Type(kind));
    (here && report.instrument.type_text(kind).tempo != tempo).then(|| report.words().types_tempo(&finding::tempo_sentence(report, tempo)))
}
