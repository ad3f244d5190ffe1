//! A scan as one browser keeps it: the answer file, and the name its owner gave it there.

use super::{OpenError, Scan};
use crate::instrument::Instrument;
use serde_json::{Map, Value};

/// What is known of the files that were made of a scan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filed {
    /// When the last one was made, RFC 3339 in UTC; empty when none was.
    pub at: String,
    /// How many changes came after it.
    pub fresh: u64,
}

/// A kept scan.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Given by the owner; may be empty.
    pub name: String,
    /// Its files.
    pub filed: Filed,
    /// The answers.
    pub scan: Scan,
}

/// Why a record cannot be read. It stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is damaged.
    Corrupt,
    /// A newer version of the page wrote it.
    Newer,
}

impl Record {
    /// What is stored.
    pub fn to_json(&self) -> Value {
        let mut record = Map::new();
        record.insert("name".into(), self.name.as_str().into());
        record.insert("filed".into(), self.filed.at.as_str().into());
        record.insert("fresh".into(), self.filed.fresh.into());
        record.insert("scan".into(), self.scan.to_json());
        Value::Object(record)
    }

    /// Reads the record stored under this scan's id.
    ///
    /// # Errors
    /// Says whether it is damaged or of a newer version.
    pub fn open(mut record: Value, id: &str, instrument: &Instrument) -> Result<Self, Unreadable> {
        let scan = record.get_mut("scan").map(Value::take).unwrap_or_default();
        let name = record.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let filed = Filed {
            at: record.get("filed").and_then(Value::as_str).unwrap_or_default().to_owned(),
            fresh: record.get("fresh").and_then(Value::as_u64).unwrap_or_default(),
        };
        match Scan::open(scan, instrument) {
            Ok(scan) if scan.id() == id => Ok(Self { name, filed, scan }),
            Err(OpenError::Newer) => Err(Unreadable::Newer),
            _ => Err(Unreadable::Corrupt),
        }
    }
}
