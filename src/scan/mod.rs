//! What was answered: a [`Scan`], the checked document of one answer file. It keeps what it does not know, so that a
//! file of another edition comes back out as it went in; every change goes through [`Scan::apply`].

mod answer;
mod change;
mod group;
mod open;
mod part;
mod profile;
mod record;
mod shape;
mod steps;

pub use answer::Answer;
pub use change::{About, Change, ROLE, Remark};
pub use group::Group;
pub use open::OpenError;
pub use part::Along;
pub use profile::{APPROACHES, ProfilePart, fte};
pub use record::{Filed, Record, Unreadable};
pub use steps::{Step, progress, resume, statements, steps};

use crate::instrument::{Domain, Phase, StatementId};
use serde_json::{Map, Value};

const FORMAT: &str = "iscan-answers";
const FORMAT_VERSION: u64 = 1;

/// Which way through the instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Snelscan: the lead statement of each domain.
    Quick,
    /// Every statement.
    Full,
    /// Every statement, for a group.
    Workshop,
}

impl Kind {
    /// As an answer file names it.
    pub fn id(self) -> &'static str {
        ["quick", "full", "workshop"][self as usize]
    }

    fn from_id(id: &str) -> Option<Self> {
        match id {
            "quick" => Some(Self::Quick),
            "full" => Some(Self::Full),
            "workshop" => Some(Self::Workshop),
            _ => None,
        }
    }
}

/// The answers of one scan.
///
/// Holds an answer file's document of which every field that this version reads has been checked; reading is therefore
/// never in doubt.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    document: Map<String, Value>,
}

impl Scan {
    /// An empty snelscan, begun at `now` (an RFC 3339 moment in UTC).
    pub fn new(id: &str, language: &str, instrument: &str, now: &str) -> Self {
        let mut document = Map::new();
        let head: [(&str, Value); 8] = [
            ("format", FORMAT.into()),
            ("formatVersion", FORMAT_VERSION.into()),
            ("instrument", instrument.into()),
            ("scan", "quick".into()),
            ("id", id.into()),
            ("language", language.into()),
            ("created", now.into()),
            ("updated", now.into()),
        ];
        document.extend(head.into_iter().map(|(key, value)| (key.to_owned(), value)));
        document.insert("statements".into(), Value::Object(Map::new()));
        Self { document }
    }

    /// The same answers under another id: a copy that goes its own way.
    #[must_use]
    pub fn copy(&self, id: &str, now: &str) -> Self {
        let mut document = self.document.clone();
        document.insert("id".into(), id.into());
        document.insert("created".into(), now.into());
        Self { document }
    }

    /// The same scan under another id.
    #[must_use]
    pub fn renamed(&self, id: &str) -> Self {
        let mut document = self.document.clone();
        document.insert("id".into(), id.into());
        Self { document }
    }

    /// The answer file.
    pub fn document(&self) -> &Map<String, Value> {
        &self.document
    }

    /// Its id; empty in a file that has none.
    pub fn id(&self) -> &str {
        self.text("id")
    }

    /// Which way through.
    pub fn kind(&self) -> Kind {
        Kind::from_id(self.text("scan")).unwrap_or(Kind::Quick)
    }

    /// The version of the instrument it was made with.
    pub fn instrument(&self) -> &str {
        self.text("instrument")
    }

    /// When it was begun, RFC 3339 in UTC; empty when not known.
    pub fn created(&self) -> &str {
        self.text("created")
    }

    /// When it was last changed, RFC 3339 in UTC; empty when not known.
    pub fn updated(&self) -> &str {
        self.text("updated")
    }

    /// When it was begun, or else last changed: a file or a link may tell only one of them, or none.
    pub fn first_known(&self) -> &str {
        if self.created().is_empty() {
            self.updated()
        } else {
            self.created()
        }
    }

    /// When it was last changed, or else begun.
    pub fn last_known(&self) -> &str {
        if self.updated().is_empty() {
            self.created()
        } else {
            self.updated()
        }
    }

    /// A line of the intake; empty when not filled in.
    pub fn about(&self, line: About) -> &str {
        text(self.section("about"), line.key())
    }

    /// What was chosen for a question of a group: an option's id, a number as digits, or `unknown`.
    pub fn choice(&self, group: Group, id: &str) -> Option<String> {
        let (section, part) = group.path();
        let map = self.section(section)?;
        let map = if part.is_empty() { map } else { map.get(part)?.as_object()? };
        Group::text(map.get(id)?)
    }

    /// How many questions of a group have an answer.
    pub fn chosen_in(&self, group: Group) -> usize {
        let (section, part) = group.path();
        let map = self.section(section);
        let map = if part.is_empty() {
            map
        } else {
            map.and_then(|map| map.get(part)?.as_object())
        };
        map.map_or(0, Map::len)
    }

    /// What was chosen for a fact.
    pub fn fact(&self, id: &str) -> Option<String> {
        self.choice(Group::Facts, id)
    }

    /// Recommendations in the reader's own order; those not named follow in the default order.
    pub fn advice_order(&self) -> Vec<&str> {
        self.advice_list("order")
    }

    /// Recommendations the reader set aside.
    pub fn advice_aside(&self) -> Vec<&str> {
        self.advice_list("aside")
    }

    /// The phase a domain is to reach, where the scan sets one.
    pub fn target(&self, domain: Domain) -> Option<Phase> {
        Phase::new(self.section("ambition")?.get("targets")?.get(domain.id())?.as_u64()?)
    }

    fn advice_list(&self, name: &str) -> Vec<&str> {
        let list = self.section("advice").and_then(|advice| advice.get(name)?.as_array());
        list.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// The answer to a statement.
    pub fn answer(&self, id: StatementId) -> Option<Answer> {
        self.section("statements")?.get(&id.to_string()).and_then(Answer::from_json)
    }

    /// A part of the remark beside a statement; empty when there is none.
    pub fn remark(&self, id: StatementId, part: Remark) -> &str {
        text(self.remarks(id), part.key())
    }

    /// Whether a low phase here is a choice.
    pub fn deliberate(&self, id: StatementId) -> bool {
        self.remarks(id)
            .and_then(|remark| remark.get("deliberate")?.as_bool())
            .unwrap_or(false)
    }

    /// Whether nothing has been filled in.
    pub fn is_empty(&self) -> bool {
        [
            "about",
            "facts",
            "statements",
            "remarks",
            "signature",
            "recognition",
            "symptoms",
            "culture",
            "iprof",
            "staffing",
        ]
        .into_iter()
        .all(|name| self.section(name).is_none_or(Map::is_empty))
    }

    fn remarks(&self, id: StatementId) -> Option<&Map<String, Value>> {
        self.section("remarks")?.get(&id.to_string())?.as_object()
    }

    fn section(&self, name: &str) -> Option<&Map<String, Value>> {
        self.document.get(name)?.as_object()
    }

    fn text(&self, name: &str) -> &str {
        text(Some(&self.document), name)
    }
}

fn text<'a>(map: Option<&'a Map<String, Value>>, key: &str) -> &'a str {
    map.and_then(|map| map.get(key)?.as_str()).unwrap_or_default()
}
