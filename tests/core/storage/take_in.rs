//! Taking in a scan from a file or a link: what is here stays as it is.

use super::browser::{Browser, Tab, answer, scan};
use crate::sample::NOW;
use iscan::instrument::Domain;
use iscan::scan::{About, Change, Scan};
use iscan::storage::{LastExport, Origin, Record, Saved, StorageError, TakenIn};

const EARLIER: &str = "2026-11-20T08:30:00Z";
const LATER: &str = "2026-11-21T10:32:10Z";

/// A tab with the scan `x` open.
fn tab() -> (Browser, Tab) {
    let browser = Browser::default().with("x", "Westerrode", NOW);
    let tab = browser.tab();
    (browser, tab)
}

fn opened(title: &str) -> TakenIn {
    TakenIn::Opened {
        title: title.to_owned(),
        beside: false,
    }
}

fn beside(title: &str) -> TakenIn {
    TakenIn::Opened {
        title: title.to_owned(),
        beside: true,
    }
}

/// A scan as a link tells it: without an id, and without its days.
fn linked() -> Scan {
    let mut scan = Scan::new("", "nl", "1.0.0", "");
    scan.apply(&Change::About(About::Municipality, "Elders".to_owned()), "");
    scan
}

#[test]
fn a_scan_that_is_not_here_is_kept_under_its_own_id_and_opened() {
    let (browser, mut tab) = tab();
    let file = scan("y", "Elders", EARLIER);

    assert_eq!(tab.take_in(&file, Origin::File), opened("Elders"));

    assert_eq!(tab.id(), "y");
    assert_eq!(browser.record("y").scan, file);
    assert_eq!(browser.municipality("x"), "Westerrode");
    assert_eq!(*tab.open.saved(), Saved::Nothing);
    tab.reload();
    assert_eq!(tab.id(), "y");
}

#[test]
fn what_came_from_a_file_is_in_a_file() {
    let (browser, mut tab) = tab();

    tab.take_in(&scan("y", "Elders", EARLIER), Origin::File);
    assert_eq!(
        browser.record("y").last_export,
        LastExport {
            at: Some(EARLIER.to_owned()),
            changes_since: 0
        }
    );

    tab.take_in(&scan("z", "Zoutleie", EARLIER), Origin::Link);
    assert_eq!(browser.record("z").last_export, LastExport::default());
}

#[test]
fn a_scan_that_is_here_is_only_opened() {
    let (browser, mut tab) = tab();
    tab.rename("x", "Tweede ronde").expect("there is room");
    let file = browser.record("x").scan;
    tab.begin().expect("it can be left");

    assert_eq!(tab.take_in(&file, Origin::File), opened("Tweede ronde"));

    assert_eq!(tab.id(), "x");
    assert_eq!(browser.ids(), ["x"]);
    assert_eq!(
        browser.record("x").last_export,
        LastExport::default(),
        "what is here stays as it is"
    );
}

#[test]
fn a_scan_that_went_another_way_stands_beside_the_one_that_is_here() {
    let (browser, mut tab) = tab();
    let mut file = browser.record("x").scan;
    file.apply(&Change::About(About::Respondent, "An".to_owned()), LATER);

    assert_eq!(tab.take_in(&file, Origin::File), beside("Westerrode"));

    assert_eq!(browser.ids(), ["new-1", "x"]);
    assert_eq!(tab.id(), "new-1");
    assert_eq!(tab.open.scan(), &file.renamed("new-1"));
    assert_eq!(browser.record("x").scan.about(About::Respondent), "");
}

#[test]
fn and_is_only_opened_when_it_comes_again() {
    let (browser, mut tab) = tab();
    let mut file = browser.record("x").scan;
    file.apply(&Change::About(About::Respondent, "An".to_owned()), LATER);
    tab.take_in(&file, Origin::File);
    tab.open("x").expect("it can be left");

    assert_eq!(tab.take_in(&file, Origin::File), opened("Westerrode"));

    assert_eq!(tab.id(), "new-1");
    assert_eq!(browser.ids(), ["new-1", "x"]);
}

