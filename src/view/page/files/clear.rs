//! Deleting every scan of this browser, which is asked twice.

use super::super::comparison;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, replaced};
use crate::view::message::OutcomeMessage;
use crate::view::outcome::Outcome;
use leptos::prelude::*;

/// The place that tells that everything is gone.
const HERE: &str = "cleared";

/// The section.
#[component]
pub(super) fn Clear() -> AnyView {
    let app = use_app();
    let words = app.words();
    let asking = RwSignal::new(false);
    let ask = move |yes: bool| {
        app.tell_nothing();
        asking.set(yes);
        browser::focus("#clear button:last-of-type");
    };
    let clear = move |()| {
        asking.set(false);
        app.library.clear(app.session, app.instrument());
        comparison::forget(app);
        app.tell_at(HERE, Outcome::Cleared);
        // The button goes with what it was about.
        browser::focus("#clear h2");
    };
    let buttons = move || {
        if asking.get() {
            view! {
                // A group: the question is read with the button that has the focus.
                <div role="group" aria-labelledby="sure">
                    <p id="sure"><b>{words.files_sure()}</b></p>
                    <p class="actions">
                        <ActionButton text=words.files_yesclear() act=clear />
                        <ActionButton class="second" text=words.files_spare() act=move |()| ask(false) />
                    </p>
                </div>
            }
            .into_any()
        } else {
            view! { <p><ActionButton class="second" text=words.files_clearbutton() act=move |()| ask(true) /></p> }.into_any()
        }
    };
    view! {
        <section class="prose" id="clear">
            <h2 tabindex="-1">{words.files_clear()}</h2>
            <p>{words.files_clearabout()}</p>
            {replaced(buttons)}
            <OutcomeMessage place=HERE />
        </section>
    }
    .into_any()
}
