//! The answers a share code has a fixed place for: a few bits each, in the order of the instrument's ledger. The order
//! only ever grows at its end, so a code of an older edition reads the same for ever.

use super::bits::{Reader, Writer};
use crate::instrument::{Domain, Ledger};
use crate::scan::APPROACHES;
use serde_json::{Map, Value};

/// How the values of a list are written in three bits: 0 for no answer, then what can be answered.
enum Kind<'a> {
    /// The words that can be answered besides *weet niet*, at most five.
    Words(&'a [&'a str]),
    /// Whole numbers from 1.
    Steps,
    /// *Weet niet*, or a number of its own.
    Count,
}

const RECOGNITION: [&str; 3] = ["yes", "partly", "no"];
const SYMPTOMS: [&str; 3] = ["yes", "partly", "no"];
const TASKS: [&str; 5] = ["do", "cannot", "unwilling", "notAllowed", "notNeeded"];
const FTE: [&str; 4] = ["needed", "own", "shared", "external"];

/// A list of the ledger: where its answers stand in the document, and how one line of it is answered.
type List<'a> = (&'static [&'static str], &'a [String], Option<&'static [&'static str]>);

fn lists(ledger: &Ledger) -> [List<'_>; 7] {
    [
        (&["facts"], &ledger.facts, None),
        (&["signature"], &ledger.signature, None),
        (&["recognition"], &ledger.recognition, Some(&RECOGNITION)),
        (&["symptoms"], &ledger.symptoms, Some(&SYMPTOMS)),
        (&["culture"], &ledger.culture, Some(&[])),
        (&["iprof", "tasks"], &ledger.tasks, Some(&TASKS)),
        (&["staffing", "questions"], &ledger.questions, None),
    ]
}

/// Writes what has a place.
pub(super) fn write(bits: &mut Writer, document: &Map<String, Value>, ledger: &Ledger) {
    statements(bits, document);
    for (path, lines, words) in lists(ledger) {
        let values: Vec<(u64, u64)> = lines
            .iter()
            .map(|line| {
                let (id, options) = split(line);
                let kind = kind(&options, words);
                at(document, path, id).map_or((0, 0), |value| symbol(value, &kind))
            })
            .collect();
        let count = values.iter().rposition(|(symbol, _)| *symbol > 0).map_or(0, |last| last + 1);
        bits.number(count as u64);
        for (symbol, number) in values.into_iter().take(count) {
            bits.bits(symbol, 3);
            if symbol == 7 {
                bits.number(number);
            }
        }
    }
    for role in ["roleNow", "roleExpected"] {
        bits.bits(step(at(document, &["iprof"], role)), 3);
    }
    profiles(bits, document, ledger);
    ambition(bits, document);
}

/// Reads what [`write`] wrote. Nothing where the bits end or name a place this ledger does not have.
pub(super) fn read(bits: &mut Reader, document: &mut Map<String, Value>, ledger: &Ledger) -> Option<()> {
    read_statements(bits, document)?;
    for (path, lines, words) in lists(ledger) {
        for index in 0..bits.number()? {
            let line = lines.get(usize::try_from(index).ok()?);
            let symbol = bits.bits(3)?;
            if symbol > 0 {
                let (id, options) = split(line?);
                let value = value(symbol, &kind(&options, words), bits)?;
                put(document, path, id, value);
            }
        }
    }
    for role in ["roleNow", "roleExpected"] {
        let step = bits.bits(3)?;
        if step > 0 {
            put(document, &["iprof"], role, step.into());
        }
    }
    read_profiles(bits, document, ledger)?;
    read_ambition(bits, document)
}

/// Per domain how many permanent numbers there are to tell of, three bits for each; then the marks of a deliberate
/// choice, when there are any.
fn statements(bits: &mut Writer, document: &Map<String, Value>) {
    let mut deliberate = vec![];
    for domain in Domain::ALL {
        let ids: Vec<String> = (1..=31_u8).map(|number| [domain.id(), ".", &number.to_string()].concat()).collect();
        let symbols: Vec<u64> = ids.iter().map(|id| at(document, &["statements"], id).map_or(0, answer)).collect();
        let count = symbols.iter().rposition(|symbol| *symbol > 0).map_or(0, |last| last + 1);
        bits.bits(count as u64, 5);
        for (symbol, id) in symbols.into_iter().zip(ids).take(count) {
            bits.bits(symbol, 3);
            deliberate.push(at(document, &["remarks"], &id).and_then(|remark| remark.get("deliberate")) == Some(&Value::Bool(true)));
        }
    }
    bits.flag(deliberate.contains(&true));
    if deliberate.contains(&true) {
        for mark in deliberate {
            bits.flag(mark);
        }
    }
}

