//! The whole tool as one file, to take along.

use crate::view::context::use_app;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Offline() -> AnyView {
    let words = use_app().words();
    view! {
        <section class="prose">
            <h2>{words.files_offline()}</h2>
            <p>{words.files_offlineabout()}</p>
            // The build makes it (`pack site`), beside the page.
            <p><a class="button second" href="./i-scan.html" download="i-scan.html">{words.files_offlineget()}</a></p>
        </section>
    }
    .into_any()
}
