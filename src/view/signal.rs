//! Signals that outlive the pages that read them.
//!
//! A signal of Leptos never forgets a reader that is gone: with each page that was ever shown it would grow, and every
//! later change would walk past it (`tests/leak` shows it). So the signals of the app take a reader out themselves when it
//! goes. What a page makes for itself goes with the page and can be a plain `RwSignal`.

use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Source, ToAnySource};

/// A signal of the app.
pub(super) struct AppSignal<T>(RwSignal<T>);

impl<T> Clone for AppSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for AppSignal<T> {}

impl<T: Send + Sync + 'static> AppSignal<T> {
    pub(super) fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }

    /// Follows it.
    pub(super) fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        forget_with_reader(self.0);
        self.0.with(read)
    }

    /// Reads it as it is now.
    pub(super) fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.0.with_untracked(read)
    }

    pub(super) fn set(self, value: T) {
        self.0.set(value);
    }

    /// Changes it, and tells its readers when this says that they see another value.
    pub(super) fn maybe_update(self, change: impl FnOnce(&mut T) -> bool) {
        self.0.maybe_update(change);
    }

    /// Changes it, and gives what came of that.
    pub(super) fn update<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        let mut done = None;
        self.0.update(|value| done = Some(change(value)));
        // It lives as long as the page does.
        done.expect("a signal of the app")
    }
}

impl<T: Clone + Send + Sync + 'static> AppSignal<T> {
    /// Follows it.
    pub(super) fn get(self) -> T {
        self.with(T::clone)
    }

    /// Its value now.
    pub(super) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

/// Sees to it that a source forgets who is reading it now when that reader goes.
pub(super) fn forget_with_reader(source: impl ToAnySource) {
    if let Some(reader) = Observer::get() {
        let source = source.to_any_source();
        on_cleanup(move || source.remove_subscriber(&reader));
    }
}
