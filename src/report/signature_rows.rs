//! The second route to the type, and where it contradicts the first.

use super::markup::{Behind, disclosure, table};
use super::model::Report;
use super::number;
use super::section::{Section, SectionId};
use crate::scoring::{FEWEST, Signature, Type};
use maud::{Markup, html};

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let signature = &report.signature;
    // Near the frontier every type it may be is looked at; with all four there is nothing to tell apart.
    let kinds: Vec<Type> = report
        .scores
        .candidates
        .iter()
        .copied()
        .filter(|_| report.scores.candidates.len() < 4)
        .collect();
    let outside = !signature.best.is_empty() && !kinds.is_empty() && !signature.best.iter().any(|best| kinds.contains(best));
    let html = html! {
        p { (words.signature_about()) }
        @if signature.best.is_empty() { p { (words.signature_few(&number::counted(FEWEST, words))) } }
        @if outside { p { (words.signature_outside()) } }
        @for kind in kinds {
            @let against: Vec<_> = signature.against(kind).collect();
            @if !against.is_empty() {
                p { (words.signature_against(&kind.id(), &against.len())) }
                ul { @for row in against { li { (row.question) " " b { (row.answer) } } } }
            } @else if !signature.best.is_empty() {
                p { (words.signature_noneagainst(&kind.id())) }
            }
        }
        (disclosure(Behind::Rest, words.report_table(), counts(report, signature)))
        (disclosure(Behind::Explanation, words.report_how(), how(report)))
    };
    Section {
        id: SectionId::Signature,
        title: title(report),
        html: html.into_string(),
    }
}

fn title(report: &Report) -> String {
    let words = report.words();
    let signature = &report.signature;
    let names: Vec<String> = signature.best.iter().map(|kind| words.types_name(&kind.id())).collect();
    if signature.best.is_empty() {
        return words.signature_none().to_owned();
    }
    // Where all fit as well, none fits best.
    if signature.best.len() == Type::ALL.len() {
        return words.signature_tie().to_owned();
    }
    match signature.agrees {
        Some(true) => words.signature_agrees(&number::list(&names, words)),
        Some(false) => words.signature_differs(&number::list(&names, words)),
        None => words.signature_best(&number::list(&names, words)),
    }
}

fn counts(report: &Report, signature: &Signature) -> Markup {
    let words = report.words();
    table(
        words.signature_caption(),
        &[words.signature_type(), words.signature_matched()],
        html! {
            @for kind in Type::ALL {
                @let (matched, answered) = signature.count(kind);
                tr {
                    th scope="row" { (words.types_heading(&kind.id(), &report.instrument.type_text(kind).name)) }
                    td { (words.account_count(&matched, &answered)) }
                }
            }
        },
    )
}

/// The rule, with the ratios of this scan.
fn how(report: &Report) -> Markup {
    let words = report.words();
    let ratio = |kind: Type| report.signature.ratio(kind).map(|ratio| (kind, ratio));
    html! {
        p { (words.signature_rule(&FEWEST)) }
        ul { @for (kind, ratio) in Type::ALL.into_iter().filter_map(ratio) { li { (words.types_name(&kind.id())) ": " (number::exact(ratio)) } } }
    }
}
