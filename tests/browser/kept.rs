//! Nothing is taken from under a reader's hands: what they opened, selected or are typing stays, whatever changes around it.

use super::support::browser::Browser;
use super::support::files::{SavedFile, Way};
use super::support::host::{Host, snippet};
use super::support::pages::reader;
use super::support::questions::{about, anchor, domains, questions, report_of, statement, words};
use super::support::role::{heading, textbox};
use super::support::scans::{answered, full_scan, scan};
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use iscan::report::PictureId;
use serde_json::json;

/// Someone who reads their report and has opened how it was calculated, and every table.
async fn curious_reader(site: &Site) -> User {
    let user = reader(site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;
    let (how, tables) = (words().report_how(), words().report_table());
    assert!(user.unfolds_all(how).await > 2 && user.unfolds_all(tables).await > 2);
    user
}

/// How many of those are open.
async fn opened(user: &User) -> (u64, u64) {
    user.settles().await;
    (
        user.unfolded(words().report_how()).await,
        user.unfolded(words().report_table()).await,
    )
}

/// In another tab, one answer changes.
async fn answers_elsewhere(user: &User, site: &Site, domain: &str, phase: usize) {
    user.opens_a_tab(site, &format!("#/scan/{domain}")).await;
    user.choose(anchor(domain, phase)).await;
    user.sees(words().save_saved(&ANY)).await;
    user.looks_at_tab(0).await;
}

#[tokio::test]
async fn explanations_stay_open_when_a_drawing_is_saved() {
    let site = Site::at_root().await;
    let user = curious_reader(&site).await;
    let before = opened(&user).await;

    user.saves_drawing(PictureId::Quadrant).await;
    user.sees(words().files_saved(&ANY)).await;

    assert_eq!(opened(&user).await, before);
}

#[tokio::test]
async fn explanations_stay_open_when_another_tab_changes_what_they_tell() {
    let site = Site::at_root().await;
    let user = curious_reader(&site).await;
    let before = opened(&user).await;

    answers_elsewhere(&user, &site, "i.gegevens", 4).await;

    user.unfolds_all(words().account_answers()).await;
    user.sees(anchor("i.gegevens", 4)).await;
    assert_eq!(opened(&user).await, before);
}

#[tokio::test]
async fn what_is_selected_and_where_one_reads_stay_when_another_tab_changes_the_report() {
    let site = Site::at_root().await;
    // One answer more or less leaves the type, and so what is told of it, as it is.
    let user = User::returns(&site, "#/report", &answered(&[3; 13])).await;
    user.is_on_a_report().await;
    let told = words().types_one(&"II");
    user.reads_on_at(&told).await;
    let before = user.distance_to_selection().await;

    answers_elsewhere(&user, &site, "i.gegevens", 4).await;

    user.unfolds_all(words().account_answers()).await;
    user.sees(anchor("i.gegevens", 4)).await;
    user.settles().await;
    assert_eq!(user.selected().await, told);
    let after = user.distance_to_selection().await;
    assert!((after - before).abs() < 50.0, "from {before} to {after} px below the top");
}

#[tokio::test]
async fn what_is_open_on_a_question_stays_open_when_it_is_answered_here_or_elsewhere() {
    let site = Site::at_root().await;
    let words = words();
    let has_terms = |id: &&str| !statement(id).terms.is_empty();
    let domain = domains().into_iter().find(has_terms).expect("a statement with a term");
    let user = User::returns(&site, &format!("#/scan/{domain}"), &scan()).await;
    let parts = [words.glossary_here(), words.question_more(), words.step_all()];
    for part in parts {
        assert_eq!(user.unfolds_all(part).await, 1, "{part}");
    }
    let all_are_open = async |when: &str| {
        user.settles().await;
        for part in parts {
            assert_eq!(user.unfolded(part).await, 1, "‘{part}’, {when}");
        }
    };

    user.choose(anchor(domain, 2)).await;
    all_are_open("when it is answered").await;
    user.push(words.question_clear()).await;
    all_are_open("when the answer is taken back").await;
    user.fill(words.question_note(), "want").await;
    all_are_open("when a remark is written").await;
    answers_elsewhere(&user, &site, domain, 4).await;
    user.has_chosen(anchor(domain, 4)).await;
    all_are_open("when it is answered elsewhere").await;
}

#[tokio::test]
async fn inside_a_frame_an_answer_leaves_open_how_to_go_on_in_a_window() {
    let site = Site::at_root().await;
    let host = Host::with(&snippet(&site, "")).await;
    let user = User::looks_into_frame(Browser::start().await, &host).await;
    let closed = words().embed_closed();
    user.turns_to("#/scan/o.leiding", &statement("o.leiding").question).await;
    user.unfold(closed).await;
    let before = user.reads(words().embed_address()).await;

    user.choose(anchor("o.leiding", 3)).await;
    user.sees(words().save_saved(&ANY)).await;
    user.settles().await;

    assert_eq!(user.unfolded(closed).await, 1);
    assert_ne!(user.reads(words().embed_address()).await, before, "the address carries the answer");
}

#[tokio::test]
async fn what_is_being_typed_stays_when_another_tab_answers() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &scan()).await;
    let note = words().question_note();
    user.refill(note, "een twee drie").await;
    // ‘twee’ is about to be replaced.
    user.selects_in_field(4, 8).await;
    let before = user.hand().await;

    answers_elsewhere(&user, &site, "i.gegevens", 4).await;
    user.settles().await;

    user.has_focus_on(textbox(note)).await;
    assert_eq!(user.hand().await, before);
    user.types("2").await;
    assert_eq!(user.reads(note).await, "een 2 drie");
    assert_eq!(user.kept("x").await["remarks"]["o.leiding.1"]["note"], "een 2 drie");
    assert_eq!(user.kept("x").await["statements"]["i.gegevens.1"], 4);
}

