//! For everyone: no rule that axe-core can check is broken, nothing needs a wide window, and what changes is told.

use super::support::axe::violations;
use super::support::files::{Downloads, SavedFile, Way};
use super::support::pages::{on_every_page, on_every_page_in, reader};
use super::support::record::{answered, filled};
use super::support::role::{button, checkbox, file_field, link, radio, textbox};
use super::support::site::{Site, questions, questions_in};
use super::support::user::User;
use iscan::instrument::{Domain, Phase};
use thirtyfour::Key;

async fn axe_finds_nothing(scheme: &str, width: u32) {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.size(width, 900).await;
    user.browser.media("", &[("prefers-color-scheme", scheme)]).await;
    on_every_page(&site, &user, async || violations(&user).await).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_english() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    on_every_page_in("en", &site, &user, async || violations(&user).await).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_light_on_a_wide_screen() {
    axe_finds_nothing("light", 1440).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_dark_on_a_wide_screen() {
    axe_finds_nothing("dark", 1440).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_light_on_a_phone() {
    axe_finds_nothing("light", 360).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_dark_on_a_phone() {
    axe_finds_nothing("dark", 360).await;
}

#[tokio::test]
async fn axe_finds_nothing_while_scans_are_tidied() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.push("Geef een naam").await;
    user.finds(textbox("Naam van deze scan")).await;
    assert_eq!(violations(&user).await, "");

    user.push("Bewaar de naam").await;
    user.push("Verwijder").await;
    user.finds(button("Maak ongedaan")).await;
    assert_eq!(violations(&user).await, "");
}

#[tokio::test]
async fn axe_finds_nothing_whatever_the_page_of_files_tells() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let downloads = Downloads::of(&user.browser).await;
    let scan = SavedFile::new("scan.json", &filled()["scan"].to_string());
    for language in ["nl", "en"] {
        let words = questions_in(language).words;
        user.starts_anew(&site, &format!("?lang={language}#/files")).await;
        user.sees(words.files_empty()).await;
        axe_finds_nothing_here(&user).await;

        user.gives(Way::Dropped, &scan).await;
        user.sees(&words.files_opened(&"Voorbeelde")).await;
        axe_finds_nothing_here(&user).await;
        user.pastes(&scan.text.replace(":4", ":5").replace("\"1.0.0\"", "\"0.9.0\"")).await;
        user.sees(words.files_beside()).await;
        axe_finds_nothing_here(&user).await;
        user.pastes(&scan.text.replace(":4", ":9")).await;
        user.sees(&words.refused_field(&"statements.o.leiding.1")).await;
        axe_finds_nothing_here(&user).await;
        user.push(words.files_answerssave()).await;
        user.sees(&words.files_saved(&downloads.next().await.name)).await;
        axe_finds_nothing_here(&user).await;
        user.push(words.files_copy()).await;
        user.sees(words.files_copied()).await;
        user.push(words.files_clearbutton()).await;
        user.sees(words.files_sure()).await;
        axe_finds_nothing_here(&user).await;
        user.push(words.files_yesclear()).await;
        user.sees(words.files_cleared()).await;
        axe_finds_nothing_here(&user).await;
    }
}

/// In the light and in the dark, on a wide screen and on a phone.
async fn axe_finds_nothing_here(user: &User) {
    for (scheme, width) in [("light", 1440), ("dark", 360)] {
        user.browser.size(width, 900).await;
        user.browser.media("", &[("prefers-color-scheme", scheme)]).await;
        assert_eq!(violations(user).await, "", "{scheme}, {width} pixels wide");
    }
}

#[tokio::test]
async fn saving_and_opening_by_keyboard_alone() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let downloads = Downloads::of(&user.browser).await;
    user.tabs_to(link("Bewaren en delen")).await;
    user.press(Key::Enter).await;
    user.is_led_to("Bewaren, delen en openen").await;

    user.tabs_to(button("Bewaar de antwoorden")).await;
    user.press(Key::Enter).await;
    let file = downloads.next().await;
    user.sees(&file.name).await;
    assert_eq!(user.focus_name().await, "Bewaar de antwoorden", "the focus stays where it was");
    user.tabs_to(checkbox("Opmerkingen")).await;
    user.press(Key::Space).await;
    assert!(!user.is_ticked("Opmerkingen").await);
    user.tabs_to(checkbox("De naam van de gemeente")).await;
    user.press(Key::Space).await;
    user.press(Key::Space).await;
    assert!(user.is_ticked("De naam van de gemeente").await);
    user.tabs_to(textbox("De link")).await;
    let link_here = user.reads("De link").await;
    user.tabs_to(button("Kopieer de link")).await;
    user.press(Key::Enter).await;
    user.sees("De link is gekopieerd.").await;
    user.tabs_to(button("Verwijder alle scans in deze browser")).await;
    user.press(Key::Enter).await;
    assert_eq!(user.focus_name().await, "Nee, hou alles");
    user.press(Key::Enter).await;
    assert_eq!(user.focus_name().await, "Verwijder alle scans in deze browser");
    user.tabs_to(file_field("Kies een bestand of sleep het hierheen")).await;
    user.tabs_to(textbox("Of plak een link")).await;
    user.types(&link_here).await;
    user.tabs_to(button("Open wat hier staat")).await;
    user.press(Key::Enter).await;
    user.sees("Geopend: Voorbeelde.").await;
    user.tabs_to(link("Naar de inhoud")).await;
    user.press(Key::Enter).await;
    user.tabs_to(link("Bekijk uw rapport")).await;
    user.press(Key::Enter).await;
    user.is_led_to("I-scan van Voorbeelde").await;
    user.tabs_to(button("Bewaar deze tekening (SVG): Organisatie")).await;
    user.press(Key::Enter).await;
    assert!(downloads.next().await.name.contains(".quadrant."));

    user.goes_to(&link_here).await;
    user.sees("Een scan van iemand anders.").await;
    user.tabs_to(button("Bewaar een kopie in deze browser")).await;
    user.press(Key::Enter).await;
    user.sees("Geopend: Voorbeelde.").await;
}

#[tokio::test]
async fn what_was_done_is_told_to_those_who_do_not_see_it() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let status = "return document.querySelector('[role=status][data-live=told]').textContent";
    assert_eq!(user.text(status).await, "", "nothing is told on arriving");

    user.pastes("niets").await;
    user.holds(
        "it is told",
        "return document.querySelector('[role=status][data-live=told]').textContent.startsWith('Dit is geen I-scan.')",
    )
    .await;
    user.follow("Rapport").await;
    user.follow("Bewaren en delen").await;
    user.is_led_to("Bewaren, delen en openen").await;
    assert_eq!(user.text(status).await, "", "and not for ever");
}

