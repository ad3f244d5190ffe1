//! A new measurement, begun from this scan.

use crate::view::context::{App, use_app};
use crate::view::field::ActionButton;
use crate::view::storage::Browser;
use iscan::route::Route;
use iscan::scan::Step;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn BeginNext() -> AnyView {
    let app = use_app();
    let words = app.words();
    view! {
        <section class="prose">
            <h2>{words.evolution_nextyear()}</h2>
            <p>{words.evolution_beginabout()}</p>
            <p class="actions">
                <ActionButton class="second" text=words.evolution_beginbeside() act=move |()| begin(app, true) />
                <ActionButton class="second" text=words.evolution_beginblank() act=move |()| begin(app, false) />
            </p>
        </section>
    }
    .into_any()
}

/// Begins it, from its intake. Where it cannot be kept, the page says so on top.
fn begin(app: App, beside: bool) {
    let begun = app.session.update(|open| open.begin_next(beside, &Browser, app.instrument()));
    if begun.is_ok() {
        app.go(&Route::Scan(Step::Intake));
    }
}
