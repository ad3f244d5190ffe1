//! Talking: one statement fills the large screen. What everyone answered is hidden until it is asked for, so that nobody
//! follows the first; then the group decides, and says why in one sentence. All of it by the keyboard.

use super::gathered::gathered;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::document::Document;
use crate::view::field::{ActionButton, LinkButton, replaced};
use crate::view::page::notice::Notice;
use iscan::group::Workshop;
use iscan::instrument::{Side, StatementId};
use iscan::report::{answers, marks_of, spread_legend, spread_line, told_answer};
use iscan::route::{Route, WorkshopPage};
use iscan::scan::{Answer, Change};
use leptos::ev::{self, KeyboardEvent};
use leptos::html::Input;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

/// The page of a statement, the first one where none is named.
#[component]
pub(super) fn Talk(by_difference: bool, at: Option<StatementId>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let gathered = gathered();
    let order = order(&gathered.read_untracked(), by_difference);
    let Some(id) = at.filter(|id| order.contains(id)).or(order.first().copied()) else {
        return view! { <Notice title=words.talk_none() text=words.talk_nonetext() href="#/workshop" onward=words.workshop_back() /> }
            .into_any();
    };
    view! { <Screen gathered order by_difference id /> }.into_any()
}

/// The statements that enough people answered, in the order they are talked about.
fn order(gathered: &Workshop, by_difference: bool) -> Vec<StatementId> {
    let mut ids: Vec<StatementId> = if by_difference {
        gathered.by_difference()
    } else {
        gathered.statements().to_vec()
    };
    ids.retain(|id| gathered.tally(*id).is_shown());
    ids
}

#[component]
fn Screen(gathered: Memo<Workshop>, order: Vec<StatementId>, by_difference: bool, id: StatementId) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let Some(statement) = instrument.statement(id) else {
        return ().into_any();
    };
    let place = order.iter().position(|other| *other == id).unwrap_or_default();
    let previous = place.checked_sub(1).and_then(|place| order.get(place)).copied();
    let next = order.get(place + 1).copied();
    let to = move |at: StatementId| {
        Route::Workshop(WorkshopPage::Talk {
            by_difference,
            at: Some(at),
        })
    };
    let decided = app
        .session
        .peek(|scan| scan.consensus(id).is_some_and(|agreed| agreed.answer.is_some()));
    let revealed = RwSignal::new(decided);
    let field = NodeRef::<Input>::new();
    let offered: Vec<Answer> = answers(statement).collect();
    let keys = {
        let offered = offered.clone();
        window_event_listener(ev::keydown, move |event| {
            let Some(act) = act(&event, &offered) else { return };
            event.prevent_default();
            match act {
                Act::Next => next.into_iter().for_each(|id| app.go(&to(id))),
                Act::Previous => previous.into_iter().for_each(|id| app.go(&to(id))),
                Act::Reveal => revealed.update(|revealed| *revealed = !*revealed),
                Act::Decide(answer) => app.session.change(Change::Agreed(id, Some(answer))),
                Act::Note => drop(field.get_untracked().map(|field| field.focus())),
                Act::Leave => browser::focus_now("main h1"),
                Act::FullScreen => browser::toggle_full_screen(),
            }
        })
    };
    on_cleanup(move || keys.remove());
    let (class, side) = match id.domain.side() {
        Side::Organisation => ("side o", words.side_organisation()),
        Side::Ict => ("side ict", words.side_ict()),
    };
    let total = order.len();
    let done = {
        let order = order.clone();
        app.session.follow(move |scan| {
            let decided = order
                .iter()
                .filter(|id| scan.consensus(**id).is_some_and(|agreed| agreed.answer.is_some()));
            words.talk_done(&decided.count(), &total)
        })
    };
    let hidden = Signal::derive(move || {
        let gathered = gathered.read();
        if revealed.get() {
            spread_line(instrument, &gathered.tally(id))
        } else {
            words.talk_hidden(&gathered.tally(id).voices())
        }
    });
    let reveal = move || {
        let text = if revealed.get() { words.talk_hide() } else { words.talk_reveal() };
        view! { <ActionButton class="second" text act=move |()| revealed.update(|revealed| *revealed = !*revealed) /> }.into_any()
    };
    let rows: Vec<AnyView> = offered
        .into_iter()
        .enumerate()
        .map(|(place, answer)| view! { <Row gathered id answer place revealed /> }.into_any())
        .collect();
    let legend = move || {
        revealed
            .get()
            .then(|| view! { <Document html=spread_legend(instrument, &gathered.read()).into_string() /> })
            .into_any()
    };
    let note = app
        .session
        .peek(|scan| scan.consensus(id).map(|agreed| agreed.note.clone()).unwrap_or_default());
    let other = Route::Workshop(WorkshopPage::Talk {
        by_difference: !by_difference,
        at: Some(id),
    })
    .hash(instrument);
    let link = |id: Option<StatementId>, text: &'static str, second| {
        id.map(|id| view! { <LinkButton href=to(id).hash(instrument) text second /> })
    };
    view! {
        <div class="talk">
            <p class="top">
                <span class=class>{[side, " · ", &instrument.domain(id.domain).name].concat()}</span>
                <span>{words.progress_at(&(place + 1), &total)} " · " {done}</span>
            </p>
            <fieldset class="anchors">
                <legend><h1 tabindex="-1">{statement.question.as_str()}</h1></legend>
                <p class="line" role="status">{hidden}</p>
                {rows}
            </fieldset>
            <div class="legend">{replaced(legend)}</div>
            <div class="field">
                <label for="sentence">{words.talk_note()}</label>
                <input
                    id="sentence"
                    type="text"
                    autocomplete="off"
                    value=note
                    node_ref=field
                    on:input=move |event| app.session.change(Change::AgreedNote(id, event_target_value(&event)))
                />
            </div>
            <p class="actions">
                {link(previous, words.step_previous(), true)}
                {link(next, words.step_next(), false)}
                {replaced(reveal)}
                <Open id />
                <a href=other>{if by_difference { words.talk_asked() } else { words.talk_differences() }}</a>
                <a href="#/workshop">{words.workshop_back()}</a>
                <ActionButton class="link" text=words.talk_screen() act=|()| browser::toggle_full_screen() />
            </p>
            <p class="quiet keys">{words.talk_keys()}</p>
        </div>
    }
    .into_any()
}

