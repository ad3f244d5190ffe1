//! Opening what someone gives: an answer file, a results file, a report page as it was made or as a browser saved it, a
//! link or a text with one in it, whichever
//! it is.

use super::escapes::quoted_printable_decoded;
use super::{link, page};
use crate::instrument::Instrument;
use crate::scan::{OpenError, Scan};

/// Opens a text.
///
/// # Errors
/// Says what the text is not, or what is wrong with it.
pub fn open(text: &str, instrument: &Instrument) -> Result<Scan, OpenError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        Scan::from_text(text, instrument)
    } else if text.starts_with('<') && !text.starts_with("<http") {
        Scan::from_text(page::data(text).ok_or(OpenError::NotAScan)?, instrument)
    } else if text.contains("quoted-printable")
        && let Some(json) = page::data(&quoted_printable_decoded(text))
    {
        Scan::from_text(json, instrument)
    } else {
        link::open(text, instrument)
    }
}
