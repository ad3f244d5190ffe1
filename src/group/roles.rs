//! Which roles may be told apart: every role that is shown, and the rest, has nobody or at least three voices.

use crate::scan::{FEWEST_VOICES, Voice};
use std::collections::BTreeMap;

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

/// The parts that may be shown, the one that stands beside all others first, then by role, the rest last. Where a rest would be
/// too small, the smallest role goes in with it. Empty where nothing can be told apart.
pub(super) fn parts(voices: &[&Voice]) -> Vec<Part> {
    let mut shown: BTreeMap<&str, u32> = BTreeMap::new();
    for voice in voices {
        *shown.entry(voice.role()).or_default() += 1;
    }
    let mut rest = shown.remove("").unwrap_or_default();
    shown.retain(|_, count| {
        let enough = *count >= FEWEST_VOICES;
        rest += if enough { 0 } else { *count };
        enough
    });
    while (1..FEWEST_VOICES).contains(&rest) {
        let smallest = shown.iter().min_by_key(|(role, count)| (**role == ROLE_APART, **count));
        let Some((role, count)) = smallest.map(|(role, count)| (*role, *count)) else {
            break;
        };
        shown.remove(role);
        rest += count;
    }
    let mut parts: Vec<Part> = shown
        .into_iter()
        .map(|(role, voices)| Part {
            role: Some(role.to_owned()),
            voices,
        })
        .collect();
    parts.sort_by_key(|part| part.role.as_deref() != Some(ROLE_APART));
    if rest > 0 {
        parts.push(Part { role: None, voices: rest });
    }
    if parts.len() < 2 { vec![] } else { parts }
}

/// The place among the parts of a voice with this role.
pub(super) fn place(parts: &[Part], role: &str) -> Option<usize> {
    let own = parts.iter().position(|part| part.role.as_deref() == Some(role));
    own.or_else(|| parts.iter().position(|part| part.role.is_none()))
}
