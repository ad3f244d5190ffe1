//! What every page shares, by Leptos' context. Each part is a handle that closures copy.

use super::browser;
use super::language::Language;
use super::library::Library;
use super::outcome::{Outcome, Told};
use super::parts::Parts;
use super::session::Session;
use super::signal::AppSignal;
use iscan::exchange::ExportOptions;
use iscan::instrument::{Instrument, Words};
use iscan::route::Route;
use leptos::prelude::*;

/// The running app.
#[derive(Clone, Copy)]
pub(super) struct App {
    /// What lives as long as the app: the owner of what several pages share.
    pub(super) root: StoredValue<Owner>,
    /// The words and questions that are shown.
    pub(super) language: Language,
    /// What of the app was fetched.
    pub(super) parts: Parts,
    /// The page that is shown.
    pub(super) route: AppSignal<Route>,
    /// The report of whoever is reading: one's own, or the one of the link one came by.
    pub(super) report: AppSignal<Route>,
    /// The open scan.
    pub(super) session: Session,
    /// The scans of this browser.
    pub(super) library: Library,
    /// What goes along in files and links.
    pub(super) export: AppSignal<ExportOptions>,
    /// What came of the last action, and where that is told.
    pub(super) told: AppSignal<Told>,
}

/// The running app, for whatever is shown in it.
pub(super) fn use_app() -> App {
    expect_context()
}

impl App {
    /// The questions and words now, as much of them as is there; for what is made anew with another language.
    pub(super) fn instrument(self) -> &'static Instrument {
        self.language
            .complete
            .get_untracked()
            .unwrap_or(self.language.instrument.get_untracked())
    }

    /// The same, following the coming of what comes later.
    pub(super) fn known_instrument(self) -> &'static Instrument {
        self.language.complete.get().unwrap_or(self.language.instrument.get_untracked())
    }

    /// Every word of the interface; the late ones for pages that are shown only when they are there.
    pub(super) fn words(self) -> &'static Words {
        &self.instrument().words
    }

    /// Goes to a page: the browser's own hash changes, and the app follows it.
    pub(super) fn go(self, to: &Route) {
        // Setting a hash throws for no text that `Route` makes.
        drop(location().set_hash(&to.hash(self.instrument())));
    }

    /// Says what came of an action, beside what has the focus: what was pressed.
    pub(super) fn tell(self, outcome: Outcome) {
        self.tell_at(&browser::nearest_place(), outcome);
    }

    /// Says it at the place with this name. What stood there goes first: the same words again would be no news to a screen
    /// reader.
    pub(super) fn tell_at(self, place: &str, outcome: Outcome) {
        let place = place.to_owned();
        self.tell_nothing();
        request_animation_frame(move || {
            self.told.set(Told { outcome, place });
            browser::show("[data-place] > .notice");
        });
    }

    /// Says nothing any more.
    pub(super) fn tell_nothing(self) {
        let (outcome, place) = (Outcome::None, String::new());
        self.told.set(Told { outcome, place });
    }
}
