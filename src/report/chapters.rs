//! The four chapter questions, each answered from its domains, statements and symptoms; with the culture
//! thermometer and what was told of the leadership in the last one.

use super::drawing::Drawing;
use super::markup::{Behind, disclosure, figure, ours, table};
use super::model::Report;
use super::number;
use super::palette::{ACCENT, QUIET};
use super::section::{Section, SectionId};
use super::user_text::user_text;
use crate::instrument::{Chapter, Domain, FactRole, Leader, Phase, StatementId};
use crate::scan::{Answer, Choice, Group, Remark, YesPartlyNo, statements};
use crate::scoring::Status;
use maud::{Markup, html};

/// From this phase on an answer is a strength: the whole organisation is in it.
const STRONG: u8 = 3;
/// How many findings of a kind stand open.
const FIRST: usize = 6;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        p { (words.chapters_about()) }
        @for chapter in Chapter::ALL {
            @let text = report.instrument.chapter(chapter);
            section .type aria-labelledby={ "chapter-" (chapter.id()) } {
                h3 id={ "chapter-" (chapter.id()) } { (text.name) " " (verdict(report, chapter)) }
                p .quiet { (text.about) }
                (findings(report, chapter))
                @if chapter == Chapter::Mee { (leadership(report)) (culture(report)) }
            }
        }
        (disclosure(Behind::Explanation, words.report_how(), html! { p { (words.chapters_rule()) } }))
    };
    Section {
        id: SectionId::Chapters,
        title: words.chapters_title().to_owned(),
        html: html.into_string(),
    }
}

/// The answer: by the phases of its domains, once at least half of them have one.
fn verdict(report: &Report, chapter: Chapter) -> String {
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
    let applies = |domain: &&Domain| report.scores.domain(**domain).status != Status::NotApplicable;
    let unknown = chapter.domains().iter().filter(applies).count() - counting.len();
    let told = if 2 * counting.len() < chapter.domains().len() {
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
    };
    if counting.is_empty() || unknown == 0 {
        return told;
    }
    [&told, " ", &words.chapters_partknown(&number::counted(unknown, words))].concat()
}

/// Strengths and weaknesses, each with the answer behind it.
fn findings(report: &Report, chapter: Chapter) -> Markup {
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
            @let rest = html! { ul { @for id in ids.iter().skip(FIRST) { (finding(report, **id)) } } };
            (disclosure(Behind::Rest, &report.words().advice_more(&(ids.len() - FIRST)), rest))
        }
    }
}

fn finding(report: &Report, id: StatementId) -> Markup {
    let words = report.words();
    let statement = report.instrument.statement(id);
    html! {
        @if let (Some(statement), Some(Answer::Phase(phase))) = (statement, report.scan.answer(id)) {
            li {
                (statement.question) " " b { (report.sentence(id, phase)) } (ours(phase, words)) " "
                span .quiet {
                    "(" (report.instrument.domain_name(id.domain)) ", " (words.report_phase(&phase))
                    @if report.scan.deliberate(id) { ", " (words.question_deliberatetag()) }
                    ")"
                }
                @let note = report.scan.remark(id, Remark::Note);
                @if !note.is_empty() { p .remark { b { (words.question_note()) ": " } (user_text(note)) } }
            }
        }
    }
}

/// The symptoms that are there, with what was answered.
fn symptoms<'a>(report: &Report<'a>, chapter: Chapter) -> Vec<(&'a str, &'a str)> {
    let words = report.words();
    let mut there = vec![];
    for list in report.instrument.full.symptoms.iter().filter(|list| list.chapter == chapter) {
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

/// What was answered about the general director, the management team and politics: the rows, the fact and the statements
/// that the content marks with each.
fn leadership(report: &Report) -> Markup {
    let words = report.words();
    let told: Vec<(Leader, Vec<Told>)> = Leader::ALL
        .into_iter()
        .map(|leader| (leader, told_of(report, leader)))
        .filter(|(_, told)| !told.is_empty())
        .collect();
    html! {
        @if !told.is_empty() {
            h4 { (words.leadership_title()) }
            dl .answers {
                @for (leader, told) in told {
                    div {
                        dt { (leader_name(report, leader)) }
                        dd {
                            ul {
                                @for Told { question, answer, phase } in told {
                                    li { (question) " " b { (answer) } @if let Some(phase) = phase { (ours(phase, words)) } }
                                }
                            }
                        }
                    }
                }
            }
            @if alderman(report).is_some() { p .note { (words.leadership_study()) } }
        }
    }
}

fn leader_name<'a>(report: &Report<'a>, leader: Leader) -> &'a str {
    let words = report.words();
    match leader {
        Leader::Director => words.leadership_director(),
        Leader::Team => words.leadership_team(),
        Leader::Politics => words.leadership_politics(),
    }
}

