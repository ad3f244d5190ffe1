//! The bar under every question: when the answers were kept, previous and next, and the way to check them once all are
//! there. It stays in sight while there is room for it.

use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::Paragraph;
use iscan::instrument::Instrument;
use iscan::route::Route;
use iscan::scan::{Scan, Step, progress, steps};
use iscan::storage::Saved;
use leptos::prelude::*;

/// Where one can go from a question.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Around {
    pub(super) previous: Option<Step>,
    pub(super) next: Option<Step>,
    /// Whether the answers can be checked from here.
    check: bool,
    /// Whether they can be given to whoever asked for them.
    give: bool,
}

impl Around {
    /// From this step, with the answers that there are when one comes.
    pub(super) fn of(instrument: &Instrument, scan: &Scan, step: Step) -> Self {
        let all = steps(instrument, scan.kind());
        let at = all.iter().position(|other| *other == step);
        let next = at.and_then(|at| all.get(at + 1)).copied();
        let (answered, asked) = progress(instrument, scan);
        let done = step != Step::Check && answered == asked;
        Self {
            previous: at.and_then(|at| all.get(at.checked_sub(1)?)).copied(),
            next,
            check: step != Step::Check && next != Some(Step::Check) && (done || at.is_none()),
            // Whoever was invited has done what was asked.
            give: done && scan.is_invited(),
        }
    }
}

/// The bar. Its links stay from question to question: one that goes while it has the focus costs a layout.
#[component]
pub(super) fn Pager(step: Memo<Step>) -> AnyView {
    let app = use_app();
    let (instrument, words) = (app.instrument(), app.words());
    let around = move || app.session.peek(|scan| Around::of(instrument, scan, step.get()));
    let to = move |step: Option<Step>| step.map(|step| Route::Scan(step).hash(instrument)).unwrap_or_default();
    let check = Signal::derive(move || to(around().check.then_some(Step::Check)));
    let previous = Signal::derive(move || to(around().previous));
    let next = Signal::derive(move || to(around().next));
    let give = Signal::derive(move || if around().give { "#/give" } else { "" }.to_owned());
    // Who is done gives the answers back, and can still go on.
    let onward = Signal::derive(move || if around().give { "button second" } else { "button" }.to_owned());
    view! {
        <div class="pager screen">
            <div>
                <div class="told">
                    <Kept />
                    <BarLink to=check text=words.step_check() />
                </div>
                <p class="actions">
                    <BarLink class="button second" to=previous text=words.step_previous() />
                    <BarLink class=onward to=next text=words.step_next() />
                    <BarLink class="button" to=give text=words.give_title() />
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// A link of the bar; one that leads nowhere does not show.
#[component]
fn BarLink(#[prop(optional, into)] class: Signal<String>, to: Signal<String>, text: &'static str) -> AnyView {
    let none = Signal::derive(move || to.read().is_empty());
    view! { <a prop:className=class prop:href=to prop:hidden=none>{text}</a> }.into_any()
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
