//! A link carries a scan to someone else: the same finding, to read only, and nothing that should stay behind.

use super::links::shared_code;
use super::support::files::{SavedFile, Way};
use super::support::pages::reader;
use super::support::questions::{about, anchor, day, questions, report_of, words};
use super::support::role::{button, link, textbox};
use super::support::scans::{answered, scan};
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use serde_json::{Value, json};

const NEVER_ALONG: [&str; 5] = [
    "Jo Peeters",
    "Een nieuw meerjarenplan",
    "Sinds de reorganisatie",
    "voorbeelde.be",
    "Alles staat bij de regio",
];

/// A scan without what a link never carries: who answered and why, remarks and evidence.
fn shareable() -> Value {
    let mut scan = scan();
    scan["about"] = json!({ "municipality": "Voorbeelde" });
    scan["remarks"] = json!({ "o.leiding.1": { "deliberate": true } });
    scan["facts"].as_object_mut().expect("facts").remove("f.rol");
    scan
}

/// Someone else, in a browser of their own, with a scan of their own: the municipality of Elders.
async fn someone_else(site: &Site, hash: &str) -> User {
    let mut own = answered(&[1; 13]);
    own["about"] = json!({ "municipality": "Elders" });
    User::returns(site, hash, &own).await
}

#[tokio::test]
async fn a_link_brings_someone_else_the_same_finding() {
    let site = Site::at_root().await;
    let words = words();
    let (code, report) = {
        let sender = User::returns(&site, "#/files", &shareable()).await;
        let code = shared_code(&sender).await;
        sender.follow(words.nav_report()).await;
        sender.is_on(report_of("Voorbeelde")).await;
        sender.sees(words.summary_between(&ANY, &ANY)).await;
        sender.unfold(words.account_answers()).await;
        sender.sees(words.question_deliberate()).await;
        (code, sender.report().await)
    };

    let user = someone_else(&site, &format!("#/r/{code}")).await;
    user.is_on(report_of("Voorbeelde")).await;
    let own = user.keeps().await;
    assert_eq!(user.report().await, report);

    // Mail programs turn `#` into `%23`.
    user.leaves().await;
    user.goes_to(&site.at(&format!("#%23/r/{code}"))).await;
    user.is_on(report_of("Voorbeelde")).await;
    assert_eq!(user.report().await, report);
    assert_eq!(user.keeps().await, own, "one's own scan is as it was");
    user.follow(words.shared_own()).await;
    user.is_led_to(report_of("Elders")).await;

    // A copy is one's own.
    user.goes_back().await;
    user.is_led_to(report_of("Voorbeelde")).await;
    let before = user.keeps_of_x().await;
    user.push(words.shared_keep()).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    user.follow(words.check_report()).await;
    user.finds(link(words.report_answers())).await;
    assert_eq!(user.report().await, report);
    user.reloads().await;
    user.finds(link(words.report_answers())).await;
    assert_eq!(user.report().await, report);
    user.follow(words.nav_home()).await;
    user.finds(button(about(words.scans_open(), "Elders"))).await;
    user.finds(button(about(words.scans_open(), "Voorbeelde"))).await;
    assert_eq!(user.keeps_of_x().await, before, "one's own scan is as it was");
}

#[tokio::test]
async fn a_link_is_to_read_only_and_carries_nothing_that_should_stay_behind() {
    let site = Site::at_root().await;
    let words = words();
    let code = {
        let sender = User::returns(&site, "#/files", &scan()).await;
        shared_code(&sender).await
    };

    let user = someone_else(&site, &format!("#/r/{code}")).await;

    user.is_on(report_of("Voorbeelde")).await;
    user.sees(words.shared_title()).await;
    user.unfold(words.account_answers()).await;
    user.sees(words.question_deliberate()).await;
    for typed in NEVER_ALONG {
        user.sees_no(typed).await;
    }
    user.finds_no(link(words.report_answers())).await;
    let leading = "return [...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href')).filter((href) => href.startsWith('#/') && !href.startsWith('#/r/')).join()";
    assert_eq!(
        user.text(leading).await,
        "#/report",
        "nothing on the page leads to answers but one's own report"
    );
    user.finds_no(textbox("")).await;
}