/// What was answered to a question, and of which phase that is where it has one.
struct Told<'a> {
    question: &'a str,
    answer: &'a str,
    phase: Option<Phase>,
}

/// Questions and answers about one of them.
fn told_of<'a>(report: &Report<'a>, leader: Leader) -> Vec<Told<'a>> {
    let instrument = report.instrument;
    let answered = |question: &'a str, answer: &'a str, phase| Told { question, answer, phase };
    let mut told = vec![];
    if leader == Leader::Politics {
        told.extend(alderman(report).map(|finding| answered("", finding, None)));
    }
    for row in instrument.full.rows.iter().filter(|row| row.leader == Some(leader)) {
        let chosen = report.scan.choice(Group::Signature, &row.id).map(Choice::id).unwrap_or_default();
        let option = row.options.iter().find(|option| option.id == chosen);
        told.extend(option.map(|option| answered(&row.question, &option.label, None)));
    }
    for (id, statement) in instrument.statements().filter(|(_, statement)| statement.leader == Some(leader)) {
        let phase = report.scan.answer(id).and_then(Answer::phase);
        told.extend(phase.map(|phase| answered(&statement.question, report.sentence(id, phase), Some(phase))));
    }
    told
}

/// Whether there is an alderman for ICT, as a sentence.
fn alderman<'a>(report: &Report<'a>) -> Option<&'a str> {
    let fact = report.instrument.fact_for(FactRole::Alderman)?;
    Some(fact.option(&report.scan.fact(&fact.id)?.id())?.finding.as_str())
}

/// Counts towards each pole, never a mean.
fn culture(report: &Report) -> Markup {
    let words = report.words();
    html! {
        @if let Some(counts) = culture_counts(report) {
            h4 { (culture_title(report, counts)) }
            p { (culture_told(report, counts)) }
            (figure(words.culture_caption(), thermometer(report, counts)))
            (disclosure(Behind::Rest, words.report_table(), pairs(report, words.culture_pairs())))
        }
    }
}

/// The pairs about the culture, each with the point that was chosen.
pub(super) fn pairs(report: &Report, caption: &str) -> Markup {
    let words = report.words();
    table(
        caption,
        &[words.culture_negative(), words.culture_positive(), words.culture_place()],
        html! {
            @for pair in &report.instrument.full.pairs {
                tr {
                    td { (pair.negative) }
                    td { (pair.positive) }
                    td { @match culture_value(report, &pair.id) { Some(value) => (value), None => (words.account_unanswered()) } }
                }
            }
        },
    )
}

fn culture_value(report: &Report, pair: &str) -> Option<u64> {
    report.scan.choice(Group::Culture, pair).and_then(Choice::number)
}

/// How many pairs lie towards the side that holds back, between, and towards the side that helps; nothing before there are
/// any.
pub(super) fn culture_counts(report: &Report) -> Option<[usize; 3]> {
    let pairs = report.instrument.full.pairs.iter();
    let values: Vec<u64> = pairs.filter_map(|pair| culture_value(report, &pair.id)).collect();
    let count = |low: u64, high: u64| values.iter().filter(|value| (low..=high).contains(value)).count();
    (!values.is_empty()).then(|| [count(1, 2), count(3, 3), count(4, 5)])
}

pub(super) fn culture_title(report: &Report, counts: [usize; 3]) -> String {
    report.words().culture_title(&counts[2], &counts.iter().sum::<usize>())
}

fn culture_told(report: &Report, [away, between, near]: [usize; 3]) -> String {
    report.words().culture_counts(&near, &between, &away)
}

/// Three bars whose lengths are counts.
pub(super) fn thermometer(report: &Report, counts: [usize; 3]) -> Drawing {
    let words = report.words();
    let names = [words.culture_away(), words.culture_between(), words.culture_near()];
    let width = |count: usize| i32::try_from(count).unwrap_or(0) * 16;
    let looks = [("beam low", QUIET), ("beam", ACCENT), ("beam high", ACCENT)];
    let marks = html! {
        @for (row, ((name, (class, colour)), count)) in (0..).zip(names.into_iter().zip(looks).zip(counts)) {
            text .name x="0" y=(row * 44 + 14) font-size="12" { (name) }
            rect class=(class) x="0" y=(row * 44 + 20) width=(width(count)) height="14" fill=(colour) {}
            text .value x=(width(count) + 6) y=(row * 44 + 32) font-size="12" font-weight="bold" { (count) }
        }
    };
    Drawing {
        class: "bars",
        label: culture_told(report, counts),
        left: 0,
        width: 320,
        height: 132,
        marks,
    }
}
