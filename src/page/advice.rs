//! The recommendations in the reader's own order: move one up or down, set it aside, take it back.

use super::{Advising, Control, Desk, live_place};
use crate::advice::Advised;
use crate::instrument::Instrument;
use crate::report::Report;
use crate::scan::Scan;
use maud::{Markup, html};

pub(super) fn page(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        h1 tabindex="-1" { (words.advice_order()) }
        p .lead { (words.advice_orderabout()) }
        (live_place(desk, "order"))
        p .actions { a .button href="#/report" { (words.check_report()) } a .button.second href="#/summary" { (words.report_sheet()) } }
    }
}

/// Those that count in order, and those set aside.
pub(super) fn list(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    let report = Report::new(desk.instrument, desk.scan.clone());
    let (aside, given): (Vec<&Advised>, Vec<&Advised>) = report.advised().iter().partition(|one| one.aside);
    html! {
        @if given.is_empty() && aside.is_empty() { p { (words.advice_nothing()) } }
        ol .order {
            @for (place, one) in given.iter().enumerate() {
                li {
                    p tabindex="-1" data-focus[one.advice.id == desk.touched] { b { (one.advice.title) } }
                    p .actions {
                        @if place > 0 { (button(Advising::Up, one, words.advice_up(), desk)) }
                        @if place + 1 < given.len() { (button(Advising::Down, one, words.advice_down(), desk)) }
                        (button(Advising::Aside, one, words.advice_setaside(), desk))
                    }
                }
            }
        }
        @if !aside.is_empty() {
            h2 { (words.advice_aside(&aside.len())) }
            ul .order {
                @for one in aside {
                    li {
                        p tabindex="-1" data-focus[one.advice.id == desk.touched] { (one.advice.title) }
                        p .actions { (button(Advising::Back, one, words.advice_back(), desk)) }
                    }
                }
            }
        }
    }
}

/// The recommendations in order after this one is moved up, or down; nothing where it cannot.
pub(super) fn moved(instrument: &Instrument, scan: &Scan, id: &str, up: bool) -> Option<Vec<String>> {
    let report = Report::new(instrument, scan.clone());
    let given = report.advised().iter().filter(|one| !one.aside);
    let mut order: Vec<String> = given.map(|one| one.advice.id.clone()).collect();
    let place = order.iter().position(|other| other == id)?;
    let other = if up { place.checked_sub(1)? } else { place + 1 };
    (other < order.len()).then(|| {
        order.swap(place, other);
        order
    })
}

fn button(advising: Advising, one: &Advised, text: &str, desk: &Desk) -> Markup {
    let control = Control::Advise(advising, one.advice.id.clone());
    html! { button type="button" .link data-do=(control) aria-label=(desk.instrument.words.scans_about(&text, &one.advice.title)) { (text) } }
}
