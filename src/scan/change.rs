//! The one way to change a scan. A change is small and names its place, so that two tabs can each apply the other's.

use super::about::{About, Role};
use super::codec::Edition;
use super::plan_change::{PlanChange, PlanPlace};
use super::remark::{Remark, Remarks};
use super::{Answer, Approach, Choice, Group, Profile, ProfilePart, Scan, ScanKind, Voice};
use crate::instrument::{Domain, Instrument, Phase, StatementId};
use litemap::LiteMap;

/// One change of one thing. An empty text or `None` takes the thing away.
///
/// ```
/// use iscan::instrument::{Domain, StatementId};
/// use iscan::scan::{Answer, Change, Choice, Group, Scan};
///
/// let mut scan = Scan::new("b3b0", "nl", "1.0.0", "2026-11-21T10:15:00Z");
/// let id = StatementId { domain: Domain::OLeiding, number: 1 };
/// scan.apply(&Change::Answer(id, Answer::from_id("3")), "2026-11-21T10:16:00Z");
/// scan.apply(&Change::Choice(Group::Culture, "c1".into(), Some(Choice::Number(4))), "2026-11-21T10:17:00Z");
/// assert_eq!(scan.answer(id), Answer::from_id("3"));
/// assert_eq!(scan.choice(Group::Culture, "c1"), Some(&Choice::Number(4)));
/// assert_eq!(scan.updated(), "2026-11-21T10:17:00Z");
///
/// let again = Change::Answer(id, None);
/// assert!(again.same_place(&Change::Answer(id, Answer::from_id("2"))));
/// scan.apply(&again, "2026-11-21T10:18:00Z");
/// assert_eq!(scan.answer(id), None);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An answer to a statement; in a workshop what the group agrees on.
    Answer(StatementId, Option<Answer>),
    /// A part of the remark beside a statement.
    Remark(StatementId, Remark, String),
    /// Whether a low phase is a choice: that stops the advice, not the score.
    Deliberate(StatementId, bool),
    /// What is chosen for a question of a group. What the group does not accept is nothing.
    Choice(Group, String, Option<Choice>),
    /// A number of a staffing profile, as it was typed. What cannot be one is nothing.
    Profile(String, ProfilePart, String),
    /// Whether a way to fill the gap in a staffing profile is chosen.
    Approach(String, Approach, bool),
    /// Which way through: a snelscan grows into a full scan with nothing asked again.
    Kind(ScanKind),
    /// The recommendations in the reader's own order.
    Order(Vec<String>),
    /// Whether a recommendation is set aside.
    Aside(String, bool),
    /// A line of the intake.
    About(About, String),
    /// The phase a domain is to reach.
    Target(Domain, Option<Phase>),
    /// The month by which, `2027-12`.
    Horizon(String),
    /// The actions, the questions to others, the earlier scans.
    Plan(PlanChange),
    /// Voices that come in or change, each in the place of one under the same id. A workshop's answers follow.
    Voices(Vec<Voice>),
    /// The voice with this id goes.
    RemoveVoice(String),
    /// What the group agrees on; without it, a workshop's answer is again what its voices give.
    Agreed(StatementId, Option<Answer>),
    /// The group's sentence beside it.
    AgreedNote(StatementId, String),
    /// The code of the invitation that this scan answers, or that a workshop sends out.
    Invitation(String),
}

