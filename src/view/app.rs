//! The frame of every page: header, trouble, the page of the address, footer. And what comes from outside the page: another
//! address, another tab, a click on a link to another language.

use super::browser;
use super::context::{App, use_app};
use super::document::Document;
use super::field::{Paragraph, replaced};
use super::landing::land;
use super::language;
use super::outcome;
use super::page::later::{self, Later, LaterPart};
use super::page::{cluster, onward, questions, start, workshop};
use super::parts::Part;
use super::{scroll, storage};
use iscan::prose;
use iscan::report::ReportSize;
use iscan::route::Route;
use iscan::scan::Step;
use iscan::storage::Saved;
use leptos::ev::{self, MouseEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Everything on the page.
#[component]
pub(super) fn Page() -> AnyView {
    let app = use_app();
    listen(app);
    let embedded = browser::is_embedded();
    let header = Signal::derive(move || {
        let instrument = app.language.instrument.get();
        app.report
            .with(|report| app.route.with(|route| prose::header(instrument, route, report, embedded)))
    });
    let footer = Signal::derive(move || {
        // Inside another site's page there is no second one.
        if embedded {
            String::new()
        } else {
            prose::footer(app.language.instrument.get())
        }
    });
    let to_top = Signal::derive(move || app.language.instrument.get().words.nav_top().to_owned());
    let saved = app.session.follow_open(|open| (open.is_gone(), open.saved().clone()));
    let trouble = Signal::derive(move || trouble(app, &saved.read()));
    let apart = embedded.then(|| view! { <aside aria-label=app.words().embed_label()><Later part=LaterPart::Embedded /></aside> });
    view! {
        // Whoever points or tabs at something will soon begin: until then the questions are not fetched.
        <div
            class="frame"
            on:click=move |event| follow_link(app, &event)
            on:pointerover=move |_| fetch_questions(app)
            on:focusin=move |_| fetch_questions(app)
        >
            <Document html=header />
            {apart}
            <Paragraph class="notice" role="alert" text=trouble />
            <main id="content" tabindex="-1">
                {page(app)}
                // For who is far down the page (style/app.css).
                <p class="top screen"><a href="#content">{to_top}</a></p>
            </main>
            <Document html=footer />
        </div>
    }
    .into_any()
}

/// The page of the route. Another page or another language makes it anew; everything else it follows itself. From question
/// to question the page stays, and follows the step.
fn page(app: App) -> AnyView {
    let asks = Memo::new(move |_| app.route.with(|route| matches!(route, Route::Scan(_))));
    replaced(move || {
        app.language.instrument.get();
        if asks.get() {
            return view! { <questions::Question /> }.into_any();
        }
        let route = app.route.get();
        untrack(|| match route {
            Route::Start => view! { <start::Start /> }.into_any(),
            Route::Ambition | Route::Plan | Route::Letters | Route::Evolution => view! { <onward::Onward route /> }.into_any(),
            route => view! { <Later part=LaterPart::Page(route) /> }.into_any(),
        })
    })
}

/// Where *Rapport* leads from now on: for who came by a link to the report in it, until they turn to a scan of their own.
fn keep_report(app: App, route: &Route) {
    match route {
        Route::Shared(code, _) => app.report.set(Route::Shared(code.clone(), ReportSize::Whole)),
        Route::Scan(_)
        | Route::Take(_)
        | Route::Report(_)
        | Route::Advice
        | Route::Ambition
        | Route::Plan
        | Route::Letters
        | Route::Evolution
        | Route::Workshop(_) => app.report.set(Route::Report(ReportSize::Whole)),
        Route::Start
        | Route::Files
        | Route::Cluster
        | Route::Accessibility
        | Route::Glossary
        | Route::Method
        | Route::Example(_)
        | Route::Questions(_)
        | Route::Unknown => {}
    }
}

/// What stands on top of the page when answers are not kept, or something did not come.
fn trouble(app: App, (gone, saved): &(bool, Saved)) -> String {
    let words = &app.language.instrument.get().words;
    let needed = app.route.with(|route| {
        let late = waits_for_later(route) && app.parts.later.get() == Part::Failed;
        let group = matches!(route, Route::Workshop(_)) && app.parts.workshop.get() == Part::Failed;
        let side = *route == Route::Cluster && app.parts.cluster.get() == Part::Failed;
        let onward = onward::is_onward(route) && app.parts.onward.get() == Part::Failed;
        late || group || side || onward || (matches!(route, Route::Scan(_)) && app.parts.questions.get() == Part::Failed)
    });
    let missing = match (app.parts.no_language.get(), needed) {
        (true, _) => words.waiting_language(),
        (false, true) => words.waiting_failed(),
        (false, false) => "",
    };
    let unsaved = match saved {
        _ if *gone => words.save_gone(),
        Saved::Not(error) => outcome::unsaved(words, *error),
        Saved::Nothing | Saved::At(_) => "",
    };
    [missing, unsaved].join(" ").trim().to_owned()
}

/// Follows what belongs to the window for as long as the app runs.
fn listen(app: App) {
    window_event_listener(ev::hashchange, move |_| {
        // Where a link led, one is already.
        if Route::parse(&browser::hash(), app.instrument()) != Some(app.route.get_untracked()) {
            follow_address(app);
        }
    });
    window_event_listener(ev::popstate, move |_| {
        keep_language(app);
        scroll::go_back();
    });
    window_event_listener(ev::online, move |_| fetch_parts(app));
    // A file dropped where none is asked for must not replace the app.
    window_event_listener(ev::dragover, |event| event.prevent_default());
    window_event_listener(ev::drop, |event| event.prevent_default());
    window_event_listener(ev::beforeprint, |_| browser::name_paper());
    window_event_listener(ev::storage, move |event| {
        if storage::is_scan(event.key().as_deref()) {
            app.session.refresh(app.instrument());
        }
    });
    // A page that the browser had put away whole heard nothing of other tabs meanwhile.
    window_event_listener(ev::Custom::<Event>::new("pageshow"), move |_| app.session.refresh(app.instrument()));
    scroll::remember();
    keep_report(app, &app.route.get_untracked());
    fetch_parts(app);
}

/// Shows the page of the hash.
fn follow_address(app: App) {
    // Any other hash is a place on the page.
    let Some(to) = Route::parse(&browser::hash(), app.instrument()) else {
        return;
    };
    app.tell_nothing();
    app.parts.no_language.set(false);
    keep_report(app, &to);
    app.route.set(to);
    fetch_parts(app);
    land(app);
}

fn fetch_questions(app: App) {
    questions::fetch(app, |app| {
        if app.route.with_untracked(|route| matches!(route, Route::Scan(_))) {
            land(app);
        }
        fetch_parts(app);
    });
}

/// Fetches what the page needs; on a question what stands around it comes after it. (A frame needs the link to a window of
/// one's own on every page.)
fn fetch_parts(app: App) {
    let elsewhere = app.route.with_untracked(|route| *route != Route::Start);
    if elsewhere {
        fetch_questions(app);
    }
    let asks = app
        .route
        .with_untracked(|route| matches!(route, Route::Scan(_)) && !waits_for_later(route));
    let after = asks && app.parts.questions.get_untracked() != Part::Here;
    if elsewhere && !after || browser::is_embedded() {
        later::fetch(app, |app| {
            if app.route.with_untracked(waits_for_later) {
                land(app);
            }
        });
    }
    if app.route.with_untracked(onward::is_onward) {
        onward::fetch(app, land);
    }
    if app.route.with_untracked(|route| matches!(route, Route::Workshop(_))) {
        workshop::fetch(app, land);
    }
    if app.route.with_untracked(|route| *route == Route::Cluster) {
        cluster::fetch(app, land);
    }
}

/// Whether the page is one that comes later.
fn waits_for_later(route: &Route) -> bool {
    match route {
        Route::Start | Route::Scan(Step::Intake | Step::Facts | Step::Statement(_) | Step::Check) => false,
        Route::Scan(Step::Signature | Step::Symptoms(_) | Step::Culture | Step::Iprof | Step::Staffing | Step::Recognition)
        | Route::Report(_)
        | Route::Shared(..)
        | Route::Take(_)
        | Route::Workshop(_)
        | Route::Files
        | Route::Cluster
        | Route::Advice
        | Route::Ambition
        | Route::Plan
        | Route::Letters
        | Route::Evolution
        | Route::Accessibility
        | Route::Glossary
        | Route::Example(_)
        | Route::Questions(_)
        | Route::Method
        | Route::Unknown => true,
    }
}

/// A link to another page is followed at once: the browser would tell of it a frame later. One to the other language goes on
/// in it. One to a place on the page goes there without changing the address, so that a reload stays; the browser's back
/// leads back.
fn follow_link(app: App, event: &MouseEvent) {
    let clicked = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(link) = clicked.and_then(|clicked| clicked.closest("a").ok()?) else {
        return;
    };
    // Who goes on before the scrolling has ended. At any other click one would wait for it: where a page is scrolled to, the
    // browser tells only after it has laid out the page.
    scroll::remember_height();
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return;
    }
    let href = link.get_attribute("href").unwrap_or_default();
    if let Some(language) = link.get_attribute("hreflang") {
        event.prevent_default();
        spawn_local(speak(app, language));
    } else if href.starts_with("#/") {
        if href != browser::hash() {
            event.prevent_default();
            drop(location().set_hash(&href));
            follow_address(app);
        }
    } else if let Some(place) = href
        .strip_prefix('#')
        .and_then(|id| document().get_element_by_id(id)?.dyn_into().ok())
    {
        event.prevent_default();
        scroll::go_to(&place);
    }
}

