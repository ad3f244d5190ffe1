//! What a comparison with a reference file is called: with how many, from when, from whom.

use super::date::day;
use super::user_text::plain;
use crate::group::Reference;
use crate::instrument::Words;

/// In sentences: what stands wherever a figure of the group stands.
pub fn compared(reference: &Reference, words: &Words) -> String {
    let made = day(&reference.made().to_string(), words);
    let mut told = vec![words.reference_compared(&reference.municipalities(), &made)];
    if !reference.source().is_empty() {
        told.push(words.reference_source(&plain(reference.source())));
    }
    if reference.outcomes().is_none() {
        told.push(words.reference_bands().to_owned());
    }
    told.join(" ")
}