/// One answer: what the group can decide on, and once it is shown, how many chose it.
#[component]
fn Row(gathered: Memo<Workshop>, id: StatementId, answer: Answer, place: usize, revealed: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let chosen = app
        .session
        .follow(move |scan| scan.consensus(id).and_then(|agreed| agreed.answer) == Some(answer));
    let chosen = Memo::new(move |_| chosen.get());
    let choose = move |_| app.session.change(Change::Agreed(id, Some(answer)));
    let ours = answer.phase().map_or("", |phase| phase.tag(&instrument.words));
    let marks = move || {
        revealed
            .get()
            .then(|| {
                let gathered = gathered.read();
                let html = marks_of(instrument, &gathered, id, answer).into_string();
                let count = gathered.tally(id).count_of(answer).to_string();
                view! { <span class="given"><Document html /> <b>{count}</b></span> }
            })
            .into_any()
    };
    view! {
        <label class="choice" class:short=!matches!(answer, Answer::Phase(_))>
            <input type="radio" name="decision" prop:checked=chosen on:input=choose />
            <span class="text">
                {told_answer(instrument, id, answer)} {(!ours.is_empty()).then(move || view! { " " <small class="tag">{ours}</small> })}
            </span>
            {replaced(marks)}
            <kbd aria-hidden="true">{(place + 1).to_string()}</kbd>
        </label>
    }
    .into_any()
}

/// Takes the decision away.
#[component]
fn Open(id: StatementId) -> AnyView {
    let app = use_app();
    let words = app.words();
    let decided = app
        .session
        .follow(move |scan| scan.consensus(id).is_some_and(|agreed| agreed.answer.is_some()));
    let decided = Memo::new(move |_| decided.get());
    replaced(move || {
        let act = move |()| {
            app.session.change(Change::Agreed(id, None));
            browser::focus("main h1");
        };
        decided
            .get()
            .then(|| view! { <ActionButton class="link" text=words.talk_open() act /> })
            .into_any()
    })
}

/// What a key does here.
enum Act {
    Next,
    Previous,
    Reveal,
    Decide(Answer),
    Note,
    Leave,
    FullScreen,
}

/// Keys belong to the field while someone writes in it; there, Enter and Escape lead out.
fn act(event: &KeyboardEvent, offered: &[Answer]) -> Option<Act> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_on = |selector: &str| on.as_ref().is_some_and(|on| on.matches(selector) == Ok(true));
    let (key, code) = (event.key(), event.code());
    if is_on("input[type=text]") {
        return matches!(key.as_str(), "Enter" | "Escape").then_some(Act::Leave);
    }
    // By their place too, for a Belgian keyboard gives digits only with shift.
    let digit = code.strip_prefix("Digit").or(code.strip_prefix("Numpad")).unwrap_or(&key);
    let answer = digit.parse::<usize>().ok().and_then(|digit| offered.get(digit.checked_sub(1)?));
    match key.as_str() {
        // The clicker of a presenter sends these too.
        "ArrowRight" | "PageDown" => Some(Act::Next),
        "ArrowLeft" | "PageUp" => Some(Act::Previous),
        " " if !is_on("a, button") => Some(Act::Reveal),
        "f" | "F" => Some(Act::FullScreen),
        "z" | "Z" => Some(Act::Note),
        _ => answer.copied().map(Act::Decide),
    }
}
