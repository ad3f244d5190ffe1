//! The report of the open scan: made once a change, for everything that shows it.

use super::comparison::use_reference;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::signal::{AppSignal, forget_with_reader};
use iscan::report::Report as Finding;
use leptos::prelude::*;

/// The report of the open scan: made once a change, for everything that shows it.
#[derive(Clone, Copy)]
pub(super) struct OwnReport {
    report: StoredValue<ArcMemo<Finding<'static>>>,
    /// Tells that a change of the answers is painted.
    painted: AppSignal<()>,
}

impl OwnReport {
    /// Follows it.
    pub(super) fn with<T>(self, read: impl FnOnce(&Finding<'static>) -> T) -> T {
        let report = self.report.get_value();
        forget_with_reader(report.clone());
        report.with(read)
    }

    /// Follows something of it that stands beside a question: first the answer is painted that was chosen.
    pub(super) fn follow_after_paint<T: Send + Sync + 'static>(
        self,
        read: impl Fn(&Finding<'static>) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        Signal::derive(move || {
            self.painted.get();
            self.report.get_value().with_untracked(&read)
        })
    }

    /// Follows something of it.
    pub(super) fn follow<T: Send + Sync + 'static>(self, read: impl Fn(&Finding<'static>) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.with(&read))
    }
}

/// The report of the open scan.
pub(super) fn use_report() -> OwnReport {
    let app = use_app();
    use_context().unwrap_or_else(|| {
        // It outlives the page that asks for it first.
        app.root.get_value().with(|| {
            let scan = app.session.follow(Clone::clone);
            let reference = use_reference();
            let make = move |_: Option<&Finding<'static>>| {
                let instrument = app.language.complete.get().unwrap_or(app.language.instrument.get());
                Finding::new(instrument, scan.get()).beside(reference.get())
            };
            let report = OwnReport {
                report: StoredValue::new(ArcMemo::new_with_compare(make, |_, _| true)),
                painted: AppSignal::new(()),
            };
            let changed = app.session.follow(|_| ());
            Effect::new(move |_| {
                changed.track();
                browser::after_paint(move || report.painted.set(()));
            });
            provide_context(report);
            report
        })
    })
}
