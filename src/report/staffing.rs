//! Capacity and competence: gap per profile, sourcing mix, what stands out, what to do first.

use super::markup::{Behind, disclosure, figure, table};
use super::model::Report;
use super::number;
use super::section::{Section, SectionId};
use crate::exact::Exact;
use crate::scan::{Approach, Fte, Group};
use maud::{Markup, html};

/// How many findings and first steps stand open; the others unfold.
const FIRST: usize = 5;

/// One profile with numbers.
struct Line<'a> {
    name: &'a str,
    id: &'a str,
    needed: Option<Exact>,
    present: [Exact; 3],
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
    !lines(report).is_empty() || !answers(report).is_empty()
}

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let lines = lines(report);
    let answers = answers(report);
    let html = html! {
        @if lines.is_empty() && answers.is_empty() { p { (words.staffing_empty()) } }
        @if !lines.is_empty() {
            (figure(words.staffing_gapcaption(), bars(report, &lines)))
            (disclosure(Behind::Rest, words.report_table(), profiles(report, &lines)))
            h3 { (words.staffing_mixtitle()) }
            (mix(report, &lines))
        }
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
        _ => words.staffing_shortestmany(&told, &shortage),
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
        if needed.is_some() || present.iter().any(Option::is_some) {
            lines.push(Line {
                name: &profile.name,
                id: &profile.id,
                needed,
                present: present.map(|number| number.unwrap_or(Exact::new(0, 1))),
                vacancies: filled.vacancies(),
            });
        }
    }
    lines
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
fn bars(report: &Report, lines: &[Line]) -> Markup {
    let words = report.words();
    let most = lines
        .iter()
        .map(|line| line.there().max(line.needed.unwrap_or(Exact::new(0, 1))))
        .max();
    let most = most.map_or(1, |most| most.rounded(1)).max(1);
    let width = |number: Exact| i32::try_from(number.rounded(1000) * 220 / (1000 * most)).unwrap_or(0).min(240);
    let height = 44 * i32::try_from(lines.len()).unwrap_or(0);
    html! {
        svg .bars viewBox={ "-2 0 322 " (height) } role="img" aria-label=(words.staffing_gapcaption()) {
            @for (row, line) in (0..).zip(lines) {
                @let y = row * 44;
                text .name x="0" y=(y + 14) { (line.name) }
                @for (class, x, width) in stacked(line.present.map(width)) {
                    rect class=(class) x=(x) y=(y + 20) width=(width) height="14" {}
                }
                @if let Some(needed) = line.needed { path .needed d={ "M" (width(needed)) " " (y + 18) "v19" } {} }
                text .value x="320" y=(y + 32) text-anchor="end" {
                    @if let Some(gap) = line.gap() { (number::signed(gap, words)) }
                }
            }
        }
    }
}

/// Three parts of a bar, one after the other.
fn stacked([own, shared, external]: [i32; 3]) -> [(&'static str, i32, i32); 3] {
    [
        ("beam own", 0, own),
        ("beam shared", own, shared),
        ("beam external", own + shared, external),
    ]
}

fn profiles(report: &Report, lines: &[Line]) -> Markup {
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
        words.staffing_values(),
        &heads,
        html! {
            @for line in lines {
                tr {
                    th scope="row" { (line.name) }
                    td { (shown(line.needed)) }
                    @for number in line.present { td { (number::fte(number, words)) } }
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
    let total = sum(&lines.iter().map(Line::there).collect::<Vec<_>>());
    let parts = [0, 1, 2].map(|place| sum(&lines.iter().map(|line| line.present[place]).collect::<Vec<_>>()));
    let width = |part: Exact| i32::try_from((part.rounded(1000) * 320).checked_div(total.rounded(1000)).unwrap_or(0)).unwrap_or(0);
    let statutes = &report.instrument.full.staffing.statutes;
    html! {
        @if total == Exact::new(0, 1) { p { (words.staffing_nobody()) } } @else {
            (figure(words.staffing_mixcaption(), html! {
                svg .bars viewBox="0 0 320 24" role="img" aria-label=(words.staffing_mixcaption()) {
                    @for (class, x, width) in stacked(parts.map(width)) {
                        rect class=(class) x=(x) y="4" width=(width) height="16" {}
                    }
                }
            }))
            ul .key {
                @for ((statute, part), swatch) in statutes.iter().zip(parts).zip(["swatch own", "swatch shared", "swatch external"]) {
                    li {
                        span class=(swatch) {} (statute.name) ": "
                        (words.staffing_of(&number::fte(part, words), &number::fte(total, words)))
                    }
                }
            }
        }
    }
}
