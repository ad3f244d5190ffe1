//! In a frame where much is not allowed: no store, a sandbox, a strict policy, a narrow column. Everywhere the scan can be
//! finished, the user is told where the answers are, and all of them go along to a window of one's own.

use super::support::axe::violations;
use super::support::browser::Browser;
use super::support::host::{Host, frame, snippet};
use super::support::record::filled;
use super::support::role::{disclosure, link, radio, textbox};
use super::support::site::{Site, questions};
use super::support::user::User;
use iscan::exchange;
use iscan::instrument::{Instrument, Phase, Statement};
use iscan::scan::{ScanKind, statements};
use serde_json::{Value, json};
use thirtyfour::Key;

const APART: &str = "Uw antwoorden staan in een apart deel van deze browser, alleen voor die site.";
const DENIED: &str = "Niet bewaard: deze browser bewaart niets.";
const ONWARD: &str = "Ga met uw antwoorden verder in een eigen venster";
const DONE: &str = "Kijk uw antwoorden na";
/// What a frame must be allowed to let a window open that is free of the sandbox, and a file be saved.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// A browser that keeps nothing for the app inside a page of another site, and keeps all it is given elsewhere.
async fn without_a_store_in_frames() -> Browser {
    Browser::start(
        json!({ "profile": { "block_third_party_cookies": true, "cookie_controls_mode": 1, "content_settings": { "exceptions": {
        "cookies": { "http://127.0.0.1:*,http://localhost:*": { "setting": 2 } }
    } } } }),
    )
    .await
}

/// What the browser says to whoever reads the store.
const READ: &str = "try { localStorage.length; return 'kept' } catch (error) { return error.name }";

async fn guest(browser: Browser, content: &str) -> User {
    let user = User::visits(browser, &Host::with(content).await).await;
    user.looks_inside(0).await;
    user
}

fn asked(questions: &Instrument) -> impl Iterator<Item = &Statement> {
    statements(questions, ScanKind::Quick).map(|id| questions.statement(id).expect("it is asked"))
}

/// A whole scan with every kind of answer and remark, from the start page to the report.
async fn fills_in(user: &User) {
    let questions = questions();
    user.follow("Start de snelscan").await;
    user.is_on("Voor u begint").await;
    user.fill("Gemeente", "Voorbeelde aan 't Zand").await;
    user.fill("Wie antwoordt?", "Jo Peeters & co").await;
    user.fill("Waarom vult u de scan nu in?", "Een nieuw meerjarenplan").await;
    user.choose("Een I-professional").await;
    user.follow("Volgende").await;
    user.is_on("Feiten over uw gemeente").await;
    user.choose("3 of 4 medewerkers").await;
    user.follow("Volgende").await;
    for (place, statement) in asked(&questions).enumerate() {
        user.is_on(&statement.question).await;
        match place {
            1 => user.choose("Weet niet").await,
            2 => {
                user.choose("Niet van toepassing").await;
                user.fill("Waarom is dit niet van toepassing?", "Fusie").await;
            }
            _ => user.choose(statement.anchor(Phase::ALL[place % 5])).await,
        }
        if place == 0 {
            user.unfold("Opmerking, bewijs of bewuste keuze").await;
            user.fill("Opmerking", "Sinds mei\nvan dit jaar").await;
            user.fill("Bewijs", "<b>verslag</b> €").await;
            user.tick("Dit is een bewuste keuze").await;
        }
        user.follow("Volgende").await;
    }
    user.is_on(DONE).await;
    user.follow("Bekijk uw rapport").await;
    user.is_on("I-scan van Voorbeelde aan 't Zand").await;
}

/// The address of the hand-over, and the whole document in it.
async fn handed(user: &User) -> (String, Value) {
    let script = "const link = [...document.querySelectorAll('a[target=_blank]')].find((link) => link.textContent == arguments[0]);
        return link.href == document.querySelector('#adres').value ? link.href : 'two addresses'";
    let address = user.browser.run(script, vec![json!(ONWARD)]).await;
    let address = address.as_str().expect("an address").to_owned();
    let (_, code) = address.split_once("#/take/").expect(&address);
    let scan = exchange::decode(code, &questions()).expect("a whole scan");
    (address, scan.to_json())
}

/// All of what [`fills_in`] filled in is in there.
fn is_whole(document: &Value) {
    assert_eq!(
        document["about"],
        json!({ "municipality": "Voorbeelde aan 't Zand", "respondent": "Jo Peeters & co", "reason": "Een nieuw meerjarenplan", "role": "iprof" })
    );
    assert_eq!(document["facts"], json!({ "f.ictgrootte": "drie-vier", "f.rol": "iprof" }));
    assert_eq!(document["statements"].as_object().map(serde_json::Map::len), Some(13), "{document}");
    let remarks: Vec<&Value> = document["remarks"]
        .as_object()
        .into_iter()
        .flat_map(|remarks| remarks.values())
        .collect();
    let first = json!({ "note": "Sinds mei\nvan dit jaar", "evidence": "<b>verslag</b> €", "deliberate": true });
    assert!(
        remarks.len() == 2 && remarks.contains(&&first) && remarks.contains(&&json!({ "naReason": "Fusie" })),
        "{document}"
    );
}

