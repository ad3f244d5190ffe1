//! Every page is found again where it was left. The app goes there itself, for its pages are not there before it is.

use super::browser;
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::RefCell;
use web_sys::{Element, History, ScrollRestoration};

thread_local! {
    /// The hash of the page that is shown: on the way to another one nothing is remembered.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

fn history() -> Option<History> {
    window().history().ok()
}

/// Remembers from now on how far down each page is left.
pub(super) fn remember() {
    SHOWN.set(browser::hash());
    drop(history().map(|history| history.set_scroll_restoration(ScrollRestoration::Manual)));
    window_event_listener(ev::scrollend, |_| remember_height());
    // Who goes on before the scrolling has ended. Any other click would wait for it: where a page is scrolled to, the
    // browser tells only after it has laid out the page.
    window_event_listener(ev::click, |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| target.closest("a").is_ok_and(|link| link.is_some())) {
            remember_height();
        }
    });
}

fn remember_height() {
    if SHOWN.with_borrow(|shown| *shown == browser::hash()) {
        let height = JsValue::from_f64(window().scroll_y().unwrap_or_default());
        drop(history().map(|history| history.replace_state(&height, "")));
    }
}

/// Goes to where this page was left, or to its top, and gives its heading the focus.
pub(super) fn land() {
    SHOWN.set(browser::hash());
    let height = history().and_then(|history| history.state().ok()?.as_f64()).unwrap_or_default();
    browser::focus_now("main h1");
    window().scroll_to_with_x_and_y(0.0, height);
}
