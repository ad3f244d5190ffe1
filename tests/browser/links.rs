//! The link itself: how long it is, what goes along, how it is copied, photographed, mangled and pasted.

use super::support::engine::{Engine, NO_MEDIUM, is_left_out};
use super::support::files::{SavedFile, Way};
use super::support::pages::reader;
use super::support::questions::{day, questions_in, report_of, words};
use super::support::role::textbox;
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use base64ct::{Base64UrlUnpadded, Encoding};
use thirtyfour::Key;

/// The code of the link that the page of files shows.
pub(super) async fn shared_code(user: &User) -> String {
    let link = user.reads(words().files_thelink()).await;
    link.split_once("#/r/").expect("an address with a code").1.to_owned()
}

/// The link, of which the page tells the length.
async fn measured_link(user: &User) -> String {
    user.settles().await;
    let link = user.reads(words().files_thelink()).await;
    let told = user.reads_about(words().files_thelink()).await;
    assert_eq!(told, words().files_length(&link.len()));
    link
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
async fn a_link_that_cannot_be_opened_says_what_to_do() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let code = shared_code(&user).await;
    let own = user.keeps().await;
    let last = if code.ends_with('A') { 'B' } else { 'A' };
    let damaged = format!("{}{last}", &code[..code.len() - 1]);
    let truncated = code[..code.len() * 2 / 3].to_owned();

    for language in ["nl", "en"] {
        let words = &questions_in(language).words;
        for (code, told) in [
            (&damaged, words.refused_damaged()),
            (&truncated, words.refused_damaged()),
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
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    let code = shared_code(&user).await;

    for link in [
        format!("https://ergens.anders.be/iscan/#/r/{code}"),
        format!("https://ergens.anders.be/iscan/%23/r/{code}\n"),
        format!("Zie <https://ergens.anders.be/iscan/#/r/{code}>."),
    ] {
        user.starts_anew(&site, "#/files").await;
        user.gives(Way::Pasted, &SavedFile::new("", &link)).await;
        user.sees(words.files_opened(&"Voorbeelde")).await;
    }
    user.starts_anew(&site, "#/files").await;
    user.fill(words.files_paste(), &site.at(&format!("#/r/{code}"))).await;
    user.push(words.files_pasteopen()).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
}

#[tokio::test]
async fn name_and_day_stay_behind_when_asked() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;

    let whole = measured_link(&user).await;
    user.tick(words.files_municipality()).await;
    let nameless = measured_link(&user).await;
    user.tick(words.files_day()).await;
    let bare = measured_link(&user).await;
    assert!(
        whole.len() > nameless.len() && nameless.len() > bare.len(),
        "{whole}\n{nameless}\n{bare}"
    );
    user.tick(words.files_municipality()).await;
    user.tick(words.files_day()).await;
    assert_eq!(measured_link(&user).await, whole, "and back again");

    user.goes_to(&whole).await;
    user.is_on(report_of("Voorbeelde")).await;
    user.sees(day(20, 11, 2026)).await;
    user.goes_to(&bare).await;
    user.is_on(report_of(words.report_municipality())).await;
    user.sees_no(day(20, 11, 2026)).await;
    user.sees_no("Voorbeelde").await;
}

#[tokio::test]
async fn the_link_follows_an_answer_of_another_tab() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let before = measured_link(&user).await;

    user.opens_a_tab(&site, "#/scan/i.gegevens").await;
    user.choose(words().question_unknown()).await;
    user.sees(words().save_saved(&ANY)).await;
    user.looks_at_tab(0).await;

    assert_ne!(measured_link(&user).await, before);
}

#[tokio::test]
async fn the_link_is_copied_and_opens_where_it_is_pasted() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    let link = user.reads(words.files_thelink()).await;
    user.push(words.files_copy()).await;
    user.sees(words.files_copied()).await;

    user.starts_anew(&site, "#/files").await;
    user.clicks(textbox(words.files_paste())).await;
    user.holds_down(Key::Control, "v").await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    assert_eq!(user.reads(words.files_thelink()).await, link);
}

#[tokio::test]
async fn a_browser_that_does_not_copy_has_the_link_selected() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    let refuse =
        "document.execCommand = () => false; navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))";
    user.browser.run(refuse, vec![]).await;

    user.push(words.files_copy()).await;

    user.sees(words.files_selected()).await;
    user.has_focus_on(textbox(words.files_thelink())).await;
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
    let words = words();
    user.goes_to(&site.at("#/files")).await;

    assert_eq!(user.reads_code(words.files_qr()).await, measured_link(&user).await);
    user.tick(words.files_municipality()).await;
    let link = measured_link(&user).await;
    assert_eq!(user.reads_code(words.files_qr()).await, link);
}

#[tokio::test]
async fn a_camera_reads_the_link_on_paper() {
    if is_left_out(&[Engine::Webkit], NO_MEDIUM) {
        return;
    }
    let site = Site::under_a_path().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    user.tick(words.files_municipality()).await;
    let link = measured_link(&user).await;

    // It leads to the same report, with the name and the day as chosen.
    user.follow(words.nav_report()).await;
    user.is_on_a_report().await;
    user.browser.media("print", &[]).await;
    assert_eq!(user.reads_code(words.files_qr()).await, link);
}
