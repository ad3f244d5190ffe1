//! Values that are one of a few words. Each word stands once, beside the name it has in the code.

/// Declares an enum of the words an answer file may hold in a place: all of them, how each is written, how it is read.
macro_rules! listed {
    ($(#[$about:meta])* $scope:vis enum $name:ident { $( $(#[$each:meta])* $word:ident = $text:literal, )* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        $scope enum $name { $( $(#[$each])* $word, )* }

        impl $name {
            /// All of them, in the order of the format.
            $scope const ALL: &[Self] = &[ $( Self::$word, )* ];

            /// As an answer file writes it.
            $scope fn id(self) -> &'static str {
                match self { $( Self::$word => $text, )* }
            }

            /// The inverse of `id`; nothing for another word.
            $scope fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.id() == id)
            }
        }

        impl $crate::scan::codec::Field for $name {
            /// One of these; in a file of a newer instrument any word.
            fn read(value: &serde_json::Value, edition: $crate::scan::codec::Edition) -> $crate::scan::codec::Read<Self> {
                match value.as_str().map(Self::from_id) {
                    Some(Some(word)) => $crate::scan::codec::Read::Is(word),
                    Some(None) if edition.newer => $crate::scan::codec::Read::Later,
                    Some(None) | None => $crate::scan::codec::Read::Wrong,
                }
            }

            fn write(&self) -> serde_json::Value {
                self.id().into()
            }
        }
    };
}

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
