//! One municipality within a cluster: of its scan only what is shown of several beside each other, small enough to keep
//! ten thousand.

use super::staffing::{Asked, StaffingLine, questions, staffing};
use crate::exact::Exact;
use crate::instrument::{Domain, FactRole, Instrument, Layer, Phase, StatementId};
use crate::scan::{About, Answer, Scan, ScanKind, place_name};
use crate::scoring::{Basis, Quadrant, Responses, Scores, Status, Tempo, is_low, score};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What is kept of one scan.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    municipality: String,
    moment: String,
    kind: ScanKind,
    version: String,
    voices: u32,
    /// One for each statement of the instrument.
    answers: Box<[Option<Answer>]>,
    /// Which of these are a low phase by choice.
    deliberate: Box<[bool]>,
    outcome: Outcome,
    size: Option<u8>,
    staffing: Box<[StaffingLine]>,
    /// What was chosen for each question on staffing.
    questions: Box<[Asked]>,
    content: u64,
}

/// What its answers come to.
#[derive(Clone, Debug, PartialEq)]
struct Outcome {
    basis: Basis,
    coverage: (u32, u32),
    domains: [(Status, Option<Exact>, Option<Phase>); 13],
    axes: [Option<Exact>; 2],
    near: bool,
    quadrant: Option<Quadrant>,
    layers: [Option<Exact>; 4],
}

impl Sheet {
    /// Of a scan: the same numbers as its own report.
    pub(super) fn new(scan: &Scan, instrument: &Instrument) -> Self {
        let statements = || instrument.statements().map(|(id, _)| id);
        let scores = score(&Responses::new(instrument, scan), scan.kind());
        let sheet = Self {
            municipality: scan.about(About::Municipality).trim().to_owned(),
            moment: moment(scan),
            kind: scan.kind(),
            version: scan.instrument().to_owned(),
            voices: u32::try_from(scan.counting_voices().len()).unwrap_or(u32::MAX),
            answers: statements().map(|id| scan.answer(id)).collect(),
            deliberate: statements().map(|id| scan.deliberate(id)).collect(),
            outcome: Outcome::of(&scores),
            size: size(scan, instrument),
            staffing: staffing(scan, instrument),
            questions: questions(scan, instrument),
            content: 0,
        };
        let content = sheet.fingerprint();
        Self { content, ..sheet }
    }

    /// The name of the municipality as it is written; empty when the scan has none.
    pub fn municipality(&self) -> &str {
        &self.municipality
    }

    /// When it was last changed, RFC 3339 in UTC; empty when not known.
    pub fn moment(&self) -> &str {
        &self.moment
    }

    /// Which way through.
    pub fn kind(&self) -> ScanKind {
        self.kind
    }

    /// The version of the instrument it was made with.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// How many voices it is of; 0 where they did not come along.
    pub fn voices(&self) -> u32 {
        self.voices
    }

    /// Which statements its numbers rest on.
    pub fn basis(&self) -> Basis {
        self.outcome.basis
    }

    /// How many statements in scope have a 1–5 answer, and how many apply.
    pub fn coverage(&self) -> (u32, u32) {
        self.outcome.coverage
    }

    /// Where it stands, organisation before ICT.
    pub fn point(&self) -> Option<[Exact; 2]> {
        let [organisation, ict] = self.outcome.axes;
        organisation.zip(ict).map(|(organisation, ict)| [organisation, ict])
    }

    /// Organisation and ICT, each by itself.
    pub fn axes(&self) -> [Option<Exact>; 2] {
        self.outcome.axes
    }

    /// Whether an axis is near the frontier, so that it may be of another type.
    pub fn is_near(&self) -> bool {
        self.outcome.near
    }

    /// The field it stands in.
    pub fn quadrant(&self) -> Option<Quadrant> {
        self.outcome.quadrant
    }

    /// ICT less organisation.
    pub fn gap(&self) -> Option<Exact> {
        self.point().map(|[organisation, ict]| ict - organisation)
    }

    /// Which side develops faster.
    pub fn tempo(&self) -> Option<Tempo> {
        self.gap().map(Tempo::of)
    }

    /// Whether a domain counts.
    pub fn status(&self, domain: Domain) -> Status {
        self.outcome.domains[domain.index()].0
    }

