//! A screen of the questionnaire: its question, and around it how far one is, previous and next, when it was kept, the way
//! to any part, and the picture so far.

use super::check::Check;
use super::facts::Facts;
use super::intake::Intake;
use super::later::{Later, LaterPart};
use super::statement::AskStatement;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{LinkButton, Paragraph};
use iscan::route::Route;
use iscan::scan::{Scan, Step, progress, remaining, statements, steps};
use iscan::storage::Saved;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The screen of a step.
#[component]
pub(super) fn Screen(step: Step) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let all = steps(instrument, app.session.peek(Scan::kind));
    let at = all.iter().position(|other| *other == step);
    let previous = at.and_then(|at| all.get(at.checked_sub(1)?));
    let next = at.and_then(|at| all.get(at + 1));
    let (answered, asked) = app.session.peek(|scan| progress(instrument, scan));
    let check = step != Step::Check && (at.is_none() || answered == asked);
    // Whoever was invited has done what was asked.
    let give = step != Step::Check && answered == asked && app.session.peek(Scan::is_invited);
    let link =
        |step: &Step, text: &'static str, second| view! { <LinkButton href=Route::Scan(*step).hash(instrument) text second /> }.into_any();
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
        <div class="walk">
            <div class="question" tabindex="-1" on:keydown=choose_by_key>
                <Progress here=step />
                {question}
                <p class="actions">
                    {previous.map(|step| link(step, words.step_previous(), true))}
                    {next.map(|step| link(step, words.step_next(), false))}
                    {give.then(|| view! { <LinkButton href="#/give" text=words.give_title() /> })}
                    {check.then(|| link(&Step::Check, words.step_check(), true))}
                </p>
                <Kept />
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

/// When the answers were kept. That they are not is told on top of the page instead.
#[component]
fn Kept() -> AnyView {
    let app = use_app();
    let words = app.words();
    let at = app.session.follow_open(move |open| match open.saved() {
        Saved::Nothing => words.save_nothing().to_owned(),
        Saved::At(moment) if browser::forgets() => words.save_untilclosed(&browser::time_of_day(moment)),
        Saved::At(moment) => words.save_saved(&browser::time_of_day(moment)),
        Saved::Not(_) => String::new(),
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
    let between = Signal::derive(move || if place.read().is_empty() { "" } else { " · " }.to_owned());
    let answered = Signal::derive(move || now.read().0.answered.to_string());
    let asked = Signal::derive(move || now.read().0.asked.to_string());
    view! {
        <div class="progress">
            <p><b id="place">{place}</b> {between} {done} {left}</p>
            <progress max=asked value=answered aria-label=done></progress>
        </div>
    }
    .into_any()
}

/// Digits choose an answer to the statement, from anywhere in the question but a field of text; by their place too, for a
/// Belgian keyboard gives digits only with shift.
fn choose_by_key(event: KeyboardEvent) {
    let typing = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typing = typing.is_some_and(|target| target.matches("textarea, input:not([type=radio], [type=checkbox])") == Ok(true));
    if typing || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let (key, code) = (event.key(), event.code());
    let digit = code.strip_prefix("Digit").or(code.strip_prefix("Numpad")).unwrap_or(&key);
    let place = digit.parse::<u32>().ok().and_then(|digit| digit.checked_sub(1));
    let region = event.current_target().and_then(|region| region.dyn_into::<Element>().ok());
    let radio = place.zip(region).and_then(|(place, region)| {
        let radios = region.query_selector_all(".anchors input").ok()?;
        radios.get(place)?.dyn_into::<HtmlElement>().ok()
    });
    if let Some(radio) = radio {
        event.prevent_default();
        drop(radio.focus());
        radio.click();
    }
}