#[test]
fn of_two_that_hold_the_same_the_one_with_its_id_is_opened() {
    let (browser, mut tab) = tab();
    let file = browser.record("x").scan;
    browser.put("a", &Record::new(file.renamed("a")).to_text());

    assert_eq!(tab.take_in(&file, Origin::File), opened("Westerrode"));

    assert_eq!(tab.id(), "x");
}

#[test]
fn a_damaged_record_under_its_id_stays_as_it_is() {
    let (browser, mut tab) = tab();
    browser.put("y", "{nonsense");

    assert_eq!(tab.take_in(&scan("y", "Elders", EARLIER), Origin::File), beside("Elders"));

    assert_eq!(browser.text("y").as_deref(), Some("{nonsense"));
    assert_eq!(tab.id(), "new-1");
}

#[test]
fn what_a_link_tells_begins_here() {
    let (browser, mut tab) = tab();
    browser.set_clock(LATER);

    assert_eq!(tab.take_in(&linked(), Origin::Link), opened("Elders"));

    assert_eq!(tab.id(), "new-1");
    assert_eq!(tab.open.scan().created(), LATER);
    assert_eq!(browser.municipality("new-1"), "Elders");
}

#[test]
fn the_same_link_again_is_only_opened() {
    let (browser, mut tab) = tab();
    tab.take_in(&linked(), Origin::Link);
    browser.set_clock(LATER);
    tab.open("x").expect("it can be left");

    assert_eq!(tab.take_in(&linked(), Origin::Link), opened("Elders"));
    assert_eq!(browser.ids(), ["new-1", "x"]);

    tab.answer(Domain::OLeiding, 3);
    assert_eq!(tab.take_in(&linked(), Origin::Link), opened("Elders"));
    assert_eq!(
        browser.ids(),
        ["new-1", "new-2", "x"],
        "one that was answered on is no longer the same"
    );
}

#[test]
fn without_room_it_is_refused_and_nothing_changes() {
    let (browser, mut tab) = tab();
    browser.fill_up();

    assert_eq!(
        tab.take_in(&scan("y", "Elders", EARLIER), Origin::File),
        TakenIn::Refused(StorageError::Full)
    );

    assert_eq!(tab.id(), "x");
    assert_eq!(browser.ids(), ["x"]);
}

#[test]
fn answers_that_are_not_kept_are_not_lost_to_it() {
    let browser = Browser::default().with("x", "Westerrode", NOW).with("y", "Elders", EARLIER);
    let mut tab = browser.tab();
    browser.fill_up();
    tab.answer(Domain::OLeiding, 3);
    let here = browser.record("y").scan;

    for scan in [here, scan("z", "Zoutleie", EARLIER)] {
        assert_eq!(tab.take_in(&scan, Origin::File), TakenIn::Unsaved(StorageError::Full));
    }

    assert_eq!(tab.id(), "x");
    assert_eq!(answer(tab.open.scan(), Domain::OLeiding), Some(3));
    assert_eq!(browser.ids(), ["x", "y"]);
}

#[test]
fn answers_that_are_due_are_kept_first() {
    let (browser, mut tab) = tab();
    tab.change(Change::About(About::Reason, "fusie".to_owned()));

    tab.take_in(&scan("y", "Elders", EARLIER), Origin::File);

    assert_eq!(browser.record("x").scan.about(About::Reason), "fusie");
}

#[test]
fn in_a_browser_that_allows_no_keeping_it_is_open_for_as_long_as_the_tab() {
    let mut tab = Browser::default().deny().tab();

    assert_eq!(tab.take_in(&scan("y", "Elders", EARLIER), Origin::File), opened("Elders"));

    assert_eq!(*tab.open.saved(), Saved::Not(StorageError::Denied));
}
