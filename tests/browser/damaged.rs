//! What the browser keeps and this version cannot read stays as it is, byte for byte, until its owner deletes it.

use super::support::files::{Downloads, SavedFile, Way};
use super::support::pages::reader;
use super::support::questions::{about, anchor, words};
use super::support::role::heading;
use super::support::scans::scan;
use super::support::site::Site;
use super::support::store::record;
use super::support::text::ANY;
use super::support::user::User;
use serde_json::json;

#[tokio::test]
async fn a_damaged_scan_stays_while_a_new_one_begins() {
    let site = Site::at_root().await;
    let user = User::finds_kept(&site, "", "{nonsense").await;
    let words = words();

    user.sees(words.scans_corrupt()).await;
    user.follow(words.start_begin()).await;
    user.fill(words.intake_municipality(), "Voorbeelde").await;
    user.sees(words.save_saved(&ANY)).await;
    user.reloads().await;

    assert_eq!(user.reads(words.intake_municipality()).await, "Voorbeelde");
    assert_eq!(user.keeps_of_x().await, "{nonsense");
}

#[tokio::test]
async fn a_damaged_scan_can_be_saved_byte_for_byte() {
    const DAMAGED: &str = "{\"name\":\"Élève\",\"scan\":{\"format\":\"iscan-answers\",\n\t\"statements\":{\"o.leiding.1\":3";
    let site = Site::at_root().await;
    let user = User::finds_kept(&site, "", DAMAGED).await;
    let words = words();
    let downloads = Downloads::of(&user.browser).await;
    user.push(words.files_rescue()).await;
    assert_eq!(downloads.next().await.text, DAMAGED);

    // Nothing that happens here writes over it, a file of the same scan neither.
    user.follow(words.files_openbutton()).await;
    user.gives(Way::Dropped, &SavedFile::new("scan.json", &scan().to_string())).await;
    user.sees(words.files_opened(&"Voorbeelde")).await;
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose(words.question_unknown()).await;
    user.sees(words.save_saved(&ANY)).await;
    user.follow(words.nav_files()).await;
    user.push(words.files_answerssave()).await;
    downloads.next().await;
    user.follow(words.nav_home()).await;
    user.push(about(words.scans_delete(), "Voorbeelde")).await;
    user.push(words.scans_undo()).await;
    user.finds(heading("Voorbeelde")).await;
    assert_eq!(user.keeps_of_x().await, DAMAGED);

    // Until its owner deletes everything.
    user.follow(words.nav_files()).await;
    user.push(words.files_clearbutton()).await;
    user.push(words.files_spare()).await;
    assert_eq!(user.keeps_of_x().await, DAMAGED);
    user.push(words.files_clearbutton()).await;
    user.push(words.files_yesclear()).await;
    user.sees(words.files_cleared()).await;
    assert_eq!(user.keeps().await, json!({}));
}

#[tokio::test]
async fn a_scan_damaged_meanwhile_is_not_written_over_by_saving_a_file() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let downloads = Downloads::of(&user.browser).await;
    user.has_x_damaged("{nonsense").await;

    user.push(words().files_answerssave()).await;

    assert!(downloads.next().await.text.contains("Sinds de reorganisatie"));
    assert_eq!(user.keeps_of_x().await, "{nonsense");
}

#[tokio::test]
async fn a_scan_damaged_while_it_is_open_goes_on_beside() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/i.gegevens", &scan()).await;
    user.opens_a_tab(&site, "#/method").await;
    user.has_x_damaged("{nonsense").await;
    user.looks_at_tab(0).await;

    user.choose(anchor("i.gegevens", 2)).await;

    user.sees(words().save_saved(&ANY)).await;
    assert_eq!(user.keeps_of_x().await, "{nonsense");
    let beside = user.kept_besides_x().await;
    assert_eq!(beside["statements"]["i.gegevens.1"], json!(2));
    assert_eq!(beside["statements"]["o.leiding.1"], json!(4), "the earlier answers go along");
    user.choose(anchor("i.gegevens", 4)).await;
    user.reloads().await;
    user.has_chosen(anchor("i.gegevens", 4)).await;
    assert_eq!(
        user.kept_besides_x().await["id"],
        beside["id"],
        "one other record, not one for each change"
    );
}

#[tokio::test]
async fn a_scan_of_a_newer_version_stays_as_it_is() {
    let site = Site::at_root().await;
    let mut newer = scan();
    newer["formatVersion"] = json!(2);
    let user = User::returns(&site, "", &newer).await;
    let words = words();

    user.sees(words.scans_newer()).await;
    user.follow(words.start_begin()).await;
    user.fill(words.intake_municipality(), "Elders").await;

    assert_eq!(user.keeps_of_x().await, record(&newer));
}

#[tokio::test]
async fn what_this_version_does_not_know_is_kept() {
    let site = Site::at_root().await;
    let mut scan = scan();
    scan["statements"]["z.later.7"] = json!(3);
    scan["ambition"] = json!({ "horizon": "2027-12" });
    let user = User::returns(&site, "#/scan/i.gegevens", &scan).await;

    user.choose(anchor("i.gegevens", 1)).await;
    user.sees(words().save_saved(&ANY)).await;

    let kept = user.kept("x").await;
    assert_eq!(kept["statements"]["z.later.7"], json!(3));
    assert_eq!(kept["ambition"], json!({ "horizon": "2027-12" }));
}
