//! Inviting: what each colleague is asked for, and the invitation as link, QR code, poster and mail. From a disk nobody can be
//! invited, and the page says what to do instead.

use super::begin::Begin;
use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::document::Document;
use crate::view::field::{ActionButton, Choice, Fieldset, Heading, LinkButton, Paragraph, TextField, replaced};
use crate::view::message::OutcomeMessage;
use crate::view::outcome::Outcome;
use iscan::exchange::{self, Invitation, MailAddress, mailto};
use iscan::instrument::Words;
use iscan::prose::Html;
use iscan::route::{Route, WorkshopPage};
use iscan::scan::{About, Change, Scan, ScanKind};
use leptos::html::{Input, Textarea};
use leptos::prelude::*;

/// The page; where no workshop is open, the way to one.
#[component]
pub(super) fn Invite() -> AnyView {
    let app = use_app();
    let workshop = app.session.follow(|scan| scan.kind() == ScanKind::Workshop);
    let workshop = Memo::new(move |_| workshop.get());
    replaced(move || {
        if workshop.get() && browser::is_on_disk() {
            view! { <OnDisk /> }.into_any()
        } else if workshop.get() {
            view! { <Settings /> <Link /> <Mail /> <Poster /> }.into_any()
        } else {
            view! { <Begin /> }.into_any()
        }
    })
}

/// The invitation of the open workshop, as it was set.
fn invitation(app: App, scan: &Scan) -> Invitation {
    Invitation::decode(scan.invitation()).unwrap_or_else(|_| Invitation::to(scan, app.instrument()))
}

/// Follows something of it.
fn follow<T: Send + Sync + 'static>(app: App, read: impl Fn(&Invitation) -> T + Send + Sync + 'static) -> Signal<T> {
    app.session.follow(move |scan| read(&invitation(app, scan)))
}

/// Changes it. It is kept with the workshop, so that its link stays the same.
fn change(app: App, change: impl FnOnce(&mut Invitation)) {
    let mut invitation = app.session.peek(|scan| invitation(app, scan));
    change(&mut invitation);
    app.session.change(Change::Invitation(invitation.encode()));
}

fn link(app: App) -> Signal<String> {
    let instrument = app.instrument();
    follow(app, move |invitation| {
        let hash = Route::Workshop(WorkshopPage::Join(invitation.encode())).hash(instrument);
        [&browser::app_address(), "?lang=", &instrument.language, &hash].concat()
    })
}

/// How long what is asked takes.
fn minutes(app: App) -> Signal<String> {
    follow(app, move |invitation| {
        app.instrument().statements_asked(invitation.full).1.to_string()
    })
}

/// What is asked for, and what goes along.
#[component]
fn Settings() -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let kind = move |full: bool| {
        let (count, minutes) = instrument.statements_asked(full);
        let text = if full {
            words.invite_full(&count, &minutes)
        } else {
            words.invite_quick(&count, &minutes)
        };
        let chosen = follow(app, move |invitation| invitation.full == full);
        let choose = move |_| change(app, |invitation| invitation.full = full);
        view! { <Choice group="kind".to_owned() text chosen choose /> }.into_any()
    };
    let along = follow(app, |invitation| !invitation.municipality.is_empty());
    let take_along = move |along: bool| {
        let name = app.session.peek(|scan| scan.about(About::Municipality).trim().to_owned());
        change(app, |invitation| invitation.municipality = if along { name } else { String::new() });
    };
    let kept = app.session.peek(|scan| invitation(app, scan).reply_to);
    let typed = RwSignal::new(kept.as_ref().map(|kept| kept.as_str().to_owned()).unwrap_or_default());
    let address = move |text: String| {
        change(app, |invitation| invitation.reply_to = MailAddress::parse(&text));
        typed.set(text);
    };
    let bad = Signal::derive(move || {
        let typed = typed.read();
        let bad = !typed.trim().is_empty() && MailAddress::parse(&typed).is_none();
        if bad { words.invite_mailbad() } else { "" }.to_owned()
    });
    view! {
        <Heading title=words.invite_title() lead=words.invite_lead() />
        <Fieldset question=words.invite_kind() help="">{kind(false)} {kind(true)}</Fieldset>
        <Municipality />
        <Choice text=words.invite_along() chosen=along choose=take_along />
        <TextField id="mail" label=words.invite_mail() help=words.invite_mailhelp() error=bad value=typed.into() change=address />
    }
    .into_any()
}

