//! From the report to ambition, plan and letters, and on to next year's scan.

use super::support::engine::{Engine, NO_PRINTING, is_left_out};
use super::support::files::{Downloads, SavedFile, Way};
use super::support::pages::reader;
use super::support::pdf::Pdf;
use super::support::questions::{about, anchor, day, domain_name, named_type, questions, report_of, statement, words};
use super::support::role::{button, checkbox, day_field, disclosure, heading, link, radio, select, textbox};
use super::support::scans::{answered, full_scan, scan};
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use iscan::instrument::{Actor, Advice};
use serde_json::{Value, json};
use std::cmp::Reverse;
use thirtyfour::Key;

/// The ten recommendations with most to read, of those that a plan can take over.
fn longest() -> Vec<&'static Advice> {
    let own = questions().full.advice.iter().filter(|advice| advice.actor == Actor::Municipality);
    let mut own: Vec<&Advice> = own.collect();
    own.sort_by_key(|advice| Reverse(advice.title.chars().count() + advice.step.chars().count()));
    own.truncate(10);
    own
}

/// A full scan with a plan of so many actions: the longest recommendations, from the first again after the tenth.
fn planned(count: usize) -> Value {
    let mut scan = full_scan();
    let action = |(place, advice): (usize, &Advice)| {
        let id = format!("a{place}");
        json!({ "id": id, "what": advice.title, "step": advice.step, "who": "Jo Peeters", "by": "2031-06-30", "state": "planned" })
    };
    scan["actions"] = (1..=count).zip(longest().into_iter().cycle()).map(action).collect();
    scan["earlier"] = json!([]);
    scan["questionsToOthers"] = json!([]);
    scan
}

#[tokio::test]
async fn the_whole_way_to_next_year_with_the_keyboard_alone() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "", &planned(0)).await;
    let words = words();
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;

    // Which phase, and what it takes.
    user.tabs_to(link(words.ambition_title())).await;
    user.press(Key::Enter).await;
    user.is_led_to(words.ambition_title()).await;
    user.tabs_to(select(about(words.ambition_target(), &domain_name("o.leiding"))))
        .await;
    user.press(Key::End).await;
    user.tabs_to(select(about(words.ambition_move(), &domain_name("o.leiding")))).await;
    user.press(Key::End).await;
    assert_eq!(
        user.kept_open().await["statements"],
        full_scan()["statements"],
        "no answer is touched"
    );
    assert!(user.kept_open().await["ambition"]["targets"]["o.leiding"].is_number());
    let way = format!("{}. ", domain_name("i.leiding"));
    user.tabs_to(disclosure(way)).await;
    user.press(Key::Enter).await;
    user.press(Key::Tab).await;
    assert!(
        user.focus_name().await.starts_with(words.ambition_addplan()),
        "{}",
        user.focus_name().await
    );
    user.press(Key::Enter).await;
    user.has_focus_near(words.ambition_inplan()).await;
    user.tabs_to(link(words.ambition_toplan())).await;
    user.press(Key::Enter).await;

    // Who does what, by when.
    user.is_led_to(words.plan_title()).await;
    let first = words.plan_action(&1);
    user.tabs_to(textbox(words.plan_step()).of(&first)).await;
    user.types("Maandag bellen").await;
    user.tabs_to(textbox(words.plan_who()).of(&first)).await;
    user.types("Jo").await;
    user.tabs_to(button(words.plan_own())).await;
    user.press(Key::Enter).await;
    let second = words.plan_action(&2);
    user.has_focus_on(textbox(words.plan_what()).of(&second)).await;
    user.types("Eigen plan").await;
    user.tabs_to(select(words.plan_state()).of(&second)).await;
    user.press(Key::Down).await;
    user.tabs_to(button(about(words.plan_up(), &second))).await;
    user.press(Key::Enter).await;
    user.finds(button(about(words.plan_down(), &first))).await;
    let actions = user.kept_open().await["actions"].clone();
    assert_eq!(
        (actions[0]["what"].as_str(), actions[0]["state"].as_str()),
        (Some("Eigen plan"), Some("busy"))
    );
    assert_eq!(
        (actions[1]["who"].as_str(), actions[1]["step"].as_str()),
        (Some("Jo"), Some("Maandag bellen"))
    );

    // What is asked of others.
    user.tabs_to(link(words.plan_letters())).await;
    user.press(Key::Enter).await;
    user.is_led_to(words.letters_title()).await;
    user.press(Key::Tab).await;
    user.types("Westerrode").await;
    user.press(Key::Tab).await;
    user.press(Key::Space).await;
    user.sees(words.letters_letter()).await;
    let letter = user.reads(words.letters_letter()).await;
    assert!(
        letter.contains("Voorbeelde") && letter.contains(&words.letters_with(&"Westerrode")),
        "{letter}"
    );

    // And next year.
    user.tabs_to(link(words.ambition_toplan())).await;
    user.press(Key::Enter).await;
    user.is_led_to(words.plan_title()).await;
    user.tabs_to(link(words.evolution_begin())).await;
    user.press(Key::Enter).await;
    user.is_led_to(words.evolution_title()).await;
    user.tabs_to(button(words.evolution_beginbeside())).await;
    user.press(Key::Enter).await;
    user.is_led_to(words.intake_title()).await;
    let next = user.kept_open().await;
    assert_ne!(next["id"], "x");
    assert_eq!(next["statements"], json!({}), "nothing is answered yet");
    assert_eq!(next["actions"], actions, "the open actions came along");
    assert_eq!(next["earlier"][0]["id"], "x");
}

