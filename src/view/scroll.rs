//! Every page is found again where it was left, and so is every place of a page that one left for another one on it. The app
//! goes there itself, for its pages are not there before it is.

use super::browser;
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use std::cell::RefCell;
use web_sys::{History, HtmlElement, ScrollRestoration};

thread_local! {
    /// The hash of the page that is shown: on the way to another one nothing is remembered.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

fn history() -> Option<History> {
    window().history().ok()
}

/// How far down the page the window is.
fn height() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Remembers from now on how far down each page is left, and marks the page while one is far down it.
pub(super) fn remember() {
    SHOWN.set(browser::hash());
    drop(history().map(|history| history.set_scroll_restoration(ScrollRestoration::Manual)));
    window_event_listener(ev::scrollend, |_| remember_height());
    window_event_listener(ev::scroll, |_| mark_far());
}

/// Remembers how far down the page is.
pub(super) fn remember_height() {
    if SHOWN.with_borrow(|shown| *shown == browser::hash()) {
        drop(history().map(|history| history.replace_state(&JsValue::from_f64(height()), "")));
    }
}

/// More than a window down there is a way to the top.
fn mark_far() {
    let window_height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    if let Some(page) = document().document_element() {
        let far = height() > window_height;
        drop(page.class_list().toggle_with_force("far", far));
    }
}

/// Goes to where this page was left, or to its top, and gives its heading the focus.
pub(super) fn land() {
    SHOWN.set(browser::hash());
    browser::focus_now("main h1");
    go_to_height();
}

/// Goes to as far down as the address in the history was left.
fn go_to_height() {
    let height = history().and_then(|history| history.state().ok()?.as_f64()).unwrap_or_default();
    window().scroll_to_with_x_and_y(0.0, height);
    mark_far();
}

/// Goes to a place on this page. The browser's back then leads to where one was.
pub(super) fn go_to(place: &HtmlElement) {
    remember_height();
    drop(history().map(|history| history.push_state(&JsValue::from_f64(height()), "")));
    place.scroll_into_view();
    drop(place.focus());
}

/// Back (or forth) to another place on the page that is shown; what led away from it gets the focus again.
pub(super) fn go_back() {
    if SHOWN.with_borrow(|shown| *shown != browser::hash()) {
        return;
    }
    let left = document().active_element().map(|place| place.id()).unwrap_or_default();
    browser::focus_now(&["main a[href='#", &left, "']"].concat());
    go_to_height();
}
