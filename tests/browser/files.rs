//! Files: what is saved opens again with the same report, whichever way it comes back; what cannot be opened is told.

use super::support::files::{Downloads, SavedFile, Way};
use super::support::pages::reader;
use super::support::pdf::Pdf;
use super::support::record::filled;
use super::support::role::{button, heading, link};
use super::support::site::{Site, questions, questions_in};
use super::support::user::User;
use serde_json::{Value, json};

const NAMES: [&str; 3] = ["Voorbeelde", "Jo Peeters", "Een nieuw meerjarenplan"];
const NOTES: [&str; 2] = ["Sinds de reorganisatie", "Alles staat bij de regio"];
const EVIDENCE: &str = "https://voorbeelde.be/verslag";

/// Presses a button that saves, and gives the file.
async fn saved(user: &User, downloads: &Downloads, name: &str) -> SavedFile {
    user.push(name).await;
    let file = downloads.next().await;
    user.sees(&format!("De browser heeft dit bestand gekregen: {}.", file.name)).await;
    file
}

/// Someone with a filled scan, on the page of files.
async fn saver(site: &Site) -> (User, Downloads) {
    let user = reader(site).await;
    user.goes_to(&site.at("#/files")).await;
    let downloads = Downloads::of(&user.browser).await;
    (user, downloads)
}

fn json_of(file: &SavedFile) -> Value {
    serde_json::from_str(&file.text).expect("JSON")
}

#[tokio::test]
async fn every_file_opens_again_in_every_way() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let answers = saved(&user, &downloads, "Bewaar de antwoorden").await;
    let page = saved(&user, &downloads, "Bewaar het rapport").await;
    let results = saved(&user, &downloads, "Bewaar de resultaten (JSON)").await;
    user.goes_to(&site.at("#/report")).await;
    let report = user.report().await;
    let names = [&answers, &page, &results].map(|file| file.name.as_str());
    assert_eq!(
        names,
        [
            "iscan-voorbeelde-2026-11-20.json",
            "iscan-voorbeelde-2026-11-20.html",
            "iscan-voorbeelde-2026-11-20.resultaten.json"
        ]
    );
    assert_eq!(json_of(&answers), filled()["scan"], "the answer file is what was kept");
    assert_eq!(json_of(&results)["format"], "iscan-results");

    for file in [&answers, &page, &results] {
        for way in Way::ALL {
            user.starts_anew(&site, "#/files").await;
            user.sees("Er is nog niets ingevuld om te bewaren.").await;
            user.gives(way, file).await;
            user.sees("Geopend: Voorbeelde.").await;
            assert_eq!(user.kept("x").await["scan"], filled()["scan"], "{way:?}: {}", file.name);
            user.follow("Bekijk uw rapport").await;
            user.is_led_to("I-scan van Voorbeelde").await;
            assert_eq!(user.report().await, report, "{way:?}: {}", file.name);
        }
    }
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_table_for_a_spreadsheet() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;

    let table = saved(&user, &downloads, "Bewaar een tabel (CSV, voor Excel)").await;

    assert_eq!(table.name, "iscan-voorbeelde-2026-11-20.csv");
    assert!(table.text.starts_with('\u{feff}'), "Excel reads it as UTF-8");
    for written in NAMES.iter().chain(&NOTES).chain([&EVIDENCE]) {
        assert!(table.text.contains(written), "{written}");
    }
}

