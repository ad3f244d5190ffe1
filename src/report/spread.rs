//! What the voices say to one statement: a mark for each, shaped and coloured by role where roles may be told apart, beside
//! how many they are. The numbers are the table of the drawing.

use super::markup::{Behind, disclosure, ours};
use crate::group::{Part, Workshop};
use crate::instrument::{Instrument, Side, Statement, StatementId};
use crate::scan::{Answer, ROLE, Scan, Tally};
use maud::{Markup, html};

/// The side of a mark's place.
const SIDE: usize = 10;
/// Marks on a line, for a group of at most so many people: the larger the group, the smaller the marks.
const LINES: [(u32, usize); 3] = [(24, 8), (96, 16), (u32::MAX, 32)];

/// The shape of each role in the order of the instrument, and after them that of everyone else.
const SHAPES: [&str; 6] = [
    "m5 .3l4.7 4.7-4.7 4.7-4.7-4.7z",
    "m5 .8l4.6 8.2h-9.2z",
    "m1.2 1.2h7.6v7.6h-7.6z",
    "m3.4.6h3.2v2.8h2.8v3.2h-2.8v2.8h-3.2v-2.8h-2.8v-3.2h2.8z",
    "m.4 1h9.2l-4.6 8.2z",
    "m.8 5a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0z",
];

/// Everything that can be said to a statement, in the order it stands there.
pub fn answers(statement: &Statement) -> impl Iterator<Item = Answer> {
    let phases = statement.choices().map(|(phase, _)| Answer::Phase(phase));
    phases.chain([Answer::Unknown, Answer::NotApplicable])
}

/// An answer in words.
pub fn told_answer(instrument: &Instrument, id: StatementId, answer: Answer) -> &str {
    match answer {
        Answer::Phase(phase) => instrument
            .statement(id)
            .and_then(|statement| statement.anchor(phase))
            .unwrap_or_default(),
        Answer::Unknown => instrument.words.question_unknown(),
        Answer::NotApplicable => instrument.words.question_na(),
    }
}

/// The tag of an answer whose sentence is ours.
fn tag(instrument: &Instrument, answer: Answer) -> Markup {
    html! { @if let Some(phase) = answer.phase() { (ours(phase, &instrument.words)) } }
}

/// The marks of everyone who gave this answer.
pub fn marks_of(instrument: &Instrument, workshop: &Workshop, id: StatementId, answer: Answer) -> Markup {
    let groups: Vec<(usize, u32)> = match workshop.by_part(id) {
        Some(parts) => parts
            .into_iter()
            .map(|(part, tally)| (shape(instrument, part.role.as_deref()), tally.count_of(answer)))
            .collect(),
        None => vec![(SHAPES.len() - 1, workshop.tally(id).count_of(answer))],
    };
    let line = LINES
        .iter()
        .find(|(most, _)| workshop.voices() <= *most)
        .map_or(SIDE, |(_, line)| *line);
    marks(&groups, line)
}

/// The place of a role's shape.
fn shape(instrument: &Instrument, role: Option<&str>) -> usize {
    let options = instrument.fact(ROLE).map(|fact| fact.options.as_slice()).unwrap_or_default();
    let place = options.iter().position(|option| Some(option.id.as_str()) == role);
    place.filter(|place| *place < SHAPES.len() - 1).unwrap_or(SHAPES.len() - 1)
}

/// So many equal marks, this many on a line.
pub(super) fn dots(count: u32, line: usize) -> Markup {
    marks(&[(SHAPES.len() - 1, count)], line)
}

/// So many marks of each shape, one after the other, this many on a line.
fn marks(groups: &[(usize, u32)], line: usize) -> Markup {
    let mut place = 0;
    let mut paths = vec![];
    for (shape, count) in groups.iter().filter(|(_, count)| *count > 0) {
        let mut path = String::new();
        for _ in 0..*count {
            let (x, y) = (place % line * SIDE, place / line * SIDE);
            path.extend(["M", &x.to_string(), " ", &y.to_string(), SHAPES[*shape]]);
            place += 1;
        }
        paths.push((*shape, path));
    }
    html! {
        svg .marks viewBox={ "0 0 " (line * SIDE) " " (place.div_ceil(line).max(1) * SIDE) } aria-hidden="true" {
            @for (shape, path) in paths { path class={ "role-" (shape) } d=(path) {} }
        }
    }
}

