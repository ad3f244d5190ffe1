//! The state of the app, in one place: the open scan, what is known of its keeping, and what was last done with the
//! scans of this browser. Everything that happens to it is a method here.

use super::clock::{new_id, now, time};
use super::store::{self, NotKept};
use iscan::address::Address;
use iscan::instrument::Instrument;
use iscan::page::{Desk, Saved, Shelf, Shelving};
use iscan::scan::{Change, Record, Scan};

/// Everything that changes while the app runs.
pub(super) struct State {
    instrument: &'static Instrument,
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

    /// Opens another scan, unless this one still has answers that storage does not take: those would be lost.
    fn open(&mut self, record: Record) {
        if !self.pending.is_empty() {
            self.keep();
        }
        if !self.pending.is_empty() {
            return;
        }
        store::set_open_id(record.scan.id());
        if let Saved::At(_) = self.saved {
            self.saved = Saved::Nothing;
        }
        self.record = record;
    }

    /// Does something with the scans of this browser. `text` is the name that was typed.
    pub(super) fn shelve(&mut self, shelving: Shelving, id: &str, text: &str) {
        let known = store::read(id, self.instrument).and_then(Result::ok);
        self.shelf = Shelf {
            touched: id.to_owned(),
            naming: shelving == Shelving::Rename,
            ..Shelf::default()
        };
        match (shelving, known) {
            // Kept from its first answer on.
            (Shelving::Begin, _) => self.open(fresh(self.instrument)),
            (Shelving::Open, Some(record)) => self.open(record),
            (Shelving::Name, Some(record)) => self.name(record, text),
            (Shelving::Copy, Some(record)) => {
                let shown = [record.name.as_str(), record.scan.about(iscan::scan::About::Municipality)];
                let shown = shown.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
                let copy = Record {
                    name: self.instrument.words.scans_copyof(&shown).trim().to_owned(),
                    scan: record.scan.copy(&new_id(), &now()),
                };
                copy.scan.id().clone_into(&mut self.shelf.touched);
                self.put(&copy);
            }
            (Shelving::Delete, Some(record)) => self.delete(record),
            _ => {}
        }
    }

    fn delete(&mut self, record: Record) {
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
    }

    /// Brings back what was deleted last, and opens it if it was open.
    pub(super) fn undo(&mut self) {
        if let Some(record) = self.shelf.deleted.take() {
            record.scan.id().clone_into(&mut self.shelf.touched);
            self.put(&record);
            if self.deleted_open {
                self.open(record);
            }
        }
    }

    fn name(&mut self, record: Record, name: &str) {
        let named = Record {
            name: name.to_owned(),
            ..record
        };
        self.put(&named);
        if self.record.scan.id() == named.scan.id() {
            self.record.name = named.name;
        }
    }

    /// Stores a record that is not being answered.
    fn put(&mut self, record: &Record) {
        match store::write(record) {
            Ok(()) => {}
            Err(NotKept::Denied) => self.saved = Saved::Denied,
            Err(NotKept::Full) => self.saved = Saved::Full,
        }
    }
}

fn fresh(instrument: &Instrument) -> Record {
    Record {
        name: String::new(),
        scan: Scan::new(&new_id(), &instrument.language, &instrument.version, &now()),
    }
}
