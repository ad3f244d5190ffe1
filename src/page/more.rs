//! What the full scan asks besides statements: signature, symptoms, culture, the role of the I-professional, staffing,
//! and what is recognised of the type texts.

use super::ask::{choice, group, heading};
use super::{Control, Desk};
use crate::instrument::{Instrument, Pair, Symptom};
use crate::report::Report;
use crate::scan::{Approach, Group, ProfilePart, ROLE_EXPECTED, ROLE_NOW, Scan, Step};
use maud::{Markup, html};

/// What a number of a profile can look like. (A slash in a class is escaped, or browsers leave the whole aside.)
const NUMBER: &str = r"[0-9]+([.,\/][0-9]+)?";

/// What a step of only the full scan asks.
pub(super) fn question(desk: &Desk, step: Step) -> Markup {
    let (instrument, scan) = (desk.instrument, desk.scan);
    match step {
        Step::Signature => signature(instrument, scan),
        Step::Symptoms(place) => symptoms(instrument, scan, place),
        Step::Culture => culture(instrument, scan),
        Step::Iprof => iprof(instrument, scan),
        Step::Staffing => staffing(instrument, scan),
        _ => recognition(instrument, scan),
    }
}

/// The signature rows, by theme.
fn signature(instrument: &Instrument, scan: &Scan) -> Markup {
    let words = &instrument.words;
    html! {
        (heading(words.signature_ask(), words.signature_lead()))
        @for theme in &instrument.themes {
            h2 { (theme.name) }
            @for row in instrument.full.rows.iter().filter(|row| row.theme == theme.id) {
                @let options: Vec<(&str, &str)> = row.options.iter().map(|option| (option.id.as_str(), option.label.as_str())).collect();
                (group(instrument, scan, Group::Signature, &row.id, (&row.question, &row.help), &options, true, &row.terms))
            }
        }
    }
}

/// One list of symptoms.
fn symptoms(instrument: &Instrument, scan: &Scan, place: usize) -> Markup {
    let words = &instrument.words;
    let options = [
        ("yes", words.symptoms_yes()),
        ("partly", words.symptoms_partly()),
        ("no", words.symptoms_no()),
    ];
    html! {
        @if let Some(list) = instrument.full.symptoms.get(place) {
            p .side { (words.symptoms_side()) }
            (heading(&list.name, words.symptoms_lead()))
            div .short { @for symptom in &list.symptoms { (lined(instrument, scan, Group::Symptoms, symptom, &options, true)) } }
        }
    }
}

fn lined(instrument: &Instrument, scan: &Scan, of: Group, line: &Symptom, options: &[(&str, &str)], unknown: bool) -> Markup {
    group(instrument, scan, of, &line.id, (&line.text, ""), options, unknown, &[])
}

/// The culture pairs: five points between two poles.
fn culture(instrument: &Instrument, scan: &Scan) -> Markup {
    let words = &instrument.words;
    let steps = [
        words.culture_much(),
        words.culture_rather(),
        words.culture_between(),
        words.culture_rather(),
        words.culture_much(),
    ];
    let point = |pair: &Pair, place: usize, first: &str, last: &str| {
        let value = if pair.positive_first { 5 - place } else { place + 1 };
        let label = match place {
            0 | 1 => words.culture_towards(&steps[place], &first),
            2 => steps[2].to_owned(),
            _ => words.culture_towards(&steps[place], &last),
        };
        let control = Control::Choice(Group::Culture, pair.id.clone(), value.to_string());
        let chosen = scan
            .choice(Group::Culture, &pair.id)
            .is_some_and(|chosen| chosen.id() == value.to_string());
        html! { label { input type="radio" name={ "pair-" (pair.id) } data-do=(control) checked[chosen] aria-label=(label); } }
    };
    html! {
        (heading(words.culture_ask(), words.culture_lead()))
        @for pair in &instrument.full.pairs {
            @let (first, last) = if pair.positive_first { (&pair.positive, &pair.negative) } else { (&pair.negative, &pair.positive) };
            fieldset .pair {
                legend .unseen { (first) " – " (last) }
                span .pole { (first) }
                span .points { @for place in 0..5 { (point(pair, place, first, last)) } }
                span .pole { (last) }
            }
        }
    }
}