#[tokio::test]
async fn last_years_answer_stands_beside_the_question_and_is_not_chosen() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/evolution", &scan()).await;
    let words = words();
    user.push(words.evolution_beginbeside()).await;
    user.is_led_to(words.intake_title()).await;
    user.turns_to("#/scan/i.leiding", &statement("i.leiding").question).await;

    let tag = words.evolution_previous(&ANY);
    user.sees(format!("{} {tag}", anchor("i.leiding", 1))).await;
    assert_eq!(user.choices().await, 0, "it is not prefilled");

    user.choose(anchor("i.leiding", 2)).await;
    user.turns_to("#/evolution", words.evolution_title()).await;
    user.tick(words.evolution_beside()).await;
    user.turns_to("#/scan/i.leiding", &statement("i.leiding").question).await;
    user.sees_no(tag).await;
}

#[tokio::test]
async fn a_next_scan_begins_without_last_years_answers_where_one_wants_none() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/evolution", &scan()).await;
    let words = words();
    user.push(words.evolution_beginblank()).await;
    user.is_led_to(words.intake_title()).await;
    let next = user.kept_open().await;
    assert_ne!(next["id"], "x");
    assert_eq!(next["statements"], json!({}), "nothing is answered yet");
    assert_eq!(next["earlier"][0]["id"], "x", "it is beside this one all the same");
    let tag = words.evolution_previous(&ANY);
    user.turns_to("#/scan/i.leiding", &statement("i.leiding").question).await;
    user.sees_no(&tag).await;
    assert_eq!(user.choices().await, 0);

    // Whoever wants them after all, has them.
    user.turns_to("#/evolution", words.evolution_title()).await;
    assert!(!user.is_ticked(words.evolution_beside()).await);
    user.tick(words.evolution_beside()).await;
    user.turns_to("#/scan/i.leiding", &statement("i.leiding").question).await;
    user.sees(format!("{} {tag}", anchor("i.leiding", 1))).await;
}

#[tokio::test]
async fn what_if_shows_the_type_at_once_and_a_target_stays() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/ambition", &answered(&[2; 13])).await;
    let words = words();
    user.sees(named_type("III")).await;
    for domain in [
        "i.leiding",
        "i.beleid",
        "i.mensen",
        "i.iprof",
        "i.itprocessen",
        "i.toepassingen",
        "i.gegevens",
        "i.infrastructuur",
    ] {
        user.selects(
            select(about(words.ambition_move(), &domain_name(domain))),
            &words.ambition_phase(&4, &""),
        )
        .await;
    }
    user.sees(named_type("I")).await;
    user.push(words.ambition_accept()).await;
    assert_eq!(
        user.kept_open().await["ambition"]["targets"].as_object().map(serde_json::Map::len),
        Some(13)
    );
    user.reloads().await;
    user.is_on(words.ambition_title()).await;
    assert_eq!(user.kept_open().await["ambition"]["targets"]["i.gegevens"], 3);
    user.turns_to("#/report", report_of(ANY)).await;
    user.sees(words.ambition_arrow()).await;
}

