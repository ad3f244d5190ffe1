//! The sizes of a report, each with its pages: links beside it.

use super::source::Source;
use crate::view::context::use_app;
use iscan::report::ReportSize;
use leptos::prelude::*;

/// The links; the one that is shown is marked.
pub(super) fn sizes(here: ReportSize, address: impl Fn(ReportSize) -> String, source: Source) -> AnyView {
    let words = use_app().words();
    let link = |size: ReportSize| {
        let current = (size == here).then_some("page");
        let pages = Signal::derive(move || source.with(|report| report.pages(size)));
        view! {
            <li>
                <a href=address(size) aria-current=current>{size.label(words)}</a>
                " "
                <span class="quiet">{pages}</span>
            </li>
        }
        .into_any()
    };
    let links: Vec<AnyView> = ReportSize::ALL.into_iter().map(link).collect();
    view! {
        <nav class="sizes screen" aria-label=words.size_choose()>
            <ul>{links}</ul>
        </nav>
    }
    .into_any()
}
