//! Opening what someone gives, whichever it is: an answer file, a results file, a report page as it was made or as a
//! browser saved it, a link, a text with one in it.

use super::code::decode;
use super::escapes::quoted_printable_decoded;
use super::link::links;
use super::page;
use crate::instrument::Instrument;
use crate::scan::{OpenError, Scan};
use std::borrow::Cow;

/// What a text turns out to be.
pub(super) enum Given<'t> {
    /// The answers in a file or page, or why they cannot be read.
    File(Result<Box<Scan>, OpenError>),
    /// A text that may have links in it.
    Text(Cow<'t, str>),
}

/// Looks what a text is.
pub(super) fn given<'t>(text: &'t str, instrument: &Instrument) -> Given<'t> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return Given::File(Scan::from_text(text, instrument).map(Box::new));
    }
    // A page that a browser saved as one file begins with the headers of a mail.
    let page = if !text.starts_with('<') && text.contains("quoted-printable") {
        Cow::Owned(quoted_printable_decoded(text))
    } else {
        Cow::Borrowed(text)
    };
    if let Some(json) = page::data(&page) {
        Given::File(Scan::from_text(json, instrument).map(Box::new))
    } else if page.contains("<html") {
        // A link in a note of a page that lost its data is not what was meant.
        Given::File(Err(if page::is_report(&page) {
            OpenError::WithoutData
        } else {
            OpenError::NotAScan
        }))
    } else {
        Given::Text(page)
    }
}

/// Opens a text.
///
/// # Errors
/// Says what the text is not, or what is wrong with it.
pub fn open(text: &str, instrument: &Instrument) -> Result<Scan, OpenError> {
    match given(text, instrument) {
        Given::File(opened) => opened.map(|scan| *scan),
        Given::Text(text) => {
            let links = links(&text);
            match links.codes.first() {
                Some(code) => decode(code, instrument),
                None if links.damaged.is_empty() => Err(OpenError::NotAScan),
                None => Err(OpenError::Damaged),
            }
        }
    }
}
