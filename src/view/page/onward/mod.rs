//! The door to what comes after the report: ambition, plan, letters, evolution. Code of its own, fetched with the first of
//! these pages.

mod action;
mod add_action;
mod ambition;
mod begin_next;
mod earlier;
mod evolution;
mod letters;
mod plan;
mod shortest_way;
mod targets;

use crate::view::context::{App, use_app};
use crate::view::lazy;
use iscan::route::Route;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Makes a page. (`#[lazy]` is this attribute without `fallible`: code that cannot be fetched would end the app.)
#[wasm_split(onward, fallible, wasm_split_path = ::leptos::wasm_split, preload(load))]
#[allow(clippy::unnecessary_wraps)] // what fails is the fetching
fn page(route: Route) -> Result<AnyView, SplitLoaderError> {
    Ok(match route {
        Route::Plan => view! { <plan::Plan /> }.into_any(),
        Route::Letters => view! { <letters::Letters /> }.into_any(),
        Route::Evolution => view! { <evolution::Evolution /> }.into_any(),
        Route::Ambition => view! { <ambition::Ambition /> }.into_any(),
        // No other page comes here (`is_onward`).
        Route::Start
        | Route::Scan(_)
        | Route::Report(_)
        | Route::Shared(..)
        | Route::Take(_)
        | Route::Workshop(_)
        | Route::Files
        | Route::Cluster
        | Route::Advice
        | Route::Accessibility
        | Route::Glossary
        | Route::Method
        | Route::Example(_)
        | Route::Questions(_)
        | Route::Unknown => ().into_any(),
    })
}

/// Whether the page is one of these.
pub(in crate::view) fn is_onward(route: &Route) -> bool {
    matches!(route, Route::Ambition | Route::Plan | Route::Letters | Route::Evolution)
}

/// A page, once its code is there, and what every later page needs.
#[component]
pub(in crate::view) fn Onward(route: Route) -> AnyView {
    let parts = use_app().parts;
    lazy::when_here(parts.later, lazy::waiting_page, move || {
        let route = route.clone();
        Some(lazy::when_here(parts.onward, lazy::waiting_page, move || {
            lazy::at_once(page(route.clone()))
        }))
    })
}

/// Fetches the code, once; then `arrived` is called.
pub(in crate::view) fn fetch(app: App, arrived: fn(App)) {
    lazy::fetch(app, app.parts.onward, |_| Box::pin(async { load().await.is_ok() }), arrived);
}
