//! The whole walk, from the start page to the report, and back again.

use super::support::questions::{about, anchor, asked, domain_name, fact, of_type, option, questions, report_of, statement, words};
use super::support::scans::scan;
use super::support::site::{Site, kind};
use super::support::text::ANY;
use super::support::user::User;
use serde_json::json;
use std::collections::BTreeSet;

/// The snelscan with the mouse, from the start page to the report.
pub(super) async fn walk_through(user: &User) {
    let words = words();
    user.follow(words.start_begin()).await;
    user.is_led_to(words.intake_title()).await;
    user.fill(words.intake_municipality(), "Voorbeelde").await;
    user.fill(words.intake_respondent(), "Jo Peeters").await;
    user.fill(words.intake_reason(), "Een nieuw meerjarenplan").await;
    user.choose(option("f.rol", "iprof")).await;
    user.follow(words.step_next()).await;

    user.is_led_to(words.facts_title()).await;
    user.choose(option("f.ictgrootte", "drie-vier")).await;
    user.choose(option("f.organogram", "staf")).await;
    user.follow(words.step_next()).await;

    for statement in asked() {
        user.is_led_to(&statement.question).await;
        user.choose(&statement.anchors[2]).await;
        user.sees(words.save_saved(&ANY)).await;
        user.follow(words.step_next()).await;
    }

    user.is_led_to(words.check_title()).await;
    // Three facts were left open: the page says which part that is.
    user.sees(words.check_rest()).await;
    user.follow(words.check_report()).await;

    user.is_led_to(report_of("Voorbeelde")).await;
    user.sees(of_type("II")).await;
}

#[tokio::test]
async fn a_snelscan_leads_from_the_start_page_to_the_report() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;

    walk_through(&user).await;

    user.sees(words().summary_covered(&13, &13)).await;
    user.unfolds_all(words().account_intake()).await;
    user.sees(option("f.ictgrootte", "drie-vier")).await;
}

/// Also in WebKit, which uses what was fetched early only for a request that is just the same.
#[tokio::test]
async fn whoever_comes_for_a_question_fetches_no_file_twice() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    user.choose(anchor("o.leiding", 3)).await;
    user.sees(words().save_saved(&ANY)).await;

    let mut asked = site.asked();
    asked.retain(|path| ["wasm", "json"].contains(&kind(path)));
    assert!(asked.iter().any(|path| path.contains("part-questions")), "{asked:?}");
    assert_eq!(asked.iter().collect::<BTreeSet<_>>().len(), asked.len(), "{asked:?}");
}

#[tokio::test]
async fn an_answer_can_be_taken_back() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;

    user.choose(words().question_unknown()).await;
    user.sees(words().progress_done(&1, &19)).await;
    user.push(words().question_clear()).await;

    user.sees(words().progress_done(&0, &19)).await;
    assert_eq!(user.choices().await, 0);
}

#[tokio::test]
async fn one_goes_back_and_forth() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &scan()).await;
    let words = words();
    let asked = asked();

    user.is_on(&asked[0].question).await;
    user.has_chosen(&asked[0].anchors[3]).await;
    user.follow(words.step_next()).await;
    user.is_led_to(&asked[1].question).await;
    user.has_chosen(&asked[1].anchors[0]).await;
    user.follow(words.step_previous()).await;
    user.is_led_to(&asked[0].question).await;
    user.choose(&asked[0].anchors[1]).await;

    user.unfold(words.step_all()).await;
    user.follow(domain_name("i.gegevens")).await;
    user.is_led_to(&statement("i.gegevens").question).await;
    user.goes_back().await;
    user.is_back_on(&asked[0].question, words.step_previous()).await;
    user.has_chosen(&asked[0].anchors[1]).await;
}

#[tokio::test]
async fn the_check_leads_to_every_answer_and_back() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/check", &scan()).await;
    let words = words();
    let statement = statement("i.toepassingen");

    let change = about(
        words.check_change(),
        &format!("{}: {}", domain_name("i.toepassingen"), statement.question),
    );
    user.follow(&change).await;
    user.is_led_to(&statement.question).await;
    user.choose(anchor("i.toepassingen", 4)).await;
    user.goes_back().await;
    user.is_back_on(words.check_title(), &change).await;
    user.sees(anchor("i.toepassingen", 4)).await;

    user.follow(about(words.check_change(), words.intake_municipality())).await;
    user.is_led_to(words.intake_title()).await;
    user.goes_back().await;
    user.follow(about(words.check_change(), fact("f.ictgrootte"))).await;
    user.is_led_to(words.facts_title()).await;
}

#[tokio::test]
async fn the_way_through_says_where_one_is() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan", &scan()).await;
    let words = words();
    let mut parts = vec![words.step_intake().to_owned(), words.step_facts().to_owned()];
    parts.extend(questions().domains.iter().map(|domain| domain.name.clone()));
    parts.push(words.step_check().to_owned());

    for part in parts {
        let here = format!(
            "return [...document.querySelectorAll('[aria-current=step]')].map((link) => link.textContent).join('; ').endsWith({})",
            json!(part)
        );
        user.holds(&format!("the step ‘{part}’ is marked"), &here).await;
        if part != words.step_check() {
            user.follow(words.step_next()).await;
        }
    }
}
