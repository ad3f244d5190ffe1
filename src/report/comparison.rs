//! One's own domains beside those of a group of municipalities, as a reference file tells them. It changes no result.

use super::alignment::{diamond, organisation};
use super::compared::compared;
use super::drawing::Drawing;
use super::markup::{Behind, disclosure, figure, table};
use super::model::Report;
use super::number::{self, place};
use super::palette::{INK, LINE, QUIET};
use super::section::{Section, SectionId};
use crate::exact::Exact;
use crate::group::{DomainBeside, Reference, beside};
use crate::instrument::Side;
use maud::{Markup, html};

const LEFT: i32 = 14;
const STEP: i32 = 73;
const ROW: i32 = 44;
const MARK: i32 = 6;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let title = report
        .reference
        .as_ref()
        .map(|reference| words.reference_beside(&reference.municipalities()));
    let html = html! {
        @if let Some(reference) = &report.reference {
            @let domains = beside(reference, report.instrument, &report.scan, &report.scores);
            p { (compared(reference, words)) }
            p .note { (words.reference_nonorm()) }
            @let caption = if reference.outcomes().is_some() { words.reference_middlehalf() } else { words.reference_highpart() };
            (figure(caption, drawing(report, reference, &domains)))
            @let rows = if reference.outcomes().is_some() { by_phase(report, &domains) } else { by_band(report, &domains) };
            (disclosure(Behind::Rest, words.report_table(), rows))
        }
    };
    Section {
        id: SectionId::Comparison,
        title: title.unwrap_or_default(),
        html: html.into_string(),
    }
}

/// A row for each domain: the group as a bar with a line, one's own as a mark.
fn drawing(report: &Report, reference: &Reference, domains: &[DomainBeside]) -> Drawing {
    let words = report.words();
    let height = ROW * i32::try_from(domains.len()).unwrap_or(0) + 26;
    let by_phase = reference.outcomes().is_some();
    let ticks: Vec<String> = (0..5)
        .map(|place| {
            if by_phase {
                (place + 1).to_string()
            } else {
                format!("{} %", place * 25)
            }
        })
        .collect();
    let row = |y: i32, domain: &DomainBeside| {
        let (own, middle, half) = lies(domain);
        html! {
            text .name x=(LEFT) y=(y - 12) font-size="12" font-weight="bold" { (report.instrument.domain_name(domain.domain)) }
            line .rule x1=(LEFT) x2=(LEFT + 4 * STEP) y1=(y) y2=(y) stroke=(LINE) {}
            @if let Some([low, high]) = half {
                rect .group x=(low) y=(y - 5) width=((high - low).max(2)) height="10" rx="2" fill=(QUIET) fill-opacity="0.3" {}
            }
            @if let Some(middle) = middle { line .median x1=(middle) x2=(middle) y1=(y - 7) y2=(y + 7) stroke=(INK) stroke-width="2" {} }
            @if let Some(own) = own {
                @match domain.domain.side() {
                    Side::Organisation => (organisation(own, y, MARK)),
                    Side::Ict => (diamond(own, y, MARK)),
                }
            }
        }
    };
    let marks = html! {
        @for (line, domain) in (0..).zip(domains) { (row(line * ROW + 30, domain)) }
        g font-size="10.5" fill=(QUIET) text-anchor="middle" {
            @for (place, tick) in (0..).zip(&ticks) { text .tick x=(LEFT + place * STEP) y=(height - 6) { (tick) } }
        }
    };
    Drawing {
        class: "dumbbell",
        label: words.reference_values().to_owned(),
        left: 0,
        width: 326,
        height,
        marks,
    }
}

/// Where one's own lies, where the middle of the group, and between which places half of the group.
fn lies(domain: &DomainBeside) -> (Option<i32>, Option<i32>, Option<[i32; 2]>) {
    let spot = |value: Exact| place(value, LEFT, STEP);
    if let Some((_, means)) = &domain.reached {
        let half = means.quartiles;
        return (
            domain.mean.map(spot),
            half.map(|half| spot(half.median)),
            half.map(|half| [half.low, half.high].map(spot)),
        );
    }
    let part = |part: Exact| LEFT + i32::try_from(part.rounded((4 * STEP).into())).unwrap_or_default();
    let [own, group] = domain.high().map(|value| value.map(part));
    (own, group, None)
}

fn by_phase(report: &Report, domains: &[DomainBeside]) -> Markup {
    let words = report.words();
    let heads = [
        words.report_domain(),
        words.reference_ownphase(),
        words.reference_ownmean(),
        words.reference_groupphases(),
        words.reference_grouphalf(),
    ];
    table(
        words.reference_values(),
        &heads,
        html! {
            @for domain in domains {
                tr {
                    th scope="row" { (report.instrument.domain_name(domain.domain)) }
                    td { @match domain.phase { Some(phase) => (phase), None => "–" } }
                    td { (number::optional(domain.mean, words)) }
                    @if let Some((phases, means)) = &domain.reached {
                        td { (phases.map(|count| count.to_string()).join(" · ")) }
                        td {
                            @match means.quartiles {
                                Some(half) => (words.quadrant_between(&number::value(half.low, words), &number::value(half.high, words))),
                                None => "–",
                            }
                        }
                    }
                }
            }
        },
    )
}

fn by_band(report: &Report, domains: &[DomainBeside]) -> Markup {
    let words = report.words();
    let part = |[low, high, _]: [u32; 3]| words.reference_part(&high, &(u64::from(low) + u64::from(high)));
    table(
        words.reference_values(),
        &[words.report_domain(), words.reference_ownhigh(), words.reference_grouphigh()],
        html! {
            @for domain in domains {
                tr {
                    th scope="row" { (report.instrument.domain_name(domain.domain)) }
                    td { (part(domain.own)) }
                    td { (part(domain.group)) }
                }
            }
        },
    )
}
