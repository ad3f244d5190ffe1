//! Accountability: every answer, every remark, every rule with its numbers filled in, and the limits.

use super::further::{Further, further};
use super::markup::{ours, table};
use super::model::Report;
use super::section::{Section, SectionId};
use super::user_text::{linked, user_text};
use super::{chapters, number, profiles, staffing};
use crate::instrument::{Domain, StatementId};
use crate::scan::{About, Answer, Choice, Group, Remark, statements};
use maud::{Markup, html};

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        (part(words.account_intake(), intake(report)))
        (part(words.account_answers(), answers(report)))
        @if report.scan.kind().is_full() { (besides(report)) }
        (part(words.account_rules(), html! {
            p { (if report.first_picture() { words.account_lead() } else { words.account_all() }) (report.fallback_told()) }
            (domains(report))
            p { (words.account_more()) }
        }))
    };
    Section {
        id: SectionId::Account,
        title: words.account_title().to_owned(),
        html: html.into_string(),
    }
}

/// A part that unfolds: nobody reads all of it.
fn part(title: &str, content: Markup) -> Markup {
    html! { details .part { summary { h3 { (title) } } (content) } }
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
                @if !text.is_empty() { div { dt { (name) } dd { (user_text(text)) } } }
            }
            @let asked = report.instrument.facts.iter().filter(|fact| fact.quick || report.scan.fact(&fact.id).is_some());
            @for fact in asked {
                @let told = report.instrument.told(fact, report.scan.fact(&fact.id).map(Choice::id).as_deref());
                div { dt { (fact.question) } dd { (if told.is_empty() { words.account_unanswered() } else { &told }) } }
            }
        }
    }
}

fn answers(report: &Report) -> Markup {
    let asked: Vec<StatementId> = statements(report.instrument, report.scan.kind()).collect();
    html! {
        div .columns {
            @for domain in Domain::ALL {
                h4 { (report.instrument.domain_name(domain)) }
                @for id in asked.iter().filter(|id| id.domain == domain) { (answer(report, *id)) }
            }
        }
    }
}

fn answer(report: &Report, id: StatementId) -> Markup {
    let words = report.words();
    let (scan, statement) = (&report.scan, report.instrument.statement(id));
    let remark = |name: &str, part: Remark| {
        let text = scan.remark(id, part);
        html! {
            @if !text.is_empty() {
                p .remark {
                    b { (name) ": " }
                    @if part == Remark::Evidence { (linked(text)) } @else { (user_text(text)) }
                }
            }
        }
    };
    html! {
        p .asked { (statement.map_or("", |statement| &statement.question)) }
        p .given {
            @match scan.answer(id) {
                Some(Answer::Phase(phase)) => {
                    b { (words.report_phase(&phase)) } ": " (report.sentence(id, phase))
                    (ours(phase, words))
                },
                Some(Answer::Unknown) => (words.question_unknown()),
                Some(Answer::NotApplicable) => (words.question_na()),
                None => (words.account_unanswered()),
            }
        }
        @if scan.answer(id) == Some(Answer::NotApplicable) { (remark(words.question_reason(), Remark::NaReason)) }
        @if scan.deliberate(id) { p .remark { b { (words.question_deliberate()) } } }
        (remark(words.question_note(), Remark::Note))
        (remark(words.question_evidence(), Remark::Evidence))
    }
}

/// What only the full scan asks: a part for each kind of question.
fn besides(report: &Report) -> Markup {
    let words = report.words();
    let all = further(report);
    let of = |group: Group| all.iter().filter(move |asked| asked.group == group);
    html! {
        (part(words.step_signature(), questions(report, words.signature_ask(), words.account_question(), of(Group::Signature))))
        (part(words.step_symptoms(), html! {
            @for list in &report.instrument.full.symptoms {
                @let named = of(Group::Symptoms).filter(|asked| asked.subject == list.name);
                (questions(report, &list.name, words.symptoms_side(), named))
            }
        }))
        (part(words.step_culture(), chapters::pairs(report, words.culture_ask())))
        (part(words.step_iprof(), html! {
            (questions(report, words.iprof_role(), words.account_question(), of(Group::Role)))
            (questions(report, words.iprof_tasks(), words.iprof_task(), of(Group::Tasks)))
        }))
        (part(words.step_staffing(), html! {
            (staffing::filled_in(report, words.account_profiles()))
            (questions(report, words.staffing_questions(), words.account_question(), of(Group::Staffing)))
        }))
    }
}

/// Questions with their answers, a row each.
fn questions<'f, 'r: 'f>(report: &Report, caption: &str, head: &str, asked: impl Iterator<Item = &'f Further<'r>>) -> Markup {
    let words = report.words();
    table(
        caption,
        &[head, words.spread_answer()],
        html! {
            @for one in asked {
                tr {
                    th scope="row" { (one.question) }
                    td { @match one.told() { Some(told) => (told), None => (words.account_unanswered()) } }
                }
            }
        },
    )
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
                td { span .told { (profiles::phase_told(report, score)) } }
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
