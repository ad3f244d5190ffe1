//! The full scan: grown from a snelscan, asked in any order, told in a report with advice.

use super::support::questions::{about, asked_besides, fact, of_type, questions, report_of, statement_at, words};
use super::support::role::{button, textbox};
use super::support::scans::{answered, full_scan};
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use serde_json::json;
use thirtyfour::Key;

#[tokio::test]
async fn a_snelscan_grows_and_its_result_never_vanishes() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/check", &answered(&[3; 13])).await;
    let words = words();
    user.push(words.check_grow()).await;

    // First the facts that are still open, then the statements that were not asked before.
    user.is_led_to(words.facts_title()).await;
    let (hash, open) = asked_besides()[0].clone();
    user.turns_to(&hash, &open.question).await;
    user.sees(of_type("II")).await;
    for _ in 0..3 {
        user.choose(&statement_at(&user.hash().await).anchors[2]).await;
        user.sees(of_type("II")).await;
        user.follow(words.step_next()).await;
    }
    user.goes_to(&site.at("#/report")).await;
    user.is_on_a_report().await;
    user.sees(words.summary_first()).await;
    assert_eq!(user.kept("x").await["scan"], json!("full"));
    assert_eq!(user.kept("x").await["statements"]["o.leiding.1"], json!(3));
}

#[tokio::test]
async fn what_the_full_scan_asks_besides_is_kept() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    let words = words();
    let full = &questions().full;
    let [network, security] = ["netwerk", "cybersecurity"].map(needed);
    user.push(words.start_full()).await;
    user.is_led_to(words.intake_title()).await;

    let row = &full.rows[0];
    user.goes_to(&site.at("#/scan/signature")).await;
    user.choose_for(&row.question, &row.options[0].label).await;
    let symptom = &full.symptoms[0].symptoms[0];
    user.goes_to(&site.at("#/scan/symptoms.1")).await;
    user.choose_for(&symptom.text, words.symptoms_partly()).await;
    let pair = &full.pairs[0];
    user.goes_to(&site.at("#/scan/culture")).await;
    user.choose_for(
        if pair.positive_first { &pair.positive } else { &pair.negative },
        words.culture_towards(&words.culture_much(), &pair.positive),
    )
    .await;
    user.goes_to(&site.at("#/scan/iprof")).await;
    user.choose_for(words.iprof_now(), &full.iprof.steps[1].about).await;
    user.goes_to(&site.at("#/scan/staffing")).await;
    user.fill(&network, "1,5").await;
    assert_eq!(user.reads(&network).await, "1,5");
    user.fill(&security, "veel").await;
    user.sees(words.staffing_bad()).await;

    user.reloads().await;
    user.is_on(words.staffing_ask()).await;
    assert_eq!(user.reads(&network).await, "1,5");
    let scan = user.kept_besides_x().await;
    assert_eq!(scan["signature"], json!({ &row.id: row.options[0].id }));
    assert_eq!(scan["symptoms"], json!({ &symptom.id: "partly" }));
    assert_eq!(scan["culture"], json!({ &pair.id: 5 }));
    assert_eq!(scan["iprof"]["roleNow"], json!(2));
    assert_eq!(scan["staffing"]["profiles"], json!({ "netwerk": { "needed": "3/2" } }));
}

/// The name of the field for how much of a profile is needed.
fn needed(profile: &str) -> String {
    let profile = questions().full.staffing.profiles.iter().find(|known| known.id == profile);
    about(words().staffing_needed(), &profile.expect("a profile").name)
}

