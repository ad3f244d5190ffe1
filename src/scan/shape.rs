//! What an answer file holds besides statements, facts and remarks: which values each part can have.

use super::{APPROACHES, Answer};
use serde_json::{Map, Value};

/// What a value must be.
enum Shape {
    /// One of these words.
    Word(&'static [&'static str]),
    /// Any text.
    Text,
    /// A whole number between these.
    Whole(u64, u64),
    /// Full-time equivalents: an exact number of at least 0.
    Fte,
    /// A list of these words; of any text when there are none.
    List(&'static [&'static str]),
    /// An answer to a statement.
    Answer,
    /// Every entry of an object.
    Each(&'static Shape),
    /// Every entry of a list.
    Every(&'static Shape),
    /// These fields, where they are there.
    Fields(&'static [(&'static str, Shape)]),
}

use Shape::{Each, Every, Fields, Fte, List, Text, Whole, Word};

/// The parts of an answer file and what they hold. Whole numbers go up to what every JSON parser has exact.
const PARTS: Shape = Fields(&[
    ("signature", Each(&Text)),
    ("recognition", Each(&Word(&["yes", "partly", "no"]))),
    ("symptoms", Each(&Word(&["yes", "partly", "no", "unknown"]))),
    ("culture", Each(&Whole(1, 5))),
    (
        "iprof",
        Fields(&[
            ("roleNow", Whole(1, 4)),
            ("roleExpected", Whole(1, 4)),
            ("tasks", Each(&Word(&["do", "cannot", "unwilling", "notAllowed", "notNeeded"]))),
        ]),
    ),
    (
        "staffing",
        Fields(&[
            (
                "profiles",
                Each(&Fields(&[
                    ("needed", Fte),
                    ("own", Fte),
                    ("shared", Fte),
                    ("external", Fte),
                    ("vacancies", Whole(0, 1 << 53)),
                    ("approach", List(&APPROACHES)),
                ])),
            ),
            ("questions", Each(&Text)),
        ]),
    ),
    ("ambition", Fields(&[("horizon", Text), ("targets", Each(&Whole(1, 5)))])),
    ("advice", Fields(&[("order", List(&[])), ("aside", List(&[]))])),
    (
        "actions",
        Every(&Fields(&[
            ("id", Text),
            ("advice", Text),
            ("what", Text),
            ("who", Text),
            ("by", Text),
            ("state", Word(&["planned", "busy", "done", "dropped"])),
        ])),
    ),
    ("questionsToOthers", List(&[])),
    (
        "voices",
        Every(&Fields(&[
            ("id", Text),
            ("role", Word(&["", "iprof", "leiding", "dienst", "politiek", "andere"])),
            ("scan", Word(&["quick", "full", "workshop"])),
            ("instrument", Text),
            ("statements", Each(&Shape::Answer)),
        ])),
    ),
    ("consensus", Each(&Fields(&[("answer", Shape::Answer), ("note", Text)]))),
    (
        "earlier",
        Every(&Fields(&[
            ("format", Word(&["iscan-answers"])),
            ("statements", Each(&Shape::Answer)),
        ])),
    ),
]);

/// The first field with a value it cannot have. Options this version does not know are let through in a file of a newer
/// instrument.
pub(super) fn fault(document: &Map<String, Value>, newer: bool) -> Option<String> {
    let Fields(parts) = &PARTS else { return None };
    parts
        .iter()
        .find_map(|(name, shape)| wrong(document.get(*name)?, shape, newer, name))
}

fn wrong(value: &Value, shape: &Shape, newer: bool, at: &str) -> Option<String> {
    let fits = match shape {
        Word(words) => value.as_str().is_some_and(|text| newer || words.contains(&text)),
        Text => value.is_string(),
        Whole(least, most) => value.as_u64().is_some_and(|number| *least <= number && number <= *most),
        Fte => value.as_str().is_some_and(fte),
        Shape::Answer => Answer::from_json(value).is_some(),
        List(words) => value.as_array().is_some_and(|values| {
            values.iter().all(|value| {
                value
                    .as_str()
                    .is_some_and(|text| newer || words.is_empty() || words.contains(&text))
            })
        }),
        Each(shape) => {
            let Value::Object(entries) = value else {
                return Some(at.to_owned());
            };
            return entries
                .iter()
                .find_map(|(name, value)| wrong(value, shape, newer, &below(at, name)));
        }
        Every(shape) => {
            let Value::Array(values) = value else {
                return Some(at.to_owned());
            };
            return values
                .iter()
                .enumerate()
                .find_map(|(place, value)| wrong(value, shape, newer, &below(at, &place.to_string())));
        }
        Fields(fields) => {
            let Value::Object(entries) = value else {
                return Some(at.to_owned());
            };
            return fields
                .iter()
                .find_map(|(name, shape)| wrong(entries.get(*name)?, shape, newer, &below(at, name)));
        }
    };
    (!fits).then(|| at.to_owned())
}

fn below(at: &str, name: &str) -> String {
    [at, ".", name].concat()
}

/// Whether a text is an exact number of at least 0: `2`, `3/4`, `0.25`.
fn fte(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    match (text.split_once('/'), text.split_once('.')) {
        (Some((numerator, denominator)), _) => digits(numerator) && digits(denominator) && denominator.bytes().any(|byte| byte != b'0'),
        (_, Some((whole, decimals))) => digits(whole) && digits(decimals),
        _ => digits(text),
    }
}
