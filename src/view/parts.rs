//! What of the app was fetched: where each part is that comes when it is needed.

use super::signal::AppSignal;

/// Where a part is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Nobody asked for it yet.
    Elsewhere,
    /// It is on its way.
    Coming,
    /// It did not come; it is asked for again.
    Failed,
    /// It is there.
    Here,
}

/// The parts, by what they are needed for.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// The code of the questions every scan asks.
    pub(super) questions: AppSignal<Part>,
    /// The code and the words of every other page.
    pub(super) later: AppSignal<Part>,
    /// The code of what comes after the report: ambition, plan, letters, evolution.
    pub(super) onward: AppSignal<Part>,
    /// The code of the workshop.
    pub(super) workshop: AppSignal<Part>,
    /// The code of several municipalities.
    pub(super) cluster: AppSignal<Part>,
    /// Whether the other language did not come.
    pub(super) no_language: AppSignal<bool>,
}

impl Parts {
    pub(super) fn new() -> Self {
        Self {
            questions: AppSignal::new(Part::Elsewhere),
            later: AppSignal::new(Part::Elsewhere),
            onward: AppSignal::new(Part::Elsewhere),
            workshop: AppSignal::new(Part::Elsewhere),
            cluster: AppSignal::new(Part::Elsewhere),
            no_language: AppSignal::new(false),
        }
    }
}
