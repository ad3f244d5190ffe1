//! The quadrant, the picture people remember. Point, uncertainty rectangle, frontier.

use super::drawing::Drawing;
use super::finding;
use super::lettering::wrap;
use super::marks;
use super::markup::{Behind, disclosure, figure, table};
use super::model::Report;
use super::number::{self, mean_of, place};
use super::palette::{ACCENT, GROUND, ICT, INK, LINE, ORGANISATION, QUIET};
use super::plane::{BOTTOM, LEFT, RIGHT, STEP, TOP, flip, spot};
use super::section::{Section, SectionId};
use crate::group::Quartiles;
use crate::instrument::{Instrument, Words};
use crate::scoring::{Axis, Exact, Quadrant, Type, frontier, quadrant};
use maud::{Markup, html};

/// The names of the types: the size of the letters, from one line to the next, from the edge of the field.
const NAME: i32 = 11;
const NAME_ROW: i32 = 13;
const EDGE: i32 = 8;

/// How thin the rectangle of what is open can be.
const THIN: i32 = 6;

/// How far the point reaches, with its edge and some room.
const POINT: i32 = 12;

pub(super) fn section(report: &Report) -> Section {
    let (words, scores) = (report.words(), &report.scores);
    let title = match (scores.organisation.value, scores.ict.value) {
        (Some(o), Some(ict)) => words.quadrant_title(&number::value(o, words), &number::value(ict, words)),
        _ => words.quadrant_none().to_owned(),
    };
    let html = html! {
        (figure(&[&caption(report, &report.cloud), beside(report), &marks::caption(report)].join(" "), drawing(report)))
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

/// What is said of the group, where it is drawn.
fn beside<'a>(report: &Report<'a>) -> &'a str {
    half(report).map_or("", |_| report.words().reference_onquadrant())
}

/// What the drawing shows, and no more.
pub(super) fn caption(report: &Report, cloud: &[[Exact; 2]]) -> String {
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
    let voices = if cloud.is_empty() {
        String::new()
    } else {
        words.quadrant_cloud(&number::counted(cloud.len(), words))
    };
    [words.quadrant_caption(), hollow, area, &voices].join(" ")
}

/// The drawing by itself.
pub(super) fn drawing(report: &Report) -> Drawing {
    let marks = html! { (group(report)) (marks::arrows(report)) };
    drawn(
        report,
        report.words().quadrant_label(&finding::finding(report)),
        &report.cloud,
        marks,
    )
}

/// The drawing beside a question: without what others answered.
pub(super) fn own(report: &Report) -> Drawing {
    drawn(
        report,
        report.words().quadrant_label(&finding::finding(report)),
        &report.cloud,
        marks::arrows(report),
    )
}

/// The same at a glance. Single voices and arrows lie in the larger one.
pub(super) fn small(report: &Report) -> Drawing {
    drawn(report, report.words().quadrant_small(&finding::finding(report)), &[], html! {})
}

fn drawn(report: &Report, label: String, cloud: &[[Exact; 2]], arrows: Markup) -> Drawing {
    let words = report.words();
    let marks = html! {
        (field(words))
        @if let Some([left, right, low, high]) = range(report) {
            @let (x, y) = (place(left, LEFT, STEP), flip(high));
            @let (width, height) = (place(right, LEFT, STEP) - x, flip(low) - y);
            // Where only one axis can move still a strip that is seen.
            @let (wider, higher) = ((THIN - width).max(0), (THIN - height).max(0));
            rect .range x=(x - wider / 2) y=(y - higher / 2) rx="3" width=(width + wider) height=(height + higher) fill=(ACCENT) fill-opacity="0.14" stroke=(ACCENT) stroke-opacity="0.55" {}
        }
        @for kind in Type::ALL { (name(report, kind)) }
        @for [o, ict] in cloud { (voice(place(*o, LEFT, STEP), flip(*ict))) }
        (arrows)
        @if let Some((x, y)) = point(report) { (dot(x, y, report.first_picture())) }
    };
    plotted(label, marks)
}

/// The plot without anything on it: ground, frontier, phases, names of the axes.
pub(super) fn field(words: &Words) -> Markup {
    let [x, y] = [place(frontier(), LEFT, STEP), flip(frontier())];
    let (middle, height) = (i32::midpoint(LEFT, RIGHT), i32::midpoint(TOP, BOTTOM));
    html! {
        rect .ground x=(LEFT) y=(TOP) width=(4 * STEP) height=(4 * STEP) fill=(GROUND) stroke=(LINE) {}
        g stroke=(QUIET) stroke-dasharray="3 4" {
            line .frontier x1=(x) y1=(TOP) x2=(x) y2=(BOTTOM) {}
            line .frontier x1=(LEFT) y1=(y) x2=(RIGHT) y2=(y) {}
        }
        g font-size="10.5" fill=(QUIET) {
            @for phase in 0..5 {
                text .tick x=(LEFT + phase * STEP) y=(BOTTOM + 15) text-anchor="middle" { (phase + 1) }
                text .tick x=(LEFT - 8) y=(BOTTOM - phase * STEP + 4) text-anchor="end" { (phase + 1) }
            }
        }
        g font-size="12" font-weight="bold" text-anchor="middle" {
            text .axis.o x=(middle) y="320" fill=(ORGANISATION) { (words.quadrant_x()) }
            text .axis.ict x="10" y=(height) fill=(ICT) transform={ "rotate(-90 10 " (height) ")" } { (words.quadrant_y()) }
        }
    }
}