fn read_statements(bits: &mut Reader, document: &mut Map<String, Value>) -> Option<()> {
    let mut ids = vec![];
    for domain in Domain::ALL {
        for number in 1..=bits.bits(5)? {
            let id = [domain.id(), ".", &number.to_string()].concat();
            let value = match bits.bits(3)? {
                0 => None,
                6 => Some("unknown".into()),
                7 => Some("na".into()),
                phase => Some(phase.into()),
            };
            if let Some(value) = value {
                put(document, &["statements"], &id, value);
            }
            ids.push(id);
        }
    }
    if bits.flag()? {
        for id in ids {
            if bits.flag()? {
                put(document, &["remarks", &id], "deliberate", true.into());
            }
        }
    }
    Some(())
}

fn answer(value: &Value) -> u64 {
    match value {
        Value::String(text) if text == "unknown" => 6,
        Value::String(text) if text == "na" => 7,
        value => step(Some(value)),
    }
}

/// 1 to 5, or 0 for anything else.
fn step(value: Option<&Value>) -> u64 {
    value.and_then(Value::as_u64).filter(|step| *step <= 5).unwrap_or(0)
}

fn profiles(bits: &mut Writer, document: &Map<String, Value>, ledger: &Ledger) {
    let path = ["staffing", "profiles"];
    let count = ledger
        .profiles
        .iter()
        .rposition(|id| at(document, &path, id).is_some())
        .map_or(0, |last| last + 1);
    bits.number(count as u64);
    for profile in ledger.profiles.iter().take(count).map(|id| at(document, &path, id)) {
        let get = |name| profile.and_then(|profile| profile.get(name));
        for name in FTE {
            bits.bits(
                get(name)
                    .and_then(Value::as_str)
                    .and_then(quarters)
                    .map_or(0, |quarters| quarters + 1),
                7,
            );
        }
        let vacancies = get("vacancies").and_then(Value::as_u64).filter(|number| *number < 15);
        bits.bits(vacancies.map_or(0, |number| number + 1), 4);
        let chosen = get("approach").and_then(Value::as_array);
        let set = APPROACHES.map(|way| chosen.is_some_and(|chosen| chosen.iter().any(|value| value == way)));
        let written = chosen.is_some_and(|chosen| *chosen == ways(set));
        bits.flag(written);
        for way in set.into_iter().filter(|_| written) {
            bits.flag(way);
        }
    }
}

fn read_profiles(bits: &mut Reader, document: &mut Map<String, Value>, ledger: &Ledger) -> Option<()> {
    for index in 0..bits.number()? {
        let id = ledger.profiles.get(usize::try_from(index).ok()?)?;
        let path = ["staffing", "profiles", id];
        for name in FTE {
            let quarters = bits.bits(7)?;
            if quarters > 0 {
                put(document, &path, name, fte(quarters - 1).into());
            }
        }
        let vacancies = bits.bits(4)?;
        if vacancies > 0 {
            put(document, &path, "vacancies", (vacancies - 1).into());
        }
        if bits.flag()? {
            let mut set = [false; 5];
            for way in &mut set {
                *way = bits.flag()?;
            }
            put(document, &path, "approach", Value::Array(ways(set)));
        }
    }
    Some(())
}

fn ways(set: [bool; 5]) -> Vec<Value> {
    let chosen = APPROACHES.into_iter().zip(set).filter(|(_, chosen)| *chosen);
    chosen.map(|(way, _)| way.into()).collect()
}

/// Full-time equivalents in quarters, up to 31, as they are written in lowest terms.
fn fte(quarters: u64) -> String {
    match quarters % 4 {
        0 => (quarters / 4).to_string(),
        2 => [&(quarters / 2).to_string(), "/2"].concat(),
        _ => [&quarters.to_string(), "/4"].concat(),
    }
}

