//! How the answers of a workshop lie over the phases, domain by domain: the larger a mark, the more answers.

use super::model::Report;
use crate::instrument::{Domain, Side};
use maud::{Markup, html};

const LEFT: i32 = 14;
const STEP: i32 = 73;
const ROW: i32 = 42;

/// A row a domain: a mark on every phase that was chosen, round for the organisation, a diamond for ICT, its surface the
/// share of the answers; the line runs from the lowest to the highest.
pub(super) fn drawing(report: &Report, finding: &str) -> Markup {
    let words = report.words();
    let height = 13 * ROW + 36;
    html! {
        svg .dumbbell viewBox={ "0 0 320 " (height) } role="img" aria-labelledby="v-title" {
            title id="v-title" { (words.voices_label(&finding)) }
            @for phase in 0..5 {
                line .rule x1=(LEFT + phase * STEP) x2=(LEFT + phase * STEP) y1="8" y2=(height - 30) {}
                text .tick x=(LEFT + phase * STEP) y=(height - 14) text-anchor="middle" { (phase + 1) }
            }
            @for (row, domain) in (0..).zip(Domain::ALL) { (domain_row(report, domain, row * ROW + 34)) }
        }
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
        text .name x=(LEFT) y=(y - 14) { (report.instrument.domain_name(domain)) }
        text .gap x="306" y=(y - 14) text-anchor="end" {
            @if total == 0 { (words.sketch_insufficient()) }
            @else { (words.account_count(&spread.divided, &spread.shown)) }
        }
        @if let ([(first, _), ..], [.., (last, _)]) = (marks.as_slice(), marks.as_slice()) {
            line .span x1=(first) x2=(last) y1=(y) y2=(y) {}
        }
        @for (x, r) in marks {
            @match domain.side() {
                Side::Organisation => circle .mark.o cx=(x) cy=(y) r=(r) {},
                Side::Ict => path .mark.ict d={ "M" (x) " " (y - r) "l" (r) " " (r) "l-" (r) " " (r) "l-" (r) " -" (r) "z" } {},
            }
        }
    }
}

/// The root of the percentage, so that the surface tells the share; never too small to see.
fn radius(count: u32, total: u32) -> i32 {
    let percent = u64::from(count) * 100 / u64::from(total.max(1));
    i32::try_from(percent.isqrt()).unwrap_or_default().max(3)
}
