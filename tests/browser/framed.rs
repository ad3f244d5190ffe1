//! In a frame where much is not allowed: no store, a sandbox, a strict policy, a narrow column. Everywhere the scan can be
//! finished, the user is told where the answers are, and all of them go along to a window of one's own.

use super::support::axe::violations;
use super::support::browser::Browser;
use super::support::engine::{Engine, is_left_out};
use super::support::files::{SavedFile, Way};
use super::support::host::{Host, frame, snippet};
use super::support::links::handed_over;
use super::support::questions::{anchor, asked, option, questions, report_of, statement, words};
use super::support::role::{disclosure, footer, link, radio, textbox};
use super::support::scans::{answered, scan};
use super::support::site::Site;
use super::support::store::{NO_BLOCKING, without_storage_in_frames};
use super::support::text::ANY;
use super::support::user::User;
use serde_json::{Value, json};
use thirtyfour::Key;

/// What a frame must be allowed to let a window open that is free of the sandbox, and a file be saved.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// What is said of the store that a frame has for itself.
fn kept_apart() -> &'static str {
    match Engine::of_this_run() {
        Engine::Chromium | Engine::Gecko => words().embed_store(),
        Engine::Webkit => words().embed_forgets(),
    }
}

/// Why a sandbox without an origin is left out in WebKit.
const NO_SELF: &str = "without an origin it takes no script from `self`: the page says that the app was blocked";

async fn guest(browser: Browser, content: &str) -> User {
    User::looks_into_frame(browser, &Host::with(content).await).await
}

/// A whole scan with every kind of answer and remark, from the start page to the report.
async fn fills_in(user: &User) {
    let words = words();
    user.follow(words.start_begin()).await;
    user.is_on(words.intake_title()).await;
    user.fill(words.intake_municipality(), "Voorbeelde aan 't Zand").await;
    user.fill(words.intake_respondent(), "Jo Peeters & co").await;
    user.fill(words.intake_reason(), "Een nieuw meerjarenplan").await;
    user.choose(option("f.rol", "iprof")).await;
    user.follow(words.step_next()).await;
    user.is_on(words.facts_title()).await;
    user.choose(option("f.ictgrootte", "drie-vier")).await;
    user.follow(words.step_next()).await;
    for (place, statement) in asked().into_iter().enumerate() {
        user.is_on(&statement.question).await;
        match place {
            1 => user.choose(words.question_unknown()).await,
            2 => {
                user.choose(words.question_na()).await;
                user.fill(words.question_reason(), "Fusie").await;
            }
            _ => user.choose(&statement.anchors[place % 4]).await,
        }
        if place == 0 {
            user.unfold(words.question_more()).await;
            user.fill(words.question_note(), "Sinds mei\nvan dit jaar").await;
            user.fill(words.question_evidence(), "<b>verslag</b> €").await;
            user.tick(words.question_deliberate()).await;
        }
        user.follow(words.step_next()).await;
    }
    user.is_on(words.check_title()).await;
    user.follow(words.check_report()).await;
    user.is_on(report_of("Voorbeelde aan 't Zand")).await;
}

/// The same scan, begun elsewhere and taken along in a file; its last statement is answered here.
async fn takes_up(user: &User) {
    let words = words();
    let mut scan = answered(&[1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]);
    scan["about"] = json!({ "municipality": "Voorbeelde aan 't Zand", "respondent": "Jo Peeters & co", "reason": "Een nieuw meerjarenplan", "role": "iprof" });
    scan["facts"] = json!({ "f.ictgrootte": "drie-vier", "f.rol": "iprof" });
    scan["statements"]["i.leiding.1"] = json!("unknown");
    scan["statements"]["o.beleid.1"] = json!("na");
    scan["remarks"] = json!({
        "o.leiding.1": { "note": "Sinds mei\nvan dit jaar", "evidence": "<b>verslag</b> €", "deliberate": true },
        "o.beleid.1": { "naReason": "Fusie" },
    });
    user.turns_to("#/files", words.files_title()).await;
    user.gives(Way::Pasted, &SavedFile::new("", &scan.to_string())).await;
    user.sees(words.files_opened(&ANY)).await;
    user.turns_to("#/scan/i.infrastructuur", &statement("i.infrastructuur").question)
        .await;
    user.choose(anchor("i.infrastructuur", 3)).await;
    user.follow(words.step_next()).await;
    user.is_on(words.check_title()).await;
    user.follow(words.check_report()).await;
    user.is_on(report_of("Voorbeelde aan 't Zand")).await;
}

/// The address of the hand-over, and the whole document in it.
async fn handed(user: &User) -> (String, Value) {
    let link = user.finds(link(words().embed_window())).await;
    let address = link.prop("href").await.expect("a link").expect("an address");
    let document = handed_over(&address);
    (address, document)
}

/// All of what was filled in is in there.
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

