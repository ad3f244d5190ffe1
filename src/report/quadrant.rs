//! The quadrant, the picture people remember. Point, uncertainty rectangle, frontier.

use super::markup::{Behind, disclosure, figure, table};
use super::model::Report;
use super::number::{self, mean_of, place};
use super::section::{Section, SectionId};
use super::summary;
use crate::scoring::{Axis, Exact, Quadrant, Type, frontier, quadrant};
use maud::{Markup, html};

/// The plot: phase 1 at (LEFT, BOTTOM), one STEP a phase, five phases.
const LEFT: i32 = 36;
const BOTTOM: i32 = 288;
const STEP: i32 = 70;

pub(super) fn section(report: &Report) -> Section {
    let (words, scores) = (report.words(), &report.scores);
    let title = match (scores.organisation.value, scores.ict.value) {
        (Some(o), Some(ict)) => words.quadrant_title(&number::value(o, words), &number::value(ict, words)),
        _ => words.quadrant_none().to_owned(),
    };
    let html = html! {
        (figure(&caption(report), drawing(report, "q")))
        @if scores.quadrant.is_some() && scores.candidates.len() > 1 { p { (words.quadrant_near()) } }
        @if let Some(plain) = plain_differs(report) { p { (plain) } }
        (disclosure(Behind::Rest, words.report_table(), axes_table(report)))
        (disclosure(Behind::Explanation, words.report_how(), how(report)))
    };
    Section {
        id: SectionId::Quadrant,
        title,
        html: html.into_string(),
    }
}

/// What the drawing shows, and no more.
fn caption(report: &Report) -> String {
    let (words, scores) = (report.words(), &report.scores);
    let hollow = if scores.quadrant.is_some() && report.first_picture() {
        words.quadrant_hollow()
    } else {
        ""
    };
    let area = if scores.organisation.open() || scores.ict.open() {
        words.quadrant_area()
    } else {
        ""
    };
    let voices = if report.cloud.is_empty() {
        String::new()
    } else {
        words.quadrant_cloud(&number::counted(report.cloud.len(), words))
    };
    [words.quadrant_caption(), hollow, area, &voices].join(" ")
}

/// The drawing by itself; `prefix` keeps its ids apart on a page with more than one.
pub(super) fn drawing(report: &Report, prefix: &str) -> Markup {
    let (words, scores) = (report.words(), &report.scores);
    let [x, y] = [place(frontier(), LEFT, STEP), flip(frontier())];
    let (right, top) = (LEFT + 4 * STEP, BOTTOM - 4 * STEP);
    // A name in each outer corner: the middle is for the point.
    let field = |kind: Type, x: i32, y: i32, anchor: &str, width: usize| {
        let here = scores.candidates.contains(&kind);
        let lines = wrap(&report.instrument.type_text(kind).name, width);
        let y = if y > top + STEP {
            y - 14 * i32::try_from(lines.len()).unwrap_or(1)
        } else {
            y
        };
        html! {
            g class=(if here { "field here" } else { "field" }) text-anchor=(anchor) {
                text .number x=(x) y=(y) { (kind.id()) }
                @for (row, line) in (1..).zip(&lines) { text .name x=(x) y=(y + 3 + 14 * row) { (line) } }
            }
        }
    };
    html! {
        svg .quadrant viewBox="0 0 324 324" role="img" aria-labelledby={ (prefix) "-title" } {
            title id={ (prefix) "-title" } { (words.quadrant_label(&summary::finding(report))) }
            rect .ground x=(LEFT) y=(top) width=(4 * STEP) height=(4 * STEP) {}
            (field(Type::I, LEFT + 8, top + 20, "start", 14))
            (field(Type::II, right - 8, top + 20, "end", 20))
            (field(Type::III, LEFT + 8, BOTTOM - 12, "start", 14))
            (field(Type::IV, right - 8, BOTTOM - 12, "end", 18))
            line .frontier x1=(x) y1=(top) x2=(x) y2=(BOTTOM) {}
            line .frontier x1=(LEFT) y1=(y) x2=(right) y2=(y) {}
            @for phase in 0..5 {
                text .tick x=(LEFT + phase * STEP) y=(BOTTOM + 15) text-anchor="middle" { (phase + 1) }
                text .tick x=(LEFT - 8) y=(BOTTOM - phase * STEP + 4) text-anchor="end" { (phase + 1) }
            }
            @let (middle, height) = (i32::midpoint(LEFT, right), i32::midpoint(top, BOTTOM));
            text .axis.o x=(middle) y="320" text-anchor="middle" { (words.quadrant_x()) }
            text .axis.ict x="10" y=(height) text-anchor="middle" transform={ "rotate(-90 10 " (height) ")" } { (words.quadrant_y()) }
            @if let (Some([left, right]), Some([low, high])) = (scores.organisation.range, scores.ict.range) {
                @if scores.organisation.open() || scores.ict.open() {
                    @let (x, y) = (place(left, LEFT, STEP), flip(high));
                    @let (width, height) = ((place(right, LEFT, STEP) - x).max(2), (flip(low) - y).max(2));
                    rect .range x=(x) y=(y) rx="3" width=(width) height=(height) {}
                }
            }
            @for [o, ict] in &report.cloud { circle .voice cx=(place(*o, LEFT, STEP)) cy=(flip(*ict)) r="4" {} }
            @if let (Some(o), Some(ict)) = (scores.organisation.value, scores.ict.value) {
                @let class = if report.first_picture() { "point hollow" } else { "point" };
                circle class=(class) cx=(place(o, LEFT, STEP)) cy=(flip(ict)) r="8" {}
            }
        }
    }
}

