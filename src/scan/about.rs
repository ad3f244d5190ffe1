//! The intake: municipality, who answers, in which role, why now.

use super::codec::{Edition, Field, Object, Read};
use super::{Choice, OpenError, ROLE};
use crate::listed::listed;
use serde_json::Value;

listed! {
    /// The lines of the intake that are text.
    pub enum About {
        /// The municipality's name.
        Municipality,
        /// Who answers.
        Respondent,
        /// Why now.
        Reason,
        /// The municipalities that ask the same of others.
        Together,
    }
}

/// What was filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Intake {
    pub(super) municipality: String,
    pub(super) respondent: String,
    pub(super) reason: String,
    pub(super) together: String,
    pub(super) role: Option<Role>,
}

impl Intake {
    pub(super) fn line(&self, line: About) -> &str {
        match line {
            About::Municipality => &self.municipality,
            About::Respondent => &self.respondent,
            About::Reason => &self.reason,
            About::Together => &self.together,
        }
    }

    pub(super) fn line_mut(&mut self, line: About) -> &mut String {
        match line {
            About::Municipality => &mut self.municipality,
            About::Respondent => &mut self.respondent,
            About::Reason => &mut self.reason,
            About::Together => &mut self.together,
        }
    }

    pub(super) fn fields(&mut self, about: &mut Object) -> Result<(), OpenError> {
        about.text("municipality", &mut self.municipality)?;
        about.text("respondent", &mut self.respondent)?;
        about.text("reason", &mut self.reason)?;
        about.text("together", &mut self.together)?;
        about.field("role", &mut self.role)
    }
}

/// A role: an option of the fact that asks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Role(pub(super) String);

impl Role {
    /// The role that was chosen, unless *weet niet* was.
    pub(super) fn of(choice: &Choice) -> Option<Self> {
        match choice {
            Choice::Option(role) if !role.is_empty() => Some(Self(role.clone())),
            Choice::Option(_) | Choice::Unknown | Choice::Number(_) => None,
        }
    }

    /// Whether the fact that asks it has such an option; any role where none asks it.
    pub(super) fn is_offered(&self, edition: Edition) -> bool {
        let asked = edition.instrument.fact(ROLE);
        edition.newer || asked.is_none_or(|fact| fact.label(&self.0).is_some())
    }
}

impl Field for Role {
    fn read(value: &Value, edition: Edition) -> Read<Self> {
        let Some(role) = value.as_str() else { return Read::Wrong };
        let role = Self(role.to_owned());
        if role.0.is_empty() {
            Read::Later
        } else if role.is_offered(edition) {
            Read::Is(role)
        } else {
            Read::Wrong
        }
    }

    fn write(&self) -> Value {
        self.0.as_str().into()
    }
}

/// The name of a municipality as one compares it: letters and digits without capitals, with one space between words. The
/// same for *Sint-Niklaas* and *sint niklaas*; empty for an empty name.
///
/// ```
/// use iscan::scan::place_name;
///
/// assert_eq!(place_name(" Sint-Niklaas "), place_name("sint  niklaas"));
/// assert_ne!(place_name("Sint-Niklaas"), place_name("Sint-Gillis"));
/// ```
pub fn place_name(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    if words.is_empty() {
        name.trim().to_lowercase()
    } else {
        words.join(" ")
    }
}
