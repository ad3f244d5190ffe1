//! The report on paper: everything is on it, what is folded away too, and nothing that only works on a screen.

use super::support::engine::{Engine, NO_MEDIUM, NO_PRINTING, OTHERS, is_left_out};
use super::support::pages::{reader, thorough_reader};
use super::support::pdf::Pdf;
use super::support::questions::{questions_in, report_of, words};
use super::support::role::{drawing, footer};
use super::support::site::Site;
use super::support::user::User;
use serde_json::Value;
use std::collections::BTreeSet;

/// Someone who reads the report of a filled scan.
async fn reader_of_report(site: &Site) -> User {
    let user = reader(site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;
    user
}

#[tokio::test]
async fn on_paper_the_report_is_whole() {
    if is_left_out(&[Engine::Webkit], NO_PRINTING) {
        return;
    }
    let site = Site::at_root().await;
    let user = reader_of_report(&site).await;
    let headings = user
        .browser
        .run(
            "return [...document.querySelectorAll('main h1, main section h2, main h3')].map((heading) => heading.textContent)",
            vec![],
        )
        .await;
    let folded = user
        .browser
        .run(
            "return [...document.querySelectorAll('main details p')].map((text) => text.textContent)",
            vec![],
        )
        .await;
    assert!(
        folded.as_array().is_some_and(|texts| texts.len() > 3),
        "closed details hold text: {folded}"
    );

    let pdf = Pdf::print(&user.browser).await;

    let pages = pdf.pages();
    assert!(pages > 2 && pages < 20, "{pages} pages");
    assert!(
        user.browser.engine != Engine::Chromium || (pdf.names("/StructTreeRoot") && pdf.names("/Outlines")),
        "tagged, and with an outline"
    );
    let Some(text) = pdf.text() else { return };
    for wanted in headings.as_array().into_iter().chain(folded.as_array()).flatten() {
        let wanted = wanted.as_str().unwrap_or_default();
        assert!(text.contains(&Pdf::letters(wanted)), "not on paper: {wanted}");
    }
    for unwanted in [words().report_print(), words().nav_skip(), words().nav_label()] {
        assert!(!text.contains(&Pdf::letters(unwanted)), "on paper: {unwanted}");
    }
}

#[tokio::test]
async fn no_heading_stands_alone_at_the_foot_of_a_page() {
    if is_left_out(&[Engine::Webkit], NO_PRINTING) {
        return;
    }
    let site = Site::at_root().await;
    let user = thorough_reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on_a_report().await;
    let script = "return [...document.querySelectorAll('main h2, main h3, main h4')].map((heading) => heading.textContent)";
    let headings = user.browser.run(script, vec![]).await;
    let headings: Vec<String> = headings
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(Pdf::letters)
        .collect();
    assert!(headings.len() > 20, "{headings:?}");

    let pdf = Pdf::print(&user.browser).await;

    for number in 1..=pdf.pages() {
        let Some(page) = pdf.page(number) else { return };
        let foot = format!("{number} / {}", pdf.pages());
        let mut lines = page
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.ends_with(&foot));
        // A heading stands in no columns.
        let last = lines.next_back().filter(|line| !line.contains("  ")).unwrap_or_default();
        let last = Pdf::letters(last);
        // What does not fit on a line ends with the last one.
        let is_it = |heading: &&String| **heading == last || (heading.len() > 60 && last.len() > 3 && heading.ends_with(&last));
        let stranded = headings.iter().find(is_it);
        assert_eq!(stranded, None, "at the foot of page {number}: {page}");
    }
}

#[tokio::test]
async fn every_page_of_paper_says_what_it_is() {
    if is_left_out(&OTHERS, "only Chromium tags a PDF, and fills the margins of its pages") {
        return;
    }
    let site = Site::at_root().await;
    for language in ["nl", "en"] {
        let words = &questions_in(language).words;
        let title = words.report_title(&"Voorbeelde");
        let user = reader(&site).await;
        user.goes_to(&site.at(&format!("?lang={language}#/report"))).await;
        user.is_on(&title).await;

        let pdf = Pdf::print(&user.browser).await;

        assert!(pdf.names("/StructTreeRoot"), "tagged");
        assert!(pdf.names(&format!("/Lang ({language})")), "in its language");
        let Some(about) = pdf.about() else { return };
        let told = |field: &str| {
            about
                .lines()
                .find_map(|line| line.strip_prefix(field))
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        assert!(told("Title:").contains(&title), "{about}");
        assert_eq!(told("Tagged:"), "yes");
        assert!(told("Page size:").contains("A4"), "{about}");
        let pages = pdf.pages();
        for number in 2..=pages {
            let page = pdf.page(number).expect("its text");
            assert!(page.trim_start().starts_with(&title), "on top of page {number}: {page}");
            assert!(
                page.trim_end().ends_with(&format!("{number} / {pages}")),
                "at the foot of page {number}: {page}"
            );
        }
        let text = pdf.text().expect("its text");
        assert!(text.contains(&Pdf::letters(words.files_qrprint())), "the way back to the screen");
    }
}

#[tokio::test]
async fn a_code_on_paper_only() {
    if is_left_out(&[Engine::Webkit], NO_MEDIUM) {
        return;
    }
    let site = Site::at_root().await;
    let user = reader_of_report(&site).await;
    user.finds_no(drawing(words().files_qr())).await;

    user.browser.media("print", &[("prefers-color-scheme", "dark")]).await;

    let code = user.finds(drawing(words().files_qr())).await;
    let script = "return [...arguments[0].querySelectorAll('*')].map((part) => getComputedStyle(part).fill)";
    let fills = user.browser.run(script, vec![code.to_json().expect("an element")]).await;
    let fills: BTreeSet<&str> = fills.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(fills, BTreeSet::from(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]), "black on white");
    let width = code.rect().await.expect("a place").width;
    assert!(width > 100.0, "{width} px is too small for a camera");
}

#[tokio::test]
async fn on_paper_nothing_is_folded_away() {
    if is_left_out(&[Engine::Webkit], NO_MEDIUM) {
        return;
    }
    let site = Site::at_root().await;
    let user = reader_of_report(&site).await;

    user.browser.media("print", &[]).await;

    user.holds("nothing is folded away", UNFOLDED).await;
    let useful = USEFUL.replace("{contents}", words().report_contents());
    user.holds("nothing is there that only works on a screen", &useful).await;
    user.finds_no(footer()).await;
}

const UNFOLDED: &str = "
    const folded = [...document.querySelectorAll('main details:not(.screen) > :not(summary)')];
    return folded.length > 3 && folded.every((part) => part.checkVisibility() && part.getBoundingClientRect().height > 0);
";

/// The contents number the sections, on paper too.
const USEFUL: &str =
    "return ![...document.querySelectorAll('nav:not([aria-label=\"{contents}\"]), button, input')].some((part) => part.checkVisibility())";
