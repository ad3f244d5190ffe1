//! Several tabs on one scan: no change is lost, and of two at one place the one kept last counts.

use super::browser::{Browser, Tab, answer};
use crate::sample::real;
use iscan::instrument::{Domain, Phase};
use iscan::scan::{About, Answer, Change, Scan};
use iscan::storage::StorageError;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

const EARLIER: &str = "2026-11-20T08:30:00Z";

fn both() -> (Browser, Tab, Tab) {
    let browser = Browser::default().with("x", "Westerrode", EARLIER);
    let (one, other) = (browser.tab(), browser.tab());
    (browser, one, other)
}

#[test]
fn a_tab_that_heard_nothing_of_the_other_overwrites_nothing() {
    let (browser, mut one, mut other) = both();

    one.answer(Domain::OLeiding, 3);
    other.answer(Domain::OProcessen, 2);

    let kept = browser.record("x");
    assert_eq!(answer(&kept.scan, Domain::OLeiding), Some(3));
    assert_eq!(answer(&kept.scan, Domain::OProcessen), Some(2));
    assert_eq!(kept.last_export.changes_since, 2);
    assert_eq!(*other.open.record(), kept, "who keeps sees the other's");
    one.refresh();
    assert_eq!(*one.open.record(), kept, "who hears of it too");
}

#[test]
fn who_keeps_is_told_whether_another_tab_wrote_meanwhile() {
    let (_, mut one, mut other) = both();
    let reason = |text: &str| Change::About(About::Reason, text.to_owned());
    one.change(Change::About(About::Respondent, "Jo Peeters".to_owned()));
    assert!(!one.keep(), "the record is as this tab opened it");

    one.change(reason("fusie"));
    assert!(!one.keep(), "the record is as this tab left it");
    other.refresh();
    other.change(reason("fusie met Zoersel"));
    assert!(!other.keep(), "it is as this tab has read it");
    one.change(reason("verkiezingen"));
    assert!(one.keep(), "another tab wrote");
    assert!(!one.keep(), "there is nothing to keep");
}

#[test]
fn what_comes_in_does_not_touch_what_is_not_kept_yet() {
    let (_, mut one, mut other) = both();
    one.change(Change::About(About::Reason, "half een w".to_owned()));
    other.answer(Domain::OLeiding, 3);

    one.refresh();

    assert_eq!(one.open.scan().about(About::Reason), "half een w");
    assert_eq!(answer(one.open.scan(), Domain::OLeiding), Some(3));
    assert!(one.open.is_due());
}

#[test]
fn a_scan_that_is_renamed_while_another_tab_answers_keeps_both() {
    let (browser, mut one, mut other) = both();
    other.change(Change::About(About::Reason, "fusie".to_owned()));

    one.rename("x", "Tweede ronde").expect("there is room");
    other.keep();
    other.answer(Domain::OLeiding, 3);
    one.rename("x", "Derde ronde").expect("there is room");
    other.answer(Domain::OProcessen, 2);

    let kept = browser.record("x");
    assert_eq!(kept.name, "Derde ronde");
    assert_eq!(kept.scan.about(About::Reason), "fusie");
    assert_eq!(answer(&kept.scan, Domain::OLeiding), Some(3));
    assert_eq!(answer(&kept.scan, Domain::OProcessen), Some(2));
    assert_eq!(*other.open.record(), kept);
}

#[test]
fn a_file_made_in_one_tab_counts_in_the_other() {
    let (browser, mut one, mut other) = both();
    other.answer(Domain::OLeiding, 3);
    one.refresh();

    one.export();
    other.refresh();
    assert_eq!(other.changes_since(), 0);

    other.answer(Domain::OProcessen, 2);
    assert_eq!(browser.record("x").last_export.changes_since, 1);
}

mod a_scan_deleted_in_another_tab {
    use super::*;

    #[test]
    fn is_said_to_be_gone_and_stays_on_the_screen() {
        let (browser, mut one, mut other) = both();

        other.delete("x");
        one.refresh();

        assert!(one.open.is_gone());
        assert_eq!(one.municipality(), "Westerrode");
        assert!(browser.ids().is_empty());
    }

    #[test]
    fn is_whole_again_after_a_change() {
        let (browser, mut one, mut other) = both();
        other.delete("x");
        one.refresh();

        one.answer(Domain::OLeiding, 3);

        assert!(!one.open.is_gone());
        assert_eq!(browser.record("x"), *one.open.record());
        assert_eq!(one.municipality(), "Westerrode");
    }

    #[test]
    fn is_not_brought_back_by_a_file() {
        let (browser, mut one, mut other) = both();
        other.delete("x");

        one.export();

        assert!(browser.ids().is_empty());
        assert_eq!(one.changes_since(), 0);
    }

    #[test]
    fn is_there_again_when_the_other_tab_undoes_it() {
        let (_, mut one, mut other) = both();
        other.delete("x");
        one.refresh();

        other.undo().expect("there is room");
        one.refresh();

        assert!(!one.open.is_gone());
        assert_eq!(other.id(), "x");
    }

    #[test]
    fn and_answered_on_since_is_not_set_back_by_undo() {
        let (browser, mut one, mut other) = both();
        other.delete("x");
        one.answer(Domain::OLeiding, 3);

        other.undo().expect("there is room");

        assert_eq!(answer(&browser.record("x").scan, Domain::OLeiding), Some(3));
        assert_eq!(answer(other.open.scan(), Domain::OLeiding), Some(3));
    }

