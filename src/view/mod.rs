//! The browser: the only room that knows Leptos. It puts the pages' HTML in place, brings every click and stroke back
//! to the [`state::State`], and keeps that in the [`store`].

mod app;
mod clock;
mod state;
mod store;
mod transfer;

use iscan::address::Address;
use iscan::instrument::Instrument;
use iscan::page::{self, Late};
use leptos::prelude::*;
use state::{Missing, State};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

/// What comes late, as the browser fetches it: the build takes everything that only this reaches out of the wasm, into a
/// file of its own.
#[wasm_split(late, fallible)]
#[allow(clippy::unnecessary_wraps)] // what fails is the fetching
fn fetch() -> Result<Late, SplitLoaderError> {
    Ok(page::LATE)
}

thread_local! {
    /// What comes late, once it is there.
    static LATE: Cell<Option<Late>> = const { Cell::new(None) };
    /// The state of the app that runs, to go on with in another language.
    static RUNNING: Cell<Option<RwSignal<State>>> = const { Cell::new(None) };
}

/// Starts the app with the pack's text and that of the late pack, if it is there, or goes on with what was open in the
/// words of other packs. Called by `boot.js`, which says so on the page when it fails.
#[wasm_bindgen]
#[allow(unreachable_pub)] // wasm-bindgen exports it
pub fn start(pack: &str, late: &str) -> Result<(), String> {
    let pack = serde_json::from_str(pack).ok().and_then(Instrument::from_pack);
    let mut pack = pack.ok_or("not the words of this build")?;
    let rooms = LATE.get().zip(serde_json::from_str(late).ok()).map(|(rooms, words)| {
        pack = (rooms.complete)(&pack, words);
        rooms
    });
    let instrument: &'static Instrument = Box::leak(Box::new(pack));
    let address = Address::parse(&location().hash().unwrap_or_default(), instrument).unwrap_or(Address::Start);
    let place = document()
        .get_element_by_id("app")
        .and_then(|place| place.dyn_into::<HtmlElement>().ok())
        .ok_or("no #app")?;
    let mut state = State::new(instrument, address, rooms);
    let running = RUNNING.take();
    if let Some(running) = running {
        running.update_untracked(|running| state.take_over(running));
    }
    if let Address::Take(_) = Address::parse(&location().hash().unwrap_or_default(), instrument).unwrap_or(Address::Start) {
        drop(location().replace(&state.address.hash(instrument)));
    }
    place.set_inner_html("");
    if let Some(page) = document().document_element() {
        drop(page.set_attribute("lang", &instrument.language));
    }
    mount_to(place, move || {
        let state = RwSignal::new(state);
        RUNNING.set(Some(state));
        app::view(instrument, state, running.is_some())
    })
    .forget();
    Ok(())
}

/// Fetches the late code, once. Called by `boot.js` before it gives a late pack.
#[wasm_bindgen]
#[allow(unreachable_pub)] // wasm-bindgen exports it
pub async fn prepare() -> Result<(), String> {
    LATE.set(Some(fetch().await.map_err(|error| error.to_string())?));
    Ok(())
}

/// Takes in the late pack. Called by `boot.js` once one leaves the start page.
#[wasm_bindgen]
#[allow(unreachable_pub)] // wasm-bindgen exports it
pub fn complete(late: &str) {
    if let (Some(state), Some(rooms), Some(late)) = (RUNNING.get(), LATE.get(), serde_json::from_str(late).ok())
        && state.with_untracked(|state| state.late.is_none())
    {
        state.update(|state| state.complete(rooms, late));
        app::show_again(state);
    }
}

/// Tells that something did not come: the words of the other language, or else what comes late. Called by `boot.js`.
#[wasm_bindgen]
#[allow(unreachable_pub)] // wasm-bindgen exports it
pub fn missing(language: bool) {
    if let Some(state) = RUNNING.get() {
        state.update(|state| state.missing = if language { Missing::Language } else { Missing::Late });
    }
}

/// Opens the text of a file, or what was pasted. Called by `boot.js`.
#[wasm_bindgen]
#[allow(unreachable_pub)] // wasm-bindgen exports it
pub fn receive(text: &str) {
    if let Some(state) = RUNNING.get() {
        state.update(|state| state.open_text(text));
    }
}

/// Whether the browser will keep what is here. Called by `boot.js`.
#[wasm_bindgen]
#[allow(unreachable_pub)] // wasm-bindgen exports it
pub fn lasting(promised: bool) {
    if let Some(state) = RUNNING.get() {
        state.update(|state| state.lasting = Some(promised));
    }
}
