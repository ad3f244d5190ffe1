//! What may leave of a cluster: counts without names, that merge where the scans are, and from which nobody's answers come
//! back.

use super::{aggregate, cluster, marks, municipalities, scan, today};
use crate::any::times;
use crate::sample::{Answers, in_every_language, real};
use iscan::group::{Aggregate, Band, FEWEST_BY_PHASE, FEWEST_MUNICIPALITIES, Reference, beside};
use iscan::instrument::{Domain, Phase};
use iscan::report::compared;
use iscan::scan::{Answer, Scan};
use iscan::scoring::{Responses, score};
use proptest::collection::vec;
use proptest::prelude::*;

/// The file of these scans.
fn file(scans: &[Scan]) -> Option<Reference> {
    Reference::of(&aggregate(scans), today(), "V-ICT-OR")
}

/// The other answers in the band of a mark.
fn twins(mark: char) -> &'static [char] {
    match mark {
        '1' | '2' => &['1', '2'],
        '3' | '4' | '^' => &['3', '4', '^'],
        _ => &['?', '-', '.'],
    }
}

/// Marks, and others of the same bands.
fn marks_and_twins() -> impl Strategy<Value = (String, String)> {
    (marks(), vec(any::<prop::sample::Index>(), 60)).prop_map(|(marks, chosen)| {
        let others = marks.chars().zip(chosen).map(|(mark, index)| *index.get(twins(mark)));
        let others = others.collect();
        (marks, others)
    })
}

/// An answer that falls in the same band.
fn twin_of(answer: Option<Answer>) -> Option<Answer> {
    let others = [None].into_iter().chain(Answer::all().map(Some));
    let mut twins = others.filter(|other| Band::of(*other) == Band::of(answer) && *other != answer);
    twins.next().expect("another answer of the band")
}

#[test]
fn below_five_nothing_leaves() {
    let scans: Vec<Scan> = (0..5).map(|place| scan(&place.to_string(), "2026-11-21", "2")).collect();
    assert_eq!(FEWEST_MUNICIPALITIES, 5);
    for few in 0..5 {
        assert_eq!(file(&scans[..few]), None, "{few}");
    }
    assert!(file(&scans).is_some());
    let again: Vec<Scan> = scans[..4].iter().chain(&scans[..4]).cloned().collect();
    assert_eq!(file(&again), None, "four given twice are four");
}

#[test]
fn every_band_has_room_for_two_answers() {
    for answer in [None].into_iter().chain(Answer::all().map(Some)) {
        assert_ne!(twin_of(answer), answer);
    }
    for (id, statement) in real().statements() {
        let offered = statement.choices().map(|(phase, _)| Some(Answer::Phase(phase)));
        let high = offered.filter(|answer| Band::of(*answer) == Band::High).count();
        assert!(high >= 2, "{id}");
    }
}

#[test]
fn what_is_counted_exactly_could_be_subtracted_and_so_does_not_leave() {
    let scans = municipalities(0, &["2", "2", "3", "4", "1"].map(str::to_owned));
    let id = real().lead(Domain::OLeiding);
    let count = |all: &Aggregate, phase: Phase| all.statement(id).expect("it is asked").count(phase);
    let (all, known) = (aggregate(&scans), aggregate(&scans[..4]));
    let left: Vec<u32> = Phase::ALL
        .into_iter()
        .map(|phase| count(&all, phase) - count(&known, phase))
        .collect();
    assert_eq!(left, [1, 0, 0, 0, 0], "where the scans are, the fifth comes back");
    let bands = |scans: &[Scan]| {
        let counts = scans.iter().map(|scan| Band::of(scan.answer(id)).index());
        counts.fold([0; 3], |mut bands, band| {
            bands[band] += 1;
            bands
        })
    };
    let told = file(&scans).expect("five").statement(id).expect("it is asked").bands();
    assert_eq!(told, bands(&scans));
    let text = file(&scans).expect("five").to_text();
    let other = municipalities(0, &["2", "2", "3", "4", "2"].map(str::to_owned));
    assert_eq!(
        file(&other).expect("five").to_text(),
        text,
        "the fifth may just as well have said 2"
    );
}

#[test]
fn from_fifteen_on_it_is_told_by_phase() {
    let marks: Vec<String> = (0..15).map(|place| ["1", "2", "3", "4"][place % 4].to_owned()).collect();
    let scans = municipalities(0, &marks);
    assert_eq!(FEWEST_BY_PHASE, 15);
    let small = file(&scans[..14]).expect("fourteen");
    assert!(small.outcomes().is_none() && small.statement(real().lead(Domain::OLeiding)).expect("asked").phases().is_none());
    let large = file(&scans).expect("fifteen");
    let counts = large.statement(real().lead(Domain::OLeiding)).expect("asked");
    assert_eq!((counts.phases(), counts.median()), (Some([4, 4, 4, 3, 0]), Some(Phase::ALL[1])));
    let outcomes = large.outcomes().expect("by phase");
    assert_eq!(outcomes.phases(Domain::OLeiding), [4, 4, 4, 3, 0]);
    assert_eq!(outcomes.phase(Domain::OLeiding), Some(Phase::ALL[1]));
    for middle in [outcomes.means(Domain::OLeiding), outcomes.axes()[0], outcomes.axes()[1]] {
        let quartiles = middle.quartiles.expect("fifteen values");
        let told = [quartiles.low, quartiles.median, quartiles.high].map(|value| value.to_string());
        assert_eq!((middle.counted, told), (15, ["1", "2", "3"].map(str::to_owned)));
    }
}

