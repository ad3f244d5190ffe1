//! Several municipalities side by side: their scans come in every form, what is wrong with one is told by its name, names
//! stand with the points or do not, and what leaves has none.

use super::printing::{no_page_ends_with_a_heading, no_word_is_broken};
use super::support::axe::violations;
use super::support::engine::{Engine, NO_PRINTING, is_left_out};
use super::support::files::{Downloads, SavedFile, Way};
use super::support::municipalities::{MUNICIPALITIES, file_of, link_of, municipality, name, page_of};
use super::support::pages::reader;
use super::support::pdf::Pdf;
use super::support::questions::{about, questions_in, report_of, words};
use super::support::role::{button, checkbox, heading, progress_bar};
use super::support::scans::scan;
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use serde_json::json;
use std::collections::BTreeSet;
use thirtyfour::Key;

/// Someone at the page who dropped these municipalities as files.
async fn collector(site: &Site, count: usize) -> User {
    let user = User::opens(site, "#/cluster").await;
    user.is_on(words().cluster_title()).await;
    user.sees(words().cluster_none()).await;
    let files: Vec<SavedFile> = (0..count).map(|number| file_of(&municipality(number))).collect();
    user.drops_all(&files).await;
    user.sees(words().cluster_added(&count, &count)).await;
    user
}

#[tokio::test]
async fn they_come_in_every_form_and_nothing_is_dropped_silently() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::opens(&site, "#/files").await;
    user.follow(words.cluster_open()).await;
    user.is_led_to(words.cluster_title()).await;
    user.sees(words.cluster_none()).await;

    // Files and report pages, two of them damaged, one twice, dropped at once.
    let mut files: Vec<SavedFile> = (0..10).map(|number| file_of(&municipality(number))).collect();
    files.extend((10..20).map(|number| page_of(&municipality(number))));
    let half = |file: &SavedFile| file.text[..file.text.len() / 2].to_owned();
    files.push(SavedFile::new("half.json", &half(&files[0])));
    files.push(SavedFile::new("vakantie.txt", "Tot na de vakantie!"));
    files.push(file_of(&municipality(3)));
    user.drops_all(&files).await;
    user.sees(words.cluster_added(&20, &20)).await;
    user.sees(words.cluster_remarks(&3)).await;
    user.sees(words.scans_about(&"half.json", &words.refused_damaged())).await;
    user.sees(words.scans_about(&"vakantie.txt", &words.cluster_nothing())).await;
    user.sees(words.cluster_same(&name(3))).await;

    // The other links in one mail, one of them cut, and a newer scan of one that is here.
    let links: Vec<String> = (20..MUNICIPALITIES).map(|number| link_of(&municipality(number), &site)).collect();
    let whole = link_of(&municipality(2), &site);
    let cut = &whole[..whole.len() - 8];
    user.pastes(&format!("Dag, hier zijn ze:\n{}\nen die van Bo: {cut}\n", links.join("\n")))
        .await;
    user.sees(words.cluster_added(&9, &MUNICIPALITIES)).await;
    user.sees(words.cluster_broken(&ANY)).await;
    user.is_on(words.cluster_reporttitle(&MUNICIPALITIES)).await;
    let mut newer = municipality(4).to_json();
    newer["updated"] = json!("2026-12-24T08:00:00Z");
    newer["statements"]["o.leiding.1"] = json!(4);
    user.drops(&SavedFile::new("nieuw.json", &newer.to_string())).await;
    user.sees(words.cluster_replaced(&name(4), &ANY)).await;

    // In order of the names; each can be taken out.
    user.push(words.participants_more(&(MUNICIPALITIES - 10))).await;
    let listed = "return [...document.querySelectorAll('.members tbody th')].map((cell) => cell.textContent).join('|')";
    let mut expected: Vec<String> = (0..MUNICIPALITIES).map(name).collect();
    expected.sort_unstable();
    assert_eq!(user.text(listed).await, expected.join("|"));
    user.push(about(words.cluster_takeout(), &name(3))).await;
    user.sees(words.cluster_takenout(&name(3))).await;
    user.sees(words.cluster_counted(&28)).await;
    user.has_focus_on(button(words.scans_undo())).await;
    user.push(words.scans_undo()).await;
    user.has_focus_on(heading(words.cluster_members())).await;
    user.sees(words.cluster_counted(&MUNICIPALITIES)).await;
    user.finds_no(button(words.scans_undo())).await;
    user.push(words.cluster_takeall()).await;
    user.sees(words.cluster_none()).await;
    user.push(words.scans_undo()).await;
    user.is_on(words.cluster_reporttitle(&MUNICIPALITIES)).await;
    user.push(about(words.cluster_takeout(), &name(3))).await;
    user.sees(words.cluster_counted(&28)).await;

    // Another page in between takes nothing away; a reload does, as is said, and nothing is kept.
    user.turns_to("#/method", &questions_in("nl").full.method.title).await;
    user.turns_to("#/cluster", words.cluster_reporttitle(&28)).await;
    assert_eq!(user.browser.run("return localStorage.length", vec![]).await, json!(0));
    user.reloads().await;
    user.sees(words.cluster_none()).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

