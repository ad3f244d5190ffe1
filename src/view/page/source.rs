//! The report that a page shows: of the open scan, or of another one.

use super::own_report::OwnReport;
use iscan::report::Report;
use leptos::prelude::*;

/// Which one. What is done with a report is the same for both.
#[derive(Clone, Copy)]
pub(super) enum Source {
    /// Of the open scan.
    Own(OwnReport),
    /// Of another one, to read only.
    Fixed(StoredValue<Report<'static>>),
}

impl Source {
    /// Follows it.
    pub(super) fn with<T>(self, read: impl FnOnce(&Report<'static>) -> T) -> T {
        match self {
            Self::Own(report) => report.with(read),
            Self::Fixed(report) => report.with_value(read),
        }
    }
}
