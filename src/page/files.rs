//! Save, share, open, delete: where the answers are and how they get elsewhere.

use super::shelf::turns;
use super::{Control, Desk, Filing, Going, Outgoing, Saved, live_place};
use crate::exchange::{self, ExportOptions};
use crate::instrument::Instrument;
use crate::report::day;
use crate::scan::{OpenError, Scan};
use maud::{Markup, html};

/// From how many changes without a file the page reminds of one.
const MANY: u64 = 15;
/// Where the link stands, to select and copy.
pub(super) const LINK: &str = "link";

/// What came of the last thing done with a file or a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Told {
    /// Nothing was done.
    #[default]
    Nothing,
    /// This scan was opened; it stands beside one that was here under the same id when `beside`.
    Opened {
        /// What it is called.
        name: String,
        /// Whether one with the same origin was here already.
        beside: bool,
    },
    /// It could not be opened.
    Refused(OpenError),
    /// There is no room to keep it.
    NoRoom,
    /// Answers the browser does not take would be lost by opening another scan.
    Unsaved,
    /// The file was handed to the browser under this name.
    Saved(String),
    /// The link was copied.
    Copied,
    /// The link could not be copied, and is selected instead.
    Selected,
    /// Whether everything may be deleted is being asked.
    Clearing,
    /// Everything was deleted.
    Cleared,
}

/// What goes along.
pub fn options(outgoing: &Outgoing) -> ExportOptions {
    let [names, notes, evidence, municipality, day] = *outgoing;
    ExportOptions {
        names,
        notes,
        evidence,
        municipality,
        day,
    }
}

pub(super) fn page(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        h1 tabindex="-1" { (words.files_title()) }
        p .lead { (words.files_lead()) }
        div data-live="told" role="status" { (told(desk)) }
        section .prose {
            h2 { (words.files_where()) }
            (live_place(desk, "health"))
        }
        (live_place(desk, "going"))
        section .prose { (open(desk)) }
        section .prose {
            h2 { (words.files_clear()) }
            p { (words.files_clearabout()) }
            (live_place(desk, "clear"))
        }
    }
}

/// Where the answers are, since when, whether they will last, and the last file.
pub(super) fn health(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        ul {
            li { @match desk.saved {
                Saved::Denied => (words.save_denied()),
                Saved::Full => (words.save_full()),
                _ if desk.scan.is_empty() => (words.save_nothing()),
                _ => (words.files_here(&day(desk.scan.first_known(), words))),
            } }
            @if *desk.saved != Saved::Denied {
                li { (if desk.lasting == Some(true) { words.files_lasting() } else { words.files_notlasting() }) }
                @if !desk.scan.is_empty() { li {
                    @if desk.filed.at.is_empty() { (words.files_never()) }
                    @else if desk.filed.fresh == 0 { (words.files_filed(&day(&desk.filed.at, words))) }
                    @else { (words.files_filedbefore(&day(&desk.filed.at, words), &desk.filed.fresh)) }
                } }
            }
        }
        @if desk.lasting == Some(false) {
            p { button type="button" .link data-do=(Control::Filing(Filing::Persist, String::new())) { (words.files_persist()) } }
        }
    }
}

/// A calm word after much work that is in no file.
pub(super) fn reminder(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        @if desk.filed.fresh >= MANY {
            p .notice { (words.files_reminder(&desk.filed.fresh)) " " a href="#/files" { (words.files_remind()) } }
        }
    }
}

/// Saving and sharing, once there is something to.
pub(super) fn going(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        @if desk.scan.is_empty() {
            section .prose { h2 { (words.files_save()) } p { (words.files_empty()) } }
        } @else {
            section .prose { (save(desk)) }
            section .prose { (share(desk)) }
        }
    }
}

fn save(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        h2 { (words.files_save()) }
        h3 { (words.files_answers()) }
        p { (words.files_answersabout()) }
        p { (button(Filing::Answers, words.files_answerssave())) }
        h3 { (words.files_report()) }
        p { (words.files_reportabout()) }
        fieldset .fact {
            legend { (words.files_along()) }
            (check(desk, Going::Names, words.files_names()))
            (check(desk, Going::Notes, words.files_notes()))
            (check(desk, Going::Evidence, words.files_evidence()))
        }
        p .actions {
            (button(Filing::Report, words.files_reportsave()))
            (button(Filing::Table, words.files_table()))
            (button(Filing::Results, words.files_results()))
        }
        p .quiet { (words.files_drawings()) }
    }
}

