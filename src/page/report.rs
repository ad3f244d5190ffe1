//! The report on screen: that of the open scan, and that of someone else's, to read only.

use super::{Control, Desk, Filing, files, live_markup, live_place, notice};
use crate::exchange;
use crate::report::{Report, Section};
use crate::scan::ScanKind;
use maud::{Markup, PreEscaped, html};

/// The first section; on paper there is room beside it.
const SUMMARY: &str = "kern";

/// The sections that have a drawing.
const DRAWN: [&str; 3] = ["kwadrant", "afstemming", "keten"];

/// The report of the open scan, with its few controls around the sections.
pub(super) fn own(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    let report = Report::new(desk.instrument, desk.scan);
    let sections = report.sections();
    html! {
        article .report {
            h1 tabindex="-1" { (report.title()) }
            p .notice.screen data-live="open" { (live_markup(desk, "open")) }
            p .actions.screen {
                button type="button" .button data-do=(Control::Print) { (words.report_print()) }
                a .button.second href="#/files" { (words.report_share()) }
                a .button.second href="#/summary" { (words.report_sheet()) }
                a .button.second href="#/scan/check" { (words.report_answers()) }
            }
            @if desk.scan.kind() == ScanKind::Quick { p .screen { (words.report_grow()) " " button type="button" .link data-do=(Control::Kind(ScanKind::Full)) { (words.check_grow()) } } }
            div .screen { (live_place(desk, "reminder")) }
            // Who saves a drawing sees it from the browser.
            div .unseen.screen data-live="told" role="status" { (files::told(desk)) }
            (contents(desk, &sections))
            @for section in &sections {
                section id=(section.id) tabindex="-1" data-live=(section.id) { (PreEscaped(section.whole())) }
                (drawing(desk, section))
                @if section.id == SUMMARY { div .paper { (live_place(desk, "printed")) } }
                @if section.id == "type" { p .screen { a href="#/scan/recognition" { (words.recognition_ask()) } } }
                @if section.id == "advies" { p .screen { a href="#/advice" { (words.advice_order()) } } }
            }
        }
    }
}

/// The report on one sheet.
pub(super) fn summary(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    let report = Report::new(desk.instrument, desk.scan);
    html! {
        article .report.sheet {
            h1 tabindex="-1" { (report.title()) }
            p .actions.screen {
                button type="button" .button data-do=(Control::Print) { (words.report_print()) }
                a .button.second href="#/report" { (words.check_report()) }
            }
            (live_place(desk, "sheet"))
        }
    }
}

/// The report of the scan in the address. Nothing on it follows the open scan.
pub(super) fn shared(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    match desk.shared {
        Some(Ok(scan)) => {
            let report = Report::new(desk.instrument, scan);
            let sections = report.sections();
            html! {
                article .report {
                    h1 tabindex="-1" { (report.title()) }
                    div .notice.screen {
                        p { b { (words.shared_title()) } " " (words.shared_about()) }
                        p .actions {
                            button type="button" data-do=(Control::Filing(Filing::Keep, String::new())) { (words.shared_keep()) }
                            button type="button" .second data-do=(Control::Print) { (words.report_print()) }
                        }
                        (files::changes(desk, scan))
                        div data-live="told" role="status" { (files::told(desk)) }
                    }
                    (contents(desk, &sections))
                    @for section in &sections {
                        section id=(section.id) tabindex="-1" { (PreEscaped(section.whole())) }
                        (drawing(desk, section))
                    }
                }
            }
        }
        Some(Err(error)) => html! {
            h1 tabindex="-1" { (words.shared_broken()) }
            p { (files::refused(desk.instrument, error)) }
            p { (words.shared_nothing()) }
            p { a .button href="#/" { (words.notfound_home()) } }
        },
        None => notice(words.notfound_title(), words.notfound_text(), "#/", words.notfound_home()),
    }
}

fn contents(desk: &Desk, sections: &[Section]) -> Markup {
    let words = &desk.instrument.words;
    html! {
        nav .contents.screen aria-label=(words.report_contents()) {
            h2 { (words.report_contents()) }
            ol { @for section in sections { li { a href={ "#" (section.id) } { (section.title) } } } }
        }
    }
}

/// What the page does with a drawing stands outside its section, so that an update never replaces what has the focus.
fn drawing(desk: &Desk, section: &Section) -> Markup {
    let words = &desk.instrument.words;
    html! {
        @if DRAWN.contains(&section.id) && section.html.contains("<svg") {
            p .screen { button type="button" .link data-do=(Control::Filing(Filing::Drawing, section.id.to_owned())) aria-label=(words.scans_about(&words.files_drawing(), &section.title)) { (words.files_drawing()) } }
        }
    }
}

/// On paper only: the way back to the report on a screen.
pub(super) fn printed(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        @if let Some(picture) = exchange::qr(&files::address(desk), words.files_qr()) {
            figure { (picture) figcaption { (words.files_qrprint()) } }
        }
    }
}
