//! The recommendations in the reader's own order, for each addressee apart as in the report: to a place, to the top, one up or
//! down, aside and back. Whatever is done, one stays where one was: the focus goes along with what moves, or to what came in
//! the place of what was set aside.

use super::own_report::use_report;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, Heading, LinkButton, Paragraph, replaced};
use crate::view::session::Session;
use iscan::advice::moved;
use iscan::instrument::Actor;
use iscan::scan::Change;
use leptos::prelude::*;

/// What stands in the list. Only that: the texts of a recommendation do not change here.
#[derive(Clone, PartialEq)]
struct Listed {
    id: String,
    title: String,
    actor: Actor,
    aside: bool,
}

/// What one does with a recommendation, by a control of its own.
#[derive(Clone, Copy, PartialEq)]
enum Control {
    Place,
    Top,
    Up,
    Down,
    Aside,
    Back,
}

/// What is done, and remembered of it: the control that gets the focus, and what is said.
#[derive(Clone, Copy)]
struct Last {
    session: Session,
    focus: StoredValue<Option<(String, Control)>>,
    said: RwSignal<String>,
}

impl Last {
    fn is(self, id: &str, control: Control) -> bool {
        self.focus
            .with_value(|focus| focus.as_ref().is_some_and(|(on, with)| on == id && *with == control))
    }

    /// Carries out a change; then this control has the focus, and this is said.
    fn act(self, change: Change, focus: Option<(String, Control)>, said: String) {
        self.focus.set_value(focus);
        self.session.change(change);
        self.said.set(said);
        browser::focus("[data-focus]");
    }
}

/// The page.
#[component]
pub(super) fn Advice() -> AnyView {
    let words = &use_app().instrument().words;
    let report = use_report();
    let listed = Memo::new(move |_| {
        report.with(|report| {
            let listed = report.advised().iter().map(|one| Listed {
                id: one.advice.id.clone(),
                title: one.advice.title.clone(),
                actor: one.advice.actor,
                aside: one.aside,
            });
            listed.collect::<Vec<_>>()
        })
    });
    let last = Last {
        session: use_app().session,
        focus: StoredValue::new(None),
        said: RwSignal::new(String::new()),
    };
    let groups = move || {
        let listed = listed.read();
        let nothing = listed.is_empty().then(|| view! { <p>{words.advice_nothing()}</p> }.into_any());
        let given = Actor::ALL.into_iter().filter_map(|actor| given(&listed, actor, last));
        let parts: Vec<AnyView> = nothing.into_iter().chain(given).chain(set_aside(&listed, last)).collect();
        parts.into_any()
    };
    view! {
        <Heading title=words.advice_order() lead=words.advice_orderabout() />
        <Paragraph class="unseen" role="status" text=last.said />
        {replaced(groups)}
        <p class="actions">
            <LinkButton href="#/plan" text=words.plan_link() />
            <LinkButton href="#/report" text=words.check_report() second=true />
            <LinkButton href="#/report/sheet" text=words.size_sheet() second=true />
        </p>
    }
    .into_any()
}

/// Those for one addressee, in order; nothing where there are none.
fn given(listed: &[Listed], actor: Actor, last: Last) -> Option<AnyView> {
    let words = &use_app().instrument().words;
    let order: Vec<String> = listed.iter().filter(|one| !one.aside).map(|one| one.id.clone()).collect();
    let group: Vec<&Listed> = listed.iter().filter(|one| !one.aside && one.actor == actor).collect();
    let ids: Vec<String> = group.iter().map(|one| one.id.clone()).collect();
    let items = group.iter().enumerate().map(|(at, one)| {
        // What comes in its place, or else stands above it.
        let neighbour = ids.get(at + 1).or(at.checked_sub(1).and_then(|at| ids.get(at)));
        let aside_focus = neighbour.map_or((one.id.clone(), Control::Back), |id| (id.clone(), Control::Aside));
        given_item(one, at, &order, &ids, aside_focus, last)
    });
    let items: Vec<AnyView> = items.collect();
    (!items.is_empty()).then(|| view! { <h2>{actor.asked(words)}</h2> <ol class="order">{items}</ol> }.into_any())
}

