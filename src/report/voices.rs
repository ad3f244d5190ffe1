//! Differences of opinion: where the answers of a workshop lie far apart, where I-professionals and the others see it
//! differently, and what was agreed. Nothing here tells of fewer than three voices.

use super::markup::{Behind, disclosure, figure, ours, table};
use super::model::Report;
use super::section::{Section, SectionId};
use super::user_text::user_text;
use super::{number, voices_drawing};
use crate::group::{SeenDifferently, Spread};
use crate::instrument::{Domain, Phase, StatementId};
use crate::scan::{Answer, Consensus, ScanKind};
use maud::{Markup, html};

/// How many statements of a kind stand open.
const FIRST: usize = 6;

/// Whether this scan's report has the section.
pub(super) fn has_section(report: &Report) -> bool {
    report.scan.kind() == ScanKind::Workshop || report.workshop.voices() > 0
}

pub(super) fn section(report: &Report) -> Section {
    let (words, workshop) = (report.words(), &report.workshop);
    let html = html! {
        @match workshop.voices() {
            0 => p { (words.voices_elsewhere()) },
            1 => p { (words.voices_aboutone()) },
            n => p { (words.voices_about(&number::counted(n, words))) },
        }
        @if workshop.is_shown() {
            (figure(words.voices_caption(), voices_drawing::drawing(report, &title(report))))
            (disclosure(Behind::Rest, words.report_table(), spread_table(report)))
            (furthest(report))
            (roles(report))
        } @else if workshop.voices() > 0 {
            p .note { (words.voices_discreet()) }
        }
        (agreed(report))
        (disclosure(Behind::Explanation, words.report_how(), html! { p { (words.voices_rule()) } }))
    };
    Section {
        id: SectionId::Voices,
        title: title(report),
        html: html.into_string(),
    }
}

/// The finding: on how many statements the answers lie apart and where most, or else what there is instead.
pub(super) fn title(report: &Report) -> String {
    let (words, workshop) = (report.words(), &report.workshop);
    let agreed = report.scan.agreements().filter(|(_, agreed)| agreed.answer.is_some()).count();
    let widest = Domain::ALL.into_iter().rev().max_by_key(|domain| {
        let spread = workshop.spread(*domain);
        (spread.divided, spread.width)
    });
    match (workshop.voices(), workshop.divided().len(), agreed) {
        (0, _, 0) => words.voices_none().to_owned(),
        (0, _, 1) => words.voices_agreedone().to_owned(),
        (0, _, agreed) => words.voices_agreed(&number::counted(agreed, words)),
        _ if !workshop.is_shown() => words.voices_few().to_owned(),
        (voices, 0, _) => words.voices_level(&number::counted(voices, words)),
        (_, divided, _) => {
            let domain = widest.map(|domain| report.instrument.domain_name(domain)).unwrap_or_default();
            words.voices_title(&divided, &workshop.shown(), &domain)
        }
    }
}

fn spread_table(report: &Report) -> Markup {
    let words = report.words();
    let phases = Phase::ALL.map(|phase| words.report_phase(&phase));
    let has_sides = Domain::ALL.into_iter().any(|domain| report.workshop.spread(domain).sides.is_some());
    let mut heads = vec![words.report_domain()];
    heads.extend(phases.iter().map(String::as_str));
    heads.extend([words.voices_divided(), words.voices_width()]);
    if has_sides {
        heads.extend([words.voices_iprof(), words.voices_others()]);
    }
    let row = |domain: Domain| {
        let Spread {
            counts,
            shown,
            divided,
            width,
            sides,
        } = report.workshop.spread(domain);
        html! {
            tr {
                th scope="row" { (report.instrument.domain_name(domain)) }
                @for count in counts { td { (count) } }
                td { (words.account_count(&divided, &shown)) }
                td { (width.map_or_else(|| "–".to_owned(), |width| number::decimal(width, words))) }
                @if has_sides {
                    @for side in [0, 1] { td { (number::optional(sides.map(|sides| sides[side]), words)) } }
                }
            }
        }
    };
    table(
        words.voices_caption(),
        &heads,
        html! { @for domain in Domain::ALL { (row(domain)) } },
    )
}

