//! How far organisation and ICT lie apart in each area.

use super::drawing::Drawing;
use super::markup::{Behind, disclosure, figure, table};
use super::model::Report;
use super::number::{self, place};
use super::palette::{GROUND, ICT, LINE, ORGANISATION, QUIET};
use super::section::{Section, SectionId};
use super::{finding, profiles};
use crate::instrument::Area;
use crate::scoring::{AreaScore, Exact, Tempo};
use maud::{Markup, html};

const LEFT: i32 = 14;
const STEP: i32 = 73;
const ROW: i32 = 52;
/// From the middle of a mark to its edge.
const MARK: i32 = 8;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        @if let Some(tempo) = report.scores.tempo() {
            p { (words.alignment_whole(&finding::tempo_sentence(report, tempo))) }
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
pub(super) fn title(report: &Report) -> String {
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
    let names: Vec<String> = widest.iter().map(|(area, _)| report.instrument.area(*area).name.clone()).collect();
    let (count, names, all) = (
        number::counted(names.len(), words),
        number::list(&names, words),
        names.len() == Area::ALL.len(),
    );
    let behind = widest.iter().filter(|(_, gap)| gap.is_negative()).count();
    match (behind, widest.len() - behind) {
        (1, 0) => words.alignment_organisation(&names),
        (0, 1) => words.alignment_ict(&names),
        (_, 0) if all => words.alignment_organisationall().to_owned(),
        (0, _) if all => words.alignment_ictall().to_owned(),
        (_, 0) => words.alignment_organisationmany(&count, &names),
        (0, _) => words.alignment_ictmany(&count, &names),
        (_, _) if all => words.alignment_all().to_owned(),
        (_, _) => words.alignment_several(&count, &names),
    }
}

/// Why the sides of an area cannot be compared: one of them has too few answers, or does not apply.
fn missing<'a>(report: &Report<'a>, area: Area) -> &'a str {
    let organisation = std::iter::once(area.organisation());
    let both = profiles::applies(report, organisation) && profiles::applies(report, area.ict());
    profiles::missing(report, both)
}

/// A dumbbell an area: a circle for the organisation, a diamond for ICT, the distance between them.
pub(super) fn drawing(report: &Report) -> Drawing {
    let words = report.words();
    let height = 5 * ROW + 34;
    let row = |y: i32, area: Area| {
        let score = report.scores.area(area);
        let gap = score
            .gap()
            .map_or_else(|| missing(report, area).to_owned(), |gap| number::gap(gap, words));
        html! {
            text .name x=(LEFT) y=(y - 18) font-size="13" font-weight="bold" { (report.instrument.area(area).name) }
            text .gap x="306" y=(y - 18) text-anchor="end" font-size="12" fill=(QUIET) { (gap) }
            @for phase in 0..5 {
                line .rule x1=(LEFT + phase * STEP) x2=(LEFT + phase * STEP) y1=(y - 11) y2=(y + 11) stroke=(LINE) {}
            }
            @if let (Some(o), Some(ict)) = (score.organisation, score.ict) {
                line .span x1=(place(o, LEFT, STEP)) x2=(place(ict, LEFT, STEP)) y1=(y) y2=(y) stroke=(QUIET) stroke-width="3" {}
            }
            @if let Some(o) = score.organisation { (organisation(place(o, LEFT, STEP), y, MARK)) }
            @if let Some(ict) = score.ict { (diamond(place(ict, LEFT, STEP), y, MARK)) }
        }
    };
    let marks = html! {
        @for (place, area) in (0..).zip(Area::ALL) { (row(place * ROW + 40, area)) }
        g font-size="10.5" fill=(QUIET) text-anchor="middle" {
            @for phase in 0..5 { text .tick x=(LEFT + phase * STEP) y=(height - 14) { (phase + 1) } }
        }
    };
    Drawing {
        class: "dumbbell",
        label: words.alignment_label(&title(report)),
        left: 0,
        width: 320,
        height,
        marks,
    }
}

/// The mark of the organisation.
pub(super) fn organisation(x: i32, y: i32, r: i32) -> Markup {
    html! { circle .mark.o cx=(x) cy=(y) r=(r) fill=(ORGANISATION) stroke=(GROUND) {} }
}

/// The mark of ICT.
pub(super) fn diamond(x: i32, y: i32, r: i32) -> Markup {
    html! { path .mark.ict d={ "M" (x) " " (y - r) "l" (r) " " (r) "l-" (r) " " (r) "l-" (r) " -" (r) "z" } fill=(ICT) stroke=(GROUND) {} }
}

fn areas_table(report: &Report) -> Markup {
    let words = report.words();
    let row = |area: Area| {
        let score = report.scores.area(area);
        let (gap, tempo) = match score.gap() {
            Some(gap) => (number::gap(gap, words), finding::tempo_sentence(report, Tempo::of(gap))),
            None => ("–".to_owned(), missing(report, area).to_owned()),
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
        words.alignment_values(),
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
