#![doc = include_str!("rules.md")]

mod domain;
mod quadrant;
mod responses;
mod signature;

pub use crate::exact::Exact;
pub use crate::instrument::{Tempo, Type};
pub use domain::{DomainScore, Status, needed};
pub use quadrant::{Axis, Quadrant, candidates, frontier, is_low, quadrant, tempo_step};
pub use responses::{Basis, Response, Responses};
pub use signature::{FEWEST, RowAnswer, Signature};

use crate::instrument::{Area, Domain, Layer, Side, StatementId};
use crate::scan::ScanKind;

/// An area's value on both axes; none where too few of its domains count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaScore {
    /// Its organisation domain.
    pub organisation: Option<Exact>,
    /// Mean of its counting ICT domains.
    pub ict: Option<Exact>,
}

impl AreaScore {
    /// ICT less organisation.
    pub fn gap(&self) -> Option<Exact> {
        Some(self.ict? - self.organisation?)
    }
}

/// Everything the answers come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores {
    /// Which statements are in scope.
    pub basis: Basis,
    /// In order of [`Domain::ALL`].
    pub domains: Vec<DomainScore>,
    /// In order of [`Area::ALL`].
    pub areas: Vec<AreaScore>,
    /// The horizontal axis.
    pub organisation: Axis,
    /// The vertical axis.
    pub ict: Axis,
    /// Mean of the counting ICT domains, without areas between; only where the ICT axis exists.
    pub ict_plain: Option<Exact>,
    /// Where the point lies; none when an axis is missing.
    pub quadrant: Option<Quadrant>,
    /// The types it may belong to.
    pub candidates: Vec<Type>,
    /// In order of [`Layer::ALL`].
    pub layers: Vec<Option<Exact>>,
    /// The layers with the lowest value; none with fewer than two layers or when all are equal.
    pub weakest: Vec<Layer>,
    /// The statements in scope answered *weet niet*.
    pub blind_spots: Vec<StatementId>,
}

impl Scores {
    /// The score of one domain.
    pub fn domain(&self, domain: Domain) -> &DomainScore {
        &self.domains[domain.index()]
    }

    /// The score of one area.
    pub fn area(&self, area: Area) -> &AreaScore {
        &self.areas[area.index()]
    }

    /// The value of one layer.
    pub fn layer(&self, layer: Layer) -> Option<Exact> {
        self.layers[layer.index()]
    }

    /// ICT less organisation, over the whole.
    pub fn gap(&self) -> Option<Exact> {
        Some(self.ict.value? - self.organisation.value?)
    }

    /// Which side develops faster, over the whole.
    pub fn tempo(&self) -> Option<Tempo> {
        self.gap().map(Tempo::of)
    }

    /// How many statements in scope have a 1–5 answer, and how many apply.
    pub fn coverage(&self) -> (usize, usize) {
        self.domains.iter().fold((0, 0), |(answered, applicable), domain| {
            (answered + domain.answered(), applicable + domain.applicable)
        })
    }
}

/// Scores the answers of a scan of this kind.
///
/// ```
/// use iscan::instrument::{Domain, Phase, StatementId};
/// use iscan::scan::{Answer, ScanKind};
/// use iscan::scoring::{Basis, Exact, Quadrant, Response, Responses, Type, score};
///
/// // A snelscan of a strong organisation whose ICT lags behind: 3 and 1 on every lead statement.
/// let answers = Domain::ALL.map(|domain| Response {
///     id: StatementId { domain, number: 1 },
///     lead: true,
///     highest: Phase::ALL[3],
///     answer: Some(Answer::Phase(Phase::ALL[if domain.id().starts_with("o.") { 2 } else { 0 }])),
/// });
/// let scores = score(&Responses::from_iter(answers), ScanKind::Quick);
/// assert_eq!(scores.basis, Basis::Lead);
/// assert_eq!(scores.gap(), Some(Exact::new(-2, 1)));
/// assert_eq!(scores.quadrant, Some(Quadrant::Type(Type::IV)));
/// ```
pub fn score(responses: &Responses, kind: ScanKind) -> Scores {
    score_on(responses, basis(responses, kind))
}

