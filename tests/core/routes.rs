//! Routes, the addresses after `#`, a public contract: which hash leads where.

use crate::sample::real;
use iscan::instrument::{Domain, StatementId};
use iscan::route::Route;
use iscan::scan::Step;

fn statement(domain: Domain, number: u32) -> Route {
    Route::Scan(Step::Statement(StatementId { domain, number }))
}

#[test]
fn every_hash_leads_to_its_page() {
    let table = [
        ("", Some(Route::Start)),
        ("#", Some(Route::Start)),
        ("#/", Some(Route::Start)),
        ("#/scan", Some(Route::Scan(Step::Intake))),
        ("#/scan/facts", Some(Route::Scan(Step::Facts))),
        ("#/scan/o.leiding", Some(statement(Domain::OLeiding, 1))),
        ("#/scan/i.iprof.1", Some(statement(Domain::IIprof, 1))),
        ("#/scan/o.leiding.2", Some(statement(Domain::OLeiding, 2))),
        ("#/scan/i.iprof.5", Some(statement(Domain::IIprof, 5))),
        ("#/scan/signature", Some(Route::Scan(Step::Signature))),
        ("#/scan/symptoms.1", Some(Route::Scan(Step::Symptoms(0)))),
        ("#/scan/culture", Some(Route::Scan(Step::Culture))),
        ("#/scan/iprof", Some(Route::Scan(Step::Iprof))),
        ("#/scan/staffing", Some(Route::Scan(Step::Staffing))),
        ("#/scan/check", Some(Route::Scan(Step::Check))),
        ("#/scan/recognition", Some(Route::Scan(Step::Recognition))),
        ("#/report", Some(Route::Report)),
        ("#/method", Some(Route::Method)),
        ("#/files", Some(Route::Files)),
        ("#/advice", Some(Route::Advice)),
        ("#/summary", Some(Route::Summary)),
        ("#/glossary", Some(Route::Glossary)),
        ("#/accessibility", Some(Route::Accessibility)),
        ("#/r/AQpiXGBcYE0", Some(Route::Shared("AQpiXGBcYE0".into()))),
        ("#/r/AQpiXGBcYE0/summary", Some(Route::SharedSummary("AQpiXGBcYE0".into()))),
        ("#/report/", Some(Route::Report)),
        ("#/scan/", Some(Route::Scan(Step::Intake))),
        // Some mail programs write a link's hash anew.
        ("#%23/report", Some(Route::Report)),
        ("%23/scan/i.gegevens", Some(statement(Domain::IGegevens, 1))),
        // Places on the page.
        ("#content", None),
        ("#summary", None),
        ("#scan", None),
        ("#%23content", None),
        // Routes that lead nowhere.
        ("#/nergens", Some(Route::Unknown)),
        ("#/scan/x.y", Some(Route::Unknown)),
        ("#/scan/leiding", Some(Route::Unknown)),
        ("#/scan/o.leiding.99", Some(Route::Unknown)),
        ("#/scan/symptoms", Some(Route::Unknown)),
        ("#/scan/symptoms.0", Some(Route::Unknown)),
        ("#/scan/symptoms.kantine", Some(Route::Unknown)),
        ("#/scan/o.leiding.01", Some(Route::Unknown)),
        ("#/scan/o.leiding.+1", Some(Route::Unknown)),
        ("#/Report", Some(Route::Unknown)),
        ("#/report/x", Some(Route::Unknown)),
    ];
    for (hash, route) in table {
        assert_eq!(Route::parse(hash, real()), route, "«{hash}»");
    }
}

#[test]
fn a_page_has_one_hash_of_its_own() {
    let table = [
        (Route::Start, "#/"),
        (Route::Unknown, "#/"),
        (Route::Scan(Step::Intake), "#/scan"),
        (statement(Domain::OLeiding, 1), "#/scan/o.leiding"),
        (statement(Domain::OLeiding, 2), "#/scan/o.leiding.2"),
    ];
    for (route, hash) in table {
        assert_eq!(route.hash(real()), hash);
    }
}
