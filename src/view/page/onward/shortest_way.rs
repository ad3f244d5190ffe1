//! The shortest way of each domain to its next phase, sentence by sentence.

use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, replaced};
use crate::view::page::own_report::use_report;
use iscan::instrument::{Domain, Phase, Side};
use iscan::plan::{Move, from_move, shortest_way};
use iscan::scan::{Action, Change, PlanChange};
use leptos::prelude::*;

/// The way of a domain: to which phase, and what has to move for it; no moves where its statements go no further.
#[derive(Clone, PartialEq)]
struct Way {
    to: Phase,
    moves: Option<Vec<Move>>,
}

/// The section.
#[component]
pub(super) fn ShortestWays() -> AnyView {
    let words = use_app().words();
    let domains = [Side::Organisation, Side::Ict].into_iter().flat_map(Domain::sketch);
    let ways: Vec<AnyView> = domains.map(|domain| view! { <DomainWay domain=*domain /> }.into_any()).collect();
    view! {
        <section class="prose">
            <h2>{words.ambition_way()}</h2>
            <p>{words.ambition_wayabout()}</p>
            {ways}
        </section>
    }
    .into_any()
}

#[component]
fn DomainWay(domain: Domain) -> AnyView {
    let app = use_app();
    let words = app.words();
    let report = use_report();
    let way = Memo::new(move |_| {
        report.with(|report| {
            let to = report.scores().domain(domain).phase?;
            let Some(to) = to.next() else {
                return Some(Way { to, moves: None });
            };
            let moves = shortest_way(report.instrument(), report.scan(), report.scores(), domain, to);
            Some(Way { to, moves })
        })
    });
    let name = app.instrument().domain_name(domain);
    replaced(move || match way.get() {
        None => ().into_any(),
        Some(Way { to, moves: None }) => {
            let told = if to.next().is_none() && !to.is_ours() {
                words.ambition_waytop().to_owned()
            } else {
                words.ambition_waynone(
                    &app.instrument()
                        .domain(domain)
                        .statements
                        .iter()
                        .map(iscan::instrument::Statement::highest)
                        .min()
                        .unwrap_or(to),
                )
            };
            view! { <p><b>{name.clone()}</b> ". " <span class="quiet">{told}</span></p> }.into_any()
        }
        Some(Way { to, moves: Some(moves) }) => {
            let summary = [&name, ". ", &words.ambition_wayto(&to, &moves.len())].concat();
            let steps: Vec<AnyView> = moves.into_iter().map(|step| view! { <Step step /> }.into_any()).collect();
            view! { <details><summary>{summary}</summary> <ul class="way">{steps}</ul></details> }.into_any()
        }
    })
}

/// One statement that has to move, and the way into the plan.
#[component]
fn Step(step: Move) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let Some(statement) = instrument.statement(step.statement) else {
        return ().into_any();
    };
    let anchor = move |phase| statement.anchor(phase).unwrap_or_default();
    let ours = step.to.tag(words);
    let deliberate = app.session.follow(move |scan| scan.deliberate(step.statement));
    let chosen = Signal::derive(move || if deliberate.get() { words.ambition_deliberate() } else { "" }.to_owned());
    view! {
        <li>
            <p class="asked">{statement.question.as_str()} " " <span class="quiet">{chosen}</span></p>
            <dl>
                <dt>{words.ambition_wayfrom()}</dt>
                <dd>{anchor(step.from)}</dd>
                <dt>{words.ambition_wayreach(&step.to)}</dt>
                <dd><b>{anchor(step.to)}</b> {(!ours.is_empty()).then(move || view! { " " <small class="tag">{ours}</small> })}</dd>
            </dl>
            <p><ToPlan step /></p>
        </li>
    }
    .into_any()
}

/// Puts a move in the plan; says so once it is there.
#[component]
pub(super) fn ToPlan(step: Move) -> AnyView {
    let app = use_app();
    let words = app.words();
    let planned = app
        .session
        .follow(move |scan| scan.actions().iter().any(|action| carries(action, step)));
    let planned = Memo::new(move |_| planned.get());
    let topic = app.instrument().statement(step.statement).map_or("", |statement| &statement.topic);
    let place = ["to-plan-", &step.statement.to_string()].concat();
    let focused = ["[id='", &place, "']"].concat();
    let act = move |()| {
        let action = from_move(&browser::new_id(), app.instrument(), step);
        app.session.change(Change::Plan(PlanChange::Add(Box::new(action))));
        browser::focus_on(focused.clone());
    };
    let shown = move || {
        if planned.get() {
            view! { <a href="#/plan">{words.ambition_inplan()}</a> }.into_any()
        } else {
            let about = words.scans_about(&words.ambition_addplan(), &topic);
            view! { <ActionButton class="link" text=words.ambition_addplan() about act=act.clone() /> }.into_any()
        }
    };
    view! { <span id=place tabindex="-1">{replaced(shown)}</span> }.into_any()
}

/// Whether an action that is still open moves this statement.
fn carries(action: &Action, step: Move) -> bool {
    action.is_open() && action.statement == step.statement.to_string()
}
