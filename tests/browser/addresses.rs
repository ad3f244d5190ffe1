//! Every address opens directly and reloads, whatever a mail program made of it; an unknown one leads home.

use super::support::axe::violations;
use super::support::browser::Browser;
use super::support::questions::{english, questions, questions_in, report_of, statement, words};
use super::support::role::link;
use super::support::scans::scan;
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use serde_json::json;

#[tokio::test]
async fn addresses_open_directly_and_reload() {
    let site = Site::under_a_path().await;
    let user = User::returns(&site, "#/scan/i.gegevens", &scan()).await;
    let question = &statement("i.gegevens").question;

    user.is_on(question).await;
    user.reloads().await;
    user.is_on(question).await;

    for hash in ["#/report", "#%23/report"] {
        user.leaves().await;
        user.goes_to(&site.at(hash)).await;
        user.is_on(report_of("Voorbeelde")).await;
        user.reloads().await;
        user.is_on(report_of("Voorbeelde")).await;
    }
}

#[tokio::test]
async fn addresses_with_a_mangled_hash_open() {
    let site = Site::under_a_path().await;
    let user = User::returns(&site, "%23/report", &scan()).await;
    let report = report_of("Voorbeelde");
    let method = &english().full.method.title;

    user.is_on(&report).await;
    for (mangled, heading, mended) in [
        ("%23/scan/o.leiding", &statement("o.leiding").question, "#/scan/o.leiding"),
        ("%23/method?lang=en", method, "?lang=en#/method"),
        ("?lang=en%23/method", method, "?lang=en#/method"),
        ("index.html%23/report", &report, "index.html#/report"),
        ("%23%2Fscan%2Fo.leiding", &statement("o.leiding").question, "#%2Fscan%2Fo.leiding"),
    ] {
        user.leaves().await;
        user.goes_to(&site.at(mangled)).await;
        user.is_on(heading).await;
        assert_eq!(user.text("return location.href").await, site.at(mended));
    }
    assert_eq!(user.kept("x").await, scan(), "what was kept");
}

#[tokio::test]
async fn no_address_leads_to_another_host() {
    let site = Site::at_root().await;
    let browser = Browser::start().await;
    browser.driver.goto(site.at("/voorbeeld.test/%23/report")).await.expect("the page");
    let user = User { browser };

    user.finds_all(2, link("")).await;
    assert_eq!(user.text("return location.href").await, site.at("/voorbeeld.test/#/report"));
}

#[tokio::test]
async fn an_unknown_path_leads_home_in_either_language() {
    let site = Site::under_a_path().await;
    for (missing, place, language) in [("nergens", 0, "nl"), ("nergens/diep/", 1, "en")] {
        let browser = Browser::start().await;
        browser.driver.goto(site.at(missing)).await.expect("the page");
        let user = User { browser };
        // This page stands on its own: its words are its own too.
        user.finds_all(2, link("")).await;
        let refused = user.browser.console().await;
        assert!(
            !refused.iter().any(|entry| entry.contains("Content Security Policy")),
            "{refused:?}"
        );
        assert_eq!(violations(&user).await, "");

        let home = user.names(link("")).await[place].clone();
        user.follow(home).await;
        user.finds(link(questions_in(language).words.start_begin())).await;
        let address = if language == "en" { "?lang=en" } else { "" };
        assert_eq!(user.text("return location.href").await, site.at(address));
    }
}

#[tokio::test]
async fn an_unknown_address_leads_home() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.niets").await;

    user.is_on(words().notfound_title()).await;
    user.follow(words().notfound_home()).await;

    user.is_led_to(&questions().start.title).await;
    user.finds(link(words().start_begin())).await;
}

#[tokio::test]
async fn a_place_on_the_page_is_no_address() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/report", &scan()).await;
    let section = words().chain_weakest(&ANY);

    user.follow(&section).await;
    user.is_in_section(&section).await;
    user.holds(
        "the section is in view",
        "const { top } = document.activeElement.getBoundingClientRect(); return top >= -1 && top < innerHeight",
    )
    .await;
    assert_eq!(user.hash().await, "#/report");

    let skip = user.finds(link(words().nav_skip())).await;
    let place = skip.attr("href").await.expect("a link").expect("a place");
    user.browser.run("location.hash = arguments[0]", vec![json!(place)]).await;
    user.settles().await;
    user.is_on(report_of("Voorbeelde")).await;
}
