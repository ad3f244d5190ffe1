//! The open scan of one tab: what it opens at its start, what it keeps and counts, and what it says of that.

use super::browser::{Browser, answer};
use crate::sample::{NOW, real};
use iscan::instrument::{Domain, Phase};
use iscan::scan::{About, Answer, Change, Choice, Group};
use iscan::storage::{LastExport, MemoryEnvironment, OpenScan, Saved, StorageError};

const EARLIER: &str = "2026-11-20T08:30:00Z";
const LATER: &str = "2026-11-21T10:32:10Z";

mod at_its_start {
    use super::*;

    #[test]
    fn an_empty_browser_opens_a_new_scan_and_keeps_nothing_yet() {
        let browser = Browser::default();

        let tab = browser.tab();

        assert!(tab.open.scan().is_empty());
        assert_eq!(tab.open.scan().created(), NOW);
        assert_eq!(*tab.open.saved(), Saved::Nothing);
        assert!(browser.ids().is_empty());
    }

    #[test]
    fn a_new_tab_opens_the_scan_that_was_changed_last() {
        let browser = Browser::default()
            .with("a", "Westerrode", EARLIER)
            .with("b", "Elders", NOW)
            .with("c", "Zoutleie", EARLIER);

        assert_eq!(browser.tab().id(), "b");
    }

    #[test]
    fn a_reload_opens_the_scan_the_tab_had_open() {
        let browser = Browser::default().with("a", "Westerrode", EARLIER).with("b", "Elders", NOW);
        let mut tab = browser.tab();
        tab.open("a").expect("it can be left");

        tab.reload();

        assert_eq!(tab.id(), "a");
    }

    #[test]
    fn a_reload_before_the_first_answer_of_a_new_scan_opens_no_other_one() {
        let browser = Browser::default().with("a", "Westerrode", NOW);
        let mut tab = browser.tab();
        tab.begin().expect("it can be left");

        tab.reload();

        assert!(tab.open.scan().is_empty());
    }

    #[test]
    fn a_damaged_record_is_not_opened() {
        let browser = Browser::default().with("a", "Westerrode", EARLIER);
        browser.put("b", "{nonsense");

        assert_eq!(browser.tab().id(), "a");
    }
}

mod a_change {
    use super::*;

    #[test]
    fn is_shown_at_once_and_kept_when_it_is_asked() {
        let browser = Browser::default().with("x", "", EARLIER);
        let mut tab = browser.tab();

        tab.change(Change::About(About::Municipality, "Westerrode".to_owned()));
        assert_eq!(tab.municipality(), "Westerrode");
        assert!(tab.open.is_due() && !tab.open.is_kept());
        assert_eq!(*tab.open.saved(), Saved::Nothing, "it is not kept, and that is not said either");
        assert_eq!(browser.municipality("x"), "");

        tab.keep();
        assert!(!tab.open.is_due() && tab.open.is_kept());
        assert_eq!(*tab.open.saved(), Saved::At(NOW.to_owned()));
        assert_eq!(browser.record("x"), *tab.open.record());
    }

    #[test]
    fn of_the_first_answer_makes_the_record() {
        let browser = Browser::default();
        let mut tab = browser.tab();

        tab.answer(Domain::OLeiding, 3);

        assert_eq!(browser.ids(), [tab.id()]);
        tab.reload();
        assert_eq!(answer(tab.open.scan(), Domain::OLeiding), Some(3));
    }

    #[test]
    fn that_is_kept_is_not_written_again() {
        let browser = Browser::default().with("x", "", EARLIER);
        let mut tab = browser.tab();
        tab.fill("Westerrode");
        browser.set_clock(LATER);

        tab.keep();

        assert_eq!(*tab.open.saved(), Saved::At(NOW.to_owned()));
    }

    #[test]
    fn at_the_same_place_counts_once() {
        let browser = Browser::default();
        let mut tab = browser.tab();
        for typed in ["W", "We", "Wes"] {
            tab.fill(typed);
        }
        assert_eq!(tab.changes_since(), 1);

        tab.answer(Domain::OLeiding, 3);
        tab.fill("West");
        assert_eq!(tab.changes_since(), 3);
        assert_eq!(browser.record(tab.id()).last_export.changes_since, 3);
    }
}

mod a_change_that_is_not_offered {
    use super::*;

    #[test]
    fn is_not_done_so_what_is_kept_can_be_read() {
        let browser = Browser::default();
        let mut tab = browser.tab();
        let mut statements = real().statements();
        let (id, _) = statements
            .find(|(_, statement)| statement.highest() == Phase::ALL[3])
            .expect("a statement of four sentences");
        let four = Change::Answer(id, Answer::from_id("4"));
        tab.change(four);
        for wrong in [
            Change::Answer(id, Answer::from_id("5")),
            Change::Choice(Group::Facts, "f.schepen".into(), Some(Choice::from_id("misschien"))),
            Change::Choice(Group::Facts, "f.buitendiensten".into(), Some(Choice::Number(1_000_001))),
        ] {
            assert!(!wrong.is_offered(real()), "{wrong:?}");
            tab.change(wrong);
        }
        tab.keep();

        assert_eq!(browser.record(tab.id()), *tab.open.record());
        assert_eq!(tab.open.scan().answer(id), Answer::from_id("4"));
        for fact in ["f.schepen", "f.buitendiensten"] {
            assert_eq!(tab.open.scan().fact(fact), None);
        }
        assert_eq!(tab.changes_since(), 1);
    }
}

mod a_file {
    use super::*;

