//! What was collected: the municipalities, and how far the reading is. It lives as long as the tab, and nowhere else, so
//! that whoever looks at another page in between loses nothing.

use crate::view::context::use_app;
use crate::view::page::scan_input::Given;
use crate::view::signal::AppSignal;
use iscan::group::{Cluster, SheetKey};
use iscan::instrument::Instrument;
use leptos::prelude::*;
use std::collections::VecDeque;

/// How many it takes to see something side by side.
pub(super) const SEVERAL: usize = 2;

/// All of it.
#[derive(Clone, Copy)]
pub(super) struct Collected {
    cluster: StoredValue<Cluster<'static>>,
    /// Tells that the municipalities are other ones.
    changed: AppSignal<()>,
    /// What waits to be read. Files of the browser stay in this thread.
    pub(super) waiting: StoredValue<VecDeque<Given>, LocalStorage>,
    /// How much of how much was read, while that takes long.
    pub(super) progress: AppSignal<Option<(usize, usize)>>,
    /// Whether something is being read.
    pub(super) busy: AppSignal<bool>,
    /// What is to be told of single things.
    pub(super) lines: AppSignal<Vec<String>>,
    /// Whether nothing of what was given last was a municipality.
    pub(super) refused: AppSignal<bool>,
    /// What came of the last thing that was done.
    pub(super) done: AppSignal<String>,
    /// What was taken out last: it can be put back.
    pub(super) taken: AppSignal<Option<Cluster<'static>>>,
    /// Whether names stand with the points.
    pub(super) named: AppSignal<bool>,
}

/// What was collected so far, in the language that is shown.
pub(super) fn use_collected() -> Collected {
    let app = use_app();
    let instrument = app.instrument();
    let collected = use_context::<Collected>().unwrap_or_else(|| {
        app.root.get_value().with(|| {
            let collected = Collected {
                cluster: StoredValue::new(Cluster::new(instrument)),
                changed: AppSignal::new(()),
                waiting: StoredValue::new_local(VecDeque::new()),
                progress: AppSignal::new(None),
                busy: AppSignal::new(false),
                lines: AppSignal::new(vec![]),
                refused: AppSignal::new(false),
                done: AppSignal::new(String::new()),
                taken: AppSignal::new(None),
                named: AppSignal::new(true),
            };
            provide_context(collected);
            collected
        })
    });
    collected.speak(instrument);
    collected
}

impl Collected {
    /// Goes on in the words of this language; what was told in another one goes.
    fn speak(self, instrument: &'static Instrument) {
        if self
            .cluster
            .with_value(|cluster| cluster.instrument().language == instrument.language)
        {
            return;
        }
        self.cluster.update_value(|cluster| {
            let before = std::mem::replace(cluster, Cluster::new(instrument));
            *cluster = before.told_in(instrument);
        });
        self.lines.set(vec![]);
        self.done.set(String::new());
        self.taken.set(None);
    }

    /// Follows something of the municipalities.
    pub(super) fn follow<T>(self, read: impl FnOnce(&Cluster<'static>) -> T) -> T {
        self.changed.get();
        self.cluster.with_value(read)
    }

    /// Reads something of them as they are now.
    pub(super) fn peek<T>(self, read: impl FnOnce(&Cluster<'static>) -> T) -> T {
        self.cluster.with_value(read)
    }

    /// Changes them; [`Self::show`] shows it.
    pub(super) fn change<T>(self, change: impl FnOnce(&mut Cluster<'static>) -> T) -> Option<T> {
        self.cluster.try_update_value(change)
    }

    /// Shows what was changed.
    pub(super) fn show(self) {
        self.changed.set(());
    }

    /// Takes a municipality out.
    pub(super) fn take_out(self, key: &SheetKey, told: String) {
        let taken = self.change(|cluster| cluster.remove(key));
        self.took(taken, told);
    }

    /// Takes all of them out.
    pub(super) fn take_all(self, told: &str) {
        let taken = self.change(|cluster| std::mem::replace(cluster, Cluster::new(cluster.instrument())));
        self.lines.set(vec![]);
        self.took(taken, told.to_owned());
    }

    fn took(self, taken: Option<Cluster<'static>>, told: String) {
        self.taken.set(taken);
        self.done.set(told);
        self.show();
    }

    /// Puts back what was taken out last.
    pub(super) fn undo(self) {
        if let Some(taken) = self.taken.update(Option::take) {
            self.change(|cluster| cluster.put_back(taken));
            self.done.set(String::new());
            self.show();
        }
    }
}
