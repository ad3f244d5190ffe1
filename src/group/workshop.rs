//! What the voices of a workshop come to, statement by statement and domain by domain. Made in one pass over the voices.

use super::roles::{self, Part};
use crate::exact::Exact;
use crate::instrument::{Domain, Instrument, Phase, StatementId};
use crate::scan::{FEWEST_VOICES, Scan, Tally, Voice};
use litemap::LiteMap;
use std::cmp::Reverse;

/// The voices of one scan, counted.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::group::Workshop;
/// use iscan::instrument::Domain;
/// use iscan::scan::{Answer, Change, Scan, ScanKind, Voice};
///
/// let now = "2026-11-21T10:15:00Z";
/// let lead = instrument.lead(Domain::IGegevens);
/// let mut scan = Scan::new("b3b0", "nl", &instrument.version, now);
/// scan.apply(&Change::Kind(ScanKind::Workshop), now);
/// for (id, answer) in [("a", "1"), ("b", "2"), ("c", "4")] {
///     let answers = Answer::from_id(answer).map(|answer| (lead, answer));
///     let voice = Voice::new(id, ScanKind::Full, &instrument.version, now, answers);
///     scan.apply(&Change::Voices(vec![voice]), now);
/// }
/// let workshop = Workshop::new(instrument, &scan);
/// assert!(workshop.tally(lead).is_divided());
/// assert_eq!(workshop.by_difference()[0], lead);
/// assert!(workshop.parts().is_empty(), "nobody told a role");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workshop {
    voices: u32,
    aside: u32,
    /// Every statement of the instrument, in order of asking.
    statements: Vec<StatementId>,
    rows: LiteMap<StatementId, Row>,
    parts: Vec<Part>,
}

/// What was answered to one statement, by all and by each part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Row {
    all: Tally,
    parts: Vec<Tally>,
}

/// A statement to which I-professionals and the others give another answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenDifferently {
    /// The statement.
    pub id: StatementId,
    /// What I-professionals say.
    pub apart: Phase,
    /// What all others say.
    pub others: Phase,
}

/// How far the answers about one domain lie apart, over the statements that enough voices answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many answers of all voices chose each phase.
    pub counts: [u32; 5],
    /// Statements that enough voices answered.
    pub shown: usize,
    /// Of these, those whose answers lie two phases or more apart.
    pub divided: usize,
    /// Mean distance between the lowest and the highest answer to a statement; none where nobody chose a phase.
    pub width: Option<Exact>,
    /// Mean answer of the I-professionals and of all others, where both may be shown.
    pub sides: Option<[Exact; 2]>,
}

