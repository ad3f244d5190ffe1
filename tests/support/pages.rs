//! Every page there is, for what must hold on all of them.

use super::record::{filled, full};
use super::site::{Site, questions_in};
use super::user::User;
use iscan::exchange::encode;
use iscan::instrument::Domain;
use iscan::scan::Scan;

/// Someone who has a filled scan.
pub(crate) async fn reader(site: &Site) -> User {
    User::returns(site, "", &filled().to_string()).await
}

/// Someone who has filled a full scan.
pub(crate) async fn thorough_reader(site: &Site) -> User {
    User::returns(site, "", &full(&questions_in("nl")).to_string()).await
}

/// [`on_every_page_in`] Dutch.
pub(crate) async fn on_every_page(site: &Site, user: &User, look: impl AsyncFn() -> String) {
    on_every_page_in("nl", site, user, look).await;
}

/// Turns to every page, opens whatever is folded away on it, and looks for faults there; none may be found.
pub(crate) async fn on_every_page_in(language: &str, site: &Site, user: &User, look: impl AsyncFn() -> String) {
    on_pages(language, site, user, pages(language), look).await;
}

/// The same for what only a full scan has.
pub(crate) async fn on_every_page_of_a_full_scan(language: &str, site: &Site, user: &User, look: impl AsyncFn() -> String) {
    on_pages(language, site, user, full_pages(language), look).await;
}

async fn on_pages(language: &str, site: &Site, user: &User, pages: Vec<(String, String)>, look: impl AsyncFn() -> String) {
    let mut faults = vec![];
    for (hash, heading) in pages {
        user.goes_to(&site.at(&format!("?lang={language}{hash}"))).await;
        user.is_on(&heading).await;
        let unfold = "for (const details of document.querySelectorAll('details')) details.open = true";
        user.browser.run(unfold, vec![]).await;
        user.settles().await;
        faults.push((hash, look().await));
    }
    faults.retain(|(_, fault)| !fault.is_empty());
    let told: Vec<String> = faults.iter().map(|(hash, fault)| format!("{hash}: {fault}")).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// The hash and the heading of each, for someone who has filled [`filled`].
fn pages(language: &str) -> Vec<(String, String)> {
    let questions = questions_in(language);
    let words = &questions.words;
    let statement = questions.statement(questions.lead(Domain::ALL[0])).expect("it is asked");
    let scan = Scan::open(filled()["scan"].clone(), &questions).expect("a scan");
    let shared = ["#/r/", &encode(&scan.shareable(true, true), &questions)].concat();
    [
        ("#/", questions.start.title.clone()),
        ("#/scan", words.intake_title().to_owned()),
        ("#/scan/facts", words.facts_title().to_owned()),
        ("#/scan/o.leiding", statement.question.clone()),
        ("#/scan/check", words.check_title().to_owned()),
        ("#/report", words.report_title(&"Voorbeelde")),
        (&shared, words.report_title(&"Voorbeelde")),
        ("#/r/afgekapt", words.shared_broken().to_owned()),
        ("#/files", words.files_title().to_owned()),
        ("#/method", questions.full.method.title.clone()),
        ("#/glossary", words.glossary_title().to_owned()),
        ("#/accessibility", questions.full.accessibility.title.clone()),
        ("#/summary", words.report_title(&"Voorbeelde")),
        ("#/advice", words.advice_order().to_owned()),
        ("#/scan/recognition", words.recognition_ask().to_owned()),
        ("#/nergens", words.notfound_title().to_owned()),
    ]
    .map(|(hash, heading)| (hash.to_owned(), heading))
    .to_vec()
}

fn full_pages(language: &str) -> Vec<(String, String)> {
    let questions = questions_in(language);
    let words = &questions.words;
    let symptoms = questions.full.symptoms[0].name.clone();
    [
        ("#/", questions.start.title.clone()),
        ("#/scan/facts", words.facts_title().to_owned()),
        ("#/scan/signature", words.signature_ask().to_owned()),
        ("#/scan/symptoms.infrastructuur", symptoms),
        ("#/scan/culture", words.culture_ask().to_owned()),
        ("#/scan/iprof", words.iprof_ask().to_owned()),
        ("#/scan/staffing", words.staffing_ask().to_owned()),
        ("#/scan/check", words.check_title().to_owned()),
        ("#/report", words.report_title(&"Voorbeelde")),
        ("#/summary", words.report_title(&"Voorbeelde")),
        ("#/advice", words.advice_order().to_owned()),
        ("#/scan/recognition", words.recognition_ask().to_owned()),
    ]
    .map(|(hash, heading)| (hash.to_owned(), heading))
    .to_vec()
}
