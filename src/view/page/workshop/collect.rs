//! Collecting: whatever comes in, dropped, picked, pasted or held up to the camera, and what came of it. Reading many goes
//! on between what else the page does.

use super::camera::Camera;
use super::found::{take_in, told};
use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, Paragraph, replaced};
use crate::view::page::scan_input::{Given, ScanInput};
use crate::view::storage::Browser;
use iscan::exchange::{Collector, Found};
use iscan::scan::ScanKind;
use iscan::storage::Library;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Reads what was given and tells of it.
#[derive(Clone, Copy)]
struct Reading {
    app: App,
    /// How much of how much was read, while it is being read.
    progress: RwSignal<Option<(usize, usize)>>,
    /// What came of it.
    told: RwSignal<Vec<String>>,
    /// Whether no answers were in it.
    refused: RwSignal<bool>,
}

/// The section.
#[component]
pub(super) fn Collect() -> AnyView {
    let app = use_app();
    let words = app.words();
    let reading = Reading {
        app,
        progress: RwSignal::new(None),
        told: RwSignal::new(vec![]),
        refused: RwSignal::new(false),
    };
    let progress = Signal::derive(move || {
        let progress = reading.progress.get();
        progress.map(|(read, all)| words.collect_reading(&read, &all)).unwrap_or_default()
    });
    let told = move || {
        let lines: Vec<AnyView> = reading
            .told
            .get()
            .into_iter()
            .map(|line| view! { <p>{line}</p> }.into_any())
            .collect();
        (!lines.is_empty()).then(|| view! { <div class="notice">{lines}</div> }).into_any()
    };
    view! {
        <section class="prose">
            <h2>{words.collect_title()}</h2>
            <p>{words.collect_about()}</p>
            <ScanInput refused=reading.refused.into() take=move |given| reading.read(given) />
            <Own reading />
            <Paragraph class="quiet" text=progress />
            <div id="collected" role="status">{replaced(told)}</div>
            <Camera />
        </section>
    }
    .into_any()
}

/// The scans of this browser that can be voices too: who leads the workshop has answered as well.
#[component]
fn Own(reading: Reading) -> AnyView {
    let app = use_app();
    let words = app.words();
    let changed = app.session.follow(|scan| scan.voices().len());
    let changed = Memo::new(move |_| changed.get());
    replaced(move || {
        changed.get();
        let mut records = Library::list(&Browser, app.instrument()).records;
        records.retain(|record| record.scan.kind() != ScanKind::Workshop && !record.scan.is_empty());
        let items: Vec<AnyView> = records
            .into_iter()
            .map(|record| {
                let (title, text) = (record.title(app.instrument()), record.scan.to_text());
                let act = move |()| reading.read(vec![Given::text(app, text.clone())]);
                view! { <li><ActionButton class="link" text=title act /></li> }.into_any()
            })
            .collect();
        (!items.is_empty())
            .then(|| view! { <details><summary>{words.collect_own()}</summary> <ul>{items}</ul></details> })
            .into_any()
    })
}

impl Reading {
    /// Reads everything, then puts in at once what was found.
    fn read(self, given: Vec<Given>) {
        let app = self.app;
        self.refused.set(false);
        spawn_local(async move {
            let mut collector = app.session.peek(|scan| Collector::new(scan, app.instrument()));
            let mut pace = browser::Pace::new();
            let (mut found, all) = (vec![], given.len());
            for (place, given) in given.into_iter().enumerate() {
                let name = given.name.clone();
                match given.read().await {
                    Some(text) => collector.give(&text),
                    None => found.push((name.clone(), None)),
                }
                for piece in collector.by_ref() {
                    found.extend(piece.into_iter().map(|piece| (name.clone(), Some(piece))));
                    pace.rest().await;
                }
                // Whoever left the page meanwhile still gets the voices.
                let _ = self.progress.try_set((all > 1).then_some((place + 1, all)));
            }
            take_in(app, &found);
            let came = found
                .iter()
                .any(|(_, found)| matches!(found, Some(Found::New { .. } | Found::Known { .. })));
            let _ = self.progress.try_set(None);
            let _ = self.refused.try_set(!came);
            let _ = self.told.try_set(told(app, &found));
            browser::show("#collected > .notice");
        });
    }
}