#[test]
fn it_says_with_how_many_from_when_and_from_whom() {
    let scans: Vec<Scan> = (0..15).map(|place| scan(&place.to_string(), "2026-11-21", "2")).collect();
    let large = file(&scans).expect("fifteen");
    assert_eq!(
        compared(&large, &real().words),
        "Vergelijking met 15 gemeenten, opgemaakt op 26 november 2026. Bron: V-ICT-OR."
    );
    let small = Reference::of(&aggregate(&scans[..5]), today(), " ").expect("five");
    for language in in_every_language() {
        let told = compared(&small, &language.words);
        assert!(told.ends_with(language.words.reference_bands()) && !told.contains("Bron"), "{told}");
    }
}

#[test]
fn one_scan_stands_beside_the_group_and_stays_as_it_is() {
    let scans = municipalities(0, &["1", "2", "3", "4", "4?"].map(str::to_owned));
    let reference = file(&scans).expect("five");
    let own = Answers::full(real()).everywhere("3").domain(Domain::IGegevens, "1").scan();
    let scores = score(&Responses::new(real(), &own), own.kind());
    let before = own.clone();
    let beside = beside(&reference, real(), &own, &scores);
    assert_eq!(own, before);
    assert_eq!(beside.len(), Domain::ALL.len());
    for side in &beside {
        let score = scores.domain(side.domain);
        assert_eq!((side.phase, side.mean), (score.phase, score.mean));
        let asked = u32::try_from(real().domain(side.domain).statements.len()).expect("few");
        assert_eq!(side.own.iter().sum::<u32>(), asked);
        assert_eq!(side.group.iter().sum::<u32>(), 5 * asked);
        let own_high = if side.domain == Domain::IGegevens { "0" } else { "1" };
        let [own, group] = side.high();
        assert_eq!(own.map(|part| part.to_string()).as_deref(), Some(own_high));
        assert!(group.is_some() && side.reached.is_none());
    }
}

#[test]
fn it_holds_no_name() {
    let scans: Vec<Scan> = (0..20)
        .map(|place| scan(&format!("Gemeentenaam {place}"), "2026-11-21", "2"))
        .collect();
    for count in [5, 20] {
        assert!(!file(&scans[..count]).expect("enough").to_text().contains("emeentenaam"));
    }
}

proptest! {
    #![proptest_config(times(24))]

    #[test]
    fn the_aggregate_of_a_union_is_the_merge_of_the_aggregates(one in vec(marks(), 0..9), two in vec(marks(), 0..9), three in vec(marks(), 0..3)) {
        let [one, two, three] = [(0, one), (100, two), (200, three)].map(|(first, marks)| municipalities(first, &marks));
        let [first, second, third] = [&one, &two, &three].map(|scans| aggregate(scans));
        let union = aggregate(&[one, two, three].concat());
        prop_assert_eq!(&first.merge(&second).merge(&third), &union);
        prop_assert_eq!(&third.merge(&first.merge(&second)), &union);
        prop_assert_eq!(&union.merge(&aggregate(&[])), &union);
    }

    /// The proof of the rule: whoever knows all but one, and the file, cannot tell that one from another with the same bands;
    /// and every answer has another in its band.
    #[test]
    fn of_a_small_group_no_answer_comes_back(known in vec(marks(), 4..14), (left, twin) in marks_and_twins()) {
        let with = |last: &String| file(&municipalities(0, &[&known[..], std::slice::from_ref(last)].concat())).expect("enough").to_text();
        let told = with(&left);
        if twin.chars().any(|mark| mark != '.') {
            prop_assert_eq!(with(&twin), &told[..]);
        }
        // One answer at a time as well: no answer is fixed by what is known of the others.
        for place in [1, 20, 55] {
            let mark = left.chars().nth(place).expect("a mark");
            let other = twins(mark).iter().find(|twin| **twin != mark).expect("another");
            let changed = left.chars().enumerate().map(|(at, mark)| if at == place { *other } else { mark }).collect();
            prop_assert_eq!(with(&changed), &told[..]);
        }
    }

    #[test]
    fn the_file_opens_as_it_was_made(marks in vec(marks(), 5..20), source in "[^\0]{0,40}") {
        let there = cluster(&municipalities(0, &marks));
        let made = Reference::of(&Aggregate::of(&there), today(), &source).expect("enough");
        for instrument in in_every_language() {
            prop_assert_eq!(Reference::from_text(&made.to_text(), instrument), Ok(made.clone()));
            prop_assert_eq!(Reference::open(&made.to_json(), instrument), Ok(made.clone()));
        }
        let bands: u32 = Domain::ALL.into_iter().flat_map(|domain| made.bands(domain)).sum();
        prop_assert_eq!(bands as usize, marks.len() * real().statements().count());
    }
}
