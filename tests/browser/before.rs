//! Before one starts: the report of an invented municipality, every question on paper, a picture of the outcome. None of it
//! is kept.

use super::support::pages::{example, reader};
use super::support::pdf::Pdf;
use super::support::questions::{asked, questions, report_of, words};
use super::support::role::{button, link};
use super::support::site::Site;
use super::support::user::User;
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
async fn every_question_of_a_scan_stands_on_one_page_to_print() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    let words = words();
    user.follow(words.outcome_questions()).await;
    user.is_led_to(words.questions_full()).await;
    let all: Vec<String> = questions().statements().map(|(_, statement)| statement.question.clone()).collect();
    let on_paper = Pdf::print(&user.browser).await;
    assert!(on_paper.pages() <= 24, "{} pages", on_paper.pages());
    holds(&on_paper, &all);
    holds(
        &on_paper,
        &questions()
            .full
            .symptoms
            .iter()
            .flat_map(|list| &list.symptoms)
            .map(|symptom| symptom.text.clone())
            .collect::<Vec<_>>(),
    );
    holds(
        &on_paper,
        &questions()
            .full
            .staffing
            .questions
            .iter()
            .map(|question| question.question.clone())
            .collect::<Vec<_>>(),
    );

    user.follow(words.questions_toquick()).await;
    user.is_led_to(words.questions_quick()).await;
    let on_paper = Pdf::print(&user.browser).await;
    assert!(on_paper.pages() <= 5, "{} pages", on_paper.pages());
    let quick: Vec<String> = asked().into_iter().map(|statement| statement.question.clone()).collect();
    holds(&on_paper, &quick);
    let Some(text) = on_paper.text() else { return };
    let besides = all.iter().filter(|question| !quick.contains(question));
    for question in besides {
        assert!(!text.contains(&Pdf::letters(question)), "only in a full scan: {question}");
    }
}

/// Each of these is on the paper.
fn holds(paper: &Pdf, texts: &[String]) {
    let Some(told) = paper.text() else { return };
    for text in texts {
        assert!(told.contains(&Pdf::letters(text)), "not on paper: {text}");
    }
}
