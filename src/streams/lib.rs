//! Stands in for the crate `wasm-streams`, which Leptos brings along for server functions. This app has no server and
//! calls none of it, but the crate's exports to JavaScript cannot be left out by the linker: 6 KB gzip of every first
//! visit. Here is the part of it that Leptos compiles against, for streams without content. With a new version of
//! Leptos, look whether `[patch.crates-io]` in Cargo.toml is still needed.

use futures_core::Stream;
use futures_util::stream;
use wasm_bindgen::JsValue;

/// A stream of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// From the browser's own.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// The browser's own.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Its chunks: none.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
        stream::empty()
    }

    /// A stream of the browser for these chunks: an empty one.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(web_sys::ReadableStream::new().unwrap_or_else(|_| JsValue::NULL.into()))
    }
}
