//! The way through a scan: which screens there are, in which order, and how far the answers have come.

use super::{Scan, ScanKind};
use crate::instrument::{Area, Instrument, StatementId};

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

/// Every screen of this kind of scan, in order.
pub fn steps(instrument: &Instrument, kind: ScanKind) -> Vec<Step> {
    let mut steps = vec![Step::Intake, Step::Facts];
    steps.extend(statements(instrument, kind).map(Step::Statement));
    if kind != ScanKind::Quick {
        steps.push(Step::Signature);
        steps.extend((0..instrument.full.symptoms.len()).map(Step::Symptoms));
        steps.extend([Step::Culture, Step::Iprof, Step::Staffing]);
    }
    steps.push(Step::Check);
    steps
}

/// The statements this kind of scan asks, by area, the organisation first.
pub fn statements(instrument: &Instrument, kind: ScanKind) -> impl Iterator<Item = StatementId> {
    Area::ALL
        .into_iter()
        .flat_map(Area::domains)
        .flat_map(|domain| {
            instrument.domain(domain).statements.iter().map(move |statement| StatementId {
                domain,
                number: statement.number,
            })
        })
        .filter(move |id| kind != ScanKind::Quick || instrument.is_lead(*id))
}

/// How many of the statements asked have an answer of any kind, and how many are asked.
pub fn progress(instrument: &Instrument, scan: &Scan) -> (usize, usize) {
    statements(instrument, scan.kind()).fold((0, 0), |(answered, asked), id| {
        (answered + usize::from(scan.answer(id).is_some()), asked + 1)
    })
}

/// Where someone who comes back goes on: the first statement without an answer, else the check; the intake when nothing
/// has been filled in yet.
pub fn resume(instrument: &Instrument, scan: &Scan) -> Step {
    if scan.is_empty() {
        return Step::Intake;
    }
    statements(instrument, scan.kind())
        .find(|id| scan.answer(*id).is_none())
        .map_or(Step::Check, Step::Statement)
}
