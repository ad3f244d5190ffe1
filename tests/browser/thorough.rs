//! The full scan: grown from a snelscan, asked in any order, told in a report with advice; and fit for everyone.

use super::support::axe::violations;
use super::support::pages::{on_every_page_of_a_full_scan, thorough_reader};
use super::support::pdf::Pdf;
use super::support::record::{answered, full};
use super::support::role::{button, radio, textbox};
use super::support::site::{Site, questions};
use super::support::user::User;
use iscan::instrument::{Domain, StatementId};
use iscan::scan::{ScanKind, statements};
use serde_json::{Value, json};
use thirtyfour::Key;

#[tokio::test]
async fn a_snelscan_grows_and_its_result_never_vanishes() {
    let questions = questions();
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/check", &answered(&[3; 13]).to_string()).await;
    user.push("Ga verder met de volledige scan").await;

    let open = statements(&questions, ScanKind::Full)
        .find(|id| !questions.is_lead(*id))
        .expect("more is asked");
    let second = questions.statement(open).expect("it is asked");
    user.is_led_to(&second.question).await;
    user.sees("Uw antwoorden wijzen op type II").await;
    for _ in 0..3 {
        user.clicks(radio(&questions_anchor(&user, &questions).await)).await;
        user.sees("type II").await;
        user.follow("Volgende").await;
    }
    user.goes_to(&site.at("#/report")).await;
    user.is_on_a_report().await;
    user.sees("Dit is een eerste beeld").await;
    assert_eq!(user.kept("x").await["scan"]["scan"], json!("full"));
    assert_eq!(user.kept("x").await["scan"]["statements"]["o.leiding.1"], json!(3));
}

/// The third anchor of the statement that is shown.
async fn questions_anchor(user: &User, questions: &iscan::instrument::Instrument) -> String {
    let hash = user.hash().await;
    let id = hash.trim_start_matches("#/scan/");
    let id = StatementId::parse(id).or_else(|| Domain::from_id(id).map(|domain| questions.lead(domain)));
    questions.statement(id.expect("a statement")).expect("it is asked").anchors[2].clone()
}

#[tokio::test]
async fn what_the_full_scan_asks_besides_is_kept() {
    let questions = questions();
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    user.push("Start de volledige scan").await;
    user.is_led_to("Voor u begint").await;

    user.goes_to(&site.at("#/scan/signature")).await;
    user.choose(&questions.full.rows[0].options[0].label).await;
    user.goes_to(&site.at("#/scan/symptoms.gegevens")).await;
    // Every symptom has a ‘Deels’ of its own.
    user.browser
        .run("document.querySelector('fieldset input[data-do$=partly]').click()", vec![])
        .await;
    user.goes_to(&site.at("#/scan/culture")).await;
    user.browser
        .run("document.querySelector('.points input:nth-of-type(1)').click()", vec![])
        .await;
    user.goes_to(&site.at("#/scan/iprof")).await;
    user.browser
        .run("document.querySelector('[data-do=\"role roleNow 2\"]').click()", vec![])
        .await;
    user.goes_to(&site.at("#/scan/staffing")).await;
    user.fill("nodig: Netwerk en infrastructuur", "1,5").await;
    assert_eq!(user.reads("nodig: Netwerk en infrastructuur").await, "1,5");
    user.fill("nodig: Cybersecurity", "veel").await;
    user.sees("Schrijf een getal, zoals 1 of 0,5.").await;

    user.reloads().await;
    user.is_on("Mensen en kennis voor ICT").await;
    assert_eq!(user.reads("nodig: Netwerk en infrastructuur").await, "1,5");
    let stored = user.keeps().await;
    let record = stored
        .as_object()
        .and_then(|all| all.values().find_map(Value::as_str))
        .expect("a record");
    let kept: Value = serde_json::from_str(record).expect("JSON");
    let scan = &kept["scan"];
    assert_eq!(scan["signature"]["s1"], json!(questions.full.rows[0].options[0].id));
    assert_eq!(scan["iprof"]["roleNow"], json!(2));
    assert_eq!(scan["staffing"]["profiles"]["netwerk"]["needed"], json!("3/2"));
    assert_eq!(scan["staffing"]["profiles"].get("cybersecurity"), None);
    assert!(
        scan["symptoms"]
            .as_object()
            .is_some_and(|symptoms| symptoms.values().any(|answer| answer == "partly"))
    );
}

#[tokio::test]
async fn advice_is_put_in_order_by_keyboard() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/advice", &full(&questions()).to_string()).await;
    user.is_on("Bepaal zelf de volgorde").await;
    let first = user.text("return document.querySelector('.order b').textContent").await;
    user.tabs_to(button(&format!("Omlaag: {first}"))).await;
    user.press(Key::Enter).await;
    user.holds(
        "the first is second now",
        &format!("return document.querySelectorAll('.order b')[1]?.textContent === {first:?}"),
    )
    .await;
    assert_eq!(user.focus_name().await, first, "the focus stays with it");

    user.clicks(button(&format!("Zet opzij: {first}"))).await;
    user.sees("Opzijgezet: 1").await;
    user.goes_to(&site.at("#/summary")).await;
    user.is_on("I-scan van Voorbeelde").await;
    user.sees_no(&first).await;
    user.goes_to(&site.at("#/advice")).await;
    user.clicks(button(&format!("Zet terug: {first}"))).await;
    user.sees_no("Opzijgezet").await;
}

async fn axe_finds_nothing(scheme: &str, width: u32, language: &str) {
    let site = Site::at_root().await;
    let user = thorough_reader(&site).await;
    user.browser.size(width, 900).await;
    user.browser.media("", &[("prefers-color-scheme", scheme)]).await;
    on_every_page_of_a_full_scan(language, &site, &user, async || violations(&user).await).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_light_on_a_wide_screen() {
    axe_finds_nothing("light", 1440, "nl").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_dark_on_a_phone_in_english() {
    axe_finds_nothing("dark", 320, "en").await;
}

#[tokio::test]
async fn nothing_scrolls_sideways_at_320_pixels() {
    let site = Site::at_root().await;
    let user = thorough_reader(&site).await;
    user.browser.size(320, 700).await;
    let width = "return document.documentElement.scrollWidth > innerWidth ? 'wider than the screen' : ''";
    on_every_page_of_a_full_scan("nl", &site, &user, async || user.text(width).await).await;
}

#[tokio::test]
async fn the_sheet_is_one_page_of_paper() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/summary", &full(&questions()).to_string()).await;
    user.is_on("I-scan van Voorbeelde").await;
    assert_eq!(Pdf::print(&user.browser).await.pages(), 1);
}

#[tokio::test]
async fn a_field_for_a_number_is_named() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/facts", &full(&questions()).to_string()).await;
    user.finds(textbox("Hoeveel buitendiensten heeft uw gemeente?")).await;
}
