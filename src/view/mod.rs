//! The browser: the only room that knows Leptos. A page is a component, what changes is a signal, what a button does is the
//! closure beside it. One effect, in `session`, keeps the answers.
//!
//! | file | what it is about |
//! |---|---|
//! | `app` | the frame of every page, which page belongs to which address, what comes from outside the page |
//! | `page/` | one file a page, and the doors behind which code comes later (the crate's documentation names them) |
//! | `context` | what every page shares: the handles below |
//! | `signal` | signals that outlive the pages that read them |
//! | `landing` | what a page gets once it is there: its title, its place and the focus |
//! | `session`, `library`, `outcome`, `language`, `parts` | the open scan; the scans of this browser; what came of the last action; the words; what was fetched |
//! | `lazy`, `message` | fetching a part and what a place says until it is there; saying what came of the last action |
//! | `field`, `document` | what one fills in or presses; what is only read |
//! | `export` | saving a file, and the link to the open scan |
//! | `storage`, `browser`, `camera`, `canvas`, `clipboard`, `scroll`, `style` | the browser itself |

#![allow(unreachable_pub)] // Leptos makes components so, and wasm-bindgen its exports.

mod app;
mod browser;
mod camera;
mod canvas;
mod clipboard;
mod context;
mod document;
mod export;
mod field;
mod landing;
mod language;
mod lazy;
mod library;
mod message;
mod outcome;
mod page;
mod parts;
mod scroll;
mod session;
mod signal;
mod storage;
mod style;

use context::App;
use iscan::report::ReportSize;
use iscan::route::Route;
use iscan::zone;
use language::Language;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use library::Library;
use outcome::{Outcome, Told};
use session::Session;
use signal::AppSignal;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Starts the app in place of the page that is there, with the text of a pack. Called by `boot.js`, which says so on the
/// page when it fails.
///
/// # Errors
/// When the pack is not one of this build.
#[wasm_bindgen]
pub fn start(pack: &str) -> Result<(), String> {
    zone::read_by(browser::day);
    let instrument = language::read(pack).ok_or("not the words of this build")?;
    let place = document()
        .get_element_by_id("app")
        .and_then(|place| place.dyn_into::<HtmlElement>().ok());
    let place = place.ok_or("no #app")?;
    place.set_inner_html("");
    browser::set_language(&instrument.language);
    browser::prepare_for_stopping(instrument.words.start_stopped());
    // The app lives as long as the page does: another language changes its words, not the app.
    mount_to(place, move || {
        let language = Language::new(instrument);
        let app = App {
            root: StoredValue::new(Owner::current().unwrap_or_default()),
            language,
            parts: parts::Parts::new(),
            route: AppSignal::new(Route::parse(&browser::hash(), instrument).unwrap_or(Route::Start)),
            report: AppSignal::new(Route::Report(ReportSize::Whole)),
            session: Session::new(language.instrument),
            library: Library::new(),
            export: AppSignal::new(storage::export_options()),
            told: AppSignal::new(Told {
                outcome: Outcome::None,
                place: String::new(),
            }),
        };
        provide_context(app);
        request_animation_frame(move || landing::name(app));
        view! { <app::Page /> }
    })
    .forget();
    Ok(())
}
