//! What if a domain stood elsewhere.

use crate::any::{any_scan, times};
use crate::sample::{Answers, real};
use iscan::instrument::{Domain, Layer, Phase, Side, Tempo};
use iscan::plan::what_if;
use iscan::scoring::{Basis, Quadrant, Responses, Type, score};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

#[test]
fn moving_one_side_changes_type_axes_and_tempo_at_once() {
    let answers = Answers::full(real()).everywhere("2");
    let (scan, scores) = (answers.scan(), answers.scores());
    assert_eq!(
        (scores.quadrant, scores.tempo()),
        (Some(Quadrant::Type(Type::III)), Some(Tempo::Level))
    );

    let ict = Domain::ALL.into_iter().filter(|domain| domain.side() == Side::Ict);
    let moved = what_if(
        real(),
        &scan,
        &scores,
        &ict.map(|domain| (domain, Phase::ALL[3])).collect::<Vec<_>>(),
    );

    assert_eq!((moved.quadrant, moved.tempo()), (Some(Quadrant::Type(Type::I)), Some(Tempo::Ict)));
    assert_eq!(moved.organisation, scores.organisation);
}

#[test]
fn moving_the_weakest_link_makes_another_one_the_weakest() {
    let answers = Answers::full(real()).everywhere("3").domain(Domain::IGegevens, "1");
    let (scan, scores) = (answers.scan(), answers.scores());
    assert_eq!(scores.weakest, [Layer::Semantic]);

    let moved = what_if(
        real(),
        &scan,
        &scores,
        &[(Domain::IGegevens, Phase::ALL[3]), (Domain::OProcessen, Phase::ALL[0])],
    );

    assert_eq!(moved.weakest, [Layer::Organisational]);
}

#[test]
fn what_does_not_apply_stays_so_and_what_is_unknown_is_moved() {
    let answers = Answers::full(real()).everywhere("2").domain(Domain::IGegevens, "-?.1");
    let (scan, scores) = (answers.scan(), answers.scores());

    let moved = what_if(real(), &scan, &scores, &[(Domain::IGegevens, Phase::ALL[2])]);

    let domain = moved.domain(Domain::IGegevens);
    assert_eq!((domain.phase, domain.answered(), domain.applicable), (Some(Phase::ALL[2]), 4, 4));
}

#[test]
fn a_growing_scan_keeps_the_basis_it_has() {
    // The leads are answered and little else: a snelscan's picture. A move does not make it another one.
    let answers = Answers::full(real()).leads('2');
    let (scan, scores) = (answers.scan(), answers.scores());
    assert_eq!(scores.basis, Basis::Lead);

    let every: Vec<_> = Domain::ALL.into_iter().map(|domain| (domain, Phase::ALL[2])).collect();

    assert_eq!(what_if(real(), &scan, &scores, &every).basis, Basis::Lead);
}

proptest! {
    #![proptest_config(times(64))]

    #[test]
    fn with_nothing_moved_it_is_the_scan((which, scan) in any_scan()) {
        let scores = score(&Responses::new(which.instrument(), &scan), scan.kind());
        prop_assert_eq!(what_if(which.instrument(), &scan, &scores, &[]), scores);
    }

    #[test]
    fn a_domain_that_is_moved_stands_there_and_the_others_stay(
        (which, scan) in any_scan(),
        moves in vec((select(&Domain::ALL[..]), select(&Phase::ALL[..4])), 1..4)
    ) {
        let scores = score(&Responses::new(which.instrument(), &scan), scan.kind());
        let moved = what_if(which.instrument(), &scan, &scores, &moves);
        for domain in Domain::ALL {
            let target = moves.iter().find(|(other, _)| *other == domain);
            match target {
                None => prop_assert_eq!(moved.domain(domain), scores.domain(domain)),
                Some((_, phase)) if moved.domain(domain).applicable > 0 => prop_assert_eq!(moved.domain(domain).phase, Some(*phase)),
                Some(_) => prop_assert_eq!(moved.domain(domain).phase, None),
            }
        }
    }
}
