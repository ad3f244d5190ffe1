//! How to read the report: what the phases mean, whose the questions are, and the limits.

use super::model::Report;
use super::section::{Section, SectionId};
use crate::instrument::Phase;
use maud::html;

pub(super) fn section(report: &Report) -> Section {
    let words = report.words();
    let html = html! {
        p { (words.summary_nomark()) }
        h3 { (words.sketch_phases()) }
        ol {
            @for phase in Phase::ALL {
                @let text = report.instrument.phase(phase);
                li { b { (text.name) } ": " (text.meaning) "." }
            }
        }
        h3 { (words.reading_types()) }
        p { (words.quadrant_rule()) }
        p { (words.account_about(&report.instrument.version)) }
        h3 { (words.account_limits()) }
        ul { @for limit in words.account_limit().split('|') { li { (limit.trim()) } } }
        p { (words.reading_more()) }
    };
    Section {
        id: SectionId::Reading,
        title: words.reading_title().to_owned(),
        html: html.into_string(),
    }
}
