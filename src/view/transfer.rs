//! What goes to and comes from outside the page. What only the browser can do with its own objects is in `boot.js`:
//! in Rust the same costs the wasm 9 KB.

use super::state::State;
use iscan::exchange::Download;
use iscan::page::{Browser, Filing};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(js_namespace = browser)]
extern "C" {
    /// Hands a file to the browser.
    fn save_file(text: &str, kind: &str, name: &str);
    /// The style the page has, as text: a file cannot ask for it.
    fn style_text() -> String;
    /// The drawing of a section as a file of its own, in the light colours.
    fn drawing_text(section: &str) -> String;
    /// Copies what stands in a field; where the browser refuses, it stays selected. Says whether it was copied.
    pub(super) fn copy_field(id: &str) -> bool;
    /// Asks the browser whether it will keep what is here, or to promise it; the answer comes to [`super::lasting`].
    pub(super) fn ask_lasting(promise: bool);
    /// Goes where this page was left, or to its top, and gives its heading the focus.
    pub(super) fn land();
}

/// What the core may use of the browser.
pub(super) const BROWSER: Browser = Browser {
    style: style_text,
    drawing: drawing_text,
};

/// Makes the file that was asked for, hands it to the browser, and gives its name.
pub(super) fn save(state: &State, filing: Filing, about: &str) -> Option<String> {
    let made = if filing == Filing::Rescue {
        let text = super::store::raw(about).unwrap_or_default();
        Download {
            bytes: text.into_bytes(),
            media_type: "application/json",
            name: "iscan-beschadigd.json".to_owned(),
        }
    } else {
        let file = state.late?.file;
        state.show(|desk| file(desk, filing, about, &BROWSER))
    };
    save_file(&String::from_utf8_lossy(&made.bytes), made.media_type, &made.name);
    Some(made.name)
}
