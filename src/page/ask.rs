//! The questions: intake, facts, one statement.

use super::{Control, Desk, check};
use crate::instrument::{Fact, Instrument, Phase, Side, StatementId};
use crate::scan::{About, Answer, Choice, Group, ROLE, Remark, Scan, ScanKind, Step};
use maud::{Markup, html};

/// What a step of every scan asks: intake, facts, a statement, the check.
pub(super) fn question(desk: &Desk, step: Step) -> Markup {
    let (instrument, scan) = (desk.instrument, desk.scan);
    match step {
        Step::Facts => facts(instrument, scan),
        Step::Statement(id) => statement(instrument, scan, id),
        Step::Check => check::page(desk),
        _ => intake(instrument, scan),
    }
}

/// Municipality, who answers, why now. All of it may stay empty.
fn intake(instrument: &Instrument, scan: &Scan) -> Markup {
    let words = &instrument.words;
    let line = |id: &str, label: &str, help: &str, line: About| field(id, label, help, &Control::About(line), scan.about(line), false);
    html! {
        (heading(words.intake_title(), words.intake_lead()))
        (line("gemeente", words.intake_municipality(), "", About::Municipality))
        (line("wie", words.intake_respondent(), words.intake_respondenthelp(), About::Respondent))
        @if let Some(role) = instrument.fact(ROLE) { (fact(instrument, scan, role)) }
        (line("waarom", words.intake_reason(), words.intake_reasonhelp(), About::Reason))
    }
}

/// The facts, on one page. The respondent's role is asked in the intake, where it belongs.
fn facts(instrument: &Instrument, scan: &Scan) -> Markup {
    let words = &instrument.words;
    let quick = scan.kind() == ScanKind::Quick;
    html! {
        (heading(words.facts_title(), words.facts_lead()))
        @for asked in instrument.facts.iter().filter(|fact| fact.id != ROLE && (fact.quick || !quick)) { (fact(instrument, scan, asked)) }
    }
}

/// One statement: five anchors as one calm radio group, *weet niet*, *niet van toepassing*; remarks behind a disclosure.
fn statement(instrument: &Instrument, scan: &Scan, id: StatementId) -> Markup {
    let words = &instrument.words;
    let Some(statement) = instrument.statement(id) else {
        return html! {};
    };
    let (class, side) = match id.domain.side() {
        Side::Organisation => ("side o", words.question_organisation()),
        Side::Ict => ("side ict", words.question_ict()),
    };
    let given = scan.answer(id);
    let radio = |answer: Answer, text: &str, tag: &str, key: &str| {
        choice(
            "antwoord",
            &Control::Answer(id, Some(answer)),
            given == Some(answer),
            text,
            tag,
            key,
        )
    };
    let remark = |place: &str, label: &str, help: &str, part: Remark| {
        field(place, label, help, &Control::Remark(id, part), scan.remark(id, part), true)
    };
    let remarked = scan.deliberate(id) || !scan.remark(id, Remark::Note).is_empty() || !scan.remark(id, Remark::Evidence).is_empty();
    html! {
        p class=(class) { (side) " · " (instrument.domain(id.domain).name) }
        // A new area is introduced once, by its organisation domain.
        @if id.domain.side() == Side::Organisation && instrument.is_lead(id) { p .quiet { (instrument.area(id.domain.area()).about) } }
        fieldset .anchors aria-describedby="uitleg" {
            legend { h1 tabindex="-1" { (statement.question) } }
            div #uitleg {
                @if !statement.help.is_empty() { p .help { (statement.help) } }
                p .help { b { (words.question_instruct()) } " " span .keys { (words.question_keys()) } }
            }
            @for phase in Phase::ALL {
                (radio(Answer::Phase(phase), statement.anchor(phase), if phase.is_ours() { words.report_ours() } else { "" }, Answer::Phase(phase).id()))
            }
            div .others {
                (radio(Answer::Unknown, words.question_unknown(), "", ""))
                (radio(Answer::NotApplicable, words.question_na(), "", ""))
            }
        }
        (terms(instrument, &statement.terms))
        // The style sheet shows these only when they have a point (`:has`).
        div .reason { (remark("reden", words.question_reason(), "", Remark::NaReason)) }
        p .clear { button type="button" .link data-do=(Control::Answer(id, None)) { (words.question_clear()) } }
        details .remarks open[remarked] {
            summary { (words.question_more()) }
            (remark("opmerking", words.question_note(), "", Remark::Note))
            (remark("bewijs", words.question_evidence(), words.question_evidencehelp(), Remark::Evidence))
            (choice("", &Control::Deliberate(id), scan.deliberate(id), words.question_deliberate(), "", ""))
            p .help { (words.question_deliberatehelp()) }
        }
    }
}

