//! A screen of the questionnaire: its question, and around it how far one is, previous and next, when it was kept, the
//! way to any part, and the picture so far.

use super::{Desk, Saved, ask, check, live_markup, live_place};
use crate::address::Address;
use crate::instrument::{Area, Domain, Instrument, StatementId};
use crate::scan::{Scan, Step, progress, statements, steps};
use maud::{Markup, html};

pub(super) fn screen(desk: &Desk, step: Step) -> Markup {
    let (instrument, scan) = (desk.instrument, desk.scan);
    let words = &instrument.words;
    let all = steps(instrument, scan.kind());
    let at = all.iter().position(|other| *other == step);
    let previous = at.and_then(|at| all.get(at.checked_sub(1)?));
    let next = at.and_then(|at| all.get(at + 1));
    html! {
        div .walk {
            div .question {
                div .progress { (live_place(desk, "progress")) }
                @match step {
                    Step::Intake => (ask::intake(instrument, scan)),
                    Step::Facts => (ask::facts(instrument, scan)),
                    Step::Statement(id) => (ask::statement(instrument, scan, id)),
                    Step::Check => (check::page(desk)),
                }
                p .actions {
                    @if let Some(step) = previous { a .button.second href=(Address::Scan(*step).hash(instrument)) { (words.step_previous()) } }
                    @if let Some(step) = next { a .button href=(Address::Scan(*step).hash(instrument)) { (words.step_next()) } }
                    @if step != Step::Check && check::open(instrument, scan).is_empty() { a .button.second href=(Address::Scan(Step::Check).hash(instrument)) { (words.step_check()) } }
                }
                p .quiet data-live="saved" { (live_markup(desk, "saved")) }
                // Said once; the time beside it changes with every answer.
                p .unseen role="status" data-live="kept" { (live_markup(desk, "kept")) }
                details .parts { summary { (words.step_all()) } (live_place(desk, "parts")) }
            }
            aside .companion aria-label=(words.miniature_title()) {
                h2 { (words.miniature_title()) }
                p role="status" data-live="finding" { (live_markup(desk, "finding")) }
                (live_place(desk, "picture"))
            }
        }
    }
}

/// How far the answers have come, as text and as bar.
pub(super) fn progress_bar(instrument: &Instrument, scan: &Scan, here: Step) -> Markup {
    let words = &instrument.words;
    let (answered, total) = progress(instrument, scan);
    let done = words.progress_done(&answered, &total);
    let place = statements(instrument, scan.kind()).position(|id| Step::Statement(id) == here);
    html! {
        p {
            @if let Some(place) = place { b { (words.progress_at(&(place + 1), &total)) } " · " }
            (done)
        }
        progress max=(total) value=(answered) aria-label=(done) {}
    }
}

/// When the last change was kept. Trouble is told on top of the page instead.
pub(super) fn saved(desk: &Desk) -> String {
    let words = &desk.instrument.words;
    match desk.saved {
        Saved::Nothing => words.save_nothing().to_owned(),
        Saved::At(time) => words.save_saved(time),
        Saved::Denied | Saved::Full => String::new(),
    }
}

/// The way to any part, with what has been answered.
pub(super) fn parts(instrument: &Instrument, scan: &Scan, here: Step) -> Markup {
    let words = &instrument.words;
    let item = |step: Step, name: &str, state: &str| {
        html! {
            li {
                a href=(Address::Scan(step).hash(instrument)) aria-current=[(step == here).then_some("step")] { (name) }
                " " span .quiet { (state) }
            }
        }
    };
    html! {
        ul {
            (item(Step::Intake, words.step_intake(), ""))
            (item(Step::Facts, words.step_facts(), ""))
            @for area in Area::ALL {
                li {
                    (instrument.area(area).name)
                    ul {
                        @for domain in area.domains() {
                            @if let Some((first, open)) = domain_state(instrument, scan, domain) {
                                (item(Step::Statement(first), &instrument.domain_name(domain), if open { words.step_open() } else { words.step_answered() }))
                            }
                        }
                    }
                }
            }
            (item(Step::Check, words.step_check(), ""))
        }
    }
}

/// The first statement of a domain that is asked, and whether any of them is still open.
fn domain_state(instrument: &Instrument, scan: &Scan, domain: Domain) -> Option<(StatementId, bool)> {
    let (mut first, mut open) = (None, false);
    for id in statements(instrument, scan.kind()) {
        if id.domain == domain {
            first = first.or(Some(id));
            open |= scan.answer(id).is_none();
        }
    }
    Some((first?, open))
}