#[tokio::test]
async fn nothing_scrolls_sideways_at_320_pixels() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.size(320, 640).await;
    on_every_page(&site, &user, async || user.text(TOO_WIDE).await).await;
}

/// What reaches out of the window, if the page scrolls sideways; what scrolls by itself is no trouble.
const TOO_WIDE: &str = "
    const page = document.scrollingElement;
    if (page.scrollWidth <= page.clientWidth) return '';
    const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > page.clientWidth + 1);
    const own = out.filter((element) => getComputedStyle(element).position == 'absolute' || !element.closest('.scroll'));
    return page.scrollWidth + ' px wide: ' + own.slice(0, 5).map((element) => element.outerHTML.slice(0, 90)).join('; ');
";

#[tokio::test]
async fn a_statement_works_at_four_times_the_size() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    user.browser.size(320, 256).await;
    let questions = questions();
    let statement = questions.statement(questions.lead(Domain::ALL[0])).expect("it is asked");

    user.tabs_to(radio(statement.anchor(Phase::ALL[0]).expect("a sentence"))).await;
    for phase in Phase::ALL {
        user.types(&phase.to_string()).await;
        user.has_chosen(statement.anchor(phase).expect("a sentence")).await;
        user.holds("what has the focus can be seen", FOCUS_IN_VIEW).await;
    }
    user.press(Key::Down).await;
    user.has_chosen("Weet niet").await;
    user.holds("what has the focus can be seen", FOCUS_IN_VIEW).await;
    user.choose(statement.anchor(Phase::ALL[1]).expect("a sentence")).await;
    user.has_chosen(statement.anchor(Phase::ALL[1]).expect("a sentence")).await;
}