/// In a window of its own: the same answers, at the end of the walk, and no trace of the code in the address.
async fn arrives(user: &User, document: &Value) {
    user.is_served_in_a_new_tab().await;
    user.is_on(DONE).await;
    user.holds("no code in the address", "return location.hash == '#/scan/check'").await;
    user.holds(
        "not inside anything",
        "return !location.search.includes('embed') && !!document.querySelector('footer')",
    )
    .await;
    let id = document["id"].as_str().expect("an id");
    assert_eq!(&user.kept(id).await["scan"], document);
    user.reloads().await;
    user.sees("Jo Peeters & co").await;
}

/// Fills in the scan, is told this, and goes on in a window of one's own.
async fn finishes_and_goes_on(user: &User, told: &str) {
    user.sees(told).await;
    fills_in(user).await;
    user.sees(told).await;
    let (_, document) = handed(user).await;
    is_whole(&document);
    if told == APART {
        let id = document["id"].as_str().expect("an id");
        assert_eq!(user.kept(id).await["scan"], document, "what the frame keeps");
    }
    user.follow(ONWARD).await;
    arrives(user, &document).await;
}

#[tokio::test]
async fn a_store_of_its_own() {
    let site = Site::at_root().await;
    let user = guest(Browser::start(json!({})).await, &snippet(&site, "")).await;

    finishes_and_goes_on(&user, APART).await;
}

#[tokio::test]
async fn no_store_for_others() {
    let site = Site::at_root().await;
    let user = guest(without_a_store_in_frames().await, &snippet(&site, "")).await;
    assert_eq!(user.text(READ).await, "SecurityError", "the browser blocks");

    finishes_and_goes_on(&user, DENIED).await;
}

#[tokio::test]
async fn a_plain_frame_that_allows_nothing_more() {
    let site = Site::at_root().await;
    let user = guest(Browser::start(json!({})).await, &frame(&site, "")).await;

    finishes_and_goes_on(&user, APART).await;
}

#[tokio::test]
async fn a_column_of_320_pixels() {
    let site = Site::at_root().await;
    let column = format!("<div style='width: 320px'>{}</div>", snippet(&site, ""));
    let user = guest(Browser::start(json!({})).await, &column).await;

    finishes_and_goes_on(&user, APART).await;
}

#[tokio::test]
async fn a_sandbox_with_what_it_takes() {
    let site = Site::at_root().await;
    let content = frame(&site, &format!("sandbox=\"{SANDBOX}\""));
    let user = guest(Browser::start(json!({})).await, &content).await;

    finishes_and_goes_on(&user, APART).await;
}

/// A sandbox from which no window opens: the address is copied by hand.
async fn finishes_in_a_sandbox(allowed: &str, told: &str) {
    let site = Site::at_root().await;
    let content = frame(&site, &format!("sandbox=\"{allowed}\""));
    let user = guest(Browser::start(json!({})).await, &content).await;
    user.sees(told).await;
    fills_in(&user).await;
    user.sees(told).await;

    user.unfold("Gaat er geen venster open?").await;
    user.sees("Kopieer dit adres en open het in een nieuw tabblad.").await;
    let (address, document) = handed(&user).await;
    is_whole(&document);
    let tab = user.browser.driver.new_tab().await.expect("a tab");
    user.browser.driver.switch_to_window(tab).await.expect("the tab");
    user.goes_to(&address).await;
    arrives(&user, &document).await;
}

#[tokio::test]
async fn a_sandbox_without_an_origin() {
    finishes_in_a_sandbox("allow-scripts", DENIED).await;
}

#[tokio::test]
async fn a_sandbox_without_windows() {
    finishes_in_a_sandbox("allow-scripts allow-same-origin", APART).await;
}

