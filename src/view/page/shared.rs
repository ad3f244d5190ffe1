//! The report of a scan that came in a link, to read only; and the scan that a frame hands over, to go on with.

use super::notice::Notice;
use super::report::contents;
use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::document::{Document, DocumentSection};
use crate::view::export;
use crate::view::field::{ActionButton, LinkButton};
use crate::view::message::{OutcomeMessage, changes};
use crate::view::outcome::{Outcome, refused};
use crate::view::storage::Browser;
use iscan::exchange;
use iscan::instrument::Words;
use iscan::report::{Report, Section, day};
use iscan::route::Route;
use iscan::scan::{About, OpenError, Scan, resume};
use iscan::storage::{Origin, TakenIn};
use leptos::prelude::*;

/// The report of the scan in the address. Nothing on it follows the open scan.
#[component]
pub(super) fn Shared(code: String) -> AnyView {
    let app = use_app();
    let instrument = use_app().complete_instrument();
    let words = &instrument.words;
    let scan = match exchange::decode(&code, instrument) {
        Ok(scan) => scan,
        Err(error) => return view! { <Broken error /> }.into_any(),
    };
    let summary = Route::SharedSummary(code).hash(instrument);
    let report = Report::new(instrument, scan.clone());
    let title = report.title();
    let made = made(words, &scan);
    let own = !app.session.peek(Scan::is_empty);
    let changes = changes(instrument, scan.instrument());
    let sections = report.sections();
    let ids: Vec<_> = sections.iter().map(|section| section.id).collect();
    let parts: Vec<AnyView> = sections
        .iter()
        .map(|section| view! { <Part section=section.clone() scan=scan.clone() /> }.into_any())
        .collect();
    let sections = Memo::new(move |_| sections.clone());
    let keep = move |()| app.tell(take_in(app, &scan, Origin::Link));
    view! {
        <article class="report">
            <h1 tabindex="-1">{title}</h1>
            <div class="notice screen">
                <p><b>{words.shared_title()}</b> " " {made}</p>
                <p>{words.shared_about()}</p>
                <p class="actions">
                    <ActionButton text=words.shared_keep() act=keep />
                    <ActionButton class="second" text=words.report_print() act=|()| browser::print() />
                    <LinkButton href=summary text=words.report_sheet() second=true />
                    {own.then(|| view! { <a href="#/report">{words.shared_own()}</a> })}
                </p>
                <OutcomeMessage place="shared" />
                {changes}
            </div>
            {contents(sections, &ids)}
            {parts}
        </article>
    }
    .into_any()
}

#[component]
fn Part(section: Section, scan: Scan) -> AnyView {
    let app = use_app();
    let words = app.words();
    let id = section.id;
    let drawing = (id.has_drawing() && section.html.contains("<svg")).then(|| {
        let about = words.scans_about(&words.files_drawing(), &section.title);
        let save = move |()| export::save_drawing(app, id, scan.clone());
        view! {
            <div class="screen">
                <p><ActionButton class="link" text=words.files_drawing() about act=save /></p>
                <OutcomeMessage place=id.id() />
            </div>
        }
    });
    view! { <DocumentSection id=id.id() html=section.whole() /> {drawing} }.into_any()
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

/// The same report on one sheet.
#[component]
pub(super) fn SharedSummary(code: String) -> AnyView {
    let instrument = use_app().complete_instrument();
    let words = &instrument.words;
    let scan = match exchange::decode(&code, instrument) {
        Ok(scan) => scan,
        Err(error) => return view! { <Broken error /> }.into_any(),
    };
    let made = made(words, &scan);
    let report = Report::new(instrument, scan);
    view! {
        <article class="report sheet">
            <h1 tabindex="-1">{report.title()}</h1>
            <p class="notice screen"><b>{words.shared_title()}</b> " " {made}</p>
            <p class="actions screen">
                <ActionButton class="button" text=words.report_print() act=|()| browser::print() />
                <LinkButton href=Route::Shared(code).hash(instrument) text=words.shared_whole() second=true />
            </p>
            <Document html=report.one_page() />
        </article>
    }
    .into_any()
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
    let instrument = use_app().complete_instrument();
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
