//! What is done with the scans of this browser. What they are is read anew where they are listed.

use super::browser;
use super::context::App;
use super::signal::AppSignal;
use super::storage::Browser;
use iscan::route::Route;
use iscan::scan::{Step, resume};
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
    }
}

/// Begins a new scan, from its intake.
pub(super) fn begin(app: App) {
    if app.session.begin(app.instrument()) {
        app.go(&Route::Scan(Step::Intake));
    }
}

/// Opens a scan and its report, or where it was left.
pub(super) fn open(app: App, id: &str, report: bool) {
    let Some(record) = storage::Library::find(id, &Browser, app.instrument()) else {
        return;
    };
    let step = resume(app.instrument(), &record.scan);
    if app.session.switch(record, app.instrument()) {
        app.go(&if report { Route::Report } else { Route::Scan(step) });
    }
}

/// Gives a scan a name.
pub(super) fn rename(app: App, id: &str, name: &str) {
    let renamed = app
        .session
        .update(|open| storage::Library::rename(id, name, open, &Browser, app.instrument()));
    app.library.done(id, renamed);
}

/// Makes a copy.
pub(super) fn copy(app: App, id: &str) {
    match storage::Library::copy(id, &Browser, app.instrument()) {
        Ok(copy) => app.library.done(copy.as_deref().unwrap_or(id), Ok(())),
        Err(error) => app.library.done(id, Err(error)),
    }
}

/// Deletes a scan, which can be brought back.
pub(super) fn delete(app: App, id: &str) {
    app.session
        .update(|open| app.library.update(|library| library.delete(id, open, &Browser, app.instrument())));
    app.library.done("", Ok(()));
}

/// Brings back what was deleted last.
pub(super) fn undo(app: App) {
    let id = app
        .library
        .state
        .with_untracked(|state| state.deleted().map(|record| record.scan.id().to_owned()));
    let undone = app
        .session
        .update(|open| app.library.update(|library| library.undo(open, &Browser, app.instrument())));
    app.library.done(&id.unwrap_or_default(), undone);
}

/// Deletes every scan.
pub(super) fn clear(app: App) {
    app.session
        .update(|open| app.library.update(|library| library.clear(open, &Browser, app.instrument())));
}
