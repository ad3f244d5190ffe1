//! What was answered: a [`Scan`], the typed content of one answer file. A file becomes values of their types once, when it
//! is opened, with an error that names the field; what it holds and this version does not know is kept and written back
//! unchanged. Every change goes through [`Scan::apply`]. The format itself: `src/exchange/format.md`.

mod about;
mod answer;
mod change;
mod choice;
mod codec;
mod fte;
mod group;
mod next;
mod open;
mod plan;
mod plan_change;
mod profile;
mod progress;
mod remark;
mod section;
mod steps;
mod tally;
mod travel;
mod values;
mod voice;
mod whole;
mod workshop;

pub use about::{About, place_name};
pub use answer::Answer;
pub use change::{Change, ROLE};
pub use choice::Choice;
pub use fte::Fte;
pub use group::{Group, MOST, ROLE_EXPECTED, ROLE_NOW};
pub use open::OpenError;
pub(crate) use open::REFERENCE;
pub use plan::{Action, ActionPart};
pub use plan_change::PlanChange;
pub use profile::{Profile, ProfilePart};
pub use progress::{OpenPart, Remaining, open_parts, progress, progress_of, remaining, resume};
pub use remark::Remark;
pub use steps::{Need, Step, statements, steps};
pub use tally::{FEWEST_VOICES, Tally};
pub use travel::Private;
pub use values::{ActionState, Approach, RoleStep, ScanKind, TaskReason, YesPartlyNo};
pub use voice::{Doubt, Voice, fingerprint};
pub use whole::whole;
pub use workshop::Consensus;

use crate::instrument::{Domain, Phase, StatementId};
use about::{Intake, Role};
use group::Choices;
use litemap::LiteMap;
use plan::Ambition;
use profile::NO_PROFILE;
use remark::Remarks;
use serde_json::{Map, Value};

/// The answers of one scan: everything an answer file can say, each thing as a value of its type.
///
/// ```
/// use iscan::instrument::{Domain, StatementId};
/// use iscan::scan::{Answer, Change, Scan};
///
/// let mut scan = Scan::new("b3b0", "nl", "1.0.0", "2026-11-21T10:15:00Z");
/// assert!(scan.is_empty());
/// let id = StatementId { domain: Domain::IGegevens, number: 1 };
/// scan.apply(&Change::Answer(id, Some(Answer::Unknown)), "2026-11-21T10:16:00Z");
/// assert_eq!(scan.to_json()["statements"]["i.gegevens.1"], "unknown");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scan {
    instrument: String,
    kind: ScanKind,
    id: String,
    language: String,
    created: String,
    updated: String,
    intake: Intake,
    statements: LiteMap<StatementId, Answer>,
    remarks: LiteMap<StatementId, Remarks>,
    choices: Choices,
    profiles: LiteMap<String, Profile>,
    ambition: Ambition,
    advice_order: Vec<String>,
    advice_aside: Vec<String>,
    actions: Vec<Action>,
    questions_to_others: Vec<String>,
    voices: Vec<Voice>,
    consensus: LiteMap<StatementId, Consensus>,
    invitation: String,
    earlier: Vec<Scan>,
    /// Whether the answers of the last earlier scan stand beside the questions.
    beside: Option<bool>,
    /// What this version does not know, as it was written.
    rest: Map<String, Value>,
}

impl Scan {
    /// An empty snelscan, begun at `now` (an RFC 3339 moment in UTC).
    pub fn new(id: &str, language: &str, instrument: &str, now: &str) -> Self {
        Self {
            id: id.to_owned(),
            language: language.to_owned(),
            instrument: instrument.to_owned(),
            created: now.to_owned(),
            updated: now.to_owned(),
            ..Self::default()
        }
    }

    /// The same answers under another id: a copy that goes its own way.
    #[must_use]
    pub fn copy(&self, id: &str, now: &str) -> Self {
        Self {
            created: now.to_owned(),
            ..self.renamed(id)
        }
    }

    /// The same scan under another id.
    #[must_use]
    pub fn renamed(&self, id: &str) -> Self {
        Self {
            id: id.to_owned(),
            ..self.clone()
        }
    }

    /// Its id; empty in a file that has none.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Which way through.
    pub fn kind(&self) -> ScanKind {
        self.kind
    }

    /// The version of the instrument it was made with.
    pub fn instrument(&self) -> &str {
        &self.instrument
    }

