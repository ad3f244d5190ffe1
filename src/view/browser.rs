//! What only the browser can do: files, clipboard, paper, focus, the clock, where the page is.

use iscan::exchange::Download;
use js_sys::{Array, Date, JSON, Math, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::time::Duration;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, FileList, HtmlAnchorElement, HtmlDocument, HtmlElement, HtmlInputElement, Response, Url};

#[wasm_bindgen]
extern "C" {
    type Shown;
    #[wasm_bindgen(method, js_name = scrollIntoView)]
    fn scroll_into_view(this: &Shown, options: &Object);

    /// A field of one line or of several: both can select all that stands in them.
    type Field;
    #[wasm_bindgen(method)]
    fn select(this: &Field);
}

/// The hash of the address.
pub(super) fn hash() -> String {
    location().hash().unwrap_or_default()
}

/// Whether the page stands in a frame of another site, which asked for it so.
pub(super) fn is_embedded() -> bool {
    location().search().is_ok_and(|query| query.contains("embed="))
}

/// Whether what is kept is gone once the browser is closed: WebKit does so inside another site's page, and tells nobody.
pub(super) fn forgets() -> bool {
    let vendor = || Reflect::get(&window().navigator(), &"vendor".into()).ok()?.as_string();
    is_embedded() && vendor().is_some_and(|vendor| vendor.contains("Apple"))
}

/// Whether the page was opened from a disk: then it has no address that means anything to others.
pub(super) fn is_on_disk() -> bool {
    location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// The address of the app, up to the hash: what a link begins with.
pub(super) fn app_address() -> String {
    let place = location();
    [place.origin().unwrap_or_default(), place.pathname().unwrap_or_default()].concat()
}

/// The query of this address with another language, and the hash: where a link to that language leads.
pub(super) fn query_in(language: &str) -> Option<String> {
    let query = web_sys::UrlSearchParams::new_with_str(&location().search().ok()?).ok()?;
    query.set("lang", language);
    Some(["?", &String::from(query.to_string()), &hash()].concat())
}

/// Says the language of the page to browsers and screen readers.
pub(super) fn set_language(language: &str) {
    if let Some(page) = document().document_element() {
        drop(page.set_attribute("lang", language));
    }
}

/// Puts on the page, unseen, what boot.js shows when the program stops on a fault: then it can say nothing itself.
pub(super) fn prepare_for_stopping(text: &str) {
    let there = document().get_element_by_id("stopped");
    let notice = there.or_else(|| {
        let notice = document().create_element("p").ok()?;
        notice.set_id("stopped");
        notice.set_class_name("notice");
        for (name, value) in [("role", "alert"), ("hidden", "")] {
            notice.set_attribute(name, value).ok()?;
        }
        document().body()?.prepend_with_node_1(&notice).ok()?;
        Some(notice)
    });
    if let Some(notice) = notice {
        notice.set_text_content(Some(text));
    }
}

/// A fresh id: the moment and a random number, so that scans from different browsers never meet under one.
pub(super) fn new_id() -> String {
    [now(), random().to_string(), random().to_string()].join("-")
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and the largest u32
fn random() -> u32 {
    (Math::random() * f64::from(u32::MAX)) as u32
}

/// This moment, RFC 3339 in UTC, in whole seconds.
pub(super) fn now() -> String {
    let text = String::from(Date::new_0().to_iso_string());
    [text.split('.').next().unwrap_or_default(), "Z"].concat()
}

/// This day where the reader is, `2026-11-21`.
pub(super) fn today() -> String {
    let now = Date::new_0();
    let two = |number: u32| (100 + number).to_string().split_off(1);
    [
        &now.get_full_year().to_string(),
        "-",
        &two(now.get_month() + 1),
        "-",
        &two(now.get_date()),
    ]
    .concat()
}

/// The time of the day of a moment where the reader is, `14:32:05`.
pub(super) fn time_of_day(moment: &str) -> String {
    let moment = Date::new(&moment.into());
    let parts = [moment.get_hours(), moment.get_minutes(), moment.get_seconds()];
    parts.map(|part| format!("{part:02}")).join(":")
}

/// The day of a moment where the reader is, `2026-11-22`.
pub(super) fn day(moment: &str) -> Option<String> {
    // Swedes write days as the core does.
    let day = String::from(Date::new(&moment.into()).to_locale_date_string("sv-SE", &JsValue::UNDEFINED));
    day.starts_with(|letter: char| letter.is_ascii_digit()).then_some(day)
}

/// Hands a file to the reader. Says whether the browser took it.
pub(super) fn save(download: &Download) -> bool {
    try_save(download).is_ok()
}

fn try_save(download: &Download) -> Result<(), JsValue> {
    let blob = blob(&download.bytes, download.media_type)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    let address = Url::create_object_url_with_blob(&blob)?;
    link.set_href(&address);
    link.set_download(&download.name);
    link.click();
    set_timeout(move || drop(Url::revoke_object_url(&address)), Duration::from_mins(1));
    Ok(())
}

/// Bytes as the browser takes them.
pub(super) fn blob(bytes: &[u8], media_type: &str) -> Result<Blob, JsValue> {
    let about = BlobPropertyBag::new();
    about.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &about)
}

/// Copies what stands in a field, of one line or of several, and leaves the focus where it was; where the browser refuses,
/// the field has it, with all of it selected. Says whether it was copied.
pub(super) fn copy_field(field: &HtmlElement) -> bool {
    let before = document()
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    drop(field.focus());
    field.unchecked_ref::<Field>().select();
    let copied = document().unchecked_into::<HtmlDocument>().exec_command("copy") == Ok(true);
    if let Some(before) = before.filter(|_| copied) {
        drop(before.focus());
    }
    copied
}

/// Reads the file that was chosen as text; without one, or one that is no text, nothing happens.
pub(super) fn read_file(files: Option<FileList>, then: Callback<String>) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        spawn_local(async move {
            if let Some(text) = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()) {
                // Whoever left the page needs it no longer.
                let _ = then.try_run(text);
            }
        });
    }
}