#[tokio::test]
async fn whoever_came_by_a_link_stays_with_its_report() {
    let site = Site::at_root().await;
    let words = words();
    let code = {
        let sender = User::returns(&site, "#/files", &scan()).await;
        shared_code(&sender).await
    };
    let user = User::opens(&site, &format!("#/r/{code}")).await;
    user.is_on(report_of("Voorbeelde")).await;

    // Whose it is, and of when.
    user.sees(words.shared_of(&"Voorbeelde")).await;
    user.sees(words.shared_on(&ANY)).await;
    user.finds_no(link(words.shared_own())).await;

    // The same on one sheet, which opens directly too.
    user.follow(words.size_sheet()).await;
    user.is_led_to(report_of("Voorbeelde")).await;
    user.sees(words.sheet_advice()).await;
    user.reloads().await;
    user.sees(words.sheet_advice()).await;
    user.follow(words.size_whole()).await;
    user.finds(button(words.shared_keep())).await;

    // Wherever one reads on, the report is that of the link.
    for page in [words.nav_method(), words.nav_files(), words.nav_home()] {
        user.follow(page).await;
        user.follow(words.nav_report()).await;
        user.is_led_to(report_of("Voorbeelde")).await;
        user.finds(button(words.shared_keep())).await;
    }

    // Until one begins a scan of one's own.
    user.follow(words.nav_scan()).await;
    user.is_led_to(words.intake_title()).await;
    user.follow(words.nav_report()).await;
    user.is_led_to(words.report_empty()).await;
}

#[tokio::test]
async fn a_link_says_what_its_sender_left_out() {
    let site = Site::at_root().await;
    let words = words();
    let link = {
        let sender = User::returns(&site, "#/files", &scan()).await;
        sender.tick(words.files_municipality()).await;
        sender.tick(words.files_day()).await;
        sender.settles().await;
        sender.reads(words.files_thelink()).await
    };
    let user = someone_else(&site, "").await;
    user.goes_to(&link).await;

    user.sees(words.shared_ofnone()).await;
    user.sees(words.shared_onnone()).await;
}

#[tokio::test]
async fn a_copy_of_a_link_goes_its_own_way() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    let code = shared_code(&user).await;
    let own = user.keeps_of_x().await;
    user.goes_to(&site.at(&format!("#/r/{code}"))).await;

    user.push(words.shared_keep()).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose(words.question_unknown()).await;
    user.sees(words.save_saved(&ANY)).await;

    assert_eq!(user.keeps_of_x().await, own, "the scan of the link itself");
}

#[tokio::test]
async fn one_link_makes_one_copy() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    user.tick(words.files_day()).await;
    user.settles().await;
    let link = user.reads(words.files_thelink()).await;
    user.starts_anew(&site, "#/files").await;
    user.goes_to(&link).await;

    for _ in 0..2 {
        user.push(words.shared_keep()).await;
        user.sees(words.files_opened(&"Voorbeelde")).await;
    }
    user.follow(words.nav_report()).await;
    user.follow(words.nav_files()).await;
    user.pastes(&link).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;

    let today = today(&user).await;
    user.sees(words.files_here(&today)).await;
    user.sees(words.files_never()).await;
    user.follow(words.nav_home()).await;
    user.sees(words.scans_state(&13, &13, &today)).await;
    user.finds_all(1, button(about(words.scans_open(), ANY))).await;
}

/// The day of today as the page tells it.
async fn today(user: &User) -> String {
    let script = "const now = new Date(); return [now.getUTCDate(), now.getUTCMonth() + 1, now.getUTCFullYear()]";
    let parts: (u64, usize, u64) = serde_json::from_value(user.browser.run(script, vec![]).await).expect("a day");
    day(parts.0, parts.1, parts.2)
}

#[tokio::test]
async fn a_link_from_another_version_tells_what_changed() {
    let site = Site::at_root().await;
    let mut older = scan();
    older["instrument"] = json!("0.9.0");
    let user = User::returns(&site, "#/files", &older).await;
    let code = shared_code(&user).await;
    let told = words().files_version(&"0.9.0", &questions().version);

    user.goes_to(&site.at(&format!("#/r/{code}"))).await;
    user.sees(&told).await;
    user.starts_anew(&site, "#/files").await;
    user.gives(Way::Pasted, &SavedFile::new("", &site.at(&format!("#/r/{code}")))).await;
    user.sees(&told).await;
}

#[tokio::test]
async fn a_shared_report_stays_while_ones_own_changes() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let code = shared_code(&user).await;
    user.goes_to(&site.at(&format!("#/r/{code}"))).await;
    user.is_on_a_report().await;
    let report = user.report().await;

    user.opens_a_tab(&site, "#/scan/i.gegevens").await;
    user.choose(anchor("i.gegevens", 4)).await;
    user.sees(words().save_saved(&ANY)).await;
    user.looks_at_tab(0).await;
    user.settles().await;

    assert_eq!(user.report().await, report);
    assert_eq!(user.kept("x").await["statements"]["i.gegevens.1"], Value::from(4));
}
