//! Beginning a workshop, or going on with one of this browser.

use crate::view::context::{App, use_app};
use crate::view::field::ActionButton;
use crate::view::landing::land;
use crate::view::storage::Browser;
use iscan::scan::{About, Change, ScanKind};
use iscan::storage::{Library, Record};
use leptos::prelude::*;

/// What a workshop is, the way in, and those that are here already.
#[component]
pub(super) fn Begin() -> AnyView {
    let app = use_app();
    let words = app.words();
    let steps: Vec<AnyView> = words
        .workshop_steps()
        .split('|')
        .map(|step| view! { <li>{step.trim()}</li> }.into_any())
        .collect();
    view! {
        <h1 tabindex="-1">{words.workshop_title()}</h1>
        <p class="lead">{words.workshop_lead()}</p>
        <ol>{steps}</ol>
        <p class="actions"><ActionButton text=words.workshop_begin() act=move |()| begin(app) /></p>
        <p class="help">{words.workshop_beginabout()}</p>
        <Others />
        <p class="quiet">{words.workshop_private()}</p>
    }
    .into_any()
}

/// The workshops of this browser, newest first.
pub(super) fn workshops(app: App) -> Vec<Record> {
    let mut records = Library::list(&Browser, app.instrument()).records;
    records.retain(|record| record.scan.kind() == ScanKind::Workshop);
    records
}

#[component]
fn Others() -> AnyView {
    let app = use_app();
    let words = app.words();
    let workshops: Vec<AnyView> = workshops(app)
        .into_iter()
        .map(|record| {
            let text = words.start_resume(&record.title(app.instrument()));
            let act = move |()| {
                switch(app, record.clone());
            };
            view! { <li><ActionButton class="link" text act /></li> }.into_any()
        })
        .collect();
    (!workshops.is_empty())
        .then(|| view! { <h2>{words.workshop_others()}</h2> <ul>{workshops}</ul> })
        .into_any()
}

/// Begins a workshop of the municipality whose scan is open. That scan stays.
fn begin(app: App) {
    let municipality = app.session.peek(|scan| scan.about(About::Municipality).to_owned());
    if app.session.begin(app.instrument()) {
        app.session.change(Change::Kind(ScanKind::Workshop));
        if !municipality.is_empty() {
            app.session.change(Change::About(About::Municipality, municipality));
        }
        land(app);
    }
}

/// Opens one. Says whether it could.
pub(super) fn switch(app: App, record: Record) -> bool {
    let switched = app.session.switch(record, app.instrument());
    if switched {
        land(app);
    }
    switched
}
