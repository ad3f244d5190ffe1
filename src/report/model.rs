//! A [`Report`]: the answers and what they come to, computed once, in the words of one language.

use crate::advice::{Advised, advise};
use crate::exact::Exact;
use crate::group::{Reference, Workshop, cloud};
use crate::instrument::{Domain, Instrument, Phase, StatementId, Words};
use crate::plan::{Comparison, compare, with_targets};
use crate::scan::{About, Scan};
use crate::scoring::{Basis, Responses, Scores, Signature, score};

/// What is told.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::instrument::{Domain, Phase};
/// use iscan::report::{Report, ReportSize, SectionId};
/// use iscan::scan::{Answer, Change, Scan};
///
/// let now = "2026-11-21T10:15:00Z";
/// let mut scan = Scan::new("b3b0", "nl", "1.0.0", now);
/// for domain in Domain::ALL {
///     let answer = Some(Answer::Phase(Phase::ALL[2]));
///     scan.apply(&Change::Answer(instrument.lead(domain), answer), now);
/// }
/// let report = Report::new(instrument, scan);
/// assert!(report.finding().contains("type II"));
/// let sections = report.sections(ReportSize::Sheet);
/// assert_eq!(sections[0].id, SectionId::Summary);
/// assert_eq!(report.section(SectionId::Summary).as_ref(), sections.first());
/// ```
pub struct Report<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) scan: Scan,
    pub(super) scores: Scores,
    pub(super) signature: Signature,
    pub(super) advised: Vec<Advised<'a>>,
    /// What the targets that were chosen would come to.
    pub(super) goal: Option<Scores>,
    /// What changed since the last earlier scan.
    pub(super) since: Option<Comparison>,
    pub(super) workshop: Workshop,
    /// The points of single voices, where there are enough to show.
    pub(super) cloud: Vec<[Exact; 2]>,
    /// The group it is set beside. It changes no result.
    pub(super) reference: Option<Reference>,
}

impl<'a> Report<'a> {
    /// Scores the scan.
    pub fn new(instrument: &'a Instrument, scan: Scan) -> Self {
        let scores = score(&Responses::new(instrument, &scan), scan.kind());
        Self {
            signature: Signature::new(instrument, &scan, &scores),
            advised: advise(instrument, &scan, &scores),
            goal: with_targets(instrument, &scan, &scores),
            since: scan.last_earlier().map(|earlier| compare(instrument, earlier, &scan)),
            workshop: Workshop::new(instrument, &scan),
            cloud: cloud(&scan, instrument),
            reference: None,
            instrument,
            scan,
            scores,
        }
    }

    /// The same scan with other outcomes, for a drawing: nothing is advised, nothing compared.
    pub(super) fn over(&self, scores: Scores) -> Self {
        Self {
            instrument: self.instrument,
            scan: self.scan.clone(),
            scores,
            signature: self.signature.clone(),
            advised: vec![],
            goal: None,
            since: None,
            workshop: self.workshop.clone(),
            cloud: vec![],
            reference: None,
        }
    }

    /// The same beside a group of municipalities, or beside none.
    #[must_use]
    pub fn beside(self, reference: Option<Reference>) -> Self {
        Self { reference, ..self }
    }

    /// The words and questions it is told in.
    pub fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// The answers it tells of.
    pub fn scan(&self) -> &Scan {
        &self.scan
    }

    /// What the answers come to.
    pub fn scores(&self) -> &Scores {
        &self.scores
    }

    /// The second route to the type.
    pub fn signature(&self) -> &Signature {
        &self.signature
    }

    /// The voices, counted.
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// The recommendations, in order.
    pub fn advised(&self) -> &[Advised<'a>] {
        &self.advised
    }

    /// The heading of the whole.
    pub fn title(&self) -> String {
        let name = self.scan.about(About::Municipality).trim();
        let name = if name.is_empty() {
            self.words().report_municipality()
        } else {
            name
        };
        self.words().report_title(&name)
    }

    /// The language it is written in.
    pub fn language(&self) -> &'a str {
        &self.instrument.language
    }

    pub(super) fn words(&self) -> &'a Words {
        &self.instrument.words
    }

    /// Whether it rests on the lead statements alone.
    pub(super) fn first_picture(&self) -> bool {
        self.scores.basis == Basis::Lead
    }

    /// What is said where it does: also of a full scan, that it falls back on what a snelscan would show.
    pub(super) fn first_told(&self) -> String {
        [self.words().summary_first(), &self.fallback_told()].concat()
    }

    /// That a full scan rests on the lead statements for want of other answers, with the space before it; empty where it
    /// does not.
    pub(super) fn fallback_told(&self) -> String {
        if self.first_picture() && self.scan.kind().is_full() {
            [" ", &self.words().summary_fallback(&Domain::ALL.len())].concat()
        } else {
            String::new()
        }
    }

    /// The sentence of a statement for this phase.
    pub(super) fn sentence(&self, id: StatementId, phase: Phase) -> &'a str {
        let statement = self.instrument.statement(id);
        statement.and_then(|statement| statement.anchor(phase)).unwrap_or_default()
    }
}
