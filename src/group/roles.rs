//! Which roles may be told apart: every role that is shown, and the rest, has nobody or at least three voices.

use crate::instrument::Instrument;
use crate::scan::{FEWEST_VOICES, ROLE, Voice};

/// The role that is set beside all others, as the instrument does: an option of the fact that asks it.
pub const ROLE_APART: &str = "iprof";

/// A part of the voices that may be shown by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its role; nothing for the rest: other roles, and voices that told none.
    pub role: Option<String>,
    /// How many voices.
    pub voices: u32,
}

/// The parts that may be shown: of the roles one can choose, the one that is set beside all others first; the rest last.
/// Where a rest would be too small, the smallest role goes in with it. Empty where nothing can be told apart.
pub(super) fn parts(voices: &[&Voice], instrument: &Instrument) -> Vec<Part> {
    let options = instrument.fact(ROLE).map_or(&[][..], |fact| &fact.options);
    let others = options.iter().map(|option| option.id.as_str()).filter(|role| *role != ROLE_APART);
    let mut parts = vec![];
    let mut rest = u32::try_from(voices.len()).unwrap_or(u32::MAX);
    for role in std::iter::once(ROLE_APART).chain(others) {
        let count = voices.iter().filter(|voice| voice.role() == role).count();
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        if count >= FEWEST_VOICES {
            rest -= count;
            parts.push(Part {
                role: Some(role.to_owned()),
                voices: count,
            });
        }
    }
    while (1..FEWEST_VOICES).contains(&rest) && !parts.is_empty() {
        let from = usize::from(parts.len() > 1 && is_apart(&parts[0]));
        let smallest = (from..parts.len()).min_by_key(|place| parts[*place].voices);
        rest += parts.remove(smallest.unwrap_or(from)).voices;
    }
    if rest > 0 {
        parts.push(Part { role: None, voices: rest });
    }
    if parts.len() < 2 { vec![] } else { parts }
}

/// Whether it is the role that is set beside all others.
pub(super) fn is_apart(part: &Part) -> bool {
    part.role.as_deref() == Some(ROLE_APART)
}

/// The place among the parts of a voice with this role.
pub(super) fn place(parts: &[Part], role: &str) -> Option<usize> {
    let own = parts.iter().position(|part| part.role.as_deref() == Some(role));
    own.or_else(|| parts.iter().position(|part| part.role.is_none()))
}
