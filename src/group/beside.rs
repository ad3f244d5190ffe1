//! One scan beside a reference file: what stands with each domain. It changes nothing about the scan.

use super::counts::Band;
use super::reference::{Middle, Reference};
use crate::exact::Exact;
use crate::instrument::{Domain, Instrument, Phase};
use crate::scan::Scan;
use crate::scoring::Scores;

/// A domain of one's own beside that of the group.
#[derive(Clone, Debug, PartialEq)]
pub struct DomainBeside {
    /// The domain.
    pub domain: Domain,
    /// The own phase.
    pub phase: Option<Phase>,
    /// The own mean.
    pub mean: Option<Exact>,
    /// How many of the own answers fall in each band, in order of [`Band::ALL`].
    pub own: [u32; 3],
    /// How many of the group's answers do.
    pub group: [u32; 3],
    /// How many municipalities reach each phase and no further, and their means; only of a larger group.
    pub reached: Option<([u32; 5], Middle)>,
}

/// All domains, in order of asking. Only statements that both asked are counted in bands.
pub fn beside(reference: &Reference, instrument: &Instrument, scan: &Scan, scores: &Scores) -> Vec<DomainBeside> {
    let domains = Domain::ALL.into_iter().map(|domain| {
        let score = scores.domain(domain);
        let (mut own, mut group) = ([0; 3], [0_u32; 3]);
        for (id, _) in instrument.statements().filter(|(id, _)| id.domain == domain) {
            let Some(counts) = reference.statement(id) else { continue };
            own[Band::of(scan.answer(id)).index()] += 1;
            for (sum, count) in group.iter_mut().zip(counts.bands()) {
                *sum = sum.saturating_add(count);
            }
        }
        let outcomes = reference.outcomes();
        DomainBeside {
            domain,
            phase: score.phase,
            mean: score.mean,
            own,
            group,
            reached: outcomes.map(|outcomes| (outcomes.phases(domain), outcomes.means(domain))),
        }
    });
    domains.collect()
}

impl DomainBeside {
    /// Which part of the own answers with a phase is 3 or higher, and which part of the group's.
    pub fn high(&self) -> [Option<Exact>; 2] {
        [&self.own, &self.group].map(|[low, high, _]| {
            let all = u64::from(*low) + u64::from(*high);
            (all > 0).then(|| Exact::new((*high).into(), all.into()))
        })
    }
}
