//! What is not known. A finding of its own, never a zero.

use super::model::Report;
use super::number;
use super::section::{Section, SectionId};
use crate::instrument::{Domain, StatementId};
use crate::scan::{Answer, Choice, Group, statements};
use crate::scoring::Status;
use maud::html;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let blind: Vec<StatementId> = asked(report)
        .filter(|id| report.scan.answer(*id) == Some(Answer::Unknown))
        .collect();
    let open: Vec<StatementId> = asked(report).filter(|id| report.scan.answer(*id).is_none()).collect();
    let other = unknown(report);
    let poor: Vec<Domain> = Domain::ALL
        .into_iter()
        .filter(|domain| report.scores.domain(*domain).status == Status::Insufficient)
        .collect();
    let list = |ids: &[StatementId]| {
        html! {
            ul {
                @for id in ids {
                    @if let Some(statement) = report.instrument.statement(*id) {
                        li { b { (statement.topic) } " (" (report.instrument.domain_name(id.domain)) "): " (statement.question) }
                    }
                }
            }
        }
    };
    let html = html! {
        @if !blind.is_empty() { p { (words.blind_about()) } (list(&blind)) }
        @if !open.is_empty() { p { (words.blind_open(&open.len())) } (list(&open)) }
        // In a snelscan a domain without enough answers is its one statement, told above.
        @if !poor.is_empty() && !report.first_picture() {
            p { (words.blind_poor()) }
            ul { @for domain in poor { li { (report.instrument.domain_name(domain)) } } }
        }
        @if !other.is_empty() { p { (words.blind_other()) } ul { @for question in &other { li { (question) } } } }
        @if blind.is_empty() && open.is_empty() { p { (words.blind_complete()) } }
    };
    Section {
        id: SectionId::BlindSpots,
        title: title(report, [blind.len(), open.len(), other.len()]),
        html: html.into_string(),
    }
}

/// How often *weet niet* was answered; where never, what is open all the same.
fn title(report: &Report, [blind, open, other]: [usize; 3]) -> String {
    let words = report.words();
    match (blind, open, other) {
        (0, 0, 0) => words.blind_none().to_owned(),
        (0, 0, _) => words.blind_elsewhere().to_owned(),
        (0, 1, _) => words.blind_oneopen().to_owned(),
        (0, open, _) => words.blind_manyopen(&number::counted(open, words)),
        (1, _, _) => words.blind_one().to_owned(),
        (blind, _, _) => words.blind_many(&number::counted(blind, words)),
    }
}

fn asked(report: &Report) -> impl Iterator<Item = StatementId> {
    statements(report.instrument, report.scan.kind())
}

/// Of all that was asked and applies: how many statements have an answer that counts, and how many there are.
pub(super) fn coverage(report: &Report) -> (usize, usize) {
    let mut counts = (0, 0);
    for id in asked(report) {
        match report.scan.answer(id) {
            Some(Answer::Phase(_)) => counts = (counts.0 + 1, counts.1 + 1),
            Some(Answer::Unknown) | None => counts.1 += 1,
            Some(Answer::NotApplicable) => {}
        }
    }
    counts
}

/// Facts, features, symptoms and questions about people and knowledge answered *weet niet*.
fn unknown<'a>(report: &Report<'a>) -> Vec<&'a str> {
    let full = &report.instrument.full;
    let asked = |group: Group, id: &str| report.scan.choice(group, id) == Some(&Choice::Unknown);
    let facts = report.instrument.facts.iter().filter(|fact| asked(Group::Facts, &fact.id));
    let rows = full.rows.iter().filter(|row| asked(Group::Signature, &row.id));
    let symptoms = full.symptoms.iter().flat_map(|list| &list.symptoms);
    let symptoms = symptoms.filter(|symptom| asked(Group::Symptoms, &symptom.id));
    let staffing = full
        .staffing
        .questions
        .iter()
        .filter(|question| asked(Group::Staffing, &question.id));
    let questions = facts.map(|fact| &fact.question).chain(rows.map(|row| &row.question));
    let questions = questions.chain(symptoms.map(|symptom| &symptom.text));
    questions
        .chain(staffing.map(|question| &question.question))
        .map(String::as_str)
        .collect()
}
