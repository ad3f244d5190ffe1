//! Section 7: the four chapter questions, each answered from its domains, statements and symptoms; with the culture
//! thermometer and what was told of the leadership in the last one.

use super::{Report, Section, figure, number, reveal, table, typed, unfold};
use crate::instrument::{Chapter, Domain, Phase, StatementId};
use crate::scan::{Answer, Choice, Group, Remark, YesPartlyNo, statements};
use maud::{Markup, html};

/// From this phase on an answer is a strength: the whole organisation is in it.
const STRONG: u8 = 3;
/// How many findings of a kind stand open.
const FIRST: usize = 6;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        p { (words.chapters_about()) }
        @for chapter in &report.instrument.full.chapters {
            section .type aria-labelledby={ "hoofdstuk-" (chapter.id) } {
                h3 id={ "hoofdstuk-" (chapter.id) } { (chapter.question) " " (verdict(report, chapter)) }
                p .quiet { (chapter.about) }
                (findings(report, chapter))
                @if chapter.id == "mee" { (leadership(report)) (culture(report)) }
            }
        }
        (unfold(words.report_how(), html! { p { (words.chapters_rule()) } }))
    };
    Section {
        id: "hoofdstukken",
        title: words.chapters_title().to_owned(),
        html: html.into_string(),
    }
}

/// The answer: by the phases of its domains, once at least half of them have one.
fn verdict(report: &Report, chapter: &Chapter) -> String {
    let words = report.words();
    let counting: Vec<(Domain, Phase)> = chapter
        .domains()
        .iter()
        .filter_map(|domain| Some((*domain, report.scores.domain(*domain).phase?)))
        .collect();
    let from = |least: u8| -> Vec<String> {
        let there = counting.iter().filter(|(_, phase)| phase.number() >= least);
        there.map(|(domain, _)| report.instrument.domain_name(*domain)).collect()
    };
    let (strong, begun) = (from(STRONG), from(2));
    if 2 * counting.len() < chapter.domains().len() {
        words.chapters_unknown().to_owned()
    } else if strong.len() == counting.len() {
        words.chapters_yes().to_owned()
    } else if !strong.is_empty() {
        words.chapters_partly(&number::list(&strong, words))
    } else if begun.len() == counting.len() {
        words.chapters_begun().to_owned()
    } else if !begun.is_empty() {
        words.chapters_some(&number::list(&begun, words))
    } else {
        words.chapters_no().to_owned()
    }
}

/// Strengths and weaknesses, each with the answer behind it.
fn findings(report: &Report, chapter: &Chapter) -> Markup {
    let words = report.words();
    let asked: Vec<StatementId> = statements(report.instrument, report.scan.kind())
        .filter(|id| chapter.domains().contains(&id.domain))
        .collect();
    let phase = |id: &StatementId| report.scan.answer(*id).and_then(Answer::phase);
    let strong: Vec<&StatementId> = asked
        .iter()
        .filter(|id| phase(id).is_some_and(|phase| phase.number() >= STRONG))
        .collect();
    let weak: Vec<&StatementId> = asked
        .iter()
        .filter(|id| phase(id).is_some_and(|phase| phase.number() == 1))
        .collect();
    let symptoms = symptoms(report, chapter);
    html! {
        @if !strong.is_empty() { h4 { (words.chapters_strong()) } (first_of(report, &strong)) }
        @if !weak.is_empty() { h4 { (words.chapters_weak()) } (first_of(report, &weak)) }
        @if !symptoms.is_empty() {
            h4 { (words.chapters_symptoms()) }
            ul { @for (text, answer) in symptoms { li { (text) " " span .quiet { "(" (answer) ")" } } } }
        }
    }
}

/// The first few; the others unfold.
fn first_of(report: &Report, ids: &[&StatementId]) -> Markup {
    html! {
        ul { @for id in ids.iter().take(FIRST) { (finding(report, **id)) } }
        @if ids.len() > FIRST {
            (reveal(&report.words().advice_more(&(ids.len() - FIRST)), html! { ul { @for id in ids.iter().skip(FIRST) { (finding(report, **id)) } } }))
        }
    }
}

fn finding(report: &Report, id: StatementId) -> Markup {
    let words = report.words();
    let statement = report.instrument.statement(id);
    html! {
        @if let (Some(statement), Some(Answer::Phase(phase))) = (statement, report.scan.answer(id)) {
            li {
                (statement.question) " " b { (statement.anchor(phase)) } " "
                span .quiet { "(" (report.instrument.domain_name(id.domain)) ", " (words.report_phase(&phase)) @if report.scan.deliberate(id) { ", " (words.question_deliberatetag()) } ")" }
                @let note = report.scan.remark(id, Remark::Note);
                @if !note.is_empty() { p .remark { b { (words.question_note()) ": " } (typed(note)) } }
            }
        }
    }
}

