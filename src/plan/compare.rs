//! Two scans of the same municipality compared (`scoring/rules.md`, rule 12): only statements that both answer with a phase
//! and that are in scope in both count, and both are computed again on exactly these.

use crate::instrument::{Instrument, Phase, StatementId, later};
use crate::scan::{Answer, Scan};
use crate::scoring::{Basis, Response, Responses, Scores, score, score_on};

/// A statement that was answered otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The statement.
    pub id: StatementId,
    /// The phase it had.
    pub before: Phase,
    /// The phase it has.
    pub after: Phase,
}

/// Why a statement is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// The earlier instrument did not ask it.
    Came,
    /// The later instrument does not ask it.
    Went,
    /// Only the earlier scan gives it a phase.
    OnlyBefore,
    /// Only the later scan gives it a phase.
    OnlyAfter,
    /// Neither does.
    Neither,
}

/// What became of the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The earlier scan, on the statements that are compared.
    pub before: Scores,
    /// The later scan, on the same.
    pub after: Scores,
    /// How many statements are compared.
    pub compared: usize,
    /// Those of them that were answered otherwise, in instrument order.
    pub shifts: Vec<Shift>,
    /// Every other statement that one of the two has in scope, with the reason.
    pub apart: Vec<(StatementId, Apart)>,
}

/// Compares two scans.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::instrument::{Domain, Phase};
/// use iscan::plan::compare;
/// use iscan::scan::{Answer, Change, Scan};
///
/// let now = "2026-11-21T10:15:00Z";
/// let mut first = Scan::new("b3b0", "nl", "1.0.0", now);
/// for domain in Domain::ALL {
///     first.apply(&Change::Answer(instrument.lead(domain), Some(Answer::Phase(Phase::ALL[1]))), now);
/// }
/// assert!(compare(instrument, &first, &first).shifts.is_empty());
///
/// let mut next = first.clone();
/// next.apply(&Change::Answer(instrument.lead(Domain::IGegevens), Some(Answer::Phase(Phase::ALL[2]))), now);
/// let told = compare(instrument, &first, &next);
/// assert_eq!((told.compared, told.shifts.len()), (13, 1));
/// assert!(told.before.ict.value < told.after.ict.value);
/// ```
pub fn compare(instrument: &Instrument, before: &Scan, after: &Scan) -> Comparison {
    let [earlier, later] = [before, after].map(|scan| in_scope(instrument, scan));
    let all: Vec<Response> = Responses::new(instrument, after).iter().copied().collect();
    let (mut pairs, mut apart) = (vec![], asked_otherwise(instrument, before, after));
    for response in &all {
        let id = response.id;
        let [then, now] = [&earlier, &later].map(|scope| scope.iter().find(|other| other.id == id));
        let phase = |response: Option<&Response>| response?.answer?.phase();
        match (phase(then), phase(now)) {
            _ if apart.iter().any(|(other, _)| *other == id) || (then.is_none() && now.is_none()) => {}
            (Some(before), Some(after)) => pairs.push((*response, before, after)),
            (Some(_), None) => apart.push((id, Apart::OnlyBefore)),
            (None, Some(_)) => apart.push((id, Apart::OnlyAfter)),
            (None, None) => apart.push((id, Apart::Neither)),
        }
    }
    let side = |pick: fn(&(Response, Phase, Phase)) -> Phase| {
        let answers = pairs.iter().map(|pair| Response {
            answer: Some(Answer::Phase(pick(pair))),
            ..pair.0
        });
        score_on(&answers.collect(), Basis::All)
    };
    let shift = |(response, before, after): &(Response, Phase, Phase)| Shift {
        id: response.id,
        before: *before,
        after: *after,
    };
    Comparison {
        before: side(|pair| pair.1),
        after: side(|pair| pair.2),
        compared: pairs.len(),
        shifts: pairs.iter().map(shift).filter(|shift| shift.before != shift.after).collect(),
        apart,
    }
}

/// What a scan's own result rests on.
fn in_scope(instrument: &Instrument, scan: &Scan) -> Vec<Response> {
    let responses = Responses::new(instrument, scan);
    let basis = score(&responses, scan.kind()).basis;
    responses.scope(basis).iter().copied().collect()
}

/// The statements of which one of the two instruments did not know: those that a version between them added, and those
/// that are answered and no longer asked.
fn asked_otherwise(instrument: &Instrument, before: &Scan, after: &Scan) -> Vec<(StatementId, Apart)> {
    let added_between = |old: &Scan, new: &Scan| {
        let changes = instrument.full.changes.iter();
        let between = changes.filter(|change| later(&change.version, old.instrument()) && !later(&change.version, new.instrument()));
        let added: Vec<StatementId> = between.flat_map(|change| change.added.iter().copied()).collect();
        added
    };
    let withdrawn = |scan: &Scan| {
        let ids = scan.answered().filter(|id| instrument.statement(*id).is_none());
        ids.collect::<Vec<_>>()
    };
    let (gone, new) = (withdrawn(before), withdrawn(after));
    let mut apart = vec![];
    for (ids, why) in [
        (added_between(before, after), Apart::Came),
        (added_between(after, before), Apart::Went),
        (gone.iter().filter(|id| !new.contains(id)).copied().collect(), Apart::Went),
        (new.iter().filter(|id| !gone.contains(id)).copied().collect(), Apart::Came),
    ] {
        for id in ids {
            if !apart.iter().any(|(other, _)| *other == id) {
                apart.push((id, why));
            }
        }
    }
    apart
}
