//! What a report says in a few words, wherever it is said: the type, and which side is ahead.

use super::model::Report;
use crate::instrument::Words;
use crate::scoring::{Quadrant, Tempo, Type};

/// The type, the types it may be with what the features say, or that there is none yet.
pub(super) fn finding(report: &Report) -> String {
    let (words, scores) = (report.words(), &report.scores);
    let told = match (scores.quadrant, scores.candidates.as_slice()) {
        (Some(Quadrant::Type(kind)), [_]) => return words.summary_type(&named(report, kind)),
        (Some(_), [first, second]) => words.summary_between(&words.types_name(&first.id()), &words.types_name(&second.id())),
        (Some(_), _) => words.summary_middle().to_owned(),
        (None, _) => return words.summary_none().to_owned(),
    };
    match report.signature.best.as_slice() {
        [only] => [told, words.summary_leaning(&only.id())].concat(),
        _ => told,
    }
}

/// `type IV (de organisatie loopt voor)`.
pub(super) fn named(report: &Report, kind: Type) -> String {
    report.words().summary_named(&kind.id(), &report.instrument.type_text(kind).name)
}

pub(super) fn tempo_sentence(report: &Report, tempo: Tempo) -> String {
    tempo_told(tempo, report.words()).to_owned()
}

pub(super) fn tempo_told(tempo: Tempo, words: &Words) -> &str {
    match tempo {
        Tempo::Level => words.tempo_level(),
        Tempo::Ict => words.tempo_ict(),
        Tempo::Organisation => words.tempo_organisation(),
    }
}
