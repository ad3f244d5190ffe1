//! The whole walk, from the start page to the report: with the mouse, with the keyboard, and back again.

use super::support::record::filled;
use super::support::role::{disclosure, link, radio, textbox};
use super::support::site::{Site, questions};
use super::support::user::User;
use iscan::instrument::{Domain, Instrument, Phase, Statement};
use iscan::scan::{ScanKind, statements};
use serde_json::json;
use thirtyfour::Key;

/// The snelscan with the mouse, from the start page to the report.
pub(super) async fn walk_through(user: &User, questions: &Instrument) {
    user.follow("Start de snelscan").await;
    user.is_led_to("Voor u begint").await;
    user.fill("Gemeente", "Voorbeelde").await;
    user.fill("Wie antwoordt?", "Jo Peeters").await;
    user.fill("Waarom vult u de scan nu in?", "Een nieuw meerjarenplan").await;
    user.choose("Een I-professional").await;
    user.follow("Volgende").await;

    user.is_led_to("Feiten over uw gemeente").await;
    user.choose("3 of 4 medewerkers").await;
    user.choose("Als stafdienst").await;
    user.follow("Volgende").await;

    for statement in asked(questions) {
        user.is_led_to(&statement.question).await;
        user.choose(statement.anchor(Phase::ALL[2]).expect("a sentence")).await;
        user.sees("Bewaard in deze browser om").await;
        user.follow("Volgende").await;
    }

    user.is_led_to("Kijk uw antwoorden na").await;
    user.sees("U hebt alle stellingen beantwoord.").await;
    user.follow("Bekijk uw rapport").await;

    user.is_led_to("I-scan van Voorbeelde").await;
    user.sees("Uw antwoorden wijzen op type II").await;
}

/// The statements of the snelscan, in order of asking.
fn asked(questions: &Instrument) -> impl Iterator<Item = &Statement> {
    statements(questions, ScanKind::Quick).map(|id| questions.statement(id).expect("it is asked"))
}

fn lead(questions: &Instrument, domain: Domain) -> &Statement {
    questions.statement(questions.lead(domain)).expect("it is asked")
}

#[tokio::test]
async fn with_the_mouse() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;

    walk_through(&user, &questions()).await;

    user.sees("bij 13 van de 13 stellingen die van toepassing zijn").await;
    user.sees("3 of 4 medewerkers").await;
}

#[tokio::test]
async fn with_the_keyboard_alone() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    let questions = questions();

    user.press(Key::Tab).await;
    assert_eq!(user.focus_name().await, "Naar de inhoud");
    user.press(Key::Enter).await;
    user.press(Key::Tab).await;
    assert_eq!(user.focus_name().await, "Start de snelscan", "the skip link leads to the content");
    user.press(Key::Enter).await;

    user.is_led_to("Voor u begint").await;
    user.tabs_to(textbox("Gemeente")).await;
    user.types("Voorbeelde 2").await;
    assert_eq!(user.reads("Gemeente").await, "Voorbeelde 2", "a digit is typed");
    user.tabs_to(radio("Een I-professional")).await;
    user.press(Key::Space).await;
    user.has_chosen("Een I-professional").await;
    user.press(Key::Down).await;
    user.has_chosen("De algemeen directeur").await;
    user.tabs_to(link("Volgende")).await;
    user.press(Key::Enter).await;

    user.is_led_to("Feiten over uw gemeente").await;
    user.tabs_to(radio("Geen, of alleen")).await;
    user.types("3").await;
    assert_eq!(user.choices().await, 0, "digits choose only among anchors");
    user.press(Key::Down).await;
    user.has_chosen("1 medewerker").await;
    user.tabs_to(link("Volgende")).await;
    user.press(Key::Enter).await;

    for (place, statement) in asked(&questions).enumerate() {
        user.is_led_to(&statement.question).await;
        let page = user.hash().await;
        let phase = Phase::ALL[place % 5];
        user.types(&phase.to_string()).await;
        user.has_chosen(statement.anchor(phase).expect("a sentence")).await;
        assert_eq!(user.hash().await, page, "choosing does not move on");
        user.tabs_to(link("Volgende")).await;
        user.press(Key::Enter).await;
    }

    user.is_led_to("Kijk uw antwoorden na").await;
    user.tabs_to(link("Bekijk uw rapport")).await;
    user.press(Key::Enter).await;
    user.is_led_to("I-scan van Voorbeelde 2").await;
    user.sees("bij 13 van de 13 stellingen die van toepassing zijn").await;
}

