//! The scans of one browser: side by side, named, copied, deleted and brought back.

use super::support::pages::reader;
use super::support::questions::{about, report_of, words};
use super::support::role::{button, heading, link, textbox};
use super::support::site::Site;

#[tokio::test]
async fn several_scans_side_by_side() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    let copy = words.scans_copyof(&"Tweede ronde");

    user.push(words.start_another()).await;
    user.is_led_to(words.intake_title()).await;
    assert_eq!(user.reads(words.intake_municipality()).await, "");
    user.fill(words.intake_municipality(), "Elders").await;
    user.follow(words.nav_home()).await;
    user.finds(link(words.start_resume(&"Elders"))).await;

    user.push(about(words.scans_rename(), "Elders")).await;
    user.has_focus_on(textbox(words.scans_name())).await;
    user.refill(words.scans_name(), "Tweede ronde").await;
    user.push(words.scans_save()).await;
    user.finds(heading("Tweede ronde")).await;
    user.finds(link(words.start_resume(&"Tweede ronde"))).await;

    user.push(about(words.scans_copy(), "Tweede ronde")).await;
    user.finds(heading(&copy)).await;
    user.push(about(words.scans_delete(), &copy)).await;
    user.sees(words.scans_deleted(&copy)).await;
    user.finds_no(heading(&copy)).await;
    user.has_focus_near(words.scans_undo()).await;
    user.push(words.scans_undo()).await;
    user.finds(heading(&copy)).await;

    user.push(about(words.scans_delete(), "Tweede ronde")).await;
    user.push(about(words.scans_delete(), &copy)).await;
    user.push(about(words.scans_open(), "Voorbeelde")).await;
    user.is_led_to(words.check_title()).await;
    user.sees("Jo Peeters").await;
    user.reloads().await;
    user.sees("Jo Peeters").await;
    user.follow(words.nav_home()).await;
    user.finds_no(button(about(words.scans_delete(), "Tweede ronde"))).await;
    user.finds_no(button(words.scans_undo())).await;
}

#[tokio::test]
async fn bringing_one_back_leaves_the_open_scan_open() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    let copy = words.scans_copyof(&"Voorbeelde");
    user.push(about(words.scans_copy(), "Voorbeelde")).await;
    user.push(about(words.scans_delete(), &copy)).await;
    user.push(words.scans_undo()).await;

    user.finds(heading(&copy)).await;
    user.finds(link(words.start_resume(&"Voorbeelde"))).await;
}

#[tokio::test]
async fn a_new_scan_survives_a_reload_before_its_first_answer() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.push(words().start_another()).await;
    user.is_led_to(words().intake_title()).await;

    user.reloads().await;

    assert_eq!(user.reads(words().intake_municipality()).await, "", "the new scan is still open");
}

#[tokio::test]
async fn the_report_of_another_scan() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.push(words.start_another()).await;
    user.is_led_to(words.intake_title()).await;
    user.fill(words.intake_municipality(), "Elders").await;
    user.follow(words.nav_home()).await;

    user.push(about(words.scans_report(), "Voorbeelde")).await;

    user.is_led_to(report_of("Voorbeelde")).await;
}
