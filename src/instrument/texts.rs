//! The words of the skeleton: phases, areas, layers, domains; and of pages of prose.

use super::pack::packed;
use super::{Statement, StatementId};

packed! {
    /// Who offers this copy; each may be empty.
    pub struct Host {
        /// The name readers know.
        pub name: String,
        /// `https:` or `mailto:`: where they are reached.
        pub contact: String,
        /// `https:` or `mailto:`: the privacy statement.
        pub privacy: String,
        /// `https:` or `mailto:`: where a problem with accessibility is reported.
        pub accessibility: String,
        /// `#rrggbb`, for buttons and links.
        pub accent: String,
        /// The file of a logo, beside the page.
        pub logo: String,
    }

    /// What changed with a version.
    pub struct VersionText {
        /// The version.
        pub version: String,
        /// What changed.
        pub text: String,
        /// The statements it added.
        pub added: Vec<StatementId>,
    }

    /// The two names of a phase.
    pub struct PhaseText {
        /// The head of its column.
        pub name: String,
        /// The source's own words for it, in Dutch; empty in Dutch.
        pub source: String,
        /// What it means.
        pub meaning: String,
    }

    /// A part of the skeleton with its name and a sentence about it.
    #[derive(Default)]
    pub struct Named {
        /// Its name, or the question it asks.
        pub name: String,
        /// One or two sentences.
        pub about: String,
    }

    /// A domain's words and statements.
    pub struct DomainText {
        /// The label of its row in the profile sketch.
        pub name: String,
        /// The source's own label, in Dutch; empty in Dutch.
        pub source: String,
        /// The cells of phases 1 to 4; the source has none for phase 5.
        pub cells: [String; 4],
        /// The source's own words in the cells, in Dutch; empty in Dutch.
        pub source_cells: [String; 4],
        /// The number of its lead statement.
        pub lead: u32,
        /// Its statements, in order of asking.
        pub statements: Vec<Statement>,
    }

    /// A page of prose.
    #[derive(Default)]
    pub struct Prose {
        /// The heading.
        pub title: String,
        /// The first sentences.
        pub lead: String,
        /// The sections, in order.
        pub sections: Vec<ProseSection>,
    }

    /// A section of a page of prose.
    pub struct ProseSection {
        /// A stable id, the place on the page.
        pub id: String,
        /// The heading.
        pub title: String,
        /// HTML, made from the content's Markdown when the pack is made.
        pub html: String,
    }
}
