//! The scans of this browser: the list, and naming, copying, deleting and bringing back.

use super::browser::{Browser, answer};
use crate::sample::{NOW, real};
use iscan::instrument::Domain;
use iscan::storage::{LastExport, Library, Saved, StorageError, Unreadable};

const EARLIER: &str = "2026-11-20T08:30:00Z";
const LATER: &str = "2026-11-21T10:32:10Z";

/// A browser with the scan `x`, open in every new tab, and `y`.
fn browser() -> Browser {
    Browser::default().with("x", "Westerrode", NOW).with("y", "Elders", EARLIER)
}

mod the_list {
    use super::*;

    #[test]
    fn begins_with_the_scan_changed_last() {
        let browser = browser().with("z", "Zoutleie", LATER);

        assert_eq!(browser.tab().titles(), ["Zoutleie", "Westerrode", "Elders"]);
    }

    #[test]
    fn tells_apart_what_cannot_be_read_and_why() {
        let browser = browser();
        let newer = browser
            .text("y")
            .expect("text")
            .replace("\"formatVersion\":1", "\"formatVersion\":2");
        browser.put("y", &newer);
        browser.put("z", "{nonsense");

        let list = Library::list(&browser.tab().own, real());

        assert_eq!(list.records, [browser.record("x")]);
        let reasons = [("y", Unreadable::Newer), ("z", Unreadable::Corrupt)];
        assert_eq!(list.unreadable, reasons.map(|(id, reason)| (id.to_owned(), reason)));
        assert_eq!(Library::find("z", &browser.tab().own, real()), None);
    }
}

mod a_name {
    use super::*;

    #[test]
    fn is_all_that_changes() {
        let browser = browser();
        let mut tab = browser.tab();
        let before = browser.record("y");

        tab.rename("y", "Tweede ronde").expect("there is room");

        let renamed = browser.record("y");
        assert_eq!(renamed.name, "Tweede ronde");
        assert_eq!((renamed.scan, renamed.last_export), (before.scan, before.last_export));
        assert_eq!(tab.open.record().name, "", "the open one is another");
        assert_eq!(*tab.open.saved(), Saved::Nothing);
    }

    #[test]
    fn of_the_open_scan_is_shown_at_once_and_loses_no_answer() {
        let browser = browser();
        let mut tab = browser.tab();
        browser.fill_up();
        tab.answer(Domain::OLeiding, 3);
        browser.make_room();

        tab.rename("x", "Tweede ronde").expect("there is room");

        assert_eq!(tab.open.record().name, "Tweede ronde");
        assert_eq!(answer(tab.open.scan(), Domain::OLeiding), Some(3));
        tab.keep();
        assert_eq!(browser.record("x"), *tab.open.record());
    }

    #[test]
    fn for_which_there_is_no_room_is_not_shown_either() {
        let browser = browser();
        let mut tab = browser.tab();
        browser.fill_up();

        assert_eq!(tab.rename("x", "Tweede ronde"), Err(StorageError::Full));

        assert_eq!(tab.open.record().name, "");
        assert_eq!(browser.record("x").name, "");
    }

    #[test]
    fn does_not_mend_what_is_damaged() {
        let browser = browser();
        browser.put("z", "{nonsense");

        assert_eq!(browser.tab().rename("z", "Tweede ronde"), Ok(()));

        assert_eq!(browser.text("z").as_deref(), Some("{nonsense"));
    }
}

mod a_copy {
    use super::*;

    #[test]
    fn goes_its_own_way_under_a_name_of_its_own() {
        let browser = browser();
        let mut tab = browser.tab();
        tab.export();
        browser.set_clock(LATER);

        let id = tab.copy("x").expect("there is room").expect("it is here");

        let copy = browser.record(&id);
        assert_eq!(copy.name, real().words.scans_copyof(&"Westerrode"));
        assert_eq!(copy.scan.created(), LATER);
        assert_eq!(copy.last_export, LastExport::default(), "it is in no file");
        assert_eq!(tab.id(), "x", "one goes on where one was");

        tab.answer(Domain::OLeiding, 3);
        assert_eq!(answer(&browser.record(&id).scan, Domain::OLeiding), None);
    }

    #[test]
    fn for_which_there_is_no_room_is_not_made() {
        let browser = browser();
        let mut tab = browser.tab();
        browser.fill_up();

        assert_eq!(tab.copy("x"), Err(StorageError::Full));

        assert_eq!(browser.ids(), ["x", "y"]);
    }
}

mod what_was_deleted {
    use super::*;

