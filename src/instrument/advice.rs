//! A recommendation and what triggers it.

use super::pack::packed;
use super::{Actor, Chapter, Domain, Phase, StatementId};

packed! {
    /// A recommendation.
    pub struct Advice {
        /// The stable id.
        pub id: String,
        /// Whom it is addressed to.
        pub actor: Actor,
        /// The chapter it belongs to.
        pub chapter: Chapter,
        /// The domains it would move.
        pub domains: Vec<Domain>,
        /// Statements that trigger it at or below a phase.
        pub statements: Vec<Trigger>,
        /// Symptoms that trigger it.
        pub symptoms: Vec<String>,
        /// Facts that trigger it.
        pub facts: Vec<FactTrigger>,
        /// In a few words.
        pub title: String,
        /// What and why.
        pub text: String,
        /// A first step.
        pub step: String,
        /// What is asked of others, as it stands in a letter to them; empty where the municipality itself acts.
        pub ask: String,
        /// Whether it is this project's own.
        pub ours: bool,
        /// Whether it updates what the source said.
        pub updated: bool,
    }

    /// A statement answered at or below a phase.
    pub struct Trigger {
        /// The statement.
        pub statement: StatementId,
        /// The highest phase that triggers.
        pub most: Phase,
    }

    /// A fact answered with one of these options.
    pub struct FactTrigger {
        /// The fact.
        pub fact: String,
        /// The options that trigger.
        pub options: Vec<String>,
    }
}
