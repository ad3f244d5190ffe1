//! Pages that only say something and lead on.

use crate::view::context::use_app;
use crate::view::field::LinkButton;
use leptos::prelude::*;

/// What there is to say, and the way on.
#[component]
pub(super) fn Notice(title: &'static str, #[prop(into)] text: String, href: &'static str, onward: &'static str) -> AnyView {
    view! {
        <h1 tabindex="-1">{title}</h1>
        <p>{text}</p>
        <p><LinkButton href text=onward /></p>
    }
    .into_any()
}

/// The page of an address that leads nowhere.
#[component]
pub(super) fn NotFound() -> AnyView {
    let words = use_app().words();
    view! { <Notice title=words.notfound_title() text=words.notfound_text() href="#/" onward=words.notfound_home() /> }.into_any()
}