/// Which mark is whose, and how many they are.
pub fn spread_legend(instrument: &Instrument, workshop: &Workshop) -> Markup {
    let words = &instrument.words;
    let mark = |part: &Part| {
        let place = shape(instrument, part.role.as_deref());
        html! { li { svg .mark viewBox="0 0 10 10" aria-hidden="true" { path class={ "role-" (place) } d={ "M0 0" (SHAPES[place]) } {} } (named(instrument, part)) " (" (part.voices) ")" } }
    };
    html! {
        p .quiet { (words.spread_legend()) }
        @if !workshop.parts().is_empty() { ul .shapes { @for part in workshop.parts() { (mark(part)) } } }
    }
}

fn named<'a>(instrument: &'a Instrument, part: &'a Part) -> &'a str {
    match &part.role {
        Some(role) => instrument.fact(ROLE).and_then(|fact| fact.label(role)).unwrap_or(role),
        None => instrument.words.participants_rest(),
    }
}

/// Median and range, in a line.
pub fn spread_line(instrument: &Instrument, tally: &Tally) -> String {
    let words = &instrument.words;
    let (Some(median), Some([low, high])) = (tally.median(), tally.range()) else {
        return String::new();
    };
    if low == high {
        return words.spread_same(&low);
    }
    [words.spread_median(&median), words.spread_range(&low, &high)].join(" ")
}

/// What was said to a statement, and what was decided.
pub fn spread(instrument: &Instrument, scan: &Scan, workshop: &Workshop, id: StatementId) -> Markup {
    let words = &instrument.words;
    let Some(statement) = instrument.statement(id) else {
        return html! {};
    };
    let tally = workshop.tally(id);
    let class = match id.domain.side() {
        Side::Organisation => "side o",
        Side::Ict => "side ict",
    };
    let agreed = scan.consensus(id).and_then(|agreed| agreed.answer);
    html! {
        div .spread {
            p class=(class) { (instrument.domain_name(id.domain)) }
            h4 { (statement.question) @if tally.is_shown() && tally.is_divided() { " " small .tag { (words.spread_apart()) } } }
            @if tally.is_shown() {
                table {
                    thead .unseen { tr { th scope="col" { (words.spread_answer()) } td {} th scope="col" { (words.spread_count()) } } }
                    tbody {
                        @for answer in answers(statement).filter(|answer| matches!(answer, Answer::Phase(_)) || tally.count_of(*answer) > 0) {
                            tr .agreed[agreed == Some(answer)] {
                                th scope="row" { (told_answer(instrument, id, answer)) (tag(instrument, answer)) }
                                td { (marks_of(instrument, workshop, id, answer)) }
                                td .number { (tally.count_of(answer)) }
                            }
                        }
                    }
                }
                p .quiet { (spread_line(instrument, &tally)) }
                (by_role(instrument, workshop, statement, id))
            } @else { p .quiet { (words.spread_few()) } }
            @if let Some(agreed) = agreed { p { (words.spread_agreed(&told_answer(instrument, id, agreed))) (tag(instrument, agreed)) } }
            @if let Some(note) = scan.consensus(id).map(|agreed| agreed.note.as_str()).filter(|note| !note.is_empty()) { p .remark .typed { (note) } }
        }
    }
}

/// The same by role, in numbers, where roles may be told apart.
fn by_role(instrument: &Instrument, workshop: &Workshop, statement: &Statement, id: StatementId) -> Markup {
    let words = &instrument.words;
    let Some(parts) = workshop.by_part(id).filter(|parts| !parts.is_empty()) else {
        return html! {};
    };
    let table = html! {
        div .scroll tabindex="0" role="group" aria-label=(words.spread_table()) {
            table {
                thead { tr { th scope="col" { (words.spread_answer()) } @for (part, _) in &parts { th scope="col" { (named(instrument, part)) } } } }
                tbody {
                    @for answer in answers(statement) {
                        tr { th scope="row" { (told_answer(instrument, id, answer)) (tag(instrument, answer)) } @for (_, tally) in &parts { td { (tally.count_of(answer)) } } }
                    }
                }
            }
        }
    };
    disclosure(Behind::Rest, words.spread_table(), table)
}
