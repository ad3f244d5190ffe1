//! Seeing: where the answers lie furthest apart, and what was said to every statement, by domain.

use crate::view::context::use_app;
use crate::view::document::Document;
use crate::view::field::replaced;
use iscan::group::Workshop;
use iscan::instrument::{Domain, StatementId};
use iscan::report::{spread, spread_legend};
use leptos::prelude::*;

/// How many statements the list of the largest differences shows.
const FURTHEST: usize = 5;

/// The section: from three participants on.
#[component]
pub(super) fn See(gathered: Memo<Workshop>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let shown = Memo::new(move |_| (gathered.read().voices() > 0).then(|| gathered.read().is_shown()));
    let furthest = Memo::new(move |_| gathered.read().divided().into_iter().take(FURTHEST).collect::<Vec<_>>());
    let legend = Signal::derive(move || spread_legend(app.instrument(), &gathered.read()).into_string());
    let list = move || {
        let ids = furthest.get();
        if ids.is_empty() {
            return view! { <p>{words.spread_close()}</p> }.into_any();
        }
        let items: Vec<AnyView> = ids.into_iter().map(|id| view! { <One gathered id /> }.into_any()).collect();
        view! { <h3>{words.spread_furthest()}</h3> {items} }.into_any()
    };
    let domains = move || {
        let parts: Vec<AnyView> = Domain::ALL
            .into_iter()
            .map(|domain| view! { <OfDomain gathered domain /> }.into_any())
            .collect();
        parts.into_any()
    };
    replaced(move || match shown.get() {
        None => ().into_any(),
        Some(false) => view! { <p class="notice">{words.workshop_few()}</p> }.into_any(),
        Some(true) => view! {
            <section class="prose see">
                <h2>{words.spread_title()}</h2>
                <Document html=legend />
                {replaced(list)}
                <h3>{words.spread_all()}</h3>
                {domains()}
            </section>
        }
        .into_any(),
    })
}

/// What was said to one statement.
#[component]
fn One(gathered: Memo<Workshop>, id: StatementId) -> AnyView {
    let app = use_app();
    let html = app
        .session
        .follow(move |scan| spread(app.instrument(), scan, &gathered.read(), id).into_string());
    view! { <Document html /> }.into_any()
}

/// The statements of a domain, made when someone opens it: a large group has many marks.
#[component]
fn OfDomain(gathered: Memo<Workshop>, domain: Domain) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let open = RwSignal::new(false);
    let ids: Vec<StatementId> = instrument.statements().map(|(id, _)| id).filter(|id| id.domain == domain).collect();
    let divided = {
        let ids = ids.clone();
        Signal::derive(move || {
            let gathered = gathered.read();
            let divided = ids
                .iter()
                .map(|id| gathered.tally(*id))
                .filter(|tally| tally.is_shown() && tally.is_divided());
            match divided.count() {
                0 => String::new(),
                count => [" · ", &words.spread_divided(&count)].concat(),
            }
        })
    };
    let inside = move || {
        if !open.get() {
            return ().into_any();
        }
        let all: Vec<AnyView> = ids.iter().map(|id| view! { <One gathered id=*id /> }.into_any()).collect();
        all.into_any()
    };
    let toggled = move |event: leptos::ev::Event| open.set(event_target::<web_sys::HtmlDetailsElement>(&event).open());
    view! {
        <details on:toggle=toggled>
            <summary>{instrument.domain_name(domain)} <span class="quiet">{divided}</span></summary>
            {replaced(inside)}
        </details>
    }
    .into_any()
}
