//! What the browser keeps: over a reload, over several scans and tabs, and when it cannot.

use super::support::browser::Browser;
use super::support::record::{answered, filled};
use super::support::role::{button, checkbox, heading, link, textbox};
use super::support::site::{Site, questions};
use super::support::user::User;
use iscan::instrument::{Domain, Phase};
use serde_json::{Value, json};

const DENIED: &str = "Niet bewaard: deze browser bewaart niets.";
const FULL: &str = "Niet bewaard: de opslag van deze browser is vol.";
const CORRUPT: &str = "Een bewaarde scan is beschadigd en kan niet geopend worden.";

/// The sentence of a domain's first statement for this phase.
fn anchor(domain: &str, phase: usize) -> String {
    let questions = questions();
    let id = questions.lead(Domain::from_id(domain).expect("a domain"));
    questions
        .statement(id)
        .expect("it is asked")
        .anchor(Phase::ALL[phase - 1])
        .expect("a sentence")
        .to_owned()
}

/// The id of the one scan the browser keeps besides `x`.
async fn other_id(user: &User) -> String {
    user.text("return Object.keys(localStorage).filter((key) => key.startsWith('iscan.scan.') && key != 'iscan.scan.x').join().slice(11)")
        .await
}

#[tokio::test]
async fn a_reload_keeps_the_page_and_every_answer() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan").await;
    user.fill("Gemeente", "Voorbeelde").await;
    user.choose("Iemand anders").await;
    user.follow("Volgende").await;
    user.choose("2 medewerkers").await;
    user.follow("Volgende").await;
    user.choose(&anchor("o.leiding", 3)).await;
    user.unfold("Opmerking, bewijs of bewuste keuze").await;
    user.fill("Opmerking", "Sinds mei\nvan dit jaar").await;
    user.fill("Bewijs", "<b>verslag</b>").await;
    user.tick("Dit is een bewuste keuze").await;
    user.follow("Volgende").await;
    user.choose("Niet van toepassing").await;
    user.fill("Waarom is dit niet van toepassing?", "Fusie").await;
    let page = user.hash().await;

    user.reloads().await;

    assert_eq!(user.hash().await, page);
    user.has_chosen("Niet van toepassing").await;
    assert_eq!(user.reads("Waarom is dit niet van toepassing?").await, "Fusie");
    user.follow("Vorige").await;
    user.has_chosen(&anchor("o.leiding", 3)).await;
    assert_eq!(user.reads("Opmerking").await, "Sinds mei\nvan dit jaar");
    assert_eq!(user.reads("Bewijs").await, "<b>verslag</b>");
    assert!(
        user.finds(checkbox("Dit is een bewuste keuze"))
            .await
            .is_selected()
            .await
            .expect("a checkbox")
    );
    user.follow("Vorige").await;
    user.has_chosen("2 medewerkers").await;
    user.follow("Vorige").await;
    user.has_chosen("Iemand anders").await;
    assert_eq!(user.reads("Gemeente").await, "Voorbeelde");
}

#[tokio::test]
async fn several_scans_side_by_side() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "", &filled().to_string()).await;

    user.push("Begin een nieuwe scan").await;
    user.is_led_to("Voor u begint").await;
    user.is_led_to("Voor u begint").await;
    assert_eq!(user.reads("Gemeente").await, "");
    user.fill("Gemeente", "Elders").await;
    user.follow("I-scan").await;
    user.sees("Ga verder met Elders").await;

    user.push("Geef een naam: Elders").await;
    user.finds(textbox("Naam van deze scan")).await;
    assert_eq!(user.focus_name().await, "Naam van deze scan");
    user.refill("Naam van deze scan", "Tweede ronde").await;
    user.push("Bewaar de naam").await;
    user.finds(heading("Tweede ronde")).await;
    user.sees("Ga verder met Tweede ronde").await;

    user.push("Maak een kopie: Tweede ronde").await;
    user.finds(heading("kopie van Tweede ronde")).await;
    user.push("Verwijder: kopie van Tweede ronde").await;
    user.sees("Verwijderd: kopie van Tweede ronde.").await;
    user.finds_no(heading("kopie van Tweede ronde")).await;
    assert_eq!(user.focus_name().await, "Maak ongedaan");
    user.push("Maak ongedaan").await;
    user.finds(heading("kopie van Tweede ronde")).await;

    user.push("Verwijder: Tweede ronde").await;
    user.push("Verwijder: kopie van Tweede ronde").await;
    user.push("Open: Voorbeelde").await;
    user.is_led_to("Kijk uw antwoorden na").await;
    user.sees("Jo Peeters").await;
    user.reloads().await;
    user.sees("Jo Peeters").await;
    user.follow("I-scan").await;
    user.finds_no(button("Verwijder: Tweede ronde")).await;
    user.finds_no(button("Maak ongedaan")).await;
}

