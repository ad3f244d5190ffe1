//! The whole in one sentence, with what it rests on.

use super::date::day;
use super::model::Report;
use super::number;
use super::section::{Section, SectionId};
use crate::scan::ScanKind;
use crate::scoring::{Quadrant, Tempo, Type};
use maud::html;

pub(super) fn section(report: &Report) -> Section {
    let (words, scores) = (report.words(), &report.scores);
    let (answered, applicable) = scores.coverage();
    let row = |name: &str, value: String| html! { div { dt { (name) } dd { (value) } } };
    let html = html! {
        @if let (Some(o), Some(ict), Some(tempo)) = (scores.organisation.value, scores.ict.value, scores.tempo()) {
            p .lead {
                (words.summary_point(&number::value(o, words), &number::value(ict, words))) " "
                (tempo_sentence(report, tempo))
                @if report.workshop.voices() > 1 { " " (words.summary_picture(&number::counted(report.workshop.voices(), words))) }
            }
            @if !scores.candidates.is_empty() { p .note { (words.summary_typical()) } }
            @for kind in &scores.candidates {
                @let text = report.instrument.type_text(*kind);
                p { @if scores.candidates.len() > 1 { b { (words.types_heading(&kind.id(), &text.name)) "." } " " } (text.summary) }
            }
        } @else {
            p .lead { (words.summary_missing()) }
        }
        @if report.first_picture() { p .note { (words.summary_first()) } }
        dl .facts {
            (row(words.summary_date(), day(report.scan.updated(), words)))
            (row(words.summary_coverage(), words.summary_covered(&answered, &applicable)))
            (row(words.summary_voices(), voices(report)))
            (row(words.summary_version(), report.instrument.version.clone()))
        }
        p .note { (words.summary_nomark()) }
    };
    Section {
        id: SectionId::Summary,
        title: finding(report),
        html: html.into_string(),
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

/// The type, the types it may be, or that there is none yet.
pub(super) fn finding(report: &Report) -> String {
    let (words, scores) = (report.words(), &report.scores);
    match (scores.quadrant, scores.candidates.as_slice()) {
        (Some(Quadrant::Type(kind)), [_]) => words.summary_type(&named(report, kind)),
        (Some(_), [first, second]) => words.summary_between(&named(report, *first), &named(report, *second)),
        (Some(_), _) => words.summary_middle().to_owned(),
        (None, _) => words.summary_none().to_owned(),
    }
}

/// `type IV (de organisatie loopt voor)`.
pub(super) fn named(report: &Report, kind: Type) -> String {
    report.words().summary_named(&kind.id(), &report.instrument.type_text(kind).name)
}

pub(super) fn tempo_sentence(report: &Report, tempo: Tempo) -> String {
    let words = report.words();
    match tempo {
        Tempo::Level => words.tempo_level(),
        Tempo::Ict => words.tempo_ict(),
        Tempo::Organisation => words.tempo_organisation(),
    }
    .to_owned()
}
