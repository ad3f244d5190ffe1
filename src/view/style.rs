//! The style of the report: fetched with its code, adopted by the page, and put in the file that is saved.

use super::browser;
use js_sys::{Array, Reflect};
use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = CSSStyleSheet)]
    type StyleSheet;
    #[wasm_bindgen(constructor, js_class = "CSSStyleSheet")]
    fn new() -> StyleSheet;
    #[wasm_bindgen(method, js_name = replaceSync)]
    fn replace(this: &StyleSheet, text: &str);
}

thread_local! {
    static REPORT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Fetches it and lets the page wear it, once. Says whether it is there.
pub(super) async fn fetch() -> bool {
    if REPORT.with_borrow(|text| !text.is_empty()) {
        return true;
    }
    let Some(address) = browser::build_file("report-style") else {
        return false;
    };
    let Some(text) = browser::fetch_text(&address).await else {
        return false;
    };
    let sheet = StyleSheet::new();
    sheet.replace(&text);
    // Older browsers know this list only as a whole.
    let adopted = Reflect::set(&document(), &"adoptedStyleSheets".into(), &Array::of1(&sheet));
    REPORT.set(text);
    adopted.is_ok()
}

/// What a saved report wears: the page's own style, which stands in it, and the report's. Never what an extension added.
pub(super) fn text() -> String {
    let own = document().query_selector("head style").ok().flatten();
    let own = own.and_then(|style| style.text_content()).unwrap_or_default();
    REPORT.with_borrow(|report| [own.as_str(), report].join("\n"))
}
