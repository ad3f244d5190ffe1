//! What of a scan may travel: the shareable part for a link, and a file with names, notes and evidence in or out.

use super::{FORMAT, FORMAT_VERSION, Scan};
use serde_json::{Map, Value};

/// What of a scan is about its answers alone; `remarks` only for the mark of a deliberate choice.
const ANSWERS: [&str; 11] = [
    "instrument",
    "scan",
    "statements",
    "facts",
    "signature",
    "recognition",
    "symptoms",
    "culture",
    "iprof",
    "staffing",
    "ambition",
];

/// What goes along besides the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Along {
    /// Municipality, who answers, why now, who does what.
    pub names: bool,
    /// Notes and reasons.
    pub notes: bool,
    /// Evidence.
    pub evidence: bool,
}

impl Scan {
    /// The part a link carries: the answers and the marks of a deliberate choice, with the municipality and the moment
    /// of the last change when the sender leaves them in. No id, notes, evidence, actions or voices.
    #[must_use]
    pub fn shareable(&self, municipality: bool, date: bool) -> Self {
        let mut part = Map::new();
        part.insert("format".into(), FORMAT.into());
        part.insert("formatVersion".into(), FORMAT_VERSION.into());
        for name in ANSWERS.into_iter().chain(date.then_some("updated")) {
            if let Some(value) = self.document.get(name) {
                part.insert(name.into(), value.clone());
            }
        }
        let mut marks = Map::new();
        for (id, remark) in self.section("remarks").into_iter().flatten() {
            if remark.get("deliberate") == Some(&Value::Bool(true)) {
                marks.insert(id.clone(), object("deliberate", true.into()));
            }
        }
        if !marks.is_empty() {
            part.insert("remarks".into(), Value::Object(marks));
        }
        if let Some(name) = self
            .section("about")
            .and_then(|about| about.get("municipality"))
            .filter(|_| municipality)
        {
            part.insert("about".into(), object("municipality", name.clone()));
        }
        Self { document: part }
    }

    /// The scan for a file: without single voices, and without what does not go along.
    #[must_use]
    pub fn without(&self, along: Along) -> Self {
        let mut document = Map::new();
        for (name, value) in &self.document {
            let value = match name.as_str() {
                "voices" => continue,
                "about" if !along.names => keep(value, &["role"]),
                "remarks" if !(along.notes && along.evidence) => each(value, &|remark| fields(remark, along)),
                "consensus" if !along.notes => each(value, &|agreed| keep(agreed, &["answer"])),
                "actions" if !along.names => each(value, &|action| drop_field(action, "who")),
                "earlier" => each(value, &|earlier| match earlier {
                    Value::Object(document) => {
                        let document = document.clone();
                        Value::Object(Self { document }.without(along).document)
                    }
                    _ => Value::Object(Map::new()),
                }),
                _ => value.clone(),
            };
            document.insert(name.clone(), value);
        }
        Self { document }
    }
}

/// A remark with the parts that go along. Fields this version does not know go only when everything does.
fn fields(remark: &Value, along: Along) -> Value {
    let mut names = vec!["deliberate"];
    if along.notes {
        names.extend(["note", "naReason"]);
    }
    if along.evidence {
        names.push("evidence");
    }
    keep(remark, &names)
}

fn object(name: &str, value: Value) -> Value {
    let mut map = Map::new();
    map.insert(name.into(), value);
    Value::Object(map)
}

/// Only these fields.
fn keep(value: &Value, names: &[&str]) -> Value {
    filter(value, &|name| names.contains(&name))
}

fn drop_field(value: &Value, dropped: &str) -> Value {
    filter(value, &|name| name != dropped)
}

fn filter(value: &Value, keep: &dyn Fn(&str) -> bool) -> Value {
    let mut map = Map::new();
    for (name, value) in value.as_object().into_iter().flatten() {
        if keep(name) {
            map.insert(name.clone(), value.clone());
        }
    }
    Value::Object(map)
}

/// Every value of an object or a list, changed; entries that come out empty are left out.
fn each(value: &Value, change: &dyn Fn(&Value) -> Value) -> Value {
    let empty = |value: &Value| value.as_object().is_some_and(Map::is_empty);
    match value {
        Value::Array(values) => Value::Array(values.iter().map(change).collect()),
        Value::Object(entries) => {
            let mut changed = Map::new();
            for (name, value) in entries {
                let value = change(value);
                if !empty(&value) {
                    changed.insert(name.clone(), value);
                }
            }
            Value::Object(changed)
        }
        _ => Value::Object(Map::new()),
    }
}
