//! What changes is told to those who do not see it: once, and no more than that.

use super::support::pages::reader;
use super::support::questions::{anchor, of_type, words};
use super::support::scans::answered;
use super::support::site::Site;
use super::support::user::User;
use serde_json::json;

#[tokio::test]
async fn what_was_done_with_a_file() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    user.sees_no(words.refused_notascan()).await;

    user.listens().await;
    user.pastes("niets").await;
    user.hears(words.refused_notascan()).await;

    user.follow(words.nav_report()).await;
    user.follow(words.nav_files()).await;
    user.is_led_to(words.files_title()).await;
    user.sees_no(words.refused_notascan()).await;
}

#[tokio::test]
async fn that_answers_are_kept_is_told_once() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    user.listens().await;

    for phase in 1..=4 {
        user.choose(anchor("o.leiding", phase)).await;
    }

    user.hears(words().save_kept()).await;
    user.settles().await;
    assert_eq!(user.heard(words().save_kept()).await, 1);
}

#[tokio::test]
async fn the_finding_is_told_only_when_it_changes() {
    let site = Site::at_root().await;
    // Three of the five areas of the organisation count: one short of a type.
    let mut scan = answered(&[4; 13]);
    let statements = scan["statements"].as_object_mut().expect("statements");
    statements.retain(|id, _| id != "o.processen.1" && id != "o.middelen.1");
    let user = User::returns(&site, "#/scan/o.leiding", &scan).await;
    user.sees(words().summary_none()).await;

    user.listens().await;
    for phase in 1..=4 {
        user.choose(anchor("o.leiding", phase)).await;
    }
    user.settles().await;
    assert_eq!(user.heard(words().summary_none()).await, 0, "the finding stayed the same");

    user.browser
        .run("location.hash = arguments[0]", vec![json!("#/scan/o.processen")])
        .await;
    user.choose(anchor("o.processen", 4)).await;
    user.hears(of_type("II")).await;
}