impl Workshop {
    /// Counts the voices of a scan.
    pub fn new(instrument: &Instrument, scan: &Scan) -> Self {
        let voices = scan.counting_voices();
        let parts = roles::parts(&voices, instrument);
        let mut each: Vec<Vec<&Voice>> = vec![vec![]; parts.len()];
        for voice in &voices {
            if let Some(place) = roles::place(&parts, voice.role()) {
                each[place].push(voice);
            }
        }
        let statements: Vec<StatementId> = instrument.statements().map(|(id, _)| id).collect();
        let mut rows = LiteMap::new();
        for id in statements.iter().filter(|_| !voices.is_empty()) {
            let row = Row {
                all: Tally::of(&voices, *id),
                parts: each.iter().map(|part| Tally::of(part, *id)).collect(),
            };
            rows.insert(*id, row);
        }
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            aside: count(scan.voices().iter().filter(|voice| voice.is_aside()).count()),
            voices: count(voices.len()),
            statements,
            rows,
            parts,
        }
    }

    /// How many voices count.
    pub fn voices(&self) -> u32 {
        self.voices
    }

    /// How many are set aside.
    pub fn aside(&self) -> u32 {
        self.aside
    }

    /// Whether there are enough voices to show how they differ.
    pub fn is_shown(&self) -> bool {
        self.voices >= FEWEST_VOICES
    }

    /// Every statement of the instrument, in order of asking.
    pub fn statements(&self) -> &[StatementId] {
        &self.statements
    }

    /// How many voices gave each answer to a statement. Shown only where [`Tally::is_shown`].
    pub fn tally(&self, id: StatementId) -> Tally {
        self.rows.get(&id).map(|row| row.all).unwrap_or_default()
    }

    /// The parts that may be told apart: roles and the rest. Empty where none may.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// What each part said to a statement; nothing where that would show fewer than three.
    pub fn by_part(&self, id: StatementId) -> Option<Vec<(&Part, Tally)>> {
        let tallies = &self.rows.get(&id)?.parts;
        let discreet = tallies.iter().all(Tally::is_discreet);
        (discreet && !tallies.is_empty()).then(|| self.parts.iter().zip(tallies.iter().copied()).collect())
    }

    /// Whether I-professionals may be set beside all others.
    pub fn has_sides(&self) -> bool {
        self.parts.first().is_some_and(roles::is_apart)
    }

    /// What I-professionals and all others said to a statement; nothing where either may not be shown.
    pub fn sides(&self, id: StatementId) -> Option<[Tally; 2]> {
        let (first, others) = self.rows.get(&id).filter(|_| self.has_sides())?.parts.split_first()?;
        let others = others.iter().fold(Tally::default(), Tally::and);
        (first.is_shown() && others.is_shown()).then_some([*first, others])
    }

    /// The statements to which I-professionals and the others give another answer, largest difference first.
    pub fn seen_differently(&self) -> Vec<SeenDifferently> {
        let seen = |id: StatementId| {
            let [apart, others] = self.sides(id)?.map(|tally| tally.median());
            let (apart, others) = (apart?, others?);
            (apart != others).then_some(SeenDifferently { id, apart, others })
        };
        let width = |id| seen(id).map_or(0, |seen| seen.apart.number().abs_diff(seen.others.number()));
        let ids = self.ordered(&|id| (width(id), Exact::new(0, 1)));
        ids.into_iter().filter_map(seen).collect()
    }

    /// Every statement, largest difference first: by the distance between lowest and highest, then by how far all answers
    /// lie from the median, for each voice. Statements that too few answered follow as they are asked.
    pub fn by_difference(&self) -> Vec<StatementId> {
        self.ordered(&|id| {
            let tally = self.tally(id);
            let far = Exact::new(tally.distance().into(), tally.phases().max(1).into());
            if tally.is_shown() {
                (tally.width(), far)
            } else {
                (0, Exact::new(-1, 1))
            }
        })
    }

    /// Every statement, those with the most of something first, else as they are asked.
    fn ordered(&self, most: &dyn Fn(StatementId) -> (u8, Exact)) -> Vec<StatementId> {
        let mut ids = self.statements.clone();
        ids.sort_by_cached_key(|id| Reverse(most(*id)));
        ids
    }

    /// The statements whose answers lie two phases or more apart, largest difference first.
    pub fn divided(&self) -> Vec<StatementId> {
        let divided = |id: &StatementId| self.tally(*id).is_shown() && self.tally(*id).is_divided();
        self.by_difference().into_iter().filter(divided).collect()
    }

    /// How many statements enough voices answered.
    pub fn shown(&self) -> usize {
        self.statements.iter().filter(|id| self.tally(**id).is_shown()).count()
    }

    /// How far the answers about a domain lie apart.
    pub fn spread(&self, domain: Domain) -> Spread {
        let of = || self.statements.iter().filter(move |id| id.domain == domain);
        let tallies: Vec<Tally> = of().map(|id| self.tally(*id)).filter(Tally::is_shown).collect();
        let chosen = tallies.iter().filter(|tally| tally.phases() > 0);
        let widths: Vec<Exact> = chosen.map(|tally| Exact::new(tally.width().into(), 1)).collect();
        let sides = of().filter_map(|id| self.sides(*id));
        let [apart, others] = sides.fold([Tally::default(); 2], |[one, other], [more, rest]| {
            [one.and(&more), other.and(&rest)]
        });
        let all = tallies.iter().fold(Tally::default(), Tally::and);
        Spread {
            counts: Phase::ALL.map(|phase| all.count(phase)),
            shown: tallies.len(),
            divided: tallies.iter().filter(|tally| tally.is_divided()).count(),
            width: Exact::mean(&widths),
            sides: mean(&apart).zip(mean(&others)).map(|(apart, others)| [apart, others]),
        }
    }
}

/// The mean of the phases that were chosen.
fn mean(tally: &Tally) -> Option<Exact> {
    let sum: u32 = Phase::ALL
        .into_iter()
        .map(|phase| u32::from(phase.number()) * tally.count(phase))
        .sum();
    (tally.phases() > 0).then(|| Exact::new(sum.into(), tally.phases().into()))
}
