//! Enums that know their members: each member stands once, where there are ids with its id beside it.

/// An enum whose members have ids, for what reads, writes or checks members of any kind.
pub(crate) trait Listed: Copy + PartialEq + 'static {
    /// All of them, in order.
    const MEMBERS: &'static [Self];
    /// The stable id.
    fn name(self) -> &'static str;
}

/// Declares an enum with the list of all its members; with ids also how each is written and read back.
macro_rules! listed {
    ($(#[$about:meta])* $scope:vis enum $name:ident { $( $(#[$each:meta])* $member:ident, )* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $scope enum $name { $( $(#[$each])* $member, )* }

        impl $name {
            /// All of them, in order.
            $scope const ALL: [Self; [ $( stringify!($member) ),* ].len()] = [ $( Self::$member, )* ];
        }
    };
    ($(#[$about:meta])* $scope:vis enum $name:ident { $( $(#[$each:meta])* $member:ident = $id:literal, )* }) => {
        $crate::listed::listed! { $(#[$about])* $scope enum $name { $( $(#[$each])* $member, )* } }

        impl $name {
            /// The stable id.
            $scope const fn id(self) -> &'static str {
                match self { $( Self::$member => $id, )* }
            }

            /// The inverse of `id`; nothing for another word.
            $scope fn from_id(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|member| member.id() == id)
            }

            /// Place in `ALL`, from 0.
            #[allow(dead_code, reason = "the crate's own enums, as the sections of a file, need no place")]
            $scope const fn index(self) -> usize {
                self as usize
            }
        }

        impl $crate::listed::Listed for $name {
            const MEMBERS: &'static [Self] = &Self::ALL;

            fn name(self) -> &'static str {
                self.id()
            }
        }
    };
}

pub(crate) use listed;

/// The member with this id.
pub(crate) fn with_id<T: Listed>(id: &str) -> Option<T> {
    T::MEMBERS.iter().copied().find(|member| member.name() == id)
}
