//! The browser: the only room that knows Leptos. It puts the pages' HTML in place, brings every click and stroke back
//! to the [`state::State`], and keeps that in the [`store`].

mod app;
mod clock;
mod json;
mod state;
mod store;

use iscan::address::Address;
use iscan::instrument::Instrument;
use leptos::prelude::*;
use state::State;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app with the pack's text. Called by `boot.js`, which says so on the page when it fails.
#[wasm_bindgen]
#[allow(unreachable_pub)] // wasm-bindgen exports it
pub fn start(pack: &str) -> Result<(), String> {
    let instrument: &'static Instrument = Box::leak(Box::new(
        json::parse(pack)
            .and_then(Instrument::from_pack)
            .ok_or("not the words of this build")?,
    ));
    let address = Address::parse(&location().hash().unwrap_or_default(), instrument).unwrap_or(Address::Start);
    let place: web_sys::HtmlElement = document()
        .get_element_by_id("app")
        .and_then(|place| place.dyn_into().ok())
        .ok_or("no #app")?;
    place.set_inner_html("");
    let state = State::new(instrument, address);
    mount_to(place, move || app::view(instrument, state)).forget();
    Ok(())
}