/// Whose workshop it is.
#[component]
fn Municipality() -> AnyView {
    let app = use_app();
    let name = app.session.follow(|scan| scan.about(About::Municipality).to_owned());
    let rename = move |name: String| {
        let along = app
            .session
            .peek(|scan| !invitation(app, scan).municipality.is_empty() || scan.about(About::Municipality).is_empty());
        app.session.change(Change::About(About::Municipality, name.clone()));
        if along {
            change(app, |invitation| name.trim().clone_into(&mut invitation.municipality));
        }
    };
    view! { <TextField id="municipality" label=app.words().invite_municipality() value=name change=rename /> }.into_any()
}

/// The page on a disk, where no link leads.
#[component]
fn OnDisk() -> AnyView {
    let words = use_app().words();
    view! {
        <Heading title=words.invite_title() lead=words.invite_nolink() />
        <Municipality />
        <p class="actions"><LinkButton href="#/workshop" text=words.workshop_back() /></p>
    }
    .into_any()
}

/// The link, to copy, and as a picture.
#[component]
fn Link() -> AnyView {
    let app = use_app();
    let words = app.words();
    let link = link(app);
    let picture = Memo::new(move |_| {
        exchange::qr(&link.read(), words.invite_qr())
            .map(Html::into_string)
            .unwrap_or_default()
    });
    let field = NodeRef::<Input>::new();
    let copy = move |()| {
        let copied = field.get_untracked().is_some_and(|field| browser::copy_field(&field));
        app.tell(if copied { Outcome::Copied } else { Outcome::Selected });
    };
    view! {
        <section class="prose">
            <h2>{words.invite_link()}</h2>
            <div class="field">
                <label for="link">{words.files_thelink()}</label>
                <input id="link" type="text" readonly=true prop:value=link node_ref=field />
            </div>
            <p class="actions">
                <ActionButton text=words.files_copy() act=copy />
                <ActionButton class="second" text=words.invite_print() act=|()| browser::print() />
                <LinkButton href="#/workshop" text=words.workshop_back() second=true />
            </p>
            <OutcomeMessage place="invite" />
            <figure class="large"><Document html=picture /> <figcaption>{words.invite_qrabout()}</figcaption></figure>
        </section>
    }
    .into_any()
}

/// A letter that is ready to send.
#[component]
fn Mail() -> AnyView {
    let app = use_app();
    let words = app.words();
    let (link, minutes) = (link(app), minutes(app));
    let subject = follow(app, move |invitation| subject(words, invitation));
    let letter = Signal::derive(move || letter(words, &link.read(), &minutes.read()));
    // As it was changed here; another link makes it anew.
    let changed = RwSignal::new((String::new(), String::new()));
    let sent = Signal::derive(move || {
        let (of, changed) = changed.get();
        let letter = letter.get();
        if of == letter { changed } else { letter }
    });
    let field = NodeRef::<Textarea>::new();
    let copy = move |()| {
        let copied = field.get_untracked().is_some_and(|field| browser::copy_field(&field));
        app.tell(if copied { Outcome::CopiedMail } else { Outcome::SelectedText });
    };
    view! {
        <section class="prose">
            <h2>{words.invite_bymail()}</h2>
            <p>{words.invite_textabout()}</p>
            <div class="field">
                <label for="letter">{words.invite_themail()}</label>
                <textarea
                    id="letter"
                    rows="13"
                    prop:value=letter
                    node_ref=field
                    on:input=move |event| changed.set((letter.get_untracked(), event_target_value(&event)))
                ></textarea>
            </div>
            <p class="actions">
                <a class="button second" href=move || mailto(None, &subject.read(), &sent.read())>{words.invite_send()}</a>
                <ActionButton class="second" text=words.invite_copytext() act=copy />
            </p>
            <OutcomeMessage place="mail" />
        </section>
    }
    .into_any()
}

fn subject(words: &Words, invitation: &Invitation) -> String {
    if invitation.municipality.is_empty() {
        words.invite_subject().to_owned()
    } else {
        words.invite_subjectof(&invitation.municipality)
    }
}

fn letter(words: &Words, link: &str, minutes: &str) -> String {
    let hello = [words.invite_hello(), ","].concat();
    [&hello, &words.invite_why(&minutes), link, words.invite_alone(), words.invite_bye()].join("\n\n")
}

/// On paper only: the code, large, with what it is about.
#[component]
fn Poster() -> AnyView {
    let app = use_app();
    let words = app.words();
    let (link, minutes) = (link(app), minutes(app));
    let picture = Signal::derive(move || {
        exchange::qr(&link.read(), words.invite_qr())
            .map(Html::into_string)
            .unwrap_or_default()
    });
    let title = follow(app, move |invitation| subject(words, invitation));
    let text = Signal::derive(move || words.invite_postertext(&minutes.read()));
    view! {
        <div class="poster">
            <Paragraph class="title" text=title />
            <Paragraph class="text" text=text />
            <Document html=picture />
            <Paragraph class="address" text=link />
        </div>
    }
    .into_any()
}
