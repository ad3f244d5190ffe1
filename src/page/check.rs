//! Check your answers: everything asked, what was answered, and the way back to each.

use super::{Control, Desk, live_markup, live_place};
use crate::address::Address;
use crate::instrument::Instrument;
use crate::report::typed;
use crate::scan::{About, Answer, ROLE, Scan, ScanKind, Step, progress, statements};
use maud::{Markup, html};

pub(super) fn page(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        h1 tabindex="-1" { (words.check_title()) }
        p .lead data-live="missing" { (live_markup(desk, "missing")) }
        p .actions {
            a .button href="#/report" { (words.check_report()) }
            @if desk.scan.kind() == ScanKind::Quick { button type="button" .second data-do=(Control::Kind(ScanKind::Full)) { (words.check_grow()) } }
        }
        @if desk.scan.kind() == ScanKind::Quick { p .help { (words.check_growhelp()) } }
        (live_place(desk, "check"))
    }
}

/// How many statements are still open, in a sentence; or that none is.
pub(super) fn missing(instrument: &Instrument, scan: &Scan) -> String {
    let open = open(instrument, scan);
    if open.is_empty() {
        instrument.words.check_complete().to_owned()
    } else {
        open
    }
}

/// How many statements are still open, in a sentence; empty when none is.
pub(super) fn open(instrument: &Instrument, scan: &Scan) -> String {
    let (answered, total) = progress(instrument, scan);
    if answered == total {
        String::new()
    } else {
        instrument.words.check_missing(&(total - answered), &total)
    }
}

pub(super) fn answers(instrument: &Instrument, scan: &Scan) -> Markup {
    let words = &instrument.words;
    let row = |step: Step, question: &str, answer: &str| {
        html! {
            div {
                dt { (question) }
                dd {
                    @if answer.is_empty() { span .none { (words.check_none()) } } @else { (typed(answer)) } " "
                    a href=(Address::Scan(step).hash(instrument)) aria-label=(words.scans_about(&words.check_change(), &question)) { (words.check_change()) }
                }
            }
        }
    };
    html! {
        dl .answers {
            (row(Step::Intake, words.intake_municipality(), scan.about(About::Municipality)))
            (row(Step::Intake, words.intake_respondent(), scan.about(About::Respondent)))
            (row(Step::Intake, words.intake_reason(), scan.about(About::Reason)))
            @for fact in instrument.facts.iter().filter(|fact| fact.quick || scan.kind() != ScanKind::Quick) {
                (row(if fact.id == ROLE { Step::Intake } else { Step::Facts }, &fact.question, &instrument.told(fact, scan.fact(&fact.id).map(|choice| choice.id().into_owned()))))
            }
            @for id in statements(instrument, scan.kind()) {
                @if let Some(statement) = instrument.statement(id) {
                    (row(Step::Statement(id), &[&instrument.domain_name(id.domain), ": ", &statement.question].concat(), match scan.answer(id) {
                        Some(Answer::Phase(phase)) => statement.anchor(phase),
                        Some(Answer::Unknown) => words.question_unknown(),
                        Some(Answer::NotApplicable) => words.question_na(),
                        None => "",
                    }))
                }
            }
        }
    }
}
