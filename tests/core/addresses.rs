//! The addresses after `#`, a public contract: which hash leads where.

use crate::sample::real;
use iscan::address::Address;
use iscan::instrument::{Domain, StatementId};
use iscan::scan::Step;

fn statement(domain: Domain, number: u32) -> Address {
    Address::Scan(Step::Statement(StatementId { domain, number }))
}

#[test]
fn every_hash_leads_to_its_page() {
    let table = [
        ("", Some(Address::Start)),
        ("#", Some(Address::Start)),
        ("#/", Some(Address::Start)),
        ("#/scan", Some(Address::Scan(Step::Intake))),
        ("#/scan/facts", Some(Address::Scan(Step::Facts))),
        ("#/scan/o.leiding", Some(statement(Domain::OLeiding, 1))),
        ("#/scan/i.iprof.1", Some(statement(Domain::IIprof, 1))),
        ("#/scan/o.leiding.2", Some(statement(Domain::OLeiding, 2))),
        ("#/scan/i.iprof.5", Some(statement(Domain::IIprof, 5))),
        ("#/scan/signature", Some(Address::Scan(Step::Signature))),
        ("#/scan/symptoms.infrastructuur", Some(Address::Scan(Step::Symptoms(0)))),
        ("#/scan/culture", Some(Address::Scan(Step::Culture))),
        ("#/scan/iprof", Some(Address::Scan(Step::Iprof))),
        ("#/scan/staffing", Some(Address::Scan(Step::Staffing))),
        ("#/scan/check", Some(Address::Scan(Step::Check))),
        ("#/scan/recognition", Some(Address::Scan(Step::Recognition))),
        ("#/report", Some(Address::Report)),
        ("#/method", Some(Address::Method)),
        ("#/files", Some(Address::Files)),
        ("#/advice", Some(Address::Advice)),
        ("#/summary", Some(Address::Summary)),
        ("#/glossary", Some(Address::Glossary)),
        ("#/accessibility", Some(Address::Accessibility)),
        ("#/r/AQpiXGBcYE0", Some(Address::Shared("AQpiXGBcYE0".into()))),
        // Some mail programs write a link's hash anew.
        ("#%23/report", Some(Address::Report)),
        ("%23/scan/i.gegevens", Some(statement(Domain::IGegevens, 1))),
        // Places on the page.
        ("#inhoud", None),
        ("#kern", None),
        ("#scan", None),
        ("#%23inhoud", None),
        // Addresses that lead nowhere.
        ("#/nergens", Some(Address::Unknown)),
        ("#/scan/", Some(Address::Unknown)),
        ("#/scan/x.y", Some(Address::Unknown)),
        ("#/scan/leiding", Some(Address::Unknown)),
        ("#/scan/o.leiding.5", Some(Address::Unknown)),
        ("#/scan/symptoms", Some(Address::Unknown)),
        ("#/scan/symptoms.kantine", Some(Address::Unknown)),
        ("#/scan/o.leiding.01", Some(Address::Unknown)),
        ("#/scan/o.leiding.+1", Some(Address::Unknown)),
        ("#/Report", Some(Address::Unknown)),
        ("#/report/", Some(Address::Unknown)),
        ("#//", Some(Address::Unknown)),
    ];
    for (hash, address) in table {
        assert_eq!(Address::parse(hash, real()), address, "«{hash}»");
    }
}

#[test]
fn a_page_has_one_hash_of_its_own() {
    let table = [
        (Address::Start, "#/"),
        (Address::Unknown, "#/"),
        (Address::Scan(Step::Intake), "#/scan"),
        (statement(Domain::OLeiding, 1), "#/scan/o.leiding"),
        (statement(Domain::OLeiding, 2), "#/scan/o.leiding.2"),
    ];
    for (address, hash) in table {
        assert_eq!(address.hash(real()), hash);
    }
}
