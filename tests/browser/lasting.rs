//! Where the answers are, whether they last, and when a file is advised.

use super::support::files::Downloads;
use super::support::pages::reader;
use super::support::questions::{anchor, day, domains, words};
use super::support::role::button;
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;

#[tokio::test]
async fn the_page_of_files_tells_where_the_answers_are_and_of_the_last_file() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    let downloads = Downloads::of(&user.browser).await;
    user.sees(words.files_here(&day(20, 11, 2026))).await;
    user.sees(words.files_never()).await;
    user.sees(words.files_notlasting()).await;
    user.push(words.files_persist()).await;

    // A report without notes is no file that one could go on with.
    user.tick(words.files_notes()).await;
    user.push(words.files_reportsave()).await;
    downloads.next().await;
    user.sees(words.files_never()).await;
    user.tick(words.files_notes()).await;

    for (file, answer) in [
        (words.files_reportsave(), words.question_unknown()),
        (words.files_answerssave(), words.question_na()),
    ] {
        user.push(file).await;
        downloads.next().await;
        user.sees(words.files_filed(&ANY)).await;
        user.goes_to(&site.at("#/scan/i.gegevens")).await;
        user.choose(answer).await;
        user.goes_to(&site.at("#/files")).await;
        user.sees(words.files_filedbefore(&ANY, &1)).await;
    }
    user.reloads().await;
    user.sees(words.files_filedbefore(&ANY, &1)).await;
}

#[tokio::test]
async fn after_fifteen_changes_a_file_is_advised_until_there_is_one() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::opens(&site, "#/scan/o.leiding").await;
    let downloads = Downloads::of(&user.browser).await;
    for change in 0..14 {
        let domain = domains()[change % 13];
        user.goes_to(&site.at(&format!("#/scan/{domain}"))).await;
        user.choose(anchor(domain, change / 13 + 1)).await;
    }
    // Letters typed one after the other are one change.
    user.goes_to(&site.at("#/report")).await;
    user.is_on_a_report().await;
    user.sees_no(words.files_reminder(&ANY)).await;
    user.goes_to(&site.at("#/scan")).await;
    user.fill(words.intake_municipality(), "Voorbeelde").await;

    for page in ["#/report", "#/"] {
        user.goes_to(&site.at(page)).await;
        user.sees(words.files_reminder(&15)).await;
    }
    user.reloads().await;
    user.follow(words.files_remind()).await;
    user.push(words.files_answerssave()).await;
    downloads.next().await;
    for page in ["#/report", "#/"] {
        user.goes_to(&site.at(page)).await;
        user.sees("Voorbeelde").await;
        user.sees_no(words.files_reminder(&ANY)).await;
    }
}

#[tokio::test]
async fn a_browser_that_promises_to_keep_a_scan_is_asked_no_more() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    user.browser.run("navigator.storage.persist = async () => true", vec![]).await;

    user.push(words.files_persist()).await;

    user.sees(words.files_lasting()).await;
    user.finds_no(button(words.files_persist())).await;
    assert_ne!(
        user.text("return document.activeElement.localName").await,
        "body",
        "the focus is not lost"
    );
}
