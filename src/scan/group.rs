//! The questions that are answered by choosing, in groups: where the answers of each stand in the file, and what they can be.

use super::choice::Choice;
use super::codec::{Edition, Object, Read};
use super::section::Section;
use super::{OpenError, RoleStep, TaskReason, YesPartlyNo};
use crate::listed::listed;
use litemap::LiteMap;
use serde_json::Value;

/// The largest number a fact can be.
pub const MOST: u64 = 1_000_000;
/// Where the I-professional's role is now: a question of [`Group::Role`].
pub const ROLE_NOW: &str = "roleNow";
/// Where it is expected to be.
pub const ROLE_EXPECTED: &str = "roleExpected";

listed! {
    /// A group of questions that are answered by choosing.
    pub enum Group {
        /// Facts about the municipality.
        Facts,
        /// Signature rows.
        Signature,
        /// Whether a line of a type text is recognised.
        Recognition,
        /// Symptoms.
        Symptoms,
        /// Culture pairs, 1 to 5.
        Culture,
        /// Tasks of the I-professional.
        Tasks,
        /// The role of the I-professional, 1 to 4.
        Role,
        /// Questions about staffing.
        Staffing,
    }
}

/// What was chosen, by group and by question.
pub(super) type Choices = LiteMap<Group, LiteMap<String, Choice>>;

impl Group {
    /// Its name: that of its section, where it has one to itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Facts | Self::Signature | Self::Recognition | Self::Symptoms | Self::Culture | Self::Staffing => self.section().id(),
            Self::Tasks => "tasks",
            Self::Role => "role",
        }
    }

    fn section(self) -> Section {
        match self {
            Self::Facts => Section::Facts,
            Self::Signature => Section::Signature,
            Self::Recognition => Section::Recognition,
            Self::Symptoms => Section::Symptoms,
            Self::Culture => Section::Culture,
            Self::Tasks | Self::Role => Section::Iprof,
            Self::Staffing => Section::Staffing,
        }
    }

    /// Whether a question of this group can be answered so, whatever the instrument asks.
    pub fn accepts(self, question: &str, choice: &Choice) -> bool {
        // An option by the name of "weet niet" would come back as that.
        let id = choice.id();
        if let Choice::Option(_) = choice
            && Choice::from_id(&id) == Choice::Unknown
        {
            return false;
        }
        match self {
            Self::Facts => choice.is_word() || choice.number().is_some(),
            Self::Signature | Self::Staffing => choice.is_word(),
            Self::Recognition => YesPartlyNo::from_id(&id).is_some(),
            Self::Symptoms => *choice == Choice::Unknown || YesPartlyNo::from_id(&id).is_some(),
            Self::Tasks => TaskReason::from_id(&id).is_some(),
            Self::Culture => choice.number().is_some_and(|place| (1..=5).contains(&place)),
            Self::Role => [ROLE_NOW, ROLE_EXPECTED].contains(&question) && choice.number().and_then(RoleStep::new).is_some(),
        }
    }

    /// Whether the instrument offers this choice.
    pub(super) fn offers(self, question: &str, choice: &Choice, edition: Edition) -> bool {
        matches!(self.read(question, &choice.to_json(), edition), Read::Is(_))
    }

    /// Reads or writes where its choices stand.
    pub(super) fn fields(self, file: &mut Object, choices: &mut Choices) -> Result<(), OpenError> {
        let section = self.section().id();
        match self {
            Self::Facts | Self::Signature | Self::Recognition | Self::Symptoms | Self::Culture => self.all(section, file, choices),
            Self::Tasks => file.object(section, &mut |iprof| self.all(self.name(), iprof, choices)),
            Self::Staffing => file.object(section, &mut |staffing| self.all("questions", staffing, choices)),
            Self::Role => file.object(section, &mut |iprof| {
                [ROLE_NOW, ROLE_EXPECTED]
                    .into_iter()
                    .try_for_each(|question| self.one(question, iprof, choices))
            }),
        }
    }

    /// An object of choices by question.
    fn all(self, name: &str, file: &mut Object, choices: &mut Choices) -> Result<(), OpenError> {
        file.object(name, &mut |object| {
            let questions: Vec<String> = match object.edition() {
                Some(_) => object.fields.keys().cloned().collect(),
                None => choices.get(&self).into_iter().flat_map(LiteMap::keys).cloned().collect(),
            };
            questions.iter().try_for_each(|question| self.one(question, object, choices))
        })
    }

    /// What was chosen for one question.
    fn one(self, question: &str, object: &mut Object, choices: &mut Choices) -> Result<(), OpenError> {
        let Some(edition) = object.edition() else {
            if let Some(choice) = choices.get(&self).and_then(|group| group.get(question)) {
                object.put(question, choice.to_json());
            }
            return Ok(());
        };
        let Some(value) = object.fields.get(question) else { return Ok(()) };
        match self.read(question, value, edition) {
            Read::Is(choice) => {
                object.fields.remove(question);
                choices.entry(self).or_default().insert(question.to_owned(), choice);
                Ok(())
            }
            Read::Later => Ok(()),
            Read::Wrong => Err(OpenError::field(question)),
        }
    }

    /// Reads a choice. For a question the instrument asks it is one of its options, in a file of a newer instrument any.
    fn read(self, question: &str, value: &Value, edition: Edition) -> Read<Choice> {
        let (instrument, full) = (edition.instrument, &edition.instrument.full);
        let fact = instrument.fact(question).filter(|_| self == Self::Facts);
        let Some(choice) = Choice::from_json(value) else {
            // A fact of another instrument can hold anything.
            return if self == Self::Facts && fact.is_none() {
                Read::Later
            } else {
                Read::Wrong
            };
        };
        let id = choice.id();
        let listed = |known: Option<bool>| choice.is_word() && (edition.newer || choice == Choice::Unknown || known.unwrap_or(true));
        let fits = match self {
            Self::Facts => match fact {
                None => true,
                Some(fact) if fact.number => choice == Choice::Unknown || choice.number().is_some_and(|number| number <= MOST),
                Some(fact) => listed(Some(fact.label(&id).is_some())),
            },
            Self::Signature => {
                let row = full.rows.iter().find(|row| row.id == question);
                listed(row.map(|row| row.options.iter().any(|option| option.id == *id)))
            }
            Self::Staffing => {
                let asked = full.staffing.questions.iter().find(|asked| asked.id == question);
                listed(asked.map(|asked| asked.options.iter().any(|option| option.id == *id)))
            }
            Self::Recognition | Self::Symptoms | Self::Tasks => self.accepts(question, &choice) || (edition.newer && choice.is_word()),
            Self::Culture | Self::Role => self.accepts(question, &choice),
        };
        Read::of(fits.then_some(choice))
    }
}
