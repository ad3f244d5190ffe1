//! The open scan and its keeping: what storage has taken, what it has not, and what another tab did to it.

use super::{Environment, LastExport, Record, StorageError};
use crate::instrument::Instrument;
use crate::scan::{Change, Scan};

/// What is true of the changes made last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing was changed since the scan was opened.
    Nothing,
    /// All were kept at this moment, RFC 3339 in UTC.
    At(String),
    /// They are only in this tab, for this reason.
    Not(StorageError),
}

/// The scan a tab has open.
///
/// A change counts at once, and is kept by [`OpenScan::keep`]:
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::scan::{About, Change};
/// use iscan::storage::{Library, MemoryEnvironment, OpenScan, Saved, StorageError};
///
/// let tab = MemoryEnvironment::new(|| "2026-11-21T10:15:00Z".to_owned(), || "a-new-id".to_owned());
/// let mut open = OpenScan::restore(&tab, instrument);
/// assert!(open.scan().is_empty(), "nothing was here: a new scan");
///
/// open.change(Change::About(About::Municipality, "Westerrode".to_owned()), &tab, instrument);
/// assert_eq!(open.record().title(instrument), "Westerrode");
/// assert!(Library::list(&tab, instrument).records.is_empty(), "not kept yet");
///
/// open.keep(&tab, instrument);
/// assert_eq!(Library::list(&tab, instrument).records[0].scan, *open.scan());
/// assert_eq!(*open.saved(), Saved::Not(StorageError::Denied), "this tab's memory has it, and no more is said");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct OpenScan {
    /// As it is shown: with every change of this tab, kept or not.
    record: Record,
    saved: Saved,
    /// The changes that storage has not taken, each of another place.
    pending: Vec<Change>,
    /// How many changes the stored record does not count.
    uncounted: u64,
    /// When a file was made of which the stored record does not know.
    exported: Option<String>,
    /// Whether there is a change that storage was not yet asked to take.
    is_due: bool,
    /// The change made last: strokes at the same place count as one.
    last: Option<Change>,
    /// Whether it is in storage, as far as this tab knows.
    is_stored: bool,
    /// The text of the record as this tab last wrote or read it: while storage still has that, it holds nothing new.
    seen: Option<String>,
    is_gone: bool,
}

impl OpenScan {
    /// Opens what a tab opens at its start: the scan it had open, which is a new one if that was not kept; where it had
    /// none, the one changed last; else a new one.
    pub fn restore(environment: &dyn Environment, instrument: &Instrument) -> Self {
        let known = match environment.open_id() {
            Some(id) => Record::read(&id, environment, instrument).and_then(Result::ok),
            None => Record::read_all(environment, instrument).0.into_iter().next(),
        };
        match known {
            Some(record) => Self::opened(record, environment),
            None => Self::fresh(environment, instrument),
        }
    }

    /// An empty scan. It is kept from its first answer on.
    pub(super) fn fresh(environment: &dyn Environment, instrument: &Instrument) -> Self {
        let scan = Scan::new(&environment.new_id(), &instrument.language, &instrument.version, &environment.now());
        Self::opened(Record::new(scan), environment)
    }

    /// This record, just opened.
    pub(super) fn opened(record: Record, environment: &dyn Environment) -> Self {
        let id = record.scan.id();
        environment.set_open_id(id);
        let stored = environment.get(id);
        Self {
            is_stored: stored.is_some(),
            // Only of just this record: one from a list may be older than what another tab has stored since.
            seen: stored.filter(|text| *text == record.to_text()),
            record,
            saved: if environment.is_denied() {
                Saved::Not(StorageError::Denied)
            } else {
                Saved::Nothing
            },
            pending: vec![],
            uncounted: 0,
            exported: None,
            is_due: false,
            last: None,
            is_gone: false,
        }
    }

    /// The scan with its name and its last file, as it is shown.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// The record, when it is no longer the open one.
    pub(super) fn into_record(self) -> Record {
        self.record
    }

    /// The answers.
    pub fn scan(&self) -> &Scan {
        &self.record.scan
    }

    /// What is true of the changes made last.
    pub fn saved(&self) -> &Saved {
        &self.saved
    }

    /// Whether another tab deleted it: only this tab still has it, until something is changed.
    pub fn is_gone(&self) -> bool {
        self.is_gone
    }

    /// Whether storage has taken every change.
    pub fn is_kept(&self) -> bool {
        self.pending.is_empty()
    }

    /// Whether there is a change that storage was not yet asked to take.
    pub fn is_due(&self) -> bool {
        self.is_due
    }

    /// Carries out a change; [`OpenScan::keep`] keeps it. What the instrument does not offer is not done: once kept, the
    /// record could not be read.
    pub fn change(&mut self, change: Change, environment: &dyn Environment, instrument: &Instrument) {
        if !change.is_offered(instrument) {
            return;
        }
        if !self.last.as_ref().is_some_and(|last| last.same_place(&change)) {
            self.uncounted += 1;
            count(&mut self.record.last_export, 1);
        }
        self.record.scan.apply(&change, &environment.now());
        self.pending.retain(|earlier| !earlier.same_place(&change));
        self.pending.push(change.clone());
        self.last = Some(change);
        self.is_due = true;
    }

