//! The door to the workshop: inviting, giving back, collecting, seeing and talking. Its code is fetched when one of its
//! pages is opened, beside what all later pages need.

mod begin;
mod camera;
mod collect;
mod doubts;
mod found;
mod gathered;
mod give;
mod home;
mod invite;
mod join;
mod see;
mod talk;
mod voice;
mod voices;

use crate::view::context::{App, use_app};
use crate::view::lazy;
use iscan::route::WorkshopPage;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Makes a page. (`#[lazy]` is this attribute without `fallible`: code that cannot be fetched would end the app.)
#[wasm_split(workshop, fallible, wasm_split_path = ::leptos::wasm_split, preload(load))]
#[allow(clippy::unnecessary_wraps)] // what fails is the fetching
fn make(page: WorkshopPage) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        WorkshopPage::Home => view! { <home::Home /> }.into_any(),
        WorkshopPage::Invite => view! { <invite::Invite /> }.into_any(),
        WorkshopPage::Talk { by_difference, at } => view! { <talk::Talk by_difference at /> }.into_any(),
        WorkshopPage::Join(code) => view! { <join::Join code /> }.into_any(),
        WorkshopPage::Give => view! { <give::Give /> }.into_any(),
        WorkshopPage::Voice(code) => view! { <voice::Arrived code /> }.into_any(),
    })
}

/// A page, once its code is there.
#[component]
pub(super) fn Workshop(page: WorkshopPage) -> AnyView {
    let make = move || lazy::at_once(make(page.clone()));
    lazy::when_here(use_app().parts.workshop, lazy::waiting_page, make)
}

/// Fetches the code, once; then `arrived` is called.
pub(in crate::view) fn fetch(app: App, arrived: fn(App)) {
    lazy::fetch(app, app.parts.workshop, |_| Box::pin(async { load().await.is_ok() }), arrived);
}