/// In a window of its own: the same answers, where there is something left to answer, and no trace of the code in the
/// address.
async fn arrives(user: &User, document: &Value) {
    user.is_served_in_a_new_tab().await;
    // The role is asked in the intake, which may stay as it is.
    let asked = questions().facts.iter().filter(|fact| fact.quick && fact.id != "f.rol");
    let open = asked.filter(|fact| document["facts"].get(&fact.id).is_none()).count();
    let (title, hash) = if open > 0 {
        (words().facts_title(), "#/scan/facts")
    } else {
        (words().check_title(), "#/scan/check")
    };
    user.is_on(title).await;
    assert_eq!(user.hash().await, hash, "no code in the address");
    user.finds(footer()).await;
    let id = document["id"].as_str().expect("an id");
    assert_eq!(&user.kept(id).await, document);
    user.reloads().await;
    user.is_on(title).await;
    user.turns_to("#/scan/check", words().check_title()).await;
    user.sees("Jo Peeters & co").await;
}

/// Is told this, and goes on in a window of one's own.
async fn goes_on(user: &User, told: &str) {
    user.sees(told).await;
    let (_, document) = handed(user).await;
    is_whole(&document);
    if told == kept_apart() {
        let id = document["id"].as_str().expect("an id");
        assert_eq!(user.kept(id).await, document, "what the frame keeps");
    }
    user.follow(words().embed_window()).await;
    arrives(user, &document).await;
}

#[tokio::test]
async fn a_store_of_its_own() {
    let site = Site::at_root().await;
    let user = guest(Browser::start().await, &snippet(&site, "")).await;

    takes_up(&user).await;
    goes_on(&user, kept_apart()).await;
}

#[tokio::test]
async fn no_store_for_others() {
    if is_left_out(&[Engine::Webkit], NO_BLOCKING) {
        return;
    }
    let site = Site::at_root().await;
    let user = guest(without_storage_in_frames().await, &snippet(&site, "")).await;
    assert_eq!(user.is_refused_the_store().await, "SecurityError", "the browser blocks");

    fills_in(&user).await;
    goes_on(&user, words().save_denied()).await;
}

#[tokio::test]
async fn a_plain_frame_that_allows_nothing_more() {
    let site = Site::at_root().await;
    let user = guest(Browser::start().await, &frame(&site, "")).await;

    takes_up(&user).await;
    goes_on(&user, kept_apart()).await;
}

#[tokio::test]
async fn a_column_of_320_pixels() {
    let site = Site::at_root().await;
    let column = format!("<div style='width: 320px'>{}</div>", snippet(&site, ""));
    let user = guest(Browser::start().await, &column).await;

    fills_in(&user).await;
    goes_on(&user, kept_apart()).await;
}

#[tokio::test]
async fn a_sandbox_with_what_it_takes() {
    let site = Site::at_root().await;
    let content = frame(&site, &format!("sandbox=\"{SANDBOX}\""));
    let user = guest(Browser::start().await, &content).await;

    takes_up(&user).await;
    goes_on(&user, kept_apart()).await;
}

/// A sandbox from which no window opens: the address is copied by hand.
async fn finishes_in_a_sandbox(allowed: &str, told: &str) {
    let site = Site::at_root().await;
    let content = frame(&site, &format!("sandbox=\"{allowed}\""));
    let user = guest(Browser::start().await, &content).await;
    user.sees(told).await;
    takes_up(&user).await;
    user.sees(told).await;

    user.unfold(words().embed_closed()).await;
    let (address, document) = handed(&user).await;
    assert_eq!(user.reads(words().embed_address()).await, address);
    is_whole(&document);
    user.browser.opens_a_tab().await;
    user.goes_to(&address).await;
    arrives(&user, &document).await;
}

#[tokio::test]
async fn a_sandbox_without_an_origin() {
    if is_left_out(&[Engine::Webkit], NO_SELF) {
        return;
    }
    finishes_in_a_sandbox("allow-scripts", words().save_denied()).await;
}

#[tokio::test]
async fn a_sandbox_without_windows() {
    finishes_in_a_sandbox("allow-scripts allow-same-origin", kept_apart()).await;
}