    /// The mean of a domain.
    pub fn mean(&self, domain: Domain) -> Option<Exact> {
        self.outcome.domains[domain.index()].1
    }

    /// The phase of a domain.
    pub fn phase(&self, domain: Domain) -> Option<Phase> {
        self.outcome.domains[domain.index()].2
    }

    /// The value of a layer of interoperability.
    pub fn layer(&self, layer: Layer) -> Option<Exact> {
        self.outcome.layers[layer.index()]
    }

    /// The place of its size class among those of the study.
    pub fn size(&self) -> Option<usize> {
        self.size.map(usize::from)
    }

    /// The answer to the statement in this place of the instrument.
    pub(super) fn answer(&self, place: usize) -> Option<Answer> {
        self.answers.get(place).copied().flatten()
    }

    /// Whether the answer there is low, and that is a choice.
    pub(super) fn is_low_by_choice(&self, place: usize) -> bool {
        let low = self.answer(place).and_then(Answer::phase).is_some_and(is_low);
        low && self.deliberate.get(place).is_some_and(|deliberate| *deliberate)
    }

    pub(super) fn staffing(&self) -> &[StaffingLine] {
        &self.staffing
    }

    /// What was chosen for the question on staffing in this place.
    pub(super) fn question(&self, place: usize) -> Asked {
        self.questions.get(place).copied().unwrap_or(Asked::Open)
    }

    /// Tells what is answered in it: the same in a file, a report page and a link of the same scan.
    pub(super) fn content(&self) -> u64 {
        self.content
    }

    /// Which of two of the same municipality counts: the later one, of two of the same moment the one with more answers.
    /// What follows only makes sure that it is the same one in whatever order they come.
    pub(super) fn rank(&self) -> (&str, u32, u64, u32, &str) {
        let answered = self.outcome.coverage.0;
        (&self.moment, answered, self.content, self.voices, &self.municipality)
    }

    /// Whether nothing at all was answered to a statement.
    pub(super) fn is_empty(&self) -> bool {
        self.answers.iter().all(Option::is_none)
    }

    /// Tells all that is answered.
    fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.kind, &self.version, &self.answers, &self.deliberate).hash(&mut hasher);
        (self.size, &self.staffing, &self.questions).hash(&mut hasher);
        hasher.finish()
    }
}

impl Outcome {
    fn of(scores: &Scores) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (answered, applicable) = scores.coverage();
        Self {
            basis: scores.basis,
            coverage: (count(answered), count(applicable)),
            domains: Domain::ALL.map(|domain| {
                let score = scores.domain(domain);
                (score.status, score.mean, score.phase)
            }),
            axes: [scores.organisation.value, scores.ict.value],
            near: scores.organisation.near() || scores.ict.near(),
            quadrant: scores.quadrant,
            layers: Layer::ALL.map(|layer| scores.layer(layer)),
        }
    }
}

/// When a scan was last changed; nothing where what it says is no day.
fn moment(scan: &Scan) -> String {
    let told = scan.last_known();
    let day = told.get(..10).is_some_and(|day| {
        let form = day.bytes().zip("0000-00-00".bytes());
        form.into_iter()
            .all(|(letter, form)| if form == b'0' { letter.is_ascii_digit() } else { letter == form })
    });
    if day { told.to_owned() } else { String::new() }
}

/// The place of the size class that the fact on the ICT service tells.
fn size(scan: &Scan, instrument: &Instrument) -> Option<u8> {
    let chosen = scan.fact(&instrument.fact_for(FactRole::Size)?.id)?.id();
    let mut classes = instrument.full.iprof.classes.iter();
    let place = classes.position(|class| class.options.iter().any(|option| *option == chosen))?;
    u8::try_from(place).ok()
}

/// What a municipality is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetKey {
    /// Its name, however it is written.
    Named(String),
    /// What was answered, where the scan has no name.
    Unnamed(u64),
}

impl SheetKey {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let name = place_name(&sheet.municipality);
        if name.is_empty() {
            Self::Unnamed(sheet.content)
        } else {
            Self::Named(name)
        }
    }
}

/// The statements of an instrument, in the order in which sheets keep their answers.
pub(super) fn places(instrument: &Instrument) -> Vec<StatementId> {
    instrument.statements().map(|(id, _)| id).collect()
}
