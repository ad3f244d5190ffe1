//! The report on one sheet of paper, for a meeting.

use super::report::use_report;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::document::Document;
use crate::view::field::{ActionButton, LinkButton, settled};
use iscan::report::Report;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Summary() -> AnyView {
    let words = use_app().words();
    let report = use_report();
    let title = report.follow(Report::title);
    let sheet = report.follow(Report::one_page);
    view! {
        <article class="report sheet">
            <h1 tabindex="-1" prop:textContent=settled(title)></h1>
            <p class="actions screen">
                <ActionButton class="button" text=words.report_print() act=|()| browser::print() />
                <LinkButton href="#/report" text=words.check_report() second=true />
            </p>
            <Document html=sheet />
        </article>
    }
    .into_any()
}
