//! The language that is shown: its words and questions, the first part at once and the rest when it is there. Another
//! language is fetched whole before anything changes, so a switch that fails leaves everything as it was.

use super::browser;
use super::signal::AppSignal;
use iscan::instrument::Instrument;
use std::cell::RefCell;

thread_local! {
    /// Every instrument that was read. They stay for as long as the page does: there are two languages, each in two parts.
    static READ: RefCell<Vec<&'static Instrument>> = const { RefCell::new(vec![]) };
}

/// The language that is shown.
#[derive(Clone, Copy)]
pub(super) struct Language {
    /// What the start page and the statements need.
    pub(super) instrument: AppSignal<&'static Instrument>,
    /// The same with everything else, once it was fetched.
    pub(super) complete: AppSignal<Option<&'static Instrument>>,
}

impl Language {
    pub(super) fn new(instrument: &'static Instrument) -> Self {
        Self {
            instrument: AppSignal::new(instrument),
            complete: AppSignal::new(None),
        }
    }

    /// Shows these words from now on.
    pub(super) fn show(self, instrument: &'static Instrument, complete: Option<&'static Instrument>) {
        browser::set_language(&instrument.language);
        browser::prepare_for_stopping(instrument.words.start_stopped());
        self.complete.set(complete);
        self.instrument.set(instrument);
    }
}

/// The instrument a pack's text holds; nothing for a pack of another build.
pub(super) fn read(pack: &str) -> Option<&'static Instrument> {
    let instrument = Instrument::from_pack(serde_json::from_str(pack).ok()?)?;
    Some(keep(instrument))
}

/// The one instrument of this language and extent.
pub(super) fn keep(instrument: Instrument) -> &'static Instrument {
    READ.with_borrow_mut(|read| {
        let same = |known: &&&Instrument| known.language == instrument.language && known.is_complete() == instrument.is_complete();
        if let Some(known) = read.iter().find(same) {
            return *known;
        }
        let kept: &'static Instrument = Box::leak(Box::new(instrument));
        read.push(kept);
        kept
    })
}

/// The first and the second part of a language, where they were read before.
pub(super) fn known(language: &str) -> Option<(&'static Instrument, &'static Instrument)> {
    READ.with_borrow(|read| {
        let of = |complete: bool| {
            read.iter()
                .copied()
                .find(|known| known.language == language && known.is_complete() == complete)
        };
        Some((of(false)?, of(true)?))
    })
}
