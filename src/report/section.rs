//! The sections of a report: their ids, in order.

use maud::{PreEscaped, html};
use std::fmt;

/// A section. Its id is that of its element, on screen and in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionId {
    /// The whole in one sentence.
    Summary,
    /// The quadrant.
    Quadrant,
    /// What the source says of the type.
    Type,
    /// Both profile sketches.
    Profiles,
    /// How far organisation and ICT lie apart in each area.
    Alignment,
    /// The chain of interoperability.
    Chain,
    /// The second route to the type.
    Signature,
    /// The four chapter questions.
    Chapters,
    /// What to do.
    Advice,
    /// The I-professional.
    Iprof,
    /// Capacity and competence.
    Staffing,
    /// What is not known.
    BlindSpots,
    /// Every answer, every rule with its numbers.
    Account,
}

impl SectionId {
    /// In order.
    pub const ALL: [SectionId; 13] = [
        SectionId::Summary,
        SectionId::Quadrant,
        SectionId::Type,
        SectionId::Profiles,
        SectionId::Alignment,
        SectionId::Chain,
        SectionId::Signature,
        SectionId::Chapters,
        SectionId::Advice,
        SectionId::Iprof,
        SectionId::Staffing,
        SectionId::BlindSpots,
        SectionId::Account,
    ];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Quadrant => "quadrant",
            Self::Type => "type",
            Self::Profiles => "profiles",
            Self::Alignment => "alignment",
            Self::Chain => "chain",
            Self::Signature => "signature",
            Self::Chapters => "chapters",
            Self::Advice => "advice",
            Self::Iprof => "iprof",
            Self::Staffing => "staffing",
            Self::BlindSpots => "blind-spots",
            Self::Account => "account",
        }
    }

    /// The section with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }

    /// Whether it has a drawing that stands on its own: worth saving as a picture.
    pub fn has_drawing(self) -> bool {
        match self {
            Self::Quadrant | Self::Alignment | Self::Chain => true,
            Self::Summary
            | Self::Type
            | Self::Profiles
            | Self::Signature
            | Self::Chapters
            | Self::Advice
            | Self::Iprof
            | Self::Staffing
            | Self::BlindSpots
            | Self::Account => false,
        }
    }

    /// Whether it rests on what only the full scan asks.
    pub(super) fn needs_full_scan(self) -> bool {
        match self {
            Self::Signature | Self::Chapters | Self::Iprof | Self::Staffing => true,
            Self::Summary
            | Self::Quadrant
            | Self::Type
            | Self::Profiles
            | Self::Alignment
            | Self::Chain
            | Self::Advice
            | Self::BlindSpots
            | Self::Account => false,
        }
    }
}

impl fmt::Display for SectionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// One section: a place on the page and its HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which it is.
    pub id: SectionId,
    /// Its heading: the finding.
    pub title: String,
    /// What stands under the heading, as HTML.
    pub html: String,
}

impl Section {
    /// Heading and content.
    pub fn whole(&self) -> String {
        html! { h2 { (self.title) } (PreEscaped(&self.html)) }.into_string()
    }
}
