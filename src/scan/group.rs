//! The choices besides statements: each group has its place in the document.

use serde_json::Value;

/// A group of questions that are answered by choosing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Facts about the municipality.
    Facts,
    /// Signature rows.
    Signature,
    /// Whether a line of a type text is recognised.
    Recognition,
    /// Symptoms.
    Symptoms,
    /// Culture pairs, 1 to 5.
    Culture,
    /// Tasks of the I-professional.
    Tasks,
    /// The role of the I-professional, 1 to 4.
    Role,
    /// Questions about staffing.
    Staffing,
}

impl Group {
    /// In the order of their answers in the document.
    pub const ALL: [Group; 8] = [
        Group::Facts,
        Group::Signature,
        Group::Recognition,
        Group::Symptoms,
        Group::Culture,
        Group::Tasks,
        Group::Role,
        Group::Staffing,
    ];

    /// The section it stands in, and the part of that section, if it is not the whole.
    pub(super) fn path(self) -> (&'static str, &'static str) {
        [
            ("facts", ""),
            ("signature", ""),
            ("recognition", ""),
            ("symptoms", ""),
            ("culture", ""),
            ("iprof", "tasks"),
            ("iprof", ""),
            ("staffing", "questions"),
        ][self as usize]
    }

    /// The name controls carry.
    pub fn name(self) -> &'static str {
        ["fact", "row", "line", "symptom", "pair", "task", "role", "staff"][self as usize]
    }

    /// What an answer file holds for a choice: digits are a number, all else is the option's id.
    pub(super) fn value(choice: &str) -> Value {
        match choice.parse::<u64>() {
            Ok(number) => number.into(),
            Err(_) => choice.into(),
        }
    }

    /// The inverse of [`Group::value`].
    pub(super) fn text(value: &Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => number.as_u64().map(|number| number.to_string()),
            _ => None,
        }
    }
}
