//! Opening what someone gives, whichever it is: an answer file, a results file, a report page as it was made or as a
//! browser saved it, a link, a text with one in it.

use super::escapes::quoted_printable_decoded;
use super::{link, page};
use crate::instrument::Instrument;
use crate::scan::{OpenError, Scan};
use std::borrow::Cow;

/// Opens a text.
///
/// # Errors
/// Says what the text is not, or what is wrong with it.
pub fn open(text: &str, instrument: &Instrument) -> Result<Scan, OpenError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return Scan::from_text(text, instrument);
    }
    // A page that a browser saved as one file begins with the headers of a mail.
    let page = if !text.starts_with('<') && text.contains("quoted-printable") {
        Cow::Owned(quoted_printable_decoded(text))
    } else {
        Cow::Borrowed(text)
    };
    if let Some(json) = page::data(&page) {
        Scan::from_text(json, instrument)
    } else if page.contains("<html") {
        // A link in a note of a page that lost its data is not what was meant.
        Err(OpenError::NotAScan)
    } else {
        link::open(text, instrument)
    }
}
