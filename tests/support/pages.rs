//! Every page there is, for what must hold on all of them.

use super::colleagues::{invitation, sent_voice, workshop};
use super::links::shared;
use super::questions::{domains, questions_in, statement_in};
use super::scans::{full_scan, scan};
use super::site::Site;
use super::user::User;
use iscan::instrument::Instrument;
use iscan::scan::{About, Scan};

/// An address and the heading of its page.
pub(crate) type Page = (String, String);

/// Someone who has a filled scan.
pub(crate) async fn reader(site: &Site) -> User {
    User::returns(site, "", &scan()).await
}

/// Someone who has filled a full scan.
pub(crate) async fn thorough_reader(site: &Site) -> User {
    User::returns(site, "", &full_scan()).await
}

/// Someone who leads a workshop of seven.
pub(crate) async fn workshop_leader(site: &Site) -> User {
    User::returns(site, "", &workshop(7)).await
}

/// [`on_every_page_in`] Dutch.
pub(crate) async fn on_every_page(site: &Site, user: &User, look: impl AsyncFn() -> String) {
    on_every_page_in("nl", site, user, look).await;
}

/// Turns to every kind of page, opens whatever is folded away on it, and looks for faults there; none may be found.
pub(crate) async fn on_every_page_in(language: &str, site: &Site, user: &User, look: impl AsyncFn() -> String) {
    on_pages(language, site, user, pages(language), look).await;
}

/// The same for what only a full scan has.
pub(crate) async fn on_every_page_of_a_full_scan(language: &str, site: &Site, user: &User, look: impl AsyncFn() -> String) {
    on_pages(language, site, user, full_pages(language), look).await;
}

/// The same for what a workshop has, for [`workshop_leader`].
pub(crate) async fn on_every_page_of_a_workshop(language: &str, site: &Site, user: &User, look: impl AsyncFn() -> String) {
    on_pages(language, site, user, workshop_pages(language), look).await;
}

/// The same at every address of the site, each statement too.
pub(crate) async fn at_every_address(site: &Site, user: &User, look: impl AsyncFn() -> String) {
    let pages = [pages("nl"), full_pages("nl"), symptoms("nl").collect(), statements()].concat();
    on_pages("nl", site, user, pages, look).await;
}

/// Every address of a snelscan and the heading of its page, in Dutch, as [`reader`] finds them.
pub(crate) fn addresses() -> Vec<Page> {
    pages("nl")
}

async fn on_pages(language: &str, site: &Site, user: &User, pages: Vec<Page>, look: impl AsyncFn() -> String) {
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

fn named(hash: impl Into<String>, heading: impl Into<String>) -> Page {
    (hash.into(), heading.into())
}

/// The address of a link to someone else's scan, the pages of a snelscan, and those outside the questionnaire.
fn pages(language: &str) -> Vec<Page> {
    let questions = questions_in(language);
    let words = &questions.words;
    let report = words.report_title(&"Voorbeelde");
    let first = domains()[0];
    vec![
        named("#/", &questions.start.title),
        named("#/scan", words.intake_title()),
        named("#/scan/facts", words.facts_title()),
        named(format!("#/scan/{first}"), &statement_in(questions, first).question),
        named("#/scan/check", words.check_title()),
        named("#/report", &report),
        named(shared(language), &report),
        named("#/r/afgekapt", words.shared_broken()),
        named("#/files", words.files_title()),
        named("#/cluster", words.cluster_title()),
        named("#/method", &questions.full.method.title),
        named("#/glossary", words.glossary_title()),
        named("#/example", words.report_title(&example(questions))),
        named("#/questions", words.questions_full()),
        named("#/questions/quick", words.questions_quick()),
        named("#/accessibility", &questions.full.accessibility.title),
        named("#/ambition", words.ambition_title()),
        named("#/plan", words.plan_title()),
        named("#/letters", words.letters_title()),
        named("#/evolution", words.evolution_title()),
        named("#/report/team", &report),
        named("#/report/sheet", &report),
        named([&shared(language), "/team"].concat(), report),
        named("#/advice", words.advice_order()),
        named("#/scan/recognition", words.recognition_ask()),
        named("#/workshop", words.workshop_title()),
        named("#/workshop/invite", words.workshop_title()),
        named("#/workshop/talk", words.talk_none()),
        named(["#/join/", &invitation().encode()].concat(), words.join_title()),
        named("#/join/afgekapt", words.shared_broken()),
        named("#/give", words.give_title()),
        named("#/voice/afgekapt", words.shared_broken()),
        named(["#/voice/", &sent_voice()].concat(), words.collect_arrived()),
        named("#/nergens", words.notfound_title()),
    ]
}

/// The municipality of the example report.
pub(crate) fn example(questions: &Instrument) -> String {
    let scan = Scan::from_text(&questions.full.example, questions).expect("answers");
    scan.about(About::Municipality).to_owned()
}

/// The pages that are other ones in a full scan, or are only there.
fn full_pages(language: &str) -> Vec<Page> {
    let questions = questions_in(language);
    let words = &questions.words;
    let report = words.report_title(&"Voorbeelde");
    let mut pages = vec![
        named("#/", &questions.start.title),
        named("#/scan/facts", words.facts_title()),
        named("#/scan/signature", words.signature_ask()),
    ];
    pages.extend(symptoms(language).take(1));
    pages.extend([
        named("#/scan/culture", words.culture_ask()),
        named("#/scan/iprof", words.iprof_ask()),
        named("#/scan/staffing", words.staffing_ask()),
        named("#/scan/check", words.check_title()),
        named("#/report", &report),
        named("#/ambition", words.ambition_title()),
        named("#/plan", words.plan_title()),
        named("#/letters", words.letters_title()),
        named("#/evolution", words.evolution_title()),
        named("#/report/team", &report),
        named("#/report/sheet", &report),
        named("#/advice", words.advice_order()),
        named("#/scan/recognition", words.recognition_ask()),
    ]);
    pages
}

/// The pages that are other ones in a workshop, or are only there.
fn workshop_pages(language: &str) -> Vec<Page> {
    let questions = questions_in(language);
    let words = &questions.words;
    let first = questions.asked_statements(true).next().expect("a statement");
    let asked = &questions.statement(first).expect("it is asked").question;
    vec![
        named("#/", &questions.start.title),
        named("#/workshop", words.workshop_named(&"Voorbeelde")),
        named("#/workshop/invite", words.invite_title()),
        named("#/workshop/talk", asked),
        named(format!("#/workshop/differences/{first}"), asked),
        named(["#/voice/", &sent_voice()].concat(), words.collect_arrived()),
        named("#/report", words.report_title(&"Voorbeelde")),
        named("#/scan/check", words.check_title()),
    ]
}

fn symptoms(language: &str) -> impl Iterator<Item = Page> + use<> {
    let lists = (1..).zip(&questions_in(language).full.symptoms);
    lists.map(|(number, list)| named(format!("#/scan/symptoms.{number}"), &list.name))
}

fn statements() -> Vec<Page> {
    let statements = questions_in("nl").statements();
    statements
        .map(|(id, statement)| named(format!("#/scan/{id}"), &statement.question))
        .collect()
}
