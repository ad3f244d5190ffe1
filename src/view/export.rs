//! Saving a file of the open scan or of someone else's, and the link to it.

use super::browser;
use super::context::App;
use super::outcome::Outcome;
use super::storage::Browser;
use super::style;
use iscan::exchange::{self, Download, ExportFormat};
use iscan::report::ReportSize;
use iscan::route::Route;
use leptos::prelude::*;

/// Saves the open scan in a format, with what the reader chose to send along.
pub(super) fn save(app: App, format: ExportFormat) {
    let options = app.export.get_untracked();
    let instrument = app.instrument();
    let download = app.session.peek(|scan| format.download(scan, instrument, &options, &style::text()));
    hand_over(app, &download);
    if app.session.peek(|scan| format.holds_everything(scan, &options)) {
        app.session.update(|open| open.was_exported(&Browser, app.instrument()));
    }
}

/// Hands a file to the browser, and says what came of it.
pub(super) fn hand_over(app: App, download: &Download) {
    let saved = browser::save(download);
    app.tell(if saved {
        Outcome::Saved(download.name.clone())
    } else {
        Outcome::NotSaved
    });
}

/// The link to the open scan, with what the reader chose to send along.
pub(super) fn link(app: App) -> Signal<String> {
    let instrument = app.instrument();
    app.session.follow(move |scan| {
        let code = exchange::encode(&app.export.get().shareable(scan), instrument);
        let hash = Route::Shared(code, ReportSize::Whole).hash(instrument);
        [&browser::app_address(), "?lang=", &instrument.language, &hash].concat()
    })
}
