//! The second, independent route to the type (instrument §4, rule 8): which of the four types the described practice
//! fits, row by row.

use super::{Exact, Quadrant, Scores, Tempo, Type};
use crate::instrument::{Choice, Instrument};
use crate::scan::{self, Group, Scan};

/// Fewest answered rows for which a type gets a ratio.
pub const FEWEST: u32 = 6;
const ALL: u32 = 0b1111;

/// One answered row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowAnswer {
    /// What was asked.
    pub question: String,
    /// What was answered.
    pub answer: String,
    fits: u32,
    neutral: u32,
}

impl RowAnswer {
    /// Whether the answer fits this type; nothing where the row says nothing about it.
    pub fn fits(&self, kind: Type) -> Option<bool> {
        (self.neutral & bit(kind) == 0).then_some(self.fits & bit(kind) != 0)
    }
}

/// What the rows come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The answered rows, in order.
    pub rows: Vec<RowAnswer>,
    /// For each type, how many rows it matches and how many were answered.
    pub counts: [(u32, u32); 4],
    /// The types with the best ratio; none when a ratio is missing.
    pub best: Vec<Type>,
    /// Whether the best is the quadrant's type; nothing when a ratio is missing, the best is tied, or there is no type.
    pub agrees: Option<bool>,
}

impl Signature {
    /// Of the rows and facts of a scan, and the tempo its answers come to.
    pub fn new(instrument: &Instrument, scan: &Scan, scores: &Scores) -> Self {
        let mut rows = vec![];
        for row in &instrument.full.rows {
            let chosen = scan.choice(Group::Signature, &row.id);
            rows.extend(answered(&row.question, &row.options, row.neutral, chosen));
        }
        for fact in instrument.facts.iter().filter(|fact| !fact.row.is_empty()) {
            rows.extend(answered(&fact.question, &fact.options, 0, scan.fact(&fact.id)));
        }
        if let Some(tempo) = scores.tempo() {
            let (answer, fits) = match tempo {
                Tempo::Level => (instrument.words.tempo_level(), bit(Type::II) | bit(Type::III)),
                Tempo::Ict => (instrument.words.tempo_ict(), bit(Type::I)),
                Tempo::Organisation => (instrument.words.tempo_organisation(), bit(Type::IV)),
            };
            rows.push(RowAnswer {
                question: instrument.words.signature_tempo().to_owned(),
                answer: answer.to_owned(),
                fits,
                neutral: 0,
            });
        }
        let counts = Type::ALL.map(|kind| {
            let about: Vec<bool> = rows.iter().filter_map(|row| row.fits(kind)).collect();
            let matched = about.iter().filter(|fits| **fits).count();
            (u32::try_from(matched).unwrap_or(ALL), u32::try_from(about.len()).unwrap_or(ALL))
        });
        let best = best(&counts);
        let agrees = match (scores.quadrant, best.as_slice()) {
            (Some(Quadrant::Type(kind)), [only]) => Some(*only == kind),
            _ => None,
        };
        Self {
            rows,
            counts,
            best,
            agrees,
        }
    }

    /// The answered rows that do not fit a type.
    pub fn against(&self, kind: Type) -> impl Iterator<Item = &RowAnswer> {
        self.rows.iter().filter(move |row| row.fits(kind) == Some(false))
    }

    /// The share of a type's rows that it matches; nothing with too few of them answered.
    pub fn ratio(&self, kind: Type) -> Option<Exact> {
        ratio(self.counts[kind as usize])
    }
}

fn bit(kind: Type) -> u32 {
    1 << kind as u32
}

fn answered(question: &str, options: &[Choice], neutral: u32, chosen: Option<&scan::Choice>) -> Option<RowAnswer> {
    let chosen = chosen?;
    let option = options.iter().find(|option| option.id == chosen.id())?;
    Some(RowAnswer {
        question: question.to_owned(),
        answer: option.label.clone(),
        fits: option.types,
        neutral,
    })
}

fn ratio((matched, answered): (u32, u32)) -> Option<Exact> {
    (answered >= FEWEST).then(|| Exact::new(matched.into(), answered.into()))
}

fn best(counts: &[(u32, u32); 4]) -> Vec<Type> {
    let mut ratios = vec![];
    for (kind, count) in Type::ALL.into_iter().zip(counts) {
        let Some(ratio) = ratio(*count) else { return vec![] };
        ratios.push((kind, ratio));
    }
    let highest = ratios.iter().map(|(_, ratio)| *ratio).max();
    let mut best = vec![];
    for (kind, ratio) in ratios {
        if Some(ratio) == highest {
            best.push(kind);
        }
    }
    best
}