    /// Keeps what is not kept yet. Another tab's changes stay. A record that is damaged meanwhile is left alone: this
    /// scan goes on under another id. Says whether the scan may be another than was shown, by any of these.
    pub fn keep(&mut self, environment: &dyn Environment, instrument: &Instrument) -> bool {
        self.is_due = false;
        if self.is_kept() {
            return false;
        }
        let stored = environment
            .get(self.record.scan.id())
            .filter(|text| self.seen.as_ref() != Some(text));
        let is_other = stored.is_some();
        match stored.map(|text| Record::from_text(&text, self.record.scan.id(), instrument)) {
            Some(Ok(stored)) => self.rebase(stored, environment),
            Some(Err(_)) => {
                self.record.scan = self.record.scan.renamed(&environment.new_id());
                environment.set_open_id(self.record.scan.id());
            }
            None => {}
        }
        self.saved = match self.write(environment) {
            Ok(()) if environment.is_denied() => Saved::Not(StorageError::Denied),
            Ok(()) => Saved::At(environment.now()),
            Err(error) => Saved::Not(error),
        };
        is_other
    }

    /// Brings in what another tab has stored.
    pub fn refresh(&mut self, environment: &dyn Environment, instrument: &Instrument) {
        let stored = environment.get(self.record.scan.id());
        match stored
            .as_ref()
            .map(|text| Record::from_text(text, self.record.scan.id(), instrument))
        {
            Some(Ok(record)) => {
                self.rebase(record, environment);
                self.seen = stored;
                self.is_stored = true;
                self.is_gone = false;
            }
            // What is shown stays right, and goes on under another id when it is next kept.
            Some(Err(_)) => {}
            None => self.is_gone = self.is_stored,
        }
    }

    /// Opens another scan.
    ///
    /// # Errors
    /// Where this scan has changes that storage does not take: those would be lost. It stays open.
    pub fn switch(&mut self, record: Record, environment: &dyn Environment, instrument: &Instrument) -> Result<(), StorageError> {
        self.leave(environment, instrument)?;
        *self = Self::opened(record, environment);
        Ok(())
    }

    /// Opens a new scan.
    ///
    /// # Errors
    /// As [`OpenScan::switch`].
    pub fn begin(&mut self, environment: &dyn Environment, instrument: &Instrument) -> Result<(), StorageError> {
        self.leave(environment, instrument)?;
        *self = Self::fresh(environment, instrument);
        Ok(())
    }

    /// Begins the scan of a next year beside this one ([`Scan::next`]), and keeps it at once: it holds actions already.
    ///
    /// # Errors
    /// As [`OpenScan::switch`], and where there is no room for it.
    pub fn begin_next(&mut self, beside: bool, environment: &dyn Environment, instrument: &Instrument) -> Result<(), StorageError> {
        self.leave(environment, instrument)?;
        let next = Record::new(self.scan().next(&environment.new_id(), instrument, &environment.now(), beside));
        next.write(environment)?;
        *self = Self::opened(next, environment);
        Ok(())
    }

    /// Makes sure that nothing is lost when another scan is opened.
    pub(super) fn leave(&mut self, environment: &dyn Environment, instrument: &Instrument) -> Result<(), StorageError> {
        self.keep(environment, instrument);
        match self.saved {
            Saved::Not(error) if !self.is_kept() => Err(error),
            Saved::Nothing | Saved::At(_) | Saved::Not(_) => Ok(()),
        }
    }

    /// Remembers that a file now holds everything that is shown. A record that another tab took away, or that is damaged
    /// by now, is not written for that.
    pub fn was_exported(&mut self, environment: &dyn Environment, instrument: &Instrument) {
        let now = environment.now();
        self.record.last_export = LastExport {
            at: Some(now.clone()),
            changes_since: 0,
        };
        self.exported = Some(now);
        self.uncounted = 0;
        // What comes next is not in the file, also at the place changed last.
        self.last = None;
        if !self.is_kept() {
            self.keep(environment, instrument);
        } else if let Some(Ok(stored)) = Record::read(self.record.scan.id(), environment, instrument) {
            self.rebase(stored, environment);
            // When there is no room, the next change takes it along: no answer waits for it.
            let _ = self.write(environment);
        }
    }

    /// Puts what storage has not taken on top of what is stored.
    fn rebase(&mut self, stored: Record, environment: &dyn Environment) {
        self.record = stored;
        if let Some(at) = &self.exported {
            self.record.last_export = LastExport {
                at: Some(at.clone()),
                changes_since: 0,
            };
        }
        count(&mut self.record.last_export, self.uncounted);
        for change in &self.pending {
            self.record.scan.apply(change, &environment.now());
        }
    }

    fn write(&mut self, environment: &dyn Environment) -> Result<(), StorageError> {
        self.seen = Some(self.record.write(environment)?);
        self.pending.clear();
        self.uncounted = 0;
        self.exported = None;
        self.is_stored = true;
        self.is_gone = false;
        Ok(())
    }
}

/// Counts changes that are not in the file.
fn count(export: &mut LastExport, changes: u64) {
    export.changes_since = export.changes_since.saturating_add(changes);
}
