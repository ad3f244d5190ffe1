//! Capacity and competence: gap per profile, sourcing mix, what stands out, what to do first.

use super::drawing::Drawing;
use super::markup::{Behind, disclosure, figure, table};
use super::model::Report;
use super::number;
use super::palette::{ACCENT, INK};
use super::section::{Section, SectionId};
use crate::exact::Exact;
use crate::scan::{Approach, Choice, Fte, Group};
use maud::{Markup, html};

/// How many findings and first steps stand open; the others unfold.
const FIRST: usize = 5;

/// One profile of which something is filled in.
#[derive(Clone, Copy)]
struct Line<'a> {
    name: &'a str,
    id: &'a str,
    needed: Option<Exact>,
    present: [Exact; 3],
    /// Whether it is told how many are needed or there; otherwise there is nothing to draw.
    counted: bool,
    vacancies: Option<u64>,
}

impl Line<'_> {
    fn there(&self) -> Exact {
        sum(&self.present)
    }

    /// Present less needed.
    fn gap(&self) -> Option<Exact> {
        Some(self.there() - self.needed?)
    }
}

/// Whether anything is filled in about it.
pub(super) fn is_filled(report: &Report) -> bool {
    !lines(report).is_empty() || answered(report) != [0, 0]
}

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let lines = lines(report);
    let drawn = drawn(&lines);
    let answers = answers(report);
    let html = html! {
        @if !is_filled(report) { p { (words.staffing_empty()) } }
        @if !drawn.is_empty() {
            (figure(words.staffing_gapcaption(), bars(report, &drawn)))
            (disclosure(Behind::Rest, words.report_table(), profiles(report, &lines, words.staffing_values())))
            h3 { (words.staffing_mixtitle()) }
            (mix(report, &drawn))
        } @else if !lines.is_empty() { (profiles(report, &lines, words.staffing_values())) }
        @if !answers.is_empty() {
            h3 { (words.staffing_stands()) }
            ul { @for (finding, _) in answers.iter().take(FIRST) { li { (finding) } } }
            @if answers.len() > FIRST {
                @let more = html! { ul { @for (finding, _) in answers.iter().skip(FIRST) { li { (finding) } } } };
                (disclosure(Behind::Rest, &words.advice_more(&(answers.len() - FIRST)), more))
            }
            h3 { (words.staffing_first()) }
            ol { @for (_, step) in answers.iter().take(FIRST) { li { (step) } } }
            @if answers.len() > FIRST {
                @let later = html! { ul { @for (_, step) in answers.iter().skip(FIRST) { li { (step) } } } };
                (disclosure(Behind::Explanation, words.staffing_later(), later))
            }
        }
        (besides(report, !answers.is_empty()))
        @let context = html! { ul { @for line in &report.instrument.full.staffing.context { li { (line) } } } };
        (disclosure(Behind::Explanation, words.staffing_contexttitle(), context))
    };
    Section {
        id: SectionId::Staffing,
        title: title(report, &lines, !answers.is_empty()),
        html: html.into_string(),
    }
}

/// The profiles with the largest shortage; where there is none, whether something else stands out.
fn title(report: &Report, lines: &[Line], stands_out: bool) -> String {
    let words = report.words();
    let gaps: Vec<(&str, Exact)> = lines.iter().filter_map(|line| Some((line.name, line.gap()?))).collect();
    let Some(widest) = gaps.iter().map(|(_, gap)| *gap).min() else {
        return words.staffing_title().to_owned();
    };
    if !widest.is_negative() {
        let enough = if stands_out {
            words.staffing_enoughbut()
        } else {
            words.staffing_enough()
        };
        return enough.to_owned();
    }
    let shortest = gaps.iter().filter(|(_, gap)| *gap == widest);
    let names: Vec<String> = shortest.map(|(name, _)| (*name).to_owned()).collect();
    let (told, shortage) = (number::list(&names, words), number::fte(widest.abs(), words));
    match names.as_slice() {
        [_] => words.staffing_shortest(&told, &shortage),
        [_, _] | [_, _, _] => words.staffing_shortestmany(&told, &shortage),
        // Nobody reads a longer list in a title.
        more => words.staffing_shortestcount(&number::counted(more.len(), words), &shortage),
    }
}

fn sum(numbers: &[Exact]) -> Exact {
    numbers.iter().fold(Exact::new(0, 1), |sum, number| sum + *number)
}

