//! What must hold on every page, at every address there is: one heading, names, links that lead somewhere.

use super::support::browser::Browser;
use super::support::pages::{at_every_address, reader, thorough_reader};
use super::support::questions::{asked, questions, words};
use super::support::role::{banner, footer, heading, link};
use super::support::scans::answered;
use super::support::site::Site;
use super::support::user::User;
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Mutex;

/// What is wrong with a page, in words.
const FAULTS: &str = "
    const all = (selector) => [...document.querySelectorAll(selector)];
    const told = (elements, fault) => elements.map((element) => `${fault}: ${element.outerHTML.slice(0, 120)}`);
    const ids = all('[id]').map((element) => element.id);
    const names = (element) => ['aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-owns', 'for', 'list', 'headers']
        .flatMap((name) => (element.getAttribute(name) ?? '').split(/\\s+/)).filter((id) => id);
    const named = (control) => (control.ariaLabel || [...control.labels ?? []].map((label) => label.textContent).join('') || control.textContent).trim();
    const controls = all('main input, main textarea, main select, button, summary, a[href]');
    const radios = all('input[type=radio]');
    const headings = all('h1');
    return [
        headings.length === 1 ? [] : [`${headings.length} first headings`],
        ids.filter((id, place) => !id || ids.indexOf(id) !== place).map((id) => `twice, or empty: the id ‘${id}’`),
        told(all('*').filter((element) => names(element).some((id) => !ids.includes(id))), 'it names what is not there'),
        told(controls.filter((control) => !named(control)), 'without a name'),
        told(radios.filter((radio) => !radio.name || !radio.closest('fieldset, [role=radiogroup]')), 'a choice of no question'),
        told(all('a[href^=\"#\"]:not([href^=\"#/\"])').filter((link) => !ids.includes(link.hash.slice(1))), 'it leads nowhere on the page'),
        told(all('main script, main [style], main [onclick]'), 'style or script of its own'),
    ].flat().join('; ');
";

/// The addresses inside the site that a page leads to.
const LEADING: &str = "return [...document.querySelectorAll('a[href^=\"#/\"]')].map((link) => link.getAttribute('href'))";

/// Looks for faults at every address, and then whether every address that was met there exists.
async fn every_page_is_in_order(site: &Site, user: &User) {
    let met = Mutex::new(BTreeSet::new());
    at_every_address(site, user, async || {
        let leading: Vec<String> = serde_json::from_value(user.browser.run(LEADING, vec![]).await).expect("addresses");
        met.lock().expect("whole").extend(leading);
        user.text(FAULTS).await
    })
    .await;

    let unknown = words().notfound_title();
    for hash in met.into_inner().expect("whole") {
        user.browser.run("location.hash = arguments[0]", vec![json!(hash)]).await;
        user.settles().await;
        let heading = user.text("return document.querySelector('main h1')?.textContent").await;
        assert!(!heading.is_empty() && heading != unknown, "{hash} leads to ‘{heading}’");
    }
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn every_page_of_a_filled_snelscan_is_in_order() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    every_page_is_in_order(&site, &user).await;
}

#[tokio::test]
async fn every_page_of_a_filled_full_scan_is_in_order() {
    let site = Site::at_root().await;
    let user = thorough_reader(&site).await;
    every_page_is_in_order(&site, &user).await;
}

#[tokio::test]
async fn every_page_of_an_empty_scan_leads_on() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    for hash in [
        "#/",
        "#/scan",
        "#/scan/check",
        "#/report",
        "#/report/sheet",
        "#/advice",
        "#/scan/recognition",
        "#/files",
    ] {
        user.goes_to(&site.at(hash)).await;
        assert_eq!(user.text(FAULTS).await, "", "{hash}");
        let leading = "return [...document.querySelectorAll('main a[href^=\"#/\"], main button')].length > 0";
        user.holds(&format!("{hash} leads on"), leading).await;
    }
    for hash in ["#/report", "#/report/sheet"] {
        user.goes_to(&site.at(hash)).await;
        user.is_on(words().report_empty()).await;
        user.finds(link(words().start_begin())).await;
    }
}

#[tokio::test]
async fn a_page_of_the_full_scan_leads_whoever_fills_in_a_snelscan_back_to_it() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/signature", &answered(&[3; 13])).await;
    user.is_on(words().signature_ask()).await;

    user.follow(words().step_check()).await;

    user.is_led_to(words().check_title()).await;
}

#[tokio::test]
async fn a_statement_shows_the_answer_that_was_given() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[2; 13])).await;
    for statement in asked() {
        user.is_on(&statement.question).await;
        user.has_chosen(&statement.anchors[1]).await;
        assert_eq!(user.choices().await, 1);
        user.follow(words().step_next()).await;
    }
}

#[tokio::test]
async fn the_start_page_can_be_read_before_the_app_is_there() {
    let site = Site::at_root().await;
    let user = User {
        browser: Browser::without_scripts().await,
    };
    user.browser.driver.goto(site.at("")).await.expect("the page");

    user.is_on(&questions().start.title).await;
    user.sees(&questions().start.lead).await;
    for section in &questions().start.sections {
        user.finds(heading(&section.title)).await;
    }
    user.finds(banner()).await;
    user.finds(footer()).await;
    user.finds(link(words().start_begin())).await;
    user.finds(link(words().nav_other())).await;
    assert_eq!(user.text(FAULTS).await, "");
}
