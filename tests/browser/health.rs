//! Where the answers are and whether they last: what is told, what is remembered, and what is never done on its own.

use super::keeping::without_storage;
use super::support::files::{Downloads, SavedFile, Way};
use super::support::pages::reader;
use super::support::record::filled;
use super::support::role::{button, heading, link};
use super::support::site::{Site, questions};
use super::support::user::User;
use iscan::instrument::{Domain, Phase};
use serde_json::{Value, json};

const REMINDER: &str = "Met een bestand bent u zeker dat u ze niet verliest.";
const GONE: &str = "Deze scan werd in een ander tabblad verwijderd.";

#[tokio::test]
async fn where_the_answers_are_and_the_last_file() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let downloads = Downloads::of(&user.browser).await;
    user.sees("Deze scan staat in deze browser, op dit toestel, sinds 20 november 2026.")
        .await;
    user.sees("U hebt nog geen bestand van deze scan bewaard.").await;
    user.sees("De browser kan de scan wissen").await;
    user.push("Vraag de browser om de scan te houden").await;

    // A report without notes is no file that one could go on with.
    user.tick("Opmerkingen").await;
    user.push("Bewaar het rapport").await;
    downloads.next().await;
    user.sees("U hebt nog geen bestand van deze scan bewaard.").await;
    user.tick("Opmerkingen").await;

    for (file, answer) in [("Bewaar het rapport", "Weet niet"), ("Bewaar de antwoorden", "Niet van toepassing")] {
        user.push(file).await;
        downloads.next().await;
        user.sees("Uw laatste bestand is van").await;
        user.sees("Alles staat erin.").await;
        user.goes_to(&site.at("#/scan/i.gegevens")).await;
        user.choose(answer).await;
        user.goes_to(&site.at("#/files")).await;
        user.sees("Sindsdien waren er wijzigingen: 1.").await;
    }
    user.reloads().await;
    user.sees("Sindsdien waren er wijzigingen: 1.").await;
}

#[tokio::test]
async fn after_fifteen_changes_a_file_is_advised_until_there_is_one() {
    let site = Site::at_root().await;
    let questions = questions();
    let user = User::opens(&site, "#/scan/o.leiding").await;
    let downloads = Downloads::of(&user.browser).await;
    for change in 0..14 {
        let domain = Domain::ALL[change % 13];
        user.goes_to(&site.at(&format!("#/scan/{}", domain.id()))).await;
        let statement = questions.statement(questions.lead(domain)).expect("it is asked");
        user.choose(statement.anchor(Phase::ALL[change / 13]).expect("a sentence")).await;
    }
    // Letters typed one after the other are one change.
    user.goes_to(&site.at("#/report")).await;
    user.sees_no(REMINDER).await;
    user.goes_to(&site.at("#/scan")).await;
    user.fill("Gemeente", "Voorbeelde").await;

    for page in ["#/report", "#/"] {
        user.goes_to(&site.at(page)).await;
        user.sees("Wijzigingen die nog in geen enkel bestand staan: 15.").await;
        user.sees(REMINDER).await;
    }
    user.reloads().await;
    user.follow("Bewaar een bestand").await;
    user.push("Bewaar de antwoorden").await;
    downloads.next().await;
    for page in ["#/report", "#/"] {
        user.goes_to(&site.at(page)).await;
        user.sees("Voorbeelde").await;
        user.sees_no(REMINDER).await;
    }
}

#[tokio::test]
async fn a_browser_that_promises_to_keep_a_scan() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    user.browser.run("navigator.storage.persist = async () => true", vec![]).await;

    user.push("Vraag de browser om de scan te houden").await;

    user.sees("De browser heeft toegezegd dat hij de scan niet uit zichzelf wist.")
        .await;
    user.finds_no(button("Vraag de browser om de scan te houden")).await;
    assert_ne!(
        user.text("return document.activeElement.localName").await,
        "body",
        "the focus is not lost"
    );
}

/// The names of everything the browser keeps.
async fn records(user: &User) -> String {
    user.text("return Object.keys(localStorage).join()").await
}

