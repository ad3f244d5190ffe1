//! How an answer file is read and written: every type says once, in `fields`, what its fields are called and what they
//! hold, and that one description goes both ways.
//!
//! Reading takes out of the JSON what is understood; what is left, the *rest*, is kept: fields and ids of another
//! version, and known fields that say nothing (`""`, `[]`, `{}`). Writing puts the values back among the rest, so that a
//! file comes out as it went in.
//!
//! By hand over `serde_json::Value`, because deserializers derived with `flatten`, which would keep the rest, cost the
//! wasm tens of kilobytes, and name no field in their errors.

use super::OpenError;
use crate::instrument::{Domain, Instrument, Phase, StatementId, later};
use crate::listed::{Listed, with_id};
use litemap::LiteMap;
use serde_json::{Map, Value};

/// What a value is checked against.
#[derive(Clone, Copy)]
pub(super) struct Edition<'a> {
    pub(super) instrument: &'a Instrument,
    /// Whether the file is of a newer instrument: then it may hold options that are not known here.
    pub(super) newer: bool,
}

/// Which way the fields go.
#[derive(Clone, Copy)]
enum Way<'a> {
    Read(Edition<'a>),
    Write,
}

/// What a value turns out to be.
pub(super) enum Read<T> {
    /// This.
    Is(T),
    /// Nothing to this version: it is kept as it stands.
    Later,
    /// What cannot stand there.
    Wrong,
}

impl<T> Read<T> {
    /// This, or else wrong.
    pub(super) fn of(value: Option<T>) -> Self {
        value.map_or(Self::Wrong, Self::Is)
    }
}

/// A value in one field.
pub(super) trait Field: Sized {
    fn read(value: &Value, edition: Edition) -> Read<Self>;
    fn write(&self) -> Value;
}

/// An object with fields of its own.
pub(super) trait Part: Default {
    /// Names every field once.
    fn fields(&mut self, object: &mut Object) -> Result<(), OpenError>;
    /// Where it keeps what it does not understand.
    fn rest(&mut self) -> &mut Map<String, Value>;
}

/// What entries go by.
pub(super) trait Key: Ord + Sized {
    fn parse(text: &str) -> Option<Self>;
    fn print(&self) -> String;
}

/// An object of the file while it is read or written.
pub(super) struct Object<'a> {
    /// Being read: what has not been understood yet. Being written: the rest, and what has been put among it.
    pub(super) fields: Map<String, Value>,
    way: Way<'a>,
}

type Done = Result<(), OpenError>;

impl<'a> Object<'a> {
    /// Reads a whole file.
    pub(super) fn read<P: Part>(file: Value, instrument: &'a Instrument) -> Result<P, OpenError> {
        let edition = Edition { instrument, newer: false };
        let around = Self {
            fields: Map::new(),
            way: Way::Read(edition),
        };
        around.inner(file)
    }

    /// Writes a part, and uses it up. Nothing is checked on the way out, so nothing can be wrong.
    pub(super) fn write<P: Part>(mut part: P) -> Value {
        let mut object = Object {
            fields: std::mem::take(part.rest()),
            way: Way::Write,
        };
        let written = part.fields(&mut object);
        debug_assert_eq!(written, Ok(()));
        Value::Object(object.fields)
    }

