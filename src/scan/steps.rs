//! The way through a scan: which screens there are, in which order, and what the answers on each are for.

use super::{ROLE, ScanKind};
use crate::instrument::{Instrument, Question, StatementId};

/// One screen of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Municipality, who answers, why now.
    Intake,
    /// The facts, on one page.
    Facts,
    /// One statement.
    Statement(StatementId),
    /// The signature rows.
    Signature,
    /// The list of symptoms at this place.
    Symptoms(usize),
    /// The culture pairs.
    Culture,
    /// The role of the I-professional.
    Iprof,
    /// Capacity and competence.
    Staffing,
    /// Check your answers.
    Check,
    /// What is recognised of the type texts: asked from the report, once there is a type.
    Recognition,
}

/// What the answers of a screen are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// They lead to the type, or check it by the second route.
    Type,
    /// They call up advice.
    Advice,
    /// The report tells them, and does without.
    Optional,
    /// The same, and a colleague may know better.
    Delegable,
}

impl Step {
    /// The screen on which a question is asked.
    pub fn of(question: Question) -> Self {
        match question {
            Question::Fact(fact) if fact.id == ROLE => Self::Intake,
            Question::Fact(_) => Self::Facts,
            Question::Statement(id) => Self::Statement(id),
            Question::Row(_) => Self::Signature,
            Question::Symptom(place, _) => Self::Symptoms(place),
            Question::Pair(_) => Self::Culture,
            Question::RoleNow | Question::RoleExpected | Question::Task(_) => Self::Iprof,
            Question::Profiles | Question::Staffing(_) => Self::Staffing,
        }
    }

    /// What its answers are for; nothing for a screen that is no part of what one answers on the way.
    pub fn need(self) -> Option<Need> {
        match self {
            Self::Statement(_) | Self::Signature => Some(Need::Type),
            Self::Facts | Self::Symptoms(_) => Some(Need::Advice),
            Self::Intake => Some(Need::Optional),
            Self::Culture | Self::Iprof | Self::Staffing => Some(Need::Delegable),
            Self::Check | Self::Recognition => None,
        }
    }

    /// Whether both are screens of the same part: two statements, two lists of symptoms.
    pub fn same_part(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// Every screen of this kind of scan, in order.
pub fn steps(instrument: &Instrument, kind: ScanKind) -> Vec<Step> {
    let mut steps = vec![Step::Intake, Step::Facts];
    steps.extend(statements(instrument, kind).map(Step::Statement));
    if kind.is_full() {
        steps.push(Step::Signature);
        steps.extend((0..instrument.full.symptoms.len()).map(Step::Symptoms));
        steps.extend([Step::Culture, Step::Iprof, Step::Staffing]);
    }
    steps.push(Step::Check);
    steps
}

/// The statements this kind of scan asks, by area, the organisation first.
pub fn statements(instrument: &Instrument, kind: ScanKind) -> impl Iterator<Item = StatementId> {
    instrument.asked_statements(kind.is_full())
}
