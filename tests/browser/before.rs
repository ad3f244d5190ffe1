//! Before one starts: the report of an invented municipality, every question on paper, a picture of the outcome. None of it
//! is kept.

use super::support::pages::{example, reader};
use super::support::pdf::Pdf;
use super::support::questions::{asked, questions, report_of, words};
use super::support::role::{button, link};
use super::support::site::Site;
use super::support::user::User;
use iscan::instrument::{Fact, Statement};
use serde_json::json;

#[tokio::test]
async fn the_start_page_shows_the_outcome_and_leads_to_an_example() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    let words = words();
    let shown = "return [...document.querySelectorAll('main img')].filter((image) => image.complete && image.naturalWidth > 0).map((image) => image.alt)";
    user.holds(
        "the picture is there",
        "return [...document.querySelectorAll('main img')].every((image) => image.complete && image.naturalWidth > 0)",
    )
    .await;
    assert_eq!(user.browser.run(shown, vec![]).await, json!([words.outcome_picture()]));

    user.follow(words.outcome_example()).await;
    user.is_led_to(words.report_title(&example(questions()))).await;
    user.sees(words.example_title()).await;
    user.sees(words.example_about()).await;
    user.finds(link(words.start_begin())).await;
    assert_eq!(user.browser.run("return localStorage.length", vec![]).await, 0, "nothing is kept");
}

#[tokio::test]
async fn an_example_never_mixes_with_ones_own_scans() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let kept = user.keeps().await;
    user.goes_to(&site.at("#/example")).await;
    user.is_on(words().report_title(&example(questions()))).await;
    user.finds_no(button(words().shared_keep())).await;
    assert_eq!(user.keeps().await, kept);
    user.follow(words().nav_report()).await;
    user.is_led_to(report_of("Voorbeelde")).await;
    assert_eq!(user.keeps().await, kept);
}

#[tokio::test]
async fn every_question_of_a_scan_stands_with_its_answers_on_one_page_to_print() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    let words = words();
    let (facts, full) = (&questions().facts, &questions().full);
    user.follow(words.outcome_questions()).await;
    user.is_led_to(words.questions_full()).await;
    let all: Vec<&Statement> = questions().statements().map(|(_, statement)| statement).collect();
    let on_paper = Pdf::print(&user.browser).await;
    assert!(on_paper.pages() <= 24, "{} pages", on_paper.pages());
    holds(&on_paper, facts.iter().map(blank_fact));
    holds(&on_paper, all.iter().copied().flat_map(question_and_sentences));
    holds(
        &on_paper,
        full.rows
            .iter()
            .map(|row| blank(&row.question, &row.help, row.options.iter().map(|option| &option.label))),
    );
    let symptoms = full.symptoms.iter().flat_map(|list| &list.symptoms);
    holds(&on_paper, symptoms.chain(&full.iprof.tasks).map(|line| line.text.clone()));
    let pairs = full.pairs.iter().flat_map(|pair| [&pair.positive, &pair.negative]);
    holds(&on_paper, pairs.cloned());
    holds(&on_paper, full.staffing.profiles.iter().map(|profile| profile.name.clone()));
    let staffing = full.staffing.questions.iter();
    holds(
        &on_paper,
        staffing.map(|asked| blank(&asked.question, &asked.help, asked.options.iter().map(|option| &option.label))),
    );

    user.follow(words.questions_toquick()).await;
    user.is_led_to(words.questions_quick()).await;
    let on_paper = Pdf::print(&user.browser).await;
    assert!(on_paper.pages() <= 5, "{} pages", on_paper.pages());
    let quick = asked();
    holds(&on_paper, facts.iter().filter(|fact| fact.quick).map(blank_fact));
    holds(&on_paper, quick.iter().copied().flat_map(question_and_sentences));
    let Some(text) = on_paper.text() else { return };
    let besides = all.iter().filter(|statement| !quick.contains(statement));
    let besides = besides.map(|statement| &statement.question);
    let besides = besides.chain(facts.iter().filter(|fact| !fact.quick).map(|fact| &fact.question));
    for question in besides {
        assert!(!text.contains(&Pdf::letters(question)), "only in a full scan: {question}");
    }
}

/// A statement has a sentence for each phase.
fn question_and_sentences(statement: &Statement) -> Vec<String> {
    [std::slice::from_ref(&statement.question), &statement.anchors].concat()
}

/// A fact as it stands there: a number is written down, anything else is one of its answers.
fn blank_fact(fact: &Fact) -> String {
    if fact.number {
        return [fact.question.as_str(), &fact.help].concat();
    }
    blank(&fact.question, &fact.help, fact.options.iter().map(|option| &option.label))
}

/// A question as it stands there: what helps to answer it, every answer, and *weet niet*, one under the other.
fn blank<'a>(question: &str, help: &str, answers: impl Iterator<Item = &'a String>) -> String {
    let answers: String = answers.map(String::as_str).collect();
    [question, help, &answers, words().question_unknown()].concat()
}

/// Each of these is on the paper.
fn holds(paper: &Pdf, texts: impl Iterator<Item = String>) {
    let Some(told) = paper.text() else { return };
    for text in texts {
        assert!(told.contains(&Pdf::letters(&text)), "not on paper: {text}");
    }
}
