//! An answer to a statement.

use crate::instrument::Phase;
use serde_json::Value;

/// What was answered. A statement without an answer has none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The highest anchor that is fully true today.
    Phase(Phase),
    /// *Weet niet.*
    Unknown,
    /// *Niet van toepassing.*
    NotApplicable,
}

impl Answer {
    /// Reads 1 to 5, `"unknown"` or `"na"`; nothing for anything else.
    pub fn from_json(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) if text == "unknown" => Some(Self::Unknown),
            Value::String(text) if text == "na" => Some(Self::NotApplicable),
            Value::Number(number) => Phase::new(number.as_u64()?).map(Self::Phase),
            _ => None,
        }
    }

    /// The inverse of [`Answer::from_json`].
    pub fn to_json(self) -> Value {
        match self {
            Self::Phase(phase) => phase.number().into(),
            other => other.text().into(),
        }
    }

    /// As text: `1` to `5`, `unknown`, `na`.
    pub fn text(self) -> &'static str {
        match self {
            Self::Phase(phase) => ["1", "2", "3", "4", "5"][phase.index()],
            Self::Unknown => "unknown",
            Self::NotApplicable => "na",
        }
    }

    /// The inverse of [`Answer::text`].
    pub fn from_text(text: &str) -> Option<Self> {
        let phases = Phase::ALL.into_iter().map(Self::Phase);
        phases
            .chain([Self::Unknown, Self::NotApplicable])
            .find(|answer| answer.text() == text)
    }

    /// The phase chosen, if one was.
    pub fn phase(self) -> Option<Phase> {
        match self {
            Self::Phase(phase) => Some(phase),
            _ => None,
        }
    }
}
