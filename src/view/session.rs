//! The open scan as a signal, and the one effect that keeps it. Every change comes in here, also another tab's.

use super::signal::AppSignal;
use super::storage::Browser;
use iscan::instrument::Instrument;
use iscan::scan::{Change, Scan, ScanKind};
use iscan::storage::{OpenScan, Record};
use leptos::prelude::*;

/// The open scan.
#[derive(Clone, Copy)]
pub(super) struct Session {
    open: AppSignal<OpenScan>,
    /// Tells that storage was asked to take a change: what shows only answers has heard of that change already.
    kept: AppSignal<()>,
    instrument: AppSignal<&'static Instrument>,
}

impl Session {
    /// Goes on with the scan this tab had open, or else the one changed last, or else a new one.
    pub(super) fn new(instrument: AppSignal<&'static Instrument>) -> Self {
        let open = AppSignal::new(OpenScan::restore(&Browser, instrument.get_untracked()));
        let kept = AppSignal::new(());
        // The one place where answers go to storage, whoever changed them.
        Effect::new(move |_| {
            if open.with(OpenScan::is_due) {
                open.maybe_update(|open| open.keep(&Browser, instrument.get_untracked()));
                kept.set(());
            }
        });
        Self { open, kept, instrument }
    }

    /// Whether it is a snelscan, for what is shown of only one kind of scan and follows nothing else of the answers.
    pub(super) fn quick(self) -> Memo<bool> {
        Memo::new(move |_| self.open.with(|open| open.scan().kind() == ScanKind::Quick))
    }

    /// Whether nothing was filled in, for what follows only that.
    pub(super) fn empty(self) -> Memo<bool> {
        Memo::new(move |_| self.open.with(|open| open.scan().is_empty()))
    }

    /// Follows something of the answers.
    pub(super) fn follow<T: Send + Sync + 'static>(self, read: impl Fn(&Scan) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.open.with(|open| read(open.scan())))
    }

    /// Follows something of the open scan or its keeping.
    pub(super) fn follow_open<T: Send + Sync + 'static>(self, read: impl Fn(&OpenScan) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || {
            self.kept.get();
            self.open.with(|open| read(open))
        })
    }

    /// Reads something of the answers as they are now.
    pub(super) fn peek<T>(self, read: impl FnOnce(&Scan) -> T) -> T {
        self.open.with_untracked(|open| read(open.scan()))
    }

    /// Carries out a change.
    pub(super) fn change(self, change: Change) {
        self.update(|open| open.change(change, &Browser, self.instrument.get_untracked()));
    }

    /// Opens another scan in its place. Says no while answers that storage does not take would be lost.
    pub(super) fn switch(self, record: Record, instrument: &Instrument) -> bool {
        self.update(|open| open.switch(record, &Browser, instrument)).is_ok()
    }

    /// Begins a new scan; says whether it could.
    pub(super) fn begin(self, instrument: &Instrument) -> bool {
        self.update(|open| open.begin(&Browser, instrument)).is_ok()
    }

    /// Brings in what another tab stored, or what the library did to the record of the open scan.
    pub(super) fn refresh(self, instrument: &Instrument) {
        self.update(|open| open.refresh(&Browser, instrument));
    }

    /// Does something with it, and shows what came of it.
    pub(super) fn update<T>(self, act: impl FnOnce(&mut OpenScan) -> T) -> T {
        self.open.update(act)
    }
}
