//! Saving the open scan as a file: its answers, its report, a workbook, a table, its results.

use super::along::along;
use crate::view::context::use_app;
use crate::view::export;
use crate::view::field::{ActionButton, Fieldset};
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
                <p>{button(ExportFormat::Answers, words.files_answerssave())}</p>
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
