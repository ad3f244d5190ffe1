//! A profile sketch as a drawing, for a picture: on the page it is a table. A row a domain, a column a phase.

use super::drawing::Drawing;
use super::lettering::wrap;
use super::model::Report;
use super::palette::{GROUND, ICT, ICT_SOFT, INK, LINE, ORGANISATION, ORGANISATION_SOFT, QUIET};
use super::profiles;
use crate::instrument::{Domain, Phase, Side};
use crate::scoring::Status;
use maud::{Markup, html};

/// The names of the domains, then five columns.
const NAMES: i32 = 108;
const COLUMN: i32 = 116;
const WIDTH: i32 = NAMES + 5 * COLUMN;
/// Between two cells, and from a cell's edge to its words.
const GAP: i32 = 4;
const EDGE: i32 = 7;
/// The letters, those of the phases' names, of which the longest stays one word, and from one line to the next.
const SIZE: i32 = 12;
const HEAD: i32 = 10;
const ROW: i32 = 16;
/// From one line of a hatching to the next.
const HATCH: i32 = 8;

/// The drawing of one side.
pub(super) fn drawing(report: &Report, side: Side) -> Drawing {
    let head = head(report);
    let mut marks = vec![head.1];
    let mut top = head.0;
    for domain in Domain::sketch(side) {
        let (height, row) = row(report, side, *domain, top);
        marks.push(row);
        top += height;
    }
    Drawing {
        class: "sketch",
        label: profiles::side_name(report, side).to_owned(),
        left: 0,
        width: WIDTH,
        height: top,
        marks: html! { @for mark in &marks { (mark) } },
    }
}

fn column(phase: Phase) -> i32 {
    NAMES + COLUMN * i32::from(phase.number() - 1)
}

/// How high some lines are.
fn height(lines: &[String]) -> i32 {
    ROW * i32::try_from(lines.len()).unwrap_or(0)
}

/// Words under one another, from this line down.
fn lines(x: i32, y: i32, lines: &[String]) -> Markup {
    html! { @for (row, line) in (0..).zip(lines) { text x=(x) y=(y + ROW * row + SIZE) { (line) } } }
}

/// The names of the phases, and how high they are.
fn head(report: &Report) -> (i32, Markup) {
    let heads = Phase::ALL.map(|phase| (phase, wrap(&report.instrument.phase(phase).name, HEAD, COLUMN + GAP)));
    let most = heads.iter().map(|(_, name)| height(name)).max().unwrap_or(0);
    let markup = html! {
        @for (phase, name) in &heads {
            text x=(column(*phase)) y=(SIZE) font-size=(SIZE) font-weight="bold" { (report.words().report_phase(phase)) }
            g font-size=(HEAD) fill=(QUIET) { (lines(column(*phase), ROW, name)) }
        }
    };
    (most + ROW + EDGE, markup)
}

/// A domain with its cells, and how high they are with the space under them.
fn row(report: &Report, side: Side, domain: Domain, top: i32) -> (i32, Markup) {
    let score = report.scores.domain(domain);
    let text = report.instrument.domain(domain);
    let name = wrap(&text.name, SIZE, NAMES - EDGE);
    let cells = Phase::ALL.map(|phase| (phase, wrap(profiles::cell(&text.cells, phase), SIZE, COLUMN - GAP - 2 * EDGE)));
    let words = cells.iter().map(|(_, cell)| height(cell)).chain([height(&name)]).max().unwrap_or(0);
    let high = words + 2 * EDGE;
    let next = score.phase.and_then(Phase::next);
    let markup = html! {
        g font-size=(SIZE) {
            g font-weight="bold" { (lines(0, top + EDGE, &name)) }
            @if score.counts() {
                @for (phase, cell) in &cells {
                    @let (x, width) = (column(*phase), COLUMN - GAP);
                    @if score.phase == Some(*phase) {
                        (reached(side, x, top, width, high))
                        g font-weight="bold" { (lines(x + EDGE, top + EDGE, cell)) }
                    } @else {
                        (frame(x, top, width, high, next == Some(*phase)))
                        g fill=(if next == Some(*phase) { INK } else { QUIET }) { (lines(x + EDGE, top + EDGE, cell)) }
                    }
                }
            } @else {
                (none(score.status, NAMES, top, 5 * COLUMN - GAP, high))
                text x=(NAMES + EDGE) y=(top + high / 2 + SIZE / 2 - 2) fill=(QUIET) font-style="italic" { (profiles::status(report, score)) }
            }
        }
    };
    (high + GAP, markup)
}

/// The cell of the phase reached: filled, with a bar under it.
pub(super) fn reached(side: Side, x: i32, y: i32, width: i32, height: i32) -> Markup {
    let (colour, soft) = match side {
        Side::Organisation => (ORGANISATION, ORGANISATION_SOFT),
        Side::Ict => (ICT, ICT_SOFT),
    };
    html! {
        rect x=(x) y=(y) width=(width) height=(height) rx="3" fill=(soft) {}
        rect x=(x) y=(y + height - 4) width=(width) height="4" fill=(colour) {}
    }
}

/// Another cell; that of the next step has an outline of its own.
pub(super) fn frame(x: i32, y: i32, width: i32, height: i32, next: bool) -> Markup {
    html! {
        @if next {
            rect x=(x + 1) y=(y + 1) width=(width - 2) height=(height - 2) rx="3" fill=(GROUND) stroke=(QUIET) stroke-width="2" stroke-dasharray="5 4" {}
        } @else {
            rect x=(x) y=(y) width=(width) height=(height) rx="3" fill=(GROUND) stroke=(LINE) {}
        }
    }
}

/// In place of the cells, where a domain does not count: hatched for want of answers, empty where it does not apply.
pub(super) fn none(status: Status, x: i32, y: i32, width: i32, height: i32) -> Markup {
    html! {
        rect x=(x) y=(y) width=(width) height=(height) rx="3" fill=(GROUND) stroke=(QUIET) stroke-dasharray="2 5" {}
        @if status == Status::Insufficient { path d=(hatching(x, y, width, height)) stroke=(LINE) {} }
    }
}

/// Lines through a rectangle, from its upper right to its lower left. Written out, for a picture asks nothing of another file.
fn hatching(x: i32, y: i32, width: i32, height: i32) -> String {
    let over = |along: i32, side: i32| (along - side).max(0);
    let line = |along: i32| {
        let (right, top) = (x + along.min(width), y + over(along, width));
        let (left, bottom) = (x + over(along, height), y + along.min(height));
        format!("M{right} {top}L{left} {bottom}")
    };
    let places = (1..).map(|place| place * HATCH).take_while(|along| *along < width + height);
    places.map(line).collect::<Vec<_>>().concat()
}
