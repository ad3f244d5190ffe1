//! What the browser keeps: over a reload, when it keeps nothing, and when it has no room.

use super::support::engine::{Engine, is_left_out};
use super::support::files::{Downloads, SavedFile, Way};
use super::support::pages::reader;
use super::support::questions::{about, anchor, option, report_of, words};
use super::support::role::{heading, link};
use super::support::scans::{answered, scan};
use super::support::site::Site;
use super::support::store::{NO_BLOCKING, with_storage_blocked, without_storage};
use super::support::text::ANY;
use super::support::user::User;
use serde_json::{Value, json};

#[tokio::test]
async fn a_reload_keeps_the_page_and_every_answer() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan").await;
    let words = words();
    user.fill(words.intake_municipality(), "Voorbeelde").await;
    user.choose(option("f.rol", "andere")).await;
    user.follow(words.step_next()).await;
    user.choose(option("f.ictgrootte", "twee")).await;
    user.follow(words.step_next()).await;
    user.choose(anchor("o.leiding", 3)).await;
    user.unfold(words.question_more()).await;
    user.fill(words.question_note(), "Sinds mei\nvan dit jaar").await;
    user.fill(words.question_evidence(), "<b>verslag</b>").await;
    user.tick(words.question_deliberate()).await;
    user.follow(words.step_next()).await;
    user.choose(words.question_na()).await;
    user.fill(words.question_reason(), "Fusie").await;
    let page = user.hash().await;

    user.reloads().await;

    assert_eq!(user.hash().await, page);
    user.has_chosen(words.question_na()).await;
    assert_eq!(user.reads(words.question_reason()).await, "Fusie");
    user.follow(words.step_previous()).await;
    user.has_chosen(anchor("o.leiding", 3)).await;
    assert_eq!(user.reads(words.question_note()).await, "Sinds mei\nvan dit jaar");
    assert_eq!(user.reads(words.question_evidence()).await, "<b>verslag</b>");
    assert!(user.is_ticked(words.question_deliberate()).await);
    user.follow(words.step_previous()).await;
    user.has_chosen(option("f.ictgrootte", "twee")).await;
    user.follow(words.step_previous()).await;
    user.has_chosen(option("f.rol", "andere")).await;
    assert_eq!(user.reads(words.intake_municipality()).await, "Voorbeelde");
}

/// Whoever keeps nothing can still walk to the report.
async fn is_told_and_walks_on(user: &User) {
    let words = words();
    user.follow(words.start_begin()).await;
    user.fill(words.intake_municipality(), "Voorbeelde").await;
    user.sees(words.save_denied()).await;
    user.follow(words.step_next()).await;
    user.is_led_to(words.facts_title()).await;
    user.follow(words.step_next()).await;
    user.choose(anchor("o.leiding", 2)).await;
    user.follow(words.step_next()).await;
    user.choose(words.question_unknown()).await;
    user.sees(words.progress_done(&2, &19)).await;
    user.sees(words.save_denied()).await;
    user.follow(words.step_previous()).await;
    user.has_chosen(anchor("o.leiding", 2)).await;
    user.follow(words.nav_report()).await;
    user.is_led_to(report_of("Voorbeelde")).await;
    user.unfolds_all(words.account_answers()).await;
    user.sees(anchor("o.leiding", 2)).await;
    user.follow(words.nav_home()).await;
    user.follow(words.start_resume(&"Voorbeelde")).await;
    user.sees(words.progress_done(&2, &19)).await;
}

#[tokio::test]
async fn without_storage_one_is_told_and_walks_on() {
    let site = Site::at_root().await;
    let user = User::arrives(without_storage().await, &site, "").await;

    is_told_and_walks_on(&user).await;
}

#[tokio::test]
async fn with_storage_that_the_browser_blocks_one_is_told_and_walks_on() {
    if is_left_out(&[Engine::Webkit], NO_BLOCKING) {
        return;
    }
    let site = Site::at_root().await;
    let user = User::arrives(with_storage_blocked().await, &site, "").await;
    assert_eq!(user.is_refused_the_store().await, "SecurityError", "the browser blocks");

    is_told_and_walks_on(&user).await;
}

#[tokio::test]
async fn nothing_is_promised_that_is_not_kept() {
    let site = Site::at_root().await;
    let user = User::arrives(without_storage().await, &site, "#/scan").await;
    let words = words();

    user.sees(words.save_denied()).await;
    user.sees_no(words.save_nothing()).await;
    user.fill(words.intake_municipality(), "Voorbeelde").await;
    user.follow(words.nav_home()).await;
    user.push(about(words.scans_delete(), "Voorbeelde")).await;
    user.push(words.scans_undo()).await;

    user.finds(heading("Voorbeelde")).await;
    user.sees(words.save_denied()).await;
}

