//! What people typed, as text: shown apart from the sentence it stands in, so that its reading direction stays its own.

use maud::{Markup, html};

/// Text, whatever it holds.
pub(crate) fn user_text(text: &str) -> Markup {
    html! { bdi .typed { (text) } }
}

/// Text in which web and mail addresses are links. Only `http`, `https` and `mailto`, and what opens learns nothing of
/// this page.
pub(super) fn linked(text: &str) -> Markup {
    html! {
        bdi .typed {
            @for piece in text.split_inclusive(char::is_whitespace) {
                @let word = piece.trim_end();
                @let address = word.trim_end_matches(['.', ',', ';', ')', '>', '"']);
                @if is_address(address) {
                    a href=(address) target="_blank" rel="noopener noreferrer external" { (address) }
                    (piece.get(address.len()..).unwrap_or_default())
                } @else {
                    (piece)
                }
            }
        }
    }
}

fn is_address(word: &str) -> bool {
    ["http://", "https://", "mailto:"].into_iter().any(|scheme| {
        let begin = word.get(..scheme.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme)) && word.len() > scheme.len()
    })
}

/// A text without the characters that turn what stands after them around, the rest of the sentence too.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}