#[tokio::test]
async fn the_plan_goes_on_paper_ten_actions_a_sheet() {
    if is_left_out(&[Engine::Webkit], NO_PRINTING) {
        return;
    }
    let site = Site::at_root().await;
    for (count, sheets) in [(10, 1), (20, 2)] {
        let user = User::returns(&site, "#/plan", &planned(count)).await;
        user.is_on(words().plan_title()).await;
        let pdf = Pdf::print(&user.browser).await;
        assert_eq!(pdf.pages(), sheets, "{count} actions");
        let Some(text) = pdf.text() else { return };
        for told in longest().into_iter().flat_map(|advice| [&advice.title, &advice.step]) {
            assert_eq!(text.matches(&Pdf::letters(told)).count(), sheets, "once on each sheet: {told}");
        }
        assert!(!text.contains(&Pdf::letters(words().plan_own())), "no button on paper");
    }
}

#[tokio::test]
async fn the_calendar_and_the_table_are_files() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/plan", &planned(2)).await;
    let downloads = Downloads::of(&user.browser).await;
    user.push(words().plan_calendar()).await;
    let calendar = downloads.next().await;
    assert!(
        calendar.name.starts_with("iscan-voorbeelde-") && calendar.text.contains("DTSTART;VALUE=DATE:20310630"),
        "{calendar:?}"
    );
    user.push(words().plan_table()).await;
    let table = downloads.next().await;
    assert!(
        table.name.ends_with("actieplan.csv") && table.text.contains(";30/06/2031;"),
        "{table:?}"
    );
}

#[tokio::test]
async fn a_filter_shows_some_and_what_was_deleted_comes_back() {
    let site = Site::at_root().await;
    let mut scan = planned(3);
    scan["actions"][1]["state"] = json!("done");
    scan["actions"][2]["by"] = json!("2020-01-01");
    let user = User::returns(&site, "#/plan", &scan).await;
    let words = words();
    user.finds_all(3, textbox(words.plan_what())).await;
    user.sees(words.plan_late()).await;
    user.selects(select(words.plan_filterstate()), words.plan_done()).await;
    user.finds_all(1, textbox(words.plan_what())).await;
    user.sees(words.plan_shown(&1, &3)).await;
    user.selects(select(words.plan_filterstate()), words.plan_anystate()).await;
    user.tick(words.plan_onlylate()).await;
    user.finds_all(1, textbox(words.plan_what())).await;
    user.clicks(checkbox(words.plan_onlylate())).await;

    user.push(about(words.plan_remove(), &words.plan_action(&1))).await;
    user.finds_all(2, textbox(words.plan_what())).await;
    user.has_focus_on(button(words.plan_undo())).await;
    user.press(Key::Enter).await;
    user.finds_all(3, textbox(words.plan_what())).await;
    assert_eq!(user.kept_open().await["actions"], scan["actions"]);
}

#[tokio::test]
async fn what_is_typed_in_an_action_is_kept_at_once() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/plan")).await;
    let words = words();
    user.unfold(words.plan_fromadvice()).await;
    let given = questions().full.advice.iter().filter(|advice| advice.actor == Actor::Municipality);
    let offered = user.names(button(about(words.plan_add(), ANY))).await;
    assert!(!offered.is_empty() && offered.len() <= given.count());
    user.push(&offered[0]).await;
    user.finds(textbox(words.plan_what())).await;
    user.finds(day_field(words.plan_by())).await;
    user.fill(words.plan_who(), "An").await;
    user.reloads().await;
    user.is_on(words.plan_title()).await;
    assert_eq!(user.reads(words.plan_who()).await, "An");
    assert!(offered[0].ends_with(&user.reads(words.plan_what()).await));
}

#[tokio::test]
async fn an_earlier_scan_comes_from_a_file_or_a_link() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/evolution", &scan()).await;
    let words = words();
    user.sees(words.evolution_none()).await;
    user.sees(words.evolution_nothere()).await;
    let mut old = answered(&[1; 13]);
    old["id"] = json!("old");
    old["updated"] = json!("2025-11-20T08:30:00Z");
    user.gives(Way::Picked, &SavedFile::new("iscan-oud.json", &old.to_string())).await;
    user.finds(heading(words.evolution_both(&ANY, &ANY, &ANY))).await;
    assert_eq!(user.kept_open().await["earlier"][0]["id"], "old");

    user.gives(Way::Picked, &SavedFile::new("iscan-stuk.json", "{")).await;
    user.sees(words.files_unchanged()).await;
    assert_eq!(user.kept_open().await["earlier"].as_array().map(Vec::len), Some(1));

    user.fill(words.evolution_link(), "niets").await;
    for _ in 0..2 {
        user.listens().await;
        user.push(words.evolution_openlink()).await;
        user.hears(words.refused_notascan()).await;
    }
    let told = user.reads_about(words.evolution_link()).await;
    assert_eq!(told, [words.refused_notascan(), words.files_unchanged()].join(" "));
    assert!(user.is_wrong(words.evolution_link()).await);
    user.refill(words.evolution_link(), &site.at(&super::support::links::shared("nl")))
        .await;
    assert!(!user.is_wrong(words.evolution_link()).await);
    user.push(words.evolution_openlink()).await;
    user.finds_all(2, radio(words.evolution_moment(&ANY, &ANY))).await;

    user.goes_to(&site.at("#/report")).await;
    user.sees(words.evolution_others()).await;
}

