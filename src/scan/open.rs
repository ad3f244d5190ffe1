//! Opening an answer file: everything known is checked, everything unknown is kept as it is.

use super::change::put;
use super::{Answer, FORMAT, FORMAT_VERSION, Kind, ROLE, Scan, shape};
use crate::instrument::{Instrument, later};
use serde_json::{Map, Value};

const RESULTS: &str = "iscan-results";
/// The largest number a fact can be.
const MOST: u64 = 1_000_000;

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
        let full = &instrument.full;
        for (section, id, value) in self.chosen() {
            let unknown = value == "unknown";
            let listed = |known: Option<bool>| known.is_none_or(|known| value.is_string() && (newer || unknown || known));
            let chosen = value.as_str().unwrap_or_default();
            let fits = match section {
                "facts" => match instrument.fact(id) {
                    Some(fact) if fact.number => unknown || value.as_u64().is_some_and(|number| number <= MOST),
                    fact => listed(fact.map(|fact| fact.label(chosen).is_some())),
                },
                "signature" => {
                    let row = full.rows.iter().find(|row| row.id == *id);
                    listed(row.map(|row| row.options.iter().any(|option| option.id == chosen)))
                }
                _ => {
                    let question = full.staffing.questions.iter().find(|question| question.id == *id);
                    listed(question.map(|question| question.options.iter().any(|option| option.id == chosen)))
                }
            };
            if !fits {
                return Err(field(&format!("{section}.{id}")));
            }
        }
        self.object("facts")?;
        match shape::fault(&self.document, newer) {
            Some(name) => Err(OpenError::Field(name)),
            None => Ok(()),
        }
    }

    /// Every choice whose options the instrument lists.
    fn chosen(&self) -> Vec<(&'static str, &String, &Value)> {
        let questions = self.section("staffing").and_then(|staffing| staffing.get("questions")?.as_object());
        let sections = [
            ("facts", self.section("facts")),
            ("signature", self.section("signature")),
            ("staffing.questions", questions),
        ];
        let mut chosen = vec![];
        for (name, section) in sections {
            chosen.extend(section.into_iter().flatten().map(|(id, value)| (name, id, value)));
        }
        chosen
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