/// Goes on in another language, once all its words are there; otherwise everything stays as it was and the page says so.
async fn speak(app: App, language: String) {
    let from = browser::hash();
    let words = match language::known(&language) {
        Some(words) => Some(words),
        None => later::fetch_language(&language).await,
    };
    let Some((instrument, complete)) = words else {
        app.parts.no_language.set(true);
        return;
    };
    app.language.show(instrument, Some(complete));
    app.parts.later.set(Part::Here);
    app.parts.no_language.set(false);
    remember_language(app);
    // Whoever went on meanwhile stays where they are now.
    if browser::hash() == from {
        land(app);
    } else {
        follow_address(app);
    }
}

fn remember_language(app: App) {
    if let (Some(query), Ok(history)) = (browser::query_in(&app.instrument().language), window().history()) {
        let state = history.state().unwrap_or_default();
        drop(history.replace_state_with_url(&state, "", Some(&query)));
    }
}

/// Whoever goes back to before the other language was chosen stays in it.
fn keep_language(app: App) {
    let shown = ["lang=", &app.instrument().language].concat();
    let query = location().search().unwrap_or_default();
    let asked = query.trim_start_matches('?').split('&').find(|part| part.starts_with("lang="));
    if asked.unwrap_or("lang=nl") != shown {
        remember_language(app);
        // Of such a step the browser tells no new hash.
        follow_address(app);
    }
}
