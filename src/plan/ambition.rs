//! The phase each domain is to reach. Higher is not always needed: a target is a choice, and a default only a proposal.

use super::shortest_way::shortest_way;
use super::what_if;
use crate::advice::default_target;
use crate::instrument::{Domain, Instrument, Phase};
use crate::scan::Scan;
use crate::scoring::Scores;

/// What one domain is to reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ambition {
    /// The phase it has now.
    pub reached: Option<Phase>,
    /// What the reader chose.
    pub chosen: Option<Phase>,
    /// What is proposed: the next phase, at most the fourth; none where there is no phase yet.
    pub proposed: Option<Phase>,
    /// The phases to choose from: from where it is to the last that its statements can reach.
    pub offered: Vec<Phase>,
}

impl Ambition {
    /// What counts: what the reader chose, else what is proposed.
    pub fn target(&self) -> Option<Phase> {
        self.chosen.or(self.proposed)
    }
}

/// What a domain is to reach.
pub fn ambition(instrument: &Instrument, scan: &Scan, scores: &Scores, domain: Domain) -> Ambition {
    let (reached, chosen) = (scores.domain(domain).phase, scan.target(domain));
    let can_be_reached = |phase: &Phase| match reached {
        // What was chosen stays among the choices, whatever it is.
        _ if chosen == Some(*phase) => true,
        None => !phase.is_ours(),
        Some(reached) => *phase >= reached && shortest_way(instrument, scan, scores, domain, *phase).is_some(),
    };
    Ambition {
        reached,
        chosen,
        proposed: reached.map(default_target),
        offered: Phase::ALL.into_iter().filter(can_be_reached).collect(),
    }
}

/// What the scan would come to if every domain stood at the target the reader chose, where that is higher; nothing where
/// none is.
pub fn with_targets(instrument: &Instrument, scan: &Scan, scores: &Scores) -> Option<Scores> {
    let higher = |domain: Domain| {
        let target = scan.target(domain)?;
        (scores.domain(domain).phase? < target).then_some((domain, target))
    };
    let moves: Vec<(Domain, Phase)> = Domain::ALL.into_iter().filter_map(higher).collect();
    (!moves.is_empty()).then(|| what_if(instrument, scan, scores, &moves))
}
