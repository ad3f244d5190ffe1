//! Values that are one of a few words.

use crate::listed::listed;

listed! {
    /// Which way through the instrument.
    #[derive(Default)]
    pub enum ScanKind {
        /// Snelscan: the lead statement of each domain.
        #[default]
        Quick = "quick",
        /// Every statement.
        Full = "full",
        /// Every statement, for a group.
        Workshop = "workshop",
    }
}

listed! {
    /// How far something is so: a line of a type text that is recognised, a symptom that is there.
    pub enum YesPartlyNo {
        /// Yes.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

listed! {
    /// Whether an I-professional does a task, and what holds them back if not.
    pub enum TaskReason {
        /// It is done.
        Do = "do",
        /// It cannot be done: knowledge or means are missing.
        Cannot = "cannot",
        /// It is not wanted.
        Unwilling = "unwilling",
        /// It is not allowed.
        NotAllowed = "notAllowed",
        /// It is not needed.
        NotNeeded = "notNeeded",
    }
}

listed! {
    /// A way to fill a gap in a staffing profile.
    pub enum Approach {
        /// Recruit.
        Recruit = "recruit",
        /// Train.
        Train = "train",
        /// Cluster with other municipalities.
        Cluster = "cluster",
        /// Share someone.
        Share = "share",
        /// Bring in help from outside.
        External = "external",
    }
}

listed! {
    /// How far an action has come.
    pub enum ActionState {
        /// Planned.
        Planned = "planned",
        /// Being done.
        Busy = "busy",
        /// Done.
        Done = "done",
        /// Dropped.
        Dropped = "dropped",
    }
}

impl ScanKind {
    /// Whether it asks everything, not only the lead statements and the first facts.
    pub fn is_full(self) -> bool {
        match self {
            Self::Quick => false,
            Self::Full | Self::Workshop => true,
        }
    }
}

/// A step of the I-professional's role, 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoleStep(u8);

impl RoleStep {
    /// The step with this number; nothing outside 1 to 4.
    pub fn new(number: u64) -> Option<Self> {
        u8::try_from(number).ok().filter(|number| (1..=4).contains(number)).map(Self)
    }

    /// 1 to 4.
    pub fn number(self) -> u8 {
        self.0
    }
}
