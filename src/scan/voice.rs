//! A voice: what one person answered, as it stands among others in a workshop.

use super::about::Role;
use super::codec::{Edition, Object, Part};
use super::{About, Answer, Change, OpenError, Scan, ScanKind};
use crate::instrument::{Instrument, StatementId, later};
use crate::listed::listed;
use crc::{CRC_64_XZ, Crc, NoTable};
use litemap::LiteMap;
use serde_json::{Map, Value};

/// Stands between the id of a person and what tells a second voice of the same person apart.
const AGAIN: char = '+';

listed! {
    /// Why someone who leads a workshop is asked whether a voice counts.
    pub enum Doubt {
        /// The same person gave other answers before.
        Person = "person",
        /// It is of another municipality.
        Municipality = "municipality",
        /// It was invited for another workshop.
        Round = "round",
        /// It answered another version of the instrument.
        Instrument = "instrument",
        /// Another voice says just the same.
        Answers = "answers",
    }
}

/// What one person answered. It never scores by itself.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::instrument::Domain;
/// use iscan::scan::{Answer, Change, Scan, ScanKind, Voice};
///
/// let now = "2026-11-21T10:15:00Z";
/// let lead = instrument.lead(Domain::OLeiding);
/// let mut colleague = Scan::new("b3b0", "nl", &instrument.version, now);
/// colleague.apply(&Change::Answer(lead, Answer::from_id("3")), now);
/// let voice = Voice::of(&colleague, instrument);
///
/// let mut workshop = Scan::new("c4c1", "nl", &instrument.version, now);
/// workshop.apply(&Change::Kind(ScanKind::Workshop), now);
/// workshop.apply(&Change::Voices(vec![voice.clone(), voice]), now);
/// assert_eq!(workshop.voices().len(), 1, "the same voice counts once");
/// assert_eq!(workshop.answer(lead), Answer::from_id("3"), "what the voices give");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voice {
    id: String,
    role: Option<Role>,
    kind: Option<ScanKind>,
    instrument: String,
    updated: String,
    municipality: String,
    aside: Option<bool>,
    doubts: Vec<String>,
    statements: LiteMap<StatementId, Answer>,
    rest: Map<String, Value>,
}

impl Voice {
    /// Made of its parts. An empty role is none.
    pub fn new(
        id: &str,
        kind: ScanKind,
        instrument: &str,
        updated: &str,
        answers: impl IntoIterator<Item = (StatementId, Answer)>,
    ) -> Self {
        Self {
            id: id.to_owned(),
            kind: Some(kind),
            instrument: instrument.to_owned(),
            updated: updated.to_owned(),
            statements: answers.into_iter().collect(),
            ..Self::default()
        }
    }

    /// The voice of who filled in a scan. The same scan gives the same id, so that it counts once however often it comes
    /// in; who has only the voice cannot tell which scan it is of. What this instrument does not offer stays behind.
    pub fn of(scan: &Scan, instrument: &Instrument) -> Self {
        let answers = scan.statements.iter().map(|(id, answer)| (*id, *answer));
        let source = if scan.id().is_empty() {
            fingerprint(&scan.shareable(false, true).to_text())
        } else {
            fingerprint(scan.id())
        };
        let voice = Self::new(&source, scan.kind(), scan.instrument(), scan.last_known(), answers);
        let voice = voice.with_role(scan.role()).with_municipality(scan.about(About::Municipality));
        voice.only_offered(instrument)
    }

    /// The same voice, of this municipality; an empty one is none.
    #[must_use]
    pub fn with_municipality(mut self, municipality: &str) -> Self {
        municipality.trim().clone_into(&mut self.municipality);
        self
    }

    /// The same voice in this role; an empty one is none.
    #[must_use]
    pub fn with_role(mut self, role: &str) -> Self {
        self.role = Some(Role(role.to_owned())).filter(|Role(role)| !role.is_empty());
        self
    }

    /// The same voice, set aside or counted: that answers every doubt.
    #[must_use]
    pub fn set_aside(mut self, aside: bool) -> Self {
        self.aside = aside.then_some(true);
        self.doubts.clear();
        self
    }

    /// The same voice with these doubts: it is set aside until someone decides.
    #[must_use]
    pub fn doubted(mut self, doubts: &[Doubt]) -> Self {
        self.aside = (!doubts.is_empty()).then_some(true).or(self.aside);
        self.doubts = doubts.iter().map(|doubt| doubt.id().to_owned()).collect();
        self
    }

    /// The same voice beside an earlier one of the same person: under an id of its own, the same for the same answers.
    #[must_use]
    pub fn beside_earlier(mut self) -> Self {
        let answers: Vec<String> = self.answers().map(|(id, answer)| format!("{id}={}", answer.id())).collect();
        self.id = format!("{}{AGAIN}{}", self.person(), fingerprint(&answers.join(" ")));
        self
    }

