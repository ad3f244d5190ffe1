//! The app's one component: header, trouble, the page of the address, footer. Events of the whole page come in here,
//! and places that follow the answers are put right from here.

use super::state::State;
use super::{store, transfer};
use iscan::address::Address;
use iscan::instrument::Instrument;
use iscan::page::{self, Control, Desk, Filing, Shelving, Told};
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, StorageEvent};

thread_local! {
    /// The address whose page is shown.
    static SHOWN: Cell<Option<RwSignal<Address>>> = const { Cell::new(None) };
}

/// Opens the page anew when it was waiting for what comes late.
pub(super) fn show_again(state: RwSignal<State>) {
    if let Some(address) = SHOWN.get()
        && address.with_untracked(page::is_late)
    {
        follow(state, address);
    }
}

/// `again`: the app went on in another language.
pub(super) fn view(instrument: &'static Instrument, state: RwSignal<State>, again: bool) -> impl IntoView {
    let address = RwSignal::new(state.with_untracked(|state| state.address.clone()));
    SHOWN.set(Some(address));
    follow_address(instrument, state, address, again);
    follow_other_tabs(state);
    let embedded = location().search().is_ok_and(|query| query.contains("embed="));
    Effect::new(move |_| {
        address.track();
        state.with(put_right);
    });
    view! {
        <div class="frame" on:click=move |event| click(&event, state) on:input=move |event| input(&event, state) on:keydown=|event| key(&event)>
            <div inner_html=move || address.with(|address| page::header(instrument, address, embedded))></div>
            <p role="alert" class="notice">{move || { address.track(); state.with(State::trouble) }}</p>
            <main id="inhoud" tabindex="-1" inner_html=move || { address.track(); state.with_untracked(|state| state.show(page::main)) }></main>
            <div inner_html=if embedded { String::new() } else { page::footer(instrument) }></div>
        </div>
    }
}

/// The hash is the address; back and forward move through it.
fn follow_address(instrument: &'static Instrument, state: RwSignal<State>, address: RwSignal<Address>, again: bool) {
    look(&address.get_untracked());
    let moved = Closure::<dyn Fn()>::new(move || follow(state, address));
    window().set_onhashchange(Some(moved.as_ref().unchecked_ref()));
    moved.forget();
    request_animation_frame(move || {
        arrive(instrument);
        // Someone who changed the language was on the page already.
        if again {
            transfer::land();
        }
    });
}

/// Shows the page of the hash: it gets its title, its place and the focus.
fn follow(state: RwSignal<State>, address: RwSignal<Address>) {
    let instrument = state.with_untracked(|state| state.instrument);
    let Some(to) = Address::parse(&location().hash().unwrap_or_default(), instrument) else {
        return;
    };
    look(&to);
    state.update_untracked(|state| state.go(to.clone()));
    let at = state.with_untracked(|state| state.address.clone());
    // A scan that was handed over is taken in once; a reload finds it where it was left.
    if at != to {
        drop(location().replace(&at.hash(instrument)));
    }
    address.set(at);
    request_animation_frame(move || {
        arrive(instrument);
        transfer::land();
    });
}

/// Where the page tells whether the browser will keep what is here, that is asked first.
fn look(to: &Address) {
    if *to == Address::Files {
        transfer::ask_lasting(false);
    }
}

/// Names the document after the page's heading.
fn arrive(instrument: &Instrument) {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(name) = heading.and_then(|heading| heading.text_content()) {
        let home = name == instrument.words.nav_home();
        document().set_title(&if home { name } else { instrument.words.nav_title(&name) });
    }
}

/// What another tab changes is shown at once.
fn follow_other_tabs(state: RwSignal<State>) {
    let stored = move |event: StorageEvent| {
        if store::is_record(event.key().as_deref()) {
            state.update(State::refresh);
        }
    };
    let stored = Closure::<dyn Fn(StorageEvent)>::new(stored);
    window().set_onstorage(Some(stored.as_ref().unchecked_ref()));
    stored.forget();
}

/// Places whose own buttons change them: they follow even where the focus is, and whoever changes them sees to it.
const ASKING: [&str; 4] = ["shelf", "order", "clear", "health"];

/// Puts every place that follows the answers right, except where the focus is, and every field.
fn put_right(state: &State) {
    let focused = document().active_element();
    for place in all("[data-live]") {
        let name = place.get_attribute("data-live").unwrap_or_default();
        let html = state.show(|desk: &Desk| page::live(desk, &name));
        let holds_focus = focused.as_ref().is_some_and(|focused| place.contains(Some(focused)));
        if (!holds_focus || ASKING.contains(&name.as_str())) && place.inner_html() != html {
            place.set_inner_html(&html);
            // The button that asks for a promise goes once there is one.
            if holds_focus && name == "health" {
                focus("main h1");
                focus("[data-live='health'] button");
            }
        }
    }
    for field in all("main [data-do]") {
        let Some(control) = control(&field) else { continue };
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            let (value, checked) = control.state(state.scan(), &state.outgoing);
            input.set_checked(checked);
            // What is being typed stays as it is typed: `1,` is on its way to `1,5`.
            if input.type_() == "text" && input.value() != value && focused.as_ref() != Some(&field) {
                input.set_value(&value);
            }
        } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            let (value, _) = control.state(state.scan(), &state.outgoing);
            if area.value() != value {
                area.set_value(&value);
            }
        }
    }
}