fn share(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        h2 { (words.files_link()) }
        p { (words.files_linkabout()) }
        fieldset .fact {
            legend { (words.files_linkalong()) }
            (check(desk, Going::Municipality, words.files_municipality()))
            (check(desk, Going::Day, words.files_day()))
        }
        (live_place(desk, "link"))
    }
}

/// The link with its length, and its picture.
pub(super) fn link(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    let address = address(desk);
    html! {
        div .field {
            label for=(LINK) { (words.files_thelink()) }
            p .help id="link-uitleg" { (words.files_length(&address.len())) }
            input #(LINK) type="text" readonly value=(address) aria-describedby="link-uitleg";
        }
        p .actions {
            (button(Filing::Copy, words.files_copy()))
        }
        @match exchange::qr(&address, words.files_qr()) {
            Some(picture) => figure { (picture) figcaption { (words.files_qrabout()) } },
            None => p .quiet { (words.files_noqr()) },
        }
    }
}

/// The link to the open scan, with what goes along.
pub(super) fn address(desk: &Desk) -> String {
    let part = options(desk.outgoing).shareable(desk.scan);
    [desk.base, "#/r/", &exchange::encode(&part, desk.instrument)].concat()
}

fn open(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        h2 { (words.files_open()) }
        p { (words.files_openabout()) }
        div .field.drop {
            label for="bestand" { (words.files_pick()) }
            input #bestand type="file" accept=".json,.html,.htm,application/json,text/html";
        }
        div .field {
            label for="plak" { (words.files_paste()) }
            p .help id="plak-uitleg" { (words.files_pasteabout()) }
            textarea #plak rows="3" aria-describedby="plak-uitleg" {}
        }
        p { (button(Filing::Paste, words.files_pasteopen())) }
    }
}

/// Deleting everything, asked twice.
pub(super) fn clear(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        @if *desk.told == Told::Clearing {
            p { b { (words.files_sure()) } }
            p .actions {
                button type="button" data-do=(Control::Filing(Filing::ClearAll, String::new())) { (words.files_yesclear()) }
                button type="button" .second data-do=(Control::Filing(Filing::Spare, String::new())) { (words.files_spare()) }
            }
        } @else {
            p { (button(Filing::Clear, words.files_clearbutton())) }
        }
    }
}

/// What came of the last thing done.
pub(super) fn told(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    html! {
        @match desk.told {
            Told::Nothing | Told::Clearing => {},
            Told::Opened { name, beside } => div .notice {
                p { (words.files_opened(name)) @if *beside { " " (words.files_beside()) } }
                (changes(desk, desk.scan))
                p .actions { a .button href="#/report" { (words.check_report()) } a .button.second href="#/scan/check" { (words.report_answers()) } }
            },
            Told::Refused(error) => p .notice { (refused(desk.instrument, error)) " " (words.files_unchanged()) },
            Told::NoRoom => p .notice { (words.scans_full()) },
            Told::Unsaved => p .notice { (words.save_full()) },
            Told::Saved(name) => p .notice { (words.files_saved(name)) },
            Told::Copied => p .notice { (words.files_copied()) },
            Told::Selected => p .notice { (words.files_selected()) },
            Told::Cleared => p .notice { (words.files_cleared()) },
        }
    }
}

/// What changed since the version a scan was made with, when that is another one.
pub(super) fn changes(desk: &Desk, scan: &Scan) -> Markup {
    let words = &desk.instrument.words;
    let version = scan.instrument();
    html! {
        @if version != desk.instrument.version {
            p { (words.files_version(&version, &desk.instrument.version)) }
            ul { @for change in desk.instrument.changes_since(version) { li { (change) } } }
        }
    }
}

/// Why something cannot be opened, and what to do.
pub(super) fn refused(instrument: &Instrument, error: &OpenError) -> String {
    let words = &instrument.words;
    match error {
        OpenError::NotAScan => words.refused_notascan().to_owned(),
        OpenError::Damaged => words.refused_damaged().to_owned(),
        OpenError::Newer => words.refused_newer().to_owned(),
        OpenError::Field(field) => words.refused_field(&field.chars().filter(|letter| !turns(*letter)).collect::<String>()),
    }
}

fn button(filing: Filing, text: &str) -> Markup {
    html! { button type="button" .second data-do=(Control::Filing(filing, String::new())) { (text) } }
}

fn check(desk: &Desk, going: Going, text: &str) -> Markup {
    html! {
        label .choice {
            input type="checkbox" data-do=(Control::Going(going)) checked[desk.outgoing[going as usize]];
            span .text { (text) }
        }
    }
}
