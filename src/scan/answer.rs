//! An answer to a statement.

use super::choice::UNKNOWN;
use super::codec::{Edition, Field, Read};
use crate::instrument::{Phase, StatementId};
use serde_json::Value;

const NOT_APPLICABLE: &str = "na";

/// What was answered. A statement without an answer has none of these.
///
/// ```
/// use iscan::scan::Answer;
///
/// let answer = Answer::from_id("3").expect("a phase");
/// assert_eq!(answer.phase().map(|phase| phase.number()), Some(3));
/// assert_eq!(Answer::from_id("unknown"), Some(Answer::Unknown));
/// assert_eq!(Answer::NotApplicable.id(), "na");
/// assert_eq!(Answer::from_id("6"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The last anchor that holds for the ordinary course of things.
    Phase(Phase),
    /// *Weet niet.*
    Unknown,
    /// *Niet van toepassing.*
    NotApplicable,
}

impl Answer {
    /// All seven, the phases first.
    pub fn all() -> impl Iterator<Item = Self> {
        Phase::ALL.into_iter().map(Self::Phase).chain([Self::Unknown, Self::NotApplicable])
    }

    /// As text: `1` to `5`, `unknown`, `na`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Phase(phase) => match phase.number() {
                1 => "1",
                2 => "2",
                3 => "3",
                4 => "4",
                _ => "5",
            },
            Self::Unknown => UNKNOWN,
            Self::NotApplicable => NOT_APPLICABLE,
        }
    }

    /// The inverse of [`Answer::id`]; nothing for another text.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|answer| answer.id() == id)
    }

    /// The phase chosen, if one was.
    pub fn phase(self) -> Option<Phase> {
        match self {
            Self::Phase(phase) => Some(phase),
            Self::Unknown | Self::NotApplicable => None,
        }
    }

    /// Whether the statement offers it: some have no sentence for the fifth phase.
    pub(super) fn is_offered(self, id: StatementId, edition: Edition) -> bool {
        let statement = self.phase().zip(edition.instrument.statement(id));
        edition.newer || statement.is_none_or(|(phase, statement)| statement.anchor(phase).is_some())
    }
}

impl Field for Answer {
    /// A number from 1 to 5, `"unknown"` or `"na"`.
    fn read(value: &Value, _: Edition) -> Read<Self> {
        match value {
            Value::String(text) if text == UNKNOWN => Read::Is(Self::Unknown),
            Value::String(text) if text == NOT_APPLICABLE => Read::Is(Self::NotApplicable),
            Value::Number(number) => Read::of(number.as_u64().and_then(Phase::new).map(Self::Phase)),
            _ => Read::Wrong,
        }
    }

    fn write(&self) -> Value {
        match self {
            Self::Phase(phase) => phase.number().into(),
            Self::Unknown | Self::NotApplicable => self.id().into(),
        }
    }
}
