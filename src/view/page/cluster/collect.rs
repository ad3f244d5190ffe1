//! Opening the scans: whatever is dropped, picked or pasted, hundreds at once, and what came of it. Reading goes on between
//! what else the page does.

use super::collected::{Collected, use_collected};
use crate::view::browser::{self, Pace};
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, Paragraph, replaced};
use crate::view::landing;
use crate::view::page::scan_input::{Given, ScanInput};
use iscan::exchange::{Came, Pieces, take_in};
use iscan::group::{Cluster, Joined};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::VecDeque;

/// How many lines are told at first, and how many more each time.
const LINES: usize = 20;

/// How long reading goes on before a bar shows how far it is, in milliseconds.
const LONG: f64 = 500.0;

/// The section.
#[component]
pub(super) fn Collect() -> AnyView {
    let app = use_app();
    let words = app.words();
    let reading = Reading {
        app,
        collected: use_collected(),
    };
    let done = Signal::derive(move || reading.collected.done.get());
    let refused = Signal::derive(move || reading.collected.refused.get());
    view! {
        <section class="prose screen">
            <h2>{words.cluster_collect()}</h2>
            <p>{words.cluster_collectabout()}</p>
            <ScanInput refused take=move |given| reading.read(given) />
            <Progress />
            <div id="collected">
                <Paragraph class="notice" role="status" text=done />
                <Undo />
                <Lines />
            </div>
        </section>
    }
    .into_any()
}

/// The way back from what was taken out last.
#[component]
fn Undo() -> AnyView {
    let words = use_app().words();
    let collected = use_collected();
    let some = Memo::new(move |_| collected.taken.with(Option::is_some));
    let undo = move |()| {
        collected.undo();
        browser::focus("#members");
    };
    replaced(move || {
        some.get()
            .then(|| view! { <p><ActionButton class="link" text=words.scans_undo() focus=true act=undo /></p> })
            .into_any()
    })
}

/// How far a long reading is.
#[component]
fn Progress() -> AnyView {
    let words = use_app().words();
    let progress = use_collected().progress;
    let shown = Memo::new(move |_| progress.with(Option::is_some));
    let told = Signal::derive(move || {
        progress
            .get()
            .map(|(read, all)| words.collect_reading(&read, &all))
            .unwrap_or_default()
    });
    let read = Signal::derive(move || progress.get().map_or(0, |(read, _)| read).to_string());
    let all = Signal::derive(move || progress.get().map_or(1, |(_, all)| all.max(1)).to_string());
    replaced(move || {
        shown
            .get()
            .then(|| {
                view! {
                    <div class="progress">
                        <Paragraph class="quiet" text=told />
                        <progress max=all value=read aria-label=words.cluster_busy()></progress>
                    </div>
                }
            })
            .into_any()
    })
}

/// What is to be told of single things: all of it, a part at a time.
#[component]
fn Lines() -> AnyView {
    let words = use_app().words();
    let lines = use_collected().lines;
    let listed = RwSignal::new(LINES);
    replaced(move || {
        let all = lines.get();
        if all.is_empty() {
            return ().into_any();
        }
        let count = listed.get();
        let items: Vec<AnyView> = all
            .iter()
            .take(count)
            .map(|line| view! { <li>{line.clone()}</li> }.into_any())
            .collect();
        let left = all.len().saturating_sub(count);
        let more = (left > 0).then(|| {
            let act = move |()| listed.update(|listed| *listed += LINES);
            view! { <p><ActionButton class="link" text=words.cluster_morelines(&left.min(LINES)) act /></p> }
        });
        view! {
            <div class="lines">
                <h3>{words.cluster_remarks(&all.len())}</h3>
                <ul class="typed">{items}</ul>
                {more}
            </div>
        }
        .into_any()
    })
}

/// Reads what is given and tells of it.
#[derive(Clone, Copy)]
struct Reading {
    app: App,
    collected: Collected,
}

impl Reading {
    /// Puts it behind what is being read already.
    fn read(self, given: Vec<Given>) {
        let collected = self.collected;
        collected.waiting.update_value(|waiting| waiting.extend(given));
        if collected.busy.get_untracked() || collected.waiting.with_value(VecDeque::is_empty) {
            return;
        }
        collected.busy.set(true);
        collected.done.set(String::new());
        collected.refused.set(false);
        collected.taken.set(None);
        collected.lines.set(vec![]);
        spawn_local(self.read_all());
    }

    async fn read_all(self) {
        let (app, collected) = (self.app, self.collected);
        let mut pace = Pace::new();
        let mut pieces = Pieces::new(app.instrument());
        let (mut lines, mut read, mut added, mut refused) = (vec![], 0, 0, true);
        let began = js_sys::Date::now();
        while let Some(Some(given)) = collected.waiting.try_update_value(VecDeque::pop_front) {
            let name = given.name.clone();
            match given.read().await {
                Some(text) => pieces.give(&text),
                None => lines.push(app.words().scans_about(&name, &app.words().collect_unread())),
            }
            pace.rest().await;
            while let Some(piece) = pieces.next() {
                let Some(came) = collected.change(|cluster| take_in(cluster, piece)) else {
                    return;
                };
                added += usize::from(is_new(&came));
                refused &= matches!(came, Came::Refused { .. });
                lines.extend(came.told(&name, app.instrument()));
                read += 1;
                if pace.rest().await && js_sys::Date::now() - began > LONG {
                    let left = pieces.left() + collected.waiting.with_value(VecDeque::len);
                    collected.progress.set(Some((read, read + left)));
                }
            }
        }
        collected.busy.set(false);
        collected.progress.set(None);
        collected.lines.set(lines);
        collected.refused.set(refused);
        collected.done.set(app.words().cluster_added(&added, &collected.peek(Cluster::len)));
        collected.show();
        // The heading counts them.
        request_animation_frame(move || landing::name(app));
    }
}

/// Whether it is one municipality more.
fn is_new(came: &Came) -> bool {
    match came {
        Came::Municipality { joined, .. } => match joined {
            Joined::Added => true,
            Joined::Replaced { .. } | Joined::Older { .. } | Joined::Same | Joined::Recognised => false,
        },
        Came::Refused { .. } => false,
    }
}
