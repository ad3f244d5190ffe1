//! How the municipalities are spread over the phases of each domain: a mark for each, the numbers beside it.

use super::cluster_section::ClusterSection;
use super::spread::dots;
use crate::group::Overview;
use crate::instrument::{Domain, Instrument, Phase, Side};
use maud::{Markup, html};

/// Marks in a cell, at most; in a larger group each stands for several municipalities.
const MOST: u32 = 60;

/// Marks on a line of a cell.
const LINE: usize = 6;

pub(super) fn section(overview: &Overview, instrument: &Instrument) -> ClusterSection {
    let words = &instrument.words;
    let each = overview.all.municipalities().div_ceil(MOST).max(1);
    let low = overview.low_domains.len();
    let title = if low == 0 {
        words.cluster_nolow().to_owned()
    } else {
        words.cluster_lowest(&low)
    };
    let html = html! {
        p .quiet { @if each == 1 { (words.cluster_dot()) } @else { (words.cluster_dots(&each)) } }
        div .scroll tabindex="0" role="region" aria-label=(words.cluster_domains()) {
            table .strips {
                caption { (words.cluster_domains()) }
                thead {
                    tr {
                        th scope="col" { (words.report_domain()) }
                        @for phase in Phase::ALL { th scope="col" { (words.report_phase(&phase)) } }
                        th scope="col" { (words.cluster_nophase()) }
                    }
                }
                tbody { @for domain in Domain::ALL { (row(overview, instrument, domain, each)) } }
            }
        }
    };
    ClusterSection::new("cluster-domains", title, html)
}

fn row(overview: &Overview, instrument: &Instrument, domain: Domain, each: u32) -> Markup {
    let counts = overview.all.domain(domain);
    let side = match domain.side() {
        Side::Organisation => "o",
        Side::Ict => "ict",
    };
    html! {
        tr class=(side) {
            th scope="row" { (instrument.domain_name(domain)) }
            @for count in counts.phases { (cell(count, each, LINE)) }
            (cell(counts.insufficient + counts.not_applicable, each, LINE))
        }
    }
}

/// How many, in marks, so many on a line, and in a number.
pub(super) fn cell(count: u32, each: u32, line: usize) -> Markup {
    html! { td { span .amount { (count) } " " @if count > 0 { (dots(count.div_ceil(each), line)) } } }
}
