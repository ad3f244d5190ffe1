//! The link to the open scan, its length and its picture.

use super::along::along;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::document::Document;
use crate::view::export;
use crate::view::field::{ActionButton, Fieldset, replaced, settled};
use crate::view::message::OutcomeMessage;
use crate::view::outcome::Outcome;
use iscan::exchange;
use iscan::prose::Html;
use leptos::html::Input;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Share() -> AnyView {
    let app = use_app();
    let words = app.words();
    let link = export::link(app);
    let length = Signal::derive(move || words.files_length(&link.read().len()));
    let picture = Memo::new(move |_| exchange::qr(&link.read(), words.files_qr()).map(Html::into_string));
    let picture = move || match picture.get() {
        Some(html) => view! { <figure><Document html /> <figcaption>{words.files_qrabout()}</figcaption></figure> }.into_any(),
        None => view! { <p class="quiet">{words.files_noqr()}</p> }.into_any(),
    };
    let field = NodeRef::<Input>::new();
    let copy = move |()| {
        let copied = field.get_untracked().is_some_and(|field| browser::copy_field(&field));
        app.tell(if copied { Outcome::Copied } else { Outcome::Selected });
    };
    view! {
        <section class="prose">
            <h2>{words.files_link()}</h2>
            <p>{words.files_linkabout()}</p>
            <Fieldset question=words.files_linkalong() help="">
                {along(app, words.files_municipality(), |options| &mut options.municipality)}
                {along(app, words.files_day(), |options| &mut options.day)}
            </Fieldset>
            <div class="field">
                <label for="link">{words.files_thelink()}</label>
                <p class="help" id="link-help" prop:textContent=settled(length)></p>
                <input id="link" type="text" readonly=true prop:value=link aria-describedby="link-help" node_ref=field />
            </div>
            <p class="actions"><ActionButton class="second" text=words.files_copy() act=copy /></p>
            <OutcomeMessage place="link" />
            {replaced(picture)}
        </section>
    }
    .into_any()
}
