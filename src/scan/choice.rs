//! What is chosen for a question that is no statement.

use serde_json::Value;
use std::borrow::Cow;

/// *Weet niet*, wherever it can be answered.
pub(super) const UNKNOWN: &str = "unknown";

/// What was chosen. Which of these a question can have depends on its [`super::Group`].
///
/// ```
/// use iscan::scan::{Choice, YesPartlyNo};
///
/// let choice = Choice::from_id("partly");
/// assert_eq!(choice, Choice::Option("partly".into()));
/// assert_eq!(YesPartlyNo::from_id(&choice.id()), Some(YesPartlyNo::Partly));
/// assert_eq!(Choice::from_id("12"), Choice::Number(12));
/// assert_eq!(Choice::from_id("unknown"), Choice::Unknown);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// *Weet niet.*
    Unknown,
    /// The option with this id.
    Option(String),
    /// A number, or a place on a scale.
    Number(u64),
}

impl Choice {
    /// Reads the text form: `unknown`, digits, or an option's id.
    pub fn from_id(id: &str) -> Self {
        if id == UNKNOWN {
            Self::Unknown
        } else if let Ok(number) = id.parse()
            && !id.starts_with('+')
        {
            Self::Number(number)
        } else {
            Self::Option(id.to_owned())
        }
    }

    /// The text form: `unknown`, `3`, `een`.
    pub fn id(&self) -> Cow<'_, str> {
        match self {
            Self::Unknown => UNKNOWN.into(),
            Self::Option(id) => id.into(),
            Self::Number(number) => number.to_string().into(),
        }
    }

    /// The number, where it is one.
    pub fn number(&self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Unknown | Self::Option(_) => None,
        }
    }

    /// Whether it is one of the question's options, or *weet niet*: words, not a number.
    pub(super) fn is_word(&self) -> bool {
        match self {
            Self::Unknown | Self::Option(_) => true,
            Self::Number(_) => false,
        }
    }

    pub(super) fn from_json(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) if text == UNKNOWN => Some(Self::Unknown),
            Value::String(text) => Some(Self::Option(text.clone())),
            Value::Number(number) => number.as_u64().map(Self::Number),
            _ => None,
        }
    }

    pub(super) fn to_json(&self) -> Value {
        match self {
            Self::Unknown => UNKNOWN.into(),
            Self::Option(id) => id.as_str().into(),
            Self::Number(number) => (*number).into(),
        }
    }
}
