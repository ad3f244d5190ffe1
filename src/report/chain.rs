//! The chain of interoperability and its weakest link.

use super::drawing::Drawing;
use super::markup::{Behind, disclosure, figure, table};
use super::model::Report;
use super::number::{self, mean_of};
use super::palette::{GROUND, INK, LINE, QUIET, WARNING};
use super::profiles;
use super::section::{Section, SectionId};
use crate::instrument::{Domain, Layer};
use crate::scoring::Exact;
use maud::{Markup, html};

const ROW: i32 = 58;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        p { (words.chain_about()) }
        (figure(words.chain_caption(), drawing(report)))
        @for layer in &report.scores.weakest {
            @let text = report.instrument.layer(*layer);
            p { strong { (text.name) } ": " (text.about) }
        }
        (disclosure(Behind::Rest, words.report_table(), layers_table(report)))
        (disclosure(Behind::Explanation, words.report_how(), how(report)))
    };
    Section {
        id: SectionId::Chain,
        title: title(report),
        html: html.into_string(),
    }
}

pub(super) fn title(report: &Report) -> String {
    let words = report.words();
    let name = |layer: &Layer| report.instrument.layer(*layer).name.clone();
    match report.scores.weakest.as_slice() {
        [] if report.scores.layers.iter().flatten().count() < 2 => words.chain_none().to_owned(),
        [] => words.chain_level().to_owned(),
        [layer] => words.chain_weakest(&name(layer)),
        layers => words.chain_several(
            &number::counted(layers.len(), words),
            &number::list(&layers.iter().map(name).collect::<Vec<_>>(), words),
        ),
    }
}

/// Four links, one hanging from the other; the weakest is open.
pub(super) fn drawing(report: &Report) -> Drawing {
    let words = report.words();
    let marks = html! {
        @for (row, layer) in (0..).zip(Layer::ALL) {
            @let y = row * ROW + 6;
            @let value = report.scores.layer(layer);
            @let state = Link::of(report, layer);
            (link(6, y, state))
            text .value x="32" y=(y + 37) text-anchor="middle" font-size="15" font-weight="bold" { (short(value, report)) }
            text .name x="76" y=(y + 28) font-size="13" font-weight="bold" { (report.instrument.layer(layer).name) }
            @match state {
                Link::Whole => {},
                Link::Weakest => text .weak x="76" y=(y + 46) font-size="12" fill=(QUIET) { (weak(report)) },
                Link::Unknown | Link::Outside => text .weak x="76" y=(y + 46) font-size="12" fill=(QUIET) { (missing(report, layer)) },
            }
        }
    };
    Drawing {
        class: "chain",
        label: words.chain_label(&title(report)),
        left: 0,
        width: 340,
        // As much room below as above: half of the line falls outside its shape.
        height: 4 * ROW + 18,
        marks,
    }
}

/// How a link looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    Whole,
    Weakest,
    /// Too few answers.
    Unknown,
    /// Nothing of it applies.
    Outside,
}

impl Link {
    pub(super) fn of(report: &Report, layer: Layer) -> Self {
        if report.scores.weakest.contains(&layer) {
            Self::Weakest
        } else if report.scores.layer(layer).is_some() {
            Self::Whole
        } else if profiles::applies(report, layer.domains()) {
            Self::Unknown
        } else {
            Self::Outside
        }
    }
}

/// Why a layer has no value.
fn missing<'a>(report: &Report<'a>, layer: Layer) -> &'a str {
    profiles::missing(report, profiles::applies(report, layer.domains()))
}

/// The shape of a link.
pub(super) fn link(x: i32, y: i32, state: Link) -> Markup {
    let (class, colour, dashes) = match state {
        Link::Whole => ("link", INK, None),
        Link::Weakest => ("link weak", WARNING, Some("9 6")),
        Link::Unknown => ("link none", LINE, Some("2 5")),
        Link::Outside => ("link none", LINE, None),
    };
    html! {
        rect class=(class) x=(x) y=(y) width="52" height=(ROW + 6) rx="24" fill=(GROUND) stroke=(colour) stroke-width="4" stroke-dasharray=[dashes] {}
    }
}

/// What a weakest link is called: there may be several.
fn weak<'a>(report: &Report<'a>) -> &'a str {
    match report.scores.weakest.as_slice() {
        [_] => report.words().chain_weaklink(),
        _ => report.words().chain_weaklinks(),
    }
}

/// The value with one decimal: in a link there is no room for more. The table says on which side of a frontier it lies.
fn short(value: Option<Exact>, report: &Report) -> String {
    value.map_or_else(|| "–".to_owned(), |value| number::decimal(value, report.words()))
}

fn layers_table(report: &Report) -> Markup {
    let words = report.words();
    let names = |layer: Layer| {
        layer
            .domains()
            .map(|domain| report.instrument.domain_name(domain))
            .collect::<Vec<_>>()
            .join(", ")
    };
    table(
        words.chain_values(),
        &[
            words.chain_layer(),
            words.quadrant_value(),
            words.chain_domains(),
            words.chain_link(),
        ],
        html! {
            @for layer in Layer::ALL {
                tr {
                    th scope="row" { (report.instrument.layer(layer).name) }
                    td { (number::optional(report.scores.layer(layer), words)) }
                    td { span .told { (names(layer)) } }
                    td { @if report.scores.weakest.contains(&layer) { (weak(report)) } }
                }
            }
        },
    )
}

fn how(report: &Report) -> Markup {
    let words = report.words();
    let counting = |layer: Layer| -> Vec<Exact> {
        layer
            .domains()
            .filter_map(|domain: Domain| report.scores.domain(domain).mean)
            .collect()
    };
    html! {
        p { (words.chain_rule()) }
        ul {
            @for layer in Layer::ALL {
                li {
                    (report.instrument.layer(layer).name) ": "
                    @match report.scores.layer(layer) {
                        Some(value) => (mean_of(&counting(layer), value)),
                        None => (missing(report, layer)),
                    }
                }
            }
        }
    }
}
