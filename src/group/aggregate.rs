//! Municipalities counted, exactly: what a group answered, without whose it is. Two of these merge into the one of both
//! groups together. It stays where the scans are; what may leave is a [`super::Reference`].

use super::cluster::Cluster;
use super::values::Values;
use crate::instrument::{Domain, Layer, Phase, StatementId, later};
use crate::scan::Tally;
use crate::scoring::{Status, is_low};

/// What all municipalities together answered, and what that comes to.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::group::{Aggregate, Cluster};
/// use iscan::instrument::{Domain, Phase};
/// use iscan::scan::{About, Answer, Change, Scan};
///
/// let of = |name: &str, answer: &str| {
///     let mut scan = Scan::new(name, "nl", &instrument.version, "2026-11-21T10:15:00Z");
///     scan.apply(&Change::About(About::Municipality, name.into()), "2026-11-21T10:15:00Z");
///     scan.apply(&Change::Answer(instrument.lead(Domain::OLeiding), Answer::from_id(answer)), "2026-11-21T10:15:00Z");
///     let mut cluster = Cluster::new(instrument);
///     cluster.add(&scan).expect("a municipality");
///     cluster
/// };
/// let both = Aggregate::of(&of("Molenkouter", "2")).merge(&Aggregate::of(&of("Zandbergen", "4")));
/// assert_eq!(both.municipalities(), 2);
/// let lead = both.statement(instrument.lead(Domain::OLeiding)).expect("it is asked");
/// assert_eq!((lead.count(Phase::ALL[1]), lead.count(Phase::ALL[3])), (1, 1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aggregate {
    municipalities: u32,
    version: String,
    statements: Vec<(StatementId, Tally)>,
    domains: Vec<DomainCounts>,
    axes: [Values; 2],
    layers: Vec<Values>,
}

/// What the scans come to in one domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DomainCounts {
    /// How many municipalities reach each phase, and no further.
    pub phases: [u32; 5],
    /// In how many none of its statements applies.
    pub not_applicable: u32,
    /// How many have too few answers for a phase.
    pub insufficient: u32,
    /// The means of those with a phase.
    pub means: Values,
}

impl Aggregate {
    /// Counts a cluster.
    pub fn of(cluster: &Cluster) -> Self {
        let own = cluster.instrument().version.as_str();
        let versions = cluster.sheets().map(super::Sheet::version);
        let newest = versions.fold(own, |newest, version| if later(version, newest) { version } else { newest });
        let statements = cluster.statements().iter().enumerate().map(|(place, id)| {
            let answers = cluster.sheets().filter_map(|sheet| sheet.answer(place));
            (*id, answers.collect())
        });
        let domains = Domain::ALL.into_iter().map(|domain| {
            let mut counts = DomainCounts {
                means: cluster.sheets().filter_map(|sheet| sheet.mean(domain)).collect(),
                ..DomainCounts::default()
            };
            for sheet in cluster.sheets() {
                match (sheet.phase(domain), sheet.status(domain)) {
                    (Some(phase), _) => counts.phases[phase.index()] += 1,
                    (None, Status::NotApplicable) => counts.not_applicable += 1,
                    (None, Status::Insufficient | Status::Ok) => counts.insufficient += 1,
                }
            }
            counts
        });
        let layers = Layer::ALL.into_iter();
        Self {
            municipalities: u32::try_from(cluster.len()).unwrap_or(u32::MAX),
            version: newest.to_owned(),
            statements: statements.collect(),
            domains: domains.collect(),
            axes: [0, 1].map(|axis| cluster.sheets().filter_map(|sheet| sheet.axes()[axis]).collect()),
            layers: layers
                .map(|layer| cluster.sheets().filter_map(|sheet| sheet.layer(layer)).collect())
                .collect(),
        }
    }

    /// The same of both groups together, which have nobody in common and were counted with the same questions.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let newest = if later(&other.version, &self.version) { other } else { self };
        let statements = self.statements.iter().zip(&other.statements);
        let domains = self.domains.iter().zip(&other.domains);
        let layers = self.layers.iter().zip(&other.layers);
        Self {
            municipalities: self.municipalities + other.municipalities,
            version: newest.version.clone(),
            statements: statements.map(|((id, one), (_, two))| (*id, one.and(two))).collect(),
            domains: domains.map(|(one, two)| one.merge(two)).collect(),
            axes: [0, 1].map(|axis| self.axes[axis].merge(&other.axes[axis])),
            layers: layers.map(|(one, two)| one.merge(two)).collect(),
        }
    }

    /// How many municipalities.
    pub fn municipalities(&self) -> u32 {
        self.municipalities
    }

    /// The newest version of the instrument among the scans, or else the one they were counted with.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// How many gave each answer to a statement; who gave none is not in it. Nothing for one that is not asked.
    pub fn statement(&self, id: StatementId) -> Option<&Tally> {
        self.statements.iter().find(|(other, _)| *other == id).map(|(_, tally)| tally)
    }

    /// Every statement, in order of asking.
    pub fn statements(&self) -> impl Iterator<Item = (StatementId, &Tally)> {
        self.statements.iter().map(|(id, tally)| (*id, tally))
    }

    /// What the scans come to in a domain.
    pub fn domain(&self, domain: Domain) -> &DomainCounts {
        &self.domains[domain.index()]
    }

    /// The values on both axes, organisation before ICT.
    pub fn axes(&self) -> &[Values; 2] {
        &self.axes
    }

    /// The values of a layer of interoperability.
    pub fn layer(&self, layer: Layer) -> &Values {
        &self.layers[layer.index()]
    }
}

impl DomainCounts {
    fn merge(&self, other: &Self) -> Self {
        Self {
            phases: Phase::ALL.map(|phase| self.phases[phase.index()] + other.phases[phase.index()]),
            not_applicable: self.not_applicable + other.not_applicable,
            insufficient: self.insufficient + other.insufficient,
            means: self.means.merge(&other.means),
        }
    }

    /// How many are at phase 1 or 2.
    pub fn low(&self) -> u32 {
        let low = Phase::ALL.into_iter().filter(|phase| is_low(*phase));
        low.map(|phase| self.phases[phase.index()]).sum()
    }

    /// How many have a phase.
    pub fn counted(&self) -> u32 {
        self.phases.iter().sum()
    }
}

/// How many of these answers are low.
pub(super) fn low(tally: &Tally) -> u32 {
    let low = Phase::ALL.into_iter().filter(|phase| is_low(*phase));
    low.map(|phase| tally.count(phase)).sum()
}
