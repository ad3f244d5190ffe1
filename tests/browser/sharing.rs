//! A link carries a scan to someone else: the same finding, to read only, and nothing that should stay behind.

use super::support::files::SavedFile;
use super::support::files::Way;
use super::support::pages::reader;
use super::support::record::{answered, filled};
use super::support::role::{button, link, textbox};
use super::support::site::{Site, questions, questions_in};
use super::support::user::User;
use base64ct::{Base64UrlUnpadded, Encoding};
use iscan::instrument::{Domain, Phase};
use serde_json::{Value, json};
use thirtyfour::Key;

const NEVER_ALONG: [&str; 5] = [
    "Jo Peeters",
    "Een nieuw meerjarenplan",
    "Sinds de reorganisatie",
    "voorbeelde.be",
    "Alles staat bij de regio",
];

/// The report on the page without what a link never carries: who answered and why, remarks and evidence.
const SHAREABLE_REPORT: &str = "
    const report = document.querySelector('.report').cloneNode(true);
    for (const remark of report.querySelectorAll('.remark')) if (remark.querySelector('.typed')) remark.remove();
    for (const line of report.querySelectorAll('.answers > div')) if (['Ingevuld door', 'Aanleiding'].includes(line.querySelector('dt').textContent)) line.remove();
    return [...report.querySelectorAll(':scope > h1, :scope > section')].map((part) => part.textContent).join('\\n');
";

/// The code of the link that the page of files shows.
async fn shared_code(user: &User) -> String {
    let link = user.reads("De link").await;
    link.split_once("#/r/").expect("an address with a code").1.to_owned()
}

/// Someone else, in a browser of their own, with a scan of their own: the municipality of Elders.
async fn someone_else(site: &Site, hash: &str) -> User {
    let mut own = answered(&[1; 13]);
    own["scan"]["about"] = json!({ "municipality": "Elders" });
    User::returns(site, hash, &own.to_string()).await
}

/// A code with another version, and a checksum that is right.
fn of_a_newer_page(code: &str) -> String {
    let mut bytes = Base64UrlUnpadded::decode_vec(code).expect("a code");
    bytes.truncate(bytes.len() - 4);
    bytes[0] += 1;
    let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&bytes);
    bytes.extend(sum.to_be_bytes());
    Base64UrlUnpadded::encode_string(&bytes)
}

#[tokio::test]
async fn a_link_brings_someone_else_the_same_finding() {
    let site = Site::at_root().await;
    let (code, report) = {
        let sender = reader(&site).await;
        sender.goes_to(&site.at("#/files")).await;
        let code = shared_code(&sender).await;
        sender.follow("Rapport").await;
        sender.is_on("I-scan van Voorbeelde").await;
        (code, sender.text(SHAREABLE_REPORT).await)
    };
    assert!(
        report.contains("Op de grens tussen type II") && report.contains("Fase 4: "),
        "the report is whole"
    );

    let user = someone_else(&site, &format!("#/r/{code}")).await;
    user.is_on("I-scan van Voorbeelde").await;
    let own = user.keeps().await;
    assert_eq!(user.text(SHAREABLE_REPORT).await, report);

    // To read only, and nothing of what stays behind.
    user.sees("Een scan van iemand anders.").await;
    for typed in NEVER_ALONG {
        user.sees_no(typed).await;
    }
    user.finds_no(link("Pas uw antwoorden aan")).await;
    let leading = "return [...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href')).filter((href) => href.startsWith('#/')).join()";
    assert_eq!(user.text(leading).await, "", "nothing on the page leads to answers");
    user.finds_no(textbox("")).await;

    // Mail programs turn `#` into `%23`.
    user.leaves().await;
    user.goes_to(&site.at(&format!("#%23/r/{code}"))).await;
    user.is_on("I-scan van Voorbeelde").await;
    assert_eq!(user.text(SHAREABLE_REPORT).await, report);
    assert_eq!(user.keeps().await, own, "one's own scan is as it was");
    user.follow("Rapport").await;
    user.is_led_to("I-scan van Elders").await;

    // A copy is one's own.
    user.goes_back().await;
    user.is_led_to("I-scan van Voorbeelde").await;
    user.push("Bewaar een kopie in deze browser").await;
    user.sees("Geopend: Voorbeelde.").await;
    user.follow("Bekijk uw rapport").await;
    user.finds(link("Pas uw antwoorden aan")).await;
    assert_eq!(user.text(SHAREABLE_REPORT).await, report);
    user.reloads().await;
    assert_eq!(user.text(SHAREABLE_REPORT).await, report);
    user.follow("I-scan").await;
    user.finds(button("Open: Elders")).await;
    user.finds(button("Open: Voorbeelde")).await;
    assert_eq!(
        user.keeps().await["iscan.scan.x"],
        own["iscan.scan.x"],
        "one's own scan is as it was"
    );
}