#[tokio::test]
async fn an_earlier_scan_comes_from_this_browser() {
    let site = Site::at_root().await;
    let words = words();
    // Three are kept. The one of this year is open.
    let mut last = answered(&[1; 13]);
    last["about"] = json!({ "municipality": "Voorbeelde" });
    last["updated"] = json!("2025-11-20T08:30:00Z");
    let mut before = answered(&[2; 13]);
    before["id"] = json!("before");
    before["about"] = json!({ "municipality": "Westerrode" });
    before["updated"] = json!("2024-11-20T08:30:00Z");
    let mut now = scan();
    now["id"] = json!("now");
    let user = User::returns(&site, "#/files", &last).await;
    for (scan, municipality) in [(&before, "Westerrode"), (&now, "Voorbeelde")] {
        user.gives(Way::Pasted, &SavedFile::new("", &scan.to_string())).await;
        user.sees(words.files_opened(&municipality)).await;
    }
    let [earlier, latest] = [2024, 2025].map(|year| day(20, 11, year));

    // The other two are offered, the last one first.
    user.turns_to("#/evolution", words.evolution_title()).await;
    user.finds(select(words.evolution_here())).await;
    let offered = "return [...document.querySelectorAll('main option')].map((option) => option.textContent)";
    assert_eq!(
        user.browser.run(offered, vec![]).await,
        json!([about("Voorbeelde", &latest), about("Westerrode", &earlier)])
    );

    user.selects(select(words.evolution_here()), &about("Westerrode", &earlier)).await;
    user.push(words.evolution_choose()).await;
    user.sees(words.evolution_added(&earlier)).await;
    user.finds(heading(words.evolution_both(&earlier, &ANY, &ANY))).await;

    user.selects(select(words.evolution_here()), &about("Voorbeelde", &latest)).await;
    user.push(words.evolution_choose()).await;
    user.finds(heading(words.evolution_both(&latest, &ANY, &ANY))).await;
    user.choose(words.evolution_moment(&earlier, &13)).await;
    user.finds(heading(words.evolution_both(&earlier, &ANY, &ANY))).await;

    let open = user.kept_open().await;
    assert_eq!(open["id"], "now", "the open scan stays open");
    assert_eq!(open["statements"], now["statements"]);
    assert_eq!(
        user.kept("before").await["statements"],
        before["statements"],
        "and the other is still one by itself"
    );
}

/// A full scan that asks this of others.
fn asking(ids: &[&str]) -> Value {
    let mut scan = planned(0);
    scan["questionsToOthers"] = json!(ids);
    scan
}

/// What a recommendation asks of others, as it stands in a letter.
fn ask(id: &str) -> &'static str {
    let advice = questions().full.advice.iter().find(|advice| advice.id == id);
    &advice.expect("a recommendation").ask
}

#[tokio::test]
async fn a_letter_is_copied_as_it_stands_there() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/letters", &asking(&["r21l1"])).await;
    let words = words();
    let letter = user.reads(words.letters_letter()).await;
    assert!(letter.contains(ask("r21l1")) && letter.contains("Voorbeelde"), "{letter}");
    user.push(about(words.letters_copy(), ANY)).await;
    user.sees(words.letters_copied()).await;

    // Wherever there is room for some lines it can be pasted.
    user.turns_to("#/plan", words.plan_title()).await;
    user.push(words.plan_own()).await;
    user.has_focus_on(textbox(words.plan_what())).await;
    user.holds_down(Key::Control, "v").await;
    assert_eq!(user.reads(words.plan_what()).await.trim_end(), letter.trim_end());
}

#[tokio::test]
async fn a_browser_that_does_not_copy_has_the_letter_selected() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/letters", &asking(&["r21l1"])).await;
    let words = words();
    user.finds(button(about(words.letters_copy(), ANY))).await;
    user.browser.run("document.execCommand = () => false", vec![]).await;

    user.push(about(words.letters_copy(), ANY)).await;

    user.has_focus_on(textbox(words.letters_letter())).await;
    user.holds(
        "the whole letter is selected",
        "const field = document.activeElement; return field.selectionStart === 0 && field.selectionEnd === field.value.length",
    )
    .await;
    user.sees_no(words.letters_copied()).await;
}

