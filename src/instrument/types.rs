//! The four types of the source, the tempo each expects, and the themes its texts are told under.

use super::pack::Packed;
use crate::listed::listed;
use serde_json::Value;

listed! {
    /// One of the four types.
    #[allow(missing_docs)] // the numbers are the names
    pub enum Type {
        I = "I",
        II = "II",
        III = "III",
        IV = "IV",
    }
}

listed! {
    /// Which side develops faster.
    #[derive(Default)]
    pub enum Tempo {
        /// Less than half a phase apart.
        #[default]
        Level = "level",
        /// ICT is at least half a phase ahead.
        Ict = "ict",
        /// The organisation is at least half a phase ahead.
        Organisation = "organisation",
    }
}

/// The signature row that is computed: which side develops faster.
pub const TEMPO_ROW: &str = "s21";

listed! {
    /// A theme of the type texts and of the signature rows.
    pub enum Theme {
        /// Infrastructure and applications.
        Toepassingen = "toepassingen",
        /// Processes.
        Processen = "processen",
        /// Leadership and culture.
        Leiderschap = "leiderschap",
        /// The I-professional.
        Iprof = "iprof",
    }
}

/// Some of the four types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Types(u32);

impl Types {
    /// Those for which this holds.
    pub fn which(holds: impl Fn(Type) -> bool) -> Self {
        Self(
            Type::ALL
                .into_iter()
                .filter(|kind| holds(*kind))
                .fold(0, |bits, kind| bits | bit(kind)),
        )
    }

    /// Whether this type is among them.
    pub fn contains(self, kind: Type) -> bool {
        self.0 & bit(kind) != 0
    }
}

fn bit(kind: Type) -> u32 {
    1 << kind.index()
}

impl Packed for Types {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        self.0.pack()
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        Self(u32::unpack(value, misread))
    }
}
