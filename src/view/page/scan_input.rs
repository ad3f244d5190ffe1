//! What is given to a page that reads many scans: files that are dropped or picked, texts that are pasted or typed.

use crate::view::context::{App, use_app};
use crate::view::field::ActionButton;
use leptos::ev;
use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, Element, File, FileList, HtmlInputElement};

/// The fields that keep what is pasted in them.
const OTHER_FIELDS: &str = "input[type=text], textarea:not(#pasted)";

/// Something to read.
pub(super) struct Given {
    /// What it is called.
    pub(super) name: String,
    source: Source,
}

enum Source {
    Text(String),
    File(File),
}

impl Given {
    /// A text by itself.
    pub(super) fn text(app: App, text: String) -> Self {
        Self {
            name: app.words().collect_pasted().to_owned(),
            source: Source::Text(text),
        }
    }

    /// What stands in it; nothing where the browser cannot read it.
    pub(super) async fn read(self) -> Option<String> {
        match self.source {
            Source::Text(text) => Some(text),
            Source::File(file) => JsFuture::from(file.text()).await.ok()?.as_string(),
        }
    }
}

/// The fields for it. Wherever on the page something is dropped or pasted, it is taken too, but for what is pasted in a field
/// that asks something else. The page tells what came of it in a part with the id `collected`.
#[component]
pub(super) fn ScanInput(
    /// Whether nothing of what was given last could be read.
    refused: Signal<bool>,
    #[prop(into)] take: Callback<Vec<Given>>,
) -> AnyView {
    let app = use_app();
    let words = app.words();
    let typed = NodeRef::<Textarea>::new();
    // What could not be read is told below; it belongs to the field when it came from there.
    let is_typed = RwSignal::new(false);
    let is_refused = Signal::derive(move || is_typed.get() && refused.get());
    let data = move |data: Option<DataTransfer>| {
        let Some(data) = data else { return };
        if data.files().is_some_and(|files| files.length() > 0) {
            take.run(all(data.files()));
        } else if let Some(text) = data.get_data("text/plain").ok().filter(|text| !text.is_empty()) {
            take.run(vec![Given::text(app, text)]);
        }
    };
    let dropped = window_event_listener(ev::drop, move |event| data(event.data_transfer()));
    let pasted = window_event_listener(ev::paste, move |event| {
        if event_target::<Element>(&event).matches(OTHER_FIELDS) != Ok(true) {
            event.prevent_default();
            data(event.clipboard_data());
        }
    });
    on_cleanup(move || {
        dropped.remove();
        pasted.remove();
    });
    let pick = move |event| {
        let field = event_target::<HtmlInputElement>(&event);
        take.run(all(field.files()));
        // Else the same files, mended, would be no other choice, and nothing would happen.
        field.set_value("");
    };
    let read = move |()| {
        is_typed.set(true);
        let text = typed.get_untracked().map(|field| field.value()).unwrap_or_default();
        take.run(vec![Given::text(app, text)]);
    };
    view! {
        <div class="field drop">
            <label for="file">{words.collect_pick()}</label>
            <input id="file" type="file" multiple=true accept=".json,.html,.htm,.txt,.eml,application/json,text/html,text/plain" on:change=pick />
        </div>
        <div class="field">
            <label for="pasted">{words.collect_paste()}</label>
            <p class="help" id="pasted-help">{words.collect_pasteabout()}</p>
            <textarea id="pasted" rows="3" aria-describedby=move || if is_refused.get() { "collected pasted-help" } else { "pasted-help" } aria-invalid=move || is_refused.get().to_string() on:input=move |_| is_typed.set(false) node_ref=typed></textarea>
        </div>
        <p><ActionButton class="second" text=words.collect_read() act=read /></p>
    }
    .into_any()
}

fn all(files: Option<FileList>) -> Vec<Given> {
    let Some(files) = files else { return vec![] };
    let files = (0..files.length()).filter_map(|place| files.get(place));
    files
        .map(|file| Given {
            name: file.name(),
            source: Source::File(file),
        })
        .collect()
}
