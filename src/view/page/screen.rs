//! A screen of the questionnaire: its question, and around it how far one is, the bar with previous and next, the way to any
//! part, and the picture so far.

use super::check::Check;
use super::facts::Facts;
use super::intake::Intake;
use super::keys::{self, Meaning};
use super::later::{Later, LaterPart};
use super::pager::Pager;
use super::statement::AskStatement;
use crate::view::context::{App, use_app};
use crate::view::field::settled;
use iscan::route::Route;
use iscan::scan::{Scan, Step, progress, remaining, statements, steps};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The screen of a step.
#[component]
pub(super) fn Screen(step: Step) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let all = steps(instrument, app.session.peek(Scan::kind));
    let at = all.iter().position(|other| *other == step);
    let previous = at.and_then(|at| all.get(at.checked_sub(1)?)).copied();
    let next = at.and_then(|at| all.get(at + 1)).copied();
    // Whoever was invited has done what was asked.
    let (answered, asked) = app.session.peek(|scan| progress(instrument, scan));
    let done = step != Step::Check && answered == asked;
    let give = done && app.session.peek(Scan::is_invited);
    let check = step != Step::Check && next != Some(Step::Check) && (done || at.is_none());
    let question = match step {
        Step::Intake => view! { <Intake /> }.into_any(),
        Step::Facts => view! { <Facts /> }.into_any(),
        Step::Statement(id) => view! { <AskStatement id /> }.into_any(),
        Step::Check => view! { <Check /> }.into_any(),
        Step::Signature | Step::Symptoms(_) | Step::Culture | Step::Iprof | Step::Staffing | Step::Recognition => {
            view! { <Later part=LaterPart::Question(step) /> }.into_any()
        }
    };
    view! {
        <div class="walk" tabindex="-1" on:keydown=move |event| press(app, step, next, &event)>
            <div class="question">
                <Progress here=step />
                {question}
                <Pager previous next check give />
                <details class="parts" open=step == Step::Check>
                    <summary>{words.step_all()}</summary>
                    <Later part=LaterPart::Overview(step) />
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

/// Follows a key: to an answer of the statement, or from an answered one to the next screen.
fn press(app: App, step: Step, next: Option<Step>, event: &KeyboardEvent) {
    let Step::Statement(id) = step else { return };
    let done = match (keys::meaning(event), next) {
        (Some(Meaning::Answer(place)), _) => keys::choose(event, place),
        (Some(Meaning::Onward), Some(next)) if app.session.peek(|scan| scan.answer(id).is_some()) => {
            app.go(&Route::Scan(next));
            true
        }
        (Some(Meaning::Onward) | None, _) => false,
    };
    if done {
        event.prevent_default();
    }
}

/// How far the answers have come over all parts, and how many minutes are left, as text and as bar.
#[component]
fn Progress(here: Step) -> AnyView {
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
