//! How the answers of a workshop lie over the phases, domain by domain: the larger a mark, the more answers.

use super::alignment;
use super::drawing::Drawing;
use super::model::Report;
use super::palette::{LINE, QUIET};
use crate::instrument::{Domain, Side};
use maud::{Markup, html};

const LEFT: i32 = 14;
const STEP: i32 = 73;
const ROW: i32 = 42;

/// A row a domain: a mark on every phase that was chosen, round for the organisation, a diamond for ICT, its surface the
/// share of the answers; the line runs from the lowest to the highest.
pub(super) fn drawing(report: &Report, finding: &str) -> Drawing {
    let height = 13 * ROW + 36;
    let marks = html! {
        @for (row, domain) in (0..).zip(Domain::ALL) { (domain_row(report, domain, row * ROW + 34)) }
        g font-size="10.5" fill=(QUIET) text-anchor="middle" {
            @for phase in 0..5 { text .tick x=(LEFT + phase * STEP) y=(height - 14) { (phase + 1) } }
        }
    };
    Drawing {
        class: "dumbbell",
        label: report.words().voices_label(&finding),
        left: 0,
        width: 320,
        height,
        marks,
    }
}

fn domain_row(report: &Report, domain: Domain, y: i32) -> Markup {
    let words = report.words();
    let spread = report.workshop.spread(domain);
    let total: u32 = spread.counts.iter().sum();
    let marks: Vec<(i32, i32)> = (0..)
        .zip(spread.counts)
        .filter(|(_, count)| *count > 0)
        .map(|(phase, count)| (LEFT + phase * STEP, radius(count, total)))
        .collect();
    html! {
        text .name x=(LEFT) y=(y - 14) font-size="13" font-weight="bold" { (report.instrument.domain_name(domain)) }
        text .gap x="306" y=(y - 14) text-anchor="end" font-size="12" fill=(QUIET) {
            @if total == 0 { (words.sketch_insufficient()) }
            @else { (words.account_count(&spread.divided, &spread.shown)) }
        }
        @for phase in 0..5 {
            line .rule x1=(LEFT + phase * STEP) x2=(LEFT + phase * STEP) y1=(y - 10) y2=(y + 10) stroke=(LINE) {}
        }
        @if let ([(first, _), ..], [.., (last, _)]) = (marks.as_slice(), marks.as_slice()) {
            line .span x1=(first) x2=(last) y1=(y) y2=(y) stroke=(QUIET) stroke-width="3" {}
        }
        @for (x, r) in marks {
            @match domain.side() {
                Side::Organisation => (alignment::organisation(x, y, r)),
                Side::Ict => (alignment::diamond(x, y, r)),
            }
        }
    }
}

/// The root of the percentage, so that the surface tells the share; never too small to see.
fn radius(count: u32, total: u32) -> i32 {
    let percent = u64::from(count) * 100 / u64::from(total.max(1));
    i32::try_from(percent.isqrt()).unwrap_or_default().max(3)
}
