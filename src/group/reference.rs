//! What may leave of a cluster: an aggregate without names, from which no sheet can be taken back out.
//!
//! # The rule
//! Below [`FEWEST_MUNICIPALITIES`] nothing leaves. Below [`FEWEST_BY_PHASE`] only this leaves: for each statement, how many
//! answers fall in each [`Band`]. The whole file is then made of the sheets *with each answer replaced by its band*, so two
//! sheets with the same bands give the same file, whatever the others are. Every band holds at least two answers; so who
//! knows all sheets but one, and subtracts them, is left with the bands of that one, and with at least two answers that it
//! can have given to every statement. No answer, and so no sheet, comes back. From [`FEWEST_BY_PHASE`] on each answer is
//! counted by itself, with the phases, medians and quartiles of domains, axes and layers: that many is room for three in
//! each of the five phases, as many as there have to be voices ([`crate::scan::FEWEST_VOICES`]), and to subtract one needs
//! the sheets of all others: at least fourteen municipalities, or the file of the same group without that one. So a new
//! file is for when several have joined; the page says it.
//!
//! # Why it does not merge
//! What merges by counting can be subtracted by counting; what cannot be subtracted does not merge without loss: medians
//! and quartiles of two groups do not give those of both, and a group of twenty cannot be told by phase from two of ten in
//! bands. So what merges, the [`Aggregate`], stays where the scans are, and the file is made of it, once.

use super::aggregate::Aggregate;
use super::counts::Counts;
use super::values::{Quartiles, Values};
use crate::instrument::{Domain, Layer, Phase, StatementId};
use crate::plan::Day;
use crate::scan::{FEWEST_VOICES, Tally};
use litemap::LiteMap;

/// Of fewer municipalities than this nothing leaves.
pub const FEWEST_MUNICIPALITIES: u32 = 5;

/// From this many on answers are told by phase: room for three in each of the five.
pub const FEWEST_BY_PHASE: u32 = FEWEST_VOICES * 5;

/// Of more than this no file is made or read: ten times the largest cluster that is measured.
pub const MOST_MUNICIPALITIES: u32 = 100_000;

/// Most letters of a version.
pub(super) const MOST_VERSION: usize = 100;

/// Most letters of the text that says where it comes from.
pub const MOST_SOURCE: usize = 500;

/// A group of municipalities, to set beside one's own scan.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::group::{Aggregate, Cluster, Reference};
/// use iscan::instrument::Domain;
/// use iscan::plan::Day;
/// use iscan::scan::{About, Answer, Change, OpenError, Scan};
///
/// let (now, day) = ("2026-11-21T10:15:00Z", Day::parse("2026-11-26").expect("a day"));
/// let mut cluster = Cluster::new(instrument);
/// for (name, answer) in [("A", "1"), ("B", "2"), ("C", "2"), ("D", "3"), ("E", "4")] {
///     assert_eq!(Reference::of(&Aggregate::of(&cluster), day, ""), None, "too few");
///     let mut scan = Scan::new(name, "nl", &instrument.version, now);
///     scan.apply(&Change::About(About::Municipality, name.into()), now);
///     scan.apply(&Change::Answer(instrument.lead(Domain::OLeiding), Answer::from_id(answer)), now);
///     cluster.add(&scan).expect("a municipality");
/// }
/// let reference = Reference::of(&Aggregate::of(&cluster), day, "V-ICT-OR").expect("five");
/// let lead = reference.statement(instrument.lead(Domain::OLeiding)).expect("it is asked");
/// assert_eq!((lead.bands(), lead.phases()), ([3, 2, 0], None));
/// assert_eq!(Reference::from_text(&reference.to_text(), instrument), Ok(reference));
/// assert_eq!(Reference::from_text("{}", instrument), Err(OpenError::NotAReference));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    pub(super) version: String,
    pub(super) made: Day,
    pub(super) source: String,
    pub(super) municipalities: u32,
    pub(super) statements: LiteMap<StatementId, Counts>,
    /// What the scans come to; only of a group that is told by phase.
    pub(super) outcomes: Option<Outcomes>,
}

