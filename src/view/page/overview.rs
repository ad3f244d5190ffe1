//! Beside the questions: the way to any part, with how much of it was answered; and the picture so far.

use super::later::complete_instrument;
use super::report::use_report;
use crate::view::context::use_app;
use crate::view::document::Document;
use crate::view::field::{Paragraph, replaced};
use iscan::instrument::{Area, Domain, Instrument, Line};
use iscan::report::Report;
use iscan::route::Route;
use iscan::scan::{Group, Scan, ScanKind, Step, statements};
use leptos::prelude::*;

/// The finding so far, and its picture.
#[component]
pub(super) fn Picture() -> AnyView {
    let report = use_report();
    let finding = report.follow(Report::finding);
    let picture = report.follow(|report| report.miniature("m"));
    view! {
        <Paragraph class="" role="status" text=finding />
        <Document html=picture />
    }
    .into_any()
}

/// The way to any part. Which there are follows the kind of scan.
#[component]
pub(super) fn Overview(here: Step) -> AnyView {
    let session = use_app().session;
    let instrument = complete_instrument();
    let quick = session.quick();
    let list = move || {
        let kind = if quick.get() { ScanKind::Quick } else { ScanKind::Full };
        let words = &instrument.words;
        let mut items = vec![
            view! { <Item here step=Step::Intake name=words.step_intake() /> }.into_any(),
            view! { <Item here step=Step::Facts name=words.step_facts() /> }.into_any(),
        ];
        items.extend(Area::ALL.map(|area| view! { <AreaItems here area kind /> }.into_any()));
        if kind != ScanKind::Quick {
            items.extend(only_full(here, instrument));
        }
        items.push(view! { <Item here step=Step::Check name=words.step_check() /> }.into_any());
        items.into_any()
    };
    view! { <ul>{replaced(list)}</ul> }.into_any()
}

/// The parts of which only the full scan asks.
fn only_full(here: Step, instrument: &'static Instrument) -> [AnyView; 5] {
    let session = use_app().session;
    let words = &instrument.words;
    let full = &instrument.full;
    let count = |group: Group, total: usize| session.follow(move |scan| words.progress_of(&scan.chosen_in(group), &total));
    let symptoms = full.symptoms.iter().enumerate().map(|(place, list)| {
        let state = session.follow(move |scan| {
            let answered = |symptom: &&_| is_answered(scan, symptom);
            words.progress_of(&list.symptoms.iter().filter(answered).count(), &list.symptoms.len())
        });
        view! { <Item here step=Step::Symptoms(place) name=list.name.clone() state /> }.into_any()
    });
    let symptoms: Vec<AnyView> = symptoms.collect();
    let item = |step: Step, name: &'static str, state: Signal<String>| view! { <Item here step name state /> }.into_any();
    [
        item(Step::Signature, words.step_signature(), count(Group::Signature, full.rows.len())),
        view! { <li>{words.step_symptoms()} <ul>{symptoms}</ul></li> }.into_any(),
        item(Step::Culture, words.step_culture(), count(Group::Culture, full.pairs.len())),
        item(Step::Iprof, words.step_iprof(), count(Group::Tasks, full.iprof.tasks.len())),
        item(
            Step::Staffing,
            words.step_staffing(),
            count(Group::Staffing, full.staffing.questions.len()),
        ),
    ]
}

fn is_answered(scan: &Scan, symptom: &Line) -> bool {
    scan.choice(Group::Symptoms, &symptom.id).is_some()
}

/// The domains of an area.
#[component]
fn AreaItems(here: Step, area: Area, kind: ScanKind) -> AnyView {
    let instrument = complete_instrument();
    let report = use_report();
    let domains = area.domains().into_iter().filter_map(|domain| {
        let first = statements(instrument, kind).find(|id| id.domain == domain)?;
        let state = report.follow(move |report| domain_state(report, domain));
        Some(view! { <Item here step=Step::Statement(first) name=instrument.domain_name(domain) state /> }.into_any())
    });
    let domains: Vec<AnyView> = domains.collect();
    view! { <li>{instrument.area(area).name.as_str()} <ul>{domains}</ul></li> }.into_any()
}

/// One part, and how far it is.
#[component]
fn Item(here: Step, step: Step, #[prop(into)] name: String, #[prop(optional)] state: Option<Signal<String>>) -> AnyView {
    let href = Route::Scan(step).hash(use_app().instrument());
    let current = (step == here).then_some("step");
    let state = state.map(|state| view! { " " <span class="quiet">{state}</span> });
    view! { <li><a href=href aria-current=current>{name}</a> {state}</li> }.into_any()
}

/// How much of a domain has been answered, and the phase so far.
fn domain_state(report: &Report, domain: Domain) -> String {
    let (instrument, scan) = (report.instrument(), report.scan());
    let words = &instrument.words;
    let asked = statements(instrument, scan.kind()).filter(|id| id.domain == domain);
    let (given, total) = asked.fold((0, 0), |(given, total), id| {
        (given + usize::from(scan.answer(id).is_some()), total + 1)
    });
    let done = words.progress_of(&given, &total);
    match report.scores().domain(domain).phase {
        Some(phase) if given > 0 => [&done, " · ", &words.report_phase(&phase)].concat(),
        Some(_) | None => done,
    }
}
