//! How far organisation and ICT lie apart in each area.

use super::markup::{Behind, disclosure, figure, table};
use super::model::Report;
use super::number::{self, place};
use super::section::{Section, SectionId};
use super::summary;
use crate::instrument::Area;
use crate::scoring::{AreaScore, Exact, Tempo};
use maud::{Markup, html};

const LEFT: i32 = 14;
const STEP: i32 = 73;
const ROW: i32 = 52;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        @if let Some(tempo) = report.scores.tempo() {
            p { (words.alignment_whole(&summary::tempo_sentence(report, tempo))) }
        }
        (figure(words.alignment_caption(), drawing(report)))
        (disclosure(Behind::Rest, words.report_table(), areas_table(report)))
        (disclosure(Behind::Explanation, words.report_how(), how(report)))
    };
    Section {
        id: SectionId::Alignment,
        title: title(report),
        html: html.into_string(),
    }
}

/// The rule of tempo, with the numbers of this scan.
fn how(report: &Report) -> Markup {
    let words = report.words();
    html! {
        p { (words.alignment_rule()) }
        ul {
            @for area in Area::ALL {
                @if let AreaScore { organisation: Some(o), ict: Some(ict) } = *report.scores.area(area) {
                    @let means: Vec<Exact> = area.ict().filter_map(|domain| report.scores.domain(domain).mean).collect();
                    li {
                        (report.instrument.area(area).name) ": "
                        (words.side_ict()) " " (number::mean_of(&means, ict)) ", "
                        (words.side_organisation()) " " (o) ", " (number::exact(ict - o))
                    }
                }
            }
        }
        @if let Some(gap) = report.scores.gap() {
            p { (words.alignment_gap(&number::gap(gap, words), &number::exact(gap))) }
        }
    }
}

/// The finding: the area with the largest gap, if any is large enough to tell.
fn title(report: &Report) -> String {
    let words = report.words();
    let gaps: Vec<(Area, Exact)> = Area::ALL
        .into_iter()
        .filter_map(|area| Some((area, report.scores.area(area).gap()?)))
        .collect();
    let Some(largest) = gaps.iter().map(|(_, gap)| gap.abs()).max() else {
        return words.alignment_none().to_owned();
    };
    let widest: Vec<&(Area, Exact)> = gaps.iter().filter(|(_, gap)| gap.abs() == largest).collect();
    if Tempo::of(largest) == Tempo::Level {
        return words.alignment_level().to_owned();
    }
    match widest.as_slice() {
        [(area, gap)] if gap.is_negative() => words.alignment_organisation(&report.instrument.area(*area).name),
        [(area, _)] => words.alignment_ict(&report.instrument.area(*area).name),
        several => {
            let areas: Vec<String> = several.iter().map(|(area, _)| report.instrument.area(*area).name.clone()).collect();
            words.alignment_several(&number::list(&areas, words))
        }
    }
}

/// A dumbbell an area: a circle for the organisation, a diamond for ICT, the distance between them.
fn drawing(report: &Report) -> Markup {
    let words = report.words();
    let height = 5 * ROW + 34;
    html! {
        svg .dumbbell viewBox={ "0 0 320 " (height) } role="img" aria-labelledby="a-title" {
            title id="a-title" { (words.alignment_label(&title(report))) }
            @for phase in 0..5 {
                line .rule x1=(LEFT + phase * STEP) x2=(LEFT + phase * STEP) y1="8" y2=(height - 30) {}
                text .tick x=(LEFT + phase * STEP) y=(height - 14) text-anchor="middle" { (phase + 1) }
            }
            @for (row, area) in (0..).zip(Area::ALL) {
                @let score = report.scores.area(area);
                @let y = row * ROW + 40;
                text .name x=(LEFT) y=(y - 16) { (report.instrument.area(area).name) }
                @if let Some(gap) = score.gap() {
                    text .gap x="300" y=(y - 16) text-anchor="end" { (number::gap(gap, words)) }
                } @else {
                    text .gap x="300" y=(y - 16) text-anchor="end" { (words.sketch_insufficient()) }
                }
                @if let (Some(o), Some(ict)) = (score.organisation, score.ict) {
                    line .span x1=(place(o, LEFT, STEP)) x2=(place(ict, LEFT, STEP)) y1=(y) y2=(y) {}
                }
                @if let Some(o) = score.organisation {
                    circle .mark.o cx=(place(o, LEFT, STEP)) cy=(y) r="8" {}
                }
                @if let Some(ict) = score.ict {
                    @let x = place(ict, LEFT, STEP);
                    path .mark.ict d={ "M" (x) " " (y - 8) "l8 8l-8 8l-8 -8z" } {}
                }
            }
        }
    }
}

fn areas_table(report: &Report) -> Markup {
    let words = report.words();
    let row = |area: Area| {
        let score = report.scores.area(area);
        let (gap, tempo) = match score.gap() {
            Some(gap) => (number::gap(gap, words), summary::tempo_sentence(report, Tempo::of(gap))),
            None => ("–".to_owned(), words.sketch_insufficient().to_owned()),
        };
        html! {
            tr {
                th scope="row" { (report.instrument.area(area).name) }
                td { (number::optional(score.organisation, words)) }
                td { (number::optional(score.ict, words)) }
                td { (gap) }
                td { span .told { (tempo) } }
            }
        }
    };
    table(
        words.alignment_caption(),
        &[
            words.report_area(),
            words.side_organisation(),
            words.side_ict(),
            words.alignment_difference(),
            words.alignment_tempo(),
        ],
        html! { @for area in Area::ALL { (row(area)) } },
    )
}