#[tokio::test]
async fn undo_leaves_the_open_scan_open() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "", &filled().to_string()).await;
    user.push("Maak een kopie: Voorbeelde").await;
    user.push("Verwijder: kopie van Voorbeelde").await;
    user.push("Maak ongedaan").await;

    user.finds(heading("kopie van Voorbeelde")).await;
    user.finds(link("Ga verder met Voorbeelde")).await;
}

#[tokio::test]
async fn a_new_scan_survives_a_reload_before_its_first_answer() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "", &filled().to_string()).await;
    user.push("Begin een nieuwe scan").await;
    user.is_led_to("Voor u begint").await;
    user.is_led_to("Voor u begint").await;

    user.reloads().await;

    assert_eq!(user.reads("Gemeente").await, "", "the new scan is still open");
}

#[tokio::test]
async fn the_report_of_another_scan() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "", &filled().to_string()).await;
    user.push("Begin een nieuwe scan").await;
    user.is_led_to("Voor u begint").await;
    user.fill("Gemeente", "Elders").await;
    user.follow("I-scan").await;

    user.push("Rapport: Voorbeelde").await;

    user.is_led_to("I-scan van Voorbeelde").await;
}

#[tokio::test]
async fn two_tabs_on_one_scan() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[]).to_string()).await;
    user.opens_a_tab(&site, "#/scan/check").await;
    user.sees("Nog zonder antwoord: 13").await;

    user.looks_at_tab(0).await;
    user.choose(&anchor("o.leiding", 4)).await;
    user.looks_at_tab(1).await;
    user.sees(&anchor("o.leiding", 4)).await;
    user.sees("Nog zonder antwoord: 12").await;

    user.follow("Wijzig: Organisatie · Processen").await;
    user.choose(&anchor("o.processen", 2)).await;
    user.looks_at_tab(0).await;
    user.sees("2 van 13 beantwoord").await;
    user.follow("Volgende").await;
    user.choose("Weet niet").await;

    user.sees("3 van 13 beantwoord").await;
    user.looks_at_tab(1).await;
    user.sees("3 van 13 beantwoord").await;
    assert_eq!(
        user.kept("x").await["scan"]["statements"],
        json!({ "o.leiding.1": 4, "o.processen.1": 2, "i.leiding.1": "unknown" })
    );
}

#[tokio::test]
async fn an_answer_from_another_tab_appears_where_one_looks() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[]).to_string()).await;
    user.opens_a_tab(&site, "#/scan/o.leiding").await;
    user.choose(&anchor("o.leiding", 5)).await;

    user.looks_at_tab(0).await;

    user.has_chosen(&anchor("o.leiding", 5)).await;
}

#[tokio::test]
async fn of_two_answers_to_one_question_the_last_counts() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[]).to_string()).await;
    user.opens_a_tab(&site, "#/scan/o.leiding").await;
    for (tab, phase) in [(0, 1), (1, 5), (0, 2), (1, 3)] {
        user.looks_at_tab(tab).await;
        user.choose(&anchor("o.leiding", phase)).await;
        for tab in [1 - tab, tab] {
            user.looks_at_tab(tab).await;
            user.has_chosen(&anchor("o.leiding", phase)).await;
        }
        assert_eq!(user.kept("x").await["scan"]["statements"], json!({ "o.leiding.1": phase }));
    }

    // And what is written, where nobody is writing.
    user.unfold("Opmerking, bewijs of bewuste keuze").await;
    user.fill("Opmerking", "van de tweede").await;
    user.looks_at_tab(0).await;
    user.unfold("Opmerking, bewijs of bewuste keuze").await;
    assert_eq!(user.reads("Opmerking").await, "van de tweede");
    user.fill("Opmerking", ", en van de eerste").await;
    user.looks_at_tab(1).await;
    assert_eq!(user.reads("Opmerking").await, "van de tweede, en van de eerste");
    assert_eq!(
        user.kept("x").await["scan"]["remarks"]["o.leiding.1"]["note"],
        "van de tweede, en van de eerste"
    );
}

