//! The sections of a report: their ids, in order.

use super::size::ReportSize;
use crate::listed::listed;
use maud::{PreEscaped, html};
use std::fmt;

listed! {
    /// A section. Its id is that of its element, on screen and in a file.
    pub enum SectionId {
        /// The whole in one sentence.
        Summary = "summary",
        /// The quadrant.
        Quadrant = "quadrant",
        /// What the source says of the type.
        Type = "type",
        /// Both profile sketches.
        Profiles = "profiles",
        /// One's own beside a group of municipalities.
        Comparison = "comparison",
        /// How far organisation and ICT lie apart in each area.
        Alignment = "alignment",
        /// The chain of interoperability.
        Chain = "chain",
        /// The second route to the type.
        Signature = "signature",
        /// The four chapter questions.
        Chapters = "chapters",
        /// What to do.
        Advice = "advice",
        /// What will be done, and what is asked of others.
        Plan = "plan",
        /// The I-professional.
        Iprof = "iprof",
        /// Capacity and competence.
        Staffing = "staffing",
        /// Where several voices differ.
        Voices = "voices",
        /// What is not known.
        BlindSpots = "blind-spots",
        /// What changed since an earlier scan.
        Evolution = "evolution",
        /// How to read it: what a phase is, and the limits.
        Reading = "reading",
        /// Every answer, every rule with its numbers.
        Account = "account",
    }
}

impl SectionId {
    /// The smallest size it is in.
    pub fn size(self) -> ReportSize {
        match self {
            Self::Summary => ReportSize::Sheet,
            Self::Profiles | Self::Alignment | Self::Chain | Self::Advice | Self::Plan | Self::Staffing | Self::Reading => ReportSize::Team,
            Self::Quadrant
            | Self::Type
            | Self::Signature
            | Self::Chapters
            | Self::Iprof
            | Self::Voices
            | Self::BlindSpots
            | Self::Evolution
            | Self::Comparison
            | Self::Account => ReportSize::Whole,
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
            | Self::Comparison
            | Self::Alignment
            | Self::Chain
            | Self::Advice
            | Self::Plan
            | Self::Voices
            | Self::BlindSpots
            | Self::Evolution
            | Self::Reading
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
