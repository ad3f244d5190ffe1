//! Files that leave: what is in them, what stays behind when asked, and a report that stands on its own.

use super::support::browser::Browser;
use super::support::engine::{OTHERS, is_left_out};
use super::support::files::{Downloads, SavedFile};
use super::support::pages::reader;
use super::support::pdf::Pdf;
use super::support::questions::{report_of, words};
use super::support::scans::scan;
use super::support::site::Site;
use super::support::user::User;
use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};
use std::io::Cursor;
use std::path::Path;

const NAMES: [&str; 3] = ["Voorbeelde", "Jo Peeters", "Een nieuw meerjarenplan"];
const NOTES: [&str; 2] = ["Sinds de reorganisatie", "Alles staat bij de regio"];
const EVIDENCE: &str = "https://voorbeelde.be/verslag";

/// Presses a button that saves, and gives the file.
pub(super) async fn saved(user: &User, downloads: &Downloads, name: &str) -> SavedFile {
    user.push(name).await;
    let file = downloads.next().await;
    user.sees(words().files_saved(&file.name)).await;
    file
}

/// Someone with a filled scan, on the page of files.
pub(super) async fn saver(site: &Site) -> (User, Downloads) {
    let user = reader(site).await;
    user.goes_to(&site.at("#/files")).await;
    let downloads = Downloads::of(&user.browser).await;
    (user, downloads)
}

fn json_of(file: &SavedFile) -> Value {
    serde_json::from_str(&file.text).expect("JSON")
}

#[tokio::test]
async fn a_file_is_named_after_the_municipality_the_day_and_what_it_is() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let words = words();
    for (button, ending) in [
        (words.files_answerssave(), "json"),
        (words.files_reportsave(), "html"),
        (words.files_results(), "resultaten.json"),
        (words.files_table(), "csv"),
    ] {
        let file = saved(&user, &downloads, button).await;
        assert_eq!(file.name, format!("iscan-voorbeelde-2026-11-20.{ending}"));
    }
}

#[tokio::test]
async fn a_workbook_opens_with_every_sheet_and_the_notes_as_typed() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let words = words();
    user.push(words.files_workbook()).await;
    let (name, bytes) = downloads.next_bytes().await;
    assert_eq!(name, "iscan-voorbeelde-2026-11-20.xlsx");
    user.sees(words.files_saved(&name)).await;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(book.sheet_names().len(), 5);
    let answers = book.worksheet_range(words.account_answers()).expect("the answers");
    let row = answers.rows().find(|row| row[1] == *"o.leiding.1").expect("a statement");
    assert_eq!(
        (&row[5], &row[6], &row[7]),
        (&Data::Float(4.0), &Data::String(NOTES[0].into()), &Data::String(EVIDENCE.into()))
    );

    user.tick(words.files_notes()).await;
    user.push(words.files_workbook()).await;
    let (_, bytes) = downloads.next_bytes().await;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let answers = book.worksheet_range(words.account_answers()).expect("the answers");
    assert!(
        !answers.cells().any(|(_, _, cell)| *cell == *NOTES[0]),
        "what stays behind, stays behind"
    );
}

#[tokio::test]
async fn without_a_line_a_workbook_is_refused_in_words() {
    let site = Site::at_root().await;
    let (user, _) = saver(&site).await;
    site.loses(|path: &str| path.contains("part-workbook"));
    user.push(words().files_workbook()).await;
    user.sees(words().files_notwritten()).await;
}

#[tokio::test]
async fn the_answers_are_saved_as_they_are_kept() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;

    let file = saved(&user, &downloads, words().files_answerssave()).await;

    assert_eq!(json_of(&file), scan());
}

#[tokio::test]
async fn a_table_for_a_spreadsheet() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;

    let table = saved(&user, &downloads, words().files_table()).await;

    assert!(table.text.starts_with('\u{feff}'), "Excel reads it as UTF-8");
    for written in NAMES.iter().chain(&NOTES).chain([&EVIDENCE]) {
        assert!(table.text.contains(written), "{written}");
    }
}