#[tokio::test]
async fn a_copy_of_a_link_goes_its_own_way() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let code = shared_code(&user).await;
    let own = user.keeps().await;
    user.goes_to(&site.at(&format!("#/r/{code}"))).await;

    user.push("Bewaar een kopie in deze browser").await;
    user.sees("Geopend: Voorbeelde.").await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose("Weet niet").await;
    user.sees("Bewaard in deze browser om").await;

    assert_eq!(
        user.keeps().await["iscan.scan.x"],
        own["iscan.scan.x"],
        "the scan of the link itself"
    );
}

#[tokio::test]
async fn one_link_makes_one_copy() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    user.tick("De datum van de laatste wijziging").await;
    let (link, _) = link_and_length(&user).await;
    user.starts_anew(&site, "#/files").await;
    user.goes_to(&link).await;

    for _ in 0..2 {
        user.push("Bewaar een kopie in deze browser").await;
        user.sees("Geopend: Voorbeelde.").await;
    }
    user.follow("Rapport").await;
    user.follow("Bewaren en delen").await;
    user.pastes(&link).await;
    user.sees("Geopend: Voorbeelde.").await;

    let today =
        user.text("return new Date().toLocaleDateString('nl-BE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })");
    let today = today.await;
    user.sees(&format!("Deze scan staat in deze browser, op dit toestel, sinds {today}."))
        .await;
    user.sees("U hebt nog geen bestand van deze scan bewaard.").await;
    user.follow("I-scan").await;
    user.sees(&format!("Laatst gewijzigd op {today}.")).await;
    user.holds("one scan", "return document.querySelectorAll('.scans li').length === 1")
        .await;
}

#[tokio::test]
async fn a_link_that_cannot_be_opened_says_what_to_do() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let code = shared_code(&user).await;
    let own = user.keeps().await;
    let last = if code.ends_with('A') { 'B' } else { 'A' };
    let damaged = format!("{}{last}", &code[..code.len() - 1]);
    let truncated = code[..code.len() * 2 / 3].to_owned();
    let mail_program = format!("{code}>");

    for language in ["nl", "en"] {
        let words = questions_in(language).words;
        for (code, told) in [
            (&damaged, words.refused_damaged()),
            (&truncated, words.refused_damaged()),
            (&mail_program, words.refused_damaged()),
            (&String::new(), words.refused_damaged()),
            (&of_a_newer_page(&code), words.refused_newer()),
        ] {
            user.leaves().await;
            user.goes_to(&site.at(&format!("?lang={language}#/r/{code}"))).await;
            user.is_on(words.shared_broken()).await;
            user.sees(told).await;
            user.sees(words.shared_nothing()).await;

            user.goes_to(&site.at(&format!("?lang={language}#/files"))).await;
            user.is_on(words.files_title()).await;
            user.pastes(&site.at(&format!("#/r/{code}"))).await;
            user.sees(told).await;
            user.sees(words.files_unchanged()).await;
        }
    }

    assert_eq!(user.keeps().await, own);
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_pasted_link_opens_whatever_a_mail_program_made_of_it() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let code = shared_code(&user).await;

    for link in [
        format!("https://ergens.anders.be/iscan/#/r/{code}"),
        format!("https://ergens.anders.be/iscan/%23/r/{code}\n"),
    ] {
        user.starts_anew(&site, "#/files").await;
        user.gives(Way::Pasted, &SavedFile::new("", &link)).await;
        user.sees("Geopend: Voorbeelde.").await;
    }
    user.starts_anew(&site, "#/files").await;
    user.fill("Of plak een link of de inhoud van een bestand", &site.at(&format!("#/r/{code}")))
        .await;
    user.push("Open wat hier staat").await;
    user.sees("Geopend: Voorbeelde.").await;
}

/// The link and what the page says its length is.
async fn link_and_length(user: &User) -> (String, String) {
    user.settles().await;
    let link = user.reads("De link").await;
    let told = user.text("return document.getElementById('link-uitleg').textContent").await;
    assert_eq!(told, format!("{} tekens lang.", link.len()));
    (link, told)
}

#[tokio::test]
async fn name_and_day_stay_behind_when_asked() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;

    let (whole, _) = link_and_length(&user).await;
    user.tick("De naam van de gemeente").await;
    let (nameless, _) = link_and_length(&user).await;
    user.tick("De datum van de laatste wijziging").await;
    let (bare, _) = link_and_length(&user).await;
    assert!(
        whole.len() > nameless.len() && nameless.len() > bare.len(),
        "{whole}\n{nameless}\n{bare}"
    );
    user.tick("De naam van de gemeente").await;
    user.tick("De datum van de laatste wijziging").await;
    assert_eq!(link_and_length(&user).await.0, whole, "and back again");

    user.goes_to(&whole).await;
    user.is_on("I-scan van Voorbeelde").await;
    user.sees("20 november 2026").await;
    user.goes_to(&bare).await;
    user.is_on("I-scan van uw gemeente").await;
    user.sees_no("20 november 2026").await;
    user.sees_no("Voorbeelde").await;
}

