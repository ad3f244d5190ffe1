//! Passages of the report to paste elsewhere, with their formatting: the finding, and each recommendation.

use super::source::Source;
use crate::view::clipboard;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, replaced};
use crate::view::message::OutcomeMessage;
use crate::view::outcome::Outcome;
use iscan::report::{Excerpt, Report};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The finding.
#[component]
pub(super) fn FindingExcerpt(source: Source) -> AnyView {
    let words = use_app().words();
    let make = move || source.with(|report| Some(report.finding_excerpt()));
    view! { <div class="along screen"><Copy place="copy-finding" text=words.excerpt_finding() about="" make /></div> }.into_any()
}

/// Each recommendation, by its title.
#[component]
pub(super) fn AdviceExcerpts(source: Source) -> AnyView {
    let words = use_app().words();
    let given = Memo::new(move |_| source.with(given));
    let list = move || {
        let rows = given.get().into_iter().map(|(id, title)| {
            let about = words.scans_about(&words.picture_copy(), &title);
            let place = ["copy-", &id].concat();
            let make = move || source.with(|report| report.advice_excerpt(&id));
            view! { <li>{title} " " <Copy place text=words.picture_copy() about make /></li> }.into_any()
        });
        view! { <ul>{rows.collect::<Vec<_>>()}</ul> }.into_any()
    };
    view! {
        <details class="screen" hidden=move || given.read().is_empty()>
            <summary>{words.excerpt_advice()}</summary>
            {replaced(list)}
        </details>
    }
    .into_any()
}

/// The recommendations that are given: id and title.
fn given(report: &Report<'static>) -> Vec<(String, String)> {
    let given = report.advised().iter().filter(|one| !one.aside);
    given.map(|one| (one.advice.id.clone(), one.advice.title.clone())).collect()
}

/// Copies a passage, and says beside itself what came of it.
#[component]
fn Copy(
    #[prop(into)] place: String,
    text: &'static str,
    #[prop(into)] about: String,
    #[prop(into)] make: Callback<(), Option<Excerpt>>,
) -> AnyView {
    let app = use_app();
    let act = move |()| {
        let Some(excerpt) = untrack(|| make.run(())) else { return };
        let copying = clipboard::copy_text(&excerpt.html, &excerpt.text);
        spawn_local(async move {
            let came = copying.came().await;
            app.tell(if came { Outcome::CopiedText } else { Outcome::UncopiedText });
        });
    };
    let about = if about.is_empty() { text.to_owned() } else { about };
    view! {
        <ActionButton class="link" text about act />
        " "
        <OutcomeMessage place />
    }
    .into_any()
}
