//! A scan as a browser keeps it: the answers, the name its owner gave it there, and what is known of its files.

use super::{Environment, StorageError};
use crate::instrument::Instrument;
use crate::scan::{About, OpenError, Scan};
use serde_json::{Value, json};

/// A kept scan.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Given by the owner; may be empty.
    pub name: String,
    /// The last file that was made of it.
    pub last_export: LastExport,
    /// The answers.
    pub scan: Scan,
}

/// What is known of the last file that holds everything of a scan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LastExport {
    /// When it was made, RFC 3339 in UTC; nothing when none was.
    pub at: Option<String>,
    /// How many changes came after it: as many as would be lost if this browser lost the scan.
    pub changes_since: u64,
}

/// Why a record cannot be read. It stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is damaged: what is left of it can be saved as a file.
    Corrupt,
    /// A newer version of the page wrote it: load the page again.
    Newer,
}

impl Record {
    /// A scan that has no name and is in no file.
    pub fn new(scan: Scan) -> Self {
        Self {
            name: String::new(),
            last_export: LastExport::default(),
            scan,
        }
    }

    /// What the scan is called: its name, else its municipality. It cannot turn around the sentence it is put in.
    pub fn title(&self, instrument: &Instrument) -> String {
        let municipality = self.scan.about(About::Municipality);
        let title = [self.name.trim(), municipality.trim(), instrument.words.scans_unnamed()]
            .into_iter()
            .find(|name| !name.is_empty());
        let turns = |letter: &char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        title.unwrap_or_default().chars().filter(|letter| !turns(letter)).collect()
    }

    /// The record kept under a scan's id; nothing when there is none.
    pub fn read(id: &str, environment: &dyn Environment, instrument: &Instrument) -> Option<Result<Self, Unreadable>> {
        environment.get(id).map(|text| Self::from_text(&text, id, instrument))
    }

    /// The records that can be read, the one changed last first, and the ids of the others with the reason.
    pub(super) fn read_all(environment: &dyn Environment, instrument: &Instrument) -> (Vec<Self>, Vec<(String, Unreadable)>) {
        let (mut records, mut unreadable) = (vec![], vec![]);
        for id in environment.ids() {
            match Self::read(&id, environment, instrument) {
                Some(Ok(record)) => records.push(record),
                Some(Err(reason)) => unreadable.push((id, reason)),
                None => {}
            }
        }
        records.sort_by(|one, other| other.scan.last_known().cmp(one.scan.last_known()));
        (records, unreadable)
    }

    /// Keeps it, in place of the one under its id, and gives the text that is kept. Whoever calls this has read that one.
    pub(super) fn write(&self, environment: &dyn Environment) -> Result<String, StorageError> {
        let text = self.to_text();
        environment.set(self.scan.id(), &text)?;
        Ok(text)
    }

    /// The text that is kept.
    pub fn to_text(&self) -> String {
        let LastExport { at, changes_since } = &self.last_export;
        json!({
            "name": self.name,
            "lastExport": { "at": at, "changesSince": changes_since },
            "scan": self.scan.to_json(),
        })
        .to_string()
    }

    /// Reads the text kept under a scan's id.
    ///
    /// # Errors
    /// Says whether it is damaged or of a newer version.
    pub fn from_text(text: &str, id: &str, instrument: &Instrument) -> Result<Self, Unreadable> {
        let mut record: Value = serde_json::from_str(text).map_err(|_| Unreadable::Corrupt)?;
        let scan = record.get_mut("scan").map(Value::take).unwrap_or_default();
        let scan = Scan::open(scan, instrument).map_err(|error| match error {
            OpenError::Newer => Unreadable::Newer,
            OpenError::NotAScan
            | OpenError::Damaged
            | OpenError::WithoutData
            | OpenError::IsScan
            | OpenError::IsVoice
            | OpenError::IsInvitation
            | OpenError::IsReference
            | OpenError::NotAReference
            | OpenError::Field(_) => Unreadable::Corrupt,
        })?;
        if scan.id() != id {
            return Err(Unreadable::Corrupt);
        }
        // A name or a count that cannot be read takes no answers with it.
        let (name, export) = (&record["name"], &record["lastExport"]);
        Ok(Self {
            name: name.as_str().unwrap_or_default().to_owned(),
            last_export: LastExport {
                at: export["at"].as_str().map(str::to_owned),
                changes_since: export["changesSince"].as_u64().unwrap_or_default(),
            },
            scan,
        })
    }
}
