//! Inside another site's page: which store the answers are in, and the way to a window of one's own with all of them. Where
//! that page lets no window open, its address can be copied.

use crate::view::browser;
use crate::view::context::use_app;
use iscan::exchange;
use iscan::route::Route;
use iscan::storage::{Saved, StorageError};
use leptos::prelude::*;

/// The line on top of every page.
#[component]
pub(super) fn Embedded() -> AnyView {
    let session = use_app().session;
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let address = session.follow(move |scan| {
        let hash = Route::Take(exchange::encode(scan, instrument)).hash(instrument);
        [&browser::app_address(), "?lang=", &instrument.language, &hash].concat()
    });
    // Where the browser keeps nothing here, the notice on top says so.
    let forgets = browser::forgets();
    let store = session.follow_open(move |open| {
        let told = match open.saved() {
            Saved::Not(StorageError::Denied) => "",
            Saved::Nothing | Saved::At(_) | Saved::Not(StorageError::Full | StorageError::Failed) if forgets => words.embed_forgets(),
            Saved::Nothing | Saved::At(_) | Saved::Not(StorageError::Full | StorageError::Failed) => words.embed_store(),
        };
        told.to_owned()
    });
    let file = forgets.then(|| view! { " · " <a href=Route::Files.hash(instrument)>{words.embed_file()}</a> });
    view! {
        <p class="quiet">{store} " " <a href=address target="_blank" rel="noopener">{words.embed_window()}</a> {file}</p>
        <details class="quiet">
            <summary>{words.embed_closed()}</summary>
            <div class="field">
                <label for="window-address">{words.embed_address()}</label>
                <input id="window-address" type="text" readonly=true prop:value=address />
            </div>
        </details>
    }
    .into_any()
}
