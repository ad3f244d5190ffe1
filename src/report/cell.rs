//! A cell of a table that leaves for a spreadsheet: what is a number stays one, what is text stays as it was typed.

use crate::exact::Exact;
use crate::plan::Day;

/// What stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text; may be empty.
    Text(String),
    /// A number.
    Number(Exact),
    /// A day.
    Day(Day),
}

impl Cell {
    /// A number, or an empty cell where there is none.
    pub(super) fn optional(number: Option<Exact>) -> Self {
        number.map_or_else(|| Self::Text(String::new()), Self::Number)
    }

    /// A whole number, or an empty cell where there is none.
    pub(super) fn whole(number: Option<u64>) -> Self {
        Self::optional(number.map(|number| Exact::new(number.into(), 1)))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
