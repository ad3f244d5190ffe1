//! Pages that tell: the start page, the method, and those that lead elsewhere.

#[cfg(not(target_arch = "wasm32"))]
use super::{footer, header};
use crate::instrument::{Instrument, Prose};
#[cfg(not(target_arch = "wasm32"))]
use crate::report::ReportSize;
#[cfg(not(target_arch = "wasm32"))]
use crate::route::Route;
use maud::{Markup, PreEscaped, html};

/// What `index.html` shows before the app is there: the whole start page, its way in a plain link.
#[cfg(not(target_arch = "wasm32"))]
pub fn index(instrument: &Instrument) -> String {
    let words = &instrument.words;
    // boot.js takes the last one away: it shows itself after a while, to who never gets that script. Of the others boot.js
    // shows the one that is true.
    let way_in = html! {
        p #start-failed .notice role="alert" hidden { (words.start_failed()) }
        p #start-disk .notice role="alert" hidden { (words.start_disk()) }
        p #start-old .notice role="alert" hidden { (words.start_old()) }
        p #start-script .notice .late role="alert" { (words.start_script()) }
        p .actions { a .button href="#/scan" { (words.start_begin()) } }
    };
    html! {
        div .frame {
            (PreEscaped(header(instrument, &Route::Start, &Route::Report(ReportSize::Whole), false)))
            main #content tabindex="-1" {
                // boot.js shows the one that fits the address.
                div #begin { (head(&instrument.start)) (way_in) (times(instrument)) (outcome(instrument)) (sections(&instrument.start)) }
                div #waiting hidden { p .lead { (words.waiting_title()) } p { (words.waiting_text()) } }
            }
            (PreEscaped(footer(instrument)))
        }
    }
    .into_string()
}

/// How long each kind of scan takes.
pub fn times(instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    let minutes = instrument.minutes;
    html! { p .quiet { (words.start_quicktime(&minutes.quick)) " " (words.start_fulltime(&minutes.full)) } }
}

/// What one gets: a picture of it, made of the example by the build, and the ways to see more before one starts.
pub fn outcome(instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    html! {
        section .outcome {
            div {
                h2 { (words.outcome_title()) }
                p { (words.outcome_about()) }
                ul {
                    li { a href="#/example" { (words.outcome_example()) } }
                    li { a href="#/questions" { (words.outcome_questions()) } }
                }
            }
            figure {
                img src={ "./example." (instrument.language) ".svg" } width="350" height="350" alt=(words.outcome_picture());
                figcaption { (words.outcome_caption()) }
            }
        }
    }
}

/// How it was made.
pub fn method(instrument: &Instrument) -> Markup {
    html! { (head(&instrument.full.method)) (sections(&instrument.full.method)) }
}

/// Every term explained.
pub fn glossary(instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    let dutch: Vec<&str> = instrument
        .full
        .glossary
        .iter()
        .flat_map(|term| &term.dutch)
        .map(String::as_str)
        .collect();
    html! {
        h1 tabindex="-1" { (words.glossary_title()) }
        p .lead { (words.glossary_lead()) }
        dl .glossary {
            @for term in &instrument.full.glossary {
                dt id=(term.id) { (term.name) @if !term.also.is_empty() { " " span .quiet { (words.glossary_also()) " " (forms(&term.also, &dutch)) } } }
                dd { (spoken(&term.text, &dutch)) }
            }
        }
    }
}

/// Other forms of a term, with commas between.
fn forms(also: &[String], dutch: &[&str]) -> Markup {
    html! { @for (place, form) in also.iter().enumerate() { @if place > 0 { ", " } (spoken(form, dutch)) } }
}

/// A text in which what is Dutch says so, to be read out as Dutch.
fn spoken(text: &str, dutch: &[&str]) -> Markup {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let stands = |form: &&&str| {
        let starts = text.match_indices(**form).map(|(start, _)| (start, start + form.len()));
        starts
            .into_iter()
            .find(|(start, end)| !is_letter(text[..*start].chars().next_back()) && !is_letter(text[*end..].chars().next()))
    };
    // The first one, and the longest that begins there.
    let found = dutch
        .iter()
        .filter_map(|form| stands(&form))
        .min_by_key(|(start, end)| (*start, usize::MAX - end));
    match found {
        None => html! { (text) },
        Some((start, end)) => html! { (text[..start]) span lang="nl" { (text[start..end]) } (spoken(&text[end..], dutch)) },
    }
}

/// The accessibility statement.
pub fn accessibility(instrument: &Instrument) -> Markup {
    let host = &instrument.host;
    html! {
        (head(&instrument.full.accessibility))
        (sections(&instrument.full.accessibility))
        @if !host.accessibility.is_empty() { p { a href=(host.accessibility) rel="noopener" { (instrument.words.host_report()) } } }
    }
}

/// Heading and first sentences.
pub fn head(prose: &Prose) -> Markup {
    html! {
        h1 tabindex="-1" { (prose.title) }
        p .lead { (prose.lead) }
    }
}

/// The sections after them.
pub fn sections(prose: &Prose) -> Markup {
    html! {
        @for section in &prose.sections {
            section #(section.id) .prose {
                h2 { (section.title) }
                (PreEscaped(&section.html))
            }
        }
    }
}
