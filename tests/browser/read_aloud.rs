//! The main walk as a screen reader has it, kept as a text to be read in `read-aloud/`: whoever changes what is told sees
//! there what a blind colleague hears. In the frozen content, so that an edited sentence changes nothing.
//! `INSTA_UPDATE=always cargo test --test browser read_aloud` accepts what changed.

use super::support::frozen::frozen;
use super::support::pages::reader;
use super::support::questions::{asked, domain_name, english, questions, words};
use super::support::role::button;
use super::support::scans::scan;
use super::support::site::Site;
use super::support::user::User;
use serde_json::json;
use thirtyfour::Key;

#[tokio::test]
async fn the_walk_is_told_as_it_was_reviewed() {
    let site = Site::of_frozen_content().await;
    let user = User::returns(&site, "", &scan()).await;
    let questions = &frozen()[0];
    let words = &questions.words;
    let statement = &questions
        .statement(questions.lead(iscan::instrument::Domain::ALL[0]))
        .expect("it is asked")
        .question;
    let report = words.report_title(&"Voorbeelde");
    let mut told = vec![user.transcript().await];
    for (hash, heading) in [
        ("#/scan", words.intake_title()),
        ("#/scan/facts", words.facts_title()),
        ("#/scan/o.leiding", statement.as_str()),
        ("#/scan/check", words.check_title()),
        ("#/report/sheet", &report),
        ("#/advice", words.advice_order()),
        ("#/files", words.files_title()),
    ] {
        user.turns_to(hash, heading).await;
        told.push(user.transcript().await);
    }
    user.push(words.files_clearbutton()).await;
    told.push(user.transcript().await);

    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("read-aloud");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("walk", told.join("\n")));
}

#[tokio::test]
async fn the_title_of_a_statement_says_where_one_is() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    let title = user.text("return document.title").await;
    let place = words().progress_at(&1, &13);
    for part in [&asked()[0].question, &place, &domain_name("o.leiding").replace(": ", " · ")] {
        assert!(title.to_lowercase().contains(&part.to_lowercase()), "{part} in {title}");
    }
}

#[tokio::test]
async fn what_is_asked_before_everything_is_deleted_is_read_with_its_buttons() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;

    user.push(words().files_clearbutton()).await;

    user.has_focus_on(button(words().files_spare())).await;
    let group = "
        const group = document.activeElement.closest('[role=group]');
        return document.getElementById(group.getAttribute('aria-labelledby')).textContent;
    ";
    assert_eq!(user.text(group).await, words().files_sure());
}

/// Notes every text that the region of outcomes has, also when it has none.
const REGION: &str = "
    window.regions = [];
    new MutationObserver(() => regions.push(document.getElementById('told-link').textContent))
        .observe(document.getElementById('told-link'), { childList: true, characterData: true, subtree: true });
";

#[tokio::test]
async fn what_is_done_twice_is_told_twice_and_copying_leaves_the_focus() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/files")).await;
    user.browser.run(REGION, vec![]).await;

    for _ in 0..2 {
        user.tabs_to(button(words.files_copy())).await;
        user.press(Key::Enter).await;
        user.sees(words.files_copied()).await;
        user.has_focus_on(button(words.files_copy())).await;
    }

    let told = user.browser.run("return regions", vec![]).await;
    assert_eq!(
        told,
        json!(["", words.files_copied(), "", words.files_copied()]),
        "silence between the two"
    );
}

#[tokio::test]
async fn what_cannot_be_opened_belongs_to_the_field_it_was_pasted_in() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/files").await;
    let words = words();
    user.fill(words.files_paste(), "niets").await;
    user.push(words.files_pasteopen()).await;
    user.sees(words.refused_notascan()).await;

    let told = user.reads_about(words.files_paste()).await;
    assert!(
        told.contains(words.refused_notascan()) && told.contains(words.files_pasteabout()),
        "{told}"
    );
    assert!(user.is_wrong(words.files_paste()).await);
    user.fill(words.files_paste(), "{").await;
    assert_eq!(user.reads_about(words.files_paste()).await, words.files_pasteabout());
}

#[tokio::test]
async fn a_recommendation_that_moves_tells_its_place() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.goes_to(&site.at("#/advice")).await;
    user.is_on(words.advice_order()).await;
    let titles = "return [...document.querySelector('.order').querySelectorAll('b')].map((title) => title.textContent).join('\\n')";
    let titles = user.text(titles).await;
    let titles: Vec<&str> = titles.lines().collect();
    user.listens().await;

    user.push(words.scans_about(&words.advice_down(), &titles[0])).await;

    user.hears(words.advice_moved(&titles[0], &2, &titles.len())).await;
}

#[tokio::test]
async fn a_group_is_called_as_its_question_alone() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/facts").await;
    let told = user.transcript().await;
    let groups: Vec<&str> = told.lines().filter_map(|line| line.trim().strip_prefix("group ")).collect();
    let facts = questions().facts.iter().filter(|fact| fact.quick && fact.id != "f.rol");
    for fact in facts {
        assert!(
            groups.iter().any(|group| group.split(" | ").next() == Some(&fact.question)),
            "{} in {groups:?}",
            fact.question
        );
    }
}

#[tokio::test]
async fn a_drawing_has_one_name_and_no_description_that_repeats_it() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on_a_report().await;
    let told = user.transcript().await;
    let images: Vec<&str> = told.lines().filter(|line| line.trim().starts_with("image ")).collect();
    assert!(images.len() >= 3, "{images:?}");
    for image in images {
        assert!(!image.contains(" | "), "{image}");
    }
}

#[tokio::test]
async fn dutch_terms_in_the_english_glossary_say_so() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "?lang=en#/glossary").await;
    user.is_on(english().words.glossary_title()).await;
    let dutch = "return [...document.querySelectorAll('.glossary [lang=nl]')].map((term) => term.textContent).join('; ')";
    let dutch = user.text(dutch).await;
    for term in ["algemeen directeur", "afsprakennota", "college van burgemeester en schepenen"] {
        assert!(dutch.contains(term), "{term} in {dutch}");
    }
    assert!(!dutch.contains("management team"), "{dutch}");
}