#[tokio::test]
async fn without_storage_a_file_and_a_link_still_work() {
    let site = Site::at_root().await;
    let user = User::arrives(without_storage().await, &site, "#/files").await;
    let words = words();
    let downloads = Downloads::of(&user.browser).await;
    user.sees(words.save_denied()).await;
    user.sees_no(words.files_notlasting()).await;

    user.gives(Way::Dropped, &SavedFile::new("scan.json", &scan().to_string())).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    user.push(words.files_answerssave()).await;
    let file = downloads.next().await;
    assert_eq!(serde_json::from_str::<Value>(&file.text).expect("JSON"), scan());
    let link = user.reads(words.files_thelink()).await;
    user.follow(words.nav_report()).await;
    user.is_led_to(report_of("Voorbeelde")).await;
    let report = user.report().await;
    user.goes_to(&link).await;
    user.sees(words.shared_title()).await;
    user.push(words.shared_keep()).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    user.follow(words.nav_report()).await;
    user.is_on_a_report().await;
    assert_ne!(user.report().await, report, "the copy has no notes");
    user.follow(words.nav_files()).await;
    user.push(words.files_clearbutton()).await;
    user.push(words.files_yesclear()).await;
    user.sees(words.files_empty()).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn in_a_full_store_answers_stay_on_the_screen_until_there_is_room() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[])).await;
    let words = words();
    user.has_a_full_store().await;

    user.choose(anchor("o.leiding", 3)).await;
    user.sees(words.save_full()).await;
    user.has_chosen(anchor("o.leiding", 3)).await;
    user.follow(words.step_next()).await;
    user.choose(words.question_unknown()).await;
    user.sees(words.progress_done(&2, &19)).await;
    user.sees(words.save_full()).await;
    assert_eq!(user.kept("x").await["statements"], json!({}), "what was kept stays whole");

    user.has_room_again().await;
    user.follow(words.step_next()).await;
    user.choose(words.question_na()).await;

    user.sees_no(words.save_full()).await;
    user.sees(words.save_saved(&ANY)).await;
    let statements = user.kept("x").await["statements"].clone();
    assert_eq!(statements.as_object().map(serde_json::Map::len), Some(3), "{statements}");
    assert_ne!(statements["o.leiding.1"], Value::Null);
    user.finds(link(words.step_previous())).await;
}

#[tokio::test]
async fn what_was_deleted_waits_for_room_to_come_back() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.push(about(words.scans_delete(), "Voorbeelde")).await;
    user.has_a_full_store().await;

    user.push(words.scans_undo()).await;
    user.sees(words.scans_full()).await;
    user.sees(words.scans_deleted(&"Voorbeelde")).await;

    user.has_room_again().await;
    user.push(words.scans_undo()).await;
    user.sees(words.scans_state(&13, &13, &ANY)).await;
    user.sees_no(words.scans_deleted(&"Voorbeelde")).await;
}

#[tokio::test]
async fn a_deleted_scan_makes_room() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.push(words.start_another()).await;
    user.is_led_to(words.intake_title()).await;
    user.fill(words.intake_municipality(), "El").await;
    user.has_a_full_store().await;
    user.fill(words.intake_municipality(), "ders aan de Leie").await;
    user.sees(words.save_full()).await;

    user.follow(words.nav_home()).await;
    user.push(about(words.scans_delete(), "Voorbeelde")).await;

    user.sees_no(words.save_full()).await;
    assert_eq!(user.kept_besides_x().await["about"]["municipality"], json!("Elders aan de Leie"));
}

#[tokio::test]
async fn in_a_full_store_a_file_is_opened_later_and_nothing_is_lost() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    user.is_on(words().files_title()).await;
    user.has_a_full_store().await;
    let own = user.keeps_of_x().await;
    let mut other = scan();
    other["id"] = json!("y");
    let file = SavedFile::new("scan.json", &other.to_string());

    user.gives(Way::Dropped, &file).await;
    user.sees(words().scans_full()).await;
    assert_eq!((&user.keeps_of_x().await, &user.kept("y").await), (&own, &Value::Null));

    user.has_room_again().await;
    user.gives(Way::Dropped, &file).await;
    user.sees(words().files_opened(&"Voorbeelde")).await;
    assert_eq!((&user.keeps_of_x().await, &user.kept("y").await), (&own, &other));
}

#[tokio::test]
async fn answers_without_room_are_not_lost_by_opening_a_file() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.has_a_full_store().await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose(words.question_unknown()).await;
    user.sees(words.save_full()).await;
    user.follow(words.nav_files()).await;
    let downloads = Downloads::of(&user.browser).await;

    // The same scan as is kept: there is room for that, but not for the answer.
    user.gives(Way::Dropped, &SavedFile::new("scan.json", &scan().to_string())).await;

    user.push(words.files_answerssave()).await;
    let file = downloads.next().await;
    let saved: Value = serde_json::from_str(&file.text).expect("JSON");
    assert_eq!(saved["statements"]["i.gegevens.1"], "unknown", "the answer can be saved as a file");
}
