//! The report of the open scan, with its few controls around the sections.

use super::check::missing;
use super::comparison::TakeAway;
use super::excerpts::{AdviceExcerpts, FindingExcerpt};
use super::own_report::use_report;
use super::pictures::Pictures;
use super::sizes::sizes;
use super::source::Source;
use super::start::{Reminder, grow};
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::document::{Document, DocumentSection};
use crate::view::export;
use crate::view::field::{ActionButton, LinkButton, Paragraph, replaced, settled};
use iscan::exchange;
use iscan::prose::Html;
use iscan::report::{Report as Finding, ReportSize, Section, SectionId};
use iscan::route::Route;
use iscan::scan::ScanKind;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Report(size: ReportSize) -> AnyView {
    let app = use_app();
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let report = use_report();
    let title = report.follow(Finding::title);
    let missing = app.session.follow(move |scan| missing(instrument, scan));
    let sections = Memo::new(move |_| report.with(|report| report.sections(size)));
    // What there is at a glance comes first, and stands by itself.
    let ids = Memo::new(move |_| sections.read().iter().map(|section| section.id).skip(1).collect::<Vec<_>>());
    let contents = move || contents(sections, &ids.read());
    let body = move || {
        ids.get()
            .into_iter()
            .map(|id| view! { <Part sections id source=Source::Own(report) /> }.into_any())
            .collect::<Vec<_>>()
            .into_any()
    };
    let quick = app.session.peek(|scan| scan.kind() == ScanKind::Quick);
    let growing = quick.then(|| {
        let act = move |()| grow(app);
        view! { <p class="screen">{words.report_grow()} " " <ActionButton class="link" text=words.check_grow() act /></p> }
    });
    let address = move |size| Route::Report(size).hash(instrument);
    // Beside the contents, for the way back to a screen. The sheet is full, and no link leads to a disk.
    let code = (size != ReportSize::Sheet && !browser::is_on_disk()).then(|| view! { <div class="paper"><ReportLink /></div> });
    let beside = if code.is_some() { "beside coded" } else { "beside" };
    view! {
        <article class=["report ", size.id()].concat()>
            <h1 tabindex="-1" prop:textContent=settled(title)></h1>
            <Part sections id=SectionId::Summary source=Source::Own(report) />
            <div class=beside>
                <Paragraph class="notice screen" text=missing />
                {sizes(size, address, Source::Own(report))}
                <p class="actions screen">
                    <ActionButton class="button" text=words.report_print() act=|()| browser::print() />
                    <LinkButton href="#/files" text=words.report_share() second=true />
                    <LinkButton href="#/scan/check" text=words.report_answers() second=true />
                </p>
                <p class="screen actions">
                    {words.plan_onward()}
                    <a href="#/ambition">{words.ambition_title()}</a>
                    <a href="#/plan">{words.plan_title()}</a>
                    <a href="#/letters">{words.letters_title()}</a>
                    <a href="#/evolution">{words.evolution_title()}</a>
                </p>
                {growing}
                <div class="screen"><Reminder /></div>
                {replaced(contents)}
                {code}
            </div>
            <div class="body">{replaced(body)}</div>
        </article>
    }
    .into_any()
}

/// The sections after the first, to go to. Titles follow the answers.
pub(super) fn contents(sections: Memo<Vec<Section>>, ids: &[SectionId]) -> AnyView {
    let words = use_app().words();
    if ids.is_empty() {
        return ().into_any();
    }
    let items = ids.iter().map(|id| {
        let id = *id;
        let title = Signal::derive(move || told(sections, id, |section| section.title.clone()));
        view! { <li><a href=["#", id.id()].concat() prop:textContent=settled(title)></a></li> }.into_any()
    });
    let items: Vec<AnyView> = items.collect();
    view! {
        <nav class="contents" aria-label=words.report_contents()>
            <h2>{words.report_contents()}</h2>
            <ol>{items}</ol>
        </nav>
    }
    .into_any()
}

fn told(sections: Memo<Vec<Section>>, id: SectionId, read: fn(&Section) -> String) -> String {
    let sections = sections.read();
    sections.iter().find(|section| section.id == id).map(read).unwrap_or_default()
}

/// A section, and what can be done with it. That stands outside it, so that an update never replaces what has the focus.
#[component]
fn Part(sections: Memo<Vec<Section>>, id: SectionId, source: Source) -> AnyView {
    let app = use_app();
    let words = app.words();
    let html = Signal::derive(move || told(sections, id, Section::whole));
    let after = match id {
        SectionId::Summary => Some(view! { <FindingExcerpt source /> }.into_any()),
        SectionId::Type => Some(view! { <p class="screen"><a href="#/scan/recognition">{words.recognition_ask()}</a></p> }.into_any()),
        SectionId::Profiles => Some(view! { <p class="screen"><a href="#/ambition">{words.ambition_link()}</a></p> }.into_any()),
        SectionId::Advice => Some(
            view! {
                <p class="screen actions">
                    <a href="#/advice">{words.advice_order()}</a>
                    <a href="#/plan">{words.plan_link()}</a>
                </p>
                <AdviceExcerpts source />
            }
            .into_any(),
        ),
        SectionId::Plan => Some(
            view! {
                <p class="screen actions">
                    <a href="#/plan">{words.plan_title()}</a>
                    <a href="#/letters">{words.letters_title()}</a>
                </p>
            }
            .into_any(),
        ),
        SectionId::Evolution => Some(view! { <p class="screen"><a href="#/evolution">{words.evolution_title()}</a></p> }.into_any()),
        // Only the workshop itself has the section: there the way back, elsewhere the way to one.
        SectionId::BlindSpots if app.session.peek(|scan| scan.kind() != ScanKind::Workshop) => {
            Some(view! { <p class="screen">{words.workshop_ask()} " " <a href="#/workshop">{words.workshop_invite()}</a></p> }.into_any())
        }
        SectionId::Comparison => Some(view! { <TakeAway /> }.into_any()),
        SectionId::Voices => Some(view! { <p class="screen"><a href="#/workshop">{words.workshop_back()}</a></p> }.into_any()),
        SectionId::BlindSpots
        | SectionId::Quadrant
        | SectionId::Alignment
        | SectionId::Chain
        | SectionId::Signature
        | SectionId::Chapters
        | SectionId::Iprof
        | SectionId::Staffing
        | SectionId::Reading
        | SectionId::Account => None,
    };
    view! { <DocumentSection id=id.id() html /> <Pictures section=id source /> {after} }.into_any()
}

/// On paper only: the way back to the report on a screen.
#[component]
fn ReportLink() -> AnyView {
    let app = use_app();
    let words = app.words();
    let link = export::link(app);
    let picture = Signal::derive(move || {
        let picture = exchange::qr(&link.read(), words.files_qr());
        picture.map(Html::into_string).unwrap_or_default()
    });
    view! { <figure><Document html=picture /> <figcaption>{words.files_qrprint()}</figcaption></figure> }.into_any()
}