fn flip(value: Exact) -> i32 {
    2 * BOTTOM - place(value, BOTTOM, STEP)
}

/// Words set in lines of about this many characters.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn axes_table(report: &Report) -> Markup {
    let (words, scores) = (report.words(), &report.scores);
    let row = |name: &str, axis: &Axis| {
        let range = axis.range.map_or_else(
            || "–".to_owned(),
            |[low, high]| {
                if axis.open() {
                    words.quadrant_between(&number::value(low, words), &number::value(high, words))
                } else {
                    words.quadrant_fixed().to_owned()
                }
            },
        );
        html! {
            tr {
                th scope="row" { (name) }
                td { (number::optional(axis.value, words)) }
                td { (range) }
                td {
                    @if axis.value.is_none() { "–" }
                    @else if axis.near() { (words.report_yes()) }
                    @else { (words.report_no()) }
                }
            }
        }
    };
    table(
        words.quadrant_values(),
        &[
            words.quadrant_axis(),
            words.quadrant_value(),
            words.quadrant_range(),
            words.quadrant_isnear(),
        ],
        html! { (row(words.side_organisation(), &scores.organisation)) (row(words.side_ict(), &scores.ict)) },
    )
}

/// The rule of axis and quadrant, with the numbers of this scan.
fn how(report: &Report) -> Markup {
    let (words, scores) = (report.words(), &report.scores);
    let axis = |name: &str, values: Vec<Exact>, axis: &Axis| {
        let sum = axis.value.map(|value| mean_of(&values, value));
        html! {
            li {
                @if let (Some(sum), Some(value)) = (sum, axis.value) {
                    (words.quadrant_sum(&name, &values.len(), &sum, &number::value(value, words)))
                } @else { (words.quadrant_nosum(&name, &values.len())) }
                @if let Some([low, high]) = axis.range.filter(|_| axis.open()) {
                    " " (words.quadrant_hull(&number::exact(low), &number::exact(high)))
                }
            }
        }
    };
    let o: Vec<Exact> = scores.areas.iter().filter_map(|area| area.organisation).collect();
    let ict: Vec<Exact> = scores.areas.iter().filter_map(|area| area.ict).collect();
    html! {
        ul {
            (axis(words.side_organisation(), o, &scores.organisation))
            (axis(words.side_ict(), ict, &scores.ict))
            li { (words.quadrant_rule()) }
        }
    }
}

/// A sentence where the plain mean of the ICT domains would give another quadrant.
fn plain_differs(report: &Report) -> Option<String> {
    let (words, scores) = (report.words(), &report.scores);
    let plain = quadrant(scores.organisation.value, scores.ict_plain)?;
    if scores.quadrant == Some(plain) {
        return None;
    }
    let name = match plain {
        Quadrant::Type(kind) => summary::named(report, kind),
        Quadrant::Frontier => words.quadrant_frontier().to_owned(),
    };
    Some(words.quadrant_plain(&number::value(scores.ict_plain?, words), &name))
}