/// Scores answers on this basis, whatever they come to: for the answers of a scan with some of them changed or left out.
pub fn score_on(responses: &Responses, basis: Basis) -> Scores {
    let scope = responses.scope(basis);
    let point = Means::of(&scope);
    let (low, high) = (Means::of(&scope.lowest()), Means::of(&scope.highest()));
    let organisation = Axis {
        value: point.organisation(),
        range: hull([low.organisation(), high.organisation(), point.organisation()]),
    };
    let ict = Axis {
        value: point.ict(),
        range: hull([low.ict(), high.ict(), point.ict()]),
    };
    let layers: Vec<Option<Exact>> = Layer::ALL.into_iter().map(|layer| point.value(layer.domains())).collect();
    let counting = point
        .domains
        .iter()
        .zip(Domain::ALL)
        .filter(|(_, domain)| domain.side() == Side::Ict);
    let ict_plain = ict
        .value
        .and_then(|_| Exact::mean(&counting.filter_map(|(score, _)| score.mean).collect::<Vec<_>>()));
    Scores {
        basis,
        quadrant: quadrant(organisation.value, ict.value),
        candidates: candidates(&organisation, &ict),
        organisation,
        ict,
        ict_plain,
        weakest: weakest(&layers),
        layers,
        blind_spots: scope.unknown(),
        areas: point.areas,
        domains: point.domains,
    }
}

/// Only where the point lies, organisation before ICT; none when an axis is missing.
pub fn point(responses: &Responses, kind: ScanKind) -> Option<[Exact; 2]> {
    let means = Means::of(&responses.scope(basis(responses, kind)));
    Some([means.organisation()?, means.ict()?])
}

/// A full scan rests on all statements, except while that leaves an axis without a value and the leads give both.
fn basis(responses: &Responses, kind: ScanKind) -> Basis {
    let gives_both = |basis| {
        let means = Means::of(&responses.scope(basis));
        means.organisation().is_some() && means.ict().is_some()
    };
    if kind == ScanKind::Quick || (!gives_both(Basis::All) && gives_both(Basis::Lead)) {
        Basis::Lead
    } else {
        Basis::All
    }
}

/// The means over one set of answers.
struct Means {
    domains: Vec<DomainScore>,
    areas: Vec<AreaScore>,
}

impl Means {
    fn of(responses: &Responses) -> Self {
        let domains = Domain::ALL.into_iter().map(|domain| DomainScore::new(responses.of(domain)));
        let mut means = Self {
            domains: domains.collect(),
            areas: vec![],
        };
        let score = |area: Area| AreaScore {
            organisation: means.value(std::iter::once(area.organisation())),
            ict: means.value(area.ict()),
        };
        means.areas = Area::ALL.into_iter().map(score).collect();
        means
    }

    /// Mean of the domains that count, when at least one, and at least half, of those that are not `na` do.
    fn value(&self, domains: impl Iterator<Item = Domain>) -> Option<Exact> {
        let scores: Vec<&DomainScore> = domains
            .map(|domain| &self.domains[domain.index()])
            .filter(|score| score.status != Status::NotApplicable)
            .collect();
        let means: Vec<Exact> = scores.iter().filter_map(|score| score.mean).collect();
        if 2 * means.len() < scores.len() {
            None
        } else {
            Exact::mean(&means)
        }
    }

    fn organisation(&self) -> Option<Exact> {
        axis(self.areas.iter().filter_map(|area| area.organisation))
    }

    fn ict(&self) -> Option<Exact> {
        axis(self.areas.iter().filter_map(|area| area.ict))
    }
}

/// Mean of the counting areas, when at least four of the five count.
fn axis(areas: impl Iterator<Item = Exact>) -> Option<Exact> {
    let counting: Vec<Exact> = areas.collect();
    if counting.len() < 4 { None } else { Exact::mean(&counting) }
}

/// The smallest interval that contains all values there are; none without the first two.
fn hull([low, high, point]: [Option<Exact>; 3]) -> Option<[Exact; 2]> {
    let values = [low?, high?, point.unwrap_or(low?)];
    Some([values.into_iter().min()?, values.into_iter().max()?])
}

fn weakest(layers: &[Option<Exact>]) -> Vec<Layer> {
    let values: Vec<(Layer, Exact)> = Layer::ALL
        .into_iter()
        .zip(layers)
        .filter_map(|(layer, value)| Some((layer, (*value)?)))
        .collect();
    let lowest = values.iter().map(|(_, value)| *value).min();
    let layers: Vec<Layer> = values
        .iter()
        .filter(|(_, value)| Some(*value) == lowest)
        .map(|(layer, _)| *layer)
        .collect();
    if values.len() < 2 || layers.len() == values.len() {
        vec![]
    } else {
        layers
    }
}
