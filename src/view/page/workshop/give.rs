//! Giving back: a participant sees what goes along, and then sends it as mail, link, file or QR code; from a disk as file or
//! QR code only. The scan stays.

use crate::view::browser;
use crate::view::context::use_app;
use crate::view::document::Document;
use crate::view::field::{ActionButton, Choice, LinkButton, replaced};
use crate::view::message::OutcomeMessage;
use crate::view::outcome::Outcome;
use crate::view::page::notice::Notice;
use iscan::exchange::{self, Download, Invitation, MailAddress, VoiceSent, mailto};
use iscan::instrument::Instrument;
use iscan::prose::Html;
use iscan::report::day;
use iscan::route::{Route, WorkshopPage};
use iscan::scan::{About, ROLE, Scan, progress, resume, statements};
use leptos::html::{Dialog, Input};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Give() -> AnyView {
    let app = use_app();
    let words = app.words();
    let empty = app.session.follow(move |scan| answered(app.instrument(), scan) == 0);
    let empty = Memo::new(move |_| empty.get());
    replaced(move || {
        if empty.get() {
            view! { <Notice title=words.give_empty() text=words.give_emptytext() href="#/scan" onward=words.start_begin() /> }.into_any()
        } else {
            view! { <Ways /> }.into_any()
        }
    })
}

/// How many statements have an answer that can be given back.
fn answered(instrument: &Instrument, scan: &Scan) -> usize {
    VoiceSent::of(scan, false, instrument).voice.answers().count()
}

/// The ways it can go, each saying the same.
#[component]
fn Ways() -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let municipality = RwSignal::new(true);
    let on_disk = browser::is_on_disk();
    let link = app.session.follow(move |scan| {
        let code = VoiceSent::of(scan, municipality.get(), instrument).encode(instrument);
        let hash = Route::Workshop(WorkshopPage::Voice(code)).hash(instrument);
        if on_disk {
            // The address of a disk leads nobody here, and tells in whose folder the file is.
            hash
        } else {
            [&browser::app_address(), "?lang=", &instrument.language, &hash].concat()
        }
    });
    let link = Signal::from(Memo::new(move |_| link.get()));
    let left = app.session.follow(move |scan| {
        let (answered, total) = progress(instrument, scan);
        if answered == total {
            String::new()
        } else {
            words.give_missing(&(total - answered), &total)
        }
    });
    let on = app
        .session
        .follow(move |scan| Route::Scan(resume(instrument, scan)).hash(instrument));
    let incomplete = move || {
        let left = left.get();
        (!left.is_empty())
            .then(|| view! { <p class="notice">{left} " " <a href=on.get_untracked()>{words.give_goon()}</a></p> })
            .into_any()
    };
    let reply_to = app.session.peek(|scan| Invitation::decode(scan.invitation()).ok()?.reply_to);
    let mail = reply_to.filter(|_| !on_disk).map(|address| {
        let text = words.give_mail(&address.as_str());
        view! { <Mail address text link /> }
    });
    let file = move |()| {
        let download = Download {
            bytes: link.get_untracked().into_bytes(),
            media_type: "text/plain",
            name: "iscan-antwoorden.txt".to_owned(),
        };
        let saved = browser::save(&download);
        app.tell(if saved { Outcome::Saved(download.name) } else { Outcome::NotSaved });
    };
    let field = NodeRef::<Input>::new();
    let copy = move |()| {
        let copied = field.get_untracked().is_some_and(|field| browser::copy_field(&field));
        app.tell(if copied { Outcome::Copied } else { Outcome::Selected });
    };
    let first = mail.is_none();
    let by_link = if on_disk {
        view! { <p>{words.give_nolink()}</p> }.into_any()
    } else {
        view! {
            <div class="field">
                <label for="link">{words.give_link()}</label>
                <input id="link" type="text" readonly=true prop:value=link node_ref=field />
            </div>
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{words.give_title()}</h1>
        <p class="lead">{words.give_lead()}</p>
        {replaced(incomplete)}
        <Along municipality />
        <p class="actions">
            {mail}
            <FullScreen link second=!first />
            {(!on_disk).then(|| view! { <ActionButton class="second" text=words.files_copy() act=copy /> })}
            <ActionButton class="second" text=words.give_file() act=file />
        </p>
        <OutcomeMessage place="give" />
        {by_link}
        <p>{words.give_own()}</p>
        <p class="actions"><LinkButton href="#/report" text=words.check_report() second=true /></p>
    }
    .into_any()
}

/// Everything that goes along, before it goes.
#[component]
fn Along(municipality: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let lines = app.session.follow(move |scan| {
        let role = instrument
            .fact(ROLE)
            .and_then(|fact| fact.label(scan.role()))
            .unwrap_or(words.participants_norole());
        [
            words.give_answers(&answered(instrument, scan), &statements(instrument, scan.kind()).count()),
            words.give_role(&role),
            words.give_day(&day(scan.last_known(), words)),
        ]
    });
    let lines = Memo::new(move |_| lines.get());
    let list = move || {
        let items: Vec<AnyView> = lines.get().into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
        items.into_any()
    };
    let named = app.session.peek(|scan| scan.about(About::Municipality).trim().to_owned());
    let along = (!named.is_empty()).then(|| {
        let text = words.give_municipality(&named);
        view! { <Choice text chosen=municipality.into() choose=move |along| municipality.set(along) /> }
    });
    view! {
        <section class="prose">
            <h2>{words.give_along()}</h2>
            <ul>{replaced(list)}</ul>
            {along}
            <p class="quiet">{words.give_not()}</p>
        </section>
    }
    .into_any()
}

/// Opens the mail program with a letter that is ready.
#[component]
fn Mail(address: MailAddress, text: String, link: Signal<String>) -> AnyView {
    let words = use_app().words();
    let href = move || {
        mailto(
            Some(&address),
            words.give_subject(),
            &[words.give_body(), "\n\n", &link.read(), "\n"].concat(),
        )
    };
    view! { <a class="button" href=href>{text}</a> }.into_any()
}

/// The QR code, on the whole screen, for another camera.
#[component]
fn FullScreen(link: Signal<String>, second: bool) -> AnyView {
    let words = use_app().words();
    let dialog = NodeRef::<Dialog>::new();
    let picture = Memo::new(move |_| {
        exchange::qr(&link.read(), words.give_qrname())
            .map(Html::into_string)
            .unwrap_or_default()
    });
    let open = move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            drop(dialog.show_modal());
        }
    };
    let close = move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <ActionButton class=if second { "second" } else { "" } text=words.give_qr() act=open />
        <dialog class="held" aria-label=words.give_qrname() node_ref=dialog>
            <Document html=picture />
            <p>{words.give_hold()}</p>
            <p><ActionButton text=words.give_close() act=close /></p>
        </dialog>
    }
    .into_any()
}
