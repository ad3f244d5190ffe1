//! One line of the staffing table: full-time equivalents needed and present, vacancies, approach.

use super::Scan;
use crate::exact::Exact;
use serde_json::{Map, Value};

/// A field of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfilePart {
    /// Full-time equivalents needed.
    Needed,
    /// Present as own staff.
    Own,
    /// Present, shared with others.
    Shared,
    /// Present from outside.
    External,
    /// Open vacancies.
    Vacancies,
    /// Whether this way to fill the gap is chosen.
    Approach(usize),
}

/// The ids of the ways to fill a gap.
pub const APPROACHES: [&str; 5] = ["recruit", "train", "cluster", "share", "external"];

impl ProfilePart {
    /// The fields that are full-time equivalents.
    pub const FTE: [ProfilePart; 4] = [ProfilePart::Needed, ProfilePart::Own, ProfilePart::Shared, ProfilePart::External];

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Needed => "needed",
            Self::Own => "own",
            Self::Shared => "shared",
            Self::External => "external",
            Self::Vacancies => "vacancies",
            Self::Approach(_) => "approach",
        }
    }

    /// What an answer file holds for what was typed; nothing for what cannot be.
    pub(super) fn value(self, typed: &str, before: Option<&Value>) -> Option<Value> {
        match self {
            Self::Vacancies => typed.trim().parse::<u64>().ok().filter(|number| *number < 1000).map(Value::from),
            Self::Approach(place) => {
                let chosen = |way: &str| {
                    before
                        .and_then(Value::as_array)
                        .is_some_and(|ways| ways.iter().any(|one| one == way))
                };
                let mut ways = vec![];
                for (index, way) in APPROACHES.into_iter().enumerate() {
                    if if index == place { !typed.is_empty() } else { chosen(way) } {
                        ways.push(Value::from(way));
                    }
                }
                (!ways.is_empty()).then_some(Value::Array(ways))
            }
            _ => fte(typed).map(|number| number.to_string().into()),
        }
    }
}

/// Reads full-time equivalents as people write them: `1,5`, `0.25`, `3/4`, `2`. At least 0, less than 1000.
pub fn fte(typed: &str) -> Option<Exact> {
    let digits = |text: &str| {
        let fits = !text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i128>().ok().filter(|_| fits)
    };
    let typed = typed.trim();
    let number = if let Some((numerator, denominator)) = typed.split_once('/') {
        Exact::new(digits(numerator.trim())?, digits(denominator.trim()).filter(|number| *number > 0)?)
    } else if let Some((whole, decimals)) = typed.split_once([',', '.']) {
        let scale = 10_i128.pow(u32::try_from(decimals.len()).ok()?.min(6));
        Exact::new(digits(whole)? * scale + digits(decimals)?, scale)
    } else {
        Exact::new(digits(typed)?, 1)
    };
    (number < Exact::new(1000, 1)).then_some(number)
}

impl Scan {
    /// A number of a profile; nothing when it was not filled in.
    pub fn profile(&self, id: &str, part: ProfilePart) -> Option<Exact> {
        match self.profile_value(id, part)? {
            Value::String(text) => fte(text),
            Value::Number(number) => Some(Exact::new(number.as_u64()?.into(), 1)),
            _ => None,
        }
    }

    /// Whether this way to fill the gap is chosen.
    pub fn approach(&self, id: &str, place: usize) -> bool {
        let ways = self.profile_value(id, ProfilePart::Approach(place)).and_then(Value::as_array);
        ways.is_some_and(|ways| APPROACHES.get(place).is_some_and(|way| ways.iter().any(|one| one == way)))
    }

    pub(super) fn profile_value(&self, id: &str, part: ProfilePart) -> Option<&Value> {
        self.profile_map(id)?.get(part.key())
    }

    pub(super) fn profile_map(&self, id: &str) -> Option<&Map<String, Value>> {
        self.section("staffing")?.get("profiles")?.get(id)?.as_object()
    }
}