fn all(selector: &str) -> Vec<Element> {
    let Ok(list) = document().query_selector_all(selector) else {
        return vec![];
    };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}

fn control(element: &Element) -> Option<Control> {
    Control::parse(&element.get_attribute("data-do")?)
}

fn target(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Buttons and links. A link to a place on the page goes there without changing the address, so that a reload stays.
fn click(event: &Event, state: RwSignal<State>) {
    if let Some(link) = target(event, "a[href^='#']:not([href^='#/'])") {
        let place = link
            .get_attribute("href")
            .and_then(|href| document().get_element_by_id(href.get(1..)?));
        if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            place.scroll_into_view();
            drop(place.focus());
        }
        return;
    }
    match target(event, "button[data-do]").and_then(|element| control(&element)) {
        Some(Control::Print) => drop(window().print()),
        Some(Control::Shelf(shelving, id)) => shelve(state, shelving, &id),
        Some(Control::Advise(advising, id)) => {
            state.update(|state| state.advise(advising, &id));
            request_animation_frame(|| focus("[data-focus]"));
        }
        Some(Control::Kind(kind)) => {
            let hash = state.try_update(|state| state.grow(kind));
            drop(location().set_hash(&hash.unwrap_or_default()));
        }
        Some(Control::Filing(filing, about)) => file(state, filing, &about),
        Some(control) => {
            if let Some(change) = control.change("", false) {
                state.update(|state| state.change(change));
                // The button that takes an answer away goes with it.
                request_animation_frame(|| focus(".anchors input"));
            }
        }
        None => {}
    }
}

/// Does something with the scans of this browser; then the focus goes where the list says, or another page opens.
fn shelve(state: RwSignal<State>, shelving: Shelving, id: &str) {
    let typed = document()
        .get_element_by_id("naam")
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let typed = typed.map(|field| field.value()).unwrap_or_default();
    let hash = state
        .try_update(|state| Some(state.shelve(shelving, id, &typed)?.hash(state.instrument)))
        .flatten();
    match hash {
        Some(hash) => drop(location().set_hash(&hash)),
        None => request_animation_frame(|| focus("[data-focus]")),
    }
}

/// Does something with files and links.
fn file(state: RwSignal<State>, filing: Filing, about: &str) {
    match filing {
        Filing::Copy => {
            let copied = transfer::copy_field("link");
            state.update(|state| state.told = if copied { Told::Copied } else { Told::Selected });
        }
        Filing::Paste => {
            let typed = document()
                .get_element_by_id("plak")
                .and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
            let typed = typed.map(|field| field.value()).unwrap_or_default();
            state.update(|state| state.open_text(&typed));
        }
        Filing::Keep => state.update(State::keep_shared),
        Filing::Persist => transfer::ask_lasting(true),
        Filing::Clear | Filing::Spare => {
            let told = if filing == Filing::Clear { Told::Clearing } else { Told::Nothing };
            state.update(|state| state.told = told);
            request_animation_frame(move || focus("[data-live='clear'] button:last-of-type"));
        }
        Filing::ClearAll => {
            state.update(State::clear);
            request_animation_frame(|| focus("main h1"));
        }
        _ => {
            if let Some(name) = state.with_untracked(|state| transfer::save(state, filing, about)) {
                state.update(|state| state.was_filed(name, filing));
            }
        }
    }
}

fn focus(selector: &str) {
    let place = document().query_selector(selector).ok().flatten();
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        drop(place.focus());
        if let Some(field) = place.dyn_ref::<HtmlInputElement>() {
            field.select();
        }
    }
}

/// Fields: every stroke and every choice is a change.
fn input(event: &Event, state: RwSignal<State>) {
    let Some(field) = target(event, "[data-do]") else { return };
    let (text, checked) = match (field.dyn_ref::<HtmlInputElement>(), field.dyn_ref::<HtmlTextAreaElement>()) {
        (Some(input), _) => (input.value(), input.checked()),
        (_, Some(area)) => (area.value(), false),
        _ => return,
    };
    match control(&field) {
        Some(Control::Going(going)) => state.update(|state| state.send(going, checked)),
        control => {
            if let Some(change) = control.and_then(|control| control.change(&text, checked)) {
                state.update(|state| state.change(change));
            }
        }
    }
}

/// The keys 1 to 5 choose an anchor, only while the focus is in the group; by their place, for a Belgian keyboard gives
/// digits only with shift. Enter in the name of a scan keeps it.
fn key(event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    if event.key() == "Enter" && target(event, "#naam").is_some() {
        if let Some(save) = all("button[data-do^='name ']")
            .first()
            .and_then(|save| save.dyn_ref::<HtmlElement>())
        {
            save.click();
        }
        return;
    }
    let (key, code) = (event.key(), event.code());
    let place = ["1", "2", "3", "4", "5"]
        .iter()
        .position(|digit| key == *digit || code.strip_prefix("Digit") == Some(digit));
    let (Some(place), Some(group)) = (place, target(event, ".anchors")) else {
        return;
    };
    let radios = all(".anchors input");
    let radio = radios.get(place).filter(|radio| group.contains(Some(radio)));
    if let Some(radio) = radio.and_then(|radio| radio.dyn_ref::<HtmlInputElement>()) {
        event.prevent_default();
        drop(radio.focus());
        radio.click();
    }
}