#[tokio::test]
async fn the_report_file_stands_on_its_own() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let file = saved(&user, &downloads, words().files_reportsave()).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on_a_report().await;
    let report = user.report().await;
    site.asked();

    drop(user);
    let user = opens_without_scripts(&file.on_disk()).await;

    assert_eq!(user.report().await, report);
    assert_eq!(user.text("return document.title").await, report_of("Voorbeelde"));
    assert_eq!(user.text("return document.documentElement.lang").await, "nl");
    let scripts = "return [...document.scripts].map((script) => script.type).join()";
    assert_eq!(user.text(scripts).await, "application/json", "data, and no program");
    let asking = "return [...document.querySelectorAll('[src], link, [style], object, embed, iframe, base, form, button, input:not([name=size])')].map((part) => part.outerHTML).join()";
    assert_eq!(user.text(asking).await, "", "nothing from outside, nothing that does not work");
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name).join()";
    assert_eq!(user.text(loaded).await, "");
    assert!(
        !file.text.contains("url(") && !file.text.contains("@import"),
        "no style from outside"
    );
    assert_eq!(site.asked(), Vec::<String>::new());
    assert_eq!(user.browser.console().await, Vec::<String>::new());
    user.holds("its drawings have their colours", COLOURED).await;
    user.browser.size(320, 640).await;
    user.holds(
        "it needs no wide window",
        "return document.scrollingElement.scrollWidth <= innerWidth",
    )
    .await;
}

/// Someone whose browser runs no script opens a file from disk.
pub(super) async fn opens_without_scripts(path: &Path) -> User {
    let browser = Browser::without_scripts().await;
    let address = format!("file://{}", path.display());
    browser.driver.goto(address).await.expect("the file");
    User { browser }
}

#[tokio::test]
async fn every_page_of_a_printed_report_file_says_what_it_is() {
    if is_left_out(&OTHERS, "only Chromium tags a PDF, and fills the margins of its pages") {
        return;
    }
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let file = saved(&user, &downloads, words().files_reportsave()).await;
    drop(user);
    let user = opens_without_scripts(&file.on_disk()).await;

    let pdf = Pdf::print(&user.browser).await;
    assert!(pdf.names("/StructTreeRoot"), "tagged");
    if let Some(second) = pdf.page(2) {
        assert!(second.trim_start().starts_with(&report_of("Voorbeelde")), "{second}");
    }
}

/// Without a style sheet everything in a drawing is black.
const COLOURED: &str = "
    const fills = (drawing) => [...drawing.querySelectorAll('*')].map((part) => getComputedStyle(part).fill);
    const drawings = [...document.querySelectorAll('[role=img]')];
    return drawings.length > 0 && drawings.every((drawing) => fills(drawing).some((fill) => fill !== 'rgb(0, 0, 0)'));
";

#[tokio::test]
async fn what_is_left_out_is_nowhere_in_the_files() {
    let site = Site::at_root().await;
    let words = words();
    let mut scan = scan();
    // A name that is no word.
    scan["about"]["municipality"] = json!("Quaveghem");
    let user = User::returns(&site, "#/files", &scan).await;
    let downloads = Downloads::of(&user.browser).await;
    let choices: [(&str, &[&str]); 3] = [
        (words.files_names(), &["Quaveghem", "Jo Peeters", "Een nieuw meerjarenplan"]),
        (words.files_notes(), &NOTES),
        (words.files_evidence(), &[EVIDENCE]),
    ];
    let outgoing = [words.files_reportsave(), words.files_table(), words.files_results()];
    let all = |file: &SavedFile| [file.name.as_str(), &file.text].concat().to_lowercase();

    for (choice, _) in choices {
        user.tick(choice).await;
        for kind in outgoing {
            let file = all(&saved(&user, &downloads, kind).await);
            for (other, texts) in choices {
                for text in texts {
                    assert_eq!(
                        file.contains(&text.to_lowercase()),
                        other != choice,
                        "{kind}, without {choice}: {text}"
                    );
                }
            }
        }
        user.tick(choice).await;
    }

    for (choice, _) in choices {
        user.tick(choice).await;
    }
    for kind in outgoing {
        let file = all(&saved(&user, &downloads, kind).await);
        for text in choices.iter().flat_map(|(_, texts)| *texts) {
            assert!(!file.contains(&text.to_lowercase()), "{kind}: {text}");
        }
    }
    // The answers are one's own work: everything stays in there.
    let file = saved(&user, &downloads, words.files_answerssave()).await;
    assert_eq!(json_of(&file), scan);
}
