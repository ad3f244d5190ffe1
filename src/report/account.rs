//! Section 15: accountability. Every answer, every remark, every rule with its numbers filled in, and the limits.

use super::typed::linked;
use super::{Report, Section, number, sketch, table, typed};
use crate::instrument::{Domain, StatementId};
use crate::scan::{About, Answer, Remark, statements};
use maud::{Markup, html};

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        p { (words.account_about(&report.instrument.version)) }
        h3 { (words.account_intake()) }
        (intake(report))
        h3 { (words.account_answers()) }
        (answers(report))
        h3 { (words.account_rules()) }
        p { (if report.first_picture() { words.account_lead() } else { words.account_all() }) }
        (domains(report))
        p { (words.account_more()) }
        h3 { (words.account_limits()) }
        ul { @for limit in words.account_limit().split('|') { li { (limit.trim()) } } }
    };
    Section {
        id: "verantwoording",
        title: words.account_title().to_owned(),
        html: html.into_string(),
    }
}

fn intake(report: &Report) -> Markup {
    let words = report.words();
    let about = [
        (words.intake_municipality(), About::Municipality),
        (words.account_respondent(), About::Respondent),
        (words.account_reason(), About::Reason),
    ];
    html! {
        dl .answers {
            @for (name, line) in about {
                @let text = report.scan.about(line);
                @if !text.is_empty() { div { dt { (name) } dd { (typed(text)) } } }
            }
            @for fact in report.instrument.facts.iter().filter(|fact| fact.quick || report.scan.fact(&fact.id).is_some()) {
                @let told = report.instrument.told(fact, report.scan.fact(&fact.id).map(|choice| choice.id().into_owned()));
                div { dt { (fact.question) } dd { (if told.is_empty() { words.account_unanswered() } else { &told }) } }
            }
        }
    }
}

fn answers(report: &Report) -> Markup {
    let asked: Vec<StatementId> = statements(report.instrument, report.scan.kind()).collect();
    html! {
        @for domain in Domain::ALL {
            div .domain {
                h4 { (report.instrument.domain_name(domain)) }
                @for id in asked.iter().filter(|id| id.domain == domain) { (answer(report, *id)) }
            }
        }
    }
}

fn answer(report: &Report, id: StatementId) -> Markup {
    let words = report.words();
    let (scan, statement) = (report.scan, report.instrument.statement(id));
    let remark = |name: &str, part: Remark| {
        let text = scan.remark(id, part);
        html! { @if !text.is_empty() { p .remark { b { (name) ": " } @if part == Remark::Evidence { (linked(text)) } @else { (typed(text)) } } } }
    };
    html! {
        p .asked { (statement.map_or("", |statement| &statement.question)) }
        p .given {
            @match (scan.answer(id), statement) {
                (Some(Answer::Phase(phase)), Some(statement)) => {
                    b { (words.report_phase(&phase)) } ": " (statement.anchor(phase))
                    @if phase.is_ours() { " " small .tag { (words.report_ours()) } }
                },
                (Some(Answer::Unknown), _) => (words.question_unknown()),
                (Some(Answer::NotApplicable), _) => (words.question_na()),
                _ => (words.account_unanswered()),
            }
        }
        @if scan.answer(id) == Some(Answer::NotApplicable) { (remark(words.question_reason(), Remark::NaReason)) }
        @if scan.deliberate(id) { p .remark { b { (words.question_deliberate()) } } }
        (remark(words.question_note(), Remark::Note))
        (remark(words.question_evidence(), Remark::Evidence))
    }
}

/// Rules 1 to 3 for every domain.
fn domains(report: &Report) -> Markup {
    let words = report.words();
    let row = |domain: Domain| {
        let score = report.scores.domain(domain);
        html! {
            tr {
                th scope="row" { (report.instrument.domain_name(domain)) }
                td { (words.account_count(&score.answered(), &score.applicable)) }
                td { (number::optional(score.mean, words)) }
                td { (score.phase.map_or_else(|| "–".to_owned(), |phase| phase.to_string())) }
                td { span .told { (sketch::phase_told(report, score)) } }
            }
        }
    };
    table(
        words.account_domains(),
        &[
            words.report_domain(),
            words.account_answered(),
            words.account_mean(),
            words.report_phasename(),
            words.account_why(),
        ],
        html! { @for domain in Domain::ALL { (row(domain)) } },
    )
}