/// Where the clock runs twenty times as fast, reading takes long after a fortieth of a second.
const HURRY: &str = "
    const now = Date.now.bind(Date), began = now();
    Date.now = () => began + 20 * (now() - began);
";

/// Notes what the bar says whenever something on the page changes: its name, how far of how much, and the words beside it.
const NOTE_PROGRESS: &str = "
    window.told = [];
    new MutationObserver(() => {
        for (const bar of document.querySelectorAll('main progress'))
            told.push([bar.ariaLabel, bar.value, bar.max, bar.parentElement.innerText.trim()]);
    }).observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true });
";

#[tokio::test]
async fn while_much_is_read_a_bar_shows_how_far_that_is() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::opens(&site, "#/cluster").await;
    user.is_on(words.cluster_title()).await;
    user.browser.run(HURRY, vec![]).await;
    user.browser.run(NOTE_PROGRESS, vec![]).await;
    // Twenty scans of each name there is: the newest of each counts.
    let names: BTreeSet<String> = (0..600).map(name).collect();
    let links: Vec<String> = (0..600).map(|number| link_of(&municipality(number), &site)).collect();

    user.pastes(&links.join("\n")).await;

    user.sees(words.cluster_added(&names.len(), &names.len())).await;
    user.finds_no(progress_bar(words.cluster_busy())).await;
    let told: Vec<(String, u64, u64, String)> =
        serde_json::from_value(user.browser.run("return told", vec![]).await).expect("what it told");
    assert!(told.len() > 3, "{told:?}");
    assert!(
        told.iter().all(|(name, read, all, _)| *name == words.cluster_busy() && read <= all),
        "{told:?}"
    );
    assert!(told.is_sorted_by_key(|(_, read, ..)| *read), "it never goes back: {told:?}");
    let says_so = |(_, read, all, said): &(String, u64, u64, String)| *said == words.collect_reading(read, all);
    assert!(told.iter().any(says_so), "{told:?}");
}

#[tokio::test]
async fn names_stand_with_the_points_or_nowhere() {
    let site = Site::at_root().await;
    let words = words();
    let user = collector(&site, MUNICIPALITIES).await;
    let report = "return document.querySelector('.report.cluster').textContent";
    assert!(user.text(report).await.contains(&name(7)));
    assert!(user.is_ticked(words.cluster_names()).await);
    user.holds("no two numbers lie over each other", APART).await;

    user.tick(words.cluster_names()).await;
    user.sees_no(words.cluster_where()).await;
    let shown = user.text(report).await;
    for number in 0..MUNICIPALITIES {
        assert!(!shown.contains(&name(number)), "{} stands there", name(number));
    }
    user.holds(
        "no number stands with a point",
        "return document.querySelectorAll('.numbers text').length === 0",
    )
    .await;
    // On paper neither.
    let paper = Pdf::print(&user.browser).await;
    if let Some(text) = paper.text() {
        assert!(!text.contains(&Pdf::letters(&name(7))), "a name on paper");
        assert!(text.contains(&Pdf::letters(words.cluster_gapsabout())), "the report on paper");
        assert!(!text.contains(&Pdf::letters(words.cluster_save())), "a button on paper");
    }
    assert!(paper.pages() < 9, "{} pages", paper.pages());
}

