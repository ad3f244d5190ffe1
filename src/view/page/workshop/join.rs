//! Someone is invited: who asks what, in which role one answers, and the way to the first statement. Nothing is kept until
//! then.

use super::voices::roles;
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, Choice, Fieldset};
use crate::view::outcome::refused;
use crate::view::page::notice::Notice;
use crate::view::storage::Browser;
use iscan::exchange::{Invitation, MailAddress};
use iscan::route::Route;
use iscan::scan::{ScanKind, Step, resume, statements};
use iscan::storage::{Library, Record};
use leptos::prelude::*;

/// The page of the invitation in the address.
#[component]
pub(super) fn Join(code: String) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let invitation = match Invitation::decode(&code) {
        Ok(invitation) => invitation,
        Err(error) => {
            let text = [&refused(instrument, &error), " ", words.shared_nothing()].concat();
            return view! { <Notice title=words.shared_broken() text href="#/" onward=words.notfound_home() /> }.into_any();
        }
    };
    let lead = if invitation.municipality.is_empty() {
        words.join_lead().to_owned()
    } else {
        words.join_leadof(&invitation.municipality)
    };
    let (count, minutes) = instrument.statements_asked(invitation.full);
    let asked = if invitation.full {
        words.join_full(&count, &minutes)
    } else {
        words.join_quick(&count, &minutes)
    };
    let mail = invitation.reply_to.as_ref().map(MailAddress::as_str);
    let stay = match mail {
        Some(mail) => [words.join_stay(), " ", &words.join_mailto(&mail)].concat(),
        None => words.join_stay().to_owned(),
    };
    let earlier = begun(app, &code);
    let begin = view! { <Role invitation again=earlier.is_some() /> };
    let resumed = earlier.map(|record| {
        let text = words.start_resume(&record.title(instrument));
        let act = move |()| go_on(app, record.clone());
        view! { <div class="notice"><p>{words.join_begun()}</p> <p><ActionButton text act /></p></div> }
    });
    view! {
        <h1 tabindex="-1">{words.join_title()}</h1>
        <p class="lead">{lead}</p>
        {resumed}
        <p>{asked}</p>
        <p>{words.join_how()}</p>
        <p>{stay}</p>
        {begin}
    }
    .into_any()
}

/// In which role, and the way in.
#[component]
fn Role(invitation: Invitation, again: bool) -> AnyView {
    let app = use_app();
    let words = app.words();
    let role = RwSignal::new("");
    let options = roles(app.instrument()).chain([("", words.join_norole())]);
    let choices: Vec<AnyView> = options
        .map(|(id, label)| {
            let chosen = Signal::derive(move || role.get() == id);
            view! { <Choice group="role".to_owned() text=label chosen choose=move |_| role.set(id) /> }.into_any()
        })
        .collect();
    let text = if again { words.join_again() } else { words.join_begin() };
    view! {
        <Fieldset question=words.join_role() help=words.join_rolehelp()>{choices}</Fieldset>
        <p class="actions"><ActionButton class=if again { "second" } else { "" } text act=move |()| begin(app, &invitation, role.get_untracked()) /></p>
    }
    .into_any()
}

/// The scan of this browser that answers this invitation, where someone began one.
fn begun(app: App, code: &str) -> Option<Record> {
    let asked = Invitation::decode(code).ok()?;
    let records = Library::list(&Browser, app.instrument()).records;
    records.into_iter().find(|record| {
        let own = Invitation::decode(record.scan.invitation());
        record.scan.kind() != ScanKind::Workshop && own.is_ok_and(|own| own.round == asked.round)
    })
}

/// A new scan that answers it, beside the others of this browser; and on to the first statement.
fn begin(app: App, invitation: &Invitation, role: &str) {
    if app.session.begin(app.instrument()) {
        for change in invitation.accept(role) {
            app.session.change(change);
        }
        if let Some(first) = statements(app.instrument(), invitation.kind()).next() {
            app.go(&Route::Scan(Step::Statement(first)));
        }
    }
}

/// On with the scan that was begun, where it was left.
fn go_on(app: App, record: Record) {
    let step = resume(app.instrument(), &record.scan);
    if app.session.switch(record, app.instrument()) {
        app.go(&Route::Scan(step));
    }
}
