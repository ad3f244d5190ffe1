//! Files that come back: they open with the same report, whichever way they come; what cannot be opened is told and changes
//! nothing.

use super::saving::{saved, saver};
use super::support::files::{SavedFile, Way};
use super::support::pages::reader;
use super::support::questions::{about, questions_in, report_of, words};
use super::support::role::{button, file_field, heading, link, radio};
use super::support::scans::scan;
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use serde_json::{Value, json};

#[tokio::test]
async fn every_file_opens_again_in_every_way() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let words = words();
    let answers = saved(&user, &downloads, words.files_answerssave()).await;
    let page = saved(&user, &downloads, words.files_reportsave()).await;
    let results = saved(&user, &downloads, words.files_results()).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on_a_report().await;
    let report = user.report().await;

    for file in [&answers, &page, &results] {
        for way in Way::ALL {
            user.starts_anew(&site, "#/files").await;
            user.sees(words.files_empty()).await;
            user.gives(way, file).await;
            user.sees(words.files_opened(&"Voorbeelde")).await;
            assert_eq!(user.kept("x").await, scan(), "{way:?}: {}", file.name);
            user.follow(words.check_report()).await;
            user.is_led_to(report_of("Voorbeelde")).await;
            assert_eq!(user.report().await, report, "{way:?}: {}", file.name);
        }
    }
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn the_same_file_twice_is_one_scan() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let file = saved(&user, &downloads, words().files_answerssave()).await;
    let before = user.keeps().await;

    for _ in 0..2 {
        user.gives(Way::Dropped, &file).await;
        user.sees(words().files_opened(&"Voorbeelde")).await;
        user.sees_no(words().files_beside()).await;
    }

    assert_eq!(user.keeps().await, before);
}

#[tokio::test]
async fn an_older_copy_stands_beside() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let words = words();
    let file = saved(&user, &downloads, words.files_answerssave()).await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose(words.question_unknown()).await;
    user.sees(words.save_saved(&ANY)).await;
    let newer = user.keeps_of_x().await;
    user.goes_to(&site.at("#/files")).await;

    user.gives(Way::Picked, &file).await;

    user.sees(words.files_opened(&"Voorbeelde")).await;
    user.sees(words.files_beside()).await;
    // Once more is no third.
    user.gives(Way::Picked, &file).await;
    user.sees_no(words.files_beside()).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    assert_eq!(user.keeps_of_x().await, newer, "what was here");
    user.follow(words.nav_home()).await;
    user.finds_all(2, button(about(words.scans_open(), ANY))).await;
    user.follow(words.start_resume(&"Voorbeelde")).await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    let unknown = user.finds(radio(words.question_unknown())).await;
    assert!(!unknown.is_selected().await.expect("a choice"), "the opened one is open");
}

#[tokio::test]
async fn what_cannot_be_opened_is_told_and_changes_nothing() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let own = user.keeps().await;
    let with = |field: &str, value: Value| {
        let mut scan = scan();
        *scan.pointer_mut(field).expect("a field") = value;
        scan.to_string()
    };
    let whole = scan().to_string();
    let cut = whole[..whole.len() / 2].to_owned();

    for language in ["nl", "en"] {
        let words = &questions_in(language).words;
        user.goes_to(&site.at(&format!("?lang={language}#/files"))).await;
        user.is_on(words.files_title()).await;
        let no_scan = words.refused_notascan().to_owned();
        for (name, text, told) in [
            ("leeg.json", String::new(), no_scan.clone()),
            ("brief.json", "Geachte burgemeester,".to_owned(), no_scan.clone()),
            ("ander.json", "{\"naam\": 1}".to_owned(), no_scan.clone()),
            ("lijst.json", "[1, 2]".to_owned(), no_scan.clone()),
            ("ander.html", "<!doctype html><title>Nieuws</title><p>Nieuws".to_owned(), no_scan),
            ("afgekapt.json", cut.clone(), words.refused_damaged().to_owned()),
            ("nieuwer.json", with("/formatVersion", json!(2)), words.refused_newer().to_owned()),
            (
                "fout.json",
                with("/statements/o.leiding.1", json!(7)),
                words.refused_field(&"statements.o.leiding.1"),
            ),
            (
                "fout.json",
                with("/facts/f.aniveau", json!("misschien")),
                words.refused_field(&"facts.f.aniveau"),
            ),
            (
                "fout.json",
                with("/remarks/o.leiding.1/note", json!(3)),
                words.refused_field(&"remarks.o.leiding.1.note"),
            ),
        ] {
            user.gives(Way::Dropped, &SavedFile::new(name, &text)).await;
            user.sees(told).await;
            user.sees(words.files_unchanged()).await;
            // So that the next word is seen to be new.
            user.pastes(&whole).await;
            user.sees(words.files_opened(&"Voorbeelde")).await;
        }
    }

    assert_eq!(user.keeps().await, own);
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_file_mended_on_disk_can_be_picked_again() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/files").await;
    user.gives(Way::Picked, &SavedFile::new("scan.json", "{")).await;
    user.sees(words().refused_damaged()).await;

    // A browser tells of a choice only when it is another one than before.
    let field = user.finds(file_field(words().files_pick())).await;
    assert_eq!(
        field.value().await.expect("a field").unwrap_or_default(),
        "",
        "nothing is chosen any more"
    );
    user.gives(Way::Picked, &SavedFile::new("scan.json", &scan().to_string())).await;
    user.sees(words().files_opened(&"Voorbeelde")).await;
}

#[tokio::test]
async fn a_file_dropped_elsewhere_leaves_the_page_as_it_is() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/scan/o.leiding")).await;
    let own = user.keeps().await;
    let mut other = scan();
    other["id"] = json!("y");

    user.drops(&SavedFile::new("scan.json", &other.to_string())).await;
    user.settles().await;

    assert_eq!(user.hash().await, "#/scan/o.leiding");
    assert_eq!(user.keeps().await, own);
}

#[tokio::test]
async fn a_scan_from_elsewhere_goes_on_here() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    let words = words();
    user.follow(words.files_openbutton()).await;
    user.is_led_to(words.files_title()).await;
    let mut scan = scan();
    scan["statements"].as_object_mut().expect("statements").remove("i.gegevens.1");
    scan["voices"] = json!([{ "id": "v1", "role": "dienst" }]);
    scan["later"] = json!({ "unknown": [1, "twee"] });

    user.gives(Way::Picked, &SavedFile::new("van-een-collega.json", &scan.to_string()))
        .await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    user.follow(words.report_answers()).await;
    user.is_led_to(words.check_title()).await;
    user.sees(words.check_missing(&1, &13)).await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose(words.question_unknown()).await;
    user.sees(words.save_saved(&ANY)).await;

    let kept = user.kept("x").await;
    assert_eq!(kept["statements"]["i.gegevens.1"], "unknown");
    assert_eq!(
        (&kept["voices"], &kept["later"]),
        (&scan["voices"], &scan["later"]),
        "what this version does not know"
    );
    user.follow(words.nav_home()).await;
    user.finds(link(words.start_resume(&"Voorbeelde"))).await;
    user.finds(heading("Voorbeelde")).await;
    user.finds(button(about(words.scans_delete(), "Voorbeelde"))).await;
}
