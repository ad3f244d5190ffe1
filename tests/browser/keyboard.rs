//! Without a mouse: the whole walk, the keys of a statement, saving and opening.

use super::support::engine::{Engine, is_left_out};
use super::support::files::Downloads;
use super::support::pages::reader;
use super::support::questions::{about, anchor, asked, option, questions, report_of, statement, words};
use super::support::role::{button, checkbox, disclosure, file_field, link, radio, textbox};
use super::support::site::{Site, kind};
use super::support::user::User;
use iscan::report::PictureId;
use thirtyfour::Key;

#[tokio::test]
async fn a_snelscan_from_the_start_page_to_the_report() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    let words = words();

    user.skips_to_begin().await;

    user.is_led_to(words.intake_title()).await;
    user.tabs_to(textbox(words.intake_municipality())).await;
    user.types("Voorbeelde 2").await;
    assert_eq!(user.reads(words.intake_municipality()).await, "Voorbeelde 2", "a digit is typed");
    let roles = &questions().fact("f.rol").expect("a fact").options;
    user.tabs_to(radio(&roles[0].label)).await;
    user.press(Key::Space).await;
    user.has_chosen(&roles[0].label).await;
    user.press(Key::Down).await;
    user.has_chosen(&roles[1].label).await;
    user.tabs_to(link(words.step_next())).await;
    user.press(Key::Enter).await;

    user.is_led_to(words.facts_title()).await;
    user.tabs_to(radio(option("f.ictgrootte", "geen"))).await;
    user.types("3").await;
    assert_eq!(user.choices().await, 0, "digits choose only among anchors");
    user.press(Key::Down).await;
    user.has_chosen(option("f.ictgrootte", "een")).await;
    user.tabs_to(link(words.step_next())).await;
    user.press(Key::Enter).await;

    for (place, statement) in asked().into_iter().enumerate() {
        user.is_led_to(&statement.question).await;
        let page = user.hash().await;
        let phase = place % 4;
        user.types(&(phase + 1).to_string()).await;
        user.has_chosen(&statement.anchors[phase]).await;
        assert_eq!(user.hash().await, page, "choosing does not move on");
        user.tabs_to(link(words.step_next())).await;
        user.press(Key::Enter).await;
    }

    user.is_led_to(words.check_title()).await;
    user.tabs_to(link(words.check_report())).await;
    user.press(Key::Enter).await;
    user.is_led_to(report_of("Voorbeelde 2")).await;
    user.sees(words.summary_covered(&13, &13)).await;
}

#[tokio::test]
async fn the_keys_of_a_statement() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/i.gegevens").await;
    let words = words();

    user.tabs_to(radio(anchor("i.gegevens", 1))).await;
    assert_eq!(user.choices().await, 0, "arriving chooses nothing");
    user.press(Key::Space).await;
    user.has_chosen(anchor("i.gegevens", 1)).await;
    user.press(Key::Down).await;
    user.has_chosen(anchor("i.gegevens", 2)).await;
    let last = statement("i.gegevens").anchors.len();
    user.types(&last.to_string()).await;
    user.has_chosen(anchor("i.gegevens", last)).await;
    user.press(Key::Down).await;
    user.has_chosen(words.question_unknown()).await;
    user.press(Key::Down).await;
    user.has_chosen(words.question_na()).await;
    user.tabs_to(textbox(words.question_reason())).await;
    user.types("2 of 3 redenen").await;
    assert_eq!(user.reads(words.question_reason()).await, "2 of 3 redenen");
    user.has_chosen(words.question_na()).await;

    // Also from an explanation, but not from a field of text.
    user.tabs_to(disclosure(words.question_more())).await;
    user.types("1").await;
    user.has_chosen(anchor("i.gegevens", 1)).await;
    user.types(&(last + 2).to_string()).await;
    user.has_chosen(words.question_na()).await;
    user.tabs_to(disclosure(words.question_more())).await;
    user.press(Key::Enter).await;
    user.tabs_to(textbox(words.question_note())).await;
    user.types("4 keer").await;
    assert_eq!(user.reads(words.question_note()).await, "4 keer");
    user.has_chosen(words.question_na()).await;
    assert_eq!(user.hash().await, "#/scan/i.gegevens");
}

#[tokio::test]
async fn the_digit_keys_of_a_belgian_keyboard() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/i.gegevens").await;
    user.tabs_to(radio(anchor("i.gegevens", 1))).await;

    // Without shift, the key of the 3 gives a quotation mark.
    let press = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit3', key: '\"', bubbles: true }))";
    user.browser.run(press, vec![]).await;

    user.has_chosen(anchor("i.gegevens", 3)).await;
}

#[tokio::test]
async fn the_focus_stays_in_the_question_when_its_answer_goes() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    user.choose(words().question_unknown()).await;

    user.push(words().question_clear()).await;

    user.has_focus_on(radio(anchor("o.leiding", 1))).await;
}

#[tokio::test]
async fn saving_and_opening() {
    if is_left_out(
        &[Engine::Gecko],
        "Enter from its driver reaches every button, and does not press each",
    ) {
        return;
    }
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    let downloads = Downloads::of(&user.browser).await;
    user.tabs_to(link(words.nav_files())).await;
    user.press(Key::Enter).await;
    user.is_led_to(words.files_title()).await;

    user.tabs_to(button(words.files_answerssave())).await;
    user.press(Key::Enter).await;
    let file = downloads.next().await;
    user.sees(&file.name).await;
    assert_eq!(user.focus_name().await, words.files_answerssave(), "the focus stays where it was");
    user.tabs_to(checkbox(words.files_notes())).await;
    user.press(Key::Space).await;
    assert!(!user.is_ticked(words.files_notes()).await);
    user.tabs_to(checkbox(words.files_municipality())).await;
    user.press(Key::Space).await;
    user.press(Key::Space).await;
    assert!(user.is_ticked(words.files_municipality()).await);
    user.tabs_to(textbox(words.files_thelink())).await;
    let link_here = user.reads(words.files_thelink()).await;
    user.tabs_to(button(words.files_copy())).await;
    user.press(Key::Enter).await;
    user.sees(words.files_copied()).await;
    user.tabs_to(button(words.files_clearbutton())).await;
    user.press(Key::Enter).await;
    user.has_focus_on(button(words.files_spare())).await;
    user.press(Key::Enter).await;
    user.has_focus_on(button(words.files_clearbutton())).await;
    user.tabs_to(file_field(words.files_pick())).await;
    user.tabs_to(textbox(words.files_paste())).await;
    user.types(&link_here).await;
    user.tabs_to(button(words.files_pasteopen())).await;
    user.press(Key::Enter).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    user.tabs_to(link(words.nav_skip())).await;
    user.press(Key::Enter).await;
    user.tabs_to(link(words.check_report())).await;
    user.press(Key::Enter).await;
    user.is_led_to(report_of("Voorbeelde")).await;
    user.tabs_to(button(about(words.picture_svg(), PictureId::Quadrant.name(words))))
        .await;
    user.press(Key::Enter).await;
    assert_eq!(kind(&downloads.next().await.name), "svg");

    user.goes_to(&link_here).await;
    user.sees(words.shared_title()).await;
    user.tabs_to(button(words.shared_keep())).await;
    user.press(Key::Enter).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
}
