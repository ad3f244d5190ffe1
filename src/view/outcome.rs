//! What came of the last action with a file, a link or a scan, and the words for what went wrong.

use iscan::instrument::Words;
pub(super) use iscan::prose::refused;
use iscan::scan::OpenError;
use iscan::storage::StorageError;

/// What came of the last action.
#[derive(Clone, PartialEq)]
pub(super) enum Outcome {
    /// Nothing was done on this page yet.
    None,
    /// This scan was opened; it stands beside one that was here under the same id when `beside`.
    Opened { title: String, beside: bool },
    /// It is what a group says, and now stands beside the own report: with how many, from when, from whom.
    Compared(String),
    /// It lies beside the open scan now, as the one of this day.
    PutBeside(String),
    /// It cannot lie beside the open scan: it is that scan.
    Itself,
    /// It could not be opened.
    Refused(OpenError),
    /// It could be opened, and not kept.
    NotKept(StorageError),
    /// It was not opened, for answers that are not kept would be lost.
    Unsaved(StorageError),
    /// The file was handed to the browser under this name.
    Saved(String),
    /// The browser took no file.
    NotSaved,
    /// What makes the file could not be fetched.
    NotWritten,
    /// The link was copied.
    Copied,
    /// The letter was copied.
    CopiedLetter,
    /// The mail that invites was copied.
    CopiedMail,
    /// The drawing was copied.
    CopiedPicture,
    /// The drawing could not be copied.
    UncopiedPicture,
    /// The browser made no picture of the drawing.
    NotDrawn,
    /// The passage was copied.
    CopiedText,
    /// The passage could not be copied.
    UncopiedText,
    /// The link could not be copied, and is selected instead.
    Selected,
    /// The letter or the mail could not be copied, and is selected instead.
    SelectedText,
    /// Every scan was deleted.
    Cleared,
}

/// What came of it, and which place on the page tells it: the one beside what was pressed.
#[derive(Clone)]
pub(super) struct Told {
    pub(super) outcome: Outcome,
    pub(super) place: String,
}

/// Why answers are not kept, and what to do.
pub(super) fn unsaved(words: &Words, error: StorageError) -> &str {
    match error {
        StorageError::Denied => words.save_denied(),
        StorageError::Full => words.save_full(),
        StorageError::Failed => words.save_failed(),
    }
}

/// Why a scan that is not open is not kept, and what to do.
pub(super) fn not_kept(words: &Words, error: StorageError) -> &str {
    match error {
        StorageError::Denied => words.save_denied(),
        StorageError::Full => words.scans_full(),
        StorageError::Failed => words.save_failed(),
    }
}
