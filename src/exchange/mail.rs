//! Mail: the address answers go back to, and a letter that the mail program opens ready to send.

/// Longest address, and longest part of it before the `@`.
const LONGEST: usize = 254;
const LONGEST_NAME: usize = 64;
/// Marks in the part before the `@`. Others could mean something in an address of the web.
const MARKS: &str = ".-_+'";

/// A plain mail address: nothing in it can add a line, a recipient or a text to a letter.
///
/// ```
/// use iscan::exchange::MailAddress;
///
/// let address = MailAddress::parse(" An.De-Smet+scan@ict.molenkouter.be ").expect("an address");
/// assert_eq!(address.as_str(), "An.De-Smet+scan@ict.molenkouter.be");
/// for other in ["an", "an@be", "an@x.be?cc=jan@y.be", "an@x.be,jan@y.be", "an%0A@x.be", "An <an@x.be>"] {
///     assert_eq!(MailAddress::parse(other), None, "{other}");
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailAddress(String);

impl MailAddress {
    /// Reads what was typed, without the spaces around it; nothing for what is no plain address.
    pub fn parse(typed: &str) -> Option<Self> {
        let address = typed.trim();
        let (name, domain) = address.split_once('@')?;
        let dotted = |text: &str, part: &dyn Fn(&str) -> bool| text.split('.').all(|piece| !piece.is_empty() && part(piece));
        let is_name = |piece: &str| piece.chars().all(|letter| letter.is_ascii_alphanumeric() || MARKS.contains(letter));
        let is_label = |piece: &str| {
            let letters = piece.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
            letters && piece.len() < 64 && !piece.starts_with('-') && !piece.ends_with('-')
        };
        let fits = address.len() <= LONGEST && name.len() <= LONGEST_NAME && domain.contains('.');
        (fits && dotted(name, &is_name) && dotted(domain, &is_label)).then(|| Self(address.to_owned()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The address of a letter with this subject and text, to one address or for the sender to address.
///
/// ```
/// use iscan::exchange::{MailAddress, mailto};
///
/// let to = MailAddress::parse("an@molenkouter.be");
/// assert_eq!(mailto(to.as_ref(), "Stem & rol", "Dag An,\n\nhttps://x.example/#/voice/AQ"),
///     "mailto:an@molenkouter.be?subject=Stem%20%26%20rol&body=Dag%20An%2C%0D%0A%0D%0Ahttps%3A%2F%2Fx.example%2F%23%2Fvoice%2FAQ");
/// ```
pub fn mailto(to: Option<&MailAddress>, subject: &str, text: &str) -> String {
    let text = escaped(&text.replace("\r\n", "\n").replace('\n', "\r\n"));
    [
        "mailto:",
        to.map_or("", MailAddress::as_str),
        "?subject=",
        &escaped(subject),
        "&body=",
        &text,
    ]
    .concat()
}

/// Every byte but letters, digits and four marks as `%0A`.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        let letter = char::from(byte);
        if letter.is_ascii_alphanumeric() || "-_.~".contains(letter) {
            escaped.push(letter);
        } else {
            let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default().to_ascii_uppercase();
            escaped.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    escaped
}
