//! What is not known. A finding of its own, never a zero.

use super::model::Report;
use super::number;
use super::section::{Section, SectionId};
use crate::instrument::{Domain, StatementId};
use crate::scan::{Choice, Group, statements};
use crate::scoring::Status;
use maud::html;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let blind = &report.scores.blind_spots;
    let open: Vec<StatementId> = statements(report.instrument, report.scan.kind())
        .filter(|id| report.scan.answer(*id).is_none())
        .collect();
    let poor: Vec<Domain> = Domain::ALL
        .into_iter()
        .filter(|domain| report.scores.domain(*domain).status == Status::Insufficient)
        .collect();
    let title = match blind.len() {
        0 => words.blind_none().to_owned(),
        1 => words.blind_one().to_owned(),
        n => words.blind_many(&number::counted(n, words)),
    };
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
        @if !blind.is_empty() { p { (words.blind_about()) } (list(blind)) }
        @if !open.is_empty() { p { (words.blind_open(&open.len())) } (list(&open)) }
        // In a snelscan a domain without enough answers is its one statement, told above.
        @if !poor.is_empty() && !report.first_picture() {
            p { (words.blind_poor()) }
            ul { @for domain in poor { li { (report.instrument.domain_name(domain)) } } }
        }
        @let other = unknown(report);
        @if !other.is_empty() { p { (words.blind_other()) } ul { @for question in other { li { (question) } } } }
        @if blind.is_empty() && open.is_empty() { p { (words.blind_complete()) } }
    };
    Section {
        id: SectionId::BlindSpots,
        title,
        html: html.into_string(),
    }
}

/// Facts, features and symptoms answered *weet niet*.
fn unknown<'a>(report: &Report<'a>) -> Vec<&'a str> {
    let full = &report.instrument.full;
    let asked = |group: Group, id: &str| report.scan.choice(group, id) == Some(&Choice::Unknown);
    let facts = report.instrument.facts.iter().filter(|fact| asked(Group::Facts, &fact.id));
    let rows = full.rows.iter().filter(|row| asked(Group::Signature, &row.id));
    let symptoms = full.symptoms.iter().flat_map(|list| &list.symptoms);
    let symptoms = symptoms.filter(|symptom| asked(Group::Symptoms, &symptom.id));
    let questions = facts.map(|fact| &fact.question).chain(rows.map(|row| &row.question));
    questions.chain(symptoms.map(|symptom| &symptom.text)).map(String::as_str).collect()
}
