//! The pieces that sections are made of: figure, disclosure, table, the tag of what is ours.

use crate::instrument::{Phase, Words};
use maud::{Markup, Render, html};

/// A figure with its caption.
pub(super) fn figure(caption: &str, drawing: impl Render) -> Markup {
    html! { figure { (drawing) figcaption { (caption) } } }
}

/// What stands behind a disclosure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// How a finding comes about: on paper under its summary.
    Explanation,
    /// More of the same, or the same in figures: on paper it needs no summary.
    Rest,
}

/// Something told on demand.
pub(super) fn disclosure(behind: Behind, summary: &str, content: Markup) -> Markup {
    html! { details .reveal[behind == Behind::Rest] { summary { (summary) } (content) } }
}

/// A table that scrolls by itself where the page is too narrow for it.
pub(super) fn table(caption: &str, heads: &[&str], rows: Markup) -> Markup {
    html! {
        div .scroll tabindex="0" role="region" aria-label=(caption) {
            table {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { (rows) }
            }
        }
    }
}

/// The tag beside a sentence of this phase, with the space before it; nothing where the source has the sentence.
pub(crate) fn ours(phase: Phase, words: &Words) -> Markup {
    let tag = phase.tag(words);
    html! { @if !tag.is_empty() { " " small .tag { (tag) } } }
}
