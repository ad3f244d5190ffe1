//! The sections of an answer file, each named once.

use crate::listed::listed;

listed! {
    /// A part of the file.
    pub(super) enum Section {
        About = "about",
        Facts = "facts",
        Statements = "statements",
        Remarks = "remarks",
        Signature = "signature",
        Recognition = "recognition",
        Symptoms = "symptoms",
        Culture = "culture",
        Iprof = "iprof",
        Staffing = "staffing",
        Ambition = "ambition",
        Advice = "advice",
        Actions = "actions",
        QuestionsToOthers = "questionsToOthers",
        Voices = "voices",
        Consensus = "consensus",
        Earlier = "earlier",
    }
}

impl Section {
    /// Whether it holds answers alone: what stands in it always travels, also what this version does not know.
    pub(super) fn is_answers(self) -> bool {
        match self {
            Self::Facts
            | Self::Statements
            | Self::Signature
            | Self::Recognition
            | Self::Symptoms
            | Self::Culture
            | Self::Iprof
            | Self::Staffing
            | Self::Ambition => true,
            Self::About
            | Self::Remarks
            | Self::Advice
            | Self::Actions
            | Self::QuestionsToOthers
            | Self::Voices
            | Self::Consensus
            | Self::Earlier => false,
        }
    }
}
