//! A statement: four or five anchor sentences, one for each phase, of which the last that holds for the ordinary course
//! of things is chosen.

use super::pack::{Packed, packed};
#[cfg(not(target_arch = "wasm32"))]
use super::reading_time::count;
use super::{Domain, Phase};
use crate::listed::listed;
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

impl Packed for StatementId {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        self.to_string().into()
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        let id = value.as_str().and_then(Self::parse);
        *misread |= id.is_none();
        id.unwrap_or(Self {
            domain: Domain::ALL[0],
            number: 0,
        })
    }
}

listed! {
    /// Whose leadership an answer tells of, in the report's last chapter.
    pub enum Leader {
        /// The general director.
        Director = "director",
        /// The management team.
        Team = "team",
        /// Politics.
        Politics = "politics",
    }
}

packed! {
    /// A statement as it is asked, in one language.
    pub struct Statement {
        /// The permanent number within its domain.
        pub number: u32,
        /// What it is about, in a few words: its name in lists.
        pub topic: String,
        /// The question the anchors answer.
        pub question: String,
        /// What helps to choose: the content check refuses a statement without it.
        pub help: String,
        /// One sentence a phase, ascending: four, or five where the fifth phase means something for the topic.
        pub anchors: Vec<String>,
        /// Whose leadership it tells of.
        pub leader: Option<Leader>,
        /// Places in the glossary of the terms it uses.
        pub terms: Vec<u32>,
        /// How many words it gives to read: question, help and sentences. Counted once, and asked at every answer.
        pub words: u32,
    }
}

impl Statement {
    /// Counts [`Statement::words`].
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn counted(mut self) -> Self {
        let texts = [&self.question, &self.help].into_iter().chain(&self.anchors);
        self.words = u32::try_from(count(texts.map(String::as_str))).unwrap_or(u32::MAX);
        self
    }

    /// The sentence for this phase; none for a fifth that cannot be chosen.
    pub fn anchor(&self, phase: Phase) -> Option<&str> {
        self.anchors.get(phase.index()).map(String::as_str)
    }

    /// What can be chosen, ascending.
    pub fn choices(&self) -> impl Iterator<Item = (Phase, &str)> {
        Phase::ALL.into_iter().zip(self.anchors.iter().map(String::as_str))
    }

    /// The last phase that can be chosen.
    pub fn highest(&self) -> Phase {
        if self.anchors.len() > 4 { Phase::ALL[4] } else { Phase::ALL[3] }
    }
}
