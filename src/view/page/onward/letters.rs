//! Letters to suppliers and to central government: what to ask, and the letter that comes of it, to copy, mail or print.

use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, Choice, Fieldset, Heading, LinkButton, TextField, replaced};
use crate::view::message::OutcomeMessage;
use crate::view::outcome::Outcome;
use crate::view::page::own_report::use_report;
use iscan::exchange::mailto;
use iscan::instrument::{Actor, Words};
use iscan::plan::{Letter, askable, letter};
use iscan::report::day;
use iscan::scan::{About, Change, PlanChange};
use leptos::html::Textarea;
use leptos::prelude::*;

/// The longest address that every mail program takes.
const MAIL: usize = 2000;

/// The page.
#[component]
pub(super) fn Letters() -> AnyView {
    let app = use_app();
    let words = app.words();
    let together = app.session.follow(|scan| scan.about(About::Together).to_owned());
    let change = move |names: String| app.session.change(Change::About(About::Together, names));
    view! {
        <div class="screen">
            <Heading title=words.letters_title() lead=words.letters_lead() />
            <TextField id="together" label=words.letters_together() help=words.letters_togetherhelp() value=together change />
        </div>
        <Addressee actor=Actor::Supplier />
        <Addressee actor=Actor::Government />
        <p class="actions screen">
            <LinkButton href="#/plan" text=words.ambition_toplan() />
            <LinkButton href="#/report" text=words.check_report() second=true />
        </p>
    }
    .into_any()
}

/// What can be asked of one kind of addressee, and the letter.
#[component]
fn Addressee(actor: Actor) -> AnyView {
    let app = use_app();
    let words = app.words();
    let report = use_report();
    let offered = Memo::new(move |_| {
        report.with(|report| {
            let askable = askable(report.instrument(), report.scan(), report.advised(), actor);
            askable.into_iter().map(|advice| advice.id.clone()).collect::<Vec<_>>()
        })
    });
    let written = Memo::new(move |_| {
        report.with(|report| {
            let told = day(report.scan().last_known(), &report.instrument().words);
            letter(report.instrument(), report.scan(), report.advised(), actor, &told)
        })
    });
    let has_letter = Memo::new(move |_| written.read().is_some());
    let pick = move |id: String| {
        let advice = app.instrument().full.advice.iter().find(|advice| advice.id == id)?;
        let chosen = {
            let id = id.clone();
            app.session.follow(move |scan| scan.questions_to_others().contains(&id))
        };
        let choose = move |asked| app.session.change(Change::Plan(PlanChange::Ask(id.clone(), asked)));
        Some(view! { <Choice text=advice.title.as_str() chosen choose /> }.into_any())
    };
    let picks = move || {
        let picks: Vec<AnyView> = offered.get().into_iter().filter_map(pick).collect();
        if picks.is_empty() {
            view! { <p>{words.letters_nothing()}</p> }.into_any()
        } else {
            view! { <Fieldset question=words.letters_pick() help="">{picks}</Fieldset> }.into_any()
        }
    };
    let shown = move || has_letter.get().then(|| view! { <Written actor written /> }).into_any();
    view! {
        <section class="letters">
            <h2 class="screen">{title(words, actor)}</h2>
            <div class="screen">{replaced(picks)}</div>
            {replaced(shown)}
        </section>
    }
    .into_any()
}

fn title(words: &Words, actor: Actor) -> &str {
    match actor {
        Actor::Supplier => words.letters_supplier(),
        Actor::Government | Actor::Municipality => words.letters_government(),
    }
}

/// The letter, and what can be done with it.
#[component]
fn Written(actor: Actor, written: Memo<Option<Letter>>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let text = Signal::derive(move || {
        written
            .read()
            .as_ref()
            .map(|letter| letter.text(app.instrument()))
            .unwrap_or_default()
    });
    let node = NodeRef::<Textarea>::new();
    let copy = move |()| {
        let copied = node.get_untracked().is_some_and(|area| browser::copy_field(&area));
        app.tell(if copied { Outcome::CopiedLetter } else { Outcome::SelectedText });
    };
    let address = Signal::derive(move || {
        let letter = written.read();
        let letter = letter.as_ref()?;
        let address = mailto(None, &letter.subject, &letter.body(app.instrument()));
        (address.len() <= MAIL).then_some(address)
    });
    // There can be two letters on the page.
    let about = |text: &str| words.scans_about(&text, &title(words, actor));
    let (about_copy, about_mail, about_print) = (
        about(words.letters_copy()),
        about(words.letters_mail()),
        about(words.letters_print()),
    );
    let address = Memo::new(move |_| address.get());
    let mail = move || match address.get() {
        Some(address) => {
            view! { <a class="button second" href=address aria-label=about_mail.clone()>{words.letters_mail()}</a> }.into_any()
        }
        None => view! { <span class="quiet">{words.letters_mailtoo()}</span> }.into_any(),
    };
    let id = ["letter-", actor.id()].concat();
    let print = move |()| browser::print_only(&["[data-letter=", actor.id(), "]"].concat());
    view! {
        <h3 class="screen">{words.letters_letter()}</h3>
        <div class="letter" data-letter=actor.id()>
            <label class="unseen" for=id.clone()>{words.letters_letter()}</label>
            <textarea class="screen" id=id readonly=true rows="16" node_ref=node prop:value=text></textarea>
            <p class="paper typed">{text}</p>
        </div>
        <p class="actions screen">
            <ActionButton text=words.letters_copy() about=about_copy act=copy />
            {replaced(mail)}
            <ActionButton class="second" text=words.letters_print() about=about_print act=print />
        </p>
        <div class="screen"><OutcomeMessage place=actor.id() /></div>
    }
    .into_any()
}
