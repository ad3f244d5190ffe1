//! The state of the app, in one place: the open scan, what is known of its keeping, and what was last done with the
//! scans of this browser. Everything that happens to it is a method here.

use super::clock::{app_address, new_id, now, time};
use super::store::{self, NotKept};
use iscan::address::Address;
use iscan::instrument::Instrument;
use iscan::page::{Advising, Desk, Filing, Going, Late, Outgoing, Saved, Shelf, Shelving, Told, is_late, scan_name};
use iscan::scan::{Change, Filed, OpenError, Record, Scan, ScanKind, Step, resume};
use serde_json::Value;

/// What was asked for and did not come.
pub(super) enum Missing {
    Nothing,
    /// The words of the other language.
    Language,
    /// What comes late.
    Late,
}

/// Everything that changes while the app runs.
pub(super) struct State {
    pub(super) instrument: &'static Instrument,
    pub(super) address: Address,
    record: Record,
    saved: Saved,
    /// Changes that storage has not taken: they go along with the next one.
    pending: Vec<Change>,
    /// How many changes are still to be counted as not in any file.
    fresh: u64,
    /// What was last done with the scans of this browser; their list is read anew where it is shown.
    shelf: Shelf,
    /// Whether the scan deleted last was the open one.
    deleted_open: bool,
    /// Whether the open scan is in storage, as far as this tab knows.
    stored: bool,
    /// Whether another tab took the open scan away.
    gone: bool,
    /// The recommendation something was last done with.
    touched: String,
    /// The change made last: strokes at the same place count as one.
    last: Option<Change>,
    /// Someone else's scan, on the address of one.
    shared: Option<Result<Scan, OpenError>>,
    /// What goes along in files and links.
    pub(super) outgoing: Outgoing,
    /// What came of the last thing done with a file or a link.
    pub(super) told: Told,
    /// Whether the browser promised to keep what is here, where it says so.
    pub(super) lasting: Option<bool>,
    /// What comes late, once it is there.
    pub(super) late: Option<Late>,
    pub(super) missing: Missing,
}

impl State {
    /// Opens the scan this tab had open; where it had none, the one changed last; else a new one.
    pub(super) fn new(instrument: &'static Instrument, address: Address, late: Option<Late>) -> Self {
        let (records, _) = store::list(instrument);
        let known = match store::open_id() {
            Some(id) => records.iter().find(|record| record.scan.id() == id),
            None => records.first(),
        };
        let stored = known.is_some();
        let record = known.cloned().unwrap_or_else(|| fresh(instrument));
        store::set_open_id(record.scan.id());
        let mut state = Self {
            instrument,
            address,
            record,
            saved: if store::is_denied() { Saved::Denied } else { Saved::Nothing },
            pending: vec![],
            fresh: 0,
            shelf: Shelf::default(),
            deleted_open: false,
            stored,
            gone: false,
            touched: String::new(),
            last: None,
            shared: None,
            outgoing: [true; 5],
            told: Told::Nothing,
            lasting: None,
            late,
            missing: Missing::Nothing,
        };
        state.arrive();
        state
    }

    /// Goes to another page.
    pub(super) fn go(&mut self, address: Address) {
        self.address = address;
        self.told = Told::Nothing;
        if let Missing::Language = self.missing {
            self.missing = Missing::Nothing;
        }
        self.arrive();
    }

    /// Takes in what comes late.
    pub(super) fn complete(&mut self, late: Late, words: Value) {
        self.instrument = Box::leak(Box::new((late.complete)(self.instrument, words)));
        self.late = Some(late);
        self.missing = Missing::Nothing;
    }

    /// Reads the scan in the address, where there is one.
    fn arrive(&mut self) {
        self.shared = match (&self.address, self.late) {
            (Address::Shared(code) | Address::Take(code), Some(late)) => Some((late.decode)(code, self.instrument)),
            _ => None,
        };
        if matches!(self.address, Address::Take(_))
            && let Some(Ok(scan)) = self.shared.take_if(|shared| shared.is_ok())
        {
            self.told = self.take_in(&scan);
            // It came from a frame, not from a file.
            if self.record.filed.fresh == 0 && self.record.filed.at == scan.updated() {
                self.record.filed = Filed::default();
                self.put(&self.record.clone());
            }
            self.address = Address::Scan(resume(self.instrument, &self.record.scan));
        }
    }

