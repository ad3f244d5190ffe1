//! What one scan tells of people and purchases: the profiles that it fills in, and what it chose for the questions on staffing.

use crate::exact::Exact;
use crate::instrument::Instrument;
use crate::scan::{Approach, Choice, Fte, Group, Scan};

/// A profile of the staffing table that it filled in.
#[derive(Clone, Debug, PartialEq, Hash)]
pub(super) struct StaffingLine {
    /// Its place among the profiles of the instrument.
    pub(super) profile: u8,
    pub(super) needed: Option<Exact>,
    /// Own, shared, external.
    pub(super) present: [Exact; 3],
    pub(super) vacancies: Option<u64>,
    /// Whether it means to fill the gap with other municipalities: as a cluster, or by sharing someone.
    pub(super) together: bool,
}

/// What was chosen for a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Asked {
    /// Nothing, or what this instrument does not know.
    Open,
    /// *Weet niet.*
    Unknown,
    /// The option in this place.
    Option(u8),
}

/// The profiles that a scan fills in.
pub(super) fn staffing(scan: &Scan, instrument: &Instrument) -> Box<[StaffingLine]> {
    let profiles = (0..=u8::MAX).zip(&instrument.full.staffing.profiles);
    let lines = profiles.filter_map(|(place, profile)| {
        let filled = scan.profile(&profile.id);
        let needed = filled.needed().map(Fte::exact);
        let present = [filled.own(), filled.shared(), filled.external()].map(|fte| fte.map(Fte::exact));
        let together = filled.chooses(Approach::Cluster) || filled.chooses(Approach::Share);
        let says = needed.is_some() || filled.vacancies().is_some() || together || present.iter().any(Option::is_some);
        says.then(|| StaffingLine {
            profile: place,
            needed,
            present: present.map(|number| number.unwrap_or(Exact::new(0, 1))),
            vacancies: filled.vacancies(),
            together,
        })
    });
    lines.collect()
}

/// What it chose for each question.
pub(super) fn questions(scan: &Scan, instrument: &Instrument) -> Box<[Asked]> {
    let asked = instrument.full.staffing.questions.iter().map(|question| {
        let Some(chosen) = scan.choice(Group::Staffing, &question.id) else {
            return Asked::Open;
        };
        let place = question.options.iter().position(|option| option.id == chosen.id());
        match (chosen, place.and_then(|place| u8::try_from(place).ok())) {
            (Choice::Unknown, _) => Asked::Unknown,
            (Choice::Option(_) | Choice::Number(_), Some(place)) => Asked::Option(place),
            (Choice::Option(_) | Choice::Number(_), None) => Asked::Open,
        }
    });
    asked.collect()
}
