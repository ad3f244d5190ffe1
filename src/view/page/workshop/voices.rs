//! The participants: who came in, in which role, and whether they count. None has a name here but a number.

use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, replaced};
use iscan::instrument::{Instrument, Words};
use iscan::report::day;
use iscan::scan::{Change, ROLE, Scan, Voice};
use leptos::prelude::*;

/// How many are listed at first, and how many more each time.
pub(super) const LISTED: usize = 20;

/// How many are named in one line.
const NAMED: usize = 12;

/// What a participant is called: a number, in order of arrival.
pub(super) fn name(words: &Words, scan: &Scan, id: &str) -> String {
    let place = scan.voices().iter().position(|voice| voice.id() == id);
    words.participants_name(&place.map_or(scan.voices().len(), |place| place + 1))
}

/// What several are called, in one line.
pub(super) fn names<'a>(words: &Words, scan: &Scan, mut voices: impl Iterator<Item = &'a Voice>) -> String {
    let named = voices.by_ref().take(NAMED).map(|voice| name(words, scan, voice.id()));
    let mut named: Vec<String> = named.collect();
    named.extend(voices.next().map(|_| "…".to_owned()));
    named.join(", ")
}

/// The button under a list that shows more of it; nothing when none is `left`.
pub(super) fn more(words: &'static Words, left: usize, listed: RwSignal<usize>) -> AnyView {
    let act = move |_| listed.update(|listed| *listed += LISTED);
    (left > 0)
        .then(|| view! { <p><button type="button" class="link" on:click=act>{words.participants_more(&left.min(LISTED))}</button></p> })
        .into_any()
}

/// The roles there are: id and what they are called.
pub(super) fn roles(instrument: &'static Instrument) -> impl Iterator<Item = (&'static str, &'static str)> {
    let options = instrument.fact(ROLE).map(|fact| fact.options.as_slice()).unwrap_or_default();
    options.iter().map(|option| (option.id.as_str(), option.label.as_str()))
}

/// The section; nothing without participants.
#[component]
pub(super) fn Voices() -> AnyView {
    let app = use_app();
    let words = app.words();
    let ids = app
        .session
        .follow(|scan| scan.voices().iter().map(|voice| voice.id().to_owned()).collect::<Vec<_>>());
    let ids = Memo::new(move |_| ids.get());
    let listed = RwSignal::new(LISTED);
    let removed = RwSignal::new(None);
    let list = move || {
        let (ids, listed_now) = (ids.read(), listed.get());
        let items = ids
            .iter()
            .take(listed_now)
            .map(|id| view! { <Item id=id.clone() removed /> }.into_any());
        let items: Vec<AnyView> = items.collect();
        let more = more(words, ids.len().saturating_sub(listed_now), listed);
        view! { <ul>{items}</ul> {more} }.into_any()
    };
    let undo = move || {
        removed
            .get()
            .map(|(name, voice)| view! { <Removed name voice removed /> })
            .into_any()
    };
    let some = Memo::new(move |_| !ids.read().is_empty());
    let section = move || {
        let section = some.get().then(|| {
            view! {
                <section class="scans prose voices">
                    <h2 tabindex="-1">{words.participants_title()}</h2>
                    {replaced(list)}
                </section>
            }
        });
        section.into_any()
    };
    view! { {replaced(undo)} {replaced(section)} }.into_any()
}

/// What was removed last, with its name.
type Last = RwSignal<Option<(String, Voice)>>;

/// Who was removed last, and the way back.
#[component]
fn Removed(name: String, voice: Voice, removed: Last) -> AnyView {
    let app = use_app();
    let words = app.words();
    let undo = move |()| {
        app.session.change(Change::Voices(vec![voice.clone()]));
        removed.set(None);
        browser::focus(".voices h2");
    };
    view! {
        <p class="notice" role="status">
            {words.scans_deleted(&name)} " " <ActionButton class="link" text=words.scans_undo() focus=true act=undo />
        </p>
    }
    .into_any()
}

/// One participant: role, whether it counts, and what can be done.
#[component]
fn Item(id: String, removed: Last) -> AnyView {
    let app = use_app();
    let words = app.words();
    let title = app.session.peek(|scan| name(words, scan, &id));
    let voice = {
        let id = id.clone();
        let voice = app
            .session
            .follow(move |scan| scan.voices().iter().find(|voice| voice.id() == id).cloned());
        Memo::new(move |_| voice.get())
    };
    let state = Signal::derive(move || voice.read().as_ref().map(|voice| state(words, voice)).unwrap_or_default());
    let aside = Memo::new(move |_| voice.read().as_ref().is_some_and(Voice::is_aside));
    // Counting answers a doubt too.
    let turn = move |aside: bool| {
        let Some(voice) = voice.get_untracked() else { return };
        let changes = if aside {
            vec![Change::Voices(vec![voice.set_aside(true)])]
        } else {
            voice.accepted()
        };
        for change in changes {
            app.session.change(change);
        }
    };
    let named = title.clone();
    let remove = move |()| {
        if let Some(voice) = voice.get_untracked() {
            removed.set(Some((named.clone(), voice)));
        }
        app.session.change(Change::RemoveVoice(id.clone()));
        browser::focus("[data-focus]");
    };
    let about = |text: &str| words.scans_about(&text, &title);
    let (about_aside, about_back, about_remove) = (
        about(words.participants_aside()),
        about(words.participants_back()),
        about(words.scans_delete()),
    );
    let counting = move || {
        let (text, about) = if aside.get() {
            (words.participants_back(), about_back.clone())
        } else {
            (words.participants_aside(), about_aside.clone())
        };
        let act = move |()| turn(!aside.get_untracked());
        view! { <ActionButton class="link" text about act /> }.into_any()
    };
    view! {
        <li class:aside=aside>
            <h3>{title.clone()}</h3>
            <p class="quiet">{state}</p>
            <p class="actions">
                <RoleField title=title.clone() voice />
                {replaced(counting)}
                <ActionButton class="link" text=words.scans_delete() about=about_remove act=remove />
            </p>
        </li>
    }
    .into_any()
}

/// Which role someone has, to be told or put right.
#[component]
fn RoleField(title: String, voice: Memo<Option<Voice>>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let now = voice
        .read_untracked()
        .as_ref()
        .map(|voice| voice.role().to_owned())
        .unwrap_or_default();
    let options = [("", words.participants_norole())].into_iter().chain(roles(app.instrument()));
    let options: Vec<AnyView> = options
        .map(|(id, label)| view! { <option value=id selected=id == now>{label}</option> }.into_any())
        .collect();
    let choose = move |event| {
        if let Some(voice) = voice.get_untracked() {
            app.session
                .change(Change::Voices(vec![voice.with_role(&event_target_value(&event))]));
        }
    };
    view! { <label>{words.participants_role()} " " <select aria-label=words.scans_about(&words.participants_role(), &title) on:change=choose>{options}</select></label> }
        .into_any()
}

/// What came in, when, and whether it counts.
fn state(words: &Words, voice: &Voice) -> String {
    let mut parts = vec![words.participants_answers(&voice.answers().count())];
    if !voice.updated().is_empty() {
        parts.push(day(voice.updated(), words));
    }
    if voice.is_aside() {
        parts.push(words.participants_isaside().to_owned());
    }
    parts.join(" · ")
}
