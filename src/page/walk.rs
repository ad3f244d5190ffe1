//! A screen of the questionnaire: its question, and around it how far one is, previous and next, when it was kept, the
//! way to any part, and the picture so far.

use super::{Desk, Saved, check, live_markup, live_place};
use crate::address::Address;
use crate::instrument::{Area, Domain, Instrument};
use crate::report::Report;
use crate::scan::{Group, Scan, ScanKind, Step, progress, statements, steps};
use maud::{Markup, html};

/// The screen of a step; `question` is what it asks.
pub(super) fn screen(desk: &Desk, step: Step, question: Markup) -> Markup {
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
                (question)
                p .actions {
                    @if let Some(step) = previous { a .button.second href=(Address::Scan(*step).hash(instrument)) { (words.step_previous()) } }
                    @if let Some(step) = next { a .button href=(Address::Scan(*step).hash(instrument)) { (words.step_next()) } }
                    @if step != Step::Check && (at.is_none() || check::open(instrument, scan).is_empty()) { a .button.second href=(Address::Scan(Step::Check).hash(instrument)) { (words.step_check()) } }
                }
                p .quiet data-live="saved" { (live_markup(desk, "saved")) }
                // Said once; the time beside it changes with every answer.
                p .unseen role="status" data-live="kept" { (live_markup(desk, "kept")) }
                details .parts open[step == Step::Check] { summary { (words.step_all()) } (live_place(desk, "parts")) }
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
    let report = Report::new(instrument, scan);
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
                            @if let Some(first) = statements(instrument, scan.kind()).find(|id| id.domain == domain) {
                                (item(Step::Statement(first), &instrument.domain_name(domain), &domain_state(&report, domain)))
                            }
                        }
                    }
                }
            }
            @if scan.kind() != ScanKind::Quick {
                (item(Step::Signature, words.step_signature(), &count(scan, Group::Signature, instrument.full.rows.len(), instrument)))
                li {
                    (words.step_symptoms())
                    ul {
                        @for (place, list) in instrument.full.symptoms.iter().enumerate() {
                            @let given = list.symptoms.iter().filter(|symptom| scan.choice(Group::Symptoms, &symptom.id).is_some()).count();
                            (item(Step::Symptoms(place), &list.name, &words.progress_of(&given, &list.symptoms.len())))
                        }
                    }
                }
                (item(Step::Culture, words.step_culture(), &count(scan, Group::Culture, instrument.full.pairs.len(), instrument)))
                (item(Step::Iprof, words.step_iprof(), &count(scan, Group::Tasks, instrument.full.iprof.tasks.len(), instrument)))
                (item(Step::Staffing, words.step_staffing(), &count(scan, Group::Staffing, instrument.full.staffing.questions.len(), instrument)))
            }
            (item(Step::Check, words.step_check(), ""))
        }
    }
}

/// How much of a domain has been answered, and the phase so far.
fn domain_state(report: &Report, domain: Domain) -> String {
    let words = &report.instrument().words;
    let (scan, kind) = (report.scan(), report.scan().kind());
    let asked = statements(report.instrument(), kind).filter(|id| id.domain == domain);
    let (given, total) = asked.fold((0, 0), |(given, total), id| {
        (given + usize::from(scan.answer(id).is_some()), total + 1)
    });
    let done = words.progress_of(&given, &total);
    match report.scores().domain(domain).phase {
        Some(phase) if given > 0 => [&done, " · ", &words.report_phase(&phase)].concat(),
        _ => done,
    }
}

/// How many questions of a group have an answer.
fn count(scan: &Scan, group: Group, total: usize, instrument: &Instrument) -> String {
    instrument.words.progress_of(&scan.chosen_in(group), &total)
}
