//! What programs make of text on its way: `%2F` in an address, `=3D` in a mail.

/// A text with `%2F` and the like read as the letters they stand for; only those of a code and a link, which are ASCII.
pub(super) fn percent_decoded(text: &str) -> String {
    decoded(text, b'%', 0x7f)
}

/// The text of a mail, or of a page that was saved as one file: `=3D` and the like read as what they stand for, lines
/// that were broken put together. Empty for what is no UTF-8.
pub(super) fn quoted_printable_decoded(text: &str) -> String {
    decoded(&text.replace("=\r\n", "").replace("=\n", ""), b'=', 0xff)
}

/// A text in which two hexadecimal digits after a mark are read as a byte, up to the highest one.
fn decoded(text: &str, mark: u8, highest: u32) -> String {
    let mut bytes = vec![];
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |place: usize| after.get(place).and_then(|byte| char::from(*byte).to_digit(16));
        let byte = digit(0).zip(digit(1)).map(|(high, low)| high * 16 + low);
        if let Some(byte) = byte.filter(|byte| *first == mark && *byte <= highest) {
            bytes.extend(u8::try_from(byte));
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}
