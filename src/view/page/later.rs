//! The door to everything that is not needed at first: the report and all that goes out and comes in, the other pages, the
//! questions of only the full scan. Their code and words are fetched once one leaves the start page.

use super::advice::Advice;
use super::cluster::Cluster;
use super::culture::Culture;
use super::embedded::Embedded;
use super::example::Example;
use super::files::Files;
use super::iprof::Iprof;
use super::notice::{NotFound, Notice};
use super::overview::{Overview, Picture};
use super::questionnaire::Questionnaire;
use super::recognition::Recognition;
use super::report::Report;
use super::shared::{Shared, take};
use super::signature::Signature;
use super::staffing::Staffing;
use super::symptoms::Symptoms;
use super::workshop::Workshop;
use crate::view::context::{App, use_app};
use crate::view::document::Document;
use crate::view::{language, lazy, style};
use futures_util::future::join3;
use iscan::instrument::Instrument;
use iscan::prose;
use iscan::route::Route;
use iscan::scan::{Scan, Step};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// A part of the page that comes later.
#[derive(Clone)]
pub(in crate::view) enum LaterPart {
    /// A page of its own.
    Page(Route),
    /// A step of which only the full scan asks.
    Question(Step),
    /// The way to any part of the scan, from the address of a step.
    Overview(Signal<String>),
    /// The picture so far.
    Picture,
    /// Inside another site's page: the way to a window of one's own.
    Embedded,
}

/// Makes a part. (`#[lazy]` is this attribute without `fallible`: code that cannot be fetched would end the app.)
#[wasm_split(later, fallible, wasm_split_path = ::leptos::wasm_split, preload(load_make))]
#[allow(clippy::unnecessary_wraps)] // what fails is the fetching
fn make(part: LaterPart) -> Result<AnyView, SplitLoaderError> {
    Ok(match part {
        LaterPart::Page(route) => page(route),
        LaterPart::Question(step) => question(step),
        LaterPart::Overview(here) => view! { <Overview here /> }.into_any(),
        LaterPart::Picture => view! { <Picture /> }.into_any(),
        LaterPart::Embedded => view! { <Embedded /> }.into_any(),
    })
}

/// Adds the later words to the first; nothing when they are not of this build.
#[wasm_split(later, fallible, wasm_split_path = ::leptos::wasm_split, preload(load_complete))]
#[allow(clippy::unnecessary_wraps)]
fn complete(instrument: &'static Instrument, words: String) -> Result<Option<&'static Instrument>, SplitLoaderError> {
    let words = serde_json::from_str(&words).ok();
    Ok(words.and_then(|words| instrument.complete(words)).map(language::keep))
}

/// A part, once its code and words are there; until then what it says while it waits.
#[component]
pub(in crate::view) fn Later(part: LaterPart) -> AnyView {
    let waiting = match part {
        LaterPart::Page(_) | LaterPart::Question(_) => lazy::waiting_page,
        LaterPart::Overview(_) | LaterPart::Picture => lazy::waiting_line,
        LaterPart::Embedded => lazy::waiting_silently,
    };
    lazy::when_here(use_app().parts.later, waiting, move || lazy::at_once(make(part.clone())))
}

/// Fetches code, words and style, once; then `arrived` is called.
pub(in crate::view) fn fetch(app: App, arrived: fn(App)) {
    lazy::fetch(app, app.parts.later, |app| Box::pin(attempt(app)), arrived);
}

async fn attempt(app: App) -> bool {
    let first = app.instrument();
    let Some((_, completed)) = complete_language(first).await else {
        return false;
    };
    // Another language may have come meanwhile: then it brought its words.
    if app.instrument().language == first.language {
        app.language.complete.set(Some(completed));
    }
    true
}

/// A language's first and later words, with the code that reads them.
pub(in crate::view) async fn fetch_language(code: &str) -> Option<(&'static Instrument, &'static Instrument)> {
    complete_language(lazy::fetch_instrument(code).await?).await
}

async fn complete_language(first: &'static Instrument) -> Option<(&'static Instrument, &'static Instrument)> {
    let code = async { load_make().await.is_ok() && load_complete().await.is_ok() };
    let (code, words, styled) = join3(code, lazy::fetch_later_words(&first.language), style::fetch()).await;
    if !(code && styled) {
        return None;
    }
    Some((first, lazy::at_once(complete(first, words?))??))
}

fn page(route: Route) -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let empty = use_app().session.peek(Scan::is_empty);
    match route {
        Route::Report(_) if empty => {
            view! { <Notice title=words.report_empty() text=words.report_emptytext() href="#/scan" onward=words.start_begin() /> }
                .into_any()
        }
        Route::Report(size) => view! { <Report size /> }.into_any(),
        Route::Shared(code, size) => view! { <Shared code size /> }.into_any(),
        Route::Take(code) => take(&code),
        Route::Workshop(page) => view! { <Workshop page /> }.into_any(),
        Route::Files => view! { <Files /> }.into_any(),
        Route::Cluster => view! { <Cluster /> }.into_any(),
        Route::Advice => view! { <Advice /> }.into_any(),
        Route::Glossary => document(prose::glossary),
        Route::Accessibility => document(prose::accessibility),
        Route::Method => document(prose::method),
        Route::Example(size) => view! { <Example size /> }.into_any(),
        Route::Questions(kind) => view! { <Questionnaire kind /> }.into_any(),
        Route::Scan(_) | Route::Start | Route::Ambition | Route::Plan | Route::Letters | Route::Evolution | Route::Unknown => {
            view! { <NotFound /> }.into_any()
        }
    }
}

fn document(make: fn(&Instrument) -> prose::Html) -> AnyView {
    let html = make(use_app().instrument()).into_string();
    view! { <Document html /> }.into_any()
}

fn question(step: Step) -> AnyView {
    match step {
        Step::Signature => view! { <Signature /> }.into_any(),
        Step::Symptoms(place) => view! { <Symptoms place /> }.into_any(),
        Step::Culture => view! { <Culture /> }.into_any(),
        Step::Iprof => view! { <Iprof /> }.into_any(),
        Step::Staffing => view! { <Staffing /> }.into_any(),
        Step::Recognition => view! { <Recognition /> }.into_any(),
        Step::Intake | Step::Facts | Step::Statement(_) | Step::Check => view! { <NotFound /> }.into_any(),
    }
}
