//! The bar under every question: when the answers were kept, previous and next, and the way to check them once all are
//! there. It stays in sight while there is room for it.

use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{LinkButton, Paragraph};
use iscan::route::Route;
use iscan::scan::Step;
use iscan::storage::Saved;
use leptos::prelude::*;

/// The bar.
#[component]
pub(super) fn Pager(
    previous: Option<Step>,
    next: Option<Step>,
    /// Whether the answers can be checked from here.
    check: bool,
    /// Whether they can be given to whoever asked for them.
    give: bool,
) -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let href = |step: Step| Route::Scan(step).hash(instrument);
    view! {
        <div class="pager screen">
            <div>
                <div class="told">
                    <Kept />
                    {check.then(|| view! { <a href=href(Step::Check)>{words.step_check()}</a> })}
                </div>
                <p class="actions">
                    {previous.map(|step| view! { <LinkButton href=href(step) text=words.step_previous() second=true /> })}
                    {next.map(|step| view! { <LinkButton href=href(step) text=words.step_next() second=give /> })}
                    {give.then(|| view! { <LinkButton href="#/give" text=words.give_title() /> })}
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// When the answers were kept. Why they are not is told on top of the page.
#[component]
fn Kept() -> AnyView {
    let app = use_app();
    let (words, forgets) = (app.words(), browser::forgets());
    let at = app.session.follow_open(move |open| match open.saved() {
        Saved::Nothing => words.save_nothing().to_owned(),
        Saved::At(moment) if forgets => words.save_untilclosed(&browser::time_of_day(moment)),
        Saved::At(moment) => words.save_saved(&browser::time_of_day(moment)),
        Saved::Not(_) => words.save_unsaved().to_owned(),
    });
    // Said once; the time beside it changes with every answer.
    let kept = app.session.follow_open(move |open| match open.saved() {
        Saved::At(_) => words.save_kept().to_owned(),
        Saved::Nothing | Saved::Not(_) => String::new(),
    });
    view! {
        <Paragraph class="quiet" text=at />
        <Paragraph class="unseen" role="status" text=kept />
    }
    .into_any()
}