#[tokio::test]
async fn two_tabs_and_two_languages() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[3]).to_string()).await;
    user.opens_a_tab(&site, "?lang=en#/report").await;
    user.looks_at_tab(0).await;
    user.choose(&anchor("o.leiding", 4)).await;

    user.looks_at_tab(1).await;

    user.sees("I-scan of your municipality").await;
    user.finds(link("Save or share")).await;
    user.holds(
        "the answer is in the report",
        "return document.querySelector('#account').textContent.includes('Phase 4')",
    )
    .await;
}

/// A browser where reading storage throws.
pub(crate) async fn without_storage() -> Browser {
    let browser = Browser::start(json!({})).await;
    let script = "for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });";
    browser.before_pages(script).await;
    browser
}

/// Whoever keeps nothing can still walk to the report.
async fn is_told_and_walks_on(user: &User) {
    user.follow("Start de snelscan").await;
    user.fill("Gemeente", "Voorbeelde").await;
    user.sees(DENIED).await;
    user.follow("Volgende").await;
    user.is_led_to("Feiten over uw gemeente").await;
    user.follow("Volgende").await;
    user.choose(&anchor("o.leiding", 2)).await;
    user.follow("Volgende").await;
    user.choose("Weet niet").await;
    user.sees("2 van 13 beantwoord").await;
    user.sees(DENIED).await;
    user.follow("Vorige").await;
    user.has_chosen(&anchor("o.leiding", 2)).await;
    user.follow("Rapport").await;
    user.is_led_to("I-scan van Voorbeelde").await;
    user.sees(&anchor("o.leiding", 2)).await;
    user.follow("I-scan").await;
    user.follow("Ga verder met Voorbeelde").await;
    user.sees("2 van 13 beantwoord").await;
}

#[tokio::test]
async fn storage_that_throws() {
    let site = Site::at_root().await;
    let user = User::arrives(without_storage().await, &site, "").await;

    is_told_and_walks_on(&user).await;
}

#[tokio::test]
async fn nothing_is_promised_that_is_not_kept() {
    let site = Site::at_root().await;
    let user = User::arrives(without_storage().await, &site, "#/scan").await;

    user.sees(DENIED).await;
    user.sees_no("Wat u invult, wordt meteen bewaard in deze browser").await;
    user.fill("Gemeente", "Voorbeelde").await;
    user.follow("I-scan").await;
    user.push("Verwijder: Voorbeelde").await;
    user.push("Maak ongedaan").await;

    user.finds(heading("Voorbeelde")).await;
    user.sees(DENIED).await;
}

#[tokio::test]
async fn storage_that_the_browser_blocks() {
    let site = Site::at_root().await;
    let browser = Browser::start(json!({ "profile": { "default_content_setting_values": { "cookies": 2 } } })).await;
    let user = User::arrives(browser, &site, "").await;
    let refused = user
        .browser
        .run("try { return !localStorage } catch (error) { return error.name }", vec![])
        .await;
    assert_eq!(refused, "SecurityError", "the browser blocks");

    is_told_and_walks_on(&user).await;
}

#[tokio::test]
async fn a_damaged_record_stays_as_it_is() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "", "{nonsense").await;

    user.sees(CORRUPT).await;
    user.follow("Start de snelscan").await;
    user.fill("Gemeente", "Voorbeelde").await;
    user.sees("Bewaard in deze browser om").await;
    user.reloads().await;

    assert_eq!(user.reads("Gemeente").await, "Voorbeelde");
    assert_eq!(user.text("return localStorage.getItem('iscan.scan.x')").await, "{nonsense");
}

#[tokio::test]
async fn a_record_damaged_while_it_is_open() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/i.gegevens", &filled().to_string()).await;
    user.opens_a_tab(&site, "#/method").await;
    user.browser.run("localStorage.setItem('iscan.scan.x', '{nonsense')", vec![]).await;
    user.looks_at_tab(0).await;

    user.choose(&anchor("i.gegevens", 5)).await;

    user.sees("Bewaard in deze browser om").await;
    assert_eq!(user.text("return localStorage.getItem('iscan.scan.x')").await, "{nonsense");
    let id = other_id(&user).await;
    let kept = user.kept(&id).await;
    assert_eq!(kept["scan"]["id"], json!(id));
    assert_eq!(kept["scan"]["statements"]["i.gegevens.1"], json!(5));
    assert_eq!(kept["scan"]["statements"]["o.leiding.1"], json!(4), "the earlier answers go along");
    user.choose(&anchor("i.gegevens", 4)).await;
    user.reloads().await;
    user.has_chosen(&anchor("i.gegevens", 4)).await;
    assert_eq!(other_id(&user).await, id, "one other record, not one for each change");
}

