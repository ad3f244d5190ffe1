//! Opening an answer file: everything known is checked, everything unknown is kept as it is.

use super::change::put;
use super::{Answer, FORMAT, FORMAT_VERSION, Kind, ROLE, Scan, tail};
use crate::instrument::{Instrument, later};
use serde_json::{Map, Value};

const RESULTS: &str = "iscan-results";

/// Why an answer file cannot be opened. Nothing has been changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It is not an answer file: look for another file.
    NotAScan,
    /// It was cut off or changed on the way: ask for it again.
    Damaged,
    /// A newer program wrote it: update the page.
    Newer,
    /// The value of this field (`statements.o.leiding.1`) is not one it can have: mend it where the file was made.
    Field(String),
}

impl Scan {
    /// Opens an answer file, or the answers in a results file, whose results are never trusted.
    ///
    /// # Errors
    /// Says what the file is not, or which field has a value it cannot have.
    pub fn open(file: Value, instrument: &Instrument) -> Result<Self, OpenError> {
        let Value::Object(mut document) = file else {
            return Err(OpenError::NotAScan);
        };
        match document.get("format").and_then(Value::as_str) {
            Some(FORMAT) => {}
            Some(RESULTS) => {
                put(&mut document, "results", None);
                document.insert("format".into(), FORMAT.into());
            }
            _ => return Err(OpenError::NotAScan),
        }
        match document.get("formatVersion").and_then(Value::as_u64) {
            Some(FORMAT_VERSION) => {}
            Some(newer) if newer > FORMAT_VERSION => return Err(OpenError::Newer),
            _ => return Err(field("formatVersion")),
        }
        let scan = Self { document };
        scan.check(instrument)?;
        Ok(scan)
    }

    fn check(&self, instrument: &Instrument) -> Result<(), OpenError> {
        let version = self
            .document
            .get("instrument")
            .and_then(Value::as_str)
            .ok_or_else(|| field("instrument"))?;
        self.document
            .get("scan")
            .and_then(Value::as_str)
            .and_then(Kind::from_id)
            .ok_or_else(|| field("scan"))?;
        for name in ["id", "language", "created", "updated"] {
            texts(&self.document, "", &[name])?;
        }
        for (id, value) in self.object("statements")?.ok_or_else(|| field("statements"))? {
            Answer::from_json(value).ok_or_else(|| field(&format!("statements.{id}")))?;
        }
        if let Some(about) = self.object("about")? {
            texts(about, "about.", &["municipality", "respondent", "role", "reason"])?;
        }
        for (id, remark) in self.object("remarks")?.into_iter().flatten() {
            let remark = remark.as_object().ok_or_else(|| field(&format!("remarks.{id}")))?;
            texts(remark, &format!("remarks.{id}."), &["note", "evidence", "naReason"])?;
            if !remark.get("deliberate").is_none_or(Value::is_boolean) {
                return Err(field(&format!("remarks.{id}.deliberate")));
            }
        }
        let newer = later(version, &instrument.version);
        let role = text_of(&self.document, "about", "role");
        if !newer && !role.is_empty() && instrument.fact(ROLE).is_some_and(|fact| fact.label(role).is_none()) {
            return Err(field("about.role"));
        }
        for (id, value) in self.object("facts")?.into_iter().flatten() {
            let known = instrument.fact(id).is_none_or(|fact| match value {
                Value::String(option) => newer || option == "unknown" || fact.label(option).is_some(),
                _ => false,
            });
            if !known {
                return Err(field(&format!("facts.{id}")));
            }
        }
        match tail::fault(&self.document, newer) {
            Some(name) => Err(OpenError::Field(name)),
            None => Ok(()),
        }
    }

    fn object(&self, name: &str) -> Result<Option<&Map<String, Value>>, OpenError> {
        match self.document.get(name) {
            None => Ok(None),
            Some(Value::Object(map)) => Ok(Some(map)),
            Some(_) => Err(field(name)),
        }
    }
}

fn text_of<'a>(document: &'a Map<String, Value>, section: &str, key: &str) -> &'a str {
    document
        .get(section)
        .and_then(|section| section.get(key)?.as_str())
        .unwrap_or_default()
}

fn field(name: &str) -> OpenError {
    OpenError::Field(name.to_owned())
}

fn texts(map: &Map<String, Value>, prefix: &str, names: &[&str]) -> Result<(), OpenError> {
    match names.iter().find(|name| !map.get(**name).is_none_or(Value::is_string)) {
        Some(name) => Err(field(&format!("{prefix}{name}"))),
        None => Ok(()),
    }
}