fn lines<'a>(report: &Report<'a>) -> Vec<Line<'a>> {
    let mut lines = vec![];
    for profile in &report.instrument.full.staffing.profiles {
        let filled = report.scan.profile(&profile.id);
        let present = [filled.own(), filled.shared(), filled.external()].map(|fte| fte.map(Fte::exact));
        let needed = filled.needed().map(Fte::exact);
        let counted = needed.is_some() || present.iter().any(Option::is_some);
        let chosen = Approach::ALL.iter().any(|way| filled.chooses(*way));
        if counted || filled.vacancies().is_some() || chosen {
            lines.push(Line {
                name: &profile.name,
                id: &profile.id,
                needed,
                present: present.map(|number| number.unwrap_or(Exact::new(0, 1))),
                counted,
                vacancies: filled.vacancies(),
            });
        }
    }
    lines
}

/// Those that can be drawn.
fn drawn<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    lines.iter().copied().filter(|line| line.counted).collect()
}

/// How many of the questions are answered by one of their options, and how many by *weet niet*.
fn answered(report: &Report) -> [usize; 2] {
    let [mut known, mut unknown] = [0, 0];
    for question in &report.instrument.full.staffing.questions {
        match report.scan.choice(Group::Staffing, &question.id) {
            Some(Choice::Unknown) => unknown += 1,
            Some(chosen) if question.options.iter().any(|option| option.id == chosen.id()) => known += 1,
            Some(_) | None => {}
        }
    }
    [known, unknown]
}

/// What no finding tells: that no answer points to a shortage, and how often it is not known.
fn besides(report: &Report, stands_out: bool) -> Markup {
    let words = report.words();
    let [known, unknown] = answered(report);
    let all = report.instrument.full.staffing.questions.len();
    html! {
        @if known > 0 && !stands_out { p { (words.staffing_noshortage(&known, &all)) } }
        @if unknown > 0 { p { (words.staffing_unknown(&unknown, &all)) } }
    }
}

/// What the questions bring up, the most pressing first: finding and first step.
fn answers<'a>(report: &Report<'a>) -> Vec<(&'a str, &'a str)> {
    let mut told = vec![];
    for weight in [2, 1] {
        for question in &report.instrument.full.staffing.questions {
            let chosen = report.scan.choice(Group::Staffing, &question.id);
            let option = question
                .options
                .iter()
                .find(|option| chosen.is_some_and(|chosen| option.id == chosen.id()) && option.weight == weight);
            told.extend(option.map(|option| (option.finding.as_str(), option.step.as_str())));
        }
    }
    told
}

/// Per profile what is there as a bar, and what is needed as a mark.
fn bars(report: &Report, lines: &[Line]) -> Drawing {
    let words = report.words();
    let most = lines
        .iter()
        .map(|line| line.there().max(line.needed.unwrap_or(Exact::new(0, 1))))
        .max();
    let most = most.map_or(1, |most| most.rounded(1)).max(1);
    let width = |number: Exact| i32::try_from(number.rounded(1000) * 220 / (1000 * most)).unwrap_or(0).min(240);
    let marks = html! {
        @for (row, line) in (0..).zip(lines) {
            @let y = row * 44;
            text .name x="0" y=(y + 14) font-size="12" { (line.name) }
            (beams(line.present.map(width), y + 20, 14))
            @if let Some(needed) = line.needed { (needed_mark(width(needed), y + 18)) }
            text .value x="320" y=(y + 32) text-anchor="end" font-size="12" font-weight="bold" {
                @if let Some(gap) = line.gap() { (number::signed(gap, words)) }
            }
        }
    };
    Drawing {
        class: "bars",
        label: words.staffing_gapcaption().to_owned(),
        left: -2,
        width: 322,
        height: 44 * i32::try_from(lines.len()).unwrap_or(0),
        marks,
    }
}

/// What is needed, beside what is there.
pub(super) fn needed_mark(x: i32, y: i32) -> Markup {
    html! { path .needed d={ "M" (x) " " (y) "v19" } stroke=(INK) stroke-width="3" {} }
}

/// The three parts of a bar, one after the other.
fn beams([own, shared, external]: [i32; 3], y: i32, height: i32) -> Markup {
    html! {
        @for (statute, x, width) in [(0, 0, own), (1, own, shared), (2, own + shared, external)] { (beam(statute, x, y, width, height)) }
    }
}

