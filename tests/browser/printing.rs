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

    let pdf = Pdf::print(&user.browser).await;

    no_page_ends_with_a_heading(&user, &pdf).await;
}

/// On this paper no heading of the page that was printed is the last thing on a sheet.
pub(crate) async fn no_page_ends_with_a_heading(user: &User, pdf: &Pdf) {
    let script = "return [...document.querySelectorAll('main h2, main h3, main h4')].map((heading) => heading.textContent)";
    let headings = user.browser.run(script, vec![]).await;
    let headings: Vec<String> = headings
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(Pdf::letters)
        .collect();
    assert!(headings.len() > 7, "{headings:?}");
    let pages: Option<Vec<String>> = (1..=pdf.pages()).map(|number| pdf.page(number)).collect();
    let Some(pages) = pages else { return };
    for (number, page) in (1..).zip(&pages) {
        let foot = format!("{number} / {}", pages.len());
        let mut lines = page
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.ends_with(&foot));
        // A heading stands in no columns.
        let last = lines.next_back().filter(|line| !line.contains("  ")).unwrap_or_default();
        let last = Pdf::letters(last);
        // That of a section has its number before it, as in the contents, which say it first.
        let unnumbered = last.trim_start_matches(|letter: char| letter.is_ascii_digit());
        if unnumbered != last && pages[number..].iter().any(|page| Pdf::letters(page).contains(&last)) {
            continue;
        }
        // What does not fit on a line ends with the last one.
        let is_it = |heading: &&String| {
            let ends = heading.len() > 60 && last.len() > 3 && heading.ends_with(&last);
            ends || [last.as_str(), unnumbered].contains(&heading.as_str())
        };
        let stranded = headings.iter().find(is_it);
        assert_eq!(stranded, None, "at the foot of page {number}: {page}");
    }
}

/// Every word of the page, also of what is folded away.
const WORDS: &str = "
    const texts = [document.body.innerText];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) texts.push(walk.currentNode.data);
    return [...new Set(texts.flatMap((text) => text.split(/\\s+/)))];
";

/// On this paper no word of the page that was printed stands in pieces.
pub(crate) async fn no_word_is_broken(user: &User, pdf: &Pdf) {
    let words: BTreeSet<String> = serde_json::from_value(user.browser.run(WORDS, vec![]).await).expect("words");
    assert!(words.len() > 200, "{words:?}");
    let Some(sheets) = pdf.sheets() else { return };
    for (number, sheet) in (1..).zip(&sheets) {
        let broken = broken(sheet, &words);
        assert!(broken.is_empty(), "on page {number}: {broken:?}");
    }
}

/// What is no word by itself and becomes one with the next piece, or the next two. A hyphen in a word that has one joins nothing:
/// without it that would be another word.
fn broken(sheet: &str, words: &BTreeSet<String>) -> Vec<String> {
    let set: Vec<&str> = sheet.split_whitespace().collect();
    let hyphens = ['-', '\u{2010}', '\u{ad}'];
    let mut broken = vec![];
    for (place, first) in set.iter().enumerate() {
        let is_whole = words.contains(*first) && !first.ends_with(hyphens);
        // A letter or a number by itself is no piece of a word, and an address goes on after a slash.
        let is_piece = first.chars().filter(|letter| letter.is_alphabetic()).count() > 1 && !first.ends_with('/');
        if is_whole || !is_piece {
            continue;
        }
        let mut joined = first.trim_end_matches(hyphens).to_owned();
        for next in set[place + 1..].iter().take(2) {
            joined.push_str(next);
            if words.contains(&joined) {
                broken.push(format!("{first} {next}: {joined}"));
            }
            joined.truncate(joined.trim_end_matches(hyphens).len());
        }
    }
    broken
}

#[test]
fn a_broken_word_is_told_from_one_with_a_hyphen() {
    let words =
        "Het proces-verbaal van de ICT-dienst over processen en informatieveiligheid. leiding leidinggevenden https://voorbeelde.be";
    let words: BTreeSet<String> = words.split(' ').map(str::to_owned).collect();
    for (sheet, expected) in [
        ("Het proces-\nverbaal van de ICT-\ndienst", 0),
        ("over pro-\ncessen", 1),
        ("over pro\u{2010}\ncessen en", 1),
        ("over pro\ncessen", 1),
        ("informatie-\nveilig-\nheid.", 1),
        ("leiding van de leidinggevenden", 0),
        ("leidingge\nvenden", 1),
        ("https://\nvoorbeelde.be", 0),
    ] {
        assert_eq!(broken(sheet, &words).len(), expected, "{sheet}");
    }
}

/// Every piece of text of each recommendation: title, text, first step and why one gets it. On paper a tag may stand before or
/// after what it belongs to.
const PIECES: &str = "
    return [...document.querySelectorAll('#advice .advice')].map((one) => {
        const pieces = [];
        const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) pieces.push(walk.currentNode.data);
        return pieces.filter((piece) => /\\w{3}/.test(piece));
    });
";

#[tokio::test]
async fn on_paper_no_word_is_broken_and_every_recommendation_stands_on_one_page() {
    if is_left_out(&[Engine::Webkit], NO_PRINTING) {
        return;
    }
    let site = Site::at_root().await;
    let user = thorough_reader(&site).await;
    for language in ["nl", "en"] {
        let words = &questions_in(language).words;
        user.goes_to(&site.at(&format!("?lang={language}#/report"))).await;
        user.is_on(words.report_title(&"Voorbeelde")).await;
        let given: Vec<Vec<String>> = serde_json::from_value(user.browser.run(PIECES, vec![]).await).expect("texts");
        assert!(given.len() >= 12, "{given:?}");

        let pdf = Pdf::print(&user.browser).await;

        no_word_is_broken(&user, &pdf).await;
        let Some(sheets) = pdf.sheets() else { return };
        let sheets: Vec<String> = sheets.iter().map(|sheet| Pdf::letters(sheet)).collect();
        for pieces in given {
            assert!(pieces.iter().any(|piece| piece.contains(words.advice_step())), "{pieces:?}");
            let pieces: Vec<String> = pieces.iter().map(|piece| Pdf::letters(piece)).collect();
            let missing = |sheet: &String| -> Vec<String> { pieces.iter().filter(|piece| !sheet.contains(*piece)).cloned().collect() };
            let fewest = sheets.iter().map(missing).min_by_key(Vec::len).expect("a sheet");
            assert_eq!(fewest, [""; 0], "not on the sheet where the rest stands of: {}", pieces[0]);
        }
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
