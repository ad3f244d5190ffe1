//! A participant's answers were opened by their link: into which workshop of this browser they go.

use super::begin::{switch, workshops};
use super::found::{take_in, told};
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, LinkButton};
use crate::view::outcome::refused;
use crate::view::page::notice::Notice;
use iscan::exchange::{Collector, Invitation, VoiceSent};
use iscan::report::day;
use iscan::route::{Route, WorkshopPage};
use iscan::storage::Record;
use leptos::prelude::*;

/// The page of the answers in the address.
#[component]
pub(super) fn Arrived(code: String) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let sent = match VoiceSent::decode(&code, instrument) {
        Ok(sent) => sent,
        Err(error) => {
            let text = [&refused(instrument, &error), " ", words.shared_nothing()].concat();
            return view! { <Notice title=words.shared_broken() text href="#/" onward=words.notfound_home() /> }.into_any();
        }
    };
    let mut workshops = workshops(app);
    // The workshop whose invitation was answered stands first.
    workshops.sort_by_key(|record| !Invitation::to(&record.scan, instrument).round.eq(&sent.round));
    let told_here = RwSignal::new(vec![]);
    let code = StoredValue::new(code);
    let choices: Vec<AnyView> = workshops
        .into_iter()
        .map(|record| {
            let text = words.collect_into(&record.title(instrument));
            let act = move |()| told_here.set(put(app, &code.get_value(), record.clone()));
            view! { <li><ActionButton class="second" text act /></li> }.into_any()
        })
        .collect();
    let about = [
        words.participants_answers(&sent.voice.answers().count()),
        day(sent.voice.updated(), words),
    ]
    .join(" · ");
    let question = if choices.is_empty() {
        words.collect_noworkshop()
    } else {
        words.collect_which()
    };
    view! {
        <h1 tabindex="-1">{words.collect_arrived()}</h1>
        <p class="lead">{question}</p>
        <p class="quiet">{about}</p>
        <ul class="plain">{choices}</ul>
        <div role="status">{move || told_here.get().into_iter().map(|line| view! { <p class="notice">{line}</p> }.into_any()).collect::<Vec<_>>()}</div>
        <p class="actions"><LinkButton href="#/workshop" text=words.collect_toworkshop() second=true /></p>
    }
    .into_any()
}

/// Opens the workshop and puts the answers in; what came of it.
fn put(app: App, code: &str, record: Record) -> Vec<String> {
    if !switch(app, record) {
        return vec![];
    }
    let mut collector = app.session.peek(|scan| Collector::new(scan, app.instrument()));
    collector.give(&Route::Workshop(WorkshopPage::Voice(code.to_owned())).hash(app.instrument()));
    let found: Vec<_> = collector.by_ref().flatten().map(|found| (String::new(), Some(found))).collect();
    take_in(app, &found);
    told(app, &found)
}