fn quarters(text: &str) -> Option<u64> {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let quarters = numerator.parse::<u64>().ok()?.checked_mul(4)? / denominator.parse::<u64>().ok()?.max(1);
    (quarters < 126 && fte(quarters) == text).then_some(quarters)
}

/// The horizon, a month of this century, and a target a domain.
fn ambition(bits: &mut Writer, document: &Map<String, Value>) {
    let month = at(document, &["ambition"], "horizon").and_then(Value::as_str).and_then(months);
    bits.bits(month.map_or(0, |month| month + 1), 11);
    let targets = Domain::ALL.map(|domain| step(at(document, &["ambition", "targets"], domain.id())));
    bits.flag(targets.iter().any(|target| *target > 0));
    if targets.iter().any(|target| *target > 0) {
        for target in targets {
            bits.bits(target, 3);
        }
    }
}

fn read_ambition(bits: &mut Reader, document: &mut Map<String, Value>) -> Option<()> {
    let month = bits.bits(11)?;
    if month > 0 {
        put(document, &["ambition"], "horizon", horizon(month - 1).into());
    }
    if bits.flag()? {
        for domain in Domain::ALL {
            let target = bits.bits(3)?;
            if target > 0 {
                put(document, &["ambition", "targets"], domain.id(), target.into());
            }
        }
    }
    Some(())
}

fn horizon(months: u64) -> String {
    let two = |number: u64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [
        "2",
        if months < 1200 { "0" } else { "1" },
        &two(months / 12 % 100),
        "-",
        &two(months % 12 + 1),
    ]
    .concat()
}

fn months(text: &str) -> Option<u64> {
    let (year, month) = text.split_once('-')?;
    let months = (u64::from(year.parse::<u16>().ok()?).checked_sub(2000)? * 12 + u64::from(month.parse::<u8>().ok()?)).checked_sub(1)?;
    (months < 2047 && horizon(months) == text).then_some(months)
}

/// A line of the ledger: an id and the options it can be answered with, separated by spaces.
fn split(line: &str) -> (&str, Vec<&str>) {
    let mut words = line.split(' ');
    (words.next().unwrap_or_default(), words.collect())
}

fn kind<'a>(options: &'a [&'a str], words: Option<&'static [&'static str]>) -> Kind<'a> {
    match words {
        Some([]) => Kind::Steps,
        Some(words) => Kind::Words(words),
        None if options == ["#"] => Kind::Count,
        None => Kind::Words(options),
    }
}

/// What stands in three bits for a value, 0 when it has no place there; 7 is followed by a number. The options of a
/// question begin at 2, for each can also be answered *weet niet*.
fn symbol(value: &Value, kind: &Kind) -> (u64, u64) {
    let place = |words: &[&str], first: u64| {
        let place = words.iter().position(|word| value == word).map_or(0, |place| place as u64 + first);
        (if place < 7 { place } else { 0 }, 0)
    };
    match kind {
        Kind::Steps => (step(Some(value)), 0),
        _ if value == "unknown" => (1, 0),
        Kind::Words(words) => place(words, 2),
        Kind::Count => value.as_u64().map_or((0, 0), |number| (7, number)),
    }
}

fn value(symbol: u64, kind: &Kind, bits: &mut Reader) -> Option<Value> {
    Some(match (kind, symbol) {
        (Kind::Steps, 1..=5) => symbol.into(),
        (Kind::Count, 7) => bits.number()?.into(),
        (Kind::Words(_) | Kind::Count, 1) => "unknown".into(),
        (Kind::Words(words), 2..=6) => (*words.get(usize::try_from(symbol).ok()? - 2)?).into(),
        _ => return None,
    })
}

fn at<'a>(document: &'a Map<String, Value>, path: &[&str], name: &str) -> Option<&'a Value> {
    let (first, rest) = path.split_first()?;
    let mut place = document.get(*first)?;
    for step in rest {
        place = place.get(step)?;
    }
    place.get(name)
}

fn put(document: &mut Map<String, Value>, path: &[&str], name: &str, value: Value) {
    let Some((first, rest)) = path.split_first() else {
        document.insert(name.to_owned(), value);
        return;
    };
    if let Value::Object(inner) = document.entry(*first).or_insert_with(|| Value::Object(Map::new())) {
        put(inner, rest, name, value);
    }
}
