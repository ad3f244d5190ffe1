//! What programs make of text on its way: `%2F` in an address, `=3D` in a mail.

/// A text with `%2F` and the like read as what they stand for.
pub(super) fn percent_decoded(text: &str) -> String {
    decoded(text, b'%')
}

/// The text of a mail, or of a page that was saved as one file: `=3D` and the like read as what they stand for, lines
/// that were broken put together.
pub(super) fn quoted_printable_decoded(text: &str) -> String {
    decoded(&text.replace("=\r\n", "").replace("=\n", ""), b'=')
}

/// A text in which two hexadecimal digits after a mark are read as a byte.
fn decoded(text: &str, mark: u8) -> String {
    let mut bytes = vec![];
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |place: usize| after.get(place).and_then(|byte| char::from(*byte).to_digit(16));
        if *first == mark
            && let (Some(high), Some(low)) = (digit(0), digit(1))
        {
            bytes.extend(u8::try_from(high * 16 + low));
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