    /// The language it was begun in; empty when not known.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// When it was begun, RFC 3339 in UTC; empty when not known.
    pub fn created(&self) -> &str {
        &self.created
    }

    /// When it was last changed, RFC 3339 in UTC; empty when not known.
    pub fn updated(&self) -> &str {
        &self.updated
    }

    /// When it was begun, or else last changed: a file or a link may tell only one of them, or none.
    pub fn first_known(&self) -> &str {
        if self.created.is_empty() { &self.updated } else { &self.created }
    }

    /// When it was last changed, or else begun.
    pub fn last_known(&self) -> &str {
        if self.updated.is_empty() { &self.created } else { &self.updated }
    }

    /// A line of the intake; empty when not filled in.
    pub fn about(&self, line: About) -> &str {
        self.intake.line(line)
    }

    /// The role of who answers, an option of the fact [`ROLE`]; empty when not told.
    pub fn role(&self) -> &str {
        self.intake.role.as_ref().map_or("", |Role(role)| role)
    }

    /// The answer to a statement.
    pub fn answer(&self, id: StatementId) -> Option<Answer> {
        self.statements.get(&id).copied()
    }

    /// The statements answered with a phase.
    pub fn answered(&self) -> impl Iterator<Item = StatementId> {
        let phased = self.statements.iter().filter(|(_, answer)| answer.phase().is_some());
        phased.map(|(id, _)| *id)
    }

    /// A part of the remark beside a statement; empty when there is none.
    pub fn remark(&self, id: StatementId, part: Remark) -> &str {
        self.remarks.get(&id).map_or("", |remark| remark.part(part))
    }

    /// Whether a low phase here is a choice.
    pub fn deliberate(&self, id: StatementId) -> bool {
        self.remarks.get(&id).is_some_and(Remarks::is_deliberate)
    }

    /// What was chosen for a question of a group.
    pub fn choice(&self, group: Group, id: &str) -> Option<&Choice> {
        self.choices.get(&group)?.get(id)
    }

    /// What was chosen for a fact.
    pub fn fact(&self, id: &str) -> Option<&Choice> {
        self.choice(Group::Facts, id)
    }

    /// A line of the staffing table.
    pub fn profile(&self, id: &str) -> &Profile {
        self.profiles.get(id).unwrap_or(&NO_PROFILE)
    }

    /// The phase a domain is to reach, where the scan sets one.
    pub fn target(&self, domain: Domain) -> Option<Phase> {
        self.ambition.targets.get(&domain).copied()
    }

    /// The month by which; empty when not told.
    pub fn horizon(&self) -> &str {
        &self.ambition.horizon
    }

    /// Recommendations in the reader's own order; those not named follow in the default order.
    pub fn advice_order(&self) -> &[String] {
        &self.advice_order
    }

    /// Recommendations the reader set aside.
    pub fn advice_aside(&self) -> &[String] {
        &self.advice_aside
    }

    /// What is to be done.
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// Recommendations that ask something of others.
    pub fn questions_to_others(&self) -> &[String] {
        &self.questions_to_others
    }

    /// What single people answered.
    pub fn voices(&self) -> &[Voice] {
        &self.voices
    }

    /// What was agreed on a statement.
    pub fn consensus(&self, id: StatementId) -> Option<&Consensus> {
        self.consensus.get(&id)
    }

    /// The code of the invitation that it answers, or that a workshop sends out; empty when there is none.
    pub fn invitation(&self) -> &str {
        &self.invitation
    }

    /// Whether someone was invited to fill it in, and gives the answers back.
    pub fn is_invited(&self) -> bool {
        self.kind != ScanKind::Workshop && !self.invitation.is_empty()
    }

    /// Earlier scans of the same municipality.
    pub fn earlier(&self) -> &[Scan] {
        &self.earlier
    }

    /// Whether nothing has been filled in.
    pub fn is_empty(&self) -> bool {
        let blank = Self {
            instrument: self.instrument.clone(),
            kind: self.kind,
            id: self.id.clone(),
            language: self.language.clone(),
            created: self.created.clone(),
            updated: self.updated.clone(),
            rest: self.rest.clone(),
            ..Self::default()
        };
        *self == blank && self.rest.values().all(says_nothing)
    }
}

/// Whether a value is empty all through.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.iter().all(says_nothing),
        Value::Object(fields) => fields.values().all(says_nothing),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