/// A drawing on this plot.
pub(super) fn plotted(label: String, marks: Markup) -> Drawing {
    Drawing {
        class: "quadrant",
        label,
        left: 0,
        width: 324,
        height: 324,
        marks,
    }
}

/// The middle half of the group on both axes, where there is a group that tells.
pub(super) fn half(report: &Report) -> Option<[Quartiles; 2]> {
    let [organisation, ict] = report.reference.as_ref()?.outcomes()?.axes();
    Some([organisation.quartiles?, ict.quartiles?])
}

/// The same as a box, behind the point.
fn group(report: &Report) -> Markup {
    html! {
        @if let Some([o, ict]) = half(report) {
            @let [left, right] = [o.low, o.high].map(|value| place(value, LEFT, STEP));
            @let [bottom, top] = [ict.low, ict.high].map(flip);
            rect .group x=(left - 2) y=(top - 2) width=(right - left + 4) height=(bottom - top + 4) rx="3" fill=(QUIET) fill-opacity="0.1" stroke=(QUIET) stroke-dasharray="5 3" {}
        }
    }
}

/// The point, hollow where it is only a first picture.
pub(super) fn dot(x: i32, y: i32, hollow: bool) -> Markup {
    html! {
        @if hollow {
            circle .point.hollow cx=(x) cy=(y) r="7" fill=(GROUND) stroke=(ACCENT) stroke-width="4" {}
        } @else {
            circle .point cx=(x) cy=(y) r="8" fill=(ACCENT) stroke=(GROUND) stroke-width="2" {}
        }
    }
}

/// A single voice, light enough to lie on another.
pub(super) fn voice(x: i32, y: i32) -> Markup {
    html! { circle .voice cx=(x) cy=(y) r="4" fill=(INK) fill-opacity="0.35" stroke=(GROUND) {} }
}

/// Where the point is, once there is one.
pub(super) fn point(report: &Report) -> Option<(i32, i32)> {
    spot(&report.scores)
}

/// Where it may still go: from left to right, from low to high.
pub(super) fn range(report: &Report) -> Option<[Exact; 4]> {
    let scores = &report.scores;
    let ([left, right], [low, high]) = (scores.organisation.range?, scores.ict.range?);
    (scores.organisation.open() || scores.ict.open()).then_some([left, right, low, high])
}

/// A type's name, in the outer corner of its field; where the point lies there, at the field's other end.
fn name(report: &Report, kind: Type) -> Markup {
    let here = report.scores.candidates.contains(&kind);
    // As if it were as wide as its field: how wide a font is differs.
    let free = |[left, right, top, bottom]: [i32; 4]| {
        point(report).is_none_or(|(x, y)| {
            let beside = x + POINT < left || x - POINT > right;
            beside || y + POINT < top || y - POINT > bottom
        })
    };
    named(report.instrument, kind, here, &free)
}

/// A type's name, in the outer corner of its field; where that is not free, at the field's other end.
pub(super) fn named(instrument: &Instrument, kind: Type, here: bool, free: &dyn Fn([i32; 4]) -> bool) -> Markup {
    let [x, y] = [place(frontier(), LEFT, STEP), flip(frontier())];
    let (left, right) = match kind {
        Type::I | Type::III => (LEFT, x),
        Type::II | Type::IV => (x, RIGHT),
    };
    let (top, bottom, above) = match kind {
        Type::I | Type::II => (TOP, y, true),
        Type::III | Type::IV => (y, BOTTOM, false),
    };
    let (anchor, at) = if left == LEFT {
        ("start", left + EDGE)
    } else {
        ("end", right - EDGE)
    };
    let text = [kind.id(), " ", &instrument.type_text(kind).name].concat();
    let lines = wrap(&text, NAME, right - left - 2 * EDGE);
    let height = NAME_ROW * i32::try_from(lines.len()).unwrap_or(1);
    let ends = [top + EDGE, bottom - EDGE - height];
    let [first, other] = if above { ends } else { [ends[1], ends[0]] };
    let is_free = |end: i32| free([left, right, end, end + height]);
    // Where there is no room at all, in the corner.
    let y = if is_free(first) || !is_free(other) { first } else { other };
    html! {
        g class=(if here { "field here" } else { "field" }) text-anchor=(anchor) font-size=(NAME) fill=(if here { INK } else { QUIET })
            font-weight=(if here { "bold" } else { "normal" }) {
            @for (row, line) in (0..).zip(&lines) {
                text x=(at) y=(y + NAME_ROW * row + NAME - 1) {
                    // The number stands out, on the first line.
                    @match line.strip_prefix(kind.id()).filter(|_| row == 0) {
                        Some(name) => { tspan font-weight="bold" { (kind.id()) } (name) },
                        None => (line),
                    }
                }
            }
        }
    }
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
        Quadrant::Type(kind) => finding::named(report, kind),
        Quadrant::Frontier => words.quadrant_frontier().to_owned(),
    };
    Some(words.quadrant_plain(&number::value(scores.ict_plain?, words), &name))
}