#[tokio::test]
async fn the_link_follows_an_answer_of_another_tab() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let (before, _) = link_and_length(&user).await;

    user.opens_a_tab(&site, "#/scan/i.gegevens").await;
    user.choose("Weet niet").await;
    user.sees("Bewaard in deze browser om").await;
    user.looks_at_tab(0).await;

    let (after, _) = link_and_length(&user).await;
    assert_ne!(before, after);
}

#[tokio::test]
async fn the_link_is_copied() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let link = user.reads("De link").await;
    user.push("Kopieer de link").await;
    user.sees("De link is gekopieerd.").await;

    // What is on the clipboard opens where it is pasted.
    user.starts_anew(&site, "#/files").await;
    user.clicks(textbox("Of plak een link")).await;
    user.holds_down(Key::Control, "v").await;
    user.sees("Geopend: Voorbeelde.").await;
    assert_eq!(user.reads("De link").await, link);
}

#[tokio::test]
async fn a_browser_that_does_not_copy_has_the_link_selected() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    user.browser.run("document.execCommand = () => false", vec![]).await;

    user.push("Kopieer de link").await;

    user.sees("De browser laat kopiëren niet toe. De link is geselecteerd").await;
    assert_eq!(user.focus_name().await, "De link");
    user.holds(
        "the whole link is selected",
        "const field = document.activeElement; return field.selectionStart === 0 && field.selectionEnd === field.value.length",
    )
    .await;
}

#[tokio::test]
async fn a_camera_reads_the_link() {
    let site = Site::under_a_path().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    // The words of this page come late.
    user.is_on("Bewaren, delen en openen").await;

    let picture = user.text("return document.querySelector('[role=img][aria-label=\"QR-code van de link\"] path').getAttribute('d')");
    assert_eq!(scanned(&picture.await), user.reads("De link").await);
    user.tick("De naam van de gemeente").await;
    user.settles().await;
    let picture = user.text("return document.querySelector('[role=img][aria-label=\"QR-code van de link\"] path').getAttribute('d')");
    assert_eq!(scanned(&picture.await), user.reads("De link").await);

    // On paper it leads to the same report, with the name and the day as chosen.
    user.follow("Rapport").await;
    let printed = user
        .text("return document.querySelector('.paper [role=img] path').getAttribute('d')")
        .await;
    user.follow("Bewaren en delen").await;
    assert_eq!(scanned(&printed), user.reads("De link").await);
}

/// What a camera reads in a drawing made of squares: `M4 4h1v1h-1z`.
fn scanned(drawing: &str) -> String {
    const SIDE: usize = 200;
    const SCALE: usize = 4;
    let dark: Vec<(usize, usize)> = drawing
        .split('M')
        .filter_map(|square| {
            let (x, y) = square.strip_suffix("h1v1h-1z")?.split_once(' ')?;
            Some((x.parse().ok()?, y.parse().ok()?))
        })
        .collect();
    let is_dark = |x: usize, y: usize| dark.contains(&(x / SCALE, y / SCALE));
    let mut image = rqrr::PreparedImage::prepare_from_bitmap(SIDE * SCALE, SIDE * SCALE, is_dark);
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1, "one code");
    codes[0].decode().expect("a code that can be read").1
}

#[tokio::test]
async fn a_link_from_another_version_tells_what_changed() {
    let site = Site::at_root().await;
    let mut older = filled();
    older["scan"]["instrument"] = json!("0.9.0");
    let user = User::returns(&site, "#/files", &older.to_string()).await;
    let code = shared_code(&user).await;
    let told = questions().words.files_version(&"0.9.0", &questions().version);

    user.goes_to(&site.at(&format!("#/r/{code}"))).await;
    user.sees(&told).await;
    user.starts_anew(&site, "#/files").await;
    user.pastes(&site.at(&format!("#/r/{code}"))).await;
    user.sees(&told).await;
}

#[tokio::test]
async fn a_shared_report_stays_while_ones_own_changes() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let code = shared_code(&user).await;
    user.goes_to(&site.at(&format!("#/r/{code}"))).await;
    let report = user.report().await;

    user.opens_a_tab(&site, "#/scan/i.gegevens").await;
    let questions = questions();
    let statement = questions.statement(questions.lead(Domain::from_id("i.gegevens").expect("a domain")));
    user.choose(statement.expect("it is asked").anchor(Phase::ALL[4]).expect("a sentence"))
        .await;
    user.sees("Bewaard in deze browser om").await;
    user.looks_at_tab(0).await;
    user.settles().await;

    assert_eq!(user.report().await, report);
    assert_ne!(user.kept("x").await["scan"]["statements"]["i.gegevens.1"], Value::from(3));
}
