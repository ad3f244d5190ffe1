//! The recommendations in the reader's own order: move one up or down, set it aside, take it back.

use super::report::use_report;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, Heading, LinkButton, Paragraph, replaced};
use iscan::scan::Change;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Advice() -> AnyView {
    let words = &use_app().instrument().words;
    let report = use_report();
    // Only which there are and in which order: their texts do not change here.
    let advised = Memo::new(move |_| {
        report.with(|report| {
            let advised = report
                .advised()
                .iter()
                .map(|one| (one.advice.id.clone(), one.advice.title.clone(), one.aside));
            advised.collect::<Vec<_>>()
        })
    });
    // The one something was just done with: it keeps the focus, and its new place is told.
    let touched = StoredValue::new(String::new());
    let moved = Signal::derive(move || {
        let advised = advised.read();
        let given: Vec<_> = advised.iter().filter(|one| !one.2).collect();
        let at = given.iter().position(|one| touched.with_value(|touched| *touched == one.0));
        at.map_or(String::new(), |at| words.advice_moved(&given[at].1, &(at + 1), &given.len()))
    });
    view! {
        <Heading title=words.advice_order() lead=words.advice_orderabout() />
        <Paragraph class="unseen" role="status" text=moved />
        {replaced(move || list(&advised.read(), touched))}
        <p class="actions">
            <LinkButton href="#/report" text=words.check_report() />
            <LinkButton href="#/report/sheet" text=words.size_sheet() second=true />
        </p>
    }
    .into_any()
}

/// Those that count in order, and those set aside: id, title, and whether it is.
fn list(advised: &[(String, String, bool)], touched: StoredValue<String>) -> AnyView {
    let words = &use_app().instrument().words;
    let session = use_app().session;
    let order: Vec<String> = advised.iter().filter(|one| !one.2).map(|one| one.0.clone()).collect();
    let one = |id: &String, title: &String, place: Option<usize>| {
        let button = |text: &'static str, change: Change| {
            let (about, id) = (words.scans_about(&text, title), id.clone());
            let act = move |()| {
                touched.set_value(id.clone());
                session.change(change.clone());
                browser::focus("[data-focus]");
            };
            view! { <ActionButton class="link" text about act /> }.into_any()
        };
        let moved = |to: usize, text| {
            let mut order = order.clone();
            order.swap(place?, to);
            Some(button(text, Change::Order(order)))
        };
        let buttons = match place {
            None => vec![button(words.advice_back(), Change::Aside(id.clone(), false))],
            Some(at) => {
                let up = at.checked_sub(1).and_then(|to| moved(to, words.advice_up()));
                let down = (at + 1 < order.len()).then(|| moved(at + 1, words.advice_down())).flatten();
                let aside = button(words.advice_setaside(), Change::Aside(id.clone(), true));
                up.into_iter().chain(down).chain([aside]).collect()
            }
        };
        let focus = touched.with_value(|touched| touched == id);
        view! { <li><p tabindex="-1" data-focus=focus><b>{title.clone()}</b></p> <p class="actions">{buttons}</p></li> }.into_any()
    };
    let given = advised.iter().filter(|(.., aside)| !aside).enumerate();
    let given: Vec<AnyView> = given.map(|(place, (id, title, _))| one(id, title, Some(place))).collect();
    let aside: Vec<AnyView> = advised
        .iter()
        .filter(|(.., aside)| *aside)
        .map(|(id, title, _)| one(id, title, None))
        .collect();
    let nothing = advised.is_empty().then(|| view! { <p>{words.advice_nothing()}</p> });
    let set_aside = (!aside.is_empty()).then(|| view! { <h2>{words.advice_aside(&aside.len())}</h2> });
    view! {
        {nothing}
        <ol class="order">{given}</ol>
        {set_aside}
        <ul class="order">{aside}</ul>
    }
    .into_any()
}
