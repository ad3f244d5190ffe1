//! Beside the questions: the way to any part, with how much of it was answered and what it is for; and the picture so far.

use super::own_report::use_report;
use super::part;
use crate::view::context::use_app;
use crate::view::document::Document;
use crate::view::field::{Paragraph, replaced, settled};
use iscan::instrument::{Area, Domain, Instrument};
use iscan::report::Report;
use iscan::route::Route;
use iscan::scan::{ScanKind, Step, progress_of, statements};
use leptos::prelude::*;

/// The finding so far, and its picture.
#[component]
pub(super) fn Picture() -> AnyView {
    let report = use_report();
    let finding = report.follow_after_paint(Report::finding);
    let picture = report.follow_after_paint(Report::miniature);
    view! {
        <Paragraph class="" role="status" text=finding />
        <Document html=picture />
    }
    .into_any()
}

/// The way to any part, from the address of the step one is at. Which parts there are follows the kind of scan.
#[component]
pub(super) fn Overview(here: Signal<String>) -> AnyView {
    let session = use_app().session;
    let instrument = use_app().instrument();
    let quick = session.quick();
    let list = move || {
        let kind = if quick.get() { ScanKind::Quick } else { ScanKind::Full };
        let words = &instrument.words;
        // Of the lines of the intake none has to be filled in.
        let state = Signal::stored(part::need(words, Step::Intake));
        let mut items = vec![
            view! { <Item here step=Step::Intake name=words.step_intake() state /> }.into_any(),
            view! { <PartItem here step=Step::Facts /> }.into_any(),
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
fn only_full(here: Signal<String>, instrument: &'static Instrument) -> [AnyView; 5] {
    let words = &instrument.words;
    let lists = instrument.full.symptoms.iter().enumerate().map(|(place, list)| {
        let step = Step::Symptoms(place);
        view! { <Item here step name=list.name.clone() state=answered(step) /> }.into_any()
    });
    let lists: Vec<AnyView> = lists.collect();
    let part = |step: Step| view! { <PartItem here step /> }.into_any();
    let need = part::need(words, Step::Symptoms(0));
    [
        part(Step::Signature),
        view! { <li>{words.step_symptoms()} " " <span class="quiet">{need}</span> <ul>{lists}</ul></li> }.into_any(),
        part(Step::Culture),
        part(Step::Iprof),
        part(Step::Staffing),
    ]
}

/// How many of the questions on a screen have an answer.
fn answered(step: Step) -> Signal<String> {
    let instrument = use_app().instrument();
    use_app().session.follow(move |scan| {
        let (answered, asked) = progress_of(instrument, scan, step);
        instrument.words.progress_of(&answered, &asked)
    })
}

/// A part with a screen of its own: how far it is, and what it is for.
#[component]
fn PartItem(here: Signal<String>, step: Step) -> AnyView {
    let words = &use_app().instrument().words;
    let (answered, need) = (answered(step), part::need(words, step));
    let state = Signal::derive(move || [&answered.get(), " · ", &need].concat());
    view! { <Item here step name=part::name(words, step) state /> }.into_any()
}

/// The domains of an area.
#[component]
fn AreaItems(here: Signal<String>, area: Area, kind: ScanKind) -> AnyView {
    let instrument = use_app().instrument();
    let report = use_report();
    let domains = area.domains().filter_map(|domain| {
        let first = statements(instrument, kind).find(|id| id.domain == domain)?;
        let state = report.follow_after_paint(move |report| domain_state(report, domain));
        Some(view! { <Item here step=Step::Statement(first) name=instrument.domain_name(domain) state /> }.into_any())
    });
    let domains: Vec<AnyView> = domains.collect();
    let need = part::need(&instrument.words, Step::Statement(instrument.lead(area.organisation())));
    view! { <li>{instrument.area(area).name.as_str()} " " <span class="quiet">{need}</span> <ul>{domains}</ul></li> }.into_any()
}

/// One part, and how far it is.
#[component]
fn Item(here: Signal<String>, step: Step, #[prop(into)] name: String, #[prop(optional)] state: Option<Signal<String>>) -> AnyView {
    let href = Route::Scan(step).hash(use_app().instrument());
    let current = {
        let href = href.clone();
        Signal::derive(move || if *here.read() == href { "step" } else { "false" }.to_owned())
    };
    let state = state.map(|state| view! { " " <span class="quiet" prop:textContent=settled(state)></span> });
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
