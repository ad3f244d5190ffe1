//! What to do: which recommendations the answers trigger, why, and in which order (`scoring/rules.md`, rule 11).

mod order;

pub use order::moved;

use crate::instrument::{Advice, Area, Instrument, Phase, StatementId};
use crate::scan::{Answer, Choice, Group, Scan, YesPartlyNo, statements};
use crate::scoring::{Exact, Scores};
use std::cmp::Ordering;

/// An answer that triggered a recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A statement answered at or below the phase from which the recommendation helps.
    Statement(StatementId, Phase),
    /// A symptom that is there, wholly or in part.
    Symptom {
        /// What was asserted.
        text: String,
        /// Whether the answer was *deels*.
        partly: bool,
    },
    /// A fact.
    Fact {
        /// What was asked.
        question: String,
        /// What was answered.
        answer: String,
    },
}

/// A triggered recommendation, with the parts of its place in the order.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::advice::{Reason, advise};
/// use iscan::instrument::Phase;
/// use iscan::scan::{Answer, Change, Scan};
/// use iscan::scoring::{Responses, score};
///
/// // Whatever triggers the first recommendation, and nothing else.
/// let trigger = instrument.full.advice.iter().find_map(|advice| advice.statements.first()).expect("one");
/// let now = "2026-11-21T10:15:00Z";
/// let mut scan = Scan::new("b3b0", "nl", "1.0.0", now);
/// scan.apply(&Change::Kind(iscan::scan::ScanKind::Full), now);
/// scan.apply(&Change::Answer(trigger.statement, Some(Answer::Phase(Phase::ALL[0]))), now);
///
/// let advised = advise(instrument, &scan, &score(&Responses::new(instrument, &scan), scan.kind()));
/// let because = Reason::Statement(trigger.statement, Phase::ALL[0]);
/// assert!(!advised.is_empty() && advised.iter().all(|one| one.reasons.contains(&because)));
///
/// // A low phase can be a choice: that stops the advice, not the score.
/// scan.apply(&Change::Deliberate(trigger.statement, true), now);
/// assert!(advise(instrument, &scan, &score(&Responses::new(instrument, &scan), scan.kind())).is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Advised<'a> {
    /// The recommendation.
    pub advice: &'a Advice,
    /// What triggered it.
    pub reasons: Vec<Reason>,
    /// How many of its symptoms are there.
    pub symptoms: usize,
    /// The widest gap, in phases, between a domain it would move and the target of that domain.
    pub gap: u8,
    /// Whether it moves a domain of the weakest layer.
    pub weakest: bool,
    /// The widest alignment gap of an area it moves; 0 where none is known.
    pub alignment: Exact,
    /// Whether the reader set it aside.
    pub aside: bool,
}

/// Every triggered recommendation: in the reader's own order as far as it goes, then by triggered symptoms, gap to the
/// target, weakest layer, alignment gap and id. Those set aside come last.
pub fn advise<'a>(instrument: &'a Instrument, scan: &Scan, scores: &Scores) -> Vec<Advised<'a>> {
    let asked: Vec<StatementId> = statements(instrument, scan.kind()).collect();
    let aside = scan.advice_aside();
    let mut advised = vec![];
    for advice in &instrument.full.advice {
        let (reasons, symptoms) = reasons(instrument, scan, advice, &asked);
        if !reasons.is_empty() {
            advised.push(Advised {
                advice,
                reasons,
                symptoms,
                gap: advice
                    .domains
                    .iter()
                    .map(|domain| gap(scores.domain(*domain).phase, scan.target(*domain)))
                    .max()
                    .unwrap_or(0),
                weakest: advice
                    .domains
                    .iter()
                    .any(|domain| domain.layer().is_some_and(|layer| scores.weakest.contains(&layer))),
                alignment: alignment(advice, scores),
                aside: aside.contains(&advice.id),
            });
        }
    }
    let order = scan.advice_order();
    // A few dozen. Each inserted at its place: the sort of the standard library would weigh some kilobytes in the wasm.
    let mut sorted: Vec<Advised> = vec![];
    for one in advised {
        let place = sorted.partition_point(|other| compare(other, &one, order).is_lt());
        sorted.insert(place, one);
    }
    sorted
}

/// Which of two comes first.
fn compare(a: &Advised, b: &Advised, order: &[String]) -> Ordering {
    let own = |one: &Advised| order.iter().position(|id| *id == one.advice.id).unwrap_or(usize::MAX);
    a.aside
        .cmp(&b.aside)
        .then_with(|| own(a).cmp(&own(b)))
        .then_with(|| b.symptoms.cmp(&a.symptoms))
        .then_with(|| b.gap.cmp(&a.gap))
        .then_with(|| b.weakest.cmp(&a.weakest))
        .then_with(|| b.alignment.cmp(&a.alignment))
        .then_with(|| a.advice.id.cmp(&b.advice.id))
}

/// What triggers it, and how many of these are symptoms. A deliberate choice triggers nothing.
fn reasons(instrument: &Instrument, scan: &Scan, advice: &Advice, asked: &[StatementId]) -> (Vec<Reason>, usize) {
    let mut reasons = vec![];
    for trigger in &advice.statements {
        let id = trigger.statement;
        if let Some(Answer::Phase(phase)) = scan.answer(id)
            && phase <= trigger.most
            && asked.contains(&id)
            && !scan.deliberate(id)
        {
            reasons.push(Reason::Statement(id, phase));
        }
    }
    let mut symptoms = 0;
    for symptom in instrument.full.symptoms.iter().flat_map(|list| &list.symptoms) {
        let answer = scan.choice(Group::Symptoms, &symptom.id);
        let partly = match answer.and_then(|answer| YesPartlyNo::from_id(&answer.id())) {
            Some(YesPartlyNo::Yes) => false,
            Some(YesPartlyNo::Partly) => true,
            Some(YesPartlyNo::No) | None => continue,
        };
        if advice.symptoms.contains(&symptom.id) {
            symptoms += 1;
            reasons.push(Reason::Symptom {
                text: symptom.text.clone(),
                partly,
            });
        }
    }
    for trigger in &advice.facts {
        let Some(fact) = instrument.fact(&trigger.fact) else { continue };
        if let Some(chosen) = scan.fact(&fact.id).map(Choice::id)
            && trigger.options.iter().any(|option| *option == chosen)
        {
            reasons.push(Reason::Fact {
                question: fact.question.clone(),
                answer: instrument.told(fact, Some(&chosen)),
            });
        }
    }
    (reasons, symptoms)
}

/// The target of a domain where the scan sets none: the next phase, up to the fourth.
pub fn default_target(phase: Phase) -> Phase {
    phase.next().unwrap_or(phase).min(Phase::ALL[3])
}

/// How far a domain is from its target: the one the scan sets, else the default.
fn gap(phase: Option<Phase>, target: Option<Phase>) -> u8 {
    phase.map_or(0, |phase| {
        let target = target.unwrap_or(default_target(phase));
        target.number().saturating_sub(phase.number())
    })
}

fn alignment(advice: &Advice, scores: &Scores) -> Exact {
    let mut widest = Exact::new(0, 1);
    for area in Area::ALL {
        if let Some(gap) = scores.area(area).gap()
            && advice.domains.iter().any(|domain| domain.area() == area)
            && gap.abs() > widest
        {
            widest = gap.abs();
        }
    }
    widest
}