pub(super) fn heading(title: &str, lead: &str) -> Markup {
    html! {
        h1 tabindex="-1" { (title) }
        p .lead { (lead) }
    }
}

/// One fact: a radio group, or a number.
fn fact(instrument: &Instrument, scan: &Scan, fact: &Fact) -> Markup {
    let words = &instrument.words;
    let chosen = scan.fact(&fact.id);
    if fact.number {
        let unknown = Control::Choice(Group::Facts, fact.id.clone(), UNKNOWN.to_owned());
        let number = Control::Number(fact.id.clone());
        let value = number.state(scan, &[false; 5]).0;
        return html! {
            fieldset .fact {
                (legend(&fact.question, &fact.help))
                div .field { input type="text" inputmode="numeric" pattern="[0-9]+" autocomplete="off" aria-label=(fact.question) data-do=(number) value=(value); }
                (choice(&fact.id, &unknown, chosen == Some(&Choice::Unknown), words.question_unknown(), "", ""))
                (terms(instrument, &fact.terms))
            }
        };
    }
    let options: Vec<(&str, &str)> = fact
        .options
        .iter()
        .map(|option| (option.id.as_str(), option.label.as_str()))
        .collect();
    group(
        instrument,
        scan,
        Group::Facts,
        &fact.id,
        (&fact.question, &fact.help),
        &options,
        true,
        &fact.terms,
    )
}

/// The id of *weet niet*.
const UNKNOWN: &str = "unknown";

/// A question of a group as a radio group.
#[allow(clippy::too_many_arguments)] // each is a part of the question
pub(super) fn group(
    instrument: &Instrument,
    scan: &Scan,
    group: Group,
    id: &str,
    (question, help): (&str, &str),
    options: &[(&str, &str)],
    unknown: bool,
    used: &[u32],
) -> Markup {
    let chosen = scan.choice(group, id);
    let unknown = unknown.then(|| (UNKNOWN, instrument.words.question_unknown()));
    html! {
        fieldset .fact {
            (legend(question, help))
            @for (option, label) in options.iter().copied().chain(unknown) {
                (choice(
                    &[group.name(), "-", id].concat(),
                    &Control::Choice(group, id.to_owned(), option.to_owned()),
                    chosen.is_some_and(|chosen| chosen.id() == option),
                    label,
                    "",
                    "",
                ))
            }
            (terms(instrument, used))
        }
    }
}

fn legend(question: &str, help: &str) -> Markup {
    html! { legend { (question) @if !help.is_empty() { span .help { (help) } } } }
}

/// What the terms mean that a question uses. They may come later than the question.
fn terms(instrument: &Instrument, used: &[u32]) -> Markup {
    let name: String = used
        .iter()
        .fold(TERMS.to_owned(), |name, place| [&name, " ", &place.to_string()].concat());
    html! {
        @if !used.is_empty() {
            details .terms {
                summary { (instrument.words.glossary_here()) }
                dl data-live=(name) { (explained(instrument, &name)) }
            }
        }
    }
}

/// What the name of a place with terms begins with; their places in the glossary follow.
pub(super) const TERMS: &str = "terms";

/// The terms of such a place.
pub(super) fn explained(instrument: &Instrument, name: &str) -> Markup {
    let places = name.split(' ').filter_map(|place| place.parse::<usize>().ok());
    html! {
        @for term in places.filter_map(|place| instrument.full.glossary.get(place)) { dt { (term.name) } dd { (term.text) } }
        @if !instrument.is_complete() { dd { (instrument.words.waiting_title()) } }
    }
}

/// A radio button, or a checkbox when it has no group's name. `key` is the key that chooses it, not a mark.
pub(super) fn choice(group: &str, control: &Control, checked: bool, text: &str, tag: &str, key: &str) -> Markup {
    html! {
        label .choice {
            input type=(if group.is_empty() { "checkbox" } else { "radio" }) name=(group) data-do=(control) checked[checked];
            span .text { (text) @if !tag.is_empty() { " " small .tag { (tag) } } }
            @if !key.is_empty() { kbd aria-hidden="true" { (key) } }
        }
    }
}

/// A labelled text field.
fn field(id: &str, label: &str, help: &str, control: &Control, value: &str, long: bool) -> Markup {
    let described = (!help.is_empty()).then(|| [id, "-uitleg"].concat());
    html! {
        div .field {
            label for=(id) { (label) }
            @if let Some(described) = &described { p .help id=(described) { (help) } }
            @if long {
                textarea id=(id) rows="3" data-do=(control) aria-describedby=[described] { "\n" (value) }
            } @else {
                input id=(id) type="text" autocomplete="off" data-do=(control) aria-describedby=[described] value=(value);
            }
        }
    }
}
