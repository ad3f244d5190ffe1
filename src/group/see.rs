//! What a cluster shows: where all stand, what they lack in common, how fast they go, which sizes they are, and what they
//! could do together about people and questions. No municipality is put above another.

use super::aggregate::{Aggregate, low};
use super::capacity::{Needs, Question, needs, questions};
use super::cluster::Cluster;
use super::sheet::SheetKey;
use crate::exact::Exact;
use crate::instrument::{Domain, StatementId, Tempo, Type};
use crate::scoring::{Basis, Quadrant};
use std::cmp::Reverse;

/// Everything the page of a cluster shows, made once a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview<'a> {
    /// All counted together.
    pub all: Aggregate,
    /// Where each stands, in order of the names.
    pub points: Vec<Point>,
    /// The names, as they are written, of those of which an axis is missing.
    pub without_point: Vec<String>,
    /// How many stand in each field, in order of [`Type::ALL`].
    pub types: [u32; 4],
    /// How many stand exactly on a frontier.
    pub frontier: u32,
    /// How many of each tempo, in order of [`Tempo::ALL`].
    pub tempos: [u32; 3],
    /// Domains in which more than half of those with a phase are at 1 or 2, what most share first.
    pub low_domains: Vec<LowDomain>,
    /// Statements to which more than half of those who chose a phase chose 1 or 2, what most share first.
    pub gaps: Vec<Gap>,
    /// The size classes of the study, in its order.
    pub sizes: Vec<Size<'a>>,
    /// How many do not tell the size of their ICT service.
    pub without_size: u32,
    /// Profiles that someone filled in, in order of the instrument.
    pub profiles: Vec<Needs<'a>>,
    /// The questions on staffing that someone answered, in order of the instrument.
    pub questions: Vec<Question<'a>>,
}

/// A municipality on the quadrant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Whose it is.
    pub key: SheetKey,
    /// Its name as it is written.
    pub name: String,
    /// Organisation before ICT.
    pub place: [Exact; 2],
    /// Whether it rests on one statement a domain: drawn hollow.
    pub first_picture: bool,
    /// Whether it may be of another type.
    pub near: bool,
    /// The field it stands in.
    pub quadrant: Option<Quadrant>,
}

/// A domain in which most are at phase 1 or 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LowDomain {
    /// The domain.
    pub domain: Domain,
    /// How many are low.
    pub low: u32,
    /// How many have a phase in it.
    pub of: u32,
}

/// A statement to which most answer with phase 1 or 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The statement.
    pub id: StatementId,
    /// How many are low.
    pub low: u32,
    /// How many answered with a phase.
    pub of: u32,
    /// How many of the low ones say that it is a choice.
    pub deliberate: u32,
}

/// A size class of the study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many of the cluster are in it.
    pub here: u32,
    /// How many of the 29 of the study (2009) were in it: context, no norm.
    pub study: u32,
}

impl<'a> Overview<'a> {
    /// Looks at a cluster.
    pub fn of(cluster: &Cluster<'a>) -> Self {
        let instrument = cluster.instrument();
        let all = Aggregate::of(cluster);
        let points = cluster.members().filter_map(|(key, sheet)| {
            Some(Point {
                key: key.clone(),
                name: sheet.municipality().to_owned(),
                place: sheet.point()?,
                first_picture: sheet.basis() == Basis::Lead,
                near: sheet.is_near(),
                quadrant: sheet.quadrant(),
            })
        });
        let without_point = cluster.sheets().filter(|sheet| sheet.point().is_none());
        let (mut types, mut frontier, mut tempos) = ([0; 4], 0, [0; 3]);
        for sheet in cluster.sheets() {
            match sheet.quadrant() {
                Some(Quadrant::Type(kind)) => types[kind.index()] += 1,
                Some(Quadrant::Frontier) => frontier += 1,
                None => {}
            }
            if let Some(tempo) = sheet.tempo() {
                tempos[tempo.index()] += 1;
            }
        }
        let classes = instrument.full.iprof.classes.iter().enumerate();
        let sizes = classes.map(|(place, class)| Size {
            name: &class.name,
            here: cluster.count(|sheet| sheet.size() == Some(place)),
            study: class.count,
        });
        Self {
            points: points.collect(),
            without_point: without_point.map(|sheet| sheet.municipality().to_owned()).collect(),
            types,
            frontier,
            tempos,
            low_domains: low_domains(&all),
            gaps: gaps(cluster, &all),
            sizes: sizes.collect(),
            without_size: cluster.count(|sheet| sheet.size().is_none()),
            profiles: needs(cluster),
            questions: questions(cluster),
            all,
        }
    }

    /// How many are of a type.
    pub fn of_type(&self, kind: Type) -> u32 {
        self.types[kind.index()]
    }

    /// How many have a tempo.
    pub fn of_tempo(&self, tempo: Tempo) -> u32 {
        self.tempos[tempo.index()]
    }
}

fn low_domains(all: &Aggregate) -> Vec<LowDomain> {
    let domains = Domain::ALL.into_iter().map(|domain| {
        let counts = all.domain(domain);
        LowDomain {
            domain,
            low: counts.low(),
            of: counts.counted(),
        }
    });
    let mut domains: Vec<LowDomain> = domains.filter(|domain| is_shared(domain.low, domain.of, all)).collect();
    domains.sort_by_cached_key(|domain| most_shared(domain.low, domain.of));
    domains
}

fn gaps(cluster: &Cluster, all: &Aggregate) -> Vec<Gap> {
    let gaps = all.statements().enumerate().filter_map(|(place, (id, tally))| {
        let (low, of) = (low(tally), tally.phases());
        is_shared(low, of, all).then(|| Gap {
            id,
            low,
            of,
            deliberate: cluster.count(|sheet| sheet.is_low_by_choice(place)),
        })
    });
    let mut gaps: Vec<Gap> = gaps.collect();
    gaps.sort_by_cached_key(|gap| most_shared(gap.low, gap.of));
    gaps
}

/// Whether more than half of those who tell have it, and not just one of several municipalities.
fn is_shared(low: u32, of: u32, all: &Aggregate) -> bool {
    2 * u64::from(low) > u64::from(of) && low >= all.municipalities().min(2)
}

/// What most municipalities have first, of these what the largest part of those who tell has; else as they are asked.
fn most_shared(low: u32, of: u32) -> Reverse<(u32, Exact)> {
    Reverse((low, Exact::new(low.into(), of.max(1).into())))
}