#[tokio::test]
async fn a_letter_opens_in_the_mail_program_with_its_subject_and_for_the_sender_to_address() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/letters", &asking(&["r21l1"])).await;
    let words = words();
    let letter = user.reads(words.letters_letter()).await;
    let subject = words.letters_subject(&"Voorbeelde");
    let head = format!("{} {subject}\n\n", words.letters_about());
    let body = letter.strip_prefix(&head).expect("its subject first");

    let mail = user.finds(link(about(words.letters_mail(), ANY))).await;

    let address = mail.attr("href").await.expect("a link").unwrap_or_default();
    let parts = "const { protocol, pathname, searchParams } = new URL(arguments[0]);
        return [protocol, pathname, searchParams.get('subject'), searchParams.get('body')]";
    assert_eq!(
        user.browser.run(parts, vec![json!(address)]).await,
        json!(["mailto:", "", subject, body.trim_end().replace('\n', "\r\n")])
    );
}

#[tokio::test]
async fn of_a_letter_too_long_for_a_mail_program_the_page_says_so() {
    let site = Site::at_root().await;
    let asks = questions().full.advice.iter().filter(|advice| advice.actor == Actor::Government);
    let asks: Vec<&Advice> = asks.collect();
    let ids: Vec<&str> = asks.iter().map(|advice| advice.id.as_str()).collect();
    let user = User::returns(&site, "#/letters", &asking(&ids)).await;
    let words = words();

    user.sees(words.letters_mailtoo()).await;

    user.finds_no(link(about(words.letters_mail(), ANY))).await;
    user.finds(button(about(words.letters_copy(), ANY))).await;

    // With one thing asked it is short enough.
    for advice in asks.iter().filter(|advice| advice.id != "r22c3") {
        user.tick(&advice.title).await;
    }
    user.finds(link(about(words.letters_mail(), ANY))).await;
    user.sees_no(words.letters_mailtoo()).await;
    assert!(user.reads(words.letters_letter()).await.contains(ask("r22c3")));
}

/// Presses a button that prints, the first with that name being 0, and leaves the page as it is while the browser's own window
/// for printing stands before it.
const PRINTING: &str = "
    const [name, place] = arguments;
    const root = document.documentElement;
    let paper;
    window.print = () => { paper = [document.body.cloneNode(true), [...root.attributes].map(({ name, value }) => [name, value])]; };
    [...document.querySelectorAll('main button')].filter((button) => button.textContent === name)[place].click();
    const [body, attributes] = paper;
    document.body.replaceWith(body);
    for (const [name, value] of attributes) if (!root.hasAttribute(name)) root.setAttribute(name, value);
";

#[tokio::test]
async fn one_letter_goes_on_paper_without_the_other() {
    if is_left_out(&[Engine::Webkit], NO_PRINTING) {
        return;
    }
    let site = Site::at_root().await;
    let words = words();
    let asks = ["r21l1", "r22c1"].map(ask);
    let greetings = [words.letters_dearsupplier(), words.letters_deargovernment()];
    for (place, other) in [(0, 1), (1, 0)] {
        let user = User::returns(&site, "#/letters", &asking(&["r21l1", "r22c1"])).await;
        user.finds_all(2, button(about(words.letters_print(), ANY))).await;
        let written = "return [...document.querySelectorAll('main textarea')].map((letter) => letter.value)";
        let letters: Vec<String> = serde_json::from_value(user.browser.run(written, vec![]).await).expect("letters");

        let both = Pdf::print(&user.browser).await;
        user.browser.run(PRINTING, vec![json!(words.letters_print()), json!(place)]).await;
        let one = Pdf::print(&user.browser).await;

        let (Some(all), Some(told)) = (both.text(), one.text()) else {
            return;
        };
        for letter in &letters {
            assert!(all.contains(&Pdf::letters(letter)), "not on paper: {letter}");
        }
        assert!(told.contains(&Pdf::letters(&letters[place])), "not on paper: {}", letters[place]);
        for unwanted in [asks[other], greetings[other], words.letters_copy()] {
            assert!(!told.contains(&Pdf::letters(unwanted)), "on paper: {unwanted}");
        }
        assert_eq!((both.pages(), one.pages()), (2, 1), "a sheet for each letter, and none blank");
    }
}
