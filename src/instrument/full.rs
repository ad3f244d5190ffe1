//! What the full scan asks and tells besides statements: signature rows, symptoms, culture, the I-professional, staffing,
//! recommendations, chapters, glossary.

use super::pack::{Fields, Packed, packed};
use super::{Choice, Domain, Named, StatementId};
use serde_json::Value;

packed! {
    /// Everything of the full scan but its statements.
    pub struct Full {
        /// Signature rows, the second route to the type.
        pub rows: Vec<Row>,
        /// Symptoms, in six lists.
        pub symptoms: Vec<SymptomList>,
        /// Opposed pairs about the culture.
        pub pairs: Vec<Pair>,
        /// The role of the I-professional.
        pub iprof: IprofText,
        /// Capacity and competence.
        pub staffing: StaffingText,
        /// Recommendations, in the order of the source; ours after them.
        pub advice: Vec<Advice>,
        /// The four chapter questions.
        pub chapters: Vec<Chapter>,
        /// Terms explained.
        pub glossary: Vec<Term>,
    }

    /// A signature row: a question whose answers each fit some of the types.
    pub struct Row {
        /// The stable id, `s1`.
        pub id: String,
        /// The theme it belongs to.
        pub theme: String,
        /// The types it says nothing about, a bit each.
        pub neutral: u32,
        /// The question.
        pub question: String,
        /// What helps to answer; may be empty.
        pub help: String,
        /// The choices, with the types each fits.
        pub options: Vec<Choice>,
        /// Places in the glossary of the terms it uses.
        pub terms: Vec<u32>,
    }

    /// A list of symptoms about one subject.
    pub struct SymptomList {
        /// The stable id.
        pub id: String,
        /// The chapter it counts in.
        pub chapter: String,
        /// What it is about.
        pub name: String,
        /// The symptoms: *ja* means the problem is there.
        pub symptoms: Vec<Symptom>,
    }

    /// A problem or a cause that may be there.
    pub struct Symptom {
        /// The stable id.
        pub id: String,
        /// What is asserted.
        pub text: String,
    }

    /// Two poles.
    pub struct Pair {
        /// The stable id.
        pub id: String,
        /// The pole that helps an organisation develop: 5.
        pub positive: String,
        /// The other: 1.
        pub negative: String,
        /// Whether the positive pole is shown first.
        pub positive_first: bool,
    }

    /// The page on the role.
    pub struct IprofText {
        /// Steps 1 to 4: label and description.
        pub steps: Vec<Named>,
        /// Tasks that support the organisation.
        pub tasks: Vec<Symptom>,
        /// What holds someone back, and what that calls for.
        pub barriers: Vec<Barrier>,
        /// Size classes of the study.
        pub classes: Vec<SizeClass>,
    }

    /// What holds someone back from a task.
    pub struct Barrier {
        /// The stable id, as in an answer file.
        pub id: String,
        /// Its name.
        pub name: String,
        /// What it calls for.
        pub text: String,
    }

    /// A size class of the study.
    pub struct SizeClass {
        /// Its name.
        pub name: String,
        /// What belongs to it.
        pub text: String,
        /// How many of the 29 municipalities were in it.
        pub count: u32,
    }

    /// The page on capacity and competence.
    pub struct StaffingText {
        /// Profiles.
        pub profiles: Vec<Barrier>,
        /// Ways to fill a gap.
        pub approaches: Vec<Barrier>,
        /// Under which statute people work.
        pub statutes: Vec<Barrier>,
        /// Questions.
        pub questions: Vec<StaffQuestion>,
        /// Dated figures, never a norm.
        pub context: Vec<String>,
    }

    /// A question about capacity or competence.
    pub struct StaffQuestion {
        /// The stable id.
        pub id: String,
        /// The question.
        pub question: String,
        /// What helps to answer; may be empty.
        pub help: String,
        /// The choices.
        pub options: Vec<StaffOption>,
    }

    /// A choice, and what follows from it.
    pub struct StaffOption {
        /// The stable id.
        pub id: String,
        /// What the reader chooses.
        pub label: String,
        /// How much attention it asks: 0, 1 or 2.
        pub weight: u32,
        /// What stands out; empty where nothing does.
        pub finding: String,
        /// What to do first; empty where nothing need be.
        pub step: String,
    }

    /// A recommendation and what triggers it.
    pub struct Advice {
        /// The stable id.
        pub id: String,
        /// Whom it is addressed to.
        pub actor: u32,
        /// The chapter it belongs to.
        pub chapter: String,
        /// The domains it would move.
        pub domains: Vec<String>,
        /// Statements that trigger it at or below a phase.
        pub statements: Vec<Trigger>,
        /// Symptoms that trigger it.
        pub symptoms: Vec<String>,
        /// Facts that trigger it, each as `id option option`.
        pub facts: Vec<String>,
        /// In a few words.
        pub title: String,
        /// What and why.
        pub text: String,
        /// A first step.
        pub step: String,
        /// Whether it is this project's own.
        pub ours: bool,
        /// Whether it updates what the source said.
        pub updated: bool,
    }

    /// A statement answered at or below a phase.
    pub struct Trigger {
        /// The statement.
        pub id: String,
        /// The highest phase that triggers.
        pub most: u32,
    }

    /// A chapter question.
    pub struct Chapter {
        /// The stable id.
        pub id: String,
        /// The question.
        pub question: String,
        /// What it is about.
        pub about: String,
    }

    /// A term explained.
    pub struct Term {
        /// The stable id.
        pub id: String,
        /// As it stands in texts.
        pub name: String,
        /// Other forms it is met in.
        pub also: Vec<String>,
        /// What it means.
        pub text: String,
    }
}

/// Whom a recommendation is addressed to.
pub const ACTORS: [&str; 3] = ["gemeente", "overheid", "leverancier"];

impl Chapter {
    /// The domains that answer it.
    pub fn domains(&self) -> &'static [Domain] {
        match self.id.as_str() {
            "praten" => &[Domain::IInfrastructuur, Domain::IToepassingen, Domain::OMiddelen],
            "taal" => &[Domain::IGegevens],
            "processen" => &[Domain::OProcessen, Domain::IItprocessen],
            _ => &[
                Domain::OLeiding,
                Domain::ILeiding,
                Domain::OBeleid,
                Domain::IBeleid,
                Domain::OMensen,
                Domain::IMensen,
                Domain::IIprof,
            ],
        }
    }
}

impl Advice {
    /// The domains it would move.
    pub fn moves(&self) -> impl Iterator<Item = Domain> {
        self.domains.iter().filter_map(|id| Domain::from_id(id))
    }
}

impl Trigger {
    /// The statement.
    pub fn statement(&self) -> Option<StatementId> {
        StatementId::parse(&self.id)
    }
}
