//! Every question with its answers on one page, blank: to print, and to talk over with a pen.

use super::Html;
use crate::instrument::{Domain, Fact, Instrument, Side, StatementId, Words};
use crate::report::ours;
use crate::scan::{ScanKind, statements};
use maud::{Markup, html};

/// The questions of a scan of this kind.
pub fn questionnaire(instrument: &Instrument, kind: ScanKind) -> Html {
    let quick = kind == ScanKind::Quick;
    let words = &instrument.words;
    html! {
        (lines(words))
        section {
            h2 { (words.facts_title()) }
            @for fact in instrument.facts.iter().filter(|fact| fact.quick || !quick) { (of_fact(fact, words)) }
        }
        section {
            h2 { (words.questions_statements()) }
            p { (words.question_instruct()) }
            p { (words.question_unknownhelp()) " " (words.question_nahelp()) }
            @let asked: Vec<StatementId> = statements(instrument, kind).collect();
            @for domain in Domain::ALL {
                @let own: Vec<StatementId> = asked.iter().copied().filter(|id| id.domain == domain).collect();
                @if !own.is_empty() { (of_domain(instrument, domain, &own, quick)) }
            }
        }
        @if !quick { (besides(instrument)) }
    }
}

/// Who, where, when: to fill in by hand.
fn lines(words: &Words) -> Markup {
    html! {
        dl .fill {
            @for line in [words.intake_municipality(), words.intake_respondent(), words.summary_date()] { div { dt { (line) } dd {} } }
        }
    }
}

/// A question with the boxes of its answers.
fn question(text: &str, help: &str, answers: &[&str]) -> Markup {
    html! {
        div .blank {
            p .asked { b { (text) } }
            @if !help.is_empty() { p .help { (help) } }
            ul { @for answer in answers { li { (answer) } } }
        }
    }
}

fn of_fact(fact: &Fact, words: &Words) -> Markup {
    if fact.number {
        return html! { div .blank { p .asked { b { (fact.question) } } @if !fact.help.is_empty() { p .help { (fact.help) } } p .fill { span {} } } };
    }
    question(
        &fact.question,
        &fact.help,
        &with_unknown(fact.options.iter().map(|option| option.label.as_str()), words),
    )
}

/// These answers, and *weet niet* after them.
fn with_unknown<'a>(labels: impl Iterator<Item = &'a str>, words: &'a Words) -> Vec<&'a str> {
    labels.chain([words.question_unknown()]).collect()
}

fn of_domain(instrument: &Instrument, domain: Domain, asked: &[StatementId], quick: bool) -> Markup {
    let words = &instrument.words;
    let (class, side) = match domain.side() {
        Side::Organisation => ("side o", words.question_organisation()),
        Side::Ict => ("side ict", words.question_ict()),
    };
    html! {
        h3 { (instrument.domain(domain).name) " " span class=(class) { (side) } }
        @for id in asked {
            @if let Some(statement) = instrument.statement(*id) {
                @let text = html! { (statement.question) @if !quick && instrument.is_lead(*id) { " " small .tag { (words.questions_both()) } } };
                div .blank {
                    p .asked { b { (text) } }
                    @if !statement.help.is_empty() { p .help { (statement.help) } }
                    ul {
                        @for (phase, anchor) in statement.choices() {
                            li { (anchor) (ours(phase, words)) }
                        }
                        li { (words.question_unknown()) }
                        li { (words.question_na()) }
                    }
                }
            }
        }
    }
}

/// What only the full scan asks besides.
fn besides(instrument: &Instrument) -> Markup {
    let (words, full) = (&instrument.words, &instrument.full);
    let yes = [
        words.symptoms_yes(),
        words.symptoms_partly(),
        words.symptoms_no(),
        words.question_unknown(),
    ];
    let mut tasks = vec![words.iprof_do()];
    tasks.extend(full.iprof.barriers.iter().map(|barrier| barrier.name.as_str()));
    let roles: Vec<&str> = full.iprof.steps.iter().map(|step| step.about.as_str()).collect();
    let statutes = full.staffing.statutes.iter().map(|statute| statute.name.as_str());
    let mut numbers = vec![words.staffing_needed()];
    numbers.extend(statutes);
    numbers.push(words.staffing_vacancies());
    html! {
        section {
            h2 { (words.signature_ask()) }
            p { (words.signature_lead()) }
            @for row in &full.rows {
                (question(&row.question, &row.help, &with_unknown(row.options.iter().map(|option| option.label.as_str()), words)))
            }
        }
        section {
            h2 { (words.symptoms_side()) }
            p { (words.symptoms_lead()) }
            @for list in &full.symptoms {
                (grid(&list.name, &yes, list.symptoms.iter().map(|symptom| symptom.text.as_str()), true))
            }
        }
        section {
            h2 { (words.culture_ask()) }
            p { (words.culture_lead()) }
            (scrolling(words.culture_ask(), html! {
                tbody {
                    @for pair in &full.pairs {
                        @let (first, last) = if pair.positive_first { (&pair.positive, &pair.negative) } else { (&pair.negative, &pair.positive) };
                        tr { td { (first) } @for _ in 0..5 { td .box {} } td { (last) } }
                    }
                }
            }))
        }
        section {
            h2 { (words.iprof_ask()) }
            p { (words.iprof_lead()) }
            (question(words.iprof_now(), "", &roles))
            (question(words.iprof_expected(), "", &roles))
            (grid(words.iprof_tasks(), &tasks, full.iprof.tasks.iter().map(|task| task.text.as_str()), true))
        }
        section {
            h2 { (words.staffing_ask()) }
            p { (words.staffing_lead()) }
            (grid(words.staffing_profile(), &numbers, full.staffing.profiles.iter().map(|profile| profile.name.as_str()), false))
            @for asked in &full.staffing.questions {
                (question(&asked.question, &asked.help, &with_unknown(asked.options.iter().map(|option| option.label.as_str()), words)))
            }
        }
    }
}

/// Lines with the same answers: a box to tick under each, or room for a number.
fn grid<'a>(name: &str, answers: &[&str], lines: impl Iterator<Item = &'a str>, ticked: bool) -> Markup {
    scrolling(
        name,
        html! {
            thead { tr { th scope="col" { (name) } @for answer in answers { th scope="col" { (answer) } } } }
            tbody {
                @for line in lines {
                    tr { th scope="row" { (line) } @for _ in answers { td .box[ticked] {} } }
                }
            }
        },
    )
}

/// A table that scrolls by itself where the page is too narrow for it.
fn scrolling(name: &str, rows: Markup) -> Markup {
    html! { div .scroll tabindex="0" role="region" aria-label=(name) { table .grid { (rows) } } }
}
