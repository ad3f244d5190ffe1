//! What is done with the scans of this browser. What they are is read anew where they are listed.

use super::browser;
use super::session::Session;
use super::signal::AppSignal;
use super::storage::Browser;
use iscan::instrument::Instrument;
use iscan::storage::{self, Record, StorageError};

/// The scans of this browser.
#[derive(Clone, Copy)]
pub(super) struct Library {
    state: AppSignal<State>,
}

/// What was done last.
#[derive(Clone, Default)]
pub(super) struct State {
    library: storage::Library,
    /// The scan something was done with: it gets the focus back.
    pub(super) touched: String,
    /// Whether that scan is being given a name.
    pub(super) naming: bool,
    /// Why it was not done.
    pub(super) refused: Option<StorageError>,
}

impl State {
    /// The scan that can be brought back.
    pub(super) fn deleted(&self) -> Option<&Record> {
        self.library.deleted()
    }
}

impl Library {
    pub(super) fn new() -> Self {
        Self {
            state: AppSignal::new(State::default()),
        }
    }

    /// Follows what was done last.
    pub(super) fn follow<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with(read)
    }

    /// Does something with the scans, and shows what came of it.
    fn update<T>(self, act: impl FnOnce(&mut storage::Library) -> T) -> T {
        self.state.update(|state| act(&mut state.library))
    }

    /// Gives a scan the focus, and a field for its name if `naming`.
    pub(super) fn touch(self, id: &str, naming: bool) {
        self.state.update(|state| {
            id.clone_into(&mut state.touched);
            state.naming = naming;
            state.refused = None;
        });
        browser::focus("[data-focus]");
    }

    /// Says what came of something with this scan.
    fn done(self, id: &str, result: Result<(), StorageError>) {
        self.touch(id, false);
        self.state.update(|state| state.refused = result.err());
        browser::show("main [role=alert]:not(:empty)");
    }

    /// Gives a scan a name.
    pub(super) fn rename(self, session: Session, instrument: &Instrument, id: &str, name: &str) {
        let renamed = session.update(|open| storage::Library::rename(id, name, open, &Browser, instrument));
        self.done(id, renamed);
    }

    /// Makes a copy.
    pub(super) fn copy(self, instrument: &Instrument, id: &str) {
        match storage::Library::copy(id, &Browser, instrument) {
            Ok(copy) => self.done(copy.as_deref().unwrap_or(id), Ok(())),
            Err(error) => self.done(id, Err(error)),
        }
    }

    /// Deletes a scan, which can be brought back.
    pub(super) fn delete(self, session: Session, instrument: &Instrument, id: &str) {
        session.update(|open| self.update(|library| library.delete(id, open, &Browser, instrument)));
        self.done("", Ok(()));
    }

    /// Brings back what was deleted last.
    pub(super) fn undo(self, session: Session, instrument: &Instrument) {
        let id = self
            .state
            .with_untracked(|state| state.deleted().map(|record| record.scan.id().to_owned()));
        let undone = session.update(|open| self.update(|library| library.undo(open, &Browser, instrument)));
        self.done(&id.unwrap_or_default(), undone);
    }

    /// Deletes every scan.
    pub(super) fn clear(self, session: Session, instrument: &Instrument) {
        session.update(|open| self.update(|library| library.clear(open, &Browser, instrument)));
    }
}
