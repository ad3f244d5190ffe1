//! The site as files on any host: what is asked for and when, a line that fails, and a start that does.

use super::support::browser::Browser;
use super::support::files::{Downloads, Way};
use super::support::pages::reader;
use super::support::questions::{anchor, english, questions, report_of, words};
use super::support::role::link;
use super::support::scans::scan;
use super::support::site::{Site, built, kind};
use super::support::user::User;
use iscan::report::PictureId;
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

#[tokio::test]
async fn every_file_is_asked_for_once_and_from_this_site_only() {
    let site = Site::under_a_path().await;
    let user = User::opens(&site, "").await;
    let words = words();
    let mut asked = site.asked();
    let kinds: BTreeSet<&str> = asked.iter().map(|path| kind(path)).collect();
    assert!(kinds.contains("wasm") && kinds.contains("json"), "{asked:?}");

    user.follow(words.start_begin()).await;
    user.follow(words.step_next()).await;
    user.follow(words.step_next()).await;
    user.choose(anchor("o.leiding", 3)).await;
    user.follow(words.nav_method()).await;
    user.is_led_to(&questions().full.method.title).await;
    every_file_and_link(&user).await;

    // What is behind the questions may come later, but nothing comes twice.
    asked.extend(site.asked());
    assert!(asked.iter().all(|path| path.starts_with("/gemeenten/iscan/")), "{asked:?}");
    assert_eq!(asked.iter().collect::<BTreeSet<_>>().len(), asked.len(), "{asked:?}");
    user.follow(words.nav_home()).await;
    user.follow(words.nav_report()).await;
    user.is_led_to(report_of("Voorbeelde")).await;
    assert_eq!(site.asked(), Vec::<String>::new(), "everything is there");

    user.follow(words.nav_other()).await;
    user.is_on(english().words.report_title(&"Voorbeelde")).await;
    let asked = site.asked();
    assert!(
        !asked.is_empty() && asked.iter().all(|path| kind(path) == "json"),
        "only the other words: {asked:?}"
    );
    let addresses = user
        .browser
        .run("return performance.getEntriesByType('resource').map((entry) => entry.name)", vec![])
        .await;
    for address in addresses.as_array().expect("a list") {
        assert!(
            address.as_str().is_some_and(|address| address.starts_with(&site.at(""))),
            "{address}"
        );
    }
    assert_eq!(
        user.browser.console().await,
        Vec::<String>::new(),
        "warnings and errors in the console"
    );
}

/// Saves everything there is to save, opens a file and a link, and ends on someone else's report.
async fn every_file_and_link(user: &User) {
    let words = words();
    let downloads = Downloads::of(&user.browser).await;
    user.follow(words.nav_files()).await;
    user.is_led_to(words.files_title()).await;
    user.pastes(&scan().to_string()).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    for file in [
        words.files_answerssave(),
        words.files_reportsave(),
        words.files_table(),
        words.files_results(),
    ] {
        user.push(file).await;
        let file = downloads.next().await;
        if !file.name.ends_with("csv") {
            user.gives(Way::Dropped, &file).await;
            user.sees(words.files_opened(&"Voorbeelde")).await;
        }
    }
    user.push(words.files_copy()).await;
    user.sees(words.files_copied()).await;
    let link = user.reads(words.files_thelink()).await;
    user.follow(words.nav_report()).await;
    user.is_led_to(report_of("Voorbeelde")).await;
    for drawing in [PictureId::Quadrant, PictureId::Alignment, PictureId::Chain] {
        user.saves_drawing(drawing).await;
        downloads.next().await;
    }
    let (_, shared) = link.split_once("#/r/").expect("a link");
    user.browser.run("location.hash = '#/r/' + arguments[0]", vec![json!(shared)]).await;
    user.sees(words.shared_title()).await;
    user.push(words.shared_keep()).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
}