#[tokio::test]
async fn a_strict_policy_around_it() {
    let site = Site::at_root().await;
    let app = site.at("");
    let policy = format!("default-src 'none'; script-src {app}embed.js; frame-src {app}");
    let host = Host::under_policy(&snippet(&site, ""), &policy).await;
    let user = User::looks_into_frame(Browser::start().await, &host).await;
    user.fits().await;

    takes_up(&user).await;
    goes_on(&user, kept_apart()).await;

    user.looks_at_tab(0).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn with_the_keyboard_alone_and_no_store() {
    if is_left_out(&[Engine::Webkit], NO_BLOCKING) {
        return;
    }
    let site = Site::at_root().await;
    let user = guest(without_storage_in_frames().await, &snippet(&site, "")).await;
    user.browser.size(320, 640).await;
    let words = words();
    user.fits().await;
    user.outside("document.querySelector('a').focus()").await;
    user.skips_to_begin().await;

    user.is_led_to(words.intake_title()).await;
    user.tabs_to(textbox(words.intake_municipality())).await;
    user.types("Voorbeelde").await;
    user.tabs_to(link(words.step_next())).await;
    user.press(Key::Enter).await;
    user.is_led_to(words.facts_title()).await;
    user.tabs_to(link(words.step_next())).await;
    user.press(Key::Enter).await;
    let asked = asked();
    for statement in &asked[..2] {
        user.is_led_to(&statement.question).await;
        user.types("4").await;
        user.has_chosen(&statement.anchors[3]).await;
        user.tabs_to(link(words.step_next())).await;
        user.press(Key::Enter).await;
    }
    user.is_led_to(&asked[2].question).await;
    user.tabs_to(link(words.step_previous())).await;
    user.press(Key::Enter).await;
    user.is_led_to(&asked[1].question).await;
    user.has_chosen(&asked[1].anchors[3]).await;
    user.types("2").await;
    user.has_chosen(&asked[1].anchors[1]).await;
    user.sees(words.save_denied()).await;

    let (_, document) = handed(&user).await;
    user.tabs_to(disclosure(words.step_all())).await;
    user.outside("document.querySelector('a').focus()").await;
    user.tabs_to(link(words.embed_window())).await;
    // The frame is no longer in front then, and draws nothing.
    let enter = user.browser.driver.action_chain().send_keys(char::from(Key::Enter).to_string());
    enter.perform().await.expect("a key");
    user.is_served_in_a_new_tab().await;
    // It goes on at the facts, which were left open; the first two statements are as they were.
    user.is_on(words.facts_title()).await;
    for statement in &asked[..3] {
        user.tabs_to(link(words.step_next())).await;
        user.press(Key::Enter).await;
        user.is_led_to(&statement.question).await;
    }
    for statement in &asked[2..] {
        user.is_on(&statement.question).await;
        user.tabs_to(radio(&statement.anchors[0])).await;
        user.types("3").await;
        user.has_chosen(&statement.anchors[2]).await;
        user.tabs_to(link(words.step_next())).await;
        user.press(Key::Enter).await;
    }
    user.is_led_to(words.check_title()).await;
    user.tabs_to(link(words.check_report())).await;
    user.press(Key::Enter).await;
    user.is_led_to(report_of("Voorbeelde")).await;
    let id = document["id"].as_str().expect("an id");
    let kept = user.kept(id).await["statements"].clone();
    for (place, (id, answer)) in kept.as_object().expect("answers").iter().enumerate() {
        let before = &document["statements"][id];
        assert!(before.is_null() || before == answer, "{id} ({place}): {before}, then {answer}");
    }
    assert_eq!(kept.as_object().map(serde_json::Map::len), Some(13));

    // A reload of the frame loses what it could not keep, says so, and goes on.
    user.looks_at_tab(0).await;
    user.looks_inside(0).await;
    user.reloads_inside().await;
    user.sees(words.save_denied()).await;
    user.is_on(&asked[1].question).await;
    assert_eq!(user.choices().await, 0);
    user.choose(&asked[1].anchors[0]).await;
    user.sees(words.progress_done(&1, &19)).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_the_report_inside() {
    let site = Site::at_root().await;
    for width in [1200, 320] {
        let user = guest(Browser::start().await, &snippet(&site, "data-accent=#ffd500")).await;
        user.browser.size(width, 800).await;
        user.turns_to("#/files", words().files_title()).await;
        user.gives(Way::Pasted, &SavedFile::new("", &scan().to_string())).await;
        user.follow(words().check_report()).await;
        user.is_on(report_of("Voorbeelde")).await;
        user.fits().await;
        assert_eq!(violations(&user).await, "", "{width} px");
    }
}

/// Saves a file and copies the link in a frame like this.
async fn saves_and_copies(content: &str) {
    let words = words();
    let user = guest(Browser::start().await, content).await;
    user.follow(words.start_begin()).await;
    user.fill(words.intake_municipality(), "Voorbeelde").await;
    user.follow(words.nav_files()).await;
    user.is_on(words.files_title()).await;

    user.push(words.files_copy()).await;
    user.sees(words.files_copied()).await;
    user.push(words.files_answerssave()).await;
    user.sees(words.files_saved(&ANY)).await;
    user.finds(link(words.embed_window())).await;
}

#[tokio::test]
async fn files_and_copies_from_inside() {
    let site = Site::at_root().await;
    for content in [snippet(&site, ""), frame(&site, "")] {
        saves_and_copies(&content).await;
    }
}

#[tokio::test]
async fn files_and_copies_from_a_sandbox_without_an_origin() {
    if is_left_out(&[Engine::Webkit], NO_SELF) {
        return;
    }
    let site = Site::at_root().await;
    saves_and_copies(&frame(&site, "sandbox=\"allow-scripts\"")).await;
}
