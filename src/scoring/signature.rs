//! The second, independent route to the type (`rules.md`, rule 8): which of the four types the described practice
//! fits, row by row.

use super::{Exact, Quadrant, Scores, Tempo, Type};
use crate::instrument::{Choice, Instrument, TEMPO_ROW, Types};
use crate::scan::{self, Group, Scan};

/// Fewest answered rows for which a type gets a ratio.
pub const FEWEST: usize = 6;

/// One answered row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowAnswer {
    /// The row's id.
    pub row: String,
    /// What was asked.
    pub question: String,
    /// What was answered.
    pub answer: String,
    fits: Types,
    neutral: Types,
}

impl RowAnswer {
    /// Whether the answer fits this type; nothing where the row says nothing about it.
    pub fn fits(&self, kind: Type) -> Option<bool> {
        (!self.neutral.contains(kind)).then_some(self.fits.contains(kind))
    }
}

/// What the rows come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The answered rows, in order.
    pub rows: Vec<RowAnswer>,
    /// For each type, how many rows it matches and how many were answered.
    pub counts: [(usize, usize); 4],
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
            rows.extend(answered(&row.id, &row.question, &row.options, row.neutral, chosen));
        }
        for fact in instrument.facts.iter().filter(|fact| !fact.row.is_empty()) {
            rows.extend(answered(
                &fact.row,
                &fact.question,
                &fact.options,
                Types::default(),
                scan.fact(&fact.id),
            ));
        }
        if let Some(tempo) = scores.tempo() {
            let answer = match tempo {
                Tempo::Level => instrument.words.tempo_level(),
                Tempo::Ict => instrument.words.tempo_ict(),
                Tempo::Organisation => instrument.words.tempo_organisation(),
            };
            rows.push(RowAnswer {
                row: TEMPO_ROW.to_owned(),
                question: instrument.words.signature_tempo().to_owned(),
                answer: answer.to_owned(),
                fits: Types::which(|kind| expected(kind) == tempo),
                neutral: Types::default(),
            });
        }
        let counts = Type::ALL.map(|kind| {
            let about: Vec<bool> = rows.iter().filter_map(|row| row.fits(kind)).collect();
            (about.iter().filter(|fits| **fits).count(), about.len())
        });
        let best = best(&counts);
        let agrees = match (scores.quadrant, best.as_slice()) {
            (Some(Quadrant::Type(kind)), [only]) => Some(*only == kind),
            (Some(Quadrant::Type(_) | Quadrant::Frontier) | None, _) => None,
        };
        Self {
            rows,
            counts,
            best,
            agrees,
        }
    }

    /// The answer in a row that does not fit a type.
    pub fn contradiction(&self, row: &str, kind: Type) -> Option<&RowAnswer> {
        self.against(kind).find(|answer| answer.row == row)
    }

    /// The answered rows that do not fit a type.
    pub fn against(&self, kind: Type) -> impl Iterator<Item = &RowAnswer> {
        self.rows.iter().filter(move |row| row.fits(kind) == Some(false))
    }

    /// How many rows a type matches, and how many were answered.
    pub fn count(&self, kind: Type) -> (usize, usize) {
        self.counts[kind.index()]
    }

    /// The share of a type's rows that it matches; nothing with too few of them answered.
    pub fn ratio(&self, kind: Type) -> Option<Exact> {
        ratio(self.count(kind))
    }
}

/// The tempo at which a type develops.
fn expected(kind: Type) -> Tempo {
    match kind {
        Type::I => Tempo::Ict,
        Type::II | Type::III => Tempo::Level,
        Type::IV => Tempo::Organisation,
    }
}

fn answered(row: &str, question: &str, options: &[Choice], neutral: Types, chosen: Option<&scan::Choice>) -> Option<RowAnswer> {
    let chosen = chosen?;
    let option = options.iter().find(|option| option.id == chosen.id())?;
    Some(RowAnswer {
        row: row.to_owned(),
        question: question.to_owned(),
        answer: option.label.clone(),
        fits: option.types,
        neutral,
    })
}

fn ratio((matched, answered): (usize, usize)) -> Option<Exact> {
    (answered >= FEWEST).then(|| Exact::new(matched as i128, answered as i128))
}

fn best(counts: &[(usize, usize); 4]) -> Vec<Type> {
    let mut ratios = vec![];
    for (kind, count) in Type::ALL.into_iter().zip(counts) {
        let Some(ratio) = ratio(*count) else { return vec![] };
        ratios.push((kind, ratio));
    }
    let highest = ratios.iter().map(|(_, ratio)| *ratio).max();
    ratios.retain(|(_, ratio)| Some(*ratio) == highest);
    ratios.into_iter().map(|(kind, _)| kind).collect()
}
