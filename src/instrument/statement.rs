//! A statement: five anchor sentences, one for each phase, of which the highest that is fully true today is chosen.

use super::pack::{Fields, Packed, packed};
use super::{Domain, Phase};
use serde_json::Value;

/// Names a statement for ever: its domain and a number that is never used again. Written `o.leiding.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StatementId {
    /// The domain it asks about.
    pub domain: Domain,
    /// Its permanent number within the domain.
    pub number: u32,
}

impl StatementId {
    /// Reads `<domain id>.<number>`; nothing for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (domain, number) = text.rsplit_once('.')?;
        let id = Self {
            domain: Domain::from_id(domain)?,
            number: number.parse().ok()?,
        };
        (id.to_string() == text).then_some(id)
    }
}

impl std::fmt::Display for StatementId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.domain.id())?;
        f.write_str(".")?;
        self.number.fmt(f)
    }
}

packed! {
    /// A statement as it is asked, in one language.
    pub struct Statement {
        /// The permanent number within its domain.
        pub number: u32,
        /// The question the anchors answer.
        pub question: String,
        /// What helps to choose; empty when nothing needs explaining.
        pub help: String,
        /// One sentence a phase, ascending.
        pub anchors: [String; 5],
        /// Places in the glossary of the terms it uses.
        pub terms: Vec<u32>,
    }
}

impl Statement {
    /// The sentence for this phase.
    pub fn anchor(&self, phase: Phase) -> &str {
        &self.anchors[phase.index()]
    }
}
