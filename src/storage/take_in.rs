//! Taking in a scan that comes from outside: from a file or a link.

use super::{Environment, LastExport, OpenScan, Record, StorageError};
use crate::instrument::Instrument;
use crate::scan::Scan;

/// Where a scan from outside comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file, which therefore holds all of it.
    File,
    /// A link, or the page inside another site's.
    Link,
}

/// What came of taking in a scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TakenIn {
    /// It is open now.
    Opened {
        /// What it is called.
        title: String,
        /// Whether it stands beside another scan, or an unreadable record, with the same id: it got an id of its own.
        beside: bool,
    },
    /// It is not kept, for this reason; nothing changed.
    Refused(StorageError),
    /// The open scan has changes that are not kept, for this reason: they would be lost. Nothing changed.
    Unsaved(StorageError),
}

impl OpenScan {
    /// Puts a scan from outside among those of this browser and opens it. One that is here already, under whatever id, is
    /// only opened.
    pub fn take_in(&mut self, scan: &Scan, origin: Origin, environment: &dyn Environment, instrument: &Instrument) -> TakenIn {
        // First of all, so that what is open comes first where room is scarce.
        if let Err(error) = self.leave(environment, instrument) {
            return TakenIn::Unsaved(error);
        }
        let taken = !scan.id().is_empty() && environment.get(scan.id()).is_some();
        let id_may_differ = taken || scan.id().is_empty();
        let is_same = |here: &Scan| id_may_differ && *here == under(here.id(), here.created(), scan);
        let (records, _) = Record::read_all(environment, instrument);
        let known = records.iter().find(|record| record.scan == *scan);
        let known = known.or_else(|| records.iter().find(|record| is_same(&record.scan))).cloned();
        let is_here = known.is_some();
        let record = known.unwrap_or_else(|| arrived(scan, taken, origin, environment));
        if !is_here && let Err(error) = record.write(environment) {
            return TakenIn::Refused(error);
        }
        let title = record.title(instrument);
        *self = Self::opened(record, environment);
        let beside = taken && !is_here;
        TakenIn::Opened { title, beside }
    }
}

/// The record of a scan that is not here yet.
fn arrived(scan: &Scan, taken: bool, origin: Origin, environment: &dyn Environment) -> Record {
    let last_export = match origin {
        Origin::File => LastExport {
            at: Some(scan.last_known().to_owned()).filter(|at| !at.is_empty()),
            changes_since: 0,
        },
        Origin::Link => LastExport::default(),
    };
    let scan = if taken || scan.id().is_empty() {
        under(&environment.new_id(), &environment.now(), scan)
    } else {
        scan.clone()
    };
    Record {
        last_export,
        ..Record::new(scan)
    }
}

/// The scan under another id. Where it does not say when it was begun, it begins here.
fn under(id: &str, now: &str, scan: &Scan) -> Scan {
    if scan.created().is_empty() {
        scan.copy(id, now)
    } else {
        scan.renamed(id)
    }
}
