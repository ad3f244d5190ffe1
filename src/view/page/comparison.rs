//! The group that the own scan is set beside: kept in this browser, shown in the report, taken away again.

use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, Paragraph, replaced};
use crate::view::outcome::Outcome;
use crate::view::signal::AppSignal;
use crate::view::storage::{Browser, is_reference};
use iscan::group::Reference;
use iscan::report::compared;
use iscan::storage::Environment;
use leptos::ev;
use leptos::prelude::*;

/// The group, for whoever shows it.
#[derive(Clone, Copy)]
struct Kept(AppSignal<Option<Reference>>);

/// Follows the group that is kept.
pub(super) fn use_reference() -> AppSignal<Option<Reference>> {
    let app = use_app();
    let kept = use_context::<Kept>().unwrap_or_else(|| {
        // It outlives the page that asks for it first.
        app.root.get_value().with(|| {
            let kept = Kept(AppSignal::new(read(app)));
            // Another tab keeps another one, or takes it away.
            window_event_listener(ev::storage, move |event| {
                if is_reference(event.key().as_deref()) {
                    kept.0.set(read(app));
                }
            });
            provide_context(kept);
            kept
        })
    });
    kept.0
}

/// As it is kept. What cannot be read is not shown.
fn read(app: App) -> Option<Reference> {
    Reference::from_text(&Browser.reference()?, app.instrument()).ok()
}

/// Keeps the group in this text.
pub(super) fn keep(app: App, text: &str) -> Outcome {
    let reference = match Reference::from_text(text.trim_start_matches('\u{feff}').trim(), app.instrument()) {
        Ok(reference) => reference,
        Err(error) => return Outcome::Refused(error),
    };
    if let Err(error) = Browser.set_reference(Some(&reference.to_text())) {
        return Outcome::NotKept(error);
    }
    let told = compared(&reference, app.words());
    app.root.get_value().with(use_reference).set(Some(reference));
    Outcome::Compared(told)
}

/// Takes it away.
fn take_away(app: App) {
    // Taking away does not fail.
    let _ = Browser.set_reference(None);
    app.root.get_value().with(use_reference).set(None);
}

/// Shows it no longer, once it is no longer kept.
pub(super) fn forget(app: App) {
    app.root.get_value().with(use_reference).set(read(app));
}

/// Takes it away from under the report.
#[component]
pub(super) fn TakeAway() -> AnyView {
    let app = use_app();
    let words = app.words();
    let act = move |()| {
        take_away(app);
        browser::focus("h1");
    };
    view! {
        <div class="screen">
            <p class="quiet">{words.reference_stays()}</p>
            <p><ActionButton class="link" text=words.reference_takeaway() act /></p>
        </div>
    }
    .into_any()
}

/// On the page of files: which group it is, and the way to take it away; nothing where there is none.
#[component]
pub(super) fn Compared() -> AnyView {
    let app = use_app();
    let words = app.words();
    let reference = use_reference();
    let gone = RwSignal::new(false);
    let told = Memo::new(move |_| reference.with(|reference| reference.as_ref().map(|reference| compared(reference, words))));
    let section = move || {
        let Some(told) = told.get() else { return ().into_any() };
        let act = move |()| {
            take_away(app);
            gone.set(true);
            browser::focus("#compared");
        };
        view! {
            <section class="prose">
                <h2>{words.reference_here()}</h2>
                <p class="typed">{told}</p>
                <p class="quiet">{words.reference_stays()}</p>
                <p><ActionButton class="link" text=words.reference_takeaway() act /></p>
            </section>
        }
        .into_any()
    };
    let status = Signal::derive(move || {
        let away = gone.get() && told.read().is_none();
        if away { words.reference_takenaway() } else { "" }.to_owned()
    });
    view! {
        {replaced(section)}
        <div id="compared" tabindex="-1"><Paragraph class="notice" role="status" text=status /></div>
    }
    .into_any()
}
