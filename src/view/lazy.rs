//! Code and words that come when they are needed: whether each part is there, fetching it, and what a place says while it
//! waits. What a part holds is decided at its door, in `page/`.

use super::browser;
use super::context::{App, use_app};
use super::field::{Heading, replaced};
use super::language;
use super::parts::Part;
use super::signal::AppSignal;
use iscan::instrument::Instrument;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

/// How long until a part that did not come is asked for again.
const AGAIN: Duration = Duration::from_secs(10);

/// One attempt to fetch a part: whether it came.
pub(super) type Fetch = fn(App) -> Pin<Box<dyn Future<Output = bool>>>;

/// Fetches a part unless it is there or on its way, again and again until it comes; then `arrived` is called.
pub(super) fn fetch(app: App, part: AppSignal<Part>, attempt: Fetch, arrived: fn(App)) {
    if matches!(part.get_untracked(), Part::Coming | Part::Here) {
        return;
    }
    part.set(Part::Coming);
    spawn_local(async move {
        if attempt(app).await {
            part.set(Part::Here);
            arrived(app);
        } else {
            part.set(Part::Failed);
            set_timeout(move || fetch(app, part, attempt, arrived), AGAIN);
        }
    });
}

/// The words and questions of a language that are needed first.
pub(super) async fn fetch_instrument(code: &str) -> Option<&'static Instrument> {
    language::read(&browser::fetch_text(&browser::build_file(&["pack-", code].concat())?).await?)
}

/// The text of a language's other words.
pub(super) async fn fetch_later_words(code: &str) -> Option<String> {
    browser::fetch_text(&browser::build_file(&["later-", code].concat())?).await
}

/// What a part shows, once it is there; until then what it says while it waits.
pub(super) fn when_here(
    part: AppSignal<Part>,
    waiting: fn(App) -> AnyView,
    make: impl Fn() -> Option<AnyView> + Send + Sync + 'static,
) -> AnyView {
    let app = use_app();
    replaced(move || match part.get() {
        Part::Here => untrack(&make).unwrap_or_else(|| waiting(app)),
        Part::Elsewhere | Part::Coming | Part::Failed => waiting(app),
    })
}

/// What a whole page says while it waits.
pub(super) fn waiting_page(app: App) -> AnyView {
    let words = app.words();
    view! { <Heading title=words.waiting_title() lead=words.waiting_text() /> }.into_any()
}

/// What a small place says while it waits.
pub(super) fn waiting_line(app: App) -> AnyView {
    view! { <p class="quiet">{app.words().waiting_title()}</p> }.into_any()
}

/// Nothing, while it waits.
pub(super) fn waiting_silently(_: App) -> AnyView {
    ().into_any()
}

/// What a split function gives at once: its code is there already.
pub(super) fn at_once<T>(asked: impl Future<Output = Result<T, SplitLoaderError>>) -> Option<T> {
    match pin!(asked).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(given) => given.ok(),
        Poll::Pending => None,
    }
}
