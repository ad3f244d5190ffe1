//! Save, share, open, delete: where the answers are and how they get elsewhere.

mod along;
mod clear;
mod kept;
mod offline;
mod open;
mod save;
mod share;

use super::comparison::Compared;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{Heading, LinkButton, replaced};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Files() -> AnyView {
    let app = use_app();
    let words = app.words();
    // Only whether there is something to send: what stands there keeps what is open and focused.
    let empty = app.session.empty();
    let sending = move || {
        if browser::is_on_disk() && !empty.get() {
            view! { <save::Save /> <section class="prose"><h2>{words.files_link()}</h2> <p>{words.files_nolink()}</p></section> }.into_any()
        } else if empty.get() {
            view! { <section class="prose"><h2>{words.files_save()}</h2> <p>{words.files_empty()}</p></section> }.into_any()
        } else {
            view! { <save::Save /> <share::Share /> }.into_any()
        }
    };
    let together = view! {
        <section class="prose">
            <h2>{words.workshop_start()}</h2>
            <p>{words.workshop_lead()}</p>
            <p class="actions"><LinkButton href="#/workshop" text=words.workshop_invite() second=true /></p>
        </section>
    };
    let side_by_side = view! {
        <section class="prose">
            <h2>{words.cluster_title()}</h2>
            <p>{words.cluster_lead()}</p>
            <p class="actions"><LinkButton href="#/cluster" text=words.cluster_open() second=true /></p>
        </section>
    };
    view! {
        <Heading title=words.files_title() lead=words.files_lead() />
        <kept::Kept />
        {replaced(sending)}
        {together}
        {side_by_side}
        <open::Open />
        <Compared />
        {(!browser::is_on_disk()).then(|| view! { <offline::Offline /> })}
        <clear::Clear />
    }
    .into_any()
}
