//! Storage without room: nothing is lost while the tab is open, and no more is said than is true.

use super::browser::{Browser, answer};
use crate::sample::NOW;
use iscan::instrument::Domain;
use iscan::storage::{LastExport, Saved, StorageError};

const EARLIER: &str = "2026-11-20T08:30:00Z";

#[test]
fn what_was_kept_stays_whole_and_what_is_new_stays_on_the_screen() {
    let browser = Browser::default().with("x", "Westerrode", EARLIER);
    let mut tab = browser.tab();
    browser.fill_up();
    let before = browser.text("x");

    tab.answer(Domain::OLeiding, 3);

    assert_eq!(*tab.open.saved(), Saved::Not(StorageError::Full));
    assert_eq!(answer(tab.open.scan(), Domain::OLeiding), Some(3));
    assert_eq!(browser.text("x"), before);
    assert!(!tab.open.is_kept());
    assert!(!tab.open.is_due(), "it was asked, and is not asked again and again");
}

#[test]
fn with_room_again_the_next_change_takes_the_earlier_ones_along() {
    let browser = Browser::default().with("x", "Westerrode", EARLIER);
    let mut tab = browser.tab();
    browser.fill_up();
    tab.answer(Domain::OLeiding, 3);
    tab.answer(Domain::OProcessen, 2);

    browser.make_room();
    tab.answer(Domain::ILeiding, 4);

    assert_eq!(*tab.open.saved(), Saved::At(NOW.to_owned()));
    let kept = browser.record("x").scan;
    let answers = [Domain::OLeiding, Domain::OProcessen, Domain::ILeiding].map(|domain| answer(&kept, domain));
    assert_eq!(answers, [Some(3), Some(2), Some(4)]);
}

#[test]
fn every_change_without_room_is_counted_as_in_no_file() {
    let browser = Browser::default().with("x", "Westerrode", EARLIER);
    let mut tab = browser.tab();
    browser.fill_up();

    tab.answer(Domain::OLeiding, 3);
    tab.answer(Domain::OProcessen, 2);
    assert_eq!(tab.changes_since(), 2);
    tab.refresh();
    assert_eq!(tab.changes_since(), 2);

    browser.make_room();
    tab.answer(Domain::ILeiding, 4);
    assert_eq!(browser.record("x").last_export.changes_since, 3);
    tab.keep();
    tab.refresh();
    assert_eq!(tab.changes_since(), 3, "and none twice");
}

#[test]
fn a_new_scan_without_room_counts_each_change_once() {
    let browser = Browser::default();
    browser.fill_up();
    let mut tab = browser.tab();

    tab.answer(Domain::OLeiding, 3);
    tab.answer(Domain::OProcessen, 2);
    assert_eq!(tab.changes_since(), 2);

    browser.make_room();
    tab.keep();
    assert_eq!(browser.record(tab.id()).last_export.changes_since, 2);
}

#[test]
fn a_file_holds_also_what_there_was_no_room_for() {
    let browser = Browser::default().with("x", "Westerrode", EARLIER);
    let mut tab = browser.tab();
    browser.fill_up();
    tab.answer(Domain::OLeiding, 3);

    tab.export();
    assert_eq!(tab.changes_since(), 0);
    tab.answer(Domain::OProcessen, 2);
    assert_eq!(tab.changes_since(), 1);

    browser.make_room();
    tab.keep();
    let export = LastExport {
        at: Some(NOW.to_owned()),
        changes_since: 1,
    };
    assert_eq!(browser.record("x").last_export, export);
    assert_eq!(answer(&browser.record("x").scan, Domain::OLeiding), Some(3));
}

#[test]
fn a_scan_with_changes_that_are_not_kept_is_not_left() {
    let browser = Browser::default().with("x", "Westerrode", NOW).with("y", "Elders", EARLIER);
    let mut tab = browser.tab();
    browser.fill_up();
    tab.answer(Domain::OLeiding, 3);

    assert_eq!(tab.open("y"), Err(StorageError::Full));
    assert_eq!(tab.begin(), Err(StorageError::Full));
    assert_eq!(tab.id(), "x");
    assert_eq!(answer(tab.open.scan(), Domain::OLeiding), Some(3));

    browser.make_room();
    assert_eq!(tab.open("y"), Ok(()));
    assert_eq!(*tab.open.saved(), Saved::Nothing);
    assert_eq!(answer(&browser.record("x").scan, Domain::OLeiding), Some(3));
}

#[test]
fn deleting_another_scan_makes_room() {
    let browser = Browser::default().with("x", "Westerrode", NOW).with("y", "Elders", EARLIER);
    let mut tab = browser.tab();
    browser.fill_up();
    tab.answer(Domain::OLeiding, 3);

    tab.delete("y");

    assert_eq!(*tab.open.saved(), Saved::At(NOW.to_owned()));
    assert_eq!(answer(&browser.record("x").scan, Domain::OLeiding), Some(3));
}

#[test]
fn a_damaged_record_without_room_gets_one_other_id() {
    let browser = Browser::default().with("x", "Westerrode", EARLIER);
    let mut tab = browser.tab();
    browser.put("x", "{nonsense");
    browser.fill_up();
    tab.answer(Domain::OLeiding, 3);
    tab.answer(Domain::OProcessen, 2);
    assert_eq!(browser.ids(), ["x"]);

    browser.make_room();
    tab.keep();

    assert_eq!(browser.ids(), ["new-1", "x"]);
    assert_eq!(browser.record("new-1").last_export.changes_since, 2);
}

#[test]
fn another_failure_is_not_called_full() {
    let browser = Browser::default().with("x", "Westerrode", EARLIER);
    let mut tab = browser.tab();
    browser.break_down();

    tab.answer(Domain::OLeiding, 3);

    assert_eq!(*tab.open.saved(), Saved::Not(StorageError::Failed));
    assert_eq!(tab.begin(), Err(StorageError::Failed), "and loses as little");
}
