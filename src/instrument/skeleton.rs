//! How a part of the skeleton is declared: an enum whose members, stable ids and order stand once, beside each other.

/// A member of the skeleton, for what looks at members of any kind.
#[cfg(not(target_arch = "wasm32"))]
pub(super) trait Member: Copy + PartialEq + 'static {
    /// All of them, in order.
    const MEMBERS: &'static [Self];
    /// The stable id.
    fn name(self) -> &'static str;
}

/// Declares enums of the skeleton, each member with its stable id. All members are known, in order; an id is read back.
macro_rules! skeleton {
    ($( $(#[$about:meta])* pub enum $name:ident { $( $(#[$each:meta])* $member:ident = $id:literal, )* } )*) => { $(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$each])* $member, )* }

        impl $name {
            /// All of them, in order.
            pub const ALL: [$name; [ $( $id ),* ].len()] = [ $( $name::$member, )* ];

            /// The stable id.
            pub const fn id(self) -> &'static str {
                match self { $( Self::$member => $id, )* }
            }

            /// The inverse of `id`.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|member| member.id() == id)
            }

            /// Place in `ALL`, from 0.
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl $crate::instrument::skeleton::Member for $name {
            const MEMBERS: &'static [Self] = &Self::ALL;

            fn name(self) -> &'static str {
                self.id()
            }
        }

        impl $crate::instrument::pack::Packed for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn pack(&self) -> serde_json::Value {
                self.id().into()
            }

            fn unpack(value: serde_json::Value, misread: &mut bool) -> Self {
                let member = value.as_str().and_then(Self::from_id);
                *misread |= member.is_none();
                member.unwrap_or(Self::ALL[0])
            }
        }
    )* };
}

pub(super) use skeleton;