const APART: &str = "
    const boxes = [...document.querySelectorAll('.numbers text')].map((text) => text.getBoundingClientRect());
    const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
    return boxes.length > 20 && boxes.every((a, place) => boxes.slice(place + 1).every((b) => !over(a, b)));
";

#[tokio::test]
async fn on_paper_no_page_is_nearly_empty_and_no_heading_stands_alone() {
    if is_left_out(&[Engine::Webkit], NO_PRINTING) {
        return;
    }
    let site = Site::at_root().await;
    let words = words();
    let user = collector(&site, MUNICIPALITIES).await;
    for named in [true, false] {
        if !named {
            user.tick(words.cluster_names()).await;
            user.sees_no(words.cluster_where()).await;
        }

        let paper = Pdf::print(&user.browser).await;

        no_page_ends_with_a_heading(&user, &paper).await;
        no_word_is_broken(&user, &paper).await;
        let Some(filled) = paper.filled() else { return };
        let (_, before_last) = filled.split_last().expect("a page");
        // Nothing that stays whole is higher than half a page.
        assert!(before_last.iter().all(|page| *page >= 50), "named {named}, how full: {filled:?}");
    }
}

#[tokio::test]
async fn below_five_there_is_no_reference_file() {
    let site = Site::at_root().await;
    let words = words();
    let user = collector(&site, 4).await;
    user.sees(words.reference_few(&5)).await;
    user.finds_no(button(words.reference_save())).await;
    user.drops(&file_of(&municipality(4))).await;
    user.finds(button(words.reference_save())).await;
    user.push(words.cluster_takeall()).await;
    user.sees(words.cluster_none()).await;
    user.finds_no(heading(words.cluster_save())).await;
}

#[tokio::test]
async fn what_is_pasted_in_the_field_of_the_source_stays_there() {
    let site = Site::at_root().await;
    let words = words();
    let user = collector(&site, 5).await;
    user.pastes_into(words.reference_maker(), "De streek").await;
    user.has_written(words.reference_maker(), "De streek").await;
    user.sees(words.cluster_added(&5, &5)).await;
    user.sees_no(words.cluster_nothing()).await;

    // In its own field a scan is read at once.
    user.pastes_into(words.collect_paste(), &link_of(&municipality(5), &site)).await;
    user.sees(words.cluster_added(&1, &6)).await;
    user.has_written(words.reference_maker(), "De streek").await;
    user.has_written(words.collect_paste(), "").await;
}

#[tokio::test]
async fn what_is_typed_and_is_no_scan_belongs_to_its_field() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::opens(&site, "#/cluster").await;
    user.fill(words.collect_paste(), "Tot na de vakantie").await;
    user.push(words.collect_read()).await;
    user.sees(words.cluster_nothing()).await;
    let told = user.reads_about(words.collect_paste()).await;
    assert!(
        told.contains(words.cluster_nothing()) && told.contains(words.collect_pasteabout()),
        "{told}"
    );
    assert!(user.is_wrong(words.collect_paste()).await);
    assert_eq!(violations(&user).await, "");

    user.refill(words.collect_paste(), &link_of(&municipality(0), &site)).await;
    assert!(!user.is_wrong(words.collect_paste()).await);
    user.push(words.collect_read()).await;
    user.sees(words.cluster_added(&1, &1)).await;
    assert_eq!(user.reads_about(words.collect_paste()).await, words.collect_pasteabout());
}

