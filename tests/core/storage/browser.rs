//! A browser for tests: tabs that share what is kept, a clock that stands where it is set, and every way in which keeping
//! can fail.

use crate::sample::{NOW, real};
use iscan::instrument::{Domain, Phase};
use iscan::scan::{About, Answer, Change, Scan};
use iscan::storage::{Environment, Library, OpenScan, Origin, Record, StorageError, TakenIn};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What all tabs share.
#[derive(Clone, Default)]
pub(super) struct Browser(Rc<Shared>);

#[derive(Default)]
struct Shared {
    texts: RefCell<BTreeMap<String, String>>,
    /// How many letters there is room for; no end to it when nothing is said.
    room: Cell<Option<usize>>,
    is_denied: Cell<bool>,
    is_broken: Cell<bool>,
    moment: RefCell<Option<String>>,
    ids: Cell<u32>,
}

impl Browser {
    /// Keeps a scan called this, of this municipality, last changed at this moment.
    pub(super) fn with(self, id: &str, municipality: &str, updated: &str) -> Self {
        self.put(id, &Record::new(scan(id, municipality, updated)).to_text());
        self
    }

    /// Leaves room for what is kept now and no letter more.
    pub(super) fn fill_up(&self) {
        self.0.room.set(Some(self.letters()));
    }

    pub(super) fn make_room(&self) {
        self.0.room.set(None);
    }

    /// A browser that allows no keeping: what a tab keeps is gone when it closes.
    pub(super) fn deny(self) -> Self {
        self.0.is_denied.set(true);
        self
    }

    /// From now on keeping fails for a reason of its own.
    pub(super) fn break_down(&self) {
        self.0.is_broken.set(true);
    }

    pub(super) fn set_clock(&self, moment: &str) {
        self.0.moment.replace(Some(moment.to_owned()));
    }

    pub(super) fn put(&self, id: &str, text: &str) {
        self.0.texts.borrow_mut().insert(id.to_owned(), text.to_owned());
    }

    pub(super) fn text(&self, id: &str) -> Option<String> {
        self.0.texts.borrow().get(id).cloned()
    }

    pub(super) fn ids(&self) -> Vec<String> {
        self.0.texts.borrow().keys().cloned().collect()
    }

    /// What is kept of a scan.
    pub(super) fn record(&self, id: &str) -> Record {
        let text = self.text(id).expect("it is kept");
        Record::from_text(&text, id, real()).expect("a record that can be read")
    }

    /// The municipality in what is kept of a scan.
    pub(super) fn municipality(&self, id: &str) -> String {
        self.record(id).scan.about(About::Municipality).to_owned()
    }

    /// A tab that was just opened.
    pub(super) fn tab(&self) -> Tab {
        let own = Own {
            browser: self.clone(),
            open_id: RefCell::default(),
            reference: RefCell::default(),
        };
        Tab {
            open: OpenScan::restore(&own, real()),
            library: Library::default(),
            own,
        }
    }

    fn letters(&self) -> usize {
        let texts = self.0.texts.borrow();
        texts.iter().map(|(id, text)| id.len() + text.len()).sum()
    }
}

/// A tab and its part of the browser.
pub(super) struct Own {
    browser: Browser,
    open_id: RefCell<Option<String>>,
    pub(super) reference: RefCell<Option<String>>,
}

impl Environment for Own {
    fn reference(&self) -> Option<String> {
        self.reference.borrow().clone()
    }

    fn set_reference(&self, text: Option<&str>) -> Result<(), StorageError> {
        self.reference.replace(text.map(str::to_owned));
        Ok(())
    }

    fn get(&self, id: &str) -> Option<String> {
        self.browser.text(id)
    }

    fn set(&self, id: &str, text: &str) -> Result<(), StorageError> {
        let shared = &self.browser.0;
        if shared.is_broken.get() {
            return Err(StorageError::Failed);
        }
        let before = self.get(id).map_or(0, |before| id.len() + before.len());
        let letters = self.browser.letters() - before + id.len() + text.len();
        if shared.room.get().is_some_and(|room| letters > room) {
            return Err(StorageError::Full);
        }
        self.browser.put(id, text);
        Ok(())
    }

    fn remove(&self, id: &str) {
        self.browser.0.texts.borrow_mut().remove(id);
    }

    fn ids(&self) -> Vec<String> {
        self.browser.ids()
    }

    fn is_denied(&self) -> bool {
        self.browser.0.is_denied.get()
    }