#[tokio::test]
async fn the_report_file_stands_on_its_own() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let file = saved(&user, &downloads, "Bewaar het rapport").await;
    user.goes_to(&site.at("#/report")).await;
    let report = user.report().await;
    site.asked();

    // In a browser that runs no script, from disk.
    user.browser
        .cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
        .await;
    let path = downloads.keeps(&file);
    user.browser
        .driver
        .goto(format!("file://{}", path.display()))
        .await
        .expect("the file");

    assert_eq!(user.report().await, report);
    assert_eq!(user.text("return document.title").await, "I-scan van Voorbeelde");
    assert_eq!(user.text("return document.documentElement.lang").await, "nl");
    let scripts = "return [...document.scripts].map((script) => script.type).join()";
    assert_eq!(user.text(scripts).await, "application/json", "data, and no program");
    let asking = "return [...document.querySelectorAll('[src], link, [style], object, embed, iframe, base, form, button, input')].map((part) => part.outerHTML).join()";
    assert_eq!(user.text(asking).await, "", "nothing from outside, nothing that does not work");
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name).join()";
    assert_eq!(user.text(loaded).await, "");
    assert!(
        !file.text.contains("url(") && !file.text.contains("@import"),
        "no style from outside"
    );
    assert_eq!(site.asked(), Vec::<String>::new());
    assert_eq!(user.browser.console().await, Vec::<String>::new());
    user.holds(
        "it has its looks",
        "return getComputedStyle(document.querySelector('.report .point')).fill.startsWith('rgb')",
    )
    .await;
    user.browser.size(320, 640).await;
    user.holds("it needs no wide window", "return document.scrollingElement.scrollWidth <= 320")
        .await;

    let pdf = Pdf::print(&user.browser).await;
    assert!(pdf.names("/StructTreeRoot"), "tagged");
    if let Some(second) = pdf.page(2) {
        assert!(second.trim_start().starts_with("I-scan van Voorbeelde"), "{second}");
    }
}

#[tokio::test]
async fn what_is_left_out_is_nowhere_in_the_files() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let about = "Namen: de gemeente, wie antwoordde en waarom";
    let choices: [(&str, &[&str]); 3] = [(about, &NAMES), ("Opmerkingen", &NOTES), ("Bewijzen", &[EVIDENCE])];
    let outgoing = [
        "Bewaar het rapport",
        "Bewaar een tabel (CSV, voor Excel)",
        "Bewaar de resultaten (JSON)",
    ];

    for (choice, _) in choices {
        user.tick(choice).await;
        for kind in outgoing {
            let file = saved(&user, &downloads, kind).await;
            for (other, texts) in choices {
                for text in texts {
                    let text = if *text == "Voorbeelde" { "oorbeelde\"" } else { text };
                    let there = file.text.contains(text) || file.text.contains(&text.replace('"', "<"));
                    assert_eq!(there, other != choice, "{kind}, without {choice}: {text}");
                }
            }
            let all = [file.name.as_str(), &file.text].concat();
            assert_eq!(
                all.to_lowercase().contains("voorbeelde"),
                choice != about || all.contains(EVIDENCE),
                "{}",
                file.name
            );
        }
        user.tick(choice).await;
    }

    for (choice, _) in choices {
        user.tick(choice).await;
    }
    for kind in outgoing {
        let file = saved(&user, &downloads, kind).await;
        let all = [file.name, file.text].concat().to_lowercase();
        for text in NAMES.iter().chain(&NOTES).chain([&EVIDENCE]) {
            assert!(!all.contains(&text.to_lowercase()), "{kind}: {text}");
        }
    }
    // The answers are one's own work: everything stays in there.
    let file = saved(&user, &downloads, "Bewaar de antwoorden").await;
    assert_eq!(json_of(&file), filled()["scan"]);
}

#[tokio::test]
async fn the_same_file_twice_is_one_scan() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let file = saved(&user, &downloads, "Bewaar de antwoorden").await;
    let before = user.keeps().await;

    for _ in 0..2 {
        user.gives(Way::Dropped, &file).await;
        user.sees("Geopend: Voorbeelde.").await;
        user.sees_no("Van deze scan stond al een andere versie in deze browser.").await;
    }

    assert_eq!(user.keeps().await, before);
}