/// What the scans of a larger group come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcomes {
    /// How many reach each phase and no further, in order of [`Domain::ALL`].
    pub(super) phases: Vec<[u32; 5]>,
    /// The means, in the same order.
    pub(super) means: Vec<Middle>,
    pub(super) axes: [Middle; 2],
    /// In order of [`Layer::ALL`].
    pub(super) layers: Vec<Middle>,
}

/// How values lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Middle {
    /// How many municipalities have a value.
    pub counted: u32,
    /// The middle half of them; nothing where nobody has one.
    pub quartiles: Option<Quartiles>,
}

impl Reference {
    /// Of a group as it is; nothing of too few, or of more than can be.
    pub fn of(all: &Aggregate, made: Day, source: &str) -> Option<Self> {
        let municipalities = all.municipalities();
        let by_phase = municipalities >= FEWEST_BY_PHASE;
        let statements = all.statements().map(|(id, tally)| {
            let counts = Counts::Answers {
                given: *tally,
                open: municipalities - tally.voices(),
            };
            (id, if by_phase { counts } else { Counts::Bands(counts.bands()) })
        });
        (FEWEST_MUNICIPALITIES..=MOST_MUNICIPALITIES)
            .contains(&municipalities)
            .then(|| Self {
                version: all.version().chars().take(MOST_VERSION).collect(),
                made,
                source: source.trim().chars().take(MOST_SOURCE).collect(),
                municipalities,
                statements: statements.collect(),
                outcomes: by_phase.then(|| Outcomes::of(all)),
            })
    }

    /// The version of the instrument it was made with.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// When it was made.
    pub fn made(&self) -> Day {
        self.made
    }

    /// Where it comes from, as whoever made it wrote it; may be empty.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// How many municipalities.
    pub fn municipalities(&self) -> u32 {
        self.municipalities
    }

    /// How many gave which answer to a statement; nothing where it was not asked.
    pub fn statement(&self, id: StatementId) -> Option<&Counts> {
        self.statements.get(&id)
    }

    /// How many answers about a domain fall in each band, over all its statements.
    pub fn bands(&self, domain: Domain) -> [u32; 3] {
        let about = self.statements.iter().filter(|(id, _)| id.domain == domain);
        about.fold([0; 3], |sum: [u32; 3], (_, counts)| {
            let more = counts.bands();
            [0, 1, 2].map(|band| sum[band].saturating_add(more[band]))
        })
    }

    /// What the scans come to, where the group is large enough to tell.
    pub fn outcomes(&self) -> Option<&Outcomes> {
        self.outcomes.as_ref()
    }
}

impl Outcomes {
    fn of(all: &Aggregate) -> Self {
        let domains = Domain::ALL.into_iter().map(|domain| all.domain(domain));
        Self {
            phases: domains.clone().map(|counts| counts.phases).collect(),
            means: domains.map(|counts| Middle::of(&counts.means)).collect(),
            axes: [0, 1].map(|axis| Middle::of(&all.axes()[axis])),
            layers: Layer::ALL.into_iter().map(|layer| Middle::of(all.layer(layer))).collect(),
        }
    }

    /// How many reach each phase of a domain, and no further.
    pub fn phases(&self, domain: Domain) -> [u32; 5] {
        self.phases[domain.index()]
    }

    /// The lower median of the phases of a domain.
    pub fn phase(&self, domain: Domain) -> Option<Phase> {
        Tally::counted(self.phases(domain), 0, 0).median()
    }

    /// The means of a domain.
    pub fn means(&self, domain: Domain) -> Middle {
        self.means[domain.index()]
    }

    /// The values on both axes, organisation before ICT.
    pub fn axes(&self) -> [Middle; 2] {
        self.axes
    }

    /// The values of a layer of interoperability.
    pub fn layer(&self, layer: Layer) -> Middle {
        self.layers[layer.index()]
    }
}

impl Middle {
    fn of(values: &Values) -> Self {
        Self {
            counted: values.count(),
            quartiles: values.quartiles(),
        }
    }
}