/// The symptoms that are there, with what was answered.
fn symptoms<'a>(report: &Report<'a>, chapter: &Chapter) -> Vec<(&'a str, &'a str)> {
    let words = report.words();
    let mut there = vec![];
    for list in report.instrument.full.symptoms.iter().filter(|list| list.chapter == chapter.id) {
        for symptom in &list.symptoms {
            let answer = report.scan.choice(Group::Symptoms, &symptom.id);
            match answer.and_then(|answer| YesPartlyNo::from_id(&answer.id())) {
                Some(YesPartlyNo::Yes) => there.push((symptom.text.as_str(), words.symptoms_yes())),
                Some(YesPartlyNo::Partly) => there.push((symptom.text.as_str(), words.symptoms_partly())),
                Some(YesPartlyNo::No) | None => {}
            }
        }
    }
    there
}

/// Type of general director, working of the management team, politics: what was answered about each.
fn leadership(report: &Report) -> Markup {
    let words = report.words();
    let row = |id: &str| {
        let row = report.instrument.full.rows.iter().find(|row| row.id == id)?;
        let chosen = report.scan.choice(Group::Signature, id)?;
        let label = row.options.iter().find(|option| option.id == chosen.id())?.label.clone();
        Some((row.question.clone(), label))
    };
    let anchor = |domain: Domain, number: u32| {
        let id = StatementId { domain, number };
        let phase = report.scan.answer(id).and_then(Answer::phase)?;
        let statement = report.instrument.statement(id)?;
        Some((statement.question.clone(), statement.anchor(phase).to_owned()))
    };
    let alderman = match report.scan.fact("f.schepen").map(Choice::id).as_deref() {
        Some("ja") => words.leadership_alderman(),
        Some("nee") => words.leadership_noalderman(),
        _ => "",
    };
    let lines = [
        (words.leadership_director(), vec![row("s12"), anchor(Domain::OLeiding, 3)]),
        (
            words.leadership_team(),
            vec![row("s11"), anchor(Domain::OLeiding, 2), anchor(Domain::ILeiding, 2)],
        ),
        (
            words.leadership_politics(),
            vec![
                (!alderman.is_empty()).then(|| (String::new(), alderman.to_owned())),
                anchor(Domain::OLeiding, 4),
                anchor(Domain::ILeiding, 3),
            ],
        ),
    ];
    html! {
        @if lines.iter().any(|(_, told)| told.iter().any(Option::is_some)) {
            h4 { (words.leadership_title()) }
            dl .answers {
                @for (name, told) in lines {
                    @if told.iter().any(Option::is_some) {
                        div { dt { (name) } dd { ul { @for (question, answer) in told.into_iter().flatten() { li { (question) " " b { (answer) } } } } } }
                    }
                }
            }
            @if !alderman.is_empty() { p .note { (words.leadership_study()) } }
        }
    }
}

/// Counts towards each pole, never a mean.
fn culture(report: &Report) -> Markup {
    let words = report.words();
    let value = |id: &str| report.scan.choice(Group::Culture, id).and_then(Choice::number);
    let pairs = &report.instrument.full.pairs;
    let values: Vec<u64> = pairs.iter().filter_map(|pair| value(&pair.id)).collect();
    let count = |low: u64, high: u64| values.iter().filter(|value| (low..=high).contains(value)).count();
    let (towards, between, away) = (count(4, 5), count(3, 3), count(1, 2));
    html! {
        @if !values.is_empty() {
            h4 { (words.culture_title(&towards, &values.len())) }
            p { (words.culture_counts(&towards, &between, &away)) }
            (figure(words.culture_caption(), thermometer(report, [away, between, towards])))
            (reveal(words.report_table(), table(
                words.culture_pairs(),
                &[words.culture_negative(), words.culture_positive(), words.culture_place()],
                html! {
                    @for pair in pairs {
                        tr {
                            td { (pair.negative) }
                            td { (pair.positive) }
                            td { @match value(&pair.id) { Some(value) => (value), None => (words.account_unanswered()) } }
                        }
                    }
                },
            )))
        }
    }
}

/// Three bars whose lengths are counts.
fn thermometer(report: &Report, counts: [usize; 3]) -> Markup {
    let words = report.words();
    let names = [words.culture_away(), words.culture_between(), words.culture_near()];
    let width = |count: usize| i32::try_from(count).unwrap_or(0) * 16;
    html! {
        svg .bars viewBox="0 0 320 132" role="img" aria-label=(words.culture_counts(&counts[2], &counts[1], &counts[0])) {
            @for (row, (name, (class, count))) in (0..).zip(names.into_iter().zip(["beam low", "beam", "beam high"].into_iter().zip(counts))) {
                text .name x="0" y=(row * 44 + 14) { (name) }
                rect class=(class) x="0" y=(row * 44 + 20) width=(width(count)) height="14" {}
                text .value x=(width(count) + 6) y=(row * 44 + 32) { (count) }
            }
        }
    }
}
