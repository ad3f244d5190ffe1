//! For everyone: no rule that axe-core can check is broken, on any page, in any state.

use super::support::axe::violations;
use super::support::files::{Downloads, SavedFile, Way};
use super::support::pages::{
    on_every_page, on_every_page_in, on_every_page_of_a_full_scan, on_every_page_of_a_workshop, reader, thorough_reader, workshop_leader,
};
use super::support::questions::{about, questions, questions_in, words};
use super::support::role::{button, textbox};
use super::support::scans::scan;
use super::support::site::Site;
use super::support::user::User;

async fn axe_finds_nothing(scheme: &str, width: u32) {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.size(width, 900).await;
    user.browser.media("", &[("prefers-color-scheme", scheme)]).await;
    on_every_page(&site, &user, async || violations(&user).await).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_light_on_a_wide_screen() {
    axe_finds_nothing("light", 1440).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_dark_on_a_wide_screen() {
    axe_finds_nothing("dark", 1440).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_light_on_a_phone() {
    axe_finds_nothing("light", 360).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_dark_on_a_phone() {
    axe_finds_nothing("dark", 360).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_english() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    on_every_page_in("en", &site, &user, async || violations(&user).await).await;
}

async fn axe_finds_nothing_in_a_full_scan(scheme: &str, width: u32, language: &str) {
    let site = Site::at_root().await;
    let user = thorough_reader(&site).await;
    user.browser.size(width, 900).await;
    user.browser.media("", &[("prefers-color-scheme", scheme)]).await;
    on_every_page_of_a_full_scan(language, &site, &user, async || violations(&user).await).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_a_full_scan_in_the_light_on_a_wide_screen() {
    axe_finds_nothing_in_a_full_scan("light", 1440, "nl").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_a_full_scan_in_the_dark_on_a_phone_in_english() {
    axe_finds_nothing_in_a_full_scan("dark", 320, "en").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_a_workshop() {
    let site = Site::at_root().await;
    let user = workshop_leader(&site).await;
    for (scheme, width, language) in [("light", 1440, "nl"), ("dark", 360, "en")] {
        user.browser.size(width, 900).await;
        user.browser.media("", &[("prefers-color-scheme", scheme)]).await;
        on_every_page_of_a_workshop(language, &site, &user, async || violations(&user).await).await;
    }
}

#[tokio::test]
async fn axe_finds_nothing_while_scans_are_tidied() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.push(about(words().scans_rename(), "Voorbeelde")).await;
    user.finds(textbox(words().scans_name())).await;
    assert_eq!(violations(&user).await, "");

    user.push(words().scans_save()).await;
    user.push(about(words().scans_delete(), "Voorbeelde")).await;
    user.finds(button(words().scans_undo())).await;
    assert_eq!(violations(&user).await, "");
}

#[tokio::test]
async fn axe_finds_nothing_whatever_the_page_of_files_tells() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let downloads = Downloads::of(&user.browser).await;
    let file = SavedFile::new("scan.json", &scan().to_string());
    for language in ["nl", "en"] {
        let words = &questions_in(language).words;
        user.starts_anew(&site, &format!("?lang={language}#/files")).await;
        user.sees(words.files_empty()).await;
        axe_finds_nothing_here(&user).await;

        user.gives(Way::Dropped, &file).await;
        user.sees(words.files_opened(&"Voorbeelde")).await;
        axe_finds_nothing_here(&user).await;
        user.pastes(&file.text.replace(":4", ":2").replace(&questions().version, "0.9.0"))
            .await;
        user.sees(words.files_beside()).await;
        axe_finds_nothing_here(&user).await;
        user.pastes(&file.text.replace(":4", ":9")).await;
        user.sees(words.refused_field(&"statements.o.leiding.1")).await;
        axe_finds_nothing_here(&user).await;
        user.push(words.files_answerssave()).await;
        user.sees(words.files_saved(&downloads.next().await.name)).await;
        axe_finds_nothing_here(&user).await;
        user.push(words.files_copy()).await;
        user.sees(words.files_copied()).await;
        user.push(words.files_clearbutton()).await;
        user.sees(words.files_sure()).await;
        axe_finds_nothing_here(&user).await;
        user.push(words.files_yesclear()).await;
        user.sees(words.files_cleared()).await;
        axe_finds_nothing_here(&user).await;
    }
}

/// In the light and in the dark, on a wide screen and on a phone.
async fn axe_finds_nothing_here(user: &User) {
    for (scheme, width) in [("light", 1440), ("dark", 360)] {
        user.browser.size(width, 900).await;
        user.browser.media("", &[("prefers-color-scheme", scheme)]).await;
        assert_eq!(violations(user).await, "", "{scheme}, {width} pixels wide");
    }
}
