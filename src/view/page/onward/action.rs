//! One action: what is written of it, and moving it or taking it away.

use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, SelectField, TextField, replaced};
use iscan::plan::{is_late, people};
use iscan::report::state_name;
use iscan::scan::{Action, ActionPart, ActionState, Change, PlanChange, Scan};
use leptos::ev::DragEvent;
use leptos::prelude::*;

/// An action that was taken away, and where it stood.
#[derive(Clone, PartialEq)]
pub(super) struct Taken {
    pub(super) action: Action,
    pub(super) order: Vec<String>,
}

/// The action with this id.
#[component]
pub(super) fn ActionCard(id: String, removed: RwSignal<Option<Taken>>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let id = StoredValue::new(id);
    let legend = follow(app, id, move |scan, id| {
        let place = scan.actions().iter().position(|action| action.id == id);
        place.map(|place| words.plan_action(&(place + 1))).unwrap_or_default()
    });
    let late = is_so(app, id, |scan, id| {
        let action = scan.actions().iter().find(|action| action.id == id);
        action.is_some_and(|action| is_late(action, &browser::today()))
    });
    let told = Signal::derive(move || if late.get() { words.plan_late() } else { "" }.to_owned());
    let state = follow(app, id, |scan, id| {
        let action = scan.actions().iter().find(|action| action.id == id);
        action
            .and_then(|action| action.state)
            .unwrap_or(ActionState::Planned)
            .id()
            .to_owned()
    });
    let states = Signal::derive(move || {
        let states = ActionState::ALL.map(|state| (state.id().to_owned(), state_name(state, words).to_owned()));
        states.to_vec()
    });
    let set_state = move |state: String| {
        app.session
            .change(Change::Plan(PlanChange::State(id.get_value(), ActionState::from_id(&state))));
    };
    let key = id.get_value();
    let field = move |part: ActionPart| view! { <Part id part /> }.into_any();
    view! {
        <li>
            <fieldset id=["action-", &key].concat() tabindex="-1" on:dragover=|event| event.prevent_default() on:drop=move |event| dropped(app, id, &event)>
                <legend>
                    {legend} " " <span class="handle" draggable="true" title=words.plan_drag() aria-hidden="true" on:dragstart=move |event| dragged(id, &event)></span>
                    {replaced(move || late.get().then(|| view! { <small class="tag">{words.plan_latetag()}</small> }).into_any())}
                </legend>
                {field(ActionPart::What)}
                {field(ActionPart::Step)}
                <div class="pick">
                    {field(ActionPart::Who)}
                    {field(ActionPart::By)}
                    <SelectField id=["state-", &key].concat() label=words.plan_state() options=states chosen=state change=set_state />
                </div>
                <p class="quiet late">{told}</p>
                <Buttons id legend removed />
            </fieldset>
        </li>
    }
    .into_any()
}

/// Follows a text of the action.
fn follow(app: App, id: StoredValue<String>, read: impl Fn(&Scan, &str) -> String + Send + Sync + 'static) -> Signal<String> {
    let value = app.session.follow(move |scan| id.with_value(|id| read(scan, id)));
    let value = Memo::new(move |_| value.get());
    Signal::derive(move || value.get())
}

/// Follows whether something is so of the action.
fn is_so(app: App, id: StoredValue<String>, read: fn(&Scan, &str) -> bool) -> Memo<bool> {
    let value = app.session.follow(move |scan| id.with_value(|id| read(scan, id)));
    Memo::new(move |_| value.get())
}

/// A field of an action.
#[component]
fn Part(id: StoredValue<String>, part: ActionPart) -> AnyView {
    let app = use_app();
    let words = app.words();
    let (name, label, long, kind) = match part {
        ActionPart::What => ("what-", words.plan_what(), true, "text"),
        ActionPart::Step => ("step-", words.plan_step(), true, "text"),
        ActionPart::Who => ("who-", words.plan_who(), false, "text"),
        ActionPart::By => ("by-", words.plan_by(), false, "date"),
    };
    let value = follow(app, id, move |scan, id| {
        let action = scan.actions().iter().find(|action| action.id == id);
        action.map_or("", |action| action.part(part)).to_owned()
    });
    let change = move |text: String| app.session.change(Change::Plan(PlanChange::Text(id.get_value(), part, text)));
    let list = if part == ActionPart::Who { "people" } else { "" };
    view! { <TextField id=[name, &id.get_value()].concat() label long kind list value change /> }.into_any()
}

