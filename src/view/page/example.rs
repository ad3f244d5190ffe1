//! The report of an invented municipality, to see what one gets before one starts. It is never kept: only who answers keeps
//! something.

use super::notice::NotFound;
use super::shared::read_only;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, LinkButton};
use iscan::report::{Report, ReportSize};
use iscan::route::Route;
use iscan::scan::Scan;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Example(size: ReportSize) -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    // The build refuses an example that does not open.
    let Ok(scan) = Scan::from_text(&instrument.full.example, instrument) else {
        return view! { <NotFound /> }.into_any();
    };
    let notice = view! {
        <p><b>{words.example_title()}</b> " " {words.example_about()}</p>
        <p class="actions">
            <LinkButton href="#/scan" text=words.start_begin() />
            <LinkButton href="#/questions" text=words.questions_see() second=true />
            <ActionButton class="second" text=words.report_print() act=|()| browser::print() />
        </p>
    };
    let address = |size| Route::Example(size).hash(instrument);
    read_only(Report::new(instrument, scan), size, address, notice.into_any())
}