/// The statements whose answers lie furthest apart.
fn furthest(report: &Report) -> Markup {
    let divided = report.workshop.divided();
    html! {
        @if !divided.is_empty() {
            h3 { (report.words().voices_furthest()) }
            (first_of(report, &divided, |id| far(report, *id)))
        }
    }
}

fn far(report: &Report, id: StatementId) -> Markup {
    let words = report.words();
    let tally = report.workshop.tally(id);
    let mut counts: Vec<String> = Phase::ALL
        .into_iter()
        .filter(|phase| tally.count(*phase) > 0)
        .map(|phase| words.voices_count(&words.report_phase(&phase), &tally.count(phase)))
        .collect();
    let others = [
        (words.question_unknown(), tally.unknown()),
        (words.question_na(), tally.not_applicable()),
    ];
    counts.extend(
        others
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(name, count)| words.voices_count(name, count)),
    );
    html! {
        (asked(report, id))
        @if let Some([low, high]) = tally.range() {
            ul {
                li { (words.voices_lowest()) " " b { (report.sentence(id, low)) } (ours(low, words)) }
                li { (words.voices_highest()) " " b { (report.sentence(id, high)) } (ours(high, words)) }
            }
        }
        p .quiet { (counts.join(" · ")) }
    }
}

/// Where I-professionals and the others give another answer; where they may not be told apart, that.
fn roles(report: &Report) -> Markup {
    let (words, workshop) = (report.words(), &report.workshop);
    let differ = workshop.seen_differently();
    let told = |side: &SeenDifferently| {
        html! {
            (asked(report, side.id))
            ul {
                li { (words.voices_iprof()) ": " b { (report.sentence(side.id, side.apart)) } (ours(side.apart, words)) " " (phase(report, side.apart)) }
                li { (words.voices_others()) ": " b { (report.sentence(side.id, side.others)) } (ours(side.others, words)) " " (phase(report, side.others)) }
            }
        }
    };
    html! {
        h3 { (words.voices_seen()) }
        @if !workshop.has_sides() { p { (words.voices_noroles()) } }
        @else if differ.is_empty() { p { (words.voices_seensame()) } }
        @else { (first_of(report, &differ, told)) }
    }
}

/// What was agreed, with the group's sentence.
fn agreed(report: &Report) -> Markup {
    let words = report.words();
    let known = |id: &StatementId| report.instrument.statement(*id).is_some();
    let agreements: Vec<(StatementId, &Consensus)> = report
        .scan
        .agreements()
        .filter(|(id, agreed)| known(id) && (agreed.answer.is_some() || !agreed.note.is_empty()))
        .collect();
    html! {
        @if !agreements.is_empty() {
            h3 { (words.voices_decided()) }
            @for (id, agreed) in agreements {
                div .domain {
                    (asked(report, id))
                    @match agreed.answer {
                        Some(Answer::Phase(agreed)) => p .given { b { (report.sentence(id, agreed)) } (ours(agreed, words)) " " (phase(report, agreed)) },
                        Some(Answer::Unknown) => p .given { b { (words.question_unknown()) } },
                        Some(Answer::NotApplicable) => p .given { b { (words.question_na()) } },
                        None => {},
                    }
                    @if !agreed.note.is_empty() { p .remark { (user_text(&agreed.note)) } }
                }
            }
        }
    }
}

fn asked(report: &Report, id: StatementId) -> Markup {
    let question = report.instrument.statement(id).map_or("", |statement| &statement.question);
    html! { p .asked { (question) " (" (report.instrument.domain_name(id.domain)) ")" } }
}

fn phase(report: &Report, phase: Phase) -> Markup {
    html! { span .quiet { "(" (report.words().report_phase(&phase)) ")" } }
}

/// The first few; the others unfold.
fn first_of<T>(report: &Report, all: &[T], told: impl Fn(&T) -> Markup) -> Markup {
    let (first, rest) = all.split_at(all.len().min(FIRST));
    let each = |some: &[T]| html! { @for one in some { div .domain { (told(one)) } } };
    html! {
        (each(first))
        @if !rest.is_empty() { (disclosure(Behind::Rest, &report.words().advice_more(&rest.len()), each(rest))) }
    }
}