#[tokio::test]
async fn a_scan_deleted_in_another_tab_comes_back_only_by_a_change() {
    let site = Site::at_root().await;
    for deletes_all in [false, true] {
        let user = reader(&site).await;
        user.goes_to(&site.at("#/scan/i.gegevens")).await;
        user.opens_a_tab(&site, "#/").await;
        if deletes_all {
            user.goes_to(&site.at("#/files")).await;
            user.push("Verwijder alle scans in deze browser").await;
            user.push("Ja, verwijder alles").await;
            user.sees("Alle scans zijn uit deze browser verwijderd.").await;
        } else {
            user.push("Verwijder: Voorbeelde").await;
            user.sees("Verwijderd: Voorbeelde.").await;
        }

        user.looks_at_tab(0).await;
        user.sees(GONE).await;
        // Looking around, saving a file and switching to the other language are no change.
        let downloads = Downloads::of(&user.browser).await;
        user.follow("Bewaren en delen").await;
        user.push("Bewaar de antwoorden").await;
        let file = downloads.next().await;
        assert!(
            file.text.contains("Sinds de reorganisatie"),
            "what is on the screen can still be saved"
        );
        user.follow("Rapport").await;
        user.is_led_to("I-scan van Voorbeelde").await;
        user.follow("English").await;
        user.follow("Nederlands").await;
        user.sees(GONE).await;
        assert_eq!(records(&user).await, "", "nothing is written back");

        user.goes_to(&site.at("?lang=nl#/scan/i.gegevens")).await;
        user.choose("Weet niet").await;
        user.sees_no(GONE).await;
        user.sees("Bewaard in deze browser om").await;
        let kept = user.kept("x").await;
        assert_eq!(kept["scan"]["statements"]["i.gegevens.1"], "unknown");
        assert_eq!(
            kept["scan"]["statements"]["o.leiding.1"], 4,
            "with everything that was on the screen"
        );
    }
}

#[tokio::test]
async fn a_browser_cleared_in_another_tab() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.opens_a_tab(&site, "#/method").await;
    user.browser.run("localStorage.clear()", vec![]).await;

    user.looks_at_tab(0).await;

    user.sees(GONE).await;
    assert_eq!(records(&user).await, "");
}

#[tokio::test]
async fn a_damaged_record_can_be_saved_byte_for_byte() {
    const DAMAGED: &str = "{\"name\":\"Élève\",\"scan\":{\"format\":\"iscan-answers\",\n\t\"statements\":{\"o.leiding.1\":3";
    let site = Site::at_root().await;
    let user = User::returns(&site, "", DAMAGED).await;
    let downloads = Downloads::of(&user.browser).await;
    user.push("Bewaar ze als bestand").await;
    assert_eq!(downloads.next().await.text, DAMAGED);

    // Nothing that happens here writes over it, a file of the same scan neither.
    user.follow("Open een bestand").await;
    user.gives(Way::Dropped, &SavedFile::new("scan.json", &filled()["scan"].to_string()))
        .await;
    user.sees("Geopend: Voorbeelde.").await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose("Weet niet").await;
    user.sees("Bewaard in deze browser om").await;
    user.follow("Bewaren en delen").await;
    user.push("Bewaar de antwoorden").await;
    downloads.next().await;
    user.follow("I-scan").await;
    user.push("Verwijder: Voorbeelde").await;
    user.push("Maak ongedaan").await;
    user.finds(heading("Voorbeelde")).await;
    assert_eq!(user.keeps().await["iscan.scan.x"], DAMAGED);

    // Until its owner deletes everything.
    user.follow("Bewaren en delen").await;
    user.push("Verwijder alle scans in deze browser").await;
    user.push("Nee, hou alles").await;
    assert_eq!(user.keeps().await["iscan.scan.x"], DAMAGED);
    user.push("Verwijder alle scans in deze browser").await;
    user.push("Ja, verwijder alles").await;
    user.sees("Alle scans zijn uit deze browser verwijderd.").await;
    assert_eq!(records(&user).await, "");
}

#[tokio::test]
async fn a_record_damaged_meanwhile_is_not_written_over_by_saving_a_file() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let downloads = Downloads::of(&user.browser).await;
    user.browser.run("localStorage.setItem('iscan.scan.x', '{nonsense')", vec![]).await;

    user.push("Bewaar de antwoorden").await;

    assert!(downloads.next().await.text.contains("Sinds de reorganisatie"));
    assert_eq!(user.keeps().await["iscan.scan.x"], "{nonsense");
}

