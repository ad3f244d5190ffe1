//! The door to several municipalities side by side: opening their scans, seeing them together, what leaves. Its code is
//! fetched when the page is opened, beside what all later pages need.

mod collect;
mod collected;
mod home;
mod members;
mod save;
mod see;

use crate::view::context::{App, use_app};
use crate::view::lazy;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Makes the page. (`#[lazy]` is this attribute without `fallible`: code that cannot be fetched would end the app.)
#[wasm_split(cluster, fallible, wasm_split_path = ::leptos::wasm_split, preload(load))]
#[allow(clippy::unnecessary_wraps)] // what fails is the fetching
fn make() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <home::Home /> }.into_any())
}

/// The page, once its code is there.
#[component]
pub(super) fn Cluster() -> AnyView {
    lazy::when_here(use_app().parts.cluster, lazy::waiting_page, || lazy::at_once(make()))
}

/// Fetches the code, once; then `arrived` is called.
pub(in crate::view) fn fetch(app: App, arrived: fn(App)) {
    lazy::fetch(app, app.parts.cluster, |_| Box::pin(async { load().await.is_ok() }), arrived);
}
