//! Routes, the addresses after `#`, a public contract: which hash leads where.

use crate::sample::real;
use iscan::instrument::{Domain, StatementId};
use iscan::report::ReportSize;
use iscan::route::{Route, WorkshopPage};
use iscan::scan::{ScanKind, Step};

fn statement(domain: Domain, number: u32) -> Route {
    Route::Scan(Step::Statement(StatementId { domain, number }))
}

fn shared(size: ReportSize) -> Route {
    Route::Shared("AQpiXGBcYE0".into(), size)
}

fn talk(by_difference: bool, number: Option<u32>) -> Route {
    let at = number.map(|number| StatementId {
        domain: Domain::OLeiding,
        number,
    });
    Route::Workshop(WorkshopPage::Talk { by_difference, at })
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
        ("#/report", Some(Route::Report(ReportSize::Whole))),
        ("#/method", Some(Route::Method)),
        ("#/files", Some(Route::Files)),
        ("#/cluster", Some(Route::Cluster)),
        ("#/cluster/5", Some(Route::Unknown)),
        ("#/advice", Some(Route::Advice)),
        ("#/ambition", Some(Route::Ambition)),
        ("#/plan", Some(Route::Plan)),
        ("#/letters", Some(Route::Letters)),
        ("#/evolution", Some(Route::Evolution)),
        ("#/report/team", Some(Route::Report(ReportSize::Team))),
        ("#/report/sheet", Some(Route::Report(ReportSize::Sheet))),
        ("#/glossary", Some(Route::Glossary)),
        ("#/example", Some(Route::Example(ReportSize::Whole))),
        ("#/example/team", Some(Route::Example(ReportSize::Team))),
        ("#/questions", Some(Route::Questions(ScanKind::Full))),
        ("#/questions/quick", Some(Route::Questions(ScanKind::Quick))),
        ("#/questions/lang", Some(Route::Unknown)),
        ("#/accessibility", Some(Route::Accessibility)),
        ("#/r/AQpiXGBcYE0", Some(shared(ReportSize::Whole))),
        ("#/r/AQpiXGBcYE0/team", Some(shared(ReportSize::Team))),
        ("#/r/AQpiXGBcYE0/sheet/", Some(shared(ReportSize::Sheet))),
        ("#/report/", Some(Route::Report(ReportSize::Whole))),
        ("#/workshop", Some(Route::Workshop(WorkshopPage::Home))),
        ("#/workshop/invite", Some(Route::Workshop(WorkshopPage::Invite))),
        ("#/workshop/talk", Some(talk(false, None))),
        ("#/workshop/talk/o.leiding.2", Some(talk(false, Some(2)))),
        ("#/workshop/differences", Some(talk(true, None))),
        ("#/workshop/differences/o.leiding.1", Some(talk(true, Some(1)))),
        ("#/join/IAUx", Some(Route::Workshop(WorkshopPage::Join("IAUx".into())))),
        ("#/give", Some(Route::Workshop(WorkshopPage::Give))),
        ("#/voice/QAUx", Some(Route::Workshop(WorkshopPage::Voice("QAUx".into())))),
        ("#/scan/", Some(Route::Scan(Step::Intake))),
        // Some mail programs write a link's hash anew.
        ("#%23/report", Some(Route::Report(ReportSize::Whole))),
        ("%23/scan/i.gegevens", Some(statement(Domain::IGegevens, 1))),
        ("#%2Fr%2fAQpiXGBcYE0%2Fteam", Some(shared(ReportSize::Team))),
        ("#%23%2Fscan%2Fi.gegevens", Some(statement(Domain::IGegevens, 1))),
        // They and address bars put more behind it.
        ("#/r/AQpiXGBcYE0/", Some(shared(ReportSize::Whole))),
        ("#/r/AQpiXGBcYE0.", Some(shared(ReportSize::Whole))),
        ("#/r/AQpiXGBcYE0>,", Some(shared(ReportSize::Whole))),
        ("#/r/AQpiXGBcYE0/team?utm_source=mail&x=/", Some(shared(ReportSize::Team))),
        ("#/r/AQpiXGBcYE0&fbclid=a", Some(shared(ReportSize::Whole))),
        (
            "#/join/IAUx/?utm_source=mail",
            Some(Route::Workshop(WorkshopPage::Join("IAUx".into()))),
        ),
        ("#/voice/QAUx).", Some(Route::Workshop(WorkshopPage::Voice("QAUx".into())))),
        ("#/take/QAUx/", Some(Route::Take("QAUx".into()))),
        ("#/scan/o.leiding/?utm_source=mail", Some(statement(Domain::OLeiding, 1))),
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
        ("#/workshop/nergens", Some(Route::Unknown)),
        ("#/workshop/invite/o.leiding.1", Some(Route::Unknown)),
        ("#/workshop/talk/o.leiding.99", Some(Route::Unknown)),
        ("#/workshop/talk/o.leiding", Some(Route::Unknown)),
        ("#/report/x", Some(Route::Unknown)),
        ("#/report/whole", Some(Route::Unknown)),
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
