//! The answers as scoring sees them: one response a statement, nothing else of the scan.

use crate::instrument::{Domain, Instrument, Phase, StatementId};
use crate::scan::{Answer, Scan};

/// Which statements are in scope (`rules.md`, rule 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The lead statement of each domain: a first picture.
    Lead,
    /// Every statement.
    All,
}

/// What was answered to one statement, and what could have been.
#[derive(Clone, Copy, Debug)]
pub struct Response {
    /// The statement.
    pub id: StatementId,
    /// Whether it is the lead of its domain.
    pub lead: bool,
    /// The highest phase it offers.
    pub highest: Phase,
    /// The answer, if it has one.
    pub answer: Option<Answer>,
}

impl Response {
    /// Whether it applies and has no phase: *weet niet*, or no answer yet.
    fn is_open(&self) -> bool {
        match self.answer {
            None | Some(Answer::Unknown) => true,
            Some(Answer::Phase(_) | Answer::NotApplicable) => false,
        }
    }
}

/// A response to every statement of the instrument.
#[derive(Clone, Debug)]
pub struct Responses(Vec<Response>);

impl FromIterator<Response> for Responses {
    fn from_iter<I: IntoIterator<Item = Response>>(responses: I) -> Self {
        Self(responses.into_iter().collect())
    }
}

impl Responses {
    /// The answers of a scan. Answers to statements this instrument does not know are left out.
    pub fn new(instrument: &Instrument, scan: &Scan) -> Self {
        Self::given(instrument, |id| scan.answer(id))
    }

    /// A response to every statement, with the answer that is given to it.
    pub fn given(instrument: &Instrument, answer: impl Fn(StatementId) -> Option<Answer>) -> Self {
        let statements = instrument.statements();
        let responses = statements.map(|(id, statement)| Response {
            id,
            lead: instrument.is_lead(id),
            highest: statement.highest(),
            // Of a newer version, for which a statement may have one sentence more: kept in the scan, and not scored.
            answer: answer(id).filter(|answer| answer.phase().is_none_or(|phase| statement.anchor(phase).is_some())),
        });
        responses.collect()
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = &Response> {
        self.0.iter()
    }

    /// With these answers in place of those there are.
    #[must_use]
    pub fn with(&self, answer: impl Fn(&Response) -> Option<Answer>) -> Self {
        let answered = |response: &Response| Response {
            answer: answer(response),
            ..*response
        };
        self.0.iter().map(answered).collect()
    }

    /// Only what is in scope on this basis.
    #[must_use]
    pub fn scope(&self, basis: Basis) -> Self {
        let in_scope = |response: &&Response| match basis {
            Basis::All => true,
            Basis::Lead => response.lead,
        };
        self.0.iter().filter(in_scope).copied().collect()
    }

    /// With every open answer set to phase 1.
    pub(super) fn lowest(&self) -> Self {
        self.closed(|_| Phase::ALL[0])
    }

    /// With every open answer set to the highest phase its statement offers.
    pub(super) fn highest(&self) -> Self {
        self.closed(|response| response.highest)
    }

    fn closed(&self, phase: impl Fn(&Response) -> Phase) -> Self {
        self.with(|response| {
            if response.is_open() {
                Some(Answer::Phase(phase(response)))
            } else {
                response.answer
            }
        })
    }

    /// The answers about one domain.
    pub(super) fn of(&self, domain: Domain) -> impl Iterator<Item = Option<Answer>> {
        let about = self.0.iter().filter(move |response| response.id.domain == domain);
        about.map(|response| response.answer)
    }

    /// The statements answered *weet niet*.
    pub(super) fn unknown(&self) -> Vec<StatementId> {
        let unknown = self.0.iter().filter(|response| response.answer == Some(Answer::Unknown));
        unknown.map(|response| response.id).collect()
    }
}
