//! The state of the app, in one place: the open scan, what is known of its keeping, and what was last done with the
//! scans of this browser. Everything that happens to it is a method here.

use super::clock::{new_id, now, time};
use super::store::{self, NotKept};
use iscan::address::Address;
use iscan::instrument::Instrument;
use iscan::page::{Desk, Saved, Shelf, Shelving, scan_name};
use iscan::scan::{Change, Record, Scan, Step, resume};

/// Everything that changes while the app runs.
pub(super) struct State {
    pub(super) instrument: &'static Instrument,
    pub(super) address: Address,
    record: Record,
    saved: Saved,
    /// Changes that storage has not taken: they go along with the next one.
    pending: Vec<Change>,
    /// What was last done with the scans of this browser; their list is read anew where it is shown.
    shelf: Shelf,
    /// Whether the scan deleted last was the open one.
    deleted_open: bool,
}

impl State {
    /// Opens the scan this tab had open; where it had none, the one changed last; else a new one.
    pub(super) fn new(instrument: &'static Instrument, address: Address) -> Self {
        let (records, _) = store::list(instrument);
        let known = match store::open_id() {
            Some(id) => records.iter().find(|record| record.scan.id() == id),
            None => records.first(),
        };
        let record = known.cloned().unwrap_or_else(|| fresh(instrument));
        store::set_open_id(record.scan.id());
        Self {
            instrument,
            address,
            record,
            saved: if store::is_denied() { Saved::Denied } else { Saved::Nothing },
            pending: vec![],
            shelf: Shelf::default(),
            deleted_open: false,
        }
    }

    /// Takes over what another state has open.
    pub(super) fn take_over(&mut self, other: &mut Self) {
        std::mem::swap(&mut self.record, &mut other.record);
        std::mem::swap(&mut self.saved, &mut other.saved);
        std::mem::swap(&mut self.pending, &mut other.pending);
        std::mem::swap(&mut self.shelf, &mut other.shelf);
        std::mem::swap(&mut self.deleted_open, &mut other.deleted_open);
    }

    /// Shows something of it as pages do.
    pub(super) fn show(&self, make: impl Fn(&Desk) -> String) -> String {
        let list = || {
            let (records, unreadable) = store::list(self.instrument);
            Shelf {
                records,
                unreadable,
                ..self.shelf.clone()
            }
        };
        make(&Desk {
            instrument: self.instrument,
            address: self.address,
            scan: &self.record.scan,
            name: &self.record.name,
            saved: &self.saved,
            shelf: &list,
        })
    }

    /// The open scan.
    pub(super) fn scan(&self) -> &Scan {
        &self.record.scan
    }

