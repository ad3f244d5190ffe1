//! Saving the open scan as a file: its answers, its report, a workbook, a table, its results.

use super::along::along;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::export;
use crate::view::field::{ActionButton, Fieldset, replaced};
use crate::view::message::OutcomeMessage;
use crate::view::page::workbook;
use iscan::exchange::ExportFormat;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Save() -> AnyView {
    let app = use_app();
    let words = app.words();
    let button = |format: ExportFormat, text: &'static str| {
        view! { <ActionButton class="second" text act=move |()| export::save(app, format) /> }.into_any()
    };
    view! {
        <section class="prose">
            <h2>{words.files_save()}</h2>
            <h3>{words.files_answers()}</h3>
            <p>{words.files_answersabout()}</p>
            <div>
                <Answers />
                <OutcomeMessage place="answers" />
            </div>
            <h3>{words.files_report()}</h3>
            <p>{words.files_reportabout()}</p>
            <p>{words.files_person()}</p>
            <Fieldset question=words.files_along() help="">
                {along(app, words.files_names(), |options| &mut options.names)}
                {along(app, words.files_notes(), |options| &mut options.notes)}
                {along(app, words.files_evidence(), |options| &mut options.evidence)}
            </Fieldset>
            <div>
                <p class="actions">
                    {button(ExportFormat::Report, words.files_reportsave())}
                    <ActionButton class="second" text=words.files_workbook() act=move |()| workbook::save(app) />
                    {button(ExportFormat::Table, words.files_table())}
                    {button(ExportFormat::Results, words.files_results())}
                </p>
                <OutcomeMessage place="files" />
            </div>
            <p class="quiet">{words.files_drawings()}</p>
        </section>
    }
    .into_any()
}

/// The button of the answer file. Of a workshop it asks first whether what each participant answered goes along.
#[component]
fn Answers() -> AnyView {
    let app = use_app();
    let words = app.words();
    let asking = RwSignal::new(false);
    let press = move |()| {
        if app.session.peek(|scan| scan.voices().is_empty()) {
            export::save(app, ExportFormat::Answers);
        } else {
            asking.set(true);
            browser::focus("[data-focus]");
        }
    };
    let button = move |format: ExportFormat, text: &'static str, focus: bool| {
        let save = move |()| {
            export::save(app, format);
            asking.set(false);
            browser::focus("[data-focus]");
        };
        view! { <ActionButton class="second" text focus act=save /> }.into_any()
    };
    replaced(move || {
        if !asking.get() {
            return view! { <p><ActionButton class="second" text=words.files_answerssave() focus=true act=press /></p> }.into_any();
        }
        view! {
            // A group: the question is read with the button that has the focus.
            <div role="group" aria-labelledby="voices-along">
                <p id="voices-along"><b>{words.files_voices()}</b></p>
                <p class="actions">
                    {button(ExportFormat::GroupAnswers, words.files_withoutvoices(), true)}
                    {button(ExportFormat::Answers, words.files_withvoices(), false)}
                </p>
            </div>
        }
        .into_any()
    })
}