#[tokio::test]
async fn advice_is_put_in_order_by_keyboard() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/advice", &full_scan()).await;
    let words = words();
    user.is_on(words.advice_order()).await;
    // Every recommendation that counts can be set aside, so those buttons tell the order.
    let order = async || user.names(button(about(words.advice_setaside(), ANY))).await;
    let advice = questions().full.advice.iter();
    let first = order().await[0].clone();
    let first = advice
        .map(|one| &one.title)
        .find(|title| first == about(words.advice_setaside(), title));
    let first = first.expect("a recommendation");
    user.finds_no(button(about(words.advice_up(), first))).await;

    user.tabs_to(button(about(words.advice_down(), first))).await;
    user.press(Key::Enter).await;
    user.settles().await;
    assert_eq!(order().await[1], about(words.advice_setaside(), first), "the first is second now");
    // What one pressed has the focus still: pressed again, it goes on.
    user.has_focus_on(button(about(words.advice_down(), first))).await;
    user.press(Key::Enter).await;
    user.settles().await;
    assert_eq!(order().await[2], about(words.advice_setaside(), first));
    user.push(about(words.advice_top(), first)).await;
    user.settles().await;
    assert_eq!(order().await[0], about(words.advice_setaside(), first));
    user.has_focus_on(textbox(about(words.advice_putplace(), first))).await;

    user.push(about(words.advice_setaside(), first)).await;
    user.sees(words.advice_aside(&1)).await;
    user.goes_to(&site.at("#/report/sheet")).await;
    user.is_on(report_of("Voorbeelde")).await;
    user.sees_no(first).await;
    user.goes_to(&site.at("#/advice")).await;
    user.push(about(words.advice_back(), first)).await;
    user.sees_no(words.advice_aside(&1)).await;
}

#[tokio::test]
async fn advice_goes_to_a_place_in_three_actions_and_setting_aside_leaves_one_where_one_was() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/advice", &full_scan()).await;
    user.browser.size(390, 844).await;
    let words = words();
    user.is_on(words.advice_order()).await;
    let order = async || user.names(textbox(about(words.advice_putplace(), ANY))).await;
    let before = order().await;
    assert!(before.len() >= 12, "{before:?}");
    let far = before[9].trim_start_matches(&about(words.advice_putplace(), "")).to_owned();

    // Click on its place, type another, Enter.
    user.refill(about(words.advice_putplace(), &far), "3").await;
    user.press(Key::Enter).await;
    user.settles().await;
    assert_eq!(order().await[2], before[9]);
    user.has_focus_on(textbox(about(words.advice_putplace(), &far))).await;
    user.holds(
        "it is in sight",
        "const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight",
    )
    .await;

    // What is no place changes nothing.
    for nonsense in ["boven", "0", "-2", ""] {
        user.refill(about(words.advice_putplace(), &far), nonsense).await;
        user.press(Key::Tab).await;
        assert_eq!(user.reads(about(words.advice_putplace(), &far)).await, "3");
    }

    // The one below comes in the place of the one set aside, under one's hand.
    let now = order().await;
    let name = |place: usize| now[place].trim_start_matches(&about(words.advice_putplace(), "")).to_owned();
    user.finds(button(about(words.advice_setaside(), &name(6)))).await;
    user.clicks(textbox(about(words.advice_putplace(), &name(6)))).await;
    let top = "return document.activeElement.closest('li').getBoundingClientRect().top";
    user.browser
        .run("document.activeElement.scrollIntoView({ block: 'center' })", vec![])
        .await;
    let was = user.browser.run(top, vec![]).await.as_f64().expect("a place");
    user.push(about(words.advice_setaside(), &name(6))).await;
    user.has_focus_on(button(about(words.advice_setaside(), &name(7)))).await;
    let is = user.browser.run(top, vec![]).await.as_f64().expect("a place");
    assert!((is - was).abs() < 2.0, "at {was}, then at {is}");
}

#[tokio::test]
async fn advice_is_ordered_for_each_addressee_apart_as_in_the_report() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/advice", &full_scan()).await;
    let words = words();
    user.is_on(words.advice_order()).await;
    let told = "return [...document.querySelectorAll('main h2, main .order b')].map((part) => part.textContent).join('; ')";
    let ordered = user.text(told).await;

    user.turns_to("#/report", report_of("Voorbeelde")).await;
    let told =
        "return [...document.querySelectorAll('#advice h3, #advice h4')].map((part) => part.firstChild.textContent.trim()).join('; ')";
    assert_eq!(user.text(told).await, ordered);
}

#[tokio::test]
async fn a_field_for_a_number_is_named() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/facts", &full_scan()).await;
    user.finds(textbox(fact("f.buitendiensten"))).await;
}
