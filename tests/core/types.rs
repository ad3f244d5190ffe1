//! The four types of the study, filled in as its texts describe them: each comes out as itself, in a snelscan and in a full
//! scan of the questionnaire as it is.

use crate::sample::{Answers, real};
use iscan::instrument::{Domain, Type};
use iscan::scoring::{Exact, Quadrant, Responses, Scores, score};

/// What a municipality of each type would answer, a digit a statement, in the order II, III, I, IV. Inferred from what the
/// study tells of the type (infrastructure and applications, processes, leadership and culture, the I-professional). A statement
/// added since then is left open.
const ANSWERS: [(Domain, [&str; 4]); 13] = [
    (Domain::OLeiding, ["3333", "1111", "2111", "3333"]),
    (Domain::OBeleid, ["3333", "1111", "1112", "3333"]),
    (Domain::OMensen, ["3333", "1111", "1111", "3333"]),
    (Domain::OProcessen, ["4333", "2111", "2211", "4333"]),
    (Domain::OMiddelen, ["3333", "2121", "2221", "3333"]),
    (Domain::ILeiding, ["3323", "1111", "2212", "1121"]),
    (Domain::IBeleid, ["33332", "11111", "33333", "12212"]),
    (Domain::IMensen, ["3333", "1111", "2333", "2221"]),
    (Domain::IIprof, ["33333", "11111", "34334", "11121"]),
    (Domain::IItprocessen, ["43343", "11111", "33343", "21112"]),
    (Domain::IToepassingen, ["3333", "1111", "3433", "1122"]),
    (Domain::IGegevens, ["33223", "11111", "22333", "11211"]),
    (Domain::IInfrastructuur, ["4333", "2211", "4333", "2212"]),
];

const TYPES: [Type; 4] = [Type::II, Type::III, Type::I, Type::IV];

/// What the answers of the type at this place come to.
fn scores(place: usize, empty: Answers) -> Scores {
    let answers = ANSWERS.iter().fold(empty, |answers, (domain, marks)| {
        answers.domain(*domain, &format!("{}.", marks[place]))
    });
    let scan = answers.scan();
    score(&Responses::new(real(), &scan), scan.kind())
}

/// Only the lead statement of each domain is answered.
fn leads(place: usize) -> Scores {
    let first = |marks: &str| format!("{}.", &marks[..1]);
    let answers = ANSWERS.iter().fold(Answers::quick(real()), |answers, (domain, marks)| {
        assert_eq!(real().domain(*domain).statements[0].number, real().domain(*domain).lead);
        answers.domain(*domain, &first(marks[place]))
    });
    let scan = answers.scan();
    score(&Responses::new(real(), &scan), scan.kind())
}

#[test]
fn each_type_comes_out_in_a_snelscan() {
    for (place, kind) in TYPES.into_iter().enumerate() {
        assert_eq!(leads(place).quadrant, Some(Quadrant::Type(kind)), "{kind:?}");
    }
}

#[test]
fn each_type_comes_out_in_a_full_scan() {
    for (place, kind) in TYPES.into_iter().enumerate() {
        assert_eq!(
            scores(place, Answers::full(real())).quadrant,
            Some(Quadrant::Type(kind)),
            "{kind:?}"
        );
    }
}

#[test]
fn a_strong_ict_in_an_organisation_of_islands_is_near_the_frontier_in_a_snelscan() {
    let type_one = leads(2);

    assert!(type_one.ict.near(), "the report says so, with the texts of both");
    assert!(!type_one.organisation.near());
}

#[test]
fn the_axes_are_those_the_answers_were_made_for() {
    let hundredths = |axis: Option<Exact>| axis.map(|value| value.rounded(100));
    let axes = [0, 1, 2, 3].map(|place| {
        let scores = scores(place, Answers::full(real()));
        (hundredths(scores.organisation.value), hundredths(scores.ict.value))
    });

    assert_eq!(
        axes,
        [
            (Some(305), Some(298)),
            (Some(115), Some(103)),
            (Some(135), Some(281)),
            (Some(305), Some(144))
        ]
    );
}