    /// Takes over what another state has open.
    pub(super) fn take_over(&mut self, other: &mut Self) {
        std::mem::swap(&mut self.record, &mut other.record);
        std::mem::swap(&mut self.saved, &mut other.saved);
        std::mem::swap(&mut self.pending, &mut other.pending);
        std::mem::swap(&mut self.shelf, &mut other.shelf);
        std::mem::swap(&mut self.deleted_open, &mut other.deleted_open);
        std::mem::swap(&mut self.stored, &mut other.stored);
        std::mem::swap(&mut self.gone, &mut other.gone);
        std::mem::swap(&mut self.outgoing, &mut other.outgoing);
        std::mem::swap(&mut self.lasting, &mut other.lasting);
    }

    /// Shows something of it as pages do.
    pub(super) fn show<T>(&self, make: impl Fn(&Desk) -> T) -> T {
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
            address: &self.address,
            base: &app_address(),
            scan: &self.record.scan,
            name: &self.record.name,
            saved: &self.saved,
            filed: &self.record.filed,
            lasting: self.lasting,
            outgoing: &self.outgoing,
            told: &self.told,
            touched: &self.touched,
            shared: self.shared.as_ref(),
            shelf: &list,
            late: self.late.as_ref(),
        })
    }

    /// The open scan.
    pub(super) fn scan(&self) -> &Scan {
        &self.record.scan
    }

    /// What stands on top of the page when answers are not kept, or something did not come.
    pub(super) fn trouble(&self) -> String {
        let words = &self.instrument.words;
        let missing = match self.missing {
            Missing::Language => words.waiting_language(),
            Missing::Late if is_late(&self.address) => words.waiting_failed(),
            Missing::Late | Missing::Nothing => "",
        };
        let unsaved = match self.saved {
            _ if self.gone => words.save_gone(),
            Saved::Denied => words.save_denied(),
            Saved::Full => words.save_full(),
            Saved::Nothing | Saved::At(_) => "",
        };
        [missing, unsaved].join(" ").trim().to_owned()
    }

    /// Carries out a change and keeps it at once.
    pub(super) fn change(&mut self, change: Change) {
        let again = self.last.as_ref().is_some_and(|last| last.same_place(&change));
        self.last = Some(change.clone());
        self.fresh += u64::from(!again);
        self.pending.retain(|earlier| !earlier.same_place(&change));
        self.pending.push(change);
        self.keep();
    }

    /// Makes the scan one of another kind, and says where to go on.
    pub(super) fn grow(&mut self, kind: ScanKind) -> String {
        self.change(Change::Kind(kind));
        Address::Scan(resume(self.instrument, &self.record.scan)).hash(self.instrument)
    }

    /// Does something with a recommendation.
    pub(super) fn advise(&mut self, advising: Advising, id: &str) {
        id.clone_into(&mut self.touched);
        if let Advising::Aside | Advising::Back = advising {
            self.change(Change::Aside(id.to_owned(), advising == Advising::Aside));
            return;
        }
        let Some(late) = self.late else { return };
        if let Some(order) = (late.moved)(self.instrument, &self.record.scan, id, advising == Advising::Up) {
            self.change(Change::Order(order));
        }
    }

    /// Brings in what another tab has stored.
    pub(super) fn refresh(&mut self) {
        match store::read(self.record.scan.id(), self.instrument) {
            Some(Ok(record)) => {
                self.record = record;
                self.stored = true;
                self.gone = false;
                self.apply_pending();
            }
            Some(Err(_)) => {}
            None => self.gone = self.stored,
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
        self.record.filed.fresh += std::mem::take(&mut self.fresh);
        self.saved = match store::write(&self.record) {
            Ok(()) => Saved::At(time()),
            Err(NotKept::Denied) => Saved::Denied,
            Err(NotKept::Full) => Saved::Full,
        };
        if self.saved != Saved::Full {
            self.pending.clear();
            self.stored = self.saved != Saved::Denied;
            self.gone = false;
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
        self.stored = store::read(record.scan.id(), self.instrument).is_some();
        self.gone = false;
        self.last = None;
        self.record = record;
        true
    }

    /// Opens a text someone gave: a file's or a link's. What is here stays as it is.
    pub(super) fn open_text(&mut self, text: &str) {
        let Some(late) = self.late else { return };
        self.told = match (late.open)(text, self.instrument) {
            Ok(scan) => self.take_in(&scan),
            Err(error) => Told::Refused(error),
        };
    }

    /// Keeps a copy of the scan in the address.
    pub(super) fn keep_shared(&mut self) {
        if let Some(Ok(scan)) = self.shared.clone() {
            self.told = self.take_in(&scan);
        }
    }

    /// Puts a scan from elsewhere among those of this browser and opens it; one that is here already, under whatever id,
    /// is only opened. Where one with its id is here and differs, it gets an id of its own.
    fn take_in(&mut self, scan: &Scan) -> Told {
        // What came by a link has neither id nor beginning: here it begins.
        let under = |id: &str, now: &str| {
            if scan.created().is_empty() {
                scan.copy(id, now)
            } else {
                scan.renamed(id)
            }
        };
        let (records, _) = store::list(self.instrument);
        let same = |record: &&Record| record.scan == under(record.scan.id(), record.scan.created());
        let linked = scan.id().is_empty();
        let taken = !linked && store::raw(scan.id()).is_some();
        let known = records.iter().find(|record| record.scan == *scan);
        let known = known.or_else(|| records.iter().filter(|_| linked || taken).find(same)).cloned();
        let beside = known.is_none() && taken;
        let is_known = known.is_some();
        let record = known.unwrap_or_else(|| Record {
            name: String::new(),
            filed: Filed {
                at: if linked { "" } else { scan.updated() }.to_owned(),
                fresh: 0,
            },
            scan: if linked || beside { under(&new_id(), &now()) } else { scan.clone() },
        });
        let name = scan_name(self.instrument, &record.name, &record.scan);
        if !is_known && !self.put(&record) {
            return Told::NoRoom;
        }
        if self.open(record) {
            Told::Opened { name, beside }
        } else {
            Told::Unsaved
        }
    }

    /// Tells that a file was saved, and remembers it when everything of the open scan is in there.
    pub(super) fn was_filed(&mut self, name: String, filing: Filing) {
        let whole = filing == Filing::Answers || (filing == Filing::Report && self.outgoing[..3] == [true; 3]);
        if whole && self.shared.is_none() {
            let stored = store::read(self.record.scan.id(), self.instrument).and_then(Result::ok);
            let is_here = stored.is_some();
            if let Some(stored) = stored {
                self.record = stored;
                self.apply_pending();
            }
            self.record.filed = Filed { at: now(), fresh: 0 };
            // What comes next is not in the file, also at the place changed last.
            self.last = None;
            self.fresh = 0;
            // A record that another tab took away, or that is damaged by now, is not written back.
            if is_here {
                drop(store::write(&self.record));
            }
        }
        self.told = Told::Saved(name);
    }

    /// Deletes every scan of this browser.
    pub(super) fn clear(&mut self) {
        store::clear();
        self.pending.clear();
        self.shelf = Shelf::default();
        self.open(fresh(self.instrument));
        self.told = Told::Cleared;
    }

    /// Lets something go along, or stay behind.
    pub(super) fn send(&mut self, going: Going, along: bool) {
        self.outgoing[going as usize] = along;
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
            filed: Filed::default(),
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
        filed: Filed::default(),
        scan: Scan::new(&new_id(), &instrument.language, &instrument.version, &now()),
    }
}
