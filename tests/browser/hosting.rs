//! The site as files on any host: under a sub-path, without a request after the start, without a word in the console.

use super::support::axe::violations;
use super::support::browser::Browser;
use super::support::files::{Downloads, Way};
use super::support::record::filled;
use super::support::role::link;
use super::support::site::{Site, kind, questions};
use super::support::user::User;
use super::walk::walk_through;
use iscan::instrument::Domain;
use serde_json::json;
use std::sync::atomic::{AtomicBool, Ordering};

const NOT_STARTED: &str = "De I-scan kon niet starten.";

#[tokio::test]
async fn a_whole_walk_under_a_path_asks_nothing_more() {
    let site = Site::under_a_path().await;
    let user = User::opens(&site, "").await;
    let start = site.asked();
    assert!(
        start.iter().any(|path| kind(path) == "wasm") && start.iter().any(|path| kind(path) == "json"),
        "{start:?}"
    );
    assert!(start.iter().all(|path| path.starts_with("/gemeenten/iscan/")), "{start:?}");

    walk_through(&user, &questions()).await;
    user.follow("Methode").await;
    user.is_led_to("Hoe de I-scan werkt").await;
    every_file_and_link(&user).await;

    // Words and code for what is behind the questions come as soon as one leaves the start page; after them, nothing.
    let mut late = site.asked();
    late.sort();
    assert_eq!(late.len(), 2, "{late:?}");
    assert!(late[0].starts_with("/gemeenten/iscan/iscan.late.nl-"), "{late:?}");
    assert!(
        late[1].starts_with("/gemeenten/iscan/late-iscan-") && kind(&late[1]) == "wasm",
        "{late:?}"
    );
    user.follow("English").await;
    user.is_on("I-scan of Voorbeelde").await;
    let asked = site.asked();
    assert_eq!(
        asked.iter().map(|path| kind(path)).collect::<Vec<_>>(),
        ["json", "json"],
        "only the other words, in both packs"
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
    let downloads = Downloads::of(&user.browser).await;
    user.follow("Bewaren en delen").await;
    user.is_led_to("Bewaren, delen en openen").await;
    for file in [
        "Bewaar de antwoorden",
        "Bewaar het rapport",
        "Bewaar een tabel (CSV, voor Excel)",
        "Bewaar de resultaten (JSON)",
    ] {
        user.push(file).await;
        let file = downloads.next().await;
        if !file.name.ends_with("csv") {
            user.gives(Way::Dropped, &file).await;
            user.sees("Geopend: Voorbeelde.").await;
        }
    }
    user.push("Kopieer de link").await;
    user.sees("De link is gekopieerd.").await;
    let link = user.reads("De link").await;
    user.follow("Rapport").await;
    user.is_led_to("I-scan van Voorbeelde").await;
    for section in ["quadrant", "alignment", "chain"] {
        user.saves_drawing(section).await;
        downloads.next().await;
    }
    user.browser.run("location.href = arguments[0]", vec![json!(link)]).await;
    user.sees("Een scan van iemand anders.").await;
    user.push("Bewaar een kopie in deze browser").await;
    user.sees("Geopend: Voorbeelde.").await;
}

#[tokio::test]
async fn what_comes_late_is_asked_again_until_it_is_there() {
    static GONE: AtomicBool = AtomicBool::new(true);
    let site = Site::without(|path| path.contains("/late-") && kind(path) == "wasm" && GONE.load(Ordering::Relaxed)).await;
    let user = User::opens(&site, "").await;

    user.follow("Start de snelscan").await;
    user.is_led_to("Voor u begint").await;
    user.fill("Gemeente", "Voorbeelde").await;
    user.follow("Rapport").await;
    user.sees("Dit deel van de I-scan kon niet worden opgehaald.").await;
    assert!(user.keeps().await.to_string().contains("Voorbeelde"), "it is kept meanwhile");

    GONE.store(false, Ordering::Relaxed);
    user.follow("Vragen").await;
    user.is_led_to("Voor u begint").await;
    user.sees("Nog te weinig antwoorden").await;
    user.follow("Rapport").await;
    user.is_led_to("I-scan van Voorbeelde").await;
}

#[tokio::test]
async fn a_page_that_waits_for_what_comes_late_opens_once_the_line_is_back() {
    static GONE: AtomicBool = AtomicBool::new(true);
    for site in [
        Site::without(|path| path.contains(".late.") && GONE.load(Ordering::Relaxed)).await,
        Site::behind_a_portal(|path| path.contains(".late.") && GONE.load(Ordering::Relaxed)).await,
        Site::behind_a_portal(|path| path.contains("/late-") && kind(path) == "wasm" && GONE.load(Ordering::Relaxed)).await,
    ] {
        GONE.store(true, Ordering::Relaxed);
        let user = User::returns(&site, "", &filled().to_string()).await;
        user.leaves().await;
        user.browser.driver.goto(site.at("#/report")).await.expect("the page");
        user.sees("Dit deel van de I-scan kon niet worden opgehaald.").await;
        user.follow("Vragen").await;
        user.is_led_to("Voor u begint").await;
        user.sees_no("kon niet worden opgehaald").await;
        user.follow("Rapport").await;
        user.sees("Dit deel van de I-scan kon niet worden opgehaald.").await;

        GONE.store(false, Ordering::Relaxed);
        user.browser.run("dispatchEvent(new Event('online'))", vec![]).await;

        user.is_led_to("I-scan van Voorbeelde").await;
        user.sees_no("kon niet worden opgehaald").await;
    }
}

#[tokio::test]
async fn addresses_open_directly_and_reload() {
    let site = Site::under_a_path().await;
    let user = User::returns(&site, "#/scan/i.gegevens", &filled().to_string()).await;
    let questions = questions();
    let domain = Domain::from_id("i.gegevens").expect("a domain");
    let question = &questions.statement(questions.lead(domain)).expect("it is asked").question;

    user.is_on(question).await;
    user.reloads().await;
    user.is_on(question).await;

    for hash in ["#/report", "#%23/report"] {
        user.leaves().await;
        user.goes_to(&site.at(hash)).await;
        user.is_on("I-scan van Voorbeelde").await;
        user.reloads().await;
        user.is_on("I-scan van Voorbeelde").await;
    }
}

#[tokio::test]
async fn addresses_with_a_mangled_hash_open() {
    let site = Site::under_a_path().await;
    let user = User::returns(&site, "%23/report", &filled().to_string()).await;
    let questions = questions();
    let domain = Domain::from_id("o.leiding").expect("a domain");
    let question = &questions.statement(questions.lead(domain)).expect("it is asked").question;

    user.is_on("I-scan van Voorbeelde").await;
    for (mangled, heading, mended) in [
        ("%23/scan/o.leiding", question.as_str(), "#/scan/o.leiding"),
        ("%23/method?lang=en", "How the I-scan works", "?lang=en#/method"),
        ("?lang=en%23/method", "How the I-scan works", "?lang=en#/method"),
        ("index.html%23/report", "I-scan van Voorbeelde", "index.html#/report"),
    ] {
        user.leaves().await;
        user.goes_to(&site.at(mangled)).await;
        user.is_on(heading).await;
        assert_eq!(user.text("return location.href").await, site.at(mended));
    }
    assert_eq!(user.kept("x").await, filled(), "what was kept");
}

#[tokio::test]
async fn no_address_leads_to_another_host() {
    let site = Site::at_root().await;
    let browser = Browser::start(json!({})).await;
    browser.driver.goto(site.at("/voorbeeld.test/%23/report")).await.expect("the page");
    let user = User { browser };

    user.sees("Deze pagina bestaat niet").await;
    assert_eq!(user.text("return location.href").await, site.at("/voorbeeld.test/#/report"));
}

#[tokio::test]
async fn an_unknown_path_leads_home() {
    let site = Site::under_a_path().await;
    for (missing, name, address, begin) in [
        ("nergens", "Naar de startpagina", "", "Start de snelscan"),
        ("nergens/diep/", "To the start page", "?lang=en", "Start the quick scan"),
    ] {
        let browser = Browser::start(json!({})).await;
        browser.driver.goto(site.at(missing)).await.expect("the page");
        let user = User { browser };
        user.is_on("Deze pagina bestaat niet").await;
        user.sees("This page does not exist").await;
        let refused = user.browser.console().await;
        assert!(
            !refused.iter().any(|entry| entry.contains("Content Security Policy")),
            "{refused:?}"
        );
        assert_eq!(violations(&user).await, "");

        user.follow(name).await;
        user.finds(link(begin)).await;
        assert_eq!(user.text("return location.href").await, site.at(address));
    }
}

#[tokio::test]
async fn an_unknown_address_leads_home() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.niets").await;

    user.is_on("Deze pagina bestaat niet").await;
    user.follow("Naar de startpagina").await;

    user.is_led_to("I-scan").await;
    user.finds(link("Start de snelscan")).await;
}

#[tokio::test]
async fn a_place_on_the_page_is_no_address() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/report", &filled().to_string()).await;

    user.follow("De zwakste schakel").await;
    user.holds(
        "the section has the focus",
        "return document.activeElement.id == 'chain' || document.activeElement.matches('section[id]')",
    )
    .await;
    user.holds(
        "the section is in view",
        "const { top } = document.activeElement.getBoundingClientRect(); return top >= -1 && top < innerHeight",
    )
    .await;
    assert_eq!(user.hash().await, "#/report");

    user.browser.run("location.hash = '#inhoud'", vec![]).await;
    user.settles().await;
    user.is_on("I-scan van Voorbeelde").await;
}

/// Opens the site where a file is missing, and waits for the bad news.
async fn is_told_when_missing(gone: fn(&str) -> bool) {
    let site = Site::without(gone).await;
    let browser = Browser::start(json!({})).await;
    browser.driver.goto(site.at("")).await.expect("the page");
    let user = User { browser };

    user.sees(NOT_STARTED).await;
    user.sees("Een zelfevaluatie in dertien domeinen").await;
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