    #[test]
    fn cannot_be_renamed_or_copied_from_a_list_that_still_shows_it() {
        let (browser, mut one, mut other) = both();
        other.delete("x");

        assert_eq!(one.rename("x", "Tweede ronde"), Ok(()));
        assert_eq!(one.copy("x"), Ok(None));

        assert!(browser.ids().is_empty());
    }

    #[test]
    fn that_was_never_kept_is_not_called_gone() {
        let browser = Browser::default();
        let mut tab = browser.tab();

        tab.refresh();

        assert!(!tab.open.is_gone());
    }
}

/// What one may do in two tabs, and what may happen to the storage they share.
#[derive(Clone, Debug)]
enum Act {
    Change(usize, Change),
    Keep(usize),
    Refresh(usize),
    FillUp,
    MakeRoom,
}

/// A few places, so that the tabs often meet.
fn change() -> impl Strategy<Value = Change> {
    let line = select(vec![About::Municipality, About::Respondent, About::Reason]);
    let about = (line, select(vec!["", "a", "b", "langer"])).prop_map(|(line, text)| Change::About(line, text.to_owned()));
    let domain = select(vec![Domain::OLeiding, Domain::IGegevens]);
    let answer = (domain, select(&Phase::ALL[..4])).prop_map(|(domain, phase)| {
        let id = real().lead(domain);
        Change::Answer(id, Some(Answer::Phase(phase)))
    });
    prop_oneof![about, answer]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0..2usize, change()).prop_map(|(tab, change)| Act::Change(tab, change)),
        4 => (0..2usize).prop_map(Act::Keep),
        2 => (0..2usize).prop_map(Act::Refresh),
        1 => Just(Act::FillUp),
        1 => Just(Act::MakeRoom),
    ]
}

/// Where a change is made.
fn place(change: &Change) -> String {
    match change {
        Change::About(line, _) => format!("{line:?}"),
        Change::Answer(id, _) => id.to_string(),
        other => unreachable!("{other:?} is not made here"),
    }
}

/// What the scan must hold: the last change at each place, in storage and, on top of it, in each tab.
#[derive(Default)]
struct Expected {
    kept: BTreeMap<String, Change>,
    count: u64,
    tabs: [ExpectedTab; 2],
}

#[derive(Default)]
struct ExpectedTab {
    pending: BTreeMap<String, Change>,
    count: u64,
    last: Option<String>,
}

impl Expected {
    fn change(&mut self, tab: usize, change: &Change) {
        let tab = &mut self.tabs[tab];
        let place = place(change);
        tab.count += u64::from(tab.last.as_ref() != Some(&place));
        tab.pending.insert(place.clone(), change.clone());
        tab.last = Some(place);
    }

    fn is_kept(&mut self, tab: usize) {
        let tab = &mut self.tabs[tab];
        self.kept.append(&mut tab.pending);
        self.count += std::mem::take(&mut tab.count);
    }

    fn is_in(&self, scan: &Scan, changes: u64, tab: Option<usize>) {
        let tab = tab.map(|tab| &self.tabs[tab]);
        let mut expected = self.kept.clone();
        expected.extend(tab.into_iter().flat_map(|tab| tab.pending.clone()));
        for change in expected.values() {
            match change {
                Change::About(line, text) => assert_eq!(scan.about(*line), text),
                Change::Answer(id, answer) => assert_eq!(scan.answer(*id), *answer),
                other => unreachable!("{other:?} is not made here"),
            }
        }
        assert_eq!(changes, self.count + tab.map_or(0, |tab| tab.count), "changes in no file");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_two_tabs_do_neither_loses_a_change(acts in vec(act(), 0..40)) {
        let (browser, one, other) = both();
        let mut tabs = [one, other];
        let mut expected = Expected::default();
        for act in acts {
            match act {
                Act::Change(tab, change) => {
                    expected.change(tab, &change);
                    tabs[tab].change(change);
                }
                Act::Keep(tab) => {
                    tabs[tab].keep();
                    if tabs[tab].open.is_kept() {
                        expected.is_kept(tab);
                    }
                    let kept = browser.record("x");
                    expected.is_in(&kept.scan, kept.last_export.changes_since, None);
                    tabs[tab].refresh();
                    expected.is_in(tabs[tab].open.scan(), tabs[tab].changes_since(), Some(tab));
                }
                Act::Refresh(tab) => {
                    tabs[tab].refresh();
                    expected.is_in(tabs[tab].open.scan(), tabs[tab].changes_since(), Some(tab));
                }
                Act::FillUp => browser.fill_up(),
                Act::MakeRoom => browser.make_room(),
            }
        }

        browser.make_room();
        for (place, tab) in tabs.iter_mut().enumerate() {
            tab.keep();
            prop_assert!(tab.open.is_kept());
            expected.is_kept(place);
        }
        for tab in &mut tabs {
            tab.refresh();
            expected.is_in(tab.open.scan(), tab.changes_since(), None);
            prop_assert_eq!(tab.open.record(), &browser.record("x"));
        }
    }
}

#[test]
fn without_room_the_others_changes_still_come_in() {
    let (browser, mut one, mut other) = both();
    other.answer(Domain::OLeiding, 3);
    browser.fill_up();

    one.fill("Westerrode aan de Leie");

    assert_eq!(one.begin(), Err(StorageError::Full));
    assert_eq!(one.municipality(), "Westerrode aan de Leie");
    assert_eq!(answer(one.open.scan(), Domain::OLeiding), Some(3));
}
