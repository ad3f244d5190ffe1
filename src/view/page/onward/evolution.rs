//! What changed since an earlier scan; which scans lie beside this one; and the way to a next measurement.

use super::begin_next::BeginNext;
use super::earlier::AddEarlier;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::document::Document;
use crate::view::field::{ActionButton, Choice, Heading, LinkButton, replaced};
use crate::view::page::own_report::use_report;
use iscan::report::day;
use iscan::scan::{Change, PlanChange};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Evolution() -> AnyView {
    let app = use_app();
    let words = app.words();
    for scan in app.session.peek(|scan| {
        scan.earlier()
            .iter()
            .filter(|earlier| earlier.id().is_empty())
            .cloned()
            .collect::<Vec<_>>()
    }) {
        // A file from elsewhere: without an id it could not be chosen.
        app.session.change(Change::Plan(PlanChange::Forget(String::new())));
        app.session
            .change(Change::Plan(PlanChange::Earlier(Box::new(scan.renamed(&browser::new_id())))));
    }
    let ids = app
        .session
        .follow(|scan| scan.earlier().iter().map(|earlier| earlier.id().to_owned()).collect::<Vec<_>>());
    let ids = Memo::new(move |_| ids.get());
    // What is compared with: the last one, until the reader chooses.
    let chosen = RwSignal::new(app.session.peek(|scan| scan.last_earlier().map(|earlier| earlier.id().to_owned())));
    let shown = move || {
        let ids = ids.get();
        if ids.is_empty() {
            return view! { <p>{words.evolution_none()}</p> }.into_any();
        }
        view! { <Moments ids chosen /> <Compared chosen /> }.into_any()
    };
    view! {
        <Heading title=words.evolution_title() lead=words.evolution_lead() />
        {replaced(shown)}
        <div class="screen"><AddEarlier chosen /> <BeginNext /></div>
        <p class="actions screen"><LinkButton href="#/report" text=words.check_report() second=true /></p>
    }
    .into_any()
}

/// The earlier scans: which one is compared with, and taking one away.
#[component]
fn Moments(ids: Vec<String>, chosen: RwSignal<Option<String>>) -> AnyView {
    let app = use_app();
    let words = app.words();
    if chosen.with_untracked(|chosen| chosen.as_ref().is_none_or(|chosen| !ids.contains(chosen))) {
        chosen.set(app.session.peek(|scan| scan.last_earlier().map(|earlier| earlier.id().to_owned())));
    }
    let moment = move |id: String| {
        let told = app.session.peek(|scan| {
            let earlier = scan.earlier().iter().find(|earlier| earlier.id() == id)?;
            Some(words.evolution_moment(&day(earlier.last_known(), words), &earlier.answered().count()))
        })?;
        let about = words.scans_about(&words.evolution_forget(), &told);
        let is_chosen = {
            let id = id.clone();
            Signal::derive(move || chosen.read().as_ref() == Some(&id))
        };
        let choose = {
            let id = id.clone();
            move |_| chosen.set(Some(id.clone()))
        };
        let forget = move |()| {
            app.session.change(Change::Plan(PlanChange::Forget(id.clone())));
            browser::focus("main h1");
        };
        Some(
            view! {
                <li>
                    <Choice group="moment".to_owned() text=told chosen=is_chosen choose />
                    <ActionButton class="link" text=words.evolution_forget() about act=forget />
                </li>
            }
            .into_any(),
        )
    };
    let moments: Vec<AnyView> = ids.into_iter().filter_map(moment).collect();
    let beside = app.session.follow(|scan| scan.beside().is_some());
    let show = move |beside| app.session.change(Change::Plan(PlanChange::Beside(beside)));
    view! {
        <fieldset class="fact screen">
            <legend>{words.evolution_compare()}</legend>
            <ul class="moments">{moments}</ul>
        </fieldset>
        <div class="fact screen"><Choice text=words.evolution_beside().to_owned() chosen=beside choose=show /></div>
    }
    .into_any()
}

/// What changed since the one that is chosen.
#[component]
fn Compared(chosen: RwSignal<Option<String>>) -> AnyView {
    let report = use_report();
    let told = Memo::new(move |_| {
        let id = chosen.get().unwrap_or_default();
        report.with(|report| report.evolution(&id)).unwrap_or_default()
    });
    let title = Signal::derive(move || told.read().0.clone());
    let html = Signal::derive(move || told.read().1.clone());
    view! { <article class="report evolved"><h2 aria-live="polite">{title}</h2> <Document html /></article> }.into_any()
}
