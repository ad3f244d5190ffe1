//! A fact: a question about the municipality that never scores.

use super::Types;
use super::pack::packed;
use crate::listed::listed;

/// The fact that says in which role the respondent answers: the intake asks it, and an answer file repeats it.
pub const RESPONDENT_ROLE: &str = "f.rol";

listed! {
    /// What the program needs a certain fact for. The content says which fact it is.
    pub enum FactRole {
        /// How many people work in the ICT service: gives its size class.
        Size = "size",
        /// Where that service sits in the organisation chart.
        Chart = "chart",
        /// The highest meeting in which an I-professional has a seat.
        Seat = "seat",
        /// Whether an alderman has ICT in the portfolio.
        Alderman = "alderman",
    }
}

packed! {
    /// A question about the municipality.
    pub struct Fact {
        /// The stable id, `f.…`.
        pub id: String,
        /// What the program needs it for.
        pub role: Option<FactRole>,
        /// Whether the snelscan asks it.
        pub quick: bool,
        /// Whether it is answered with a number.
        pub number: bool,
        /// The signature row its answer fills; empty for none.
        pub row: String,
        /// The question.
        pub question: String,
        /// What helps to answer; may be empty.
        pub help: String,
        /// The choices; none where a number is asked.
        pub options: Vec<Choice>,
        /// Places in the glossary of the terms it uses.
        pub terms: Vec<u32>,
    }

    /// One choice of a question.
    pub struct Choice {
        /// The stable id.
        pub id: String,
        /// What the reader chooses.
        pub label: String,
        /// The types it fits; none outside the signature.
        pub types: Types,
        /// What the report says of it, where the label alone is not enough; may be empty.
        pub finding: String,
    }
}

impl Fact {
    /// The label of the option with this id.
    pub fn label(&self, id: &str) -> Option<&str> {
        self.option(id).map(|option| option.label.as_str())
    }

    /// The option with this id.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id == id)
    }
}
