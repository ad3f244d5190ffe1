//! The four chapter questions that group the findings, and whom a recommendation is addressed to.

use super::{Domain, Words};
use crate::listed::listed;

listed! {
    /// A chapter question.
    pub enum Chapter {
        /// *Praten we met elkaar?*
        Praten = "praten",
        /// *Spreken we dezelfde taal?*
        Taal = "taal",
        /// *Denken we in processen?*
        Processen = "processen",
        /// *Zijn onze organisaties mee?*
        Mee = "mee",
    }
}

listed! {
    /// Whom a recommendation is addressed to.
    pub enum Actor {
        /// The municipality itself.
        Municipality = "gemeente",
        /// Central government.
        Government = "overheid",
        /// Suppliers.
        Supplier = "leverancier",
    }
}

impl Actor {
    /// The heading above what is recommended to it.
    pub fn asked(self, words: &Words) -> &str {
        match self {
            Self::Municipality => words.advice_town(),
            Self::Government => words.advice_state(),
            Self::Supplier => words.advice_supplier(),
        }
    }
}

impl Chapter {
    /// The domains that answer it.
    pub fn domains(self) -> &'static [Domain] {
        match self {
            Self::Praten => &[Domain::IInfrastructuur, Domain::IToepassingen, Domain::OMiddelen],
            Self::Taal => &[Domain::IGegevens],
            Self::Processen => &[Domain::OProcessen, Domain::IItprocessen],
            Self::Mee => &[
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
