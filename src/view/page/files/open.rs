//! Opening a file or a link: picked, dropped or pasted. What is here stays as it is.

use super::super::comparison;
use super::super::shared::take_in;
use crate::view::context::{App, use_app};
use crate::view::field::ActionButton;
use crate::view::message::OutcomeMessage;
use crate::view::outcome::Outcome;
use iscan::exchange;
use iscan::scan::OpenError;
use iscan::storage::Origin;
use leptos::ev;
use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, FileList, HtmlInputElement};

/// The place that tells what was opened.
const HERE: &str = "open";

/// The section.
#[component]
pub(super) fn Open() -> AnyView {
    let app = use_app();
    let words = app.words();
    let typed = NodeRef::<Textarea>::new();
    let dropped = window_event_listener(ev::drop, move |event| open_data(app, event.data_transfer()));
    let pasted = window_event_listener(ev::paste, move |event| {
        event.prevent_default();
        open_data(app, event.clipboard_data());
    });
    on_cleanup(move || {
        dropped.remove();
        pasted.remove();
    });
    let pick = move |event| {
        let field = event_target::<HtmlInputElement>(&event);
        open_file(app, field.files());
        // Else the same file, mended, would be no other choice, and nothing would happen.
        field.set_value("");
    };
    // What could not be opened is told below; it belongs to the field when it came from there.
    let refused = RwSignal::new(false);
    let is_refused = Signal::derive(move || refused.get() && app.told.with(|told| matches!(told.outcome, Outcome::Refused(_))));
    let open = move |()| {
        refused.set(true);
        let text = typed.get_untracked().map(|field| field.value()).unwrap_or_default();
        open_text(app, &text);
    };
    view! {
        <section class="prose">
            <h2>{words.files_open()}</h2>
            <p>{words.files_openabout()}</p>
            <div class="field drop">
                <label for="file">{words.files_pick()}</label>
                <input id="file" type="file" accept=".json,.html,.htm,application/json,text/html" on:change=pick />
            </div>
            <div class="field">
                <label for="pasted">{words.files_paste()}</label>
                <p class="help" id="pasted-help">{words.files_pasteabout()}</p>
                <textarea id="pasted" rows="3" aria-describedby=move || if is_refused.get() { "told-open pasted-help" } else { "pasted-help" } aria-invalid=move || is_refused.get().to_string() on:input=move |_| refused.set(false) node_ref=typed></textarea>
            </div>
            <p><ActionButton class="second" text=words.files_pasteopen() act=open /></p>
            <OutcomeMessage place=HERE />
        </section>
    }
    .into_any()
}

/// Opens what was dropped or pasted: a file, or else text.
fn open_data(app: App, data: Option<DataTransfer>) {
    let Some(data) = data else { return };
    if data.files().is_some_and(|files| files.length() > 0) {
        open_file(app, data.files());
    } else if let Some(text) = data.get_data("text/plain").ok().filter(|text| !text.is_empty()) {
        open_text(app, &text);
    }
}

fn open_file(app: App, files: Option<FileList>) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        spawn_local(async move {
            if let Some(text) = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()) {
                open_text(app, &text);
            }
        });
    }
}

fn open_text(app: App, text: &str) {
    let instrument = app.instrument();
    let outcome = match exchange::open(text, instrument) {
        Ok(scan) => {
            let origin = if scan.id().is_empty() { Origin::Link } else { Origin::File };
            take_in(app, &scan, origin)
        }
        Err(OpenError::IsReference) => comparison::keep(app, text),
        Err(error) => Outcome::Refused(error),
    };
    // Here, also of what was dropped or pasted elsewhere on the page.
    app.tell_at(HERE, outcome);
}
