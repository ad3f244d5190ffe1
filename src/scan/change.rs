//! The one way to change a scan. A change is small and names its place, so that two tabs can each apply the other's.

use super::{Answer, Group, Kind, ProfilePart, Scan};
use crate::instrument::StatementId;
use serde_json::{Map, Value};

/// One change of one thing. An empty text or `None` takes the thing away.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An answer to a statement.
    Answer(StatementId, Option<Answer>),
    /// A part of the remark beside a statement.
    Remark(StatementId, Remark, String),
    /// Whether a low phase is a choice: that stops the advice, not the score.
    Deliberate(StatementId, bool),
    /// What is chosen for a question of a group: an option's id, a number, or `unknown`.
    Choice(Group, String, Option<String>),
    /// A field of a staffing profile, as it was typed.
    Profile(String, ProfilePart, String),
    /// Which way through: a snelscan grows into a full scan with nothing asked again.
    Kind(Kind),
    /// The recommendations in the reader's own order.
    Order(Vec<String>),
    /// Whether a recommendation is set aside.
    Aside(String, bool),
    /// A line of the intake.
    About(About, String),
}

impl Change {
    /// Whether both change the same thing, so that the later one is all that counts.
    pub fn same_place(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Answer(a, _), Self::Answer(b, _)) | (Self::Deliberate(a, _), Self::Deliberate(b, _)) => a == b,
            (Self::Remark(a, part, _), Self::Remark(b, other, _)) => a == b && part == other,
            (Self::Choice(group, a, _), Self::Choice(other, b, _)) => group == other && a == b,
            (Self::Profile(a, part, _), Self::Profile(b, other, _)) => a == b && part == other,
            (Self::Kind(_), Self::Kind(_)) | (Self::Order(_), Self::Order(_)) => true,
            (Self::Aside(a, _), Self::Aside(b, _)) => a == b,
            (Self::About(a, _), Self::About(b, _)) => a == b,
            _ => false,
        }
    }
}

/// The parts of a remark that are text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A note.
    Note,
    /// Evidence: free text or a link.
    Evidence,
    /// Why a statement does not apply.
    NaReason,
}

impl Remark {
    pub(super) fn key(self) -> &'static str {
        ["note", "evidence", "naReason"][self as usize]
    }
}

/// The lines of the intake that are text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The municipality's name.
    Municipality,
    /// Who answers.
    Respondent,
    /// Why now.
    Reason,
}

impl About {
    pub(super) fn key(self) -> &'static str {
        ["municipality", "respondent", "reason"][self as usize]
    }
}

/// The fact that says which role the respondent has; a change of it changes `about.role` too.
pub const ROLE: &str = "f.rol";

impl Scan {
    /// Carries out a change, made at `now` (an RFC 3339 moment in UTC).
    pub fn apply(&mut self, change: &Change, now: &str) {
        match change {
            Change::Answer(id, answer) => self.set("statements", &id.to_string(), answer.map(Answer::to_json)),
            Change::Remark(id, part, text) => self.remark_part(*id, part.key(), filled(text)),
            Change::Deliberate(id, deliberate) => self.remark_part(*id, "deliberate", deliberate.then_some(Value::Bool(true))),
            Change::Choice(group, id, option) => {
                self.put_in(group.path(), id, option.as_deref().map(Group::value));
                if *group == Group::Facts && id == ROLE {
                    let role = option.as_deref().filter(|role| *role != "unknown");
                    self.set("about", "role", role.map(Value::from));
                }
            }
            Change::Profile(id, part, typed) => {
                let mut profile = self.profile_map(id).cloned().unwrap_or_default();
                let value = part.value(typed, profile.get(part.key()));
                put(&mut profile, part.key(), value);
                self.put_in(
                    ("staffing", "profiles"),
                    id,
                    (!profile.is_empty()).then_some(Value::Object(profile)),
                );
            }
            Change::Kind(kind) => {
                self.document.insert("scan".into(), kind.id().into());
            }
            Change::Order(ids) => self.set("advice", "order", Some(ids.iter().map(|id| Value::from(id.as_str())).collect())),
            Change::Aside(id, aside) => {
                let mut ids: Vec<Value> = self
                    .advice_aside()
                    .into_iter()
                    .filter(|other| other != id)
                    .map(Value::from)
                    .collect();
                ids.extend(aside.then(|| Value::from(id.as_str())));
                self.set("advice", "aside", (!ids.is_empty()).then_some(Value::Array(ids)));
            }
            Change::About(line, text) => self.set("about", line.key(), filled(text)),
        }
        self.document.insert("updated".into(), now.into());
    }

    fn remark_part(&mut self, id: StatementId, key: &str, value: Option<Value>) {
        let id = id.to_string();
        let mut remark = self
            .section("remarks")
            .and_then(|remarks| remarks.get(&id)?.as_object().cloned())
            .unwrap_or_default();
        put(&mut remark, key, value);
        self.set("remarks", &id, (!remark.is_empty()).then_some(Value::Object(remark)));
    }

    /// Sets a value in a section, or in the part of it that is named.
    fn put_in(&mut self, (section, part): (&str, &str), key: &str, value: Option<Value>) {
        if part.is_empty() {
            self.set(section, key, value);
        } else {
            let inner = self.section(section).and_then(|section| section.get(part)?.as_object());
            let mut inner = inner.cloned().unwrap_or_default();
            put(&mut inner, key, value);
            self.set(section, part, (!inner.is_empty()).then_some(Value::Object(inner)));
        }
    }

    fn set(&mut self, section: &str, key: &str, value: Option<Value>) {
        let entry = self.document.entry(section).or_insert_with(|| Value::Object(Map::new()));
        if let Value::Object(map) = entry {
            put(map, key, value);
        }
    }
}

fn filled(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| text.into())
}

/// Sets a value, or takes it away. Taking away copies the rest: a map's own removal costs the wasm 4 KB.
pub(super) fn put(map: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        map.insert(key.to_owned(), value);
    } else if map.contains_key(key) {
        for (other, value) in std::mem::take(map) {
            if other != key {
                map.insert(other, value);
            }
        }
    }
}
