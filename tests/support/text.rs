//! Texts a test looks for. What it does not know of one, it leaves open.

/// Stands for whatever is in a blank: `words().save_saved(&ANY)` at whatever time.
pub(crate) const ANY: &str = "\u{fffc}";

/// Whether the whole text is the wanted one.
pub(crate) fn is(wanted: &str, text: &str) -> bool {
    match wanted.rsplit_once(ANY) {
        Some((before, last)) => text.strip_suffix(last).is_some_and(|text| begins(before, text)),
        None => text == wanted,
    }
}

/// Whether a text begins with the wanted one.
pub(crate) fn begins(wanted: &str, text: &str) -> bool {
    rest(wanted, text).is_some()
}

/// What follows the wanted text at the beginning of this one.
fn rest<'a>(wanted: &str, text: &'a str) -> Option<&'a str> {
    let mut pieces = wanted.split(ANY);
    let rest = text.strip_prefix(pieces.next()?);
    pieces.try_fold(rest?, |rest, piece| rest.split_once(piece).map(|(_, rest)| rest))
}

/// The wanted text as the source of a regular expression in the browser. A blank is on one line.
pub(crate) fn pattern(wanted: &str) -> String {
    let mut pattern = String::with_capacity(wanted.len() + 16);
    for letter in wanted.chars() {
        match letter {
            '\u{fffc}' => pattern.push_str("[^\\n]*?"),
            '\\' | '^' | '$' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '/' => pattern.extend(['\\', letter]),
            _ => pattern.push(letter),
        }
    }
    pattern
}

#[test]
fn a_blank_stands_for_whatever_is_there() {
    let wanted = ["Bewaard om ", ANY, ", in ", ANY, "."].concat();
    assert!(is(&wanted, "Bewaard om 10:15, in deze browser."));
    assert!(begins(&wanted, "Bewaard om 10:15, in deze browser. Meer niet."));
    assert!(!is(&wanted, "Bewaard om 10:15, in deze browser. Meer niet"));
    assert!(!begins(&wanted, "Bewaard in deze browser."));
    assert!(is("Ja", "Ja") && !is("Ja", "Ja, alles") && begins("Ja", "Ja, alles"));
    assert_eq!(pattern(&wanted), "Bewaard om [^\\n]*?, in [^\\n]*?\\.");
}