#[tokio::test]
async fn a_new_name_and_an_answer_from_another_tab_are_both_kept() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.push(about(words.scans_rename(), "Voorbeelde")).await;
    user.refill(words.scans_name(), "Tweede ronde").await;

    answers_elsewhere(&user, &site, "i.gegevens", 4).await;
    assert_eq!(user.reads(words.scans_name()).await, "Tweede ronde", "it is still being typed");
    user.push(words.scans_save()).await;
    user.finds(heading("Tweede ronde")).await;
    assert_eq!(user.kept("x").await["statements"]["i.gegevens.1"], 4);

    user.looks_at_tab(1).await;
    user.choose(anchor("i.gegevens", 2)).await;
    user.looks_at_tab(0).await;
    user.reloads().await;
    user.finds(heading("Tweede ronde")).await;
    assert_eq!(user.kept("x").await["statements"]["i.gegevens.1"], 2);
}

#[tokio::test]
async fn a_large_number_in_a_file_is_read_back_everywhere() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/files").await;
    let words = words();
    let mut scan = full_scan();
    scan["staffing"]["profiles"]["netwerk"] = json!({ "needed": "1000", "own": "1/2" });
    let profile = questions().full.staffing.profiles.iter().find(|profile| profile.id == "netwerk");
    let profile = &profile.expect("a profile").name;

    user.gives(Way::Dropped, &SavedFile::new("scan.json", &scan.to_string())).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;

    user.goes_to(&site.at("#/scan/staffing")).await;
    assert_eq!(user.reads(about(words.staffing_needed(), profile)).await, "1000");
    user.goes_to(&site.at("#/report")).await;
    let short = format!("999{}5", words.number_mark());
    user.finds(heading(words.staffing_shortest(profile, &short))).await;
    assert!(user.report().await.contains("1000"), "the number stands in the table");
    assert_eq!(user.kept("x").await, scan);
}
