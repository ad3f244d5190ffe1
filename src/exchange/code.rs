//! The share code: a scan as text for a link. Its own version, the instrument's, the answers in their fixed places,
//! whatever has no place there, and a checksum.

use super::bits::{Reader, Writer};
use super::places;
use super::seal::{CodeKind, seal, unseal};
use crate::instrument::Instrument;
use crate::scan::{About, Change, OpenError, Scan, ScanKind};
use serde_json::{Map, Value};

/// The code of a scan, for a link that of [`Scan::shareable`]. [`decode`] gives exactly this scan back.
pub fn encode(scan: &Scan, instrument: &Instrument) -> String {
    let mut bits = Writer::default();
    bits.bits(CodeKind::Scan.mark(), 8);
    bits.text(scan.instrument());
    bits.bits(scan.kind().index() as u64, 2);
    let municipality = scan.about(About::Municipality);
    bits.flag(!municipality.is_empty());
    if !municipality.is_empty() {
        bits.text(municipality);
    }
    write_moment(&mut bits, scan.updated());
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
    seal(bits.done())
}

/// The scan a code was made of.
///
/// # Errors
/// `Damaged` when a character was lost or changed, `Newer` when a newer page made it, `Field` when a value cannot be.
pub fn decode(code: &str, instrument: &Instrument) -> Result<Scan, OpenError> {
    let content = unseal(code, CodeKind::Scan)?;
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

/// Reads what has a place.
fn read(bits: &mut Reader, instrument: &Instrument) -> Option<Scan> {
    bits.bits(8)?;
    let mut scan = Scan::new("", "", &bits.text()?, "");
    let kind = *ScanKind::ALL.get(usize::try_from(bits.bits(2)?).ok()?)?;
    let mut changes = vec![];
    if bits.flag()? {
        changes.push(Change::About(About::Municipality, bits.text()?));
    }
    let updated = read_moment(bits)?;
    places::read(bits, &instrument.full.ledger, &mut changes)?;
    // Last: an answer that is changed in a workshop is agreed on, and these are only brought over.
    changes.push(Change::Kind(kind));
    for change in &changes {
        scan.apply(change, &updated);
    }
    Some(scan)
}

const MOMENT: &str = "0000-00-00T00:00:00Z";

/// A moment, unless it is written another way than ours.
pub(super) fn write_moment(bits: &mut Writer, text: &str) {
    let moment = digits(text);
    bits.flag(moment.is_some());
    if let Some(digits) = moment {
        bits.bits(digits, 47);
    }
}

/// What [`write_moment`] wrote; empty when it wrote none.
pub(super) fn read_moment(bits: &mut Reader) -> Option<String> {
    Some(if bits.flag()? { moment(bits.bits(47)?) } else { String::new() })
}

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
