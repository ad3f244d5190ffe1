//! The five phases of development.

use super::Words;
use super::pack::Packed;
use serde_json::Value;
use std::fmt;

/// A phase, 1 to 5. Not a mark: a phase says how far domains work together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phase(u8);

impl Phase {
    /// All five, in ascending order.
    pub const ALL: [Phase; 5] = [Phase(1), Phase(2), Phase(3), Phase(4), Phase(5)];

    /// The phase with this number, or nothing outside 1 to 5.
    pub fn new(number: u64) -> Option<Self> {
        Self::ALL.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
    }

    /// 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Place in a list of five, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0) - 1
    }

    /// The phase after this one; none after the fifth.
    pub fn next(self) -> Option<Self> {
        Self::new(u64::from(self.0) + 1)
    }

    /// Whether the source leaves its cell empty ("?"): then every sentence about it is ours.
    pub fn is_ours(self) -> bool {
        self.0 == 5
    }

    /// What stands as a tag beside a sentence of this phase: that it is ours; empty where the source has one.
    pub fn tag(self, words: &Words) -> &str {
        if self.is_ours() { words.report_ours() } else { "" }
    }

    /// A text about this phase with its tag in brackets after it, where there is room for words only.
    pub fn tagged(self, text: &str, words: &Words) -> String {
        match self.tag(words) {
            "" => text.to_owned(),
            tag => [text, " (", tag, ")"].concat(),
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A phase travels in a pack as its number.
impl Packed for Phase {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        self.0.into()
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        let phase = value.as_u64().and_then(Self::new);
        *misread |= phase.is_none();
        phase.unwrap_or(Self::ALL[0])
    }
}
