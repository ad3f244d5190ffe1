//! The share code: the shareable part of a scan as text for a link. Its own version, the instrument's, the answers in
//! their fixed places, whatever has no place there, and a checksum.

use super::bits::{Reader, Writer};
use super::known;
use crate::instrument::Instrument;
use crate::scan::{OpenError, Scan};
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde_json::{Map, Value};

const VERSION: u8 = 1;
const KINDS: [&str; 3] = ["quick", "full", "workshop"];

/// The code of what [`Scan::shareable`] gives.
pub fn encode(scan: &Scan, instrument: &Instrument) -> String {
    let document = scan.document();
    let text = |name: &str| document.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut bits = Writer::default();
    bits.bits(VERSION.into(), 8);
    bits.text(text("instrument"));
    bits.bits(KINDS.iter().position(|kind| *kind == text("scan")).unwrap_or(3) as u64, 2);
    let municipality = document.get("about").and_then(|about| about.get("municipality")?.as_str());
    bits.flag(municipality.is_some());
    if let Some(name) = municipality {
        bits.text(name);
    }
    let moment = document.get("updated").and_then(Value::as_str).and_then(digits);
    bits.flag(moment.is_some());
    if let Some(digits) = moment {
        bits.bits(digits, 47);
    }
    known::write(&mut bits, document, &instrument.full.ledger);
    let body = bits.done();
    // Whatever did not come through goes along as it is.
    let rest = read_known(&mut Reader::new(&body), instrument).map_or_else(|| document.clone(), |known| difference(document, &known));
    let mut bits = Writer::default();
    for byte in body {
        bits.bits(byte.into(), 8);
    }
    bits.flag(!rest.is_empty());
    if !rest.is_empty() {
        bits.value(&Value::Object(rest));
    }
    let mut bytes = bits.done();
    bytes.extend(checksum(&bytes).to_be_bytes());
    Base64UrlUnpadded::encode_string(&bytes)
}

/// The scan a code was made of.
///
/// # Errors
/// `Damaged` when a character was lost or changed, `Newer` when a newer page made it, `Field` when a value cannot be.
pub fn decode(code: &str, instrument: &Instrument) -> Result<Scan, OpenError> {
    let bytes = Base64UrlUnpadded::decode_vec(code).map_err(|_| OpenError::Damaged)?;
    let (content, check) = bytes.split_at_checked(bytes.len().saturating_sub(4)).ok_or(OpenError::Damaged)?;
    if content.is_empty() || checksum(content).to_be_bytes() != check {
        return Err(OpenError::Damaged);
    }
    if content[0] != VERSION {
        return Err(OpenError::Newer);
    }
    let mut bits = Reader::new(content);
    // The sum is right, so what cannot be read was written by a page that knows more places.
    let mut document = read_known(&mut bits, instrument).ok_or(OpenError::Newer)?;
    bits.align();
    if bits.flag().ok_or(OpenError::Newer)? {
        let Some(Value::Object(rest)) = bits.value() else {
            return Err(OpenError::Newer);
        };
        merge(&mut document, rest);
    }
    if !bits.is_done() {
        return Err(OpenError::Newer);
    }
    Scan::open(Value::Object(document), instrument)
}

fn checksum(bytes: &[u8]) -> u32 {
    Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(bytes)
}

fn read_known(bits: &mut Reader, instrument: &Instrument) -> Option<Map<String, Value>> {
    let mut document = Map::new();
    document.insert("format".into(), "iscan-answers".into());
    document.insert("formatVersion".into(), 1.into());
    document.insert("statements".into(), Value::Object(Map::new()));
    bits.bits(8)?;
    document.insert("instrument".into(), bits.text()?.into());
    if let Some(kind) = KINDS.get(usize::try_from(bits.bits(2)?).ok()?) {
        document.insert("scan".into(), (*kind).into());
    }
    if bits.flag()? {
        let mut about = Map::new();
        about.insert("municipality".into(), bits.text()?.into());
        document.insert("about".into(), Value::Object(about));
    }
    if bits.flag()? {
        document.insert("updated".into(), moment(bits.bits(47)?).into());
    }
    known::read(bits, &mut document, &instrument.full.ledger)?;
    Some(document)
}

const MOMENT: &str = "0000-00-00T00:00:00Z";

/// The fourteen digits of a moment written as `2026-11-21T10:15:00Z`.
fn digits(text: &str) -> Option<u64> {
    let mut number = 0;
    for (letter, form) in text.bytes().zip(MOMENT.bytes()) {
        match (letter, form) {
            (b'0'..=b'9', b'0') => number = number * 10 + u64::from(letter - b'0'),
            (letter, form) if letter == form => {}
            _ => return None,
        }
    }
    (text.len() == MOMENT.len()).then_some(number)
}

fn moment(mut digits: u64) -> String {
    let mut text: Vec<char> = MOMENT.chars().collect();
    for letter in text.iter_mut().rev().filter(|letter| **letter == '0') {
        *letter = char::from(b'0' + u8::try_from(digits % 10).unwrap_or_default());
        digits /= 10;
    }
    text.into_iter().collect()
}

/// What stands in the one and not, or otherwise, in the other.
fn difference(all: &Map<String, Value>, known: &Map<String, Value>) -> Map<String, Value> {
    let mut rest = Map::new();
    for (name, value) in all {
        match (value, known.get(name)) {
            (value, Some(same)) if value == same => {}
            (Value::Object(value), Some(Value::Object(known))) => {
                rest.insert(name.clone(), Value::Object(difference(value, known)));
            }
            _ => {
                rest.insert(name.clone(), value.clone());
            }
        }
    }
    rest
}

/// Adds what [`difference`] found.
fn merge(document: &mut Map<String, Value>, rest: Map<String, Value>) {
    for (name, value) in rest {
        match (document.get_mut(&name), value) {
            (Some(Value::Object(inner)), Value::Object(rest)) => merge(inner, rest),
            (_, value) => {
                document.insert(name, value);
            }
        }
    }
}