/// Up, down, away.
#[component]
fn Buttons(id: StoredValue<String>, legend: Signal<String>, removed: RwSignal<Option<Taken>>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let first = is_so(app, id, |scan, id| scan.actions().first().is_some_and(|action| action.id == id));
    let last = is_so(app, id, |scan, id| scan.actions().last().is_some_and(|action| action.id == id));
    let remove = move |()| {
        let id = id.get_value();
        let taken = app.session.peek(|scan| {
            let action = scan.actions().iter().find(|action| action.id == id)?.clone();
            let order = order(scan);
            Some(Taken { action, order })
        });
        app.session.change(Change::Plan(PlanChange::Remove(id)));
        removed.set(taken);
        browser::focus("[data-focus]");
    };
    let buttons = move || {
        let named = |text: &'static str| words.scans_about(&text, &untrack(|| legend.get()));
        let up = (!first.get()).then(|| {
            view! { <ActionButton class="link" text=words.plan_up() about=named(words.plan_up()) act=move |()| step(app, id, false) /> }
        });
        let down = (!last.get()).then(|| {
            view! { <ActionButton class="link" text=words.plan_down() about=named(words.plan_down()) act=move |()| step(app, id, true) /> }
        });
        view! {
            {up}
            {down}
            <ActionButton class="link" text=words.plan_remove() about=named(words.plan_remove()) act=remove />
        }
        .into_any()
    };
    view! { <p class="actions">{replaced(buttons)}</p> }.into_any()
}

fn order(scan: &Scan) -> Vec<String> {
    scan.actions().iter().map(|action| action.id.clone()).collect()
}

/// Moves an action one place. It keeps the focus.
fn step(app: App, id: StoredValue<String>, down: bool) {
    let id = id.get_value();
    let order = app.session.peek(|scan| {
        let mut order = order(scan);
        let at = order.iter().position(|other| *other == id)?;
        let to = if down { at + 1 } else { at.checked_sub(1)? };
        (to < order.len()).then(|| order.swap(at, to))?;
        Some(order)
    });
    if let Some(order) = order {
        app.session.change(Change::Plan(PlanChange::Order(order)));
        browser::focus_on(["[id='action-", &id, "']"].concat());
    }
}

fn dragged(id: StoredValue<String>, event: &DragEvent) {
    if let Some(data) = event.data_transfer() {
        drop(data.set_data("text/plain", &id.get_value()));
    }
}

/// Puts the action that is dropped here in this one's place.
fn dropped(app: App, id: StoredValue<String>, event: &DragEvent) {
    event.prevent_default();
    let Some(moved) = event.data_transfer().and_then(|data| data.get_data("text/plain").ok()) else {
        return;
    };
    let order = app.session.peek(|scan| {
        let mut order = order(scan);
        let from = order.iter().position(|other| *other == moved)?;
        let to = order.iter().position(|other| id.with_value(|id| id == other))?;
        let one = order.remove(from);
        order.insert(to, one);
        Some(order)
    });
    if let Some(order) = order {
        app.session.change(Change::Plan(PlanChange::Order(order)));
    }
}

/// Whoever does something already: proposed while one types who.
#[component]
pub(super) fn People() -> AnyView {
    let app = use_app();
    let names = app
        .session
        .follow(|scan| people(scan).into_iter().map(str::to_owned).collect::<Vec<_>>());
    let names = Memo::new(move |_| names.get());
    let options = move || {
        let options = names
            .get()
            .into_iter()
            .map(|name| view! { <option value=name></option> }.into_any());
        options.collect::<Vec<_>>().into_any()
    };
    view! { <datalist id="people">{replaced(options)}</datalist> }.into_any()
}