    /// The changes by which it counts: in the place of an earlier voice of the same person, where there is one.
    pub fn accepted(&self) -> Vec<Change> {
        let mut counting = self.clone().set_aside(false);
        self.person().clone_into(&mut counting.id);
        if counting.id == self.id {
            vec![Change::Voices(vec![counting])]
        } else {
            vec![Change::RemoveVoice(self.id.clone()), Change::Voices(vec![counting])]
        }
    }

    /// Names it within the scan.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The id of whose it is: the same for two voices of the same person.
    pub fn person(&self) -> &str {
        self.id.split_once(AGAIN).map_or(self.id.as_str(), |(person, _)| person)
    }

    /// In which role; empty when not told.
    pub fn role(&self) -> &str {
        self.role.as_ref().map_or("", |Role(role)| role)
    }

    /// Which way through it went; the full one when not told.
    pub fn kind(&self) -> ScanKind {
        self.kind.unwrap_or(ScanKind::Full)
    }

    /// The version of the instrument it answered; empty when not told.
    pub fn instrument(&self) -> &str {
        &self.instrument
    }

    /// When its answers were last changed, RFC 3339 in UTC; empty when not told.
    pub fn updated(&self) -> &str {
        &self.updated
    }

    /// The municipality it is of; empty when not told.
    pub fn municipality(&self) -> &str {
        &self.municipality
    }

    /// What is still to be asked about it.
    pub fn doubts(&self) -> Vec<Doubt> {
        self.doubts.iter().filter_map(|doubt| Doubt::from_id(doubt)).collect()
    }

    /// Whether it was set aside: it is kept and does not count.
    pub fn is_aside(&self) -> bool {
        self.aside == Some(true)
    }

    /// The answer to a statement.
    pub fn answer(&self, id: StatementId) -> Option<Answer> {
        self.statements.get(&id).copied()
    }

    /// Every answer, in order of the statements' ids.
    pub fn answers(&self) -> impl Iterator<Item = (StatementId, Answer)> {
        self.statements.iter().map(|(id, answer)| (*id, *answer))
    }

    /// Whether another voice said the same, whoever it is of.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.statements == other.statements
    }

    /// What comes from outside: of a newer version of the instrument as much as this one offers, else all of it.
    ///
    /// # Errors
    /// The field with a value it cannot have.
    pub fn checked(self, instrument: &Instrument) -> Result<Self, OpenError> {
        if later(&self.instrument, &instrument.version) {
            return Ok(self.only_offered(instrument));
        }
        let edition = Edition { instrument, newer: false };
        let wrong = self.answers().find(|(id, answer)| !answer.is_offered(*id, edition));
        match wrong {
            _ if !self.has_role(edition) => Err(OpenError::field("role")),
            Some((id, _)) => Err(OpenError::field(&id.to_string()).under("statements")),
            None => Ok(self),
        }
    }

    /// Without what this instrument does not offer.
    fn only_offered(mut self, instrument: &Instrument) -> Self {
        let edition = Edition { instrument, newer: false };
        self.role = self.role.filter(|role| role.is_offered(edition));
        self.statements.retain(|id, answer| answer.is_offered(*id, edition));
        self
    }

    /// Whether a file with it in it can be read again.
    pub(super) fn is_offered(&self, edition: Edition) -> bool {
        self.has_role(edition) && self.answers().all(|(id, answer)| answer.is_offered(id, edition))
    }

    fn has_role(&self, edition: Edition) -> bool {
        self.role.as_ref().is_none_or(|role| role.is_offered(edition))
    }
}

/// Sixteen hexadecimal digits that are the same for the same text, and from which it cannot be read back.
pub fn fingerprint(text: &str) -> String {
    format!("{:016x}", Crc::<u64, NoTable>::new(&CRC_64_XZ).checksum(text.as_bytes()))
}

impl Part for Voice {
    fn fields(&mut self, voice: &mut Object) -> Result<(), OpenError> {
        voice.text("id", &mut self.id)?;
        voice.field("role", &mut self.role)?;
        voice.field("scan", &mut self.kind)?;
        voice.text("instrument", &mut self.instrument)?;
        voice.text("updated", &mut self.updated)?;
        voice.text("municipality", &mut self.municipality)?;
        voice.field("aside", &mut self.aside)?;
        voice.texts("doubts", &mut self.doubts)?;
        let known = |doubt: &String| Doubt::from_id(doubt).is_some();
        if voice
            .edition()
            .is_some_and(|edition| !edition.newer && !self.doubts.iter().all(known))
        {
            return Err(OpenError::field("doubts"));
        }
        voice.entries("statements", &mut self.statements, |id, answer, edition| {
            answer.is_offered(*id, edition)
        })
    }

    fn rest(&mut self) -> &mut Map<String, Value> {
        &mut self.rest
    }
}
