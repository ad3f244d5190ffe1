//! What if a domain stood elsewhere: the same rules over other answers. The answers themselves stay as they are.

use crate::instrument::{Domain, Instrument, Phase};
use crate::scan::{Answer, Scan};
use crate::scoring::{Responses, Scores, score_on};

/// What the scan would come to if these domains stood at these phases: every statement of theirs that applies counts as
/// answered so, or as the highest phase it offers. On the basis that the scan has now.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::instrument::{Domain, Phase};
/// use iscan::plan::what_if;
/// use iscan::scan::{Answer, Change, Scan};
/// use iscan::scoring::{Quadrant, Responses, Type, score};
///
/// let now = "2026-11-21T10:15:00Z";
/// let mut scan = Scan::new("b3b0", "nl", "1.0.0", now);
/// for domain in Domain::ALL {
///     scan.apply(&Change::Answer(instrument.lead(domain), Some(Answer::Phase(Phase::ALL[2]))), now);
/// }
/// let scores = score(&Responses::new(instrument, &scan), scan.kind());
/// assert_eq!(what_if(instrument, &scan, &scores, &[]), scores);
///
/// let slower = Domain::ALL.map(|domain| (domain, Phase::ALL[if domain.id().starts_with("i.") { 0 } else { 2 }]));
/// let moved = what_if(instrument, &scan, &scores, &slower);
/// assert_eq!(moved.quadrant, Some(Quadrant::Type(Type::IV)));
/// ```
pub fn what_if(instrument: &Instrument, scan: &Scan, scores: &Scores, moves: &[(Domain, Phase)]) -> Scores {
    let answers = Responses::new(instrument, scan).with(|response| {
        let target = moves.iter().find(|(domain, _)| *domain == response.id.domain);
        match (target, response.answer) {
            (None, answer) | (Some(_), answer @ Some(Answer::NotApplicable)) => answer,
            (Some((_, phase)), Some(Answer::Phase(_) | Answer::Unknown) | None) => Some(Answer::Phase(response.highest.min(*phase))),
        }
    });
    score_on(&answers, scores.basis)
}
