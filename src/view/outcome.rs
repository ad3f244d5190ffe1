//! What came of the last action with a file, a link or a scan, and how it is told.

use super::context::{App, use_app};
use super::field::{LinkButton, replaced};
use iscan::instrument::{Instrument, Words};
use iscan::prose::plain;
use iscan::scan::OpenError;
use iscan::storage::StorageError;
use leptos::prelude::*;

/// What came of the last action.
#[derive(Clone, PartialEq)]
pub(super) enum Outcome {
    /// Nothing was done on this page yet.
    None,
    /// This scan was opened; it stands beside one that was here under the same id when `beside`.
    Opened { title: String, beside: bool },
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
    /// The link was copied.
    Copied,
    /// The link could not be copied, and is selected instead.
    Selected,
    /// Every scan was deleted.
    Cleared,
}

/// Says it, once.
#[component]
pub(super) fn OutcomeMessage() -> AnyView {
    let app = use_app();
    let message = replaced(move || message(app, app.outcome.get()));
    view! { <div role="status">{message}</div> }.into_any()
}

fn message(app: App, outcome: Outcome) -> AnyView {
    let words = app.words();
    let text = match outcome {
        Outcome::None => return ().into_any(),
        Outcome::Opened { title, beside } => {
            let beside = if beside { words.files_beside() } else { "" };
            let changes = app.session.peek(|scan| changes(app.instrument(), scan.instrument()));
            return view! {
                <div class="notice">
                    <p>{[&words.files_opened(&title), " ", beside].concat()}</p>
                    {changes}
                    <p class="actions">
                        <LinkButton href="#/report" text=words.check_report() />
                        <LinkButton href="#/scan/check" text=words.report_answers() second=true />
                    </p>
                </div>
            }
            .into_any();
        }
        Outcome::Refused(error) => [&refused(app.instrument(), &error), " ", words.files_unchanged()].concat(),
        Outcome::NotKept(error) => not_kept(words, error).to_owned(),
        Outcome::Unsaved(error) => unsaved(words, error).to_owned(),
        Outcome::Saved(name) => words.files_saved(&name),
        Outcome::NotSaved => words.files_notsaved().to_owned(),
        Outcome::Copied => words.files_copied().to_owned(),
        Outcome::Selected => words.files_selected().to_owned(),
        Outcome::Cleared => words.files_cleared().to_owned(),
    };
    view! { <p class="notice">{text}</p> }.into_any()
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

/// What changed since the version a scan was made with, when that is another one.
pub(super) fn changes(instrument: &'static Instrument, version: &str) -> AnyView {
    if version == instrument.version {
        return ().into_any();
    }
    let changes = instrument
        .changes_since(version)
        .map(|change| view! { <li>{change.to_owned()}</li> }.into_any());
    let changes: Vec<AnyView> = changes.collect();
    view! { <p>{instrument.words.files_version(&version, &instrument.version)}</p> <ul>{changes}</ul> }.into_any()
}

/// Why something cannot be opened, and what to do.
pub(super) fn refused(instrument: &Instrument, error: &OpenError) -> String {
    let words = &instrument.words;
    match error {
        OpenError::NotAScan => words.refused_notascan().to_owned(),
        OpenError::Damaged => words.refused_damaged().to_owned(),
        OpenError::Newer => words.refused_newer().to_owned(),
        OpenError::Field(field) => words.refused_field(&plain(field)),
    }
}