    #[test]
    fn of_everything_starts_the_count_again() {
        let browser = Browser::default();
        let mut tab = browser.tab();
        tab.fill("Westerrode");
        browser.set_clock(LATER);

        tab.export();

        let export = LastExport {
            at: Some(LATER.to_owned()),
            changes_since: 0,
        };
        assert_eq!(tab.open.record().last_export, export);
        assert_eq!(browser.record(tab.id()).last_export, export);
        assert_eq!(
            *tab.open.saved(),
            Saved::At(NOW.to_owned()),
            "the answers are kept since then, not since now"
        );
    }

    #[test]
    fn does_not_hold_what_is_typed_after_it_at_the_same_place() {
        let browser = Browser::default();
        let mut tab = browser.tab();
        tab.fill("Wester");
        tab.export();

        tab.fill("Westerrode");

        assert_eq!(tab.changes_since(), 1);
    }

    #[test]
    fn of_a_new_scan_is_remembered_from_its_first_answer_on() {
        let browser = Browser::default();
        let mut tab = browser.tab();
        tab.export();
        assert!(browser.ids().is_empty(), "an empty scan is not kept for that");

        tab.fill("Westerrode");

        let export = LastExport {
            at: Some(NOW.to_owned()),
            changes_since: 1,
        };
        assert_eq!(browser.record(tab.id()).last_export, export);
    }

    #[test]
    fn for_which_there_is_no_room_to_remember_it_says_nothing_of_the_answers() {
        let browser = Browser::default();
        let mut tab = browser.tab();
        tab.fill("Westerrode");
        browser.fill_up();

        tab.export();
        assert_eq!(*tab.open.saved(), Saved::At(NOW.to_owned()), "every answer is kept");
        assert_eq!(tab.changes_since(), 0);

        browser.make_room();
        tab.answer(Domain::OLeiding, 3);
        let export = LastExport {
            at: Some(NOW.to_owned()),
            changes_since: 1,
        };
        assert_eq!(browser.record(tab.id()).last_export, export);
    }
}

mod a_browser_that_allows_no_keeping {
    use super::*;

    #[test]
    fn is_told_before_the_first_answer_and_after() {
        let mut tab = Browser::default().deny().tab();
        assert_eq!(*tab.open.saved(), Saved::Not(StorageError::Denied));

        tab.fill("Westerrode");

        assert_eq!(*tab.open.saved(), Saved::Not(StorageError::Denied));
    }

    #[test]
    fn still_has_several_scans_in_one_tab() {
        let mut tab = Browser::default().deny().tab();
        tab.fill("Westerrode");
        let first = tab.id().to_owned();

        tab.begin().expect("the tab's memory has the first");
        tab.fill("Elders");
        tab.open(&first).expect("and the second");

        assert_eq!(tab.municipality(), "Westerrode");
        assert_eq!(*tab.open.saved(), Saved::Not(StorageError::Denied));
    }

    #[test]
    fn gives_the_core_the_tabs_own_memory() {
        let memory = MemoryEnvironment::new(|| NOW.to_owned(), || "one".to_owned());
        let mut open = OpenScan::restore(&memory, real());
        open.change(Change::About(About::Municipality, "Westerrode".to_owned()), &memory, real());
        open.keep(&memory, real());

        let again = OpenScan::restore(&memory, real());

        assert_eq!(again.record(), open.record());
        assert_eq!(*again.saved(), Saved::Not(StorageError::Denied));
        assert!(open.is_kept() && !open.is_gone());
    }
}

mod a_record_that_is_damaged_meanwhile {
    use super::*;

    #[test]
    fn stays_as_it_is_and_the_scan_goes_on_under_another_id() {
        let browser = Browser::default().with("x", "Westerrode", EARLIER);
        let mut tab = browser.tab();
        browser.put("x", "{nonsense");

        tab.answer(Domain::OLeiding, 3);
        tab.answer(Domain::OProcessen, 2);

        assert_eq!(browser.text("x").as_deref(), Some("{nonsense"));
        assert_eq!(browser.ids(), ["new-1", "x"], "one other record, not one for each change");
        assert_eq!(tab.id(), "new-1");
        assert_eq!(browser.record("new-1"), *tab.open.record());
        assert_eq!(tab.municipality(), "Westerrode", "the earlier answers go along");
        assert_eq!(*tab.open.saved(), Saved::At(NOW.to_owned()));
        tab.reload();
        assert_eq!(tab.id(), "new-1");
    }

    #[test]
    fn is_not_written_by_what_only_brings_in_or_exports() {
        let browser = Browser::default().with("x", "Westerrode", EARLIER);
        let mut tab = browser.tab();
        browser.put("x", "{nonsense");

        tab.refresh();
        tab.export();

        assert_eq!(tab.municipality(), "Westerrode");
        assert!(!tab.open.is_gone());
        assert_eq!(browser.ids(), ["x"]);
        assert_eq!(browser.text("x").as_deref(), Some("{nonsense"));
    }

    #[test]
    fn may_also_be_one_that_a_newer_version_wrote() {
        let browser = Browser::default().with("x", "Westerrode", EARLIER);
        let mut tab = browser.tab();
        let newer = browser
            .text("x")
            .expect("text")
            .replace("\"formatVersion\":1", "\"formatVersion\":2");
        browser.put("x", &newer);

        tab.answer(Domain::OLeiding, 3);

        assert_eq!(browser.text("x"), Some(newer));
        assert_eq!(browser.municipality("new-1"), "Westerrode");
    }
}
