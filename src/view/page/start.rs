//! The start page: what the I-scan is, the way in, and the scans of this browser.

use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::document::Document;
use crate::view::field::{ActionButton, LinkButton, Paragraph, replaced, settled};
use crate::view::outcome::not_kept;
use crate::view::storage::Browser;
use iscan::exchange::Download;
use iscan::prose;
use iscan::report::{ReportSize, day};
use iscan::route::Route;
use iscan::scan::{Change, ScanKind, Step, progress, resume};
use iscan::storage::{Environment, Library, Listing, Record, Unreadable};
use leptos::html::Input;
use leptos::prelude::*;

/// The page.
#[component]
pub(in crate::view) fn Start() -> AnyView {
    let instrument = use_app().instrument();
    let start = &instrument.start;
    view! {
        <Document html=prose::head(start).into_string() />
        <WayIn />
        <Document html=prose::times(instrument).into_string() />
        <p><a href="#/workshop">{instrument.words.workshop_start()}</a></p>
        <Reminder />
        <Deleted />
        <Scans />
        <Document html=prose::outcome(instrument).into_string() />
        <Document html=prose::sections(start).into_string() />
    }
    .into_any()
}

/// Start, or go on where the open scan was left.
#[component]
fn WayIn() -> AnyView {
    let app = use_app();
    let words = app.words();
    let resumed = app.session.follow_open(move |open| {
        let scan = open.scan();
        let route = Route::Scan(resume(app.instrument(), scan)).hash(app.instrument());
        (!scan.is_empty()).then(|| (open.record().title(app.instrument()), route))
    });
    let way_in = move || match resumed.get() {
        None => view! {
            <LinkButton href="#/scan" text=words.start_begin() />
            <ActionButton class="second" text=words.start_full() act=move |()| grow(app) />
            <LinkButton href="#/files" text=words.files_openbutton() second=true />
        }
        .into_any(),
        Some((title, href)) => view! {
            <LinkButton href text=words.start_resume(&title) />
            <ActionButton class="second" text=words.start_another() act=move |()| begin(app) />
        }
        .into_any(),
    };
    view! { <p class="actions">{replaced(way_in)}</p> }.into_any()
}

/// Makes the open scan a full one, and goes on where there is something to answer.
pub(super) fn grow(app: App) {
    app.session.change(Change::Kind(ScanKind::Full));
    app.go(&Route::Scan(app.session.peek(|scan| resume(app.instrument(), scan))));
}

/// Begins a new scan, from its intake.
fn begin(app: App) {
    if app.session.begin(app.instrument()) {
        app.go(&Route::Scan(Step::Intake));
    } else {
        browser::show(".frame > [role=alert]");
    }
}

/// Opens a scan and its report, or where it was left.
fn open(app: App, id: &str, report: bool) {
    let Some(record) = Library::find(id, &Browser, app.instrument()) else {
        return;
    };
    let step = resume(app.instrument(), &record.scan);
    if app.session.switch(record, app.instrument()) {
        app.go(&if report {
            Route::Report(ReportSize::Whole)
        } else {
            Route::Scan(step)
        });
    } else {
        // Answers that are not kept would be lost: that is told on top of the page.
        browser::show(".frame > [role=alert]");
    }
}

/// From how many changes without a file the page reminds of one.
const MANY: u64 = 15;

/// A calm word after much work that is in no file.
#[component]
pub(super) fn Reminder() -> AnyView {
    let app = use_app();
    let words = app.words();
    let changes = app.session.follow_open(|open| open.record().last_export.changes_since);
    replaced(move || {
        let text = (changes.get() >= MANY).then(|| words.files_reminder(&changes.get()));
        let text = text.map(|text| view! { <p class="notice">{text} " " <a href="#/files">{words.files_remind()}</a></p> });
        text.into_any()
    })
}

/// What was deleted last, and the way back.
#[component]
fn Deleted() -> AnyView {
    let app = use_app();
    let words = app.words();
    let deleted = move || {
        let title = app
            .library
            .follow(|state| state.deleted().map(|record| record.title(app.instrument())));
        let notice = title.map(|title| {
            view! {
                <p class="notice">
                    {words.scans_deleted(&title)} " "
                    <ActionButton class="link" text=words.scans_undo() focus=true act=move |()| app.library.undo(app.session, app.instrument()) />
                </p>
            }
        });
        notice.into_any()
    };
    let is_touched = move || {
        app.library
            .follow(|state| state.deleted().is_some_and(|record| record.scan.id() == state.touched))
    };
    view! { <div role="status">{replaced(deleted)}</div> <Refused here=Signal::derive(is_touched) /> }.into_any()
}

/// Why something was not done, where it was asked.
#[component]
fn Refused(here: Signal<bool>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let refused = Signal::derive(move || {
        let refused = app.library.follow(|state| state.refused).filter(|_| here.get());
        refused.map(|error| not_kept(words, error)).unwrap_or_default().to_owned()
    });
    view! { <Paragraph class="notice" role="alert" text=refused /> }.into_any()
}

