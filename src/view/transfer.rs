//! What goes to and comes from outside the page. What only the browser can do with its own objects is in `boot.js`:
//! in Rust the same costs the wasm 9 KB.

use super::json;
use super::state::State;
use iscan::exchange::{self, file_name};
use iscan::page::{Filing, along};
use iscan::report::Report;
use iscan::scan::Scan;
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
}

/// Makes the file that was asked for, hands it to the browser, and gives its name.
pub(super) fn save(state: &State, filing: Filing, about: &str) -> String {
    let sent: Scan = match filing {
        Filing::Answers => state.scan().clone(),
        _ => state.shown().without(along(&state.outgoing)),
    };
    let report = Report::new(state.instrument, &sent);
    let results = || json::print(&exchange::results(&report, &sent));
    let (text, ending, kind) = match filing {
        Filing::Report => (exchange::page(&report, &style_text(), &results()), "html", "text/html"),
        Filing::Results => (results(), "resultaten.json", "application/json"),
        Filing::Table => (exchange::csv(&report), "csv", "text/csv"),
        Filing::Drawing => (drawing_text(about), "svg", "image/svg+xml"),
        Filing::Rescue => (super::store::raw(about).unwrap_or_default(), "beschadigd.json", "application/json"),
        _ => (json::print_map(sent.document()), "json", "application/json"),
    };
    let name = match filing {
        Filing::Drawing => file_name(&sent, &[about, ".", ending].concat()),
        Filing::Rescue => ["iscan-", ending].concat(),
        _ => file_name(&sent, ending),
    };
    save_file(&text, kind, &name);
    name
}