#[tokio::test]
async fn a_strict_policy_around_it() {
    let site = Site::at_root().await;
    let app = site.at("");
    let policy = format!("default-src 'none'; script-src {app}embed.js; frame-src {app}");
    let host = Host::under_policy(&snippet(&site, ""), &policy).await;
    let user = User::visits(Browser::start(json!({})).await, &host).await;
    user.looks_inside(0).await;
    user.fits().await;

    finishes_and_goes_on(&user, APART).await;

    user.looks_at_tab(0).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn with_the_keyboard_alone_and_no_store() {
    let site = Site::at_root().await;
    let user = User::visits(without_a_store_in_frames().await, &Host::with(&snippet(&site, "")).await).await;
    user.browser.size(320, 640).await;
    let questions = questions();
    user.looks_inside(0).await;
    user.fits().await;
    user.outside("document.querySelector('a').focus()").await;
    user.press(Key::Tab).await;
    assert_eq!(user.focus_name().await, "Naar de inhoud");
    user.press(Key::Enter).await;
    user.press(Key::Tab).await;
    assert_eq!(user.focus_name().await, "Start de snelscan", "the skip link leads to the content");
    user.press(Key::Enter).await;

    user.is_led_to("Voor u begint").await;
    user.tabs_to(textbox("Gemeente")).await;
    user.types("Voorbeelde").await;
    user.tabs_to(link("Volgende")).await;
    user.press(Key::Enter).await;
    user.is_led_to("Feiten over uw gemeente").await;
    user.tabs_to(link("Volgende")).await;
    user.press(Key::Enter).await;
    let asked: Vec<&Statement> = asked(&questions).collect();
    for statement in &asked[..2] {
        user.is_led_to(&statement.question).await;
        user.types("4").await;
        user.has_chosen(statement.anchor(Phase::ALL[3])).await;
        user.tabs_to(link("Volgende")).await;
        user.press(Key::Enter).await;
    }
    user.is_led_to(&asked[2].question).await;
    user.tabs_to(link("Vorige")).await;
    user.press(Key::Enter).await;
    user.is_led_to(&asked[1].question).await;
    user.has_chosen(asked[1].anchor(Phase::ALL[3])).await;
    user.types("2").await;
    user.has_chosen(asked[1].anchor(Phase::ALL[1])).await;
    user.sees(DENIED).await;

    let (_, document) = handed(&user).await;
    user.tabs_to(disclosure("Alle onderdelen")).await;
    user.outside("document.querySelector('a').focus()").await;
    user.tabs_to(link(ONWARD)).await;
    // The frame is no longer in front then, and draws nothing.
    let enter = user.browser.driver.action_chain().send_keys(char::from(Key::Enter).to_string());
    enter.perform().await.expect("a key");
    user.is_served_in_a_new_tab().await;
    for statement in &asked[2..] {
        user.is_on(&statement.question).await;
        user.tabs_to(radio(statement.anchor(Phase::ALL[0]))).await;
        user.types("3").await;
        user.has_chosen(statement.anchor(Phase::ALL[2])).await;
        user.tabs_to(link("Volgende")).await;
        user.press(Key::Enter).await;
    }
    user.is_led_to(DONE).await;
    user.tabs_to(link("Bekijk uw rapport")).await;
    user.press(Key::Enter).await;
    user.is_led_to("I-scan van Voorbeelde").await;
    let id = document["id"].as_str().expect("an id");
    let kept = user.kept(id).await["scan"]["statements"].clone();
    for (place, (id, answer)) in kept.as_object().expect("answers").iter().enumerate() {
        let before = &document["statements"][id];
        assert!(before.is_null() || before == answer, "{id} ({place}): {before}, then {answer}");
    }
    assert_eq!(kept.as_object().map(serde_json::Map::len), Some(13));

    // A reload of the frame loses what it could not keep, says so, and goes on.
    user.looks_at_tab(0).await;
    user.looks_inside(0).await;
    user.browser.run("location.reload()", vec![]).await;
    user.looks_inside(0).await;
    user.sees(DENIED).await;
    user.is_on(&asked[1].question).await;
    assert_eq!(user.choices().await, 0);
    user.choose(asked[1].anchor(Phase::ALL[0])).await;
    user.sees("1 van 13 beantwoord").await;
}

#[tokio::test]
async fn axe_finds_nothing_on_the_report_inside() {
    let site = Site::at_root().await;
    for width in [1200, 320] {
        let user = guest(Browser::start(json!({})).await, &snippet(&site, "data-accent=#ffd500")).await;
        user.browser.size(width, 800).await;
        user.browser
            .run(
                "localStorage.setItem('iscan.scan.x', arguments[0]); sessionStorage.clear(); location.hash = '#/report'; location.reload()",
                vec![json!(filled().to_string())],
            )
            .await;
        user.looks_inside(0).await;
        user.is_on("I-scan van Voorbeelde").await;
        user.fits().await;
        assert_eq!(violations(&user).await, "", "{width} px");
    }
}

#[tokio::test]
async fn files_and_copies_from_inside() {
    let site = Site::at_root().await;
    for content in [snippet(&site, ""), frame(&site, ""), frame(&site, "sandbox=\"allow-scripts\"")] {
        let user = guest(Browser::start(json!({})).await, &content).await;
        user.follow("Start de snelscan").await;
        user.fill("Gemeente", "Voorbeelde").await;
        user.follow("Bewaren en delen").await;
        user.is_on("Bewaren, delen en openen").await;

        user.push("Kopieer de link").await;
        user.sees("De link is gekopieerd.").await;
        user.push("Bewaar de antwoorden").await;
        user.sees("De browser heeft dit bestand gekregen").await;
        user.finds(link(ONWARD)).await;
    }
}
