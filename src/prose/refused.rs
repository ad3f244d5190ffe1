//! Why something cannot be opened, in words.

use crate::instrument::Instrument;
use crate::report::plain;
use crate::scan::OpenError;

/// Why something cannot be opened, and what to do.
pub fn refused(instrument: &Instrument, error: &OpenError) -> String {
    let words = &instrument.words;
    match error {
        OpenError::NotAScan => words.refused_notascan().to_owned(),
        OpenError::Damaged => words.refused_damaged().to_owned(),
        OpenError::WithoutData => words.refused_withoutdata().to_owned(),
        OpenError::Newer => words.refused_newer().to_owned(),
        OpenError::IsScan => words.refused_isscan().to_owned(),
        OpenError::IsVoice => words.refused_isvoice().to_owned(),
        OpenError::IsInvitation => words.refused_isinvitation().to_owned(),
        OpenError::IsReference => words.refused_isreference().to_owned(),
        OpenError::NotAReference => words.refused_notareference().to_owned(),
        OpenError::Field(field) => words.refused_field(&plain(field)),
    }
}
