//! What to do: which recommendations the answers trigger, why, and in which order (instrument §4, rule 11, and §6).

use crate::instrument::{Advice, Area, Instrument, Phase, StatementId};
use crate::scan::{Answer, Group, Scan, YesPartlyNo, statements};
use crate::scoring::{Exact, Scores};

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
                    .moves()
                    .map(|domain| gap(scores.domain(domain).phase, scan.target(domain)))
                    .max()
                    .unwrap_or(0),
                weakest: advice
                    .moves()
                    .any(|domain| domain.layer().is_some_and(|layer| scores.weakest.contains(&layer))),
                alignment: alignment(advice, scores),
                aside: aside.contains(&advice.id),
            });
        }
    }
    let order = scan.advice_order();
    // A few dozen: inserting each at its place is short, and shorter in the wasm than a sort.
    let mut sorted: Vec<Advised> = vec![];
    for one in advised {
        let place = sorted.iter().position(|other| before(&one, other, order)).unwrap_or(sorted.len());
        sorted.insert(place, one);
    }
    sorted
}

fn before(a: &Advised, b: &Advised, order: &[String]) -> bool {
    let own = |one: &Advised| order.iter().position(|id| *id == one.advice.id).unwrap_or(usize::MAX);
    if a.aside != b.aside {
        return b.aside;
    }
    if own(a) != own(b) {
        return own(a) < own(b);
    }
    if a.symptoms != b.symptoms {
        return a.symptoms > b.symptoms;
    }
    if a.gap != b.gap {
        return a.gap > b.gap;
    }
    if a.weakest != b.weakest {
        return a.weakest;
    }
    if a.alignment != b.alignment {
        return a.alignment > b.alignment;
    }
    a.advice.id < b.advice.id
}

/// What triggers it, and how many of these are symptoms. A deliberate choice triggers nothing.
fn reasons(instrument: &Instrument, scan: &Scan, advice: &Advice, asked: &[StatementId]) -> (Vec<Reason>, usize) {
    let mut reasons = vec![];
    for trigger in &advice.statements {
        let Some(id) = trigger.statement().filter(|id| asked.contains(id) && !scan.deliberate(*id)) else {
            continue;
        };
        if let Some(Answer::Phase(phase)) = scan.answer(id)
            && u64::from(phase.number()) <= u64::from(trigger.most)
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
        let mut words = trigger.split(' ');
        let Some(fact) = words.next().and_then(|id| instrument.fact(id)) else {
            continue;
        };
        let chosen = scan.fact(&fact.id).map(|choice| choice.id().into_owned());
        if chosen.as_ref().is_some_and(|chosen| words.any(|option| option == chosen)) {
            reasons.push(Reason::Fact {
                question: fact.question.clone(),
                answer: instrument.told(fact, chosen),
            });
        }
    }
    (reasons, symptoms)
}

/// How far a domain is from its target: the one the scan sets, else the next phase up to the fourth.
fn gap(phase: Option<Phase>, target: Option<Phase>) -> u8 {
    phase.map_or(0, |phase| {
        let target = target.map_or((phase.number() + 1).min(4), Phase::number);
        target.saturating_sub(phase.number())
    })
}

fn alignment(advice: &Advice, scores: &Scores) -> Exact {
    let mut widest = Exact::new(0, 1);
    for area in Area::ALL {
        if let Some(gap) = scores.area(area).gap()
            && advice.moves().any(|domain| domain.area() == area)
            && gap.size() > widest
        {
            widest = gap.size();
        }
    }
    widest
}
