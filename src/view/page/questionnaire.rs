//! Every question on one page, to print.

use crate::view::browser;
use crate::view::context::use_app;
use crate::view::document::Document;
use crate::view::field::{ActionButton, Heading, LinkButton};
use iscan::prose;
use iscan::route::Route;
use iscan::scan::ScanKind;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Questionnaire(kind: ScanKind) -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let (title, other, text) = match kind {
        ScanKind::Quick => (words.questions_quick(), ScanKind::Full, words.questions_tofull()),
        ScanKind::Full | ScanKind::Workshop => (words.questions_full(), ScanKind::Quick, words.questions_toquick()),
    };
    view! {
        <article class="report questionnaire">
            <Heading title lead=words.questions_lead() />
            <p class="actions screen">
                <ActionButton class="button" text=words.questions_print() act=|()| browser::print() />
                <LinkButton href=Route::Questions(other).hash(instrument) text second=true />
            </p>
            <Document html=prose::questionnaire(instrument, kind).into_string() />
        </article>
    }
    .into_any()
}
