//! New actions: from a recommendation, from the shortest way, in one's own words.

use super::action::People;
use super::shortest_way::ToPlan;
use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, replaced};
use crate::view::page::own_report::use_report;
use iscan::instrument::{Actor, Advice, Domain, Phase};
use iscan::plan::{ActionFilter, from_advice, shortest_way};
use iscan::scan::{Action, Change, PlanChange};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn AddAction(filter: RwSignal<ActionFilter>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let own = move |()| add(app, filter, Action::planned(&browser::new_id(), "", ""));
    view! {
        <People />
        <p class="actions"><ActionButton class="second" text=words.plan_own() act=own /></p>
        <details>
            <summary>{words.plan_fromadvice()}</summary>
            <Recommendations filter />
        </details>
        <details>
            <summary>{words.plan_fromway()}</summary>
            <Moves />
        </details>
    }
    .into_any()
}

/// Puts an action at the end of the plan, and goes there: whatever was filtered, it is shown.
fn add(app: App, filter: RwSignal<ActionFilter>, action: Action) {
    filter.set(ActionFilter::default());
    let place = ["[id='what-", &action.id, "']"].concat();
    app.session.change(Change::Plan(PlanChange::Add(Box::new(action))));
    browser::focus_on(place);
}

/// The recommendations for the municipality that no action carries out yet, in their order.
#[component]
fn Recommendations(filter: RwSignal<ActionFilter>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let report = use_report();
    let offered = Memo::new(move |_| {
        report.with(|report| {
            let planned = |advice: &Advice| report.scan().actions().iter().any(|action| action.advice == advice.id);
            let advised = report
                .advised()
                .iter()
                .filter(|one| one.advice.actor == Actor::Municipality && !one.aside);
            let ids = advised.filter(|one| !planned(one.advice)).map(|one| one.advice.id.clone());
            ids.collect::<Vec<_>>()
        })
    });
    let item = move |id: String| {
        let advice = app.instrument().full.advice.iter().find(|advice| advice.id == id)?;
        let about = words.scans_about(&words.plan_add(), &advice.title);
        let act = move |()| add(app, filter, from_advice(&browser::new_id(), advice));
        let text = words.plan_add();
        let step = words.plan_steplabel(&advice.step);
        Some(
            view! {
                <li>
                    <p><b>{advice.title.as_str()}</b></p>
                    <p class="quiet">{step}</p>
                    <p class="actions"><ActionButton class="link" text about act /></p>
                </li>
            }
            .into_any(),
        )
    };
    replaced(move || {
        let items: Vec<AnyView> = offered.get().into_iter().filter_map(item).collect();
        if items.is_empty() {
            view! { <p>{words.plan_noadvice()}</p> }.into_any()
        } else {
            view! { <ul class="order">{items}</ul> }.into_any()
        }
    })
}

/// The statements that are on the shortest way of their domain to its next phase.
#[component]
fn Moves() -> AnyView {
    let app = use_app();
    let words = app.words();
    let report = use_report();
    let moves = Memo::new(move |_| {
        report.with(|report| {
            let way = |domain: Domain| {
                let next = report.scores().domain(domain).phase.and_then(Phase::next)?;
                shortest_way(report.instrument(), report.scan(), report.scores(), domain, next)
            };
            Domain::ALL.into_iter().filter_map(way).flatten().collect::<Vec<_>>()
        })
    });
    replaced(move || {
        let items = moves.get().into_iter().filter_map(|step| {
            let statement = app.instrument().statement(step.statement)?;
            let name = [&app.instrument().domain_name(step.statement.domain), ": ", &statement.topic].concat();
            let anchor = step.to.tagged(statement.anchor(step.to).unwrap_or_default(), words);
            Some(
                view! {
                    <li>
                        <p><b>{name}</b></p>
                        <p class="quiet">{words.ambition_wayreach(&step.to)} ": " {anchor}</p>
                        <p class="actions"><ToPlan step /></p>
                    </li>
                }
                .into_any(),
            )
        });
        let items: Vec<AnyView> = items.collect();
        if items.is_empty() {
            view! { <p>{words.plan_noway()}</p> }.into_any()
        } else {
            view! { <ul class="order">{items}</ul> }.into_any()
        }
    })
}
