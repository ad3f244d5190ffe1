//! The report of the open scan, with its few controls around the sections.

use super::check::missing;
use super::start::{Reminder, grow};
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::document::{Document, DocumentSection};
use crate::view::export;
use crate::view::field::{ActionButton, LinkButton, Paragraph, replaced, settled};
use crate::view::message::OutcomeMessage;
use crate::view::signal::{AppSignal, forget_with_reader};
use iscan::exchange;
use iscan::prose::Html;
use iscan::report::{Report as Finding, Section, SectionId};
use iscan::scan::ScanKind;
use leptos::prelude::*;

/// The report of the open scan: made once a change, for everything that shows it.
#[derive(Clone, Copy)]
pub(super) struct OwnReport {
    report: StoredValue<ArcMemo<Finding<'static>>>,
    /// Tells that a change of the answers is painted.
    painted: AppSignal<()>,
}

impl OwnReport {
    /// Follows it.
    pub(super) fn with<T>(self, read: impl FnOnce(&Finding<'static>) -> T) -> T {
        let report = self.report.get_value();
        forget_with_reader(report.clone());
        report.with(read)
    }

    /// Follows something of it that stands beside a question: first the answer is painted that was chosen.
    pub(super) fn follow_after_paint<T: Send + Sync + 'static>(
        self,
        read: impl Fn(&Finding<'static>) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        Signal::derive(move || {
            self.painted.get();
            self.report.get_value().with_untracked(&read)
        })
    }

    /// Follows something of it.
    pub(super) fn follow<T: Send + Sync + 'static>(self, read: impl Fn(&Finding<'static>) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.with(&read))
    }
}

/// The report of the open scan.
pub(super) fn use_report() -> OwnReport {
    let app = use_app();
    use_context().unwrap_or_else(|| {
        // It outlives the page that asks for it first.
        app.root.get_value().with(|| {
            let scan = app.session.follow(Clone::clone);
            let make = move |_: Option<&Finding<'static>>| {
                let instrument = app.language.complete.get().unwrap_or(app.language.instrument.get());
                Finding::new(instrument, scan.get())
            };
            let report = OwnReport {
                report: StoredValue::new(ArcMemo::new_with_compare(make, |_, _| true)),
                painted: AppSignal::new(()),
            };
            let changed = app.session.follow(|_| ());
            Effect::new(move |_| {
                changed.track();
                browser::after_paint(move || report.painted.set(()));
            });
            provide_context(report);
            report
        })
    })
}

/// The page.
#[component]
pub(super) fn Report() -> AnyView {
    let app = use_app();
    let instrument = use_app().complete_instrument();
    let words = &instrument.words;
    let report = use_report();
    let title = report.follow(Finding::title);
    let missing = app.session.follow(move |scan| missing(instrument, scan));
    let sections = Memo::new(move |_| report.with(Finding::sections));
    let ids = Memo::new(move |_| sections.read().iter().map(|section| section.id).collect::<Vec<_>>());
    let contents = move || contents(sections, &ids.read());
    let body = move || {
        ids.get()
            .into_iter()
            .map(|id| view! { <Part sections id /> }.into_any())
            .collect::<Vec<_>>()
            .into_any()
    };
    let quick = app.session.peek(|scan| scan.kind() == ScanKind::Quick);
    let growing = quick.then(|| {
        let act = move |()| grow(app);
        view! { <p class="screen">{words.report_grow()} " " <ActionButton class="link" text=words.check_grow() act /></p> }
    });
    view! {
        <article class="report">
            <h1 tabindex="-1" prop:textContent=settled(title)></h1>
            <Paragraph class="notice screen" text=missing />
            <p class="actions screen">
                <ActionButton class="button" text=words.report_print() act=|()| browser::print() />
                <LinkButton href="#/files" text=words.report_share() second=true />
                <LinkButton href="#/summary" text=words.report_sheet() second=true />
                <LinkButton href="#/scan/check" text=words.report_answers() second=true />
            </p>
            {growing}
            <div class="screen"><Reminder /></div>
            {replaced(contents)}
            {replaced(body)}
        </article>
    }
    .into_any()
}

/// The sections, to go to. Titles follow the answers.
pub(super) fn contents(sections: Memo<Vec<Section>>, ids: &[SectionId]) -> AnyView {
    let words = use_app().words();
    let items = ids.iter().map(|id| {
        let id = *id;
        let title = Signal::derive(move || told(sections, id, |section| section.title.clone()));
        view! { <li><a href=["#", id.id()].concat() prop:textContent=settled(title)></a></li> }.into_any()
    });
    let items: Vec<AnyView> = items.collect();
    view! {
        <nav class="contents screen" aria-label=words.report_contents()>
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
fn Part(sections: Memo<Vec<Section>>, id: SectionId) -> AnyView {
    let app = use_app();
    let words = app.words();
    let html = Signal::derive(move || told(sections, id, Section::whole));
    let drawing = id.has_drawing().then(|| {
        let title = told(sections, id, |section| section.title.clone());
        let save = move |()| export::save_drawing(app, id, app.session.peek(Clone::clone));
        let without = move || !html.read().contains("<svg");
        let (text, about) = (words.files_drawing(), words.scans_about(&words.files_drawing(), &title));
        view! {
            <div class="screen" hidden=without>
                <p><ActionButton class="link" text about act=save /></p>
                <OutcomeMessage place=id.id() />
            </div>
        }
    });
    let after = match id {
        // On paper there is room beside the first section, for the way back to a screen.
        SectionId::Summary => Some(view! { <div class="paper"><ReportLink /></div> }.into_any()),
        SectionId::Type => Some(view! { <p class="screen"><a href="#/scan/recognition">{words.recognition_ask()}</a></p> }.into_any()),
        SectionId::Advice => Some(view! { <p class="screen"><a href="#/advice">{words.advice_order()}</a></p> }.into_any()),
        SectionId::Quadrant
        | SectionId::Profiles
        | SectionId::Alignment
        | SectionId::Chain
        | SectionId::Signature
        | SectionId::Chapters
        | SectionId::Iprof
        | SectionId::Voices
        | SectionId::Staffing
        | SectionId::BlindSpots
        | SectionId::Account => None,
    };
    view! { <DocumentSection id=id.id() html /> {drawing} {after} }.into_any()
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
