//! Both profile sketches, as in the source: a row a domain, a column a phase, the cell's own word in it.

use super::marks;
use super::markup::{Behind, disclosure};
use super::model::Report;
use super::number;
use super::section::{Section, SectionId};
use crate::instrument::{Domain, Phase, Side};
use crate::scan::statements;
use crate::scoring::{DomainScore, Status};
use maud::{Markup, html};

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        p { (words.sketch_read()) }
        (both(report, "profile"))
        @let note = marks::note(report);
        @if !note.is_empty() { p .note { (note) } }
        (disclosure(Behind::Explanation, words.report_how(), html! { p { (words.sketch_rule()) } }))
    };
    Section {
        id: SectionId::Profiles,
        title: title(report),
        html: html.into_string(),
    }
}

/// The finding: between which phases the domains lie.
fn title(report: &Report) -> String {
    spread(report, &report.scores.domains.iter().collect::<Vec<_>>())
}

/// The same of one side.
pub(super) fn finding(report: &Report, side: Side) -> String {
    let scores = Domain::sketch(side).iter().map(|domain| report.scores.domain(*domain));
    spread(report, &scores.collect::<Vec<_>>())
}

/// Between which phases these domains lie, and how many have none for want of answers.
fn spread(report: &Report, scores: &[&DomainScore]) -> String {
    let words = report.words();
    let phases: Vec<Phase> = scores.iter().filter_map(|score| score.phase).collect();
    let told = match (phases.iter().min(), phases.iter().max()) {
        (Some(low), Some(high)) if low == high => words.sketch_same(low),
        (Some(low), Some(high)) => words.sketch_spread(low, high),
        _ => return words.sketch_none().to_owned(),
    };
    let poor = scores.iter().filter(|score| score.status == Status::Insufficient).count();
    match poor {
        0 => told,
        1 => [told.as_str(), words.sketch_poorone()].concat(),
        poor => [told, words.sketch_poor(&number::counted(poor, words))].concat(),
    }
}

pub(super) fn side_name<'a>(report: &Report<'a>, side: Side) -> &'a str {
    match side {
        Side::Organisation => report.words().sketch_organisation(),
        Side::Ict => report.words().sketch_ict(),
    }
}

fn class(side: Side) -> &'static str {
    match side {
        Side::Organisation => "o",
        Side::Ict => "ict",
    }
}

/// Both sketches; `prefix` keeps their ids apart from those of others on the same page.
pub(super) fn both(report: &Report, prefix: &str) -> Markup {
    html! { @for side in [Side::Organisation, Side::Ict] { (profile(report, side, prefix)) } }
}

fn profile(report: &Report, side: Side, prefix: &str) -> Markup {
    let words = report.words();
    let id = class(side);
    html! {
        h3 id={ (prefix) "-" (id) } { (side_name(report, side)) }
        table class={ "sketch " (id) } role="table" aria-labelledby={ (prefix) "-" (id) } {
            thead role="rowgroup" {
                tr role="row" {
                    td role="cell" {}
                    @for phase in Phase::ALL {
                        @let text = report.instrument.phase(phase);
                        th scope="col" role="columnheader" {
                            span .phase { (words.report_phase(&phase)) } " "
                            span .column { (text.name) (source(&text.source)) }
                        }
                    }
                }
            }
            tbody role="rowgroup" { @for domain in Domain::sketch(side) { (row(report, *domain)) } }
        }
    }
}