    #[test]
    fn comes_back_as_it_was() {
        let browser = browser();
        let mut tab = browser.tab();
        let before = browser.text("y");

        tab.delete("y");
        assert_eq!(browser.ids(), ["x"]);
        assert_eq!(tab.library.deleted().map(|record| record.title(real())).as_deref(), Some("Elders"));

        tab.undo().expect("there is room");
        assert_eq!(browser.text("y"), before);
        assert_eq!(tab.library.deleted(), None);
        assert_eq!(tab.id(), "x", "the open scan stays open");
    }

    #[test]
    fn while_it_was_open_makes_place_for_a_new_scan_and_is_opened_again() {
        let browser = browser();
        let mut tab = browser.tab();

        tab.delete("x");
        assert!(tab.open.scan().is_empty());
        assert_eq!(*tab.open.saved(), Saved::Nothing);

        tab.undo().expect("there is room");
        assert_eq!(tab.id(), "x");
        assert_eq!(tab.municipality(), "Westerrode");
    }

    #[test]
    fn comes_back_with_the_answers_there_was_no_room_for() {
        let browser = browser();
        let mut tab = browser.tab();
        browser.fill_up();
        tab.answer(Domain::OLeiding, 3);

        tab.delete("x");
        browser.make_room();
        tab.undo().expect("there is room");

        assert_eq!(answer(&browser.record("x").scan, Domain::OLeiding), Some(3));
        assert_eq!(tab.changes_since(), 1);
    }

    #[test]
    fn comes_back_with_what_another_tab_just_answered() {
        let browser = browser();
        let (mut tab, mut other) = (browser.tab(), browser.tab());
        other.answer(Domain::OLeiding, 3);

        tab.delete("x");
        tab.undo().expect("there is room");

        assert_eq!(answer(&browser.record("x").scan, Domain::OLeiding), Some(3));
    }

    #[test]
    fn comes_back_until_another_one_is_deleted() {
        let browser = browser();
        let mut tab = browser.tab();
        tab.delete("y");
        tab.delete("x");

        tab.undo().expect("there is room");
        tab.undo().expect("there is nothing more to bring back");

        assert_eq!(browser.ids(), ["x"]);
    }

    #[test]
    fn waits_for_room_to_come_back() {
        let browser = browser();
        let mut tab = browser.tab();
        tab.delete("y");
        browser.fill_up();

        assert_eq!(tab.undo(), Err(StorageError::Full));
        assert!(tab.library.deleted().is_some());

        browser.make_room();
        assert_eq!(tab.undo(), Ok(()));
        assert_eq!(browser.ids(), ["x", "y"]);
    }

    #[test]
    fn is_listed_again_even_if_the_open_scan_cannot_be_left() {
        let browser = browser();
        let mut tab = browser.tab();
        tab.delete("x");
        let deleted = tab.library.deleted().expect("deleted").to_text();
        browser.put("vol", &"x".repeat(deleted.len() + 1));
        browser.fill_up();
        tab.fill("een heel nieuwe scan ".repeat(40).as_str());
        assert!(!tab.open.is_kept());
        browser.put("vol", "");

        tab.undo().expect("there is room for this one");

        assert_eq!(browser.municipality("x"), "Westerrode");
        assert!(tab.municipality().starts_with("een heel nieuwe scan"));
    }

    #[test]
    fn comes_back_beside_what_was_put_under_its_id() {
        let browser = browser();
        let mut tab = browser.tab();
        tab.delete("x");
        browser.put("x", "{nonsense");

        tab.undo().expect("there is room");

        assert_eq!(browser.text("x").as_deref(), Some("{nonsense"));
        assert_eq!(tab.municipality(), "Westerrode");
        assert_eq!(browser.municipality(tab.id()), "Westerrode");
    }

    #[test]
    fn does_not_include_what_cannot_be_read() {
        let browser = browser();
        browser.put("z", "{nonsense");
        let mut tab = browser.tab();

        tab.delete("z");

        assert_eq!(browser.ids(), ["x", "y", "z"]);
        assert_eq!(tab.library.deleted(), None);
    }
}

mod deleting_everything {
    use super::*;

    #[test]
    fn leaves_nothing_not_even_what_cannot_be_read_or_brought_back() {
        let browser = browser();
        browser.put("z", "{nonsense");
        let mut tab = browser.tab();
        tab.own.reference.replace(Some("{}".to_owned()));
        tab.delete("y");

        tab.clear();

        assert!(browser.ids().is_empty());
        assert_eq!(*tab.own.reference.borrow(), None);
        assert!(tab.open.scan().is_empty());
        assert_eq!(tab.library.deleted(), None);
    }

    #[test]
    fn takes_answers_without_room_along() {
        let browser = browser();
        let mut tab = browser.tab();
        browser.fill_up();
        tab.answer(Domain::OLeiding, 3);

        tab.clear();
        tab.keep();

        assert!(browser.ids().is_empty());
        assert!(tab.open.scan().is_empty() && tab.open.is_kept());
    }
}