#[tokio::test]
async fn a_page_that_waits_for_the_line_opens_once_it_is_back() {
    for loses in [Site::loses, Site::is_behind_a_portal] {
        for files in [|path: &str| kind(path) == "wasm", |path: &str| kind(path) == "json"] {
            let site = Site::at_root().await;
            let user = reader(&site).await;
            loses(&site, files);
            user.follow(words().nav_report()).await;
            user.sees(words().waiting_failed()).await;

            site.recovers();
            user.browser.run("dispatchEvent(new Event('online'))", vec![]).await;

            user.is_led_to(report_of("Voorbeelde")).await;
            user.sees_no(words().waiting_failed()).await;
        }
    }
}

#[tokio::test]
async fn what_did_not_come_is_asked_again_at_the_next_page() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    site.loses(|_| true);
    user.follow(words().nav_report()).await;
    user.sees(words().waiting_failed()).await;

    site.recovers();
    user.follow(words().nav_scan()).await;
    user.is_led_to(words().intake_title()).await;
    user.follow(words().nav_report()).await;
    user.is_led_to(report_of("Voorbeelde")).await;
}

#[tokio::test]
async fn while_the_line_fails_the_start_page_is_there_without_complaint() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    site.loses(|_| true);
    user.follow(words().nav_report()).await;
    user.sees(words().waiting_failed()).await;

    user.follow(words().nav_home()).await;

    user.is_led_to(&questions().start.title).await;
    user.finds(link(words().start_resume(&"Voorbeelde"))).await;
    user.sees_no(words().waiting_failed()).await;
}

/// Someone before a page that may not start. What the I-scan is can be read there all the same.
async fn opens_what_may_not_start(browser: Browser, address: String) -> User {
    browser.driver.goto(address).await.expect("the page");
    let user = User { browser };
    user.sees(&questions().start.lead).await;
    user
}

/// Opens the site where a file is missing, and waits for the bad news.
async fn is_told_when_missing(gone: fn(&str) -> bool) {
    let site = Site::at_root().await;
    site.loses(gone);
    let user = opens_what_may_not_start(Browser::start().await, site.at("")).await;

    user.sees(words().start_failed()).await;
}

#[tokio::test]
async fn without_its_program_the_page_says_so() {
    is_told_when_missing(|path| kind(path) == "wasm").await;
}

#[tokio::test]
async fn without_its_words_the_page_says_so() {
    is_told_when_missing(|path| kind(path) == "json").await;
}

#[tokio::test]
async fn without_its_glue_the_page_says_so() {
    is_told_when_missing(|path| kind(path) == "js" && !path.ends_with("boot.js")).await;
}

#[tokio::test]
async fn without_the_script_that_starts_it_the_page_says_so_after_a_while() {
    let site = Site::at_root().await;
    site.loses(|path| path.ends_with("boot.js"));
    let user = opens_what_may_not_start(Browser::start().await, site.at("")).await;

    // On a slow line the script gets five seconds, longer than one waits here for a text.
    user.sees_no(words().start_script()).await;
    tokio::time::sleep(Duration::from_secs(2)).await;

    user.sees(words().start_script()).await;
}

#[tokio::test]
async fn a_browser_that_is_too_old_is_told_which_ones_are_not() {
    let without = "delete globalThis.WebAssembly";
    let with_an_older_one = "WebAssembly.instantiateStreaming = async () => { throw new WebAssembly.CompileError('unknown') }";
    for older in [without, with_an_older_one] {
        let site = Site::at_root().await;
        let browser = Browser::start().await;
        browser.before_pages(older).await;
        let user = opens_what_may_not_start(browser, site.at("")).await;

        user.sees(words().start_old()).await;
    }
}

#[tokio::test]
async fn opened_from_a_disk_the_page_names_the_file_beside_it_that_does_start() {
    let on_disk = |name: &str| {
        let path = fs::canonicalize(built(name)).expect("the file: see `make build`");
        format!("file://{}", path.display())
    };
    let user = opens_what_may_not_start(Browser::start().await, on_disk("index.html")).await;

    user.sees(words().start_disk()).await;

    assert!(words().start_disk().contains("i-scan.html"), "{}", words().start_disk());
    user.goes_to(&on_disk("i-scan.html")).await;
    user.sees_no(words().start_disk()).await;
}