#[tokio::test]
async fn everything_is_deleted_only_when_it_is_certain() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser
        .run("localStorage.setItem('iets.anders', 'van een andere pagina')", vec![])
        .await;
    user.push("Maak een kopie: Voorbeelde").await;
    user.follow("Bewaren en delen").await;
    let before = user.keeps().await;

    user.push("Verwijder alle scans in deze browser").await;
    user.sees("Weet u het zeker? Dit kan niet ongedaan gemaakt worden.").await;
    assert_eq!(user.focus_name().await, "Nee, hou alles", "the safe answer is at hand");
    user.push("Nee, hou alles").await;
    user.sees_no("Weet u het zeker?").await;
    assert_eq!(user.keeps().await, before);

    user.push("Verwijder alle scans in deze browser").await;
    user.push("Ja, verwijder alles").await;
    user.sees("Alle scans zijn uit deze browser verwijderd.").await;
    assert_eq!(user.keeps().await, json!({ "iets.anders": "van een andere pagina" }));
    assert_eq!(user.focus_name().await, "Bewaren, delen en openen");
    user.sees("Er is nog niets ingevuld om te bewaren.").await;
    user.follow("I-scan").await;
    user.finds(link("Start de snelscan")).await;
    user.finds_no(heading("Uw scans in deze browser")).await;
    user.finds_no(button("Maak ongedaan")).await;
    user.reloads().await;
    user.finds(link("Start de snelscan")).await;
    assert_eq!(records(&user).await, "iets.anders");
}

#[tokio::test]
async fn without_storage_a_file_and_a_link_still_work() {
    let site = Site::at_root().await;
    let user = User::arrives(without_storage().await, &site, "#/files").await;
    let downloads = Downloads::of(&user.browser).await;
    user.sees("Niet bewaard: deze browser bewaart niets.").await;
    user.sees_no("De browser kan de scan wissen").await;

    user.gives(Way::Dropped, &SavedFile::new("scan.json", &filled()["scan"].to_string()))
        .await;
    user.sees("Geopend: Voorbeelde.").await;
    user.push("Bewaar de antwoorden").await;
    let file = downloads.next().await;
    assert_eq!(serde_json::from_str::<Value>(&file.text).expect("JSON"), filled()["scan"]);
    let link = user.reads("De link").await;
    user.follow("Rapport").await;
    user.is_led_to("I-scan van Voorbeelde").await;
    let report = user.report().await;
    user.goes_to(&link).await;
    user.sees("Een scan van iemand anders.").await;
    user.push("Bewaar een kopie in deze browser").await;
    user.sees("Geopend: Voorbeelde.").await;
    user.follow("Rapport").await;
    assert_ne!(user.report().await, report, "the copy has no notes");
    user.follow("Bewaren en delen").await;
    user.push("Verwijder alle scans in deze browser").await;
    user.push("Ja, verwijder alles").await;
    user.sees("Er is nog niets ingevuld om te bewaren.").await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn in_a_full_storage_a_file_is_opened_later_and_nothing_is_lost() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    super::keeping::fill_up(&user).await;
    let own = user.kept("x").await;
    let mut other = filled()["scan"].clone();
    other["id"] = json!("y");
    let file = SavedFile::new("scan.json", &other.to_string());

    user.gives(Way::Dropped, &file).await;
    user.sees("Dat lukt niet: de opslag van deze browser is vol.").await;
    assert_eq!((user.kept("x").await, user.kept("y").await), (own.clone(), Value::Null));

    super::keeping::make_room(&user).await;
    user.gives(Way::Dropped, &file).await;
    user.sees("Geopend: Voorbeelde.").await;
    assert_eq!((&user.kept("x").await, &user.kept("y").await["scan"]), (&own, &other));
}

#[tokio::test]
async fn unsaved_answers_are_not_lost_by_opening_a_file() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    super::keeping::fill_up(&user).await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose("Weet niet").await;
    user.sees("Niet bewaard: de opslag van deze browser is vol.").await;
    user.follow("Bewaren en delen").await;
    let downloads = Downloads::of(&user.browser).await;

    // The same scan as is kept: there is room for that, but not for the answer.
    user.gives(Way::Dropped, &SavedFile::new("scan.json", &filled()["scan"].to_string()))
        .await;

    user.push("Bewaar de antwoorden").await;
    let file = downloads.next().await;
    let saved: Value = serde_json::from_str(&file.text).expect("JSON");
    assert_eq!(saved["statements"]["i.gegevens.1"], "unknown", "the answer can be saved as a file");
}
