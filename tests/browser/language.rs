//! Two languages: the switch goes on where one was and loses nothing.

use super::support::engine::{OTHERS, is_left_out};
use super::support::pages::reader;
use super::support::questions::{about, anchor, english, report_of, statement_in, words};
use super::support::role::heading;
use super::support::site::{Site, kind};
use super::support::store::without_storage;
use super::support::user::User;
use serde_json::json;

const LANGUAGE: &str = "return document.documentElement.lang";

/// The sentence for a phase in the first statement of a domain, in English.
fn english_anchor(domain: &str, phase: usize) -> &'static str {
    &statement_in(english(), domain).anchors[phase - 1]
}

#[tokio::test]
async fn a_switch_goes_on_at_the_same_statement() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.beleid").await;
    user.choose(anchor("o.beleid", 3)).await;
    site.asked();

    user.follow(words().nav_other()).await;

    user.is_on(&statement_in(english(), "o.beleid").question).await;
    user.has_chosen(english_anchor("o.beleid", 3)).await;
    assert_eq!(user.text(LANGUAGE).await, "en");
    let asked = site.asked();
    assert!(
        !asked.is_empty() && asked.iter().all(|path| kind(path) == "json"),
        "only the other words: {asked:?}"
    );

    user.choose(english_anchor("o.beleid", 4)).await;
    user.reloads().await;
    user.has_chosen(english_anchor("o.beleid", 4)).await;
    user.follow(english().words.nav_other()).await;
    user.has_chosen(anchor("o.beleid", 4)).await;
    assert_eq!(user.text(LANGUAGE).await, "nl");
}

#[tokio::test]
async fn a_switch_keeps_what_the_browser_does_not() {
    let site = Site::at_root().await;
    let user = User::arrives(without_storage().await, &site, "#/scan/o.beleid").await;
    user.choose(anchor("o.beleid", 2)).await;

    user.follow(words().nav_other()).await;

    user.has_chosen(english_anchor("o.beleid", 2)).await;
    user.sees(english().words.save_denied()).await;
}

#[tokio::test]
async fn a_switch_keeps_what_can_be_brought_back() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.push(about(words().scans_delete(), "Voorbeelde")).await;
    user.sees(words().scans_deleted(&"Voorbeelde")).await;

    user.follow(words().nav_other()).await;

    user.has_focus_on(heading(&english().start.title)).await;
    user.push(english().words.scans_undo()).await;
    user.sees(english().words.scans_title()).await;
}

#[tokio::test]
async fn a_switch_that_fails_stays_and_says_so() {
    for loses in [Site::loses, Site::is_behind_a_portal] {
        let site = Site::at_root().await;
        let user = User::arrives(without_storage().await, &site, "#/scan/o.beleid").await;
        user.choose(anchor("o.beleid", 2)).await;

        loses(&site, |_| true);
        user.follow(words().nav_other()).await;

        user.sees(words().waiting_language()).await;
        user.has_chosen(anchor("o.beleid", 2)).await;
        site.recovers();
        user.follow(words().nav_other()).await;
        user.has_chosen(english_anchor("o.beleid", 2)).await;
        user.sees_no(words().waiting_language()).await;
    }
}

#[tokio::test]
async fn whoever_goes_on_while_the_words_come_is_not_sent_back() {
    if is_left_out(&OTHERS, "only Chromium's driver makes a line slow") {
        return;
    }
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;
    let slow = json!({ "offline": false, "latency": 600, "downloadThroughput": -1, "uploadThroughput": -1 });
    user.browser.cdp("Network.enable", json!({})).await;
    user.browser.cdp("Network.emulateNetworkConditions", slow).await;

    user.follow(words().nav_other()).await;
    user.follow(words().nav_method()).await;

    user.is_on(&english().full.method.title).await;
    assert_eq!(user.text("return location.href").await, site.at("?lang=en#/method"));
    user.goes_back().await;
    user.is_on(english().words.report_title(&"Voorbeelde")).await;
}

#[tokio::test]
async fn the_report_keeps_the_words_of_the_source() {
    let site = Site::at_root().await;
    let user = reader(&site).await;

    user.goes_to(&site.at("?lang=en#/report")).await;

    user.is_on(english().words.report_title(&"Voorbeelde")).await;
    let dutch = "return [...document.querySelectorAll('main [lang=nl]')].map((label) => label.textContent)";
    let labels = user.browser.run(dutch, vec![]).await;
    let labels = labels.as_array().expect("a list");
    let names = english()
        .domains
        .iter()
        .map(|domain| &domain.source)
        .filter(|name| !name.is_empty());
    let sources: Vec<&String> = names.chain(&english().domains[0].source_cells).collect();
    assert!(sources.len() > 4);
    for source in sources {
        assert!(labels.contains(&json!(source)), "‘{source}’ does not stand beside its translation");
    }
}
