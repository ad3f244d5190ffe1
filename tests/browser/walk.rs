//! The whole walk, from the start page to the report, and back again.

use super::support::questions::{about, anchor, asked, domain_name, fact, of_type, option, questions, report_of, statement, words};
use super::support::scans::scan;
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;

/// The snelscan with the mouse, from the start page to the report.
pub(super) async fn walk_through(user: &User) {
    let words = words();
    user.follow(words.start_begin()).await;
    user.is_led_to(words.intake_title()).await;
    user.fill(words.intake_municipality(), "Voorbeelde").await;
    user.fill(words.intake_respondent(), "Jo Peeters").await;
    user.fill(words.intake_reason(), "Een nieuw meerjarenplan").await;
    user.choose(option("f.rol", "iprof")).await;
    user.follow(words.step_next()).await;

    user.is_led_to(words.facts_title()).await;
    user.choose(option("f.ictgrootte", "drie-vier")).await;
    user.choose(option("f.organogram", "staf")).await;
    user.follow(words.step_next()).await;

    for statement in asked() {
        user.is_led_to(&statement.question).await;
        user.choose(&statement.anchors[2]).await;
        user.sees(words.save_saved(&ANY)).await;
        user.follow(words.step_next()).await;
    }

    user.is_led_to(words.check_title()).await;
    user.sees(words.check_complete()).await;
    user.follow(words.check_report()).await;

    user.is_led_to(report_of("Voorbeelde")).await;
    user.sees(of_type("II")).await;
}

#[tokio::test]
async fn a_snelscan_leads_from_the_start_page_to_the_report() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;

    walk_through(&user).await;

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

    user.choose(words().question_unknown()).await;
    user.sees(words().progress_done(&1, &13)).await;
    user.push(words().question_clear()).await;

    user.sees(words().progress_done(&0, &13)).await;
    assert_eq!(user.choices().await, 0);
}

#[tokio::test]
async fn one_goes_back_and_forth() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &scan()).await;
    let words = words();
    let asked = asked();

    user.is_on(&asked[0].question).await;
    user.has_chosen(&asked[0].anchors[3]).await;
    user.follow(words.step_next()).await;
    user.is_led_to(&asked[1].question).await;
    user.has_chosen(&asked[1].anchors[0]).await;
    user.follow(words.step_previous()).await;
    user.is_led_to(&asked[0].question).await;
    user.choose(&asked[0].anchors[1]).await;

    user.unfold(words.step_all()).await;
    user.follow(domain_name("i.gegevens")).await;
    user.is_led_to(&statement("i.gegevens").question).await;
    user.goes_back().await;
    user.is_back_on(&asked[0].question, words.step_previous()).await;
    user.has_chosen(&asked[0].anchors[1]).await;
}

#[tokio::test]
async fn the_check_leads_to_every_answer_and_back() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/check", &scan()).await;
    let words = words();
    let statement = statement("i.toepassingen");

    let change = about(
        words.check_change(),
        &format!("{}: {}", domain_name("i.toepassingen"), statement.question),
    );
    user.follow(&change).await;
    user.is_led_to(&statement.question).await;
    user.choose(anchor("i.toepassingen", 4)).await;
    user.goes_back().await;
    user.is_back_on(words.check_title(), &change).await;
    user.sees(anchor("i.toepassingen", 4)).await;

    user.follow(about(words.check_change(), words.intake_municipality())).await;
    user.is_led_to(words.intake_title()).await;
    user.goes_back().await;
    user.follow(about(words.check_change(), fact("f.ictgrootte"))).await;
    user.is_led_to(words.facts_title()).await;
}

#[tokio::test]
async fn the_way_through_says_where_one_is() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan", &scan()).await;
    let words = words();
    let mut parts = vec![words.step_intake().to_owned(), words.step_facts().to_owned()];
    parts.extend(questions().domains.iter().map(|domain| domain.name.clone()));
    parts.push(words.step_check().to_owned());

    for part in parts {
        let here = "return [...document.querySelectorAll('[aria-current=step]')].map((link) => link.textContent).join('; ')";
        let told = user.text(here).await;
        assert!(told.ends_with(&part), "at ‘{part}’ it says ‘{told}’");
        if part != words.step_check() {
            user.follow(words.step_next()).await;
        }
    }
}