fn row(report: &Report, domain: Domain) -> Markup {
    let words = report.words();
    let score = report.scores.domain(domain);
    let text = report.instrument.domain(domain);
    let next = score.phase.and_then(Phase::next);
    let deliberate = statements(report.instrument, report.scan.kind()).any(|id| id.domain == domain && report.scan.deliberate(id));
    html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                span {
                    (text.name) (source(&text.source))
                    @if deliberate { " " small .tag { (words.question_deliberatetag()) } }
                }
                (strip(score))
            }
            @if score.counts() {
                @for phase in Phase::ALL {
                    @let reached = score.phase == Some(phase);
                    td role="cell" .reached[reached] .next[next == Some(phase)] .target[marks::is_target(report, domain, phase)] {
                        span .cell {
                            (breakable(cell(&text.cells, phase)))
                            @if let Some(label) = text.source_cells.get(phase.index()) { (source(label)) }
                        }
                        (marks::tags(report, domain, phase))
                        @if reached { " " span .state { (words.sketch_reached(&phase)) } }
                        @if next == Some(phase) { " " span .state { (words.sketch_next()) } }
                        @if next == Some(phase) && score.at_least(phase) > 0 {
                            " " span .state { (words.sketch_way(&score.at_least(phase), &score.answered())) }
                        }
                    }
                }
            } @else {
                td role="cell" colspan="5" .none { (status(report, score)) }
            }
        }
    }
}

/// The source's own word, beside its translation.
fn source(label: &str) -> Markup {
    html! { @if !label.is_empty() { " " span .source lang="nl" { (label) } } }
}

/// A word that may break after a slash, where a column is narrow.
fn breakable(text: &str) -> Markup {
    html! { @for piece in text.split_inclusive('/') { (piece) @if piece.ends_with('/') { wbr; } } }
}

/// The cell's word; "?" where the source has none.
pub(super) fn cell(cells: &[String; 4], phase: Phase) -> &str {
    cells.get(phase.index()).map_or("?", String::as_str)
}

pub(super) fn status<'a>(report: &Report<'a>, score: &DomainScore) -> &'a str {
    match score.status {
        Status::Ok => "",
        Status::Insufficient => report.words().sketch_insufficient(),
        Status::NotApplicable => report.words().sketch_na(),
    }
}

/// Whether any of these domains applies.
pub(super) fn applies(report: &Report, mut domains: impl Iterator<Item = Domain>) -> bool {
    domains.any(|domain| report.scores.domain(domain).status != Status::NotApplicable)
}

/// Why domains have no mean: too few answers, or they do not apply.
pub(super) fn missing<'a>(report: &Report<'a>, applies: bool) -> &'a str {
    if applies {
        report.words().sketch_insufficient()
    } else {
        report.words().sketch_na()
    }
}

/// Five small steps, for where the columns do not fit.
fn strip(score: &DomainScore) -> Markup {
    html! {
        span .strip aria-hidden="true" {
            @for phase in Phase::ALL { span .on[score.phase.is_some_and(|reached| phase <= reached)] {} }
        }
    }
}

/// Both sketches as two small blocks of steps, for beside the questions.
pub(super) fn miniature(report: &Report) -> Markup {
    let words = report.words();
    html! {
        @for side in [Side::Organisation, Side::Ict] {
            table class={ "steps " (class(side)) } {
                caption { (side_name(report, side)) }
                tbody {
                    @for domain in Domain::sketch(side) {
                        @let score = report.scores.domain(*domain);
                        tr {
                            th scope="row" { (report.instrument.domain(*domain).name) }
                            td {
                                (strip(score))
                                span .quiet { @match score.phase { Some(phase) => (words.report_phase(&phase)), None => "–" } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// "3 van de 4 op fase 2 of hoger; op weg naar fase 3 (1 van 4)".
pub(super) fn phase_told(report: &Report, score: &DomainScore) -> String {
    let words = report.words();
    let Some(phase) = score.phase else {
        return status(report, score).to_owned();
    };
    let n = score.answered();
    if n == 1 {
        return words.sketch_single(&phase);
    }
    let mut told = words.sketch_told(&score.at_least(phase), &n, &phase);
    if let Some(next) = phase.next() {
        let above = score.at_least(next);
        match score.too_low() {
            0 if above > 0 => told.push_str(&words.sketch_onway(&next, &above, &n)),
            0 => {}
            1 => told.push_str(&words.sketch_held(&next)),
            held => told.push_str(&words.sketch_heldmany(&held, &next)),
        }
    }
    told
}
