//! The pack: an instrument as one JSON value, every struct an array of its fields in order. Reading it costs the wasm a
//! tenth of what derived deserializers do (4 KB against 40), which is why it is written by hand.

use serde_json::Value;

/// A value that travels in a pack. JSON of another shape gives empty values rather than an error at every field: that a
/// pack is of this build is known from its words (`Words::complete`).
pub(super) trait Packed: Sized {
    /// Its JSON.
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value;
    /// The inverse.
    fn unpack(value: Value) -> Self;
}

/// The values of an array, one after the other; null where there are no more.
pub(super) struct Fields(std::vec::IntoIter<Value>);

impl Fields {
    pub(super) fn of(value: Value) -> Self {
        Self(if let Value::Array(values) = value {
            values.into_iter()
        } else {
            vec![].into_iter()
        })
    }

    #[inline(never)]
    pub(super) fn next(&mut self) -> Value {
        self.0.next().unwrap_or_default()
    }
}

impl Packed for String {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::String(self.clone())
    }

    #[inline(never)]
    fn unpack(value: Value) -> Self {
        if let Value::String(text) = value { text } else { String::new() }
    }
}

impl Packed for bool {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Bool(*self)
    }

    fn unpack(value: Value) -> Self {
        value == Value::Bool(true)
    }
}

impl Packed for u32 {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        (*self).into()
    }

    fn unpack(value: Value) -> Self {
        value.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
    }
}

impl<T: Packed> Packed for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Array(self.iter().map(Packed::pack).collect())
    }

    fn unpack(value: Value) -> Self {
        Fields::of(value).0.map(T::unpack).collect()
    }
}

impl<T: Packed, const N: usize> Packed for [T; N] {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Array(self.iter().map(Packed::pack).collect())
    }

    fn unpack(value: Value) -> Self {
        let mut fields = Fields::of(value);
        std::array::from_fn(|_| T::unpack(fields.next()))
    }
}

/// Declares structs that travel in a pack.
macro_rules! packed {
    ($( $(#[$about:meta])* pub struct $name:ident { $( $(#[$field_about:meta])* pub $field:ident: $kind:ty, )* } )*) => { $(
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $( $(#[$field_about])* pub $field: $kind, )* }

        impl Packed for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn pack(&self) -> Value {
                Value::Array(vec![ $( self.$field.pack() ),* ])
            }

            #[inline(never)]
            fn unpack(value: Value) -> Self {
                let mut fields = Fields::of(value);
                Self { $( $field: Packed::unpack(fields.next()), )* }
            }
        }
    )* };
}

pub(super) use packed;
