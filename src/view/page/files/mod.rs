//! Save, share, open, delete: where the answers are and how they get elsewhere.

mod along;
mod clear;
mod kept;
mod open;
mod save;
mod share;

use crate::view::context::use_app;
use crate::view::field::{Heading, replaced};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Files() -> AnyView {
    let app = use_app();
    let words = app.words();
    // Only whether there is something to send: what stands there keeps what is open and focused.
    let empty = app.session.empty();
    let sending = move || {
        if empty.get() {
            view! { <section class="prose"><h2>{words.files_save()}</h2> <p>{words.files_empty()}</p></section> }.into_any()
        } else {
            view! { <save::Save /> <share::Share /> }.into_any()
        }
    };
    view! {
        <Heading title=words.files_title() lead=words.files_lead() />
        <kept::Kept />
        {replaced(sending)}
        <open::Open />
        <clear::Clear />
    }
    .into_any()
}
