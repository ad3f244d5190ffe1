//! Where the answers are, since when, whether they will last, and the last file.

use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, Paragraph, replaced};
use crate::view::outcome::unsaved;
use iscan::instrument::Words;
use iscan::report::day;
use iscan::storage::{LastExport, OpenScan, Saved, StorageError};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The section.
#[component]
pub(super) fn Kept() -> AnyView {
    let app = use_app();
    let words = app.words();
    // Nothing where the browser does not say.
    let lasting = RwSignal::new(None);
    // What came of asking for a promise.
    let answer = RwSignal::new("");
    let ask = move |promise: bool| {
        answer.set("");
        spawn_local(async move {
            // Whoever left the page needs no answer.
            let promised = browser::is_lasting(promise).await;
            let _ = lasting.try_set(promised);
            if promise && promised == Some(true) {
                let _ = answer.try_set(words.files_promised());
                // The button goes with what it asked for.
                browser::focus("#kept h2");
            } else if promise {
                let _ = answer.try_set(words.files_notpromised());
                browser::show("#kept > .notice");
            }
        });
    };
    ask(false);
    let lines = app.session.follow_open(move |open| lines(words, open, lasting.get()));
    let lines = Memo::new(move |_| lines.get());
    let list = move || {
        let lines: Vec<AnyView> = lines.get().into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
        lines.into_any()
    };
    let promise = move || {
        let act = move |()| ask(true);
        let button = (lasting.get() == Some(false)).then(|| view! { <p><ActionButton class="link" text=words.files_persist() act /></p> });
        button.into_any()
    };
    view! {
        <section class="prose" id="kept">
            <h2 tabindex="-1">{words.files_where()}</h2>
            <ul>{replaced(list)}</ul>
            {replaced(promise)}
            <Paragraph class="notice" role="status" text=Signal::derive(move || answer.get().to_owned()) />
        </section>
    }
    .into_any()
}

fn lines(words: &Words, open: &OpenScan, lasting: Option<bool>) -> Vec<String> {
    let scan = open.scan();
    let place = match open.saved() {
        Saved::Not(StorageError::Denied) => return vec![words.save_denied().to_owned()],
        Saved::Not(error) => unsaved(words, *error).to_owned(),
        Saved::Nothing | Saved::At(_) if browser::is_on_disk() => words.files_ondisk().to_owned(),
        Saved::Nothing | Saved::At(_) if scan.is_empty() => words.save_nothing().to_owned(),
        Saved::Nothing | Saved::At(_) => words.files_here(&day(scan.first_known(), words)),
    };
    let lasting = if browser::forgets() {
        words.embed_forgets()
    } else if lasting == Some(true) {
        words.files_lasting()
    } else {
        words.files_notlasting()
    };
    let mut lines = vec![place, lasting.to_owned()];
    if !scan.is_empty() {
        let LastExport { at, changes_since } = &open.record().last_export;
        lines.push(match (at, changes_since) {
            (None, _) => words.files_never().to_owned(),
            (Some(at), 0) => words.files_filed(&day(at, words)),
            (Some(at), changes) => words.files_filedbefore(&day(at, words), changes),
        });
    }
    lines
}
