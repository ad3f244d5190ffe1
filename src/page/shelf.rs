//! The way in and the scans of this browser: open, name, copy, delete with undo.

use super::{Control, Desk, Filing, Shelving};
use crate::address::Address;
use crate::instrument::Instrument;
use crate::report::day;
use crate::scan::{About, Record, Scan, ScanKind, Unreadable, progress, resume};
use maud::{Markup, html};

/// The scans of this browser.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The readable ones, changed last first.
    pub records: Vec<Record>,
    /// The others; they stay as they are.
    pub unreadable: Vec<(String, Unreadable)>,
    /// What was deleted last, to bring back.
    pub deleted: Option<Record>,
    /// The scan something was just done with: it gets the focus back.
    pub touched: String,
    /// Whether that scan is being given a name.
    pub naming: bool,
    /// Whether there was no room for what was just asked.
    pub full: bool,
}

pub(super) fn shelf(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    let shelf = (desk.shelf)();
    html! {
        (way_in(desk))
        (super::files::reminder(desk))
        @if let Some(record) = &shelf.deleted {
            p .notice role="status" {
                (words.scans_deleted(&scan_name(desk.instrument, &record.name, &record.scan))) " "
                button type="button" .link data-do=(Control::Shelf(Shelving::Undo, String::new())) data-focus { (words.scans_undo()) }
            }
        }
        @if shelf.full { p .notice role="alert" { (words.scans_full()) } }
        @for (id, reason) in &shelf.unreadable {
            p .notice {
                (if *reason == Unreadable::Corrupt { words.scans_corrupt() } else { words.scans_newer() }) " "
                button type="button" .link data-do=(Control::Filing(Filing::Rescue, id.clone())) { (words.files_rescue()) }
            }
        }
        @if !shelf.records.is_empty() {
            section .scans {
                h2 { (words.scans_title()) }
                ul { @for record in &shelf.records { (item(desk.instrument, &shelf, record)) } }
            }
        }
    }
}

/// Start, or go on where the open scan was left.
fn way_in(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        p .actions {
            @if desk.scan.is_empty() {
                a .button href="#/scan" { (words.start_begin()) }
                button type="button" .second data-do=(Control::Kind(ScanKind::Full)) { (words.start_full()) }
                a .button.second href="#/files" { (words.files_openbutton()) }
            } @else {
                a .button href=(Address::Scan(resume(desk.instrument, desk.scan)).hash(desk.instrument)) {
                    (words.start_resume(&scan_name(desk.instrument, desk.name, desk.scan)))
                }
                button type="button" .second data-do=(Control::Shelf(Shelving::Begin, String::new())) { (words.start_another()) }
            }
        }
    }
}

fn item(instrument: &Instrument, shelf: &Shelf, record: &Record) -> Markup {
    let words = &instrument.words;
    let id = record.scan.id();
    let title = scan_name(instrument, &record.name, &record.scan);
    let (answered, asked) = progress(instrument, &record.scan);
    let touched = shelf.touched == id;
    let about = |action: &str| words.scans_about(&action, &title);
    let act = |shelving: Shelving| Control::Shelf(shelving, id.to_owned());
    let button =
        |shelving: Shelving, text: &str| html! { button type="button" .link data-do=(act(shelving)) aria-label=(about(text)) { (text) } };
    html! {
        li {
            h3 tabindex="-1" data-focus[touched && !shelf.naming] { (title) }
            p .quiet { (words.scans_state(&answered, &asked, &day(record.scan.last_known(), words))) }
            @if touched && shelf.naming {
                div .field {
                    label for="naam" { (words.scans_name()) }
                    input #naam type="text" autocomplete="off" value=(record.name) placeholder=(title) data-focus;
                }
                p .actions { button type="button" data-do=(act(Shelving::Name)) { (words.scans_save()) } }
            } @else {
                p .actions {
                    (button(Shelving::Open, words.scans_open()))
                    (button(Shelving::Report, words.scans_report()))
                    (button(Shelving::Rename, words.scans_rename()))
                    (button(Shelving::Copy, words.scans_copy()))
                    (button(Shelving::Delete, words.scans_delete()))
                }
            }
        }
    }
}

/// What a scan is called: the name its owner gave it, else the municipality.
pub fn scan_name(instrument: &Instrument, given: &str, scan: &Scan) -> String {
    let names = [
        given.trim(),
        scan.about(About::Municipality).trim(),
        instrument.words.scans_unnamed(),
    ];
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    name.chars().filter(|letter| !turns(*letter)).collect()
}

/// Whether a character turns what stands after it around, the rest of the sentence too.
pub(super) fn turns(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
