//! What is deleted: in another tab, by whoever is certain, and never on its own.

use super::support::files::Downloads;
use super::support::pages::reader;
use super::support::questions::{about, english, report_of, words};
use super::support::role::{button, heading, link};
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use serde_json::json;

#[tokio::test]
async fn a_scan_deleted_in_another_tab_comes_back_only_by_a_change() {
    let site = Site::at_root().await;
    let words = words();
    for deletes_all in [false, true] {
        let user = reader(&site).await;
        user.goes_to(&site.at("#/scan/i.gegevens")).await;
        user.opens_a_tab(&site, "#/").await;
        if deletes_all {
            user.goes_to(&site.at("#/files")).await;
            deletes_everything(&user).await;
        } else {
            user.push(about(words.scans_delete(), "Voorbeelde")).await;
            user.sees(words.scans_deleted(&"Voorbeelde")).await;
        }

        user.looks_at_tab(0).await;
        user.sees(words.save_gone()).await;
        // Looking around, saving a file and switching to the other language are no change.
        let downloads = Downloads::of(&user.browser).await;
        user.follow(words.nav_files()).await;
        user.push(words.files_answerssave()).await;
        let file = downloads.next().await;
        assert!(
            file.text.contains("Sinds de reorganisatie"),
            "what is on the screen can still be saved"
        );
        user.follow(words.nav_report()).await;
        user.is_led_to(report_of("Voorbeelde")).await;
        user.follow(words.nav_other()).await;
        user.follow(english().words.nav_other()).await;
        user.sees(words.save_gone()).await;
        assert_eq!(user.keeps().await, json!({}), "nothing is written back");

        user.goes_to(&site.at("?lang=nl#/scan/i.gegevens")).await;
        user.choose(words.question_unknown()).await;
        user.sees_no(words.save_gone()).await;
        user.sees(words.save_saved(&ANY)).await;
        let kept = user.kept("x").await;
        assert_eq!(kept["statements"]["i.gegevens.1"], "unknown");
        assert_eq!(kept["statements"]["o.leiding.1"], 4, "with everything that was on the screen");
    }
}

async fn deletes_everything(user: &User) {
    user.push(words().files_clearbutton()).await;
    user.push(words().files_yesclear()).await;
    user.sees(words().files_cleared()).await;
}

#[tokio::test]
async fn a_browser_cleared_in_another_tab() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.opens_a_tab(&site, "#/method").await;
    user.clears_the_store().await;

    user.looks_at_tab(0).await;

    user.sees(words().save_gone()).await;
    assert_eq!(user.keeps().await, json!({}));
}

#[tokio::test]
async fn everything_is_deleted_only_when_it_is_certain() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.browser
        .run("localStorage.setItem('iets.anders', 'van een andere pagina')", vec![])
        .await;
    user.push(about(words.scans_copy(), "Voorbeelde")).await;
    user.follow(words.nav_files()).await;
    let before = user.keeps().await;

    user.push(words.files_clearbutton()).await;
    user.sees(words.files_sure()).await;
    // The safe answer is at hand.
    user.has_focus_on(button(words.files_spare())).await;
    user.push(words.files_spare()).await;
    user.sees_no(words.files_sure()).await;
    assert_eq!(user.keeps().await, before);

    deletes_everything(&user).await;
    assert_eq!(user.keeps().await, json!({ "iets.anders": "van een andere pagina" }));
    user.has_focus_on(heading(words.files_clear())).await;
    user.sees(words.files_empty()).await;
    user.follow(words.nav_home()).await;
    user.finds(link(words.start_begin())).await;
    user.finds_no(heading(words.scans_title())).await;
    user.finds_no(button(words.scans_undo())).await;
    user.reloads().await;
    user.finds(link(words.start_begin())).await;
    assert_eq!(user.keeps().await, json!({ "iets.anders": "van een andere pagina" }));
}
