//! The report of a scan that came in a link, to read only; and the scan that a frame hands over, to go on with.

use super::excerpts::{AdviceExcerpts, FindingExcerpt};
use super::notice::Notice;
use super::pictures::Pictures;
use super::report::contents;
use super::sizes::sizes;
use super::source::Source;
use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::document::DocumentSection;
use crate::view::field::ActionButton;
use crate::view::message::{OutcomeMessage, changes};
use crate::view::outcome::{Outcome, refused};
use crate::view::storage::Browser;
use iscan::exchange;
use iscan::instrument::Words;
use iscan::report::{Report, ReportSize, Section, SectionId, day};
use iscan::route::Route;
use iscan::scan::{About, OpenError, Scan, resume};
use iscan::storage::{Origin, TakenIn};
use leptos::prelude::*;

/// The report of the scan in the address. Nothing on it follows the open scan.
#[component]
pub(super) fn Shared(code: String, size: ReportSize) -> AnyView {
    let app = use_app();
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let scan = match exchange::decode(&code, instrument) {
        Ok(scan) => scan,
        Err(error) => return view! { <Broken error /> }.into_any(),
    };
    let changes = changes(instrument, scan.instrument());
    let made = made(words, &scan);
    let own = !app.session.peek(Scan::is_empty);
    let report = Report::new(instrument, scan.clone());
    let keep = move |()| app.tell(take_in(app, &scan, Origin::Link));
    let notice = view! {
        <p><b>{words.shared_title()}</b> " " {made}</p>
        <p>{words.shared_about()}</p>
        <p class="actions">
            <ActionButton text=words.shared_keep() act=keep />
            <ActionButton class="second" text=words.report_print() act=|()| browser::print() />
            {own.then(|| view! { <a href="#/report">{words.shared_own()}</a> })}
        </p>
        <OutcomeMessage place="shared" />
        {changes}
    };
    let address = |size| Route::Shared(code.clone(), size).hash(instrument);
    read_only(report, size, address, notice.into_any())
}

/// A report that does not follow the open scan, in one of its sizes; the notice says whose it is and what can be done with it.
pub(super) fn read_only(report: Report<'static>, size: ReportSize, address: impl Fn(ReportSize) -> String, notice: AnyView) -> AnyView {
    let title = report.title();
    let sections = report.sections(size);
    let source = Source::Fixed(StoredValue::new(report));
    let ids: Vec<_> = sections.iter().map(|section| section.id).skip(1).collect();
    let mut parts = sections
        .iter()
        .map(|section| view! { <Part section=section.clone() source /> }.into_any());
    let first = parts.next();
    let rest: Vec<AnyView> = parts.collect();
    let sections = Memo::new(move |_| sections.clone());
    view! {
        <article class=["report ", size.id()].concat()>
            <h1 tabindex="-1">{title}</h1>
            {first}
            <div class="beside">
                <div class="notice screen">{notice}</div>
                {sizes(size, address, source)}
                {contents(sections, &ids)}
            </div>
            <div class="body">{rest}</div>
        </article>
    }
    .into_any()
}

#[component]
fn Part(section: Section, source: Source) -> AnyView {
    let id = section.id;
    let after = match id {
        SectionId::Summary => Some(view! { <FindingExcerpt source /> }.into_any()),
        SectionId::Advice => Some(view! { <AdviceExcerpts source /> }.into_any()),
        SectionId::Quadrant
        | SectionId::Type
        | SectionId::Profiles
        | SectionId::Comparison
        | SectionId::Alignment
        | SectionId::Chain
        | SectionId::Voices
        | SectionId::Signature
        | SectionId::Chapters
        | SectionId::Plan
        | SectionId::Evolution
        | SectionId::Iprof
        | SectionId::Staffing
        | SectionId::BlindSpots
        | SectionId::Reading
        | SectionId::Account => None,
    };
    view! { <DocumentSection id=id.id() html=section.whole() /> <Pictures section=id source /> {after} }.into_any()
}

/// Whose scan it is and of when, as far as the link says.
fn made(words: &Words, scan: &Scan) -> String {
    let whose = match scan.about(About::Municipality) {
        "" => words.shared_ofnone().to_owned(),
        name => words.shared_of(&name),
    };
    let when = match scan.updated() {
        "" => words.shared_onnone().to_owned(),
        moment => words.shared_on(&day(moment, words)),
    };
    [whose, when].join(" ")
}

#[component]
fn Broken(error: OpenError) -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let text = [&refused(instrument, &error), " ", words.shared_nothing()].concat();
    view! { <Notice title=words.shared_broken() text href="#/" onward=words.notfound_home() /> }.into_any()
}

/// Puts a scan from outside among those of this browser and opens it.
pub(super) fn take_in(app: App, scan: &Scan, origin: Origin) -> Outcome {
    match app.session.update(|open| open.take_in(scan, origin, &Browser, app.instrument())) {
        TakenIn::Opened { title, beside } => Outcome::Opened { title, beside },
        TakenIn::Refused(error) => Outcome::NotKept(error),
        TakenIn::Unsaved(error) => Outcome::Unsaved(error),
    }
}

/// Takes in a scan that a frame hands over, and goes on where it was left. A reload finds it there.
pub(super) fn take(code: &str) -> AnyView {
    let app = use_app();
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let scan = match exchange::decode(code, instrument) {
        Ok(scan) => scan,
        Err(error) => return view! { <Broken error /> }.into_any(),
    };
    app.tell(take_in(app, &scan, Origin::Link));
    let on = Route::Scan(app.session.peek(|scan| resume(instrument, scan))).hash(instrument);
    request_animation_frame(move || drop(location().replace(&on)));
    view! { <Notice title=words.waiting_title() text=words.waiting_text() href="#/scan" onward=words.start_begin() /> }.into_any()
}