#[tokio::test]
async fn an_older_copy_stands_beside() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let file = saved(&user, &downloads, "Bewaar de antwoorden").await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose("Weet niet").await;
    user.sees("Bewaard in deze browser om").await;
    let newer = user.kept("x").await;
    user.goes_to(&site.at("#/files")).await;

    user.gives(Way::Picked, &file).await;

    user.sees("Geopend: Voorbeelde. Van deze scan stond al een andere versie in deze browser.")
        .await;
    // Once more is no third.
    user.gives(Way::Picked, &file).await;
    user.sees_no("Van deze scan stond al een andere versie in deze browser.").await;
    user.sees("Geopend: Voorbeelde.").await;
    assert_eq!(user.kept("x").await, newer, "what was here");
    user.follow("I-scan").await;
    user.holds(
        "two scans side by side",
        "return document.querySelectorAll('.scans li').length === 2",
    )
    .await;
    user.follow("Ga verder met Voorbeelde").await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.holds("the opened one is open", "return !document.querySelector('.others :checked')")
        .await;
}

#[tokio::test]
async fn what_cannot_be_opened_is_told_and_changes_nothing() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let own = user.keeps().await;
    let scan = &filled()["scan"];
    let with = |field: &str, value: Value| {
        let mut scan = scan.clone();
        *scan.pointer_mut(field).expect("a field") = value;
        scan.to_string()
    };
    let whole = scan.to_string();
    let cut = whole[..whole.len() / 2].to_owned();

    for language in ["nl", "en"] {
        let words = questions_in(language).words;
        user.goes_to(&site.at(&format!("?lang={language}#/files"))).await;
        user.is_on(words.files_title()).await;
        for (name, text, told) in [
            ("leeg.json", String::new(), words.refused_notascan().to_owned()),
            (
                "brief.json",
                "Geachte burgemeester,".to_owned(),
                words.refused_notascan().to_owned(),
            ),
            ("ander.json", "{\"naam\": 1}".to_owned(), words.refused_notascan().to_owned()),
            ("lijst.json", "[1, 2]".to_owned(), words.refused_notascan().to_owned()),
            (
                "ander.html",
                "<!doctype html><title>Nieuws</title><p>Nieuws".to_owned(),
                words.refused_notascan().to_owned(),
            ),
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
            user.sees(&format!("{told} {}", words.files_unchanged())).await;
            // So that the next word is seen to be new.
            user.pastes(&whole).await;
            user.sees(&words.files_opened(&"Voorbeelde")).await;
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
    user.sees(questions().words.refused_damaged()).await;

    // A browser tells of a choice only when it is another one than before.
    user.holds(
        "nothing is chosen any more",
        "return document.querySelector('input[type=file]').value === ''",
    )
    .await;
    user.gives(Way::Picked, &SavedFile::new("scan.json", &filled()["scan"].to_string()))
        .await;
    user.sees("Geopend: Voorbeelde.").await;
}

#[tokio::test]
async fn a_file_dropped_elsewhere_leaves_the_page_as_it_is() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/scan/o.leiding")).await;
    let own = user.keeps().await;
    let mut other = filled()["scan"].clone();
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
    user.follow("Open een bestand").await;
    user.is_led_to("Bewaren, delen en openen").await;
    let mut scan = filled()["scan"].clone();
    scan["statements"].as_object_mut().expect("statements").remove("i.gegevens.1");
    scan["voices"] = json!([{ "id": "v1", "role": "dienst" }]);
    scan["later"] = json!({ "unknown": [1, "twee"] });

    user.gives(Way::Picked, &SavedFile::new("van-een-collega.json", &scan.to_string()))
        .await;
    user.sees("Geopend: Voorbeelde.").await;
    user.follow("Pas uw antwoorden aan").await;
    user.is_led_to("Kijk uw antwoorden na").await;
    user.sees("Nog zonder antwoord: 1 van de 13").await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose("Weet niet").await;
    user.sees("Bewaard in deze browser om").await;

    let kept = user.kept("x").await["scan"].clone();
    assert_eq!(kept["statements"]["i.gegevens.1"], "unknown");
    assert_eq!(
        (&kept["voices"], &kept["later"]),
        (&scan["voices"], &scan["later"]),
        "what this version does not know"
    );
    user.follow("I-scan").await;
    user.finds(link("Ga verder met Voorbeelde")).await;
    user.finds(heading("Voorbeelde")).await;
    user.finds(button("Verwijder: Voorbeelde")).await;
}