    /// What values are checked against; nothing while writing.
    pub(super) fn edition(&self) -> Option<Edition<'a>> {
        match self.way {
            Way::Read(edition) => Some(edition),
            Way::Write => None,
        }
    }

    /// Says of which version of the instrument the file is.
    pub(super) fn is_of(&mut self, version: &str) {
        if let Way::Read(edition) = &mut self.way {
            edition.newer = later(version, &edition.instrument.version);
        }
    }

    /// A field with one value only.
    pub(super) fn fixed(&mut self, name: &str, value: Value) -> Done {
        match self.way {
            Way::Read(_) if self.fields.get(name) != Some(&value) => return Err(OpenError::field(name)),
            Way::Read(_) => drop(self.fields.remove(name)),
            Way::Write => self.put(name, value),
        }
        Ok(())
    }

    /// A field that has to be there.
    pub(super) fn required<T: Field>(&mut self, name: &str, slot: &mut T) -> Done {
        match self.way {
            Way::Read(edition) => match self.fields.get(name).map(|value| T::read(value, edition)) {
                Some(Read::Is(value)) => {
                    *slot = value;
                    self.fields.remove(name);
                }
                Some(Read::Later | Read::Wrong) | None => return Err(OpenError::field(name)),
            },
            Way::Write => self.put(name, slot.write()),
        }
        Ok(())
    }

    /// A field that may be there.
    pub(super) fn field<T: Field>(&mut self, name: &str, slot: &mut Option<T>) -> Done {
        match self.way {
            Way::Read(edition) => match self.fields.get(name).map(|value| T::read(value, edition)) {
                Some(Read::Is(value)) => {
                    *slot = Some(value);
                    self.fields.remove(name);
                }
                Some(Read::Later) | None => {}
                Some(Read::Wrong) => return Err(OpenError::field(name)),
            },
            Way::Write => {
                if let Some(value) = slot {
                    self.put(name, value.write());
                }
            }
        }
        Ok(())
    }

    /// A text; empty is none.
    pub(super) fn text(&mut self, name: &str, slot: &mut String) -> Done {
        let mut text = Some(std::mem::take(slot)).filter(|text| !text.is_empty());
        self.field(name, &mut text)?;
        *slot = text.unwrap_or_default();
        Ok(())
    }

    /// A list of texts; empty is none.
    pub(super) fn texts(&mut self, name: &str, slot: &mut Vec<String>) -> Done {
        let mut texts = Some(std::mem::take(slot)).filter(|texts| !texts.is_empty());
        self.field(name, &mut texts)?;
        *slot = texts.unwrap_or_default();
        Ok(())
    }

    /// An object of which some fields are named.
    pub(super) fn object(&mut self, name: &str, inside: &mut dyn FnMut(&mut Object<'a>) -> Done) -> Done {
        let before = match self.fields.get_mut(name).map(Value::take) {
            None => None,
            Some(Value::Object(fields)) => Some(fields),
            Some(_) => return Err(OpenError::field(name)),
        };
        let says_nothing = before.as_ref().is_some_and(Map::is_empty);
        let mut object = Object {
            fields: before.unwrap_or_default(),
            way: self.way,
        };
        inside(&mut object).map_err(|error| error.under(name))?;
        if object.fields.is_empty() && !says_nothing {
            self.fields.remove(name);
        } else {
            self.put(name, Value::Object(object.fields));
        }
        Ok(())
    }

    /// An object that has to be there, with what may be in it still to be said.
    pub(super) fn requires(&mut self, name: &str) -> Done {
        match (self.way, self.fields.get(name)) {
            (Way::Read(_), None) => return Err(OpenError::field(name)),
            (Way::Read(_), Some(Value::Object(fields))) if fields.is_empty() => drop(self.fields.remove(name)),
            (Way::Read(_) | Way::Write, Some(_)) => {}
            (Way::Write, None) => self.put(name, Value::Object(Map::new())),
        }
        Ok(())
    }

    /// An object of values by an id. A value under an id that is not known has to fit as well.
    pub(super) fn entries<K: Key, V: Field>(&mut self, name: &str, map: &mut LiteMap<K, V>, fits: fn(&K, &V, Edition) -> bool) -> Done {
        self.object(name, &mut |object| {
            let Some(edition) = object.edition() else {
                for (key, value) in std::mem::take(map) {
                    object.put(&key.print(), value.write());
                }
                return Ok(());
            };
            for (id, json) in std::mem::take(&mut object.fields) {
                match (K::parse(&id), V::read(&json, edition)) {
                    (Some(key), Read::Is(value)) if fits(&key, &value, edition) => drop(map.insert(key, value)),
                    (None, Read::Is(_)) | (_, Read::Later) => object.put(&id, json),
                    (Some(_), Read::Is(_)) | (_, Read::Wrong) => return Err(OpenError::field(&id)),
                }
            }
            Ok(())
        })
    }

    /// An object of objects by an id.
    pub(super) fn parts<K: Key, P: Part>(&mut self, name: &str, map: &mut LiteMap<K, P>) -> Done {
        self.object(name, &mut |object| {
            if let Way::Write = object.way {
                for (key, part) in std::mem::take(map) {
                    object.put(&key.print(), Object::write(part));
                }
                return Ok(());
            }
            for (id, json) in std::mem::take(&mut object.fields) {
                if let Some(key) = K::parse(&id) {
                    map.insert(key, object.inner(json).map_err(|error| error.under(&id))?);
                } else {
                    object.inner::<P>(json.clone()).map_err(|error| error.under(&id))?;
                    object.put(&id, json);
                }
            }
            Ok(())
        })
    }

    /// A list of objects; an empty one says nothing.
    pub(super) fn list<P: Part>(&mut self, name: &str, list: &mut Vec<P>) -> Done {
        match (self.way, self.fields.remove(name)) {
            (Way::Write, before) => {
                let written: Vec<Value> = std::mem::take(list).into_iter().map(Object::write).collect();
                if !written.is_empty() {
                    self.put(name, Value::Array(written));
                } else if let Some(before) = before {
                    self.put(name, before);
                }
            }
            (Way::Read(_), None) => {}
            (Way::Read(_), Some(Value::Array(values))) => {
                if values.is_empty() {
                    self.put(name, Value::Array(vec![]));
                }
                for (place, value) in values.into_iter().enumerate() {
                    let part = self.inner(value);
                    list.push(part.map_err(|error| error.under(&place.to_string()).under(name))?);
                }
            }
            (Way::Read(_), Some(_)) => return Err(OpenError::field(name)),
        }
        Ok(())
    }

    pub(super) fn put(&mut self, name: &str, value: Value) {
        self.fields.insert(name.to_owned(), value);
    }

    /// Reads an object inside this one against the same edition.
    fn inner<P: Part>(&self, value: Value) -> Result<P, OpenError> {
        let Value::Object(fields) = value else {
            return Err(OpenError::field(""));
        };
        let mut object = Object { fields, way: self.way };
        let mut part = P::default();
        part.fields(&mut object)?;
        *part.rest() = object.fields;
        Ok(part)
    }
}

