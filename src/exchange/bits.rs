//! Bits one after the other: what a share code is made of.

use serde_json::{Map, Value};

/// Deepest nesting of a value that is read.
const DEEPEST: u8 = 128;

/// Where the number of pairs of digits stands: a text that is not made of them.
const TEXT: u64 = 15;

/// Bits being written, most significant first.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    free: u32,
}

impl Writer {
    /// The lowest `width` bits of a number.
    pub(super) fn bits(&mut self, number: u64, width: u32) {
        for place in (0..width).rev() {
            if self.free == 0 {
                self.bytes.push(0);
                self.free = 8;
            }
            self.free -= 1;
            if let Some(last) = self.bytes.last_mut() {
                *last |= u8::from(number >> place & 1 == 1) << self.free;
            }
        }
    }

    pub(super) fn flag(&mut self, flag: bool) {
        self.bits(flag.into(), 1);
    }

    /// Any number, small ones in few bits: groups of six, each with a flag for more.
    pub(super) fn number(&mut self, number: u64) {
        let more = number >> 6;
        self.flag(more > 0);
        self.bits(number, 6);
        if more > 0 {
            self.number(more);
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        for byte in text.bytes() {
            self.bits(byte.into(), 8);
        }
    }

    /// A text, in half the bits where it is up to fourteen pairs of hexadecimal digits, as ids of ours are.
    pub(super) fn hexadecimal(&mut self, text: &str) {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        if digits && text.len().is_multiple_of(2) && text.len() <= 28 {
            self.bits(text.len() as u64 / 2, 4);
            for digit in text.chars().filter_map(|letter| letter.to_digit(16)) {
                self.bits(digit.into(), 4);
            }
        } else {
            self.bits(TEXT, 4);
            self.text(text);
        }
    }

    /// Any JSON value. A number that is not a small whole one goes as it is written.
    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.bits(0, 3),
            Value::Bool(truth) => self.bits(if *truth { 2 } else { 1 }, 3),
            Value::Number(number) => {
                if let Some(whole) = number.as_u64() {
                    self.bits(3, 3);
                    self.number(whole);
                } else {
                    self.bits(4, 3);
                    self.text(&number.to_string());
                }
            }
            Value::String(text) => {
                self.bits(5, 3);
                self.text(text);
            }
            Value::Array(values) => {
                self.bits(6, 3);
                self.number(values.len() as u64);
                for value in values {
                    self.value(value);
                }
            }
            Value::Object(map) => {
                self.bits(7, 3);
                self.number(map.len() as u64);
                for (name, value) in map {
                    self.text(name);
                    self.value(value);
                }
            }
        }
    }

    /// The bytes, filled up with zeros.
    pub(super) fn done(self) -> Vec<u8> {
        self.bytes
    }
}

/// Bits being read. Every reading gives nothing once the bits are used up.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    place: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, place: 0 }
    }

    pub(super) fn bits(&mut self, width: u32) -> Option<u64> {
        let mut number = 0;
        for _ in 0..width {
            let byte = self.bytes.get(self.place / 8)?;
            number = number << 1 | u64::from(byte >> (7 - self.place % 8) & 1);
            self.place += 1;
        }
        Some(number)
    }

    pub(super) fn flag(&mut self) -> Option<bool> {
        Some(self.bits(1)? == 1)
    }

    pub(super) fn number(&mut self) -> Option<u64> {
        let (mut number, mut shift) = (0_u64, 0);
        loop {
            let more = self.flag()?;
            let part = self.bits(6)?;
            // The eleventh group has room for four bits more.
            if shift > 60 || (shift == 60 && part > 15) {
                return None;
            }
            number |= part << shift;
            if !more {
                return Some(number);
            }
            shift += 6;
        }
    }

    pub(super) fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.number()?).ok()?;
        if length > self.bytes.len() {
            return None;
        }
        let mut bytes = Vec::with_capacity(length);
        for _ in 0..length {
            bytes.push(u8::try_from(self.bits(8)?).ok()?);
        }
        String::from_utf8(bytes).ok()
    }

    pub(super) fn hexadecimal(&mut self) -> Option<String> {
        let pairs = self.bits(4)?;
        if pairs == TEXT {
            return self.text();
        }
        let mut text = String::new();
        for _ in 0..2 * pairs {
            text.push(char::from_digit(u32::try_from(self.bits(4)?).ok()?, 16)?);
        }
        Some(text)
    }

    pub(super) fn value(&mut self) -> Option<Value> {
        self.nested(DEEPEST)
    }

    fn nested(&mut self, depth: u8) -> Option<Value> {
        let deeper = depth.checked_sub(1)?;
        Some(match self.bits(3)? {
            0 => Value::Null,
            1 => Value::Bool(false),
            2 => Value::Bool(true),
            3 => self.number()?.into(),
            4 => Value::Number(self.text()?.parse().ok()?),
            5 => Value::String(self.text()?),
            6 => {
                let mut values = vec![];
                for _ in 0..self.number()? {
                    values.push(self.nested(deeper)?);
                }
                Value::Array(values)
            }
            _ => {
                let mut map = Map::new();
                for _ in 0..self.number()? {
                    map.insert(self.text()?, self.nested(deeper)?);
                }
                Value::Object(map)
            }
        })
    }

    /// Skips the filling up to the next whole byte.
    pub(super) fn align(&mut self) {
        self.place = self.place.next_multiple_of(8);
    }

    /// Whether nothing but filling is left.
    pub(super) fn is_done(&mut self) -> bool {
        let left = self.bytes.len() * 8 - self.place;
        left < 8 && self.bits(u32::try_from(left).unwrap_or_default()) == Some(0)
    }
}