/// A part of a bar: own, shared or external.
pub(super) fn beam(statute: usize, x: i32, y: i32, width: i32, height: i32) -> Markup {
    let (class, opacity) = [("beam own", "1"), ("beam shared", "0.55"), ("beam external", "0.15")][statute];
    html! {
        rect class=(class) x=(x) y=(y) width=(width) height=(height) fill=(ACCENT) fill-opacity=(opacity) stroke=[(statute > 0).then_some(ACCENT)] {}
    }
}

/// What stands out.
pub(super) fn finding(report: &Report) -> String {
    title(report, &lines(report), !answers(report).is_empty())
}

/// The drawing of the gaps, once a profile has numbers.
pub(super) fn capacity(report: &Report) -> Option<Drawing> {
    let lines = drawn(&lines(report));
    (!lines.is_empty()).then(|| bars(report, &lines))
}

/// The drawing of the mix with what stands beside it, once there is anybody.
pub(super) fn sourcing<'a>(report: &Report<'a>) -> Option<(Drawing, Vec<(&'a str, String)>)> {
    let mix = Mix::of(&lines(report))?;
    Some((mix.drawing(report), mix.key(report)))
}

/// What was filled in of the profiles, as a table; nothing while nothing is.
pub(super) fn filled_in(report: &Report, caption: &str) -> Markup {
    let lines = lines(report);
    html! { @if !lines.is_empty() { (profiles(report, &lines, caption)) } }
}

fn profiles(report: &Report, lines: &[Line], caption: &str) -> Markup {
    let words = report.words();
    let ways = |line: &Line| {
        let approaches = Approach::ALL.iter().zip(&report.instrument.full.staffing.approaches);
        let names: Vec<String> = approaches
            .filter(|(approach, _)| report.scan.profile(line.id).chooses(**approach))
            .map(|(_, way)| way.name.clone())
            .collect();
        number::list(&names, words)
    };
    let shown = |number: Option<Exact>| number.map_or_else(|| "–".to_owned(), |number| number::fte(number, words));
    let statutes = &report.instrument.full.staffing.statutes;
    let mut heads = vec![words.staffing_profile(), words.staffing_needed()];
    heads.extend(statutes.iter().map(|statute| statute.name.as_str()));
    heads.extend([words.staffing_gap(), words.staffing_vacancies(), words.staffing_approach()]);
    table(
        caption,
        &heads,
        html! {
            @for line in lines {
                tr {
                    th scope="row" { (line.name) }
                    td { (shown(line.needed)) }
                    @for number in line.present { td { (shown(line.counted.then_some(number))) } }
                    td { @match line.gap() { Some(gap) => (number::signed(gap, words)), None => "–" } }
                    td { @match line.vacancies { Some(number) => (number), None => "–" } }
                    td { (ways(line)) }
                }
            }
        },
    )
}

/// Under which statute the people who are there work.
fn mix(report: &Report, lines: &[Line]) -> Markup {
    let words = report.words();
    html! {
        @if let Some(mix) = Mix::of(lines) {
            (figure(words.staffing_mixcaption(), mix.drawing(report)))
            ul .key {
                @for ((statute, told), swatch) in mix.key(report).into_iter().zip(["swatch own", "swatch shared", "swatch external"]) {
                    li { span class=(swatch) {} (statute) ": " (told) }
                }
            }
        } @else { p { (words.staffing_nobody()) } }
    }
}

/// Everybody there is, and how many of them are own, shared and external.
struct Mix {
    total: Exact,
    parts: [Exact; 3],
}

impl Mix {
    fn of(lines: &[Line]) -> Option<Self> {
        let parts = [0, 1, 2].map(|place| sum(&lines.iter().map(|line| line.present[place]).collect::<Vec<_>>()));
        let total = sum(&parts);
        (total != Exact::new(0, 1)).then_some(Self { total, parts })
    }

    fn drawing(&self, report: &Report) -> Drawing {
        let width = |part: Exact| i32::try_from((part.rounded(1000) * 320).checked_div(self.total.rounded(1000)).unwrap_or(0)).unwrap_or(0);
        Drawing {
            class: "bars",
            label: report.words().staffing_mixcaption().to_owned(),
            left: -1,
            width: 322,
            height: 24,
            marks: beams(self.parts.map(width), 4, 16),
        }
    }

    fn key<'a>(&self, report: &Report<'a>) -> Vec<(&'a str, String)> {
        let words = report.words();
        let of = |part: Exact| words.staffing_of(&number::fte(part, words), &number::fte(self.total, words));
        let statutes = report.instrument.full.staffing.statutes.iter();
        statutes
            .zip(self.parts)
            .map(|(statute, part)| (statute.name.as_str(), of(part)))
            .collect()
    }
}
