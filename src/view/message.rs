//! Says what came of the last action, beside what was pressed. A page has a place for it wherever something can be done; the
//! one nearest to what has the focus tells it, for those who look and, once, for those who listen.

use super::context::{App, use_app};
use super::field::{LinkButton, replaced};
use super::outcome::{Outcome, Told, not_kept, refused, unsaved};
use iscan::instrument::Instrument;
use leptos::prelude::*;

/// A place that tells it. `place` is its name, one of its own on the page.
#[component]
pub(super) fn OutcomeMessage(#[prop(into)] place: String) -> AnyView {
    let app = use_app();
    let id = ["told-", &place].concat();
    let here = place.clone();
    let message = replaced(move || {
        let Told { outcome, place } = app.told.get();
        message(app, if place == here { outcome } else { Outcome::None })
    });
    view! { <div role="status" id=id data-place=place>{message}</div> }.into_any()
}

fn message(app: App, outcome: Outcome) -> AnyView {
    let words = app.words();
    let text = match outcome {
        Outcome::None => return ().into_any(),
        Outcome::Opened { title, beside } => {
            let beside = if beside { words.files_beside() } else { "" };
            let changes = app.session.peek(|scan| changes(app.instrument(), scan.instrument()));
            return view! {
                <div class="notice">
                    <p>{[&words.files_opened(&title), " ", beside].concat()}</p>
                    {changes}
                    <p class="actions">
                        <LinkButton href="#/report" text=words.check_report() />
                        <LinkButton href="#/scan/check" text=words.report_answers() second=true />
                    </p>
                </div>
            }
            .into_any();
        }
        Outcome::Compared(told) => [&told, " ", words.reference_opened()].concat(),
        Outcome::PutBeside(day) => words.evolution_added(&day),
        Outcome::Itself => words.evolution_itself().to_owned(),
        Outcome::Refused(error) => [&refused(app.instrument(), &error), " ", words.files_unchanged()].concat(),
        Outcome::NotKept(error) => not_kept(words, error).to_owned(),
        Outcome::Unsaved(error) => unsaved(words, error).to_owned(),
        Outcome::Saved(name) => words.files_saved(&name),
        Outcome::NotSaved => words.files_notsaved().to_owned(),
        Outcome::NotWritten => words.files_notwritten().to_owned(),
        Outcome::Copied => words.files_copied().to_owned(),
        Outcome::CopiedLetter => words.letters_copied().to_owned(),
        Outcome::CopiedMail => words.invite_textcopied().to_owned(),
        Outcome::CopiedPicture => words.picture_copied().to_owned(),
        Outcome::UncopiedPicture => words.picture_notcopied().to_owned(),
        Outcome::NotDrawn => words.picture_notdrawn().to_owned(),
        Outcome::CopiedText => words.excerpt_copied().to_owned(),
        Outcome::UncopiedText => words.excerpt_notcopied().to_owned(),
        Outcome::Selected => words.files_selected().to_owned(),
        Outcome::SelectedText => words.invite_textselected().to_owned(),
        Outcome::Cleared => words.files_cleared().to_owned(),
    };
    view! { <p class="notice">{text}</p> }.into_any()
}

/// What changed since the version a scan was made with, when that is another one.
pub(super) fn changes(instrument: &'static Instrument, version: &str) -> AnyView {
    if version == instrument.version {
        return ().into_any();
    }
    let changes = instrument
        .changes_since(version)
        .map(|change| view! { <li>{change.to_owned()}</li> }.into_any());
    let changes: Vec<AnyView> = changes.collect();
    view! { <p>{instrument.words.files_version(&version, &instrument.version)}</p> <ul>{changes}</ul> }.into_any()
}
