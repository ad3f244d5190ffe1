//! What the marks of a picture mean: each as it stands in the drawing, with a few words.

use super::chain::{Link, link};
use super::model::Report;
use super::palette::{ACCENT, QUIET};
use super::{alignment, number, quadrant, sketch, staffing};
use crate::instrument::{Domain, Layer, Side};
use crate::scoring::Status;
use maud::{Markup, html};

/// How wide the place of a mark is, beside its words.
pub(super) const SIGN: i32 = 40;

/// A mark and what it means; or only words.
pub(super) struct Entry {
    pub(super) sign: Option<Markup>,
    pub(super) text: String,
}

fn entry(sign: Markup, text: &str) -> Entry {
    Entry {
        sign: Some(sign),
        text: text.to_owned(),
    }
}

/// Only words.
fn note(text: &str) -> Entry {
    Entry {
        sign: None,
        text: text.to_owned(),
    }
}

pub(super) fn quadrant(report: &Report) -> Vec<Entry> {
    let (words, scores) = (report.words(), &report.scores);
    let mut legend = vec![];
    if let (Some(o), Some(ict)) = (scores.organisation.value, scores.ict.value) {
        let hollow = report.first_picture();
        let values = words.quadrant_title(&number::value(o, words), &number::value(ict, words));
        let first = if hollow {
            [" ", words.quadrant_hollow()].concat()
        } else {
            String::new()
        };
        let text = [&values, ".", &first].concat();
        legend.push(entry(quadrant::dot(14, 10, hollow), &text));
    }
    if !report.cloud.is_empty() {
        legend.push(entry(quadrant::voice(14, 10), words.picture_voice()));
    }
    if quadrant::range(report).is_some() {
        let sign = html! { rect x="2" y="3" width="24" height="14" rx="3" fill=(ACCENT) fill-opacity="0.14" stroke=(ACCENT) stroke-opacity="0.55" {} };
        legend.push(entry(sign, words.quadrant_area()));
    }
    if quadrant::half(report).is_some() {
        let sign = html! { rect x="2" y="3" width="24" height="14" rx="3" fill=(QUIET) fill-opacity="0.1" stroke=(QUIET) stroke-dasharray="5 3" {} };
        legend.push(entry(sign, words.reference_onquadrant()));
    }
    let sign = html! { line x1="2" y1="10" x2="27" y2="10" stroke=(QUIET) stroke-width="2" stroke-dasharray="3 4" {} };
    legend.push(entry(sign, words.picture_frontier()));
    legend
}

pub(super) fn sketch(report: &Report, side: Side) -> Vec<Entry> {
    let words = report.words();
    let domains = || Domain::sketch(side).iter().map(|domain| report.scores.domain(*domain));
    let mut legend = vec![];
    if domains().any(|score| score.phase.is_some()) {
        legend.push(entry(sketch::reached(side, 1, 1, 26, 17), words.picture_reached()));
        legend.push(entry(sketch::frame(1, 1, 26, 17, true), words.picture_next()));
    }
    for (status, text) in [
        (Status::Insufficient, words.picture_poor()),
        (Status::NotApplicable, words.picture_na()),
    ] {
        if domains().any(|score| score.status == status) {
            legend.push(entry(sketch::none(status, 1, 1, 26, 17), text));
        }
    }
    legend.push(entry(
        html! { text x="10" y="15" font-size="15" fill=(QUIET) { "?" } },
        words.picture_fifth(),
    ));
    legend
}

pub(super) fn alignment(report: &Report) -> Vec<Entry> {
    let words = report.words();
    vec![
        entry(alignment::organisation(14, 10, 8), words.side_organisation()),
        entry(alignment::diamond(14, 10, 8), words.side_ict()),
        entry(
            html! { text x="14" y="15" text-anchor="middle" font-size="15" fill=(QUIET) { "+ −" } },
            words.picture_gap(),
        ),
    ]
}

pub(super) fn voices(report: &Report) -> Vec<Entry> {
    let words = report.words();
    vec![
        entry(alignment::organisation(14, 10, 8), words.side_organisation()),
        entry(alignment::diamond(14, 10, 8), words.side_ict()),
        note(words.voices_caption()),
    ]
}

pub(super) fn chain(report: &Report) -> Vec<Entry> {
    let words = report.words();
    let states: Vec<Link> = Layer::ALL.into_iter().map(|layer| Link::of(report, layer)).collect();
    let sign = |state| html! { g transform="translate(4 0) scale(0.3)" { (link(6, 0, state)) } };
    let mut legend = vec![entry(sign(Link::Whole), words.picture_link())];
    if states.contains(&Link::Weakest) {
        legend.push(entry(sign(Link::Weakest), words.picture_weakest()));
    }
    if states.contains(&Link::Unknown) {
        legend.push(entry(sign(Link::Unknown), words.picture_poor()));
    }
    if states.contains(&Link::Outside) {
        legend.push(entry(sign(Link::Outside), words.picture_na()));
    }
    legend
}

pub(super) fn culture(report: &Report) -> Vec<Entry> {
    vec![note(report.words().culture_caption())]
}

pub(super) fn capacity(report: &Report) -> Vec<Entry> {
    let words = report.words();
    let statutes = report.instrument.full.staffing.statutes.iter();
    let mut legend: Vec<Entry> = (0..)
        .zip(statutes)
        .map(|(place, statute)| entry(swatch(place), &statute.name))
        .collect();
    legend.push(entry(staffing::needed_mark(14, 1), words.staffing_needed()));
    legend.push(note(words.picture_fte()));
    legend
}

pub(super) fn sourcing(key: Vec<(&str, String)>) -> Vec<Entry> {
    let told = |(place, (name, told)): (usize, (&str, String))| entry(swatch(place), &[name, ": ", &told].concat());
    (0..).zip(key).map(told).collect()
}

/// A part of a bar.
fn swatch(statute: usize) -> Markup {
    staffing::beam(statute, 2, 4, 24, 13)
}