#[tokio::test]
async fn a_record_of_a_newer_version_stays_as_it_is() {
    let site = Site::at_root().await;
    let mut newer = filled();
    newer["scan"]["formatVersion"] = json!(2);
    let user = User::returns(&site, "", &newer.to_string()).await;

    user.sees("Een bewaarde scan komt uit een nieuwere versie van de I-scan.").await;
    user.follow("Start de snelscan").await;
    user.fill("Gemeente", "Elders").await;

    assert_eq!(user.kept("x").await, newer);
}

#[tokio::test]
async fn what_this_version_does_not_know_is_kept() {
    let site = Site::at_root().await;
    let mut record = filled();
    record["scan"]["statements"]["z.later.7"] = json!(3);
    record["scan"]["ambition"] = json!({ "horizon": "2027-12" });
    let user = User::returns(&site, "#/scan/i.gegevens", &record.to_string()).await;

    user.choose(&anchor("i.gegevens", 1)).await;
    user.sees("Bewaard in deze browser om").await;

    let kept = user.kept("x").await;
    assert_eq!(kept["scan"]["statements"]["z.later.7"], json!(3));
    assert_eq!(kept["scan"]["ambition"], json!({ "horizon": "2027-12" }));
}

/// Leaves room for a few letters at most: less than a key and a value.
pub(super) async fn fill_up(user: &User) {
    let fill = "for (let size = 4e6; size >= 1; size = Math.floor(size / 2))
        try { for (let n = 0; ; n++) localStorage.setItem(`vol ${size} ${n}`, 'x'.repeat(size)); } catch {}";
    user.browser.run(fill, vec![]).await;
}

/// Takes away what [`fill_up`] put there.
pub(super) async fn make_room(user: &User) {
    let clear = "for (const key of Object.keys(localStorage)) if (key.startsWith('vol')) localStorage.removeItem(key)";
    user.browser.run(clear, vec![]).await;
}

#[tokio::test]
async fn a_full_storage() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[]).to_string()).await;
    fill_up(&user).await;

    user.choose(&anchor("o.leiding", 3)).await;
    user.sees(FULL).await;
    user.has_chosen(&anchor("o.leiding", 3)).await;
    user.follow("Volgende").await;
    user.choose("Weet niet").await;
    user.sees("2 van 13 beantwoord").await;
    user.sees(FULL).await;
    assert_eq!(user.kept("x").await["scan"]["statements"], json!({}), "what was kept stays whole");

    make_room(&user).await;
    user.follow("Volgende").await;
    user.choose("Niet van toepassing").await;

    user.sees_no(FULL).await;
    user.sees("Bewaard in deze browser om").await;
    let statements = user.kept("x").await["scan"]["statements"].clone();
    assert_eq!(statements.as_object().map(serde_json::Map::len), Some(3), "{statements}");
    assert_ne!(statements["o.leiding.1"], Value::Null);
    user.finds(link("Vorige")).await;
}

#[tokio::test]
async fn what_was_deleted_waits_for_room_to_come_back() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "", &filled().to_string()).await;
    user.push("Verwijder: Voorbeelde").await;
    fill_up(&user).await;

    user.push("Maak ongedaan").await;
    user.sees("Dat lukt niet: de opslag van deze browser is vol.").await;
    user.sees("Verwijderd: Voorbeelde").await;

    make_room(&user).await;
    user.push("Maak ongedaan").await;
    user.sees("13 van 13 stellingen beantwoord").await;
    user.sees_no("Verwijderd: Voorbeelde").await;
}

#[tokio::test]
async fn a_deleted_scan_makes_room() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "", &filled().to_string()).await;
    user.push("Begin een nieuwe scan").await;
    user.is_led_to("Voor u begint").await;
    user.fill("Gemeente", "El").await;
    fill_up(&user).await;
    user.fill("Gemeente", "ders aan de Leie").await;
    user.sees(FULL).await;

    user.follow("I-scan").await;
    user.push("Verwijder: Voorbeelde").await;

    user.sees_no(FULL).await;
    let id = other_id(&user).await;
    assert_eq!(user.kept(&id).await["scan"]["about"]["municipality"], json!("Elders aan de Leie"));
}
