//! Save, share, open, delete: where the answers are and how they get elsewhere.

mod clear;
mod kept;
mod open;
mod save;
mod share;

use crate::view::context::{App, use_app};
use crate::view::field::{Choice, Heading, replaced};
use crate::view::outcome::OutcomeMessage;
use iscan::exchange::ExportOptions;
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
        <OutcomeMessage />
        <kept::Kept />
        {replaced(sending)}
        <open::Open />
        <clear::Clear />
    }
    .into_any()
}

/// Whether one thing goes along in what is sent.
fn along(app: App, text: &'static str, part: fn(&mut ExportOptions) -> &mut bool) -> AnyView {
    let chosen = Signal::derive(move || *part(&mut app.export.get()));
    let choose = move |along| app.export.update(|options| *part(options) = along);
    view! { <Choice text chosen choose /> }.into_any()
}
