//! The pages as HTML: what the build puts in `index.html`, so that its text is there before the app is, and what the
//! app shows. Controls carry what they do as text ([`Control`]); places that follow the answers carry their name
//! ([`live`]). The view only puts HTML in place and brings events back: a page made of widgets costs the wasm far more
//! (see the crate's documentation).

mod advice;
mod ask;
mod check;
mod control;
mod files;
mod frame;
mod late;
mod more;
mod prose;
mod report;
mod shelf;
mod walk;

pub use control::{Advising, Control, Filing, Going, Outgoing, Shelving};
pub use files::{Told, options};
pub use frame::{footer, header};
pub use late::{Browser, LATE, Late};
#[cfg(not(target_arch = "wasm32"))]
pub use prose::index;
pub use shelf::{Shelf, scan_name};

use crate::address::Address;
use crate::instrument::Instrument;
use crate::scan::{Filed, OpenError, Scan, Step};
use maud::{Markup, html};

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
    pub address: &'a Address,
    /// The address of the app, up to the hash.
    pub base: &'a str,
    /// The open scan.
    pub scan: &'a Scan,
    /// The name of the open scan in this browser.
    pub name: &'a str,
    /// What is true of its last change.
    pub saved: &'a Saved,
    /// When it was last saved as a file, and how many changes came after.
    pub filed: &'a Filed,
    /// Whether the browser promised to keep what is here, where it says so.
    pub lasting: Option<bool>,
    /// What goes along in files and links.
    pub outgoing: &'a Outgoing,
    /// What came of the last thing done with a file or a link.
    pub told: &'a Told,
    /// Someone else's scan, on the address of one.
    pub shared: Option<&'a Result<Scan, OpenError>>,
    /// The recommendation something was just done with: it keeps the focus.
    pub touched: &'a str,
    /// The scans of this browser; read only where they are shown.
    pub shelf: &'a dyn Fn() -> Shelf,
    /// What comes late, once it is there.
    pub late: Option<&'a Late>,
}

impl<'a> Desk<'a> {
    /// The scan that is looked at: someone else's, on the address of one, or the open one.
    pub fn shown(&self) -> &'a Scan {
        match self.shared {
            Some(Ok(scan)) => scan,
            _ => self.scan,
        }
    }
}

/// The page, for inside `main`.
pub fn main(desk: &Desk) -> String {
    match (desk.address, desk.late) {
        (Address::Start, _) => prose::start(desk.instrument, live_place(desk, "shelf")),
        (Address::Scan(step), _) if !is_late(desk.address) => walk::screen(desk, *step, ask::question(desk, *step)),
        (_, Some(late)) => (late.main)(desk),
        (_, None) => prose::waiting(desk.instrument),
    }
    .into_string()
}

/// Whether a page needs what comes late.
pub fn is_late(address: &Address) -> bool {
    !matches!(
        address,
        Address::Start | Address::Scan(Step::Intake | Step::Facts | Step::Statement(_) | Step::Check)
    )
}

/// The HTML of a place that follows the answers, by the name in its `data-live`.
pub fn live(desk: &Desk, place: &str) -> String {
    live_markup(desk, place).into_string()
}

fn live_markup(desk: &Desk, place: &str) -> Markup {
    let (instrument, scan) = (desk.instrument, desk.scan);
    match (place, desk.late) {
        ("shelf", _) => shelf::shelf(desk),
        ("progress", _) => walk::progress_bar(instrument, scan, step(desk)),
        ("saved", _) => html! { (walk::saved(desk)) },
        ("kept", _) => html! { @if let Saved::At(_) = desk.saved { (instrument.words.save_kept()) } },
        ("check", _) => check::answers(instrument, scan),
        ("missing", _) => html! { (check::missing(instrument, scan)) },
        ("open", _) => html! { (check::open(instrument, scan)) },
        ("reminder", _) => files::reminder(desk),
        (terms, _) if terms.starts_with(ask::TERMS) => ask::explained(instrument, terms),
        ("apart", _) => frame::apart(desk),
        (_, Some(late)) => (late.live)(desk, place),
        ("picture" | "parts", None) => html! { p .quiet { (instrument.words.waiting_title()) } },
        (_, None) => html! {},
    }
}

/// The screen of the questionnaire one is on; outside it the first.
fn step(desk: &Desk) -> Step {
    if let Address::Scan(step) = desk.address {
        *step
    } else {
        Step::Intake
    }
}

/// A place that follows the answers, filled in.
fn live_place(desk: &Desk, place: &str) -> Markup {
    html! { div data-live=(place) { (live_markup(desk, place)) } }
}

/// A page that only says something and leads on.
fn notice(title: &str, text: &str, href: &str, onward: &str) -> Markup {
    html! {
        h1 tabindex="-1" { (title) }
        p { (text) }
        p { a .button href=(href) { (onward) } }
    }
}