#[tokio::test]
async fn the_keys_of_a_statement() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/i.gegevens").await;
    let questions = questions();
    let statement = lead(&questions, Domain::from_id("i.gegevens").expect("a domain"));

    user.tabs_to(radio(statement.anchor(Phase::ALL[0]).expect("a sentence"))).await;
    assert_eq!(user.choices().await, 0, "arriving chooses nothing");
    user.press(Key::Space).await;
    user.has_chosen(statement.anchor(Phase::ALL[0]).expect("a sentence")).await;
    user.press(Key::Down).await;
    user.has_chosen(statement.anchor(Phase::ALL[1]).expect("a sentence")).await;
    user.types("5").await;
    user.has_chosen(statement.anchor(Phase::ALL[4]).expect("a sentence")).await;
    user.press(Key::Down).await;
    user.has_chosen("Weet niet").await;
    user.press(Key::Down).await;
    user.has_chosen("Niet van toepassing").await;
    user.tabs_to(textbox("Waarom is dit niet van toepassing?")).await;
    user.types("2 of 3 redenen").await;
    assert_eq!(user.reads("Waarom is dit niet van toepassing?").await, "2 of 3 redenen");
    user.has_chosen("Niet van toepassing").await;

    user.tabs_to(disclosure("Opmerking, bewijs of bewuste keuze")).await;
    user.types("1").await;
    user.has_chosen("Niet van toepassing").await;
    user.press(Key::Enter).await;
    user.tabs_to(textbox("Opmerking")).await;
    user.types("4 keer").await;
    assert_eq!(user.reads("Opmerking").await, "4 keer");
    user.has_chosen("Niet van toepassing").await;
    assert_eq!(user.hash().await, "#/scan/i.gegevens");
}

#[tokio::test]
async fn the_digit_keys_of_a_belgian_keyboard() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/i.gegevens").await;
    let questions = questions();
    let statement = lead(&questions, Domain::from_id("i.gegevens").expect("a domain"));
    user.tabs_to(radio(statement.anchor(Phase::ALL[0]).expect("a sentence"))).await;

    // Without shift, the key of the 3 gives a quotation mark.
    let key = json!({ "type": "keyDown", "code": "Digit3", "key": "\"", "text": "\"" });
    user.browser.cdp("Input.dispatchKeyEvent", key).await;

    user.has_chosen(statement.anchor(Phase::ALL[2]).expect("a sentence")).await;
}

#[tokio::test]
async fn an_answer_can_be_taken_back() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;

    user.choose("Weet niet").await;
    user.sees("1 van 13 beantwoord").await;
    user.push("Wis dit antwoord").await;

    user.sees("0 van 13 beantwoord").await;
    assert_eq!(user.choices().await, 0);
}

#[tokio::test]
async fn back_and_forth() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &filled().to_string()).await;
    let questions = questions();
    let asked: Vec<_> = asked(&questions).collect();

    user.is_on(&asked[0].question).await;
    user.has_chosen(asked[0].anchor(Phase::ALL[3]).expect("a sentence")).await;
    user.follow("Volgende").await;
    user.is_led_to(&asked[1].question).await;
    user.has_chosen(asked[1].anchor(Phase::ALL[0]).expect("a sentence")).await;
    user.follow("Vorige").await;
    user.is_led_to(&asked[0].question).await;
    user.choose(asked[0].anchor(Phase::ALL[1]).expect("a sentence")).await;

    user.unfold("Alle onderdelen").await;
    user.follow("ICT · Gegevens").await;
    user.is_led_to(&lead(&questions, Domain::from_id("i.gegevens").expect("a domain")).question)
        .await;
    user.goes_back().await;
    user.is_back_on(&asked[0].question, "Vorige").await;
    user.has_chosen(asked[0].anchor(Phase::ALL[1]).expect("a sentence")).await;
}

#[tokio::test]
async fn the_check_leads_to_every_answer() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/check", &filled().to_string()).await;
    let questions = questions();
    let statement = lead(&questions, Domain::from_id("i.toepassingen").expect("a domain"));

    let change = format!("Wijzig: ICT · Toepassingen: {}", statement.question);
    user.follow(&change).await;
    user.is_led_to(&statement.question).await;
    user.choose(statement.anchor(Phase::ALL[4]).expect("a sentence")).await;
    user.goes_back().await;
    user.is_back_on("Kijk uw antwoorden na", &change).await;
    user.sees(statement.anchor(Phase::ALL[4]).expect("a sentence")).await;

    user.follow("Wijzig: Gemeente").await;
    user.is_led_to("Voor u begint").await;
    user.goes_back().await;
    user.follow("Wijzig: Hoeveel medewerkers telt de ICT-dienst?").await;
    user.is_led_to("Feiten over uw gemeente").await;
}
