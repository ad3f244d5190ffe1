//! The scans of this browser: their list, and what one does with them.

use super::{Environment, OpenScan, Record, StorageError, Unreadable};
use crate::instrument::Instrument;

/// The scans of this browser, and the one that was deleted last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    deleted: Option<Deleted>,
}

#[derive(Clone, Debug, PartialEq)]
struct Deleted {
    record: Record,
    was_open: bool,
}

/// What this browser keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// The scans, the one changed last first.
    pub records: Vec<Record>,
    /// The ids of the records that cannot be read, and why.
    pub unreadable: Vec<(String, Unreadable)>,
}

impl Library {
    /// Everything that is kept, read anew.
    pub fn list(environment: &dyn Environment, instrument: &Instrument) -> Listing {
        let (records, unreadable) = Record::read_all(environment, instrument);
        Listing { records, unreadable }
    }

    /// The scan with this id; nothing when it is not here, or cannot be read. Another tab may have deleted what a list
    /// still shows.
    pub fn find(id: &str, environment: &dyn Environment, instrument: &Instrument) -> Option<Record> {
        Record::read(id, environment, instrument).and_then(Result::ok)
    }

    /// Gives a scan another name, and leaves its answers to whoever is answering. Of one that is not here nothing comes.
    ///
    /// # Errors
    /// Says why the name is not kept.
    pub fn rename(
        id: &str,
        name: &str,
        open: &mut OpenScan,
        environment: &dyn Environment,
        instrument: &Instrument,
    ) -> Result<(), StorageError> {
        let Some(record) = Self::find(id, environment, instrument) else {
            return Ok(());
        };
        let name = name.to_owned();
        Record { name, ..record }.write(environment)?;
        if open.scan().id() == id {
            open.refresh(environment, instrument);
        }
        Ok(())
    }

    /// Makes a copy that goes its own way, and gives its id; nothing when the scan is not here.
    ///
    /// # Errors
    /// Says why it is not kept.
    pub fn copy(id: &str, environment: &dyn Environment, instrument: &Instrument) -> Result<Option<String>, StorageError> {
        let Some(record) = Self::find(id, environment, instrument) else {
            return Ok(None);
        };
        let copy = Record {
            name: instrument.words.scans_copyof(&record.title(instrument)),
            ..Record::new(record.scan.copy(&environment.new_id(), &environment.now()))
        };
        copy.write(environment)?;
        Ok(Some(copy.scan.id().to_owned()))
    }

    /// Deletes a scan; if it was the open one, a new one is opened. What cannot be read is not deleted.
    pub fn delete(&mut self, id: &str, open: &mut OpenScan, environment: &dyn Environment, instrument: &Instrument) {
        let Some(record) = Self::find(id, environment, instrument) else {
            return;
        };
        let was_open = open.scan().id() == id;
        if was_open {
            open.refresh(environment, instrument);
            environment.remove(id);
            let fresh = OpenScan::fresh(environment, instrument);
            // With the answers for which there was no room: they come back too.
            let record = std::mem::replace(open, fresh).into_record();
            self.deleted = Some(Deleted { record, was_open });
        } else {
            environment.remove(id);
            // There may be room now for what was not kept.
            open.keep(environment, instrument);
            self.deleted = Some(Deleted { record, was_open });
        }
    }

    /// The scan that was deleted last, while it can be brought back: until another one is deleted.
    pub fn deleted(&self) -> Option<&Record> {
        self.deleted.as_ref().map(|deleted| &deleted.record)
    }

    /// Brings back what was deleted last, and opens it if it was open and the open one can be left.
    ///
    /// # Errors
    /// Says why it is not kept; it can still be brought back later.
    pub fn undo(&mut self, open: &mut OpenScan, environment: &dyn Environment, instrument: &Instrument) -> Result<(), StorageError> {
        let Some(Deleted { record, was_open }) = &self.deleted else {
            return Ok(());
        };
        let record = match Record::read(record.scan.id(), environment, instrument) {
            // Another tab that still had it open has kept it again, with newer answers.
            Some(Ok(back)) => back,
            Some(Err(_)) => {
                let scan = record.scan.renamed(&environment.new_id());
                let moved = Record { scan, ..record.clone() };
                moved.write(environment)?;
                moved
            }
            None => {
                record.write(environment)?;
                record.clone()
            }
        };
        if *was_open {
            // A scan that cannot be left says so itself.
            let _ = open.switch(record, environment, instrument);
        }
        self.deleted = None;
        Ok(())
    }

    /// Deletes everything, also what cannot be read and what a scan stood beside, and opens a new scan.
    pub fn clear(&mut self, open: &mut OpenScan, environment: &dyn Environment, instrument: &Instrument) {
        for id in environment.ids() {
            environment.remove(&id);
        }
        // Taking away does not fail.
        let _ = environment.set_reference(None);
        *self = Self::default();
        *open = OpenScan::fresh(environment, instrument);
    }
}