    fn open_id(&self) -> Option<String> {
        self.open_id.borrow().clone()
    }

    fn set_open_id(&self, id: &str) {
        self.open_id.replace(Some(id.to_owned()));
    }

    fn now(&self) -> String {
        self.browser.0.moment.borrow().clone().unwrap_or_else(|| NOW.to_owned())
    }

    fn new_id(&self) -> String {
        let ids = &self.browser.0.ids;
        ids.set(ids.get() + 1);
        format!("new-{}", ids.get())
    }
}

/// A tab: what it has open, and what is done in it.
pub(super) struct Tab {
    pub(super) own: Own,
    pub(super) open: OpenScan,
    pub(super) library: Library,
}

impl Tab {
    /// Changes something, and does not keep it yet.
    pub(super) fn change(&mut self, change: Change) {
        self.open.change(change, &self.own, real());
    }

    /// Keeps what is changed; says whether something of another tab came in.
    pub(super) fn keep(&mut self) -> bool {
        self.open.keep(&self.own, real())
    }

    /// Fills in the municipality, and keeps it.
    pub(super) fn fill(&mut self, municipality: &str) {
        self.change(Change::About(About::Municipality, municipality.to_owned()));
        self.keep();
    }

    /// Answers the first statement of a domain, and keeps it.
    pub(super) fn answer(&mut self, domain: Domain, phase: usize) {
        self.change(Change::Answer(real().lead(domain), Some(Answer::Phase(Phase::ALL[phase - 1]))));
        self.keep();
    }

    /// Hears that another tab wrote something.
    pub(super) fn refresh(&mut self) {
        self.open.refresh(&self.own, real());
    }

    pub(super) fn export(&mut self) {
        self.open.was_exported(&self.own, real());
    }

    pub(super) fn reload(&mut self) {
        self.open = OpenScan::restore(&self.own, real());
        self.library = Library::default();
    }

    pub(super) fn begin(&mut self) -> Result<(), StorageError> {
        self.open.begin(&self.own, real())
    }

    /// Opens a scan of this browser.
    pub(super) fn open(&mut self, id: &str) -> Result<(), StorageError> {
        let record = Library::find(id, &self.own, real()).expect("it is here");
        self.open.switch(record, &self.own, real())
    }

    pub(super) fn rename(&mut self, id: &str, name: &str) -> Result<(), StorageError> {
        Library::rename(id, name, &mut self.open, &self.own, real())
    }

    pub(super) fn copy(&mut self, id: &str) -> Result<Option<String>, StorageError> {
        Library::copy(id, &self.own, real())
    }

    pub(super) fn delete(&mut self, id: &str) {
        self.library.delete(id, &mut self.open, &self.own, real());
    }

    pub(super) fn undo(&mut self) -> Result<(), StorageError> {
        self.library.undo(&mut self.open, &self.own, real())
    }

    pub(super) fn clear(&mut self) {
        self.library.clear(&mut self.open, &self.own, real());
    }

    pub(super) fn take_in(&mut self, scan: &Scan, origin: Origin) -> TakenIn {
        self.open.take_in(scan, origin, &self.own, real())
    }

    /// The id of the open scan.
    pub(super) fn id(&self) -> &str {
        self.open.scan().id()
    }

    /// The municipality it shows.
    pub(super) fn municipality(&self) -> &str {
        self.open.scan().about(About::Municipality)
    }

    /// How many changes it says are in no file.
    pub(super) fn changes_since(&self) -> u64 {
        self.open.record().last_export.changes_since
    }

    /// What the scans of this browser are called, in the order of their list.
    pub(super) fn titles(&self) -> Vec<String> {
        let records = Library::list(&self.own, real()).records;
        records.iter().map(|record| record.title(real())).collect()
    }
}

/// A scan of this municipality, begun and last changed at these moments.
pub(super) fn scan(id: &str, municipality: &str, updated: &str) -> Scan {
    let mut scan = Scan::new(id, "nl", "1.0.0", updated);
    scan.apply(&Change::About(About::Municipality, municipality.to_owned()), updated);
    scan
}

/// The answer a scan has to the first statement of a domain.
pub(super) fn answer(scan: &Scan, domain: Domain) -> Option<usize> {
    match scan.answer(real().lead(domain))? {
        Answer::Phase(phase) => Phase::ALL.iter().position(|one| *one == phase).map(|place| place + 1),
        Answer::Unknown | Answer::NotApplicable => None,
    }
}
