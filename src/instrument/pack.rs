//! The pack: an instrument as one JSON value, every struct an array of its fields in order. Reading it costs the wasm a
//! tenth of what derived deserializers do (4 KB against 40), which is why it is written by hand.

use serde_json::Value;

/// A value that travels in a pack.
pub(super) trait Packed: Sized {
    /// Its JSON.
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value;
    /// The inverse; nothing for JSON of another shape.
    fn unpack(value: Value) -> Option<Self>;
}

impl Packed for String {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::String(self.clone())
    }

    fn unpack(value: Value) -> Option<Self> {
        if let Value::String(text) = value { Some(text) } else { None }
    }
}

impl Packed for bool {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Bool(*self)
    }

    fn unpack(value: Value) -> Option<Self> {
        value.as_bool()
    }
}

impl Packed for u32 {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        (*self).into()
    }

    fn unpack(value: Value) -> Option<Self> {
        u32::try_from(value.as_u64()?).ok()
    }
}

impl<T: Packed> Packed for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Array(self.iter().map(Packed::pack).collect())
    }

    fn unpack(value: Value) -> Option<Self> {
        let Value::Array(values) = value else { return None };
        let mut list = Vec::with_capacity(values.len());
        for value in values {
            list.push(T::unpack(value)?);
        }
        Some(list)
    }
}

impl<T: Packed, const N: usize> Packed for [T; N] {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        Value::Array(self.iter().map(Packed::pack).collect())
    }

    fn unpack(value: Value) -> Option<Self> {
        Vec::unpack(value)?.try_into().ok()
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

            fn unpack(value: Value) -> Option<Self> {
                let Value::Array(fields) = value else { return None };
                let mut fields = fields.into_iter();
                Some(Self { $( $field: Packed::unpack(fields.next()?)?, )* })
            }
        }
    )* };
}

pub(super) use packed;
