//! A screen of the questionnaire: its question, and around it how far one is, the bar with previous and next, the way to any
//! part, and the picture so far.

use super::check::Check;
use super::facts::Facts;
use super::intake::Intake;
use super::keys::{self, Meaning};
use super::later::{Later, LaterPart};
use super::pager::{Around, Pager};
use super::statement::AskStatement;
use crate::view::context::{App, use_app};
use crate::view::field::{replaced, settled};
use iscan::route::Route;
use iscan::scan::{Step, progress, remaining, statements};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The screen of the step one is at. From one to the next only the question is made anew: what stands around it stays, and
/// follows the step.
#[component]
pub(super) fn Screen() -> AnyView {
    let app = use_app();
    let words = app.words();
    let step = Memo::new(move |last: Option<&Step>| {
        app.route.with(|route| match route {
            Route::Scan(step) => *step,
            // Whoever leaves the questions leaves from where they are.
            _ => last.copied().unwrap_or(Step::Intake),
        })
    });
    let address = Signal::derive(move || Route::Scan(step.get()).hash(app.instrument()));
    // To check the answers is to see all parts.
    let all = Signal::derive(move || step.get() == Step::Check);
    view! {
        <div class="walk" tabindex="-1" on:keydown=move |event| press(app, &event)>
            <div class="question">
                <Progress here=step />
                {replaced(move || question(step.get()))}
                <Pager step />
                <details class="parts" prop:open=all>
                    <summary>{words.step_all()}</summary>
                    <Later part=LaterPart::Overview(address) />
                </details>
            </div>
            <aside class="companion" aria-label=words.miniature_title()>
                <h2>{words.miniature_title()}</h2>
                <Later part=LaterPart::Picture />
            </aside>
        </div>
    }
    .into_any()
}

fn question(step: Step) -> AnyView {
    match step {
        Step::Intake => view! { <Intake /> }.into_any(),
        Step::Facts => view! { <Facts /> }.into_any(),
        Step::Statement(id) => view! { <AskStatement id /> }.into_any(),
        Step::Check => view! { <Check /> }.into_any(),
        Step::Signature | Step::Symptoms(_) | Step::Culture | Step::Iprof | Step::Staffing | Step::Recognition => {
            view! { <Later part=LaterPart::Question(step) /> }.into_any()
        }
    }
}

/// Follows a key: to an answer of the statement, or from an answered one to the next screen.
fn press(app: App, event: &KeyboardEvent) {
    let Route::Scan(step @ Step::Statement(id)) = app.route.get_untracked() else {
        return;
    };
    let next = || app.session.peek(|scan| Around::of(app.instrument(), scan, step).next);
    let done = match keys::meaning(event) {
        Some(Meaning::Answer(place)) => keys::choose(event, place),
        Some(Meaning::Onward) if app.session.peek(|scan| scan.answer(id).is_some()) => {
            next().map(|next| app.go(&Route::Scan(next))).is_some()
        }
        Some(Meaning::Onward) | None => false,
    };
    if done {
        event.prevent_default();
    }
}

/// How far the answers have come over all parts, and how many minutes are left, as text and as bar.
#[component]
fn Progress(here: Memo<Step>) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let now = app.session.follow(move |scan| {
        let known = app.known_instrument();
        let whole = known.has_all_questions(scan.kind().is_full());
        (remaining(known, scan), whole)
    });
    let now = Memo::new(move |_| now.get());
    let done = Signal::derive(move || words.progress_done(&now.read().0.answered, &now.read().0.asked));
    // How long the rest takes is told once all of it is known.
    let left = Signal::derive(move || {
        let (left, whole) = now.get();
        let told = match left.minutes {
            0 => return String::new(),
            1 => words.progress_leftone().to_owned(),
            minutes => words.progress_left(&minutes),
        };
        if whole { [" · ", &told].concat() } else { String::new() }
    });
    let place = app.session.follow(move |scan| {
        let here = here.get();
        let place = statements(instrument, scan.kind()).position(|id| Step::Statement(id) == here);
        place.map_or(String::new(), |place| {
            words.progress_at(&(place + 1), &progress(instrument, scan).1)
        })
    });
    let told = Signal::derive(move || {
        let between = if place.read().is_empty() { "" } else { " · " };
        [between, &*done.read(), &*left.read()].concat()
    });
    let answered = Signal::derive(move || now.read().0.answered.to_string());
    let asked = Signal::derive(move || now.read().0.asked.to_string());
    view! {
        <div class="progress">
            <p><b id="place" prop:textContent=settled(place)></b> <span prop:textContent=settled(told)></span></p>
            <progress max=asked value=answered aria-label=done></progress>
        </div>
    }
    .into_any()
}