#[tokio::test]
async fn a_reference_stands_beside_the_scan_of_another_and_changes_nothing() {
    let site = Site::at_root().await;
    let words = words();
    for (count, values) in [(MUNICIPALITIES, words.reference_groupphases()), (6, words.reference_grouphigh())] {
        let user = collector(&site, count).await;
        let downloads = Downloads::of(&user.browser).await;
        user.fill(words.reference_maker(), "De streek <b>").await;
        user.push(words.reference_save()).await;
        let file = downloads.next().await;
        assert!(
            (0..count).all(|number| !file.text.contains(&name(number))),
            "a name in {}",
            file.text
        );
        user.push(words.cluster_table()).await;
        let table = downloads.next().await;
        assert_eq!(table.text.lines().count(), count + 1);

        let other = reader(&site).await;
        other.goes_to(&site.at("#/report")).await;
        other.is_on(report_of("Voorbeelde")).await;
        let before = (kept(&other).await, other.report().await);
        other.turns_to("#/files", words.files_title()).await;
        other.gives(Way::Dropped, &file).await;
        let compared = words.reference_compared(&count, &ANY);
        other.sees(&compared).await;
        other.sees(words.reference_source(&"De streek <b>")).await;
        assert_eq!(violations(&other).await, "");
        // It stays, also when the page is loaded again.
        other.goes_to(&site.at("#/report")).await;
        other.reloads().await;
        other.is_on(report_of("Voorbeelde")).await;
        other.finds(heading(words.reference_beside(&count))).await;
        other.sees(&compared).await;
        other.unfolds_all(words.report_table()).await;
        other.sees(values).await;
        let box_behind = "return document.querySelectorAll('.quadrant .group').length";
        assert_eq!(other.browser.run(box_behind, vec![]).await, json!(u8::from(count > 14)));
        assert_eq!(violations(&other).await, "");
        assert_eq!(kept(&other).await, before.0, "no answer changed");

        other.push(words.reference_takeaway()).await;
        other.finds_no(heading(words.reference_beside(&count))).await;
        other.reloads().await;
        other.is_on(report_of("Voorbeelde")).await;
        assert_eq!(other.report().await, before.1, "the report is what it was");
    }
}

/// What is kept of the scan.
async fn kept(user: &User) -> serde_json::Value {
    user.browser.run("return localStorage.getItem('iscan:/#scan/x')", vec![]).await
}

#[tokio::test]
async fn what_is_no_reference_leaves_the_kept_one_alone() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::returns(&site, "#/files", &scan()).await;
    user.is_on(words.files_title()).await;
    user.gives(
        Way::Pasted,
        &SavedFile::new("", r#"{"format":"iscan-reference","formatVersion":1,"municipalities":4}"#),
    )
    .await;
    user.sees(words.files_unchanged()).await;
    user.finds_no(heading(words.reference_here())).await;
}

#[tokio::test]
async fn for_everyone_in_any_light_on_any_screen() {
    let site = Site::at_root().await;
    let user = collector(&site, MUNICIPALITIES).await;
    for (scheme, width) in [("light", 1366), ("dark", 1366), ("light", 320), ("dark", 390)] {
        user.browser.size(width, 900).await;
        user.browser.media("", &[("prefers-color-scheme", scheme)]).await;
        user.browser
            .run(
                "for (const details of document.querySelectorAll('details')) details.open = true",
                vec![],
            )
            .await;
        user.settles().await;
        assert_eq!(violations(&user).await, "", "{scheme}, {width} px wide");
        user.holds(
            "nothing is wider than the page",
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth",
        )
        .await;
    }
}

#[tokio::test]
async fn in_english_what_was_collected_stays() {
    let site = Site::at_root().await;
    let english = &questions_in("en").words;
    let user = collector(&site, 6).await;
    user.follow(words().nav_other()).await;
    user.is_on(english.cluster_reporttitle(&6)).await;
    user.sees(english.cluster_peopleabout()).await;
    assert_eq!(violations(&user).await, "");
    user.drops(&file_of(&municipality(7))).await;
    user.sees(english.cluster_added(&1, &7)).await;
}

#[tokio::test]
async fn with_the_keyboard_alone() {
    let site = Site::at_root().await;
    let words = words();
    let user = collector(&site, 6).await;
    user.tabs_to(button(about(words.cluster_takeout(), &name(0)))).await;
    user.press(Key::Enter).await;
    user.sees(words.cluster_takenout(&name(0))).await;
    user.tabs_to(checkbox(words.cluster_names())).await;
    user.press(Key::Space).await;
    user.sees_no(words.cluster_where()).await;
    user.tabs_to(button(words.reference_save())).await;
}