/// One of them, at its place in the group.
fn given_item(one: &Listed, at: usize, order: &[String], group: &[String], aside_focus: (String, Control), last: Last) -> AnyView {
    let words = &use_app().instrument().words;
    let (order, group) = (order.to_vec(), group.to_vec());
    let count = group.len();
    let (id, title) = (one.id.clone(), one.title.clone());
    let go = Callback::new(move |(to, control): (usize, Control)| {
        let to = to.min(count - 1);
        // At the top there is no way up, nor at the end a way down.
        let gone = match control {
            Control::Up | Control::Top => to == 0,
            Control::Down => to + 1 == count,
            Control::Place | Control::Aside | Control::Back => false,
        };
        let focus = (id.clone(), if gone { Control::Place } else { control });
        let change = Change::Order(moved(&order, &group, at, to));
        last.act(change, Some(focus), words.advice_moved(&title, &(to + 1), &count));
    });
    let button = |text: &'static str, control: Control, to: usize| {
        let about = words.scans_about(&text, &one.title);
        let focus = last.is(&one.id, control);
        view! { <ActionButton class="link" text about focus act=move |()| go.run((to, control)) /> }.into_any()
    };
    let top = (at > 0).then(|| button(words.advice_top(), Control::Top, 0));
    let up = (at > 0).then(|| button(words.advice_up(), Control::Up, at - 1));
    let down = (at + 1 < count).then(|| button(words.advice_down(), Control::Down, at + 1));
    let (id, title) = (one.id.clone(), one.title.clone());
    let set_aside = move |()| {
        let said = words.advice_putaside(&title);
        last.act(Change::Aside(id.clone(), true), Some(aside_focus.clone()), said);
    };
    let asked = move |event| {
        // What is no place changes nothing, and the field says the place as it is.
        match event_target_value(&event)
            .trim()
            .parse::<usize>()
            .ok()
            .and_then(|place| place.checked_sub(1))
        {
            Some(to) if to != at => go.run((to, Control::Place)),
            Some(_) | None => event_target::<web_sys::HtmlInputElement>(&event).set_value(&(at + 1).to_string()),
        }
    };
    view! {
        <li>
            <input
                class="place"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-label=words.scans_about(&words.advice_putplace(), &one.title)
                value=(at + 1).to_string()
                data-focus=last.is(&one.id, Control::Place)
                on:change=asked
            />
            <p><b>{one.title.clone()}</b></p>
            <p class="actions">
                {top} {up} {down}
                <ActionButton
                    class="link"
                    text=words.advice_setaside()
                    about=words.scans_about(&words.advice_setaside(), &one.title)
                    focus=last.is(&one.id, Control::Aside)
                    act=set_aside
                />
            </p>
        </li>
    }
    .into_any()
}

/// Those set aside; nothing where there are none.
fn set_aside(listed: &[Listed], last: Last) -> Option<AnyView> {
    let words = &use_app().instrument().words;
    let aside: Vec<&Listed> = listed.iter().filter(|one| one.aside).collect();
    let items = aside.iter().enumerate().map(|(at, one)| {
        let neighbour = aside.get(at + 1).or(at.checked_sub(1).and_then(|at| aside.get(at)));
        let focus = neighbour.map_or((one.id.clone(), Control::Aside), |other| (other.id.clone(), Control::Back));
        let (id, title) = (one.id.clone(), one.title.clone());
        let put_back = move |()| {
            let said = words.advice_putback(&title);
            last.act(Change::Aside(id.clone(), false), Some(focus.clone()), said);
        };
        let about = words.scans_about(&words.advice_back(), &one.title);
        view! {
            <li>
                <p><b>{one.title.clone()}</b></p>
                <p class="actions">
                    <ActionButton class="link" text=words.advice_back() about focus=last.is(&one.id, Control::Back) act=put_back />
                </p>
            </li>
        }
        .into_any()
    });
    let items: Vec<AnyView> = items.collect();
    (!items.is_empty()).then(|| view! { <h2>{words.advice_aside(&aside.len())}</h2> <ul class="order">{items}</ul> }.into_any())
}
