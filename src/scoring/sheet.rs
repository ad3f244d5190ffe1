//! The answers as scoring sees them: one entry a statement, nothing else of the scan.

use crate::instrument::{Domain, Instrument, Phase, StatementId};
use crate::scan::{Answer, Scan};

/// Which statements are in scope (instrument §4.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The lead statement of each domain: a first picture.
    Lead,
    /// Every statement.
    All,
}

/// One answer for every statement of the instrument.
#[derive(Clone, Debug)]
pub struct Sheet {
    entries: Vec<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    id: StatementId,
    lead: bool,
    answer: Option<Answer>,
}

impl Sheet {
    /// The answers of a scan. Answers to statements this instrument does not know are left out.
    pub fn new(instrument: &Instrument, scan: &Scan) -> Self {
        let entry = |(id, _)| Entry {
            id,
            lead: instrument.is_lead(id),
            answer: scan.answer(id),
        };
        Self {
            entries: instrument.statements().map(entry).collect(),
        }
    }

    /// Only what is in scope on this basis.
    pub(super) fn scope(&self, basis: Basis) -> Self {
        let entries = self
            .entries
            .iter()
            .filter(|entry| basis == Basis::All || entry.lead)
            .copied()
            .collect();
        Self { entries }
    }

    /// With every unknown and every open answer set to one phase.
    pub(super) fn filled(&self, phase: Phase) -> Self {
        let fill = |entry: &Entry| match entry.answer {
            None | Some(Answer::Unknown) => Entry {
                answer: Some(Answer::Phase(phase)),
                ..*entry
            },
            Some(_) => *entry,
        };
        Self {
            entries: self.entries.iter().map(fill).collect(),
        }
    }

    /// The answers about one domain.
    pub(super) fn of(&self, domain: Domain) -> impl Iterator<Item = Option<Answer>> {
        self.entries
            .iter()
            .filter(move |entry| entry.id.domain == domain)
            .map(|entry| entry.answer)
    }

    /// The statements answered *weet niet*.
    pub(super) fn unknown(&self) -> Vec<StatementId> {
        self.entries
            .iter()
            .filter(|entry| entry.answer == Some(Answer::Unknown))
            .map(|entry| entry.id)
            .collect()
    }
}
