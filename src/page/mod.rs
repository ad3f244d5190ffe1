//! The pages as HTML: what the build puts in `index.html`, so that its text is there before the app is, and what the
//! app shows. Controls carry what they do as text ([`Control`]); places that follow the answers carry their name
//! ([`live`]). The view only puts HTML in place and brings events back: a page made of widgets costs the wasm far more
//! (see the crate's documentation).

mod ask;
mod check;
mod control;
mod frame;
mod prose;
mod shelf;
mod walk;

pub use control::{Control, Shelving};
pub use frame::{footer, header};
#[cfg(not(target_arch = "wasm32"))]
pub use prose::index;
pub use shelf::{Shelf, scan_name};

use crate::address::Address;
use crate::instrument::Instrument;
use crate::report::Report;
use crate::scan::{Scan, Step};
use maud::{Markup, PreEscaped, html};

/// What is true of the last change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing has been changed since the page opened.
    Nothing,
    /// It was kept at this time of the day.
    At(String),
    /// It was not kept: the browser keeps nothing.
    Denied,
    /// It was not kept: the browser has no room left.
    Full,
}

/// Everything a page can show.
pub struct Desk<'a> {
    /// The words and questions.
    pub instrument: &'a Instrument,
    /// The page asked for.
    pub address: Address,
    /// The open scan.
    pub scan: &'a Scan,
    /// The name of the open scan in this browser.
    pub name: &'a str,
    /// What is true of its last change.
    pub saved: &'a Saved,
    /// The scans of this browser; read only where they are shown.
    pub shelf: &'a dyn Fn() -> Shelf,
}

/// The page, for inside `main`.
pub fn main(desk: &Desk) -> String {
    let instrument = desk.instrument;
    match desk.address {
        Address::Start => prose::start(instrument, live_place(desk, "shelf")),
        Address::Scan(step) => walk::screen(desk, step),
        Address::Report if desk.scan.is_empty() => prose::no_report(instrument),
        Address::Report => report(desk),
        Address::Method => prose::method(instrument),
        Address::Unknown => prose::unknown(instrument),
    }
    .into_string()
}

/// The HTML of a place that follows the answers, by the name in its `data-live`.
pub fn live(desk: &Desk, place: &str) -> String {
    live_markup(desk, place).into_string()
}

fn live_markup(desk: &Desk, place: &str) -> Markup {
    let (instrument, scan) = (desk.instrument, desk.scan);
    let step = if let Address::Scan(step) = desk.address {
        step
    } else {
        Step::Intake
    };
    match place {
        "shelf" => shelf::shelf(desk),
        "progress" => walk::progress_bar(instrument, scan, step),
        "saved" => html! { (walk::saved(desk)) },
        "kept" => html! { @if let Saved::At(_) = desk.saved { (instrument.words.save_kept()) } },
        "parts" => walk::parts(instrument, scan, step),
        "finding" => html! { (Report::new(instrument, scan).finding()) },
        "picture" => PreEscaped(Report::new(instrument, scan).miniature("m")),
        "check" => check::answers(instrument, scan),
        "missing" => html! { (check::missing(instrument, scan)) },
        "open" => html! { (check::open(instrument, scan)) },
        section => PreEscaped(Report::new(instrument, scan).section(section)),
    }
}

/// A place that follows the answers, filled in.
fn live_place(desk: &Desk, place: &str) -> Markup {
    html! { div data-live=(place) { (live_markup(desk, place)) } }
}

/// The report of the open scan, with its few controls before it.
fn report(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    let report = Report::new(desk.instrument, desk.scan);
    let sections = report.sections();
    html! {
        article .report {
            h1 tabindex="-1" { (report.title()) }
            p .notice.screen data-live="open" { (live_markup(desk, "open")) }
            p .actions.screen {
                button type="button" .button data-do=(Control::Print) { (words.report_print()) }
                a .button.second href="#/scan/check" { (words.report_answers()) }
            }
            nav .contents.screen aria-label=(words.report_contents()) {
                h2 { (words.report_contents()) }
                ol { @for section in &sections { li { a href={ "#" (section.id) } { (section.title) } } } }
            }
            @for section in &sections {
                section id=(section.id) tabindex="-1" data-live=(section.id) { (PreEscaped(section.whole())) }
            }
        }
    }
}

/// A page that only says something and leads on.
fn notice(title: &str, text: &str, href: &str, onward: &str) -> Markup {
    html! {
        h1 tabindex="-1" { (title) }
        p { (text) }
        p { a .button href=(href) { (onward) } }
    }
}
