//! The clipboard, for more than plain text. A browser that has none, or refuses, answers no: nothing it throws passes
//! through the app.

use super::browser;
use js_sys::{Array, Object, Promise, Reflect};
use leptos::wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

#[wasm_bindgen]
extern "C" {
    type ClipboardItem;
    #[wasm_bindgen(catch, constructor)]
    fn new(data: &Object) -> Result<ClipboardItem, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = write)]
    fn write(items: &Array) -> Result<Promise, JsValue>;
}

/// What is on its way to the clipboard. Begun while the reader presses: later a browser refuses.
pub(super) struct Copying(Option<Promise>);

impl Copying {
    /// Whether it came there.
    pub(super) async fn came(self) -> bool {
        match self.0 {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        }
    }
}

/// Copies a text with its formatting.
pub(super) fn copy_text(html: &str, text: &str) -> Copying {
    let blob = |text: &str, kind| browser::blob(text.as_bytes(), kind).map(JsValue::from);
    match (blob(html, "text/html"), blob(text, "text/plain")) {
        (Ok(html), Ok(text)) => copy(&[("text/html", html), ("text/plain", text)]),
        _ => Copying(None),
    }
}

/// Copies a picture, once it is made.
pub(super) fn copy_png(png: impl Future<Output = Option<Vec<u8>>> + 'static) -> Copying {
    let made = future_to_promise(async {
        let png = png.await.ok_or(JsValue::NULL)?;
        browser::blob(&png, "image/png").map(JsValue::from)
    });
    copy(&[("image/png", made.into())])
}

fn copy(parts: &[(&str, JsValue)]) -> Copying {
    let data = Object::new();
    for (kind, part) in parts {
        // A fresh object takes any property.
        drop(Reflect::set(&data, &(*kind).into(), part));
    }
    let item = ClipboardItem::new(&data);
    Copying(item.and_then(|item| write(&Array::of1(&item))).ok())
}