/// The middle of what has the focus lies in the window, and nothing lies on top of it.
const FOCUS_IN_VIEW: &str = "
    const { left, top, width, height } = document.activeElement.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there == document.activeElement || !!there?.contains(document.activeElement);
";

#[tokio::test]
async fn targets_are_large_enough() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.size(360, 800).await;
    on_every_page(&site, &user, async || user.text(TOO_SMALL).await).await;
}

/// What is smaller than 24 px. A choice is as large as its label.
const TOO_SMALL: &str = "
    const targets = [...document.querySelectorAll('.bar a, .actions a, .actions button, main button, main summary, main .choice')];
    const small = targets.filter((target) => target.checkVisibility()).filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return height < 24 || width < 24;
    });
    return small.map((target) => `‘${target.textContent}’ is ${target.getBoundingClientRect().height} px high`).join('; ');
";

/// What moves.
const MOVING: &str = "return document.getAnimations().map((animation) => animation.effect.target.outerHTML.slice(0, 90)).join('; ')";

#[tokio::test]
async fn chosen_colours_and_no_motion_are_respected() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser
        .media("", &[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")])
        .await;
    on_every_page(&site, &user, async || user.text(MOVING).await).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn that_answers_are_kept_is_told_once() {
    let site = Site::at_root().await;
    let statement = questions();
    let statement = statement.statement(statement.lead(Domain::ALL[0])).expect("it is asked");
    let user = User::opens(&site, "#/scan/o.leiding").await;
    let watch = "window.told = 0; new MutationObserver(() => window.told++)
        .observe(document.querySelector('[data-live=kept]'), { childList: true, characterData: true, subtree: true })";
    user.browser.run(watch, vec![]).await;

    for phase in Phase::ALL {
        user.choose(statement.anchor(phase).expect("a sentence")).await;
    }
    user.sees("Bewaard in deze browser om").await;

    assert_eq!(user.browser.run("return told", vec![]).await, 1);
}

#[tokio::test]
async fn the_focus_stays_in_the_question_when_its_answer_goes() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    user.choose("Weet niet").await;

    user.push("Wis dit antwoord").await;

    user.holds(
        "the first answer has the focus",
        "return document.activeElement === document.querySelector('.anchors input')",
    )
    .await;
}

#[tokio::test]
async fn the_finding_is_told_only_when_it_changes() {
    let site = Site::at_root().await;
    let questions = questions();
    let statement = |domain| questions.statement(questions.lead(domain)).expect("it is asked");
    // Three of the five areas of the organisation count: one short of a type.
    let mut record = answered(&[4; 13]);
    let statements = record["scan"]["statements"].as_object_mut().expect("statements");
    statements.retain(|id, _| id != "o.processen.1" && id != "o.middelen.1");
    let user = User::returns(&site, "#/scan/o.leiding", &record.to_string()).await;
    user.sees("Nog te weinig antwoorden voor een type").await;
    let watch = "window.told = 0; new MutationObserver(() => window.told++)
        .observe(document.querySelector('[role=status][data-live=finding]'), { childList: true, characterData: true, subtree: true })";

    user.browser.run(watch, vec![]).await;
    for phase in Phase::ALL {
        user.choose(statement(Domain::ALL[0]).anchor(phase).expect("a sentence")).await;
    }
    user.settles().await;
    assert_eq!(user.browser.run("return told", vec![]).await, 0, "the finding stayed the same");

    let processes = Domain::from_id("o.processen").expect("a domain");
    user.goes_to(&site.at("#/scan/o.processen")).await;
    user.is_on(&statement(processes).question).await;
    user.browser.run(watch, vec![]).await;
    user.choose(statement(processes).anchor(Phase::ALL[3]).expect("a sentence")).await;
    user.sees("Uw antwoorden wijzen op type II").await;
    assert_ne!(user.browser.run("return told", vec![]).await, 0, "the finding changed");
}
