//! Which phases to reach and by when; what moving a domain would change; and the shortest way.

use super::shortest_way::ShortestWays;
use super::targets::{Moves, Target};
use crate::view::context::{App, use_app};
use crate::view::document::Document;
use crate::view::field::{ActionButton, Heading, LinkButton, Paragraph, TextField, replaced};
use crate::view::page::own_report::{OwnReport, use_report};
use iscan::instrument::{Domain, Side};
use iscan::plan::ambition;
use iscan::scan::Change;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Ambition() -> AnyView {
    let words = use_app().words();
    let report = use_report();
    let placed = Memo::new(move |_| report.with(|report| report.scores().domains.iter().any(|score| score.phase.is_some())));
    let body = move || {
        if placed.get() {
            view! { <Choosing /> <ShortestWays /> }.into_any()
        } else {
            view! {
                <p class="notice">{words.ambition_empty()}</p>
                <p class="actions"><LinkButton href="#/scan" text=words.start_begin() /></p>
            }
            .into_any()
        }
    };
    view! {
        <Heading title=words.ambition_title() lead=words.ambition_lead() />
        {replaced(body)}
        <p class="actions">
            <LinkButton href="#/plan" text=words.ambition_toplan() />
            <LinkButton href="#/report" text=words.check_report() second=true />
        </p>
    }
    .into_any()
}

/// The targets, with what a move would change beside them.
#[component]
fn Choosing() -> AnyView {
    let app = use_app();
    let words = app.words();
    let report = use_report();
    let moves: Moves = RwSignal::new(vec![]);
    let told = Memo::new(move |_| report.with(|report| report.what_if(&moves.read())));
    let outcome = Signal::derive(move || told.read().1.clone());
    let side = move |side: Side, name: &'static str| {
        let rows = Domain::sketch(side)
            .iter()
            .map(|domain| view! { <Target domain=*domain moves outcome /> }.into_any());
        let rows: Vec<AnyView> = rows.collect();
        view! { <h3>{name}</h3> <ul class="targets">{rows}</ul> }.into_any()
    };
    let horizon = app.session.follow(|scan| scan.horizon().to_owned());
    let change = move |month: String| app.session.change(Change::Horizon(month));
    view! {
        <div class="walk">
            <div>
                <h2>{words.ambition_targets()}</h2>
                <TextField id="horizon" kind="month" label=words.ambition_horizon() help=words.ambition_horizonhelp() value=horizon change />
                <p class="actions">
                    <ActionButton class="second" text=words.ambition_accept() act=move |()| accept(app, report) />
                    <ActionButton class="link" text=words.ambition_clear() act=move |()| clear(app) />
                </p>
                {side(Side::Organisation, words.sketch_organisation())}
                {side(Side::Ict, words.sketch_ict())}
            </div>
            <WhatIf moves told />
        </div>
    }
    .into_any()
}

/// Chooses what is proposed, wherever nothing is chosen.
fn accept(app: App, report: OwnReport) {
    let proposed = untrack(|| {
        report.with(|report| {
            Domain::ALL.map(|domain| {
                let ambition = ambition(report.instrument(), report.scan(), report.scores(), domain);
                (domain, ambition.proposed.filter(|_| ambition.chosen.is_none()))
            })
        })
    });
    for (domain, phase) in proposed {
        if phase.is_some() {
            app.session.change(Change::Target(domain, phase));
        }
    }
}

fn clear(app: App) {
    for domain in Domain::ALL {
        if app.session.peek(|scan| scan.target(domain).is_some()) {
            app.session.change(Change::Target(domain, None));
        }
    }
}

/// What the moves would change. The answers stay as they are.
#[component]
fn WhatIf(moves: Moves, told: Memo<(String, String)>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let html = Signal::derive(move || told.read().0.clone());
    let sentence = Signal::derive(move || {
        let moved = !moves.read().is_empty();
        if moved { told.read().1.clone() } else { String::new() }
    });
    let targets = move |()| {
        let chosen = |domain: Domain| Some((domain, app.session.peek(|scan| scan.target(domain))?));
        moves.set(Domain::ALL.into_iter().filter_map(chosen).collect());
    };
    view! {
        <aside class="companion report" aria-labelledby="what-if">
            <h2 id="what-if">{words.ambition_whatif()}</h2>
            <p class="quiet">{words.ambition_whatifabout()}</p>
            <p class="actions">
                <ActionButton class="second" text=words.ambition_trytargets() act=targets />
                <ActionButton class="link" text=words.ambition_tryagain() act=move |()| moves.set(vec![]) />
            </p>
            <Paragraph class="unseen" role="status" text=sentence />
            <Document html />
        </aside>
    }
    .into_any()
}
