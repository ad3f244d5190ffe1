//! Putting an earlier scan beside this one: kept in this browser, from a file, from a link. The open scan stays open.

use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, SelectField, TextField, replaced};
use crate::view::message::OutcomeMessage;
use crate::view::outcome::{Outcome, refused};
use crate::view::storage::Browser;
use iscan::exchange;
use iscan::report::day;
use iscan::scan::{Change, PlanChange, Scan};
use iscan::storage::Library;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// The places that tell what came of it, beside each of the ways.
const KEPT: &str = "kept";
const FILE: &str = "file";
const LINK: &str = "link";
/// What is wrong with a link is told by its field.
const BAD_LINK: &str = "bad";

/// The section.
#[component]
pub(super) fn AddEarlier(chosen: RwSignal<Option<String>>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let add = Callback::new(move |scan: Scan| app.tell_at(KEPT, put_beside(app, &scan, chosen)));
    let open_file = Callback::new(move |text: String| app.tell_at(FILE, open(app, &text, chosen)));
    let pick = move |event| {
        let field = event_target::<HtmlInputElement>(&event);
        browser::read_file(field.files(), open_file);
        field.set_value("");
    };
    let pasted = RwSignal::new(String::new());
    let open_link = move |()| {
        let outcome = open(app, &pasted.get_untracked(), chosen);
        let is_bad = matches!(outcome, Outcome::Refused(_));
        app.tell_at(if is_bad { BAD_LINK } else { LINK }, outcome);
    };
    let bad = Signal::derive(move || {
        app.told.with(|told| {
            if let Outcome::Refused(error) = &told.outcome
                && told.place == BAD_LINK
            {
                [&refused(app.instrument(), error), " ", words.files_unchanged()].concat()
            } else {
                String::new()
            }
        })
    });
    let paste = move |text: String| {
        pasted.set(text);
        if !bad.get_untracked().is_empty() {
            app.tell_nothing();
        }
    };
    view! {
        <section class="prose">
            <h2>{words.evolution_add()}</h2>
            <Kept add />
            <OutcomeMessage place=KEPT />
            <div class="field">
                <label for="earlier-file">{words.evolution_file()}</label>
                <p class="help" id="earlier-file-help">{words.evolution_filehelp()}</p>
                <input id="earlier-file" type="file" aria-describedby="earlier-file-help told-file" accept=".json,.html,.htm,application/json,text/html" on:change=pick />
                <OutcomeMessage place=FILE />
            </div>
            <TextField id="earlier-link" label=words.evolution_link() error=bad value=pasted.into() change=paste />
            <p><ActionButton class="second" text=words.evolution_openlink() act=open_link /></p>
            <OutcomeMessage place=LINK />
        </section>
    }
    .into_any()
}

/// Opens a text and puts the scan in it beside the open one; gives what came of it.
fn open(app: App, text: &str, chosen: RwSignal<Option<String>>) -> Outcome {
    match exchange::open(text, app.instrument()) {
        Ok(scan) => put_beside(app, &scan, chosen),
        Err(error) => Outcome::Refused(error),
    }
}

/// Puts a scan, and those beside it, beside the open one; gives what came of it.
fn put_beside(app: App, scan: &Scan, chosen: RwSignal<Option<String>>) -> Outcome {
    if !app.session.peek(|open| is_another(scan, open)) {
        return Outcome::Itself;
    }
    let named = if scan.id().is_empty() {
        scan.renamed(&browser::new_id())
    } else {
        scan.clone()
    };
    for moment in named.moments() {
        if app.session.peek(|open| !moment.id().is_empty() && is_another(&moment, open)) {
            app.session.change(Change::Plan(PlanChange::Earlier(Box::new(moment))));
        }
    }
    chosen.set(Some(named.id().to_owned()));
    Outcome::PutBeside(day(named.last_known(), app.words()))
}

/// The other scans of this browser.
#[component]
fn Kept(add: Callback<Scan>) -> AnyView {
    let app = use_app();
    let words = app.words();
    // Read anew when the open scan changes: another may be open now.
    let open = app.session.follow(|scan| scan.id().to_owned());
    let open = Memo::new(move |_| open.get());
    let picked = RwSignal::new(String::new());
    let others = Memo::new(move |_| {
        let listing = Library::list(&Browser, app.instrument());
        let others = listing.records.into_iter().filter(|record| record.scan.id() != *open.read());
        let told = others.map(|record| {
            let name = words.scans_about(&record.title(app.instrument()), &day(record.scan.last_known(), words));
            (record.scan.id().to_owned(), name)
        });
        told.collect::<Vec<_>>()
    });
    replaced(move || {
        let Some((first, _)) = others.read().first().cloned() else {
            return view! { <p class="quiet">{words.evolution_nothere()}</p> }.into_any();
        };
        picked.set(first);
        let act = move |()| {
            if let Some(record) = Library::find(&picked.get_untracked(), &Browser, app.instrument()) {
                add.run(record.scan);
            }
        };
        view! {
            <SelectField
                id="earlier-kept"
                label=words.evolution_here()
                options=Signal::derive(move || others.get())
                chosen=Signal::derive(move || picked.get())
                change=move |id| picked.set(id)
            />
            <p><ActionButton class="second" text=words.evolution_choose() act /></p>
        }
        .into_any()
    })
}

/// Whether a scan can lie beside this one: not itself.
fn is_another(scan: &Scan, open: &Scan) -> bool {
    scan.id().is_empty() || scan.id() != open.id()
}