/// The scans of this browser, and the records that cannot be read.
#[component]
fn Scans() -> AnyView {
    let app = use_app();
    let words = app.words();
    // Read anew after everything that is done with any of them, here or in another tab.
    let changed = app.session.follow_open(|_| ());
    let listing = Memo::new(move |_| {
        changed.get();
        app.library.follow(|_| ());
        Library::list(&Browser, app.instrument())
    });
    let unreadable = move || {
        let unreadable = listing.read().unreadable.clone();
        let notices = unreadable.into_iter().map(|(id, reason)| {
            let text = match reason {
                Unreadable::Corrupt => words.scans_corrupt(),
                Unreadable::Newer => words.scans_newer(),
            };
            let act = move |()| rescue(&id);
            view! { <p class="notice">{text} " " <ActionButton class="link" text=words.files_rescue() act /></p> }.into_any()
        });
        notices.collect::<Vec<_>>().into_any()
    };
    // Whoever is typing a name keeps the list as it is: in another place its field would lose the focus.
    let ids = Memo::new(move |before: Option<&Vec<String>>| {
        let now = || listing.read().records.iter().map(|record| record.scan.id().to_owned()).collect();
        let naming = app.library.follow(|state| state.naming);
        before.filter(|_| naming).cloned().unwrap_or_else(now)
    });
    let scans = move || {
        let scans = ids.get().into_iter().map(|id| view! { <Item id listing /> }.into_any());
        let scans: Vec<AnyView> = scans.collect();
        let list = (!scans.is_empty()).then(|| view! { <section class="scans"><h2>{words.scans_title()}</h2> <ul>{scans}</ul></section> });
        list.into_any()
    };
    view! { {replaced(unreadable)} {replaced(scans)} }.into_any()
}

/// Saves the damaged record stored under this id, as it is.
fn rescue(id: &str) {
    browser::save(&Download {
        bytes: Browser.get(id).unwrap_or_default().into_bytes(),
        media_type: "application/json",
        name: "iscan-beschadigd.json".to_owned(),
    });
}

/// One scan: what it is called, how far it is, and what can be done with it.
#[component]
fn Item(id: String, listing: Memo<Listing>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let id = StoredValue::new(id);
    let follow = move |read: fn(App, &Record) -> String| {
        Signal::derive(move || {
            let listing = listing.read();
            let record = id.with_value(|id| listing.records.iter().find(|record| record.scan.id() == id));
            record.map(|record| read(app, record)).unwrap_or_default()
        })
    };
    let title = follow(|app, record| record.title(app.instrument()));
    let state = follow(|app, record| {
        let words = app.words();
        let (answered, asked) = progress(app.instrument(), &record.scan);
        words.scans_state(&answered, &asked, &day(record.scan.last_known(), words))
    });
    let is_touched = move || app.library.follow(|state| id.with_value(|id| state.touched == *id));
    let naming = Memo::new(move |_| app.library.follow(|state| state.naming) && is_touched());
    let actions = move || {
        let title = title.get_untracked();
        let button = |text: &'static str, act: fn(App, &str)| {
            let about = words.scans_about(&text, &title);
            view! { <ActionButton class="link" text about act=move |()| act(app, &id.get_value()) /> }.into_any()
        };
        if naming.get() {
            return view! { <NameField id name=follow(|_, record| record.name.clone()).get_untracked() title /> }.into_any();
        }
        view! {
            <p class="actions">
                {button(words.scans_open(), |app, id| open(app, id, false))}
                {button(words.scans_report(), |app, id| open(app, id, true))}
                {button(words.scans_rename(), |app, id| app.library.touch(id, true))}
                {button(words.scans_copy(), |app, id| app.library.copy(app.instrument(), id))}
                {button(words.scans_delete(), |app, id| app.library.delete(app.session, app.instrument(), id))}
            </p>
        }
        .into_any()
    };
    view! {
        <li>
            <h3 tabindex="-1" data-focus=move || is_touched() && !naming.get() prop:textContent=settled(title)></h3>
            <Paragraph class="quiet" text=state />
            {replaced(actions)}
            <Refused here=Signal::derive(is_touched) />
        </li>
    }
    .into_any()
}

/// The field for a scan's name.
#[component]
fn NameField(id: StoredValue<String>, name: String, title: String) -> AnyView {
    let app = use_app();
    let words = app.words();
    let node = NodeRef::<Input>::new();
    let save = move || {
        let name = node.get_untracked().map(|field| field.value()).unwrap_or_default();
        app.library.rename(app.session, app.instrument(), &id.get_value(), &name);
    };
    view! {
        <div class="field">
            <label for="scan-name">{words.scans_name()}</label>
            <input
                id="scan-name"
                type="text"
                autocomplete="off"
                value=name
                placeholder=title
                data-focus=true
                node_ref=node
                on:keydown=move |event| if event.key() == "Enter" { save() }
            />
        </div>
        <p class="actions"><ActionButton text=words.scans_save() act=move |()| save() /></p>
    }
    .into_any()
}
