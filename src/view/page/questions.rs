//! The door to the questions every scan asks: their code is fetched while one reads the start page.

use super::screen::Screen;
use crate::view::context::{App, use_app};
use crate::view::lazy;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Makes the screen. (`#[lazy]` is this attribute without `fallible`: a part that cannot be fetched would end the app.)
#[wasm_split(questions, fallible, wasm_split_path = ::leptos::wasm_split, preload(load))]
#[allow(clippy::unnecessary_wraps)] // what fails is the fetching
fn screen() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Screen /> }.into_any())
}

/// The screen, once its code is there.
#[component]
pub(in crate::view) fn Question() -> AnyView {
    lazy::when_here(use_app().parts.questions, lazy::waiting_page, move || lazy::at_once(screen()))
}

/// Fetches the code, once; then `arrived` is called.
pub(in crate::view) fn fetch(app: App, arrived: fn(App)) {
    lazy::fetch(app, app.parts.questions, |_| Box::pin(async { load().await.is_ok() }), arrived);
}
