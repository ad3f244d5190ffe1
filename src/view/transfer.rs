//! What goes to and comes from outside the page: files handed to the browser, files and text it gives, the clipboard.

use super::json;
use super::state::State;
use iscan::exchange::{self, file_name};
use iscan::page::{Filing, along};
use iscan::report::Report;
use iscan::scan::Scan;
use js_sys::{Array, Promise};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CssStyleSheet, Element, File, HtmlAnchorElement, HtmlDocument, HtmlInputElement, Url, XmlSerializer};

/// Makes the file that was asked for and hands it to the browser. Gives its name when it holds the open scan.
pub(super) fn save(state: &State, filing: Filing, about: &str) -> Option<String> {
    let instrument = state.instrument;
    let sent: Scan = state.shown().without(along(&state.outgoing));
    let report = Report::new(instrument, &sent);
    let results = || json::print(&exchange::results(&report, &sent));
    let (text, ending, kind) = match filing {
        Filing::Answers => (
            json::print(&serde_json::Value::Object(state.scan().document().clone())),
            "json",
            "application/json",
        ),
        Filing::Report => (exchange::page(&report, &style(), &results()), "html", "text/html"),
        Filing::Results => (results(), "resultaten.json", "application/json"),
        Filing::Table => (exchange::csv(&report), "csv", "text/csv"),
        Filing::Drawing => (drawing(about)?, "svg", "image/svg+xml"),
        Filing::Rescue => (super::store::raw(about)?, "beschadigd.json", "application/json"),
        _ => return None,
    };
    let name = match filing {
        Filing::Answers => file_name(state.scan(), ending),
        Filing::Drawing => file_name(&sent, &[about, ".", ending].concat()),
        Filing::Rescue => ["iscan-", ending].concat(),
        _ => file_name(&sent, ending),
    };
    hand_over(&text, kind, &name)?;
    Some(name)
}

fn hand_over(text: &str, kind: &str, name: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(&[kind, ";charset=utf-8"].concat());
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken what it needs once this turn is over.
    set_timeout(move || drop(Url::revoke_object_url(&address)), std::time::Duration::from_secs(60));
    Some(())
}

/// The style the page has, as text: a file cannot ask for it.
fn style() -> String {
    let mut text = String::new();
    let sheets = document().style_sheets();
    for index in 0..sheets.length() {
        let sheet = sheets.item(index).and_then(|sheet| sheet.dyn_into::<CssStyleSheet>().ok());
        let Some(Ok(rules)) = sheet.map(|sheet| sheet.css_rules()) else {
            continue;
        };
        for index in 0..rules.length() {
            text.extend(rules.item(index).map(|rule| rule.css_text()));
        }
    }
    text
}

/// What a drawing looks like, written on its parts: other programs do not know this page's style.
const LOOKS: [&str; 13] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
];

/// The drawing of a section as a file of its own, in the light colours.
fn drawing(section: &str) -> Option<String> {
    let shown = document().get_element_by_id(section)?.query_selector("svg").ok()??;
    let copy: Element = shown.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let root: web_sys::HtmlElement = document().document_element()?.dyn_into().ok()?;
    let scheme = root.style();
    scheme.set_property("color-scheme", "light").ok()?;
    let parts = |drawing: &Element| -> Option<Vec<Element>> {
        let list = drawing.query_selector_all("*").ok()?;
        let inner = (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok());
        Some(std::iter::once(drawing.clone()).chain(inner).collect())
    };
    for (shown, copy) in parts(&shown)?.iter().zip(parts(&copy)?) {
        let looks = window().get_computed_style(shown).ok()??;
        for name in LOOKS {
            copy.set_attribute(name, &looks.get_property_value(name).ok()?).ok()?;
        }
        copy.remove_attribute("class").ok()?;
    }
    drop(scheme.remove_property("color-scheme"));
    let size = shown.get_bounding_client_rect();
    copy.set_attribute("width", &size.width().to_string()).ok()?;
    copy.set_attribute("height", &size.height().to_string()).ok()?;
    XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()
}

/// Copies what stands in a field; where the browser refuses, it stays selected. Says whether it was copied.
pub(super) fn copy(field: &str) -> bool {
    let field = document()
        .get_element_by_id(field)
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return false };
    drop(field.focus());
    field.select();
    let page: HtmlDocument = document().unchecked_into();
    page.exec_command("copy").unwrap_or(false)
}

/// Opens a file's text when the browser has read it.
pub(super) fn open(state: RwSignal<State>, file: &File) {
    let text = file.text();
    spawn_local(async move {
        let text = JsFuture::from(text)
            .await
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_default();
        state.update(|state| state.open_text(&text));
    });
}

/// Asks the browser whether it will keep what is here; with `persist`, to promise it.
pub(super) fn ask_lasting(state: RwSignal<State>, persist: bool) {
    let storage = window().navigator().storage();
    if JsValue::from(&storage).is_undefined() {
        return;
    }
    let answer: Result<Promise, _> = if persist { storage.persist() } else { storage.persisted() };
    let Ok(answer) = answer else { return };
    spawn_local(async move {
        let lasting = JsFuture::from(answer).await.ok().and_then(|answer| answer.as_bool());
        state.update(|state| state.lasting = lasting);
    });
}
