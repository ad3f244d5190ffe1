//! The camera that reads QR codes from telephones, one after the other. What it reads comes in as everything else does.

mod reader;

use super::found::take_in;
use super::voices::name;
use crate::view::browser;
use crate::view::camera::{Camera as Device, NoCamera};
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, Paragraph, replaced};
use iscan::exchange::{Collector, Found};
use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

/// Between two pictures, in milliseconds: the page goes on meanwhile.
const BETWEEN: u32 = 120;

/// What is told of the code that was read last.
#[derive(Clone, PartialEq)]
enum Told {
    Nothing,
    /// A voice came in, or was here already.
    Read(String),
    /// It is something else.
    Other(&'static str),
}

/// Why the camera is not on.
#[derive(Clone, Copy, PartialEq)]
enum Off {
    /// Nobody asked for it.
    Closed,
    /// It cannot be had.
    Missing(NoCamera),
    /// The code that reads pictures did not come.
    Failed,
}

/// The button, and the picture once it is on.
#[component]
pub(super) fn Camera() -> AnyView {
    let app = use_app();
    let words = app.words();
    let off = RwSignal::new(Some(Off::Closed));
    let open = Memo::new(move |_| off.get().is_none());
    let trouble = Signal::derive(move || {
        let why = match off.get() {
            None | Some(Off::Closed) => return String::new(),
            Some(Off::Missing(NoCamera::Refused)) => words.camera_refused(),
            Some(Off::Missing(NoCamera::Absent)) => words.camera_absent(),
            Some(Off::Missing(NoCamera::Busy)) => words.camera_busy(),
            Some(Off::Failed) => words.camera_failed(),
        };
        [why, " ", words.camera_instead()].concat()
    });
    let shown = move || {
        if open.get() {
            view! { <Open off /> }.into_any()
        } else {
            let act = move |()| off.set(None);
            view! { <p><ActionButton class="second" text=words.camera_open() act /></p> }.into_any()
        }
    };
    view! {
        <div class="camera">
            {replaced(shown)}
            <Paragraph class="notice" role="alert" text=trouble />
        </div>
    }
    .into_any()
}

/// What the camera sees, and what was read.
#[component]
fn Open(off: RwSignal<Option<Off>>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let video = NodeRef::<Video>::new();
    let read = RwSignal::new(0);
    let told = RwSignal::new(Told::Nothing);
    let mirrored = RwSignal::new(true);
    let on = StoredValue::new(true);
    on_cleanup(move || on.set_value(false));
    Effect::new(move |_| {
        let Some(video) = video.get() else { return };
        spawn_local(async move {
            let ended = match Device::open(video).await {
                Err(none) => Some(Off::Missing(none)),
                Ok(_) if !reader::fetch().await => Some(Off::Failed),
                Ok(device) => {
                    let _ = mirrored.try_set(!device.looks_away());
                    watch(app, &device, on, read, told).await;
                    None
                }
            };
            if let Some(ended) = ended {
                let _ = off.try_set(Some(ended));
            }
        });
    });
    let counted = Signal::derive(move || words.camera_read(&read.get()));
    let last = Signal::derive(move || match told.get() {
        Told::Nothing => String::new(),
        Told::Read(text) => ["✓ ", &text].concat(),
        Told::Other(text) => text.to_owned(),
    });
    let close = move |()| {
        off.set(Some(Off::Closed));
        browser::focus(".camera button");
    };
    view! {
        <p>{words.camera_about()}</p>
        <video aria-label=words.camera_name() class:mirrored=mirrored playsinline=true node_ref=video></video>
        <Paragraph class="tick" role="status" text=last />
        <p class="actions"><span>{counted}</span> <ActionButton class="second" text=words.camera_close() act=close /></p>
    }
    .into_any()
}

/// Reads picture after picture until the camera is closed or the page is left. A telephone that is held up for a while counts
/// once.
async fn watch(app: App, device: &Device, on: StoredValue<bool>, read: RwSignal<usize>, told: RwSignal<Told>) {
    let mut known = BTreeSet::new();
    while on.try_get_value() == Some(true) {
        let codes = device.picture().and_then(reader::read).unwrap_or_default();
        for code in codes {
            if known.insert(code.clone()) {
                let came = came(app, &code);
                if let Told::Read(_) = came {
                    let _ = read.try_update(|read| *read += 1);
                }
                let _ = told.try_set(came);
            }
        }
        browser::sleep(BETWEEN).await;
    }
}

/// Takes in what a code says.
fn came(app: App, code: &str) -> Told {
    let words = app.words();
    let mut collector = app.session.peek(|scan| Collector::new(scan, app.instrument()));
    collector.give(code);
    let found: Vec<Found> = collector.by_ref().flatten().collect();
    take_in(
        app,
        &found.iter().map(|found| (String::new(), Some(found.clone()))).collect::<Vec<_>>(),
    );
    let named = |id: &str| app.session.peek(|scan| name(words, scan, id));
    match found.first() {
        Some(Found::New { voice, .. }) if voice.doubts().is_empty() => Told::Read(words.camera_new(&named(voice.id()))),
        Some(Found::New { voice, .. }) => Told::Read(words.camera_asked(&named(voice.id()))),
        Some(Found::Known { id, .. }) => Told::Read(words.camera_known(&named(id))),
        Some(Found::Refused { .. }) | None => Told::Other(words.camera_other()),
    }
}
