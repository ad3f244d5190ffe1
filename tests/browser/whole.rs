//! The whole tool as one file, opened from a disk: it works there without asking anything of anyone, says where the answers
//! are, and saves them in a file.

use super::support::browser::Browser;
use super::support::files::{Downloads, SavedFile, Way};
use super::support::pages::reader;
use super::support::questions::{english, questions, report_of, words};
use super::support::role::{button, link, textbox};
use super::support::scans::scan;
use super::support::site::{Site, built};
use super::support::text::ANY;
use super::support::user::User;
use super::walk::walk_through;
use iscan::exchange::VoiceSent;
use serde_json::Value;
use std::fs;

/// Someone who has the file in a folder of their own, and opens it.
async fn opens_the_file() -> User {
    let browser = Browser::start().await;
    let text = fs::read_to_string(built("i-scan.html")).expect("the file: see `make build`");
    let path = SavedFile::new("i-scan.html", &text).on_disk();
    let user = User { browser };
    user.goes_to(&format!("file://{}", path.display())).await;
    user
}

#[tokio::test]
async fn from_a_disk_a_snelscan_leads_to_the_report() {
    let user = opens_the_file().await;

    walk_through(&user).await;

    user.sees(words().summary_covered(&13, &13)).await;
    let asked =
        "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:')).join()";
    assert_eq!(user.text(asked).await, "", "nothing is asked of anyone");
    user.reloads().await;
    user.is_on(report_of("Voorbeelde")).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn from_a_disk_it_says_where_answers_are_and_saves_them() {
    let user = opens_the_file().await;
    let words = words();
    let downloads = Downloads::of(&user.browser).await;
    user.turns_to("#/files", words.files_title()).await;
    user.sees(words.files_ondisk()).await;
    user.finds_no(link(words.files_offlineget())).await;

    user.gives(Way::Pasted, &SavedFile::new("", &scan().to_string())).await;
    user.sees(words.files_opened(&ANY)).await;
    user.sees(words.files_nolink()).await;
    user.push(words.files_answerssave()).await;
    let file = downloads.next().await;

    assert_eq!(serde_json::from_str::<Value>(&file.text).expect("JSON"), scan());
    user.follow(words.nav_other()).await;
    user.is_on(english().words.files_title()).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn from_a_disk_it_says_why_no_link_invites_and_answers_go_back_as_a_file() {
    let user = opens_the_file().await;
    let words = words();
    let downloads = Downloads::of(&user.browser).await;
    user.turns_to("#/workshop/invite", words.workshop_title()).await;
    user.push(words.workshop_begin()).await;
    user.is_led_to(words.invite_title()).await;
    user.sees(words.invite_nolink()).await;
    for field in [words.files_thelink(), words.invite_themail()] {
        user.finds_no(textbox(field)).await;
    }
    user.finds_no(button(words.invite_print())).await;
    user.refill(words.invite_municipality(), "Voorbeelde").await;

    user.turns_to("#/files", words.files_title()).await;
    user.gives(Way::Pasted, &SavedFile::new("", &scan().to_string())).await;
    user.sees(words.files_opened(&ANY)).await;
    user.turns_to("#/give", words.give_title()).await;
    user.sees(words.give_nolink()).await;
    user.finds_no(textbox(words.give_link())).await;
    user.finds_no(button(words.files_copy())).await;
    user.push(words.give_file()).await;
    let file = downloads.next().await;
    let code = file.text.strip_prefix("#/voice/").expect("no place on the disk before it");
    let given = VoiceSent::decode(code, questions()).expect("a whole one");
    assert_eq!(given.voice.role(), "iprof");

    user.turns_to("#/workshop", words.workshop_title()).await;
    user.push(words.start_resume(&"Voorbeelde")).await;
    user.is_led_to(words.workshop_named(&"Voorbeelde")).await;
    user.drops(&file).await;
    user.sees(words.workshop_one()).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn its_policy_allows_no_request() {
    let user = opens_the_file().await;
    let site = Site::at_root().await;

    // By the browser's own way, past the one that the page put in its place.
    let tried = "
        const done = arguments[1];
        const asking = new XMLHttpRequest();
        asking.onload = () => done('answered');
        asking.onerror = () => done('refused');
        try { asking.open('GET', arguments[0]); asking.send(); } catch (error) { done('refused'); }
    ";
    let told = user
        .browser
        .driver
        .execute_async(tried, vec![site.at("boot.js").into()])
        .await
        .expect("an answer");

    assert_eq!(told.json(), "refused");
    assert_eq!(site.asked(), Vec::<String>::new());
    user.browser.console().await;
}

#[tokio::test]
async fn it_is_offered_on_the_page_of_files() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let offered = user.finds(link(words().files_offlineget())).await;
    let address = offered.prop("href").await.expect("a link").expect("an address");
    assert_eq!(address, site.at("i-scan.html"));
    assert!(built("i-scan.html").exists());
}
