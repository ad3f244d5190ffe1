//! The workshop's page: how many take part, what comes in, who they are, and where their answers differ.

use super::begin::Begin;
use super::collect::Collect;
use super::doubts::Doubts;
use super::gathered::gathered;
use super::see::See;
use super::voices::Voices;
use crate::view::context::use_app;
use crate::view::field::{LinkButton, Paragraph, replaced};
use iscan::scan::ScanKind;
use leptos::prelude::*;

/// The page: of the open workshop, or the way to begin one.
#[component]
pub(super) fn Home() -> AnyView {
    let app = use_app();
    let open = app
        .session
        .follow_open(|open| (open.scan().kind() == ScanKind::Workshop).then(|| open.scan().id().to_owned()));
    let open = Memo::new(move |_| open.get());
    replaced(move || match open.get() {
        Some(_) => view! { <Open /> }.into_any(),
        None => view! { <Begin /> }.into_any(),
    })
}

#[component]
fn Open() -> AnyView {
    let app = use_app();
    let words = app.words();
    let gathered = gathered();
    let title = app
        .session
        .follow_open(move |open| words.workshop_named(&open.record().title(app.instrument())));
    let counted = Signal::derive(move || {
        let gathered = gathered.read();
        let counted = match gathered.voices() {
            0 => words.workshop_none().to_owned(),
            1 => words.workshop_one().to_owned(),
            voices => words.workshop_counted(&voices),
        };
        match gathered.aside() {
            0 => counted,
            aside => [&counted, " ", &words.workshop_aside(&aside)].concat(),
        }
    });
    let shown = Memo::new(move |_| gathered.read().is_shown());
    let onward = move || {
        let shown = shown.get();
        view! {
            <LinkButton href="#/workshop/invite" text=words.workshop_invite() second=shown />
            {shown.then(|| view! { <LinkButton href="#/workshop/talk" text=words.workshop_talk() /> })}
            {shown.then(|| view! { <LinkButton href="#/report" text=words.workshop_report() second=true /> })}
            <LinkButton href="#/files" text=words.report_share() second=true />
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{title}</h1>
        <Paragraph class="lead" role="status" text=counted />
        <p class="actions">{replaced(onward)}</p>
        <Doubts />
        <Collect />
        <See gathered />
        <Voices />
        <p class="quiet prose">{words.workshop_private()}</p>
    }
    .into_any()
}
