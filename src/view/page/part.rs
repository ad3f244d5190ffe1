//! A part of the scan in a list: what it is called, and what its answers are for.

use iscan::instrument::Words;
use iscan::scan::{Need, Step};

/// What the part of a screen is called.
pub(super) fn name(words: &Words, step: Step) -> &str {
    match step {
        Step::Intake => words.step_intake(),
        Step::Facts => words.step_facts(),
        Step::Statement(_) => words.step_statements(),
        Step::Signature => words.step_signature(),
        Step::Symptoms(_) => words.step_symptoms(),
        Step::Culture => words.step_culture(),
        Step::Iprof => words.step_iprof(),
        Step::Staffing => words.step_staffing(),
        Step::Check => words.step_check(),
        Step::Recognition => words.recognition_ask(),
    }
}

/// What its answers are for; empty for a part without questions.
pub(super) fn need(words: &Words, step: Step) -> String {
    match step.need() {
        Some(Need::Type) => words.step_fortype().to_owned(),
        Some(Need::Advice) => words.step_foradvice().to_owned(),
        Some(Need::Optional) => words.step_optional().to_owned(),
        Some(Need::Delegable) => [words.step_optional(), ", ", words.step_colleague()].concat(),
        None => String::new(),
    }
}
