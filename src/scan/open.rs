//! Opening and writing an answer file: everything known becomes a value of its type, everything unknown is kept.

use super::codec::{Object, Part};
use super::section::Section;
use super::{Group, Scan};
use crate::instrument::Instrument;
use serde_json::{Map, Value};

/// What an answer file says it is.
const FORMAT: &str = "iscan-answers";
/// What a results file says it is.
const RESULTS: &str = "iscan-results";
/// What a reference file says it is ([`crate::group::Reference`]).
pub(crate) const REFERENCE: &str = "iscan-reference";
const VERSION: u64 = 1;

/// Why an answer file cannot be opened. Nothing has been changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It is not an answer file: look for another file.
    NotAScan,
    /// It was cut off or changed on the way: ask for it again.
    Damaged,
    /// It is a report whose data are gone: ask for the answer file or a link.
    WithoutData,
    /// A newer program wrote it: update the page.
    Newer,
    /// It is the code of a scan, where something else was asked.
    IsScan,
    /// It is what a participant gives back: a workshop collects it.
    IsVoice,
    /// It is an invitation: open its link.
    IsInvitation,
    /// It is what a group of municipalities says together: set it beside a scan.
    IsReference,
    /// It is no such file of a group: look for another one.
    NotAReference,
    /// The value of this field (`statements.o.leiding.1`) is not one it can have: mend it where the file was made.
    Field(String),
}

impl OpenError {
    pub(crate) fn field(name: &str) -> Self {
        Self::Field(name.to_owned())
    }

    /// The same, told from outside the object with this name.
    pub(crate) fn under(self, name: &str) -> Self {
        match self {
            Self::Field(field) if field.is_empty() => Self::field(name),
            Self::Field(field) => Self::Field([name, ".", &field].concat()),
            Self::NotAScan
            | Self::Damaged
            | Self::WithoutData
            | Self::Newer
            | Self::IsScan
            | Self::IsVoice
            | Self::IsInvitation
            | Self::IsReference
            | Self::NotAReference => self,
        }
    }
}

impl Scan {
    /// Opens an answer file, or the answers in a results file, whose results are never trusted.
    ///
    /// # Errors
    /// Says what the file is not, or which field has a value it cannot have.
    pub fn open(mut file: Value, instrument: &Instrument) -> Result<Self, OpenError> {
        let fields = file.as_object_mut().ok_or(OpenError::NotAScan)?;
        match fields.get("format").and_then(Value::as_str) {
            Some(FORMAT) => {}
            Some(RESULTS) => {
                fields.remove("results");
                fields.insert("format".into(), FORMAT.into());
            }
            Some(REFERENCE) => return Err(OpenError::IsReference),
            _ => return Err(OpenError::NotAScan),
        }
        match fields.get("formatVersion").and_then(Value::as_u64) {
            Some(version) if version > VERSION => Err(OpenError::Newer),
            _ => Object::read(file, instrument),
        }
    }

    /// Opens the text of a file.
    ///
    /// # Errors
    /// `Damaged` for what is not JSON, else those of [`Scan::open`].
    pub fn from_text(text: &str, instrument: &Instrument) -> Result<Self, OpenError> {
        Self::open(serde_json::from_str(text).map_err(|_| OpenError::Damaged)?, instrument)
    }

    /// The answer file.
    pub fn to_json(&self) -> Value {
        Object::write(self.clone())
    }

    /// The text of the answer file.
    pub fn to_text(&self) -> String {
        self.to_json().to_string()
    }

    /// The results file: the answer file, with what the answers come to.
    pub fn with_results(&self, results: Value) -> Value {
        let mut file = self.to_json();
        if let Some(fields) = file.as_object_mut() {
            fields.insert("format".into(), RESULTS.into());
            fields.insert("results".into(), results);
        }
        file
    }
}

impl Scan {
    /// Whether every answer that was agreed on is one the statement offers.
    fn check_consensus(&self, file: &Object) -> Result<(), OpenError> {
        let Some(edition) = file.edition() else { return Ok(()) };
        for (id, agreed) in &self.consensus {
            if agreed.answer.is_some_and(|answer| !answer.is_offered(*id, edition)) {
                let error = OpenError::field("answer").under(&id.to_string());
                return Err(error.under(Section::Consensus.id()));
            }
        }
        Ok(())
    }
}

impl Part for Scan {
    fn fields(&mut self, file: &mut Object) -> Result<(), OpenError> {
        file.fixed("format", FORMAT.into())?;
        file.fixed("formatVersion", VERSION.into())?;
        file.required("instrument", &mut self.instrument)?;
        file.is_of(&self.instrument);
        file.required("scan", &mut self.kind)?;
        file.text("id", &mut self.id)?;
        file.text("language", &mut self.language)?;
        file.text("created", &mut self.created)?;
        file.text("updated", &mut self.updated)?;
        file.object(Section::About.id(), &mut |about| self.intake.fields(about))?;
        file.requires(Section::Statements.id())?;
        file.entries(Section::Statements.id(), &mut self.statements, |id, answer, edition| {
            answer.is_offered(*id, edition)
        })?;
        file.parts(Section::Remarks.id(), &mut self.remarks)?;
        for group in Group::ALL {
            group.fields(file, &mut self.choices)?;
        }
        file.object(Section::Staffing.id(), &mut |staffing| {
            staffing.parts("profiles", &mut self.profiles)
        })?;
        file.object(Section::Ambition.id(), &mut |ambition| self.ambition.fields(ambition))?;
        file.object(Section::Advice.id(), &mut |advice| {
            advice.texts("order", &mut self.advice_order)?;
            advice.texts("aside", &mut self.advice_aside)
        })?;
        file.list(Section::Actions.id(), &mut self.actions)?;
        file.texts(Section::QuestionsToOthers.id(), &mut self.questions_to_others)?;
        file.list(Section::Voices.id(), &mut self.voices)?;
        file.parts(Section::Consensus.id(), &mut self.consensus)?;
        self.check_consensus(file)?;
        file.text("invitation", &mut self.invitation)?;
        file.list(Section::Earlier.id(), &mut self.earlier)?;
        file.field("earlierBeside", &mut self.beside)
    }

    fn rest(&mut self) -> &mut Map<String, Value> {
        &mut self.rest
    }
}
