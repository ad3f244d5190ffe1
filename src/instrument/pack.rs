//! The pack: an instrument as one JSON value, every struct an array of its fields in order. Reading it costs the wasm a
//! tenth of what derived deserializers do (4 KB against 40), which is why it is written by hand.

use crate::listed::{Listed, with_id};
use serde_json::Value;
use std::ops::{Deref, DerefMut};

/// A value that travels in a pack.
///
/// JSON of another shape gives an empty value and says so once for the whole ([`read`]), rather than an error at every
/// field.
pub(super) trait Packed: Sized {
    /// Its JSON.
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value;
    /// The inverse; `misread` becomes true where the JSON is not what [`Packed::pack`] writes.
    fn unpack(value: Value, misread: &mut bool) -> Self;
}

/// Reads a packed value; nothing where any part of it has another shape.
pub(super) fn read<T: Packed>(value: Value) -> Option<T> {
    let mut misread = false;
    let read = T::unpack(value, &mut misread);
    (!misread).then_some(read)
}

/// The values of an array, one after the other.
pub(super) struct Fields(std::vec::IntoIter<Value>);

impl Fields {
    pub(super) fn of(value: Value, misread: &mut bool) -> Self {
        let Value::Array(values) = value else {
            *misread = true;
            return Self(vec![].into_iter());
        };
        Self(values.into_iter())
    }

    // Once in the wasm, not once a field.
    #[inline(never)]
    pub(super) fn next(&mut self, misread: &mut bool) -> Value {
        self.0.next().unwrap_or_else(|| {
            *misread = true;
            Value::Null
        })
    }

    /// There are no more.
    pub(super) fn end(mut self, misread: &mut bool) {
        *misread |= self.0.next().is_some();
    }
}

impl<T: Listed> Packed for T {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        self.name().into()
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        let member = value.as_str().and_then(with_id);
        *misread |= member.is_none();
        member.unwrap_or(T::MEMBERS[0])
    }
}

impl Packed for String {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::String(self.clone())
    }

    // Once in the wasm, not once a text.
    #[inline(never)]
    fn unpack(value: Value, misread: &mut bool) -> Self {
        if let Value::String(text) = value {
            text
        } else {
            *misread = true;
            Self::new()
        }
    }
}

impl Packed for bool {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Bool(*self)
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        *misread |= !value.is_boolean();
        value == Value::Bool(true)
    }
}

impl Packed for u32 {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        (*self).into()
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        let number = value.as_u64().and_then(|number| Self::try_from(number).ok());
        *misread |= number.is_none();
        number.unwrap_or_default()
    }
}

impl<T: Packed> Packed for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Array(self.iter().map(Packed::pack).collect())
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        Fields::of(value, misread).0.map(|value| T::unpack(value, misread)).collect()
    }
}

impl<T: Packed, const N: usize> Packed for [T; N] {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Array(self.iter().map(Packed::pack).collect())
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        let mut fields = Fields::of(value, misread);
        let values = std::array::from_fn(|_| T::unpack(fields.next(misread), misread));
        fields.end(misread);
        values
    }
}

/// What travels in a pack of its own: empty until then. Reading the first pack does not even need the code that reads it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Later<T>(pub T);

impl<T> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Later<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Default> Packed for Later<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Null
    }

    fn unpack(_: Value, _: &mut bool) -> Self {
        Self::default()
    }
}

/// Null where there is none.
impl<T: Packed> Packed for Option<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        self.as_ref().map_or(Value::Null, Packed::pack)
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        (!value.is_null()).then(|| T::unpack(value, misread))
    }
}

/// Declares structs that travel in a pack.
macro_rules! packed {
    ($( $(#[$about:meta])* pub struct $name:ident { $( $(#[$field_about:meta])* pub $field:ident: $kind:ty, )* } )*) => { $(
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $( $(#[$field_about])* pub $field: $kind, )* }

        impl $crate::instrument::pack::Packed for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn pack(&self) -> serde_json::Value {
                serde_json::Value::Array(vec![ $( $crate::instrument::pack::Packed::pack(&self.$field) ),* ])
            }

            // Once in the wasm, not once a list that holds it.
            #[inline(never)]
            fn unpack(value: serde_json::Value, misread: &mut bool) -> Self {
                let mut fields = $crate::instrument::pack::Fields::of(value, misread);
                let read = Self { $( $field: $crate::instrument::pack::Packed::unpack(fields.next(misread), misread), )* };
                fields.end(misread);
                read
            }
        }
    )* };
}

pub(super) use packed;