/// Role seen and expected, and the tasks.
fn iprof(instrument: &Instrument, scan: &Scan) -> Markup {
    let words = &instrument.words;
    let text = &instrument.full.iprof;
    let numbers = ["1", "2", "3", "4"];
    let steps: Vec<(&str, &str)> = numbers
        .into_iter()
        .zip(&text.steps)
        .map(|(number, step)| (number, step.about.as_str()))
        .collect();
    let barriers = text.barriers.iter().map(|barrier| (barrier.id.as_str(), barrier.name.as_str()));
    let tasks: Vec<(&str, &str)> = std::iter::once(("do", words.iprof_do())).chain(barriers).collect();
    html! {
        (heading(words.iprof_ask(), words.iprof_lead()))
        (group(instrument, scan, Group::Role, ROLE_NOW, (words.iprof_now(), ""), &steps, false, &[]))
        (group(instrument, scan, Group::Role, ROLE_EXPECTED, (words.iprof_expected(), ""), &steps, false, &[]))
        h2 { (words.iprof_tasks()) }
        div .short { @for task in &text.tasks { (lined(instrument, scan, Group::Tasks, task, &tasks, false)) } }
    }
}

/// The profile table and the questions.
fn staffing(instrument: &Instrument, scan: &Scan) -> Markup {
    let words = &instrument.words;
    let text = &instrument.full.staffing;
    let number = |profile: &str, name: &str, part: ProfilePart, label: &str| {
        let control = Control::Profile(profile.to_owned(), part);
        let value = control.state(scan, &[false; 5]).0;
        html! {
            label .number {
                span { (label) }
                input type="text" inputmode="decimal" autocomplete="off" pattern=(NUMBER) list=[(part != ProfilePart::Vacancies).then_some("kwarten")] data-do=(control) value=(value) aria-label=(words.scans_about(&label, &name));
                small .bad { (words.staffing_bad()) }
            }
        }
    };
    html! {
        (heading(words.staffing_ask(), words.staffing_lead()))
        datalist #kwarten { @for quarter in ["0", "0,25", "0,5", "0,75", "1", "1,5", "2", "3"] { option value=(quarter) {} } }
        @for profile in &text.profiles {
            fieldset .profile {
                legend { (profile.name) span .help { (profile.text) } }
                div .numbers {
                    (number(&profile.id, &profile.name, ProfilePart::Needed, words.staffing_needed()))
                    @for (statute, part) in text.statutes.iter().zip([ProfilePart::Own, ProfilePart::Shared, ProfilePart::External]) {
                        (number(&profile.id, &profile.name, part, &statute.name))
                    }
                    (number(&profile.id, &profile.name, ProfilePart::Vacancies, words.staffing_vacancies()))
                }
                details open[Approach::ALL.iter().any(|approach| scan.profile(&profile.id).chooses(*approach))] {
                    summary { (words.staffing_approach()) }
                    div .ways {
                        @for (approach, way) in Approach::ALL.iter().copied().zip(&text.approaches) {
                            (choice("", &Control::Approach(profile.id.clone(), approach), scan.profile(&profile.id).chooses(approach), &way.name, "", ""))
                        }
                    }
                }
            }
        }
        details {
            summary { (words.staffing_explained()) }
            dl {
                @for one in text.statutes.iter().chain(&text.approaches) { dt { (one.name) } dd { (one.text) } }
            }
        }
        h2 { (words.staffing_questions()) }
        @for question in &text.questions {
            @let options: Vec<(&str, &str)> = question.options.iter().map(|option| (option.id.as_str(), option.label.as_str())).collect();
            (group(instrument, scan, Group::Staffing, &question.id, (&question.question, &question.help), &options, true, &[]))
        }
    }
}

/// The text of each type the municipality may be, line by line.
fn recognition(instrument: &Instrument, scan: &Scan) -> Markup {
    let words = &instrument.words;
    let report = Report::new(instrument, scan);
    let options = [
        ("yes", words.symptoms_yes()),
        ("partly", words.symptoms_partly()),
        ("no", words.symptoms_no()),
    ];
    html! {
        (heading(words.recognition_ask(), words.recognition_lead()))
        @if report.scores().candidates.is_empty() { p { (words.recognition_none()) } }
        @for kind in &report.scores().candidates {
            @let text = &instrument.types[*kind as usize];
            h2 { (words.types_heading(&kind.id(), &text.name)) }
            @for theme in &instrument.themes {
                h3 { (theme.name) }
                div .short {
                    @for line in text.lines.iter().filter(|line| line.theme() == theme.id) {
                        (group(instrument, scan, Group::Recognition, &line.id, (&line.text, ""), &options, false, &[]))
                    }
                }
            }
        }
        p .actions { a .button href="#/report" { (words.check_report()) } }
    }
}
