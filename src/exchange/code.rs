//! The share code: a scan as text for a link. Its own version, the instrument's, the answers in their fixed places,
//! whatever has no place there, and a checksum.

use super::bits::{Reader, Writer};
use super::places;
use crate::instrument::Instrument;
use crate::scan::{About, Change, OpenError, Scan, ScanKind};
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde_json::{Map, Value};

const VERSION: u8 = 1;

/// The code of a scan, for a link that of [`Scan::shareable`]. [`decode`] gives exactly this scan back.
pub fn encode(scan: &Scan, instrument: &Instrument) -> String {
    let mut bits = Writer::default();
    bits.bits(VERSION.into(), 8);
    bits.text(scan.instrument());
    bits.bits(scan.kind().index() as u64, 2);
    let municipality = scan.about(About::Municipality);
    bits.flag(!municipality.is_empty());
    if !municipality.is_empty() {
        bits.text(municipality);
    }
    let moment = digits(scan.updated());
    bits.flag(moment.is_some());
    if let Some(digits) = moment {
        bits.bits(digits, 47);
    }
    places::write(&mut bits, scan, &instrument.full.ledger);
    let body = bits.done();
    // Whatever does not come back from its place goes along as it is.
    let placed = read(&mut Reader::new(&body), instrument).map_or(Value::Null, |placed| placed.to_json());
    let rest = difference(scan.to_json(), &placed);
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
    let content = content(code).ok_or(OpenError::Damaged)?;
    if content.first() != Some(&VERSION) {
        return Err(OpenError::Newer);
    }
    let mut bits = Reader::new(&content);
    // The sum is right, so what cannot be read was written by a page that knows more places.
    let mut file = read(&mut bits, instrument).ok_or(OpenError::Newer)?.to_json();
    bits.align();
    if bits.flag().ok_or(OpenError::Newer)? {
        merge(&mut file, bits.value().ok_or(OpenError::Newer)?);
    }
    if !bits.is_done() {
        return Err(OpenError::Newer);
    }
    Scan::open(file, instrument)
}

/// What a code holds before its checksum; nothing when that is not right.
fn content(code: &str) -> Option<Vec<u8>> {
    let mut bytes = Base64UrlUnpadded::decode_vec(code).ok()?;
    let sum = bytes.split_off(bytes.len().checked_sub(4).filter(|length| *length > 0)?);
    (checksum(&bytes).to_be_bytes() == *sum).then_some(bytes)
}

/// Whether a text is a code, by its checksum.
pub(super) fn is_code(text: &str) -> bool {
    content(text).is_some()
}

fn checksum(bytes: &[u8]) -> u32 {
    Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(bytes)
}

/// Reads what has a place.
fn read(bits: &mut Reader, instrument: &Instrument) -> Option<Scan> {
    bits.bits(8)?;
    let mut scan = Scan::new("", "", &bits.text()?, "");
    let mut changes = vec![Change::Kind(*ScanKind::ALL.get(usize::try_from(bits.bits(2)?).ok()?)?)];
    if bits.flag()? {
        changes.push(Change::About(About::Municipality, bits.text()?));
    }
    let updated = if bits.flag()? { moment(bits.bits(47)?) } else { String::new() };
    places::read(bits, &instrument.full.ledger, &mut changes)?;
    for change in &changes {
        scan.apply(change, &updated);
    }
    Some(scan)
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
fn difference(all: Value, placed: &Value) -> Map<String, Value> {
    let mut rest = Map::new();
    let Value::Object(all) = all else { return rest };
    for (name, value) in all {
        match (value, placed.get(&name)) {
            (value, Some(same)) if value == *same => {}
            (value @ Value::Object(_), Some(placed @ Value::Object(_))) => {
                rest.insert(name, Value::Object(difference(value, placed)));
            }
            (value, _) => {
                rest.insert(name, value);
            }
        }
    }
    rest
}

/// Adds what [`difference`] found.
fn merge(file: &mut Value, rest: Value) {
    match (file, rest) {
        (Value::Object(fields), Value::Object(rest)) => {
            for (name, value) in rest {
                merge(fields.entry(name).or_insert(Value::Null), value);
            }
        }
        (value, rest) => *value = rest,
    }
}