/// What a change is about.
#[derive(PartialEq)]
enum Place<'a> {
    Answer(StatementId),
    Remark(StatementId, Remark),
    Deliberate(StatementId),
    Choice(Group, &'a str),
    Profile(&'a str, ProfilePart),
    Approach(&'a str, Approach),
    Kind,
    Order,
    Aside(&'a str),
    About(About),
    Target(Domain),
    Horizon,
    Plan(PlanPlace<'a>),
    Voices(Ids<'a>),
    RemoveVoice(&'a str),
    Agreed(StatementId),
    AgreedNote(StatementId),
    Invitation,
}

/// Voices by their ids.
struct Ids<'a>(&'a [Voice]);

impl PartialEq for Ids<'_> {
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, other): (&Voice, &Voice)| one.id() == other.id();
        self.0.len() == other.0.len() && self.0.iter().zip(other.0).all(same)
    }
}

impl Change {
    /// Whether both change the same thing, so that the later one is all that counts.
    pub fn same_place(&self, other: &Self) -> bool {
        self.place() == other.place()
    }

    /// Whether the instrument offers what it sets. A scan with something else in it, though it can be made, is refused when
    /// it is opened.
    pub fn is_offered(&self, instrument: &Instrument) -> bool {
        let edition = Edition { instrument, newer: false };
        match self {
            Self::Answer(id, Some(answer)) | Self::Agreed(id, Some(answer)) => answer.is_offered(*id, edition),
            Self::Voices(voices) => voices.iter().all(|voice| voice.is_offered(edition)),
            Self::Choice(group, id, Some(choice)) => group.offers(id, choice, edition),
            Self::Answer(_, None)
            | Self::Agreed(_, None)
            | Self::AgreedNote(..)
            | Self::RemoveVoice(_)
            | Self::Invitation(_)
            | Self::Choice(_, _, None)
            | Self::Remark(..)
            | Self::Deliberate(..)
            | Self::Profile(..)
            | Self::Approach(..)
            | Self::Kind(_)
            | Self::Order(_)
            | Self::Aside(..)
            | Self::About(..)
            | Self::Target(..)
            | Self::Horizon(_)
            | Self::Plan(_) => true,
        }
    }

    fn place(&self) -> Place<'_> {
        match self {
            Self::Answer(id, _) => Place::Answer(*id),
            Self::Remark(id, part, _) => Place::Remark(*id, *part),
            Self::Deliberate(id, _) => Place::Deliberate(*id),
            Self::Choice(group, id, _) => Place::Choice(*group, id),
            Self::Profile(id, part, _) => Place::Profile(id, *part),
            Self::Approach(id, approach, _) => Place::Approach(id, *approach),
            Self::Kind(_) => Place::Kind,
            Self::Order(_) => Place::Order,
            Self::Aside(id, _) => Place::Aside(id),
            Self::About(line, _) => Place::About(*line),
            Self::Target(domain, _) => Place::Target(*domain),
            Self::Horizon(_) => Place::Horizon,
            Self::Plan(change) => Place::Plan(change.place()),
            Self::Voices(voices) => Place::Voices(Ids(voices)),
            Self::RemoveVoice(id) => Place::RemoveVoice(id),
            Self::Agreed(id, _) => Place::Agreed(*id),
            Self::AgreedNote(id, _) => Place::AgreedNote(*id),
            Self::Invitation(_) => Place::Invitation,
        }
    }
}

/// The fact that says which role the respondent has; a change of it changes the role in the intake too.
pub const ROLE: &str = "f.rol";

impl Scan {
    /// Carries out a change, made at `now` (an RFC 3339 moment in UTC). Whoever keeps the scan asks
    /// [`Change::is_offered`] first.
    pub fn apply(&mut self, change: &Change, now: &str) {
        match change {
            Change::Answer(id, answer) if self.kind == ScanKind::Workshop => self.agree(*id, *answer),
            Change::Answer(id, answer) => set(&mut self.statements, *id, *answer),
            Change::Remark(id, part, text) => self.remarked(*id, |remark| remark.part_mut(*part).clone_from(text)),
            Change::Deliberate(id, deliberate) => self.remarked(*id, |remark| remark.deliberate = deliberate.then_some(true)),
            Change::Choice(group, id, choice) => self.choose(*group, id, choice.as_ref()),
            Change::Profile(id, part, typed) => self.profiled(id, |profile| profile.set(*part, typed)),
            Change::Approach(id, approach, chosen) => self.profiled(id, |profile| profile.choose(*approach, *chosen)),
            Change::Kind(kind) => self.kind = *kind,
            Change::Order(ids) => self.advice_order.clone_from(ids),
            Change::Aside(id, aside) => {
                self.advice_aside.retain(|other| other != id);
                self.advice_aside.extend(aside.then(|| id.clone()));
            }
            Change::About(line, text) => self.intake.line_mut(*line).clone_from(text),
            Change::Target(domain, phase) => set(&mut self.ambition.targets, *domain, *phase),
            Change::Horizon(month) => self.ambition.horizon.clone_from(month),
            Change::Plan(change) => self.apply_plan(change),
            Change::Voices(voices) => self.take_voices(voices),
            Change::RemoveVoice(id) => self.drop_voice(id),
            Change::Agreed(id, answer) => self.agree(*id, *answer),
            Change::AgreedNote(id, note) => self.agree_because(*id, note),
            Change::Invitation(code) => self.invitation.clone_from(code),
        }
        now.clone_into(&mut self.updated);
    }

    fn remarked(&mut self, id: StatementId, change: impl FnOnce(&mut Remarks)) {
        let mut remark = self.remarks.remove(&id).unwrap_or_default();
        change(&mut remark);
        set(&mut self.remarks, id, Some(remark).filter(|remark| *remark != Remarks::default()));
    }

    fn profiled(&mut self, id: &str, change: impl FnOnce(&mut Profile)) {
        let mut profile = self.profiles.remove(id).unwrap_or_default();
        change(&mut profile);
        set(
            &mut self.profiles,
            id.to_owned(),
            Some(profile).filter(|profile| *profile != Profile::default()),
        );
    }

    fn choose(&mut self, group: Group, id: &str, choice: Option<&Choice>) {
        let choice = choice.filter(|choice| group.accepts(id, choice));
        if group == Group::Facts && id == ROLE {
            self.intake.role = choice.and_then(Role::of);
        }
        let mut choices = self.choices.remove(&group).unwrap_or_default();
        set(&mut choices, id.to_owned(), choice.cloned());
        set(&mut self.choices, group, Some(choices).filter(|choices| !choices.is_empty()));
    }
}

/// Sets a value, or takes it away.
fn set<K: Ord, V>(map: &mut LiteMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => drop(map.insert(key, value)),
        None => drop(map.remove(&key)),
    }
}