/// One of its words; in a file of a newer instrument any word.
impl<T: Listed> Field for T {
    fn read(value: &Value, edition: Edition) -> Read<Self> {
        match value.as_str().map(with_id) {
            Some(Some(word)) => Read::Is(word),
            Some(None) if edition.newer => Read::Later,
            Some(None) | None => Read::Wrong,
        }
    }

    fn write(&self) -> Value {
        self.name().into()
    }
}

impl Field for String {
    /// Any text; an empty one says nothing.
    fn read(value: &Value, _: Edition) -> Read<Self> {
        match value {
            Value::String(text) if text.is_empty() => Read::Later,
            Value::String(text) => Read::Is(text.clone()),
            _ => Read::Wrong,
        }
    }

    fn write(&self) -> Value {
        self.as_str().into()
    }
}

impl Field for bool {
    fn read(value: &Value, _: Edition) -> Read<Self> {
        Read::of(value.as_bool())
    }

    fn write(&self) -> Value {
        (*self).into()
    }
}

impl Field for Vec<String> {
    fn read(value: &Value, _: Edition) -> Read<Self> {
        let Value::Array(values) = value else { return Read::Wrong };
        let texts: Option<Self> = values.iter().map(|value| value.as_str().map(str::to_owned)).collect();
        match texts {
            Some(texts) if texts.is_empty() => Read::Later,
            texts => Read::of(texts),
        }
    }

    fn write(&self) -> Value {
        self.iter().map(|text| Value::from(text.as_str())).collect()
    }
}

impl Field for Phase {
    fn read(value: &Value, _: Edition) -> Read<Self> {
        Read::of(value.as_u64().and_then(Self::new))
    }

    fn write(&self) -> Value {
        self.number().into()
    }
}

impl Key for StatementId {
    fn parse(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn print(&self) -> String {
        self.to_string()
    }
}

impl Key for Domain {
    fn parse(text: &str) -> Option<Self> {
        Self::from_id(text)
    }

    fn print(&self) -> String {
        self.id().to_owned()
    }
}

impl Key for String {
    fn parse(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    fn print(&self) -> String {
        self.clone()
    }
}
