//! What most municipalities lack: the domains and the statements in which more than half of them are at phase 1 or 2.

use super::cluster_section::ClusterSection;
use super::markup::{Behind, disclosure};
use crate::group::{Gap, Overview};
use crate::instrument::Instrument;
use maud::{Markup, html};

/// How many statements are told at once.
const FIRST: usize = 8;

pub(super) fn section(overview: &Overview, instrument: &Instrument) -> ClusterSection {
    let words = &instrument.words;
    let domains = &overview.low_domains;
    let html = html! {
        @if !domains.is_empty() {
            ul .shared {
                @for low in domains {
                    li { b { (instrument.domain_name(low.domain)) } " " span .quiet { (words.cluster_gap(&low.low, &low.of)) } }
                }
            }
        }
        @if overview.gaps.is_empty() {
            p { (words.cluster_nogaps()) }
        } @else {
            p { (words.cluster_gapsabout()) }
            @let (first, rest) = overview.gaps.split_at(FIRST.min(overview.gaps.len()));
            (list(first, instrument))
            @if !rest.is_empty() { (disclosure(Behind::Rest, &words.cluster_moregaps(&rest.len()), list(rest, instrument))) }
        }
    };
    let title = if domains.is_empty() {
        words.cluster_nolow().to_owned()
    } else {
        words.cluster_gaps().to_owned()
    };
    ClusterSection::new("cluster-gaps", title, html)
}

fn list(gaps: &[Gap], instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    html! {
        ul {
            @for gap in gaps {
                li {
                    (instrument.statement(gap.id).map_or("", |statement| statement.question.as_str())) " "
                    span .quiet {
                        (instrument.domain_name(gap.id.domain)) ": " (words.cluster_gap(&gap.low, &gap.of))
                        @if gap.deliberate > 0 { ", " (words.cluster_chosen(&gap.deliberate)) }
                    }
                }
            }
        }
    }
}
