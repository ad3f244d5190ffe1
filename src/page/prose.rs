//! Pages that tell: the start page, the method, and those that lead elsewhere.

use super::notice;
#[cfg(not(target_arch = "wasm32"))]
use super::{footer, header};
#[cfg(not(target_arch = "wasm32"))]
use crate::address::Address;
use crate::instrument::{Instrument, Prose};
use maud::{Markup, PreEscaped, html};

/// The start page, with the way in and the scans of this browser between its first sentences and the rest.
pub(super) fn start(instrument: &Instrument, shelf: Markup) -> Markup {
    html! { (head(&instrument.start)) (shelf) (sections(&instrument.start)) }
}

/// What `index.html` shows before the app is there: the whole start page, its way in a plain link.
#[cfg(not(target_arch = "wasm32"))]
pub fn index(instrument: &Instrument) -> String {
    let words = &instrument.words;
    let way_in = html! {
        p #niet-gestart .notice role="alert" hidden { (words.start_failed()) }
        p .actions { a .button href="#/scan" { (words.start_begin()) } }
    };
    html! {
        div .frame {
            (PreEscaped(header(instrument, &Address::Start, false)))
            main #inhoud tabindex="-1" {
                // boot.js shows the one that fits the address.
                div #begin { (start(instrument, way_in)) }
                div #wacht hidden { p .lead { (words.waiting_title()) } p { (words.waiting_text()) } }
            }
            (PreEscaped(footer(instrument)))
        }
    }
    .into_string()
}

pub(super) fn method(instrument: &Instrument) -> Markup {
    html! { (head(&instrument.full.method)) (sections(&instrument.full.method)) }
}

/// Every term explained.
pub(super) fn glossary(instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    html! {
        h1 tabindex="-1" { (words.glossary_title()) }
        p .lead { (words.glossary_lead()) }
        dl .glossary {
            @for term in &instrument.full.glossary {
                dt id=(term.id) { (term.name) @if !term.also.is_empty() { " " span .quiet { (words.glossary_also()) " " (term.also.join(", ")) } } }
                dd { (term.text) }
            }
        }
    }
}

/// While the late pack is on its way.
pub(super) fn waiting(instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    html! { h1 tabindex="-1" { (words.waiting_title()) } p { (words.waiting_text()) } }
}

pub(super) fn accessibility(instrument: &Instrument) -> Markup {
    let host = &instrument.host;
    html! {
        (head(&instrument.full.accessibility))
        (sections(&instrument.full.accessibility))
        @if !host.accessibility.is_empty() { p { a href=(host.accessibility) rel="noopener" { (instrument.words.host_report()) } } }
    }
}

pub(super) fn unknown(instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    notice(words.notfound_title(), words.notfound_text(), "#/", words.notfound_home())
}

/// The report's page before there is a scan.
pub(super) fn no_report(instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    notice(words.report_empty(), words.report_emptytext(), "#/scan", words.start_begin())
}

fn head(prose: &Prose) -> Markup {
    html! {
        h1 tabindex="-1" { (prose.title) }
        p .lead { (prose.lead) }
    }
}

fn sections(prose: &Prose) -> Markup {
    html! {
        @for section in &prose.sections {
            section #(section.id) .prose {
                h2 { (section.title) }
                (PreEscaped(&section.html))
            }
        }
    }
}
