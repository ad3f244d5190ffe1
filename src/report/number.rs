//! Numbers as a report tells them: where exact ones are rounded, to tenths or hundredths (`scoring/rules.md`), and in words.

use crate::instrument::Words;
use crate::scoring::{Exact, frontier, tempo_step};
use std::fmt::Display;

/// A value on the scale of phases, one decimal: `2,8`; where that would read 2,5 without being it, *net onder 2,5*.
pub(super) fn value(value: Exact, words: &Words) -> String {
    cautious(value, frontier(), &|number| decimal(number, words), words)
}

/// A gap with its sign, one decimal: `+0,8`, `−1,2`; where that would read 0,5 without being it, *net onder*.
pub(super) fn gap(gap: Exact, words: &Words) -> String {
    let boundary = if gap.is_negative() { -tempo_step() } else { tempo_step() };
    cautious(
        gap,
        boundary,
        &|number| {
            let plus = if tenths(number) > 0 { "+" } else { "" };
            [plus, &decimal(number, words)].concat()
        },
        words,
    )
}

/// A count within a sentence: in words up to twelve, in figures beyond.
pub(super) fn counted<N: Copy + Display + TryInto<usize>>(count: N, words: &Words) -> String {
    let place = count.try_into().ok();
    let word = place.and_then(|place| words.number_words().split(' ').nth(place));
    word.map_or_else(|| count.to_string(), ToOwned::to_owned)
}

/// A value, or a dash where there is none.
pub(super) fn optional(number: Option<Exact>, words: &Words) -> String {
    number.map_or_else(|| "–".to_owned(), |number| value(number, words))
}

/// The exact number, as a whole or a fraction: `31/12`, `−1/2`.
pub(super) fn exact(number: Exact) -> String {
    number.to_string().replace('-', "−")
}

/// A mean with its outcome, `(3 + 5/2) / 2 = 11/4`; of one value, that value.
pub(super) fn mean_of(values: &[Exact], outcome: Exact) -> String {
    if values.len() < 2 {
        return exact(outcome);
    }
    let terms: Vec<String> = values.iter().map(ToString::to_string).collect();
    format!("({}) / {} = {}", terms.join(" + "), terms.len(), outcome)
}

/// Things named one after the other: `a, b en c`.
pub(super) fn list(names: &[String], words: &Words) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => [&before.join(", "), " ", words.list_and(), " ", last].concat(),
        _ => names.concat(),
    }
}

/// Where rounding would show the boundary without being it, which side of it the number is on.
fn cautious(number: Exact, boundary: Exact, show: &dyn Fn(Exact) -> String, words: &Words) -> String {
    if number == boundary || tenths(number) != tenths(boundary) {
        return show(number);
    }
    let shown = show(boundary);
    if number < boundary {
        words.number_below(&shown)
    } else {
        words.number_above(&shown)
    }
}

/// One decimal, without caution.
pub(super) fn decimal(number: Exact, words: &Words) -> String {
    let tenths = tenths(number);
    let sign = if tenths < 0 { "−" } else { "" };
    format!("{sign}{}{}{}", tenths.abs() / 10, words.number_mark(), tenths.abs() % 10)
}

/// Tenths, half away from zero.
fn tenths(number: Exact) -> i128 {
    number.rounded(10)
}

/// A place on a drawing: `start` at phase 1, `step` further for every phase.
pub(super) fn place(value: Exact, start: i32, step: i32) -> i32 {
    i32::try_from((value - Exact::new(1, 1)).rounded(step.into())).unwrap_or_default() + start
}

/// Full-time equivalents, rounded to hundredths.
pub(super) fn fte(number: Exact, words: &Words) -> String {
    let sign = if number.is_negative() { "−" } else { "" };
    [sign, &number.decimals(words.number_mark())].concat()
}

/// Full-time equivalents with their sign.
pub(super) fn signed(number: Exact, words: &Words) -> String {
    let plus = if number > Exact::new(0, 1) { "+" } else { "" };
    [plus, &fte(number, words)].concat()
}
