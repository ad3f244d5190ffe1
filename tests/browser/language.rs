//! Two languages: the switch goes on where one was and loses nothing.

use super::keeping::without_storage;
use super::support::pages::reader;
use super::support::site::{Site, kind, questions, questions_in};
use super::support::user::User;
use iscan::instrument::{Domain, Instrument, Phase};
use serde_json::json;
use std::sync::atomic::{AtomicBool, Ordering};

const LANGUAGE: &str = "return document.documentElement.lang";

fn question(questions: &Instrument, domain: Domain) -> String {
    questions.statement(questions.lead(domain)).expect("it is asked").question.clone()
}

fn anchor(questions: &Instrument, domain: Domain, phase: usize) -> String {
    let statement = questions.statement(questions.lead(domain)).expect("it is asked");
    statement.anchor(Phase::ALL[phase - 1]).expect("a sentence").to_owned()
}

#[tokio::test]
async fn a_switch_goes_on_at_the_same_statement() {
    let (dutch, english) = (questions(), questions_in("en"));
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.beleid").await;
    user.choose(&anchor(&dutch, Domain::OBeleid, 3)).await;
    site.asked();

    user.follow("English").await;

    user.is_on(&question(&english, Domain::OBeleid)).await;
    user.has_chosen(&anchor(&english, Domain::OBeleid, 3)).await;
    assert_eq!(user.text(LANGUAGE).await, "en");
    let asked = site.asked();
    assert_eq!(
        asked.iter().map(|path| kind(path)).collect::<Vec<_>>(),
        ["json", "json"],
        "only the other words, in both packs"
    );

    user.choose(&anchor(&english, Domain::OBeleid, 4)).await;
    user.reloads().await;
    user.has_chosen(&anchor(&english, Domain::OBeleid, 4)).await;
    user.follow("Nederlands").await;
    user.has_chosen(&anchor(&dutch, Domain::OBeleid, 4)).await;
    assert_eq!(user.text(LANGUAGE).await, "nl");
}

#[tokio::test]
async fn a_switch_keeps_what_the_browser_does_not() {
    let (dutch, english) = (questions(), questions_in("en"));
    let site = Site::at_root().await;
    let user = User::arrives(without_storage().await, &site, "#/scan/o.beleid").await;
    user.choose(&anchor(&dutch, Domain::OBeleid, 2)).await;

    user.follow("English").await;

    user.has_chosen(&anchor(&english, Domain::OBeleid, 2)).await;
    user.sees(english.words.save_denied()).await;
}

#[tokio::test]
async fn a_switch_keeps_what_can_be_brought_back() {
    let english = questions_in("en");
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.push("Verwijder: Voorbeelde").await;
    user.sees("Verwijderd: Voorbeelde").await;

    user.follow("English").await;

    user.holds(
        "the heading has the focus",
        "return document.activeElement === document.querySelector('h1')",
    )
    .await;
    user.push(english.words.scans_undo()).await;
    user.sees(english.words.scans_title()).await;
}

#[tokio::test]
async fn a_switch_that_fails_stays_and_says_so() {
    static GONE: AtomicBool = AtomicBool::new(true);
    for site in [
        Site::without(|path| path.contains(".en-") && GONE.load(Ordering::Relaxed)).await,
        Site::behind_a_portal(|path| path.contains("late.en-") && GONE.load(Ordering::Relaxed)).await,
    ] {
        GONE.store(true, Ordering::Relaxed);
        let (dutch, english) = (questions(), questions_in("en"));
        let user = User::arrives(without_storage().await, &site, "#/scan/o.beleid").await;
        user.choose(&anchor(&dutch, Domain::OBeleid, 2)).await;

        user.follow("English").await;

        user.sees(dutch.words.waiting_language()).await;
        user.has_chosen(&anchor(&dutch, Domain::OBeleid, 2)).await;
        GONE.store(false, Ordering::Relaxed);
        user.follow("English").await;
        user.has_chosen(&anchor(&english, Domain::OBeleid, 2)).await;
        user.sees_no(dutch.words.waiting_language()).await;
    }
}

#[tokio::test]
async fn whoever_goes_on_while_the_words_come_is_not_sent_back() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on("I-scan van Voorbeelde").await;
    let slow = json!({ "offline": false, "latency": 600, "downloadThroughput": -1, "uploadThroughput": -1 });
    user.browser.cdp("Network.enable", json!({})).await;
    user.browser.cdp("Network.emulateNetworkConditions", slow).await;

    user.follow("English").await;
    user.follow("Methode").await;

    user.is_on("How the I-scan works").await;
    assert_eq!(user.text("return location.href").await, site.at("?lang=en#/method"));
    user.goes_back().await;
    user.is_on("I-scan of Voorbeelde").await;
}

#[tokio::test]
async fn the_report_keeps_the_words_of_the_source() {
    let english = questions_in("en");
    let site = Site::at_root().await;
    let user = reader(&site).await;

    user.goes_to(&site.at("?lang=en#/report")).await;

    user.is_on(&english.words.report_title(&"Voorbeelde")).await;
    user.holds(
        "a Dutch label stands beside its translation",
        "return [...document.querySelectorAll('.sketch [lang=nl]')].some((label) => label.textContent === 'spelverdeler')",
    )
    .await;
}