/// Prints the first element that fits, and nothing else of the page.
pub(super) fn print_only(selector: &str) {
    let place = document().query_selector(selector).ok().flatten();
    let Some(place) = place else { return };
    let page = document().document_element();
    for element in [Some(&place), page.as_ref()].into_iter().flatten() {
        drop(element.set_attribute("data-printed", ""));
    }
    drop(window().print());
    for element in [Some(&place), page.as_ref()].into_iter().flatten() {
        drop(element.remove_attribute("data-printed"));
    }
}

/// Lets the page fill the screen, or no longer.
pub(super) fn toggle_full_screen() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    } else if let Some(page) = document().document_element() {
        // Where a browser or a frame allows none, nothing happens.
        drop(page.request_fullscreen());
    }
}

/// Opens the browser's window for printing.
pub(super) fn print() {
    drop(window().print());
}

/// Writes the page's heading on top of every printed page.
pub(super) fn name_paper() {
    let name = document()
        .query_selector("h1")
        .ok()
        .flatten()
        .and_then(|heading| heading.text_content());
    let page = document().document_element().and_then(|page| page.dyn_into::<HtmlElement>().ok());
    if let (Some(name), Some(page)) = (name, page) {
        let name = JSON::stringify(&name.into()).map(String::from).unwrap_or_default();
        drop(page.style().set_property("--running", &name));
    }
}

/// How long work may go on before the page gets its turn, in milliseconds.
const TURN: f64 = 30.0;

/// Long work that lets the page go on in between.
pub(super) struct Pace {
    since: f64,
}

impl Pace {
    pub(super) fn new() -> Self {
        Self { since: Date::now() }
    }

    /// Lets the page go on, where it had to wait long enough; says whether it had.
    pub(super) async fn rest(&mut self) -> bool {
        let long = Date::now() - self.since > TURN;
        if long {
            sleep(0).await;
            self.since = Date::now();
        }
        long
    }
}

/// Comes back after this many milliseconds.
pub(super) async fn sleep(milliseconds: u32) {
    let promise = Promise::new(&mut |resolve, _| {
        set_timeout(
            move || drop(resolve.call0(&JsValue::NULL)),
            Duration::from_millis(milliseconds.into()),
        );
    });
    drop(JsFuture::from(promise).await);
}

/// Asks the browser whether it keeps what is here, or (`promise`) to promise it; nothing where it does not say.
pub(super) async fn is_lasting(promise: bool) -> Option<bool> {
    let storage = window().navigator().storage();
    let asked = if promise { storage.persist() } else { storage.persisted() };
    JsFuture::from(asked.ok()?).await.ok()?.as_bool()
}

/// The text at an address of this site; nothing when it does not come whole.
pub(super) async fn fetch_text(address: &str) -> Option<String> {
    let answer: Response = JsFuture::from(window().fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}

/// The address of a file of this build, under the name the page gives it.
pub(super) fn build_file(name: &str) -> Option<String> {
    let script = document().query_selector("script[data-js]").ok()??;
    script.get_attribute(&["data-", name].concat())
}

/// Gives the first element that fits the focus, at once.
pub(super) fn focus_now(selector: &str) {
    let place = document().query_selector(selector).ok().flatten();
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        drop(place.focus());
        if let Some(field) = place.dyn_ref::<HtmlInputElement>() {
            field.select();
        }
    }
}

/// The name of the place for messages nearest to what has the focus: in the smallest part of the page that holds both. Empty
/// where the page has none.
pub(super) fn nearest_place() -> String {
    let mut around = document().active_element();
    while let Some(part) = around {
        if let Ok(Some(place)) = part.query_selector("[data-place]") {
            return place.get_attribute("data-place").unwrap_or_default();
        }
        around = part.parent_element();
    }
    String::new()
}

/// Brings what was just shown into view, as little as that takes.
pub(super) fn show(selector: &'static str) {
    request_animation_frame(move || {
        if let Some(shown) = document().query_selector(selector).ok().flatten() {
            let nearest = Object::new();
            drop(Reflect::set(&nearest, &"block".into(), &"nearest".into()));
            shown.unchecked_into::<Shown>().scroll_into_view(&nearest);
        }
    });
}

/// Gives it the focus once what was just done is shown.
pub(super) fn focus(selector: &'static str) {
    request_animation_frame(move || focus_now(selector));
}

/// [`focus`] on a place whose selector is made while the app runs, of an id.
pub(super) fn focus_on(selector: String) {
    request_animation_frame(move || focus_now(&selector));
}

/// Does something once what was just done is painted.
pub(super) fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}