    /// What stands on top of every page when answers are not kept.
    pub(super) fn trouble(&self) -> &'static str {
        match self.saved {
            Saved::Denied => self.instrument.words.save_denied(),
            Saved::Full => self.instrument.words.save_full(),
            Saved::Nothing | Saved::At(_) => "",
        }
    }

    /// Carries out a change and keeps it at once.
    pub(super) fn change(&mut self, change: Change) {
        self.pending.retain(|earlier| !earlier.same_place(&change));
        self.pending.push(change);
        self.keep();
    }

    /// Brings in what another tab has stored.
    pub(super) fn refresh(&mut self) {
        if let Some(Ok(record)) = store::read(self.record.scan.id(), self.instrument) {
            self.record = record;
            self.apply_pending();
        }
    }

    /// Keeps the open scan. What is stored is read again first, so that another tab's changes stay.
    fn keep(&mut self) {
        match store::read(self.record.scan.id(), self.instrument) {
            Some(Ok(stored)) => self.record = stored,
            // The record has become unreadable: leave it and go on under another id.
            Some(Err(_)) => self.record.scan = self.record.scan.copy(&new_id(), &now()),
            None => {}
        }
        self.apply_pending();
        self.saved = match store::write(&self.record) {
            Ok(()) => Saved::At(time()),
            Err(NotKept::Denied) => Saved::Denied,
            Err(NotKept::Full) => Saved::Full,
        };
        if self.saved != Saved::Full {
            self.pending.clear();
        }
        store::set_open_id(self.record.scan.id());
    }

    fn apply_pending(&mut self) {
        let now = now();
        for change in &self.pending {
            self.record.scan.apply(change, &now);
        }
    }

    /// Opens another scan, unless this one still has answers that storage does not take: those would be lost. Says
    /// whether it did.
    fn open(&mut self, record: Record) -> bool {
        if !self.pending.is_empty() {
            self.keep();
        }
        if !self.pending.is_empty() {
            return false;
        }
        store::set_open_id(record.scan.id());
        if self.saved != Saved::Denied {
            self.saved = Saved::Nothing;
        }
        self.record = record;
        true
    }

    /// Does something with the scans of this browser, and says which page to go to, if any. `text` is the name that was
    /// typed. What was deleted last can be brought back until something else is deleted.
    pub(super) fn shelve(&mut self, shelving: Shelving, id: &str, text: &str) -> Option<Address> {
        let known = store::read(id, self.instrument).and_then(Result::ok);
        id.clone_into(&mut self.shelf.touched);
        self.shelf.naming = shelving == Shelving::Rename;
        self.shelf.full = false;
        match (shelving, known) {
            // Kept from its first answer on.
            (Shelving::Begin, _) => self.open(fresh(self.instrument)).then_some(Address::Scan(Step::Intake)),
            (Shelving::Open, Some(record)) => {
                let step = resume(self.instrument, &record.scan);
                self.open(record).then_some(Address::Scan(step))
            }
            (Shelving::Report, Some(record)) => self.open(record).then_some(Address::Report),
            (Shelving::Name, Some(record)) => self.name(record, text),
            (Shelving::Copy, Some(record)) => self.copy(&record),
            (Shelving::Delete, Some(record)) => self.delete(record),
            (Shelving::Undo, _) => self.undo(),
            _ => None,
        }
    }

    fn copy(&mut self, record: &Record) -> Option<Address> {
        let words = &self.instrument.words;
        let copy = Record {
            name: words.scans_copyof(&scan_name(self.instrument, &record.name, &record.scan)),
            scan: record.scan.copy(&new_id(), &now()),
        };
        if self.put(&copy) {
            copy.scan.id().clone_into(&mut self.shelf.touched);
        }
        None
    }

    fn delete(&mut self, record: Record) -> Option<Address> {
        let id = record.scan.id();
        store::remove(id);
        self.deleted_open = self.record.scan.id() == id;
        if self.deleted_open {
            self.pending.clear();
            self.open(fresh(self.instrument));
        } else if !self.pending.is_empty() {
            // There may be room now for what storage did not take.
            self.keep();
        }
        self.shelf.deleted = Some(record);
        None
    }

    /// Brings back what was deleted last, and opens it if it was open.
    fn undo(&mut self) -> Option<Address> {
        let record = self.shelf.deleted.take()?;
        if !self.put(&record) {
            self.shelf.deleted = Some(record);
            return None;
        }
        record.scan.id().clone_into(&mut self.shelf.touched);
        if self.deleted_open {
            self.open(record);
        }
        None
    }

    fn name(&mut self, record: Record, name: &str) -> Option<Address> {
        let named = Record {
            name: name.to_owned(),
            ..record
        };
        if self.put(&named) && self.record.scan.id() == named.scan.id() {
            self.record.name = named.name;
        }
        None
    }

    /// Stores a record that is not being answered; says whether it is there.
    fn put(&mut self, record: &Record) -> bool {
        let kept = store::write(record);
        self.shelf.full = matches!(kept, Err(NotKept::Full));
        !self.shelf.full
    }
}

fn fresh(instrument: &Instrument) -> Record {
    Record {
        name: String::new(),
        scan: Scan::new(&new_id(), &instrument.language, &instrument.version, &now()),
    }
}
