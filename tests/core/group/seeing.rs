//! What municipalities show together.

use super::{cluster, marks, municipalities, scan};
use crate::any::times;
use crate::sample::{Answers, real, told};
use iscan::exact::Exact;
use iscan::group::{Overview, Values};
use iscan::instrument::{Domain, FactRole, Side, Tempo, Type};
use iscan::scan::{About, Change, Scan};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A snelscan of a municipality with the same phase on every lead of a side.
fn snelscan(name: &str, organisation: &str, ict: &str) -> Scan {
    let scan = Answers::quick(real()).side(Side::Organisation, organisation).side(Side::Ict, ict);
    scan.with(&Change::About(About::Municipality, name.into())).scan()
}

/// A scan with these staffing profiles.
fn with_profiles(name: &str, profiles: Value) -> Scan {
    let mut file = scan(name, "2026-11-21", "2").to_json();
    file["staffing"] = json!({ "profiles": profiles });
    Scan::open(file, real()).expect("a scan")
}

#[test]
fn all_stand_on_one_quadrant_in_order_of_their_names() {
    let there = cluster(&[
        snelscan("Zandbergen", "4", "4"),
        snelscan("Aalbeke", "1", "4"),
        snelscan("Molenkouter", "1", "1"),
        scan("Leegte", "2026-11-21", "2."),
    ]);
    let overview = Overview::of(&there);
    let names: Vec<&str> = overview.points.iter().map(|point| point.name.as_str()).collect();
    assert_eq!(names, ["Aalbeke", "Molenkouter", "Zandbergen"]);
    assert!(
        overview.points.iter().all(|point| point.first_picture),
        "a snelscan is a first picture"
    );
    assert_eq!(overview.without_point.len(), 1);
    assert_eq!(Type::ALL.map(|kind| overview.of_type(kind)), [1, 1, 1, 0]);
    assert_eq!(overview.of_tempo(Tempo::Ict), 1);
    assert_eq!(overview.of_tempo(Tempo::Level), 2);
    assert_eq!(overview.frontier, 0);
}

#[test]
fn what_most_lack_comes_first() {
    let there = cluster(
        &[
            Answers::full(real()).everywhere("3").domain(Domain::IGegevens, "1"),
            Answers::full(real())
                .everywhere("3")
                .domain(Domain::IGegevens, "2")
                .domain(Domain::OBeleid, "2"),
            Answers::full(real())
                .everywhere("4")
                .domain(Domain::IGegevens, "1")
                .domain(Domain::OBeleid, "1"),
        ]
        .iter()
        .zip(["a", "b", "c"])
        .map(|(answers, name)| answers.clone().with(&Change::About(About::Municipality, name.into())).scan())
        .collect::<Vec<_>>(),
    );
    let overview = Overview::of(&there);
    let low: Vec<(Domain, u32, u32)> = overview.low_domains.iter().map(|low| (low.domain, low.low, low.of)).collect();
    assert_eq!(low, [(Domain::IGegevens, 3, 3), (Domain::OBeleid, 2, 3)]);
    assert_eq!(overview.gaps[0].id.domain, Domain::IGegevens);
    assert!(
        overview
            .gaps
            .iter()
            .all(|gap| [Domain::IGegevens, Domain::OBeleid].contains(&gap.id.domain))
    );
    assert_eq!(overview.gaps.iter().map(|gap| gap.deliberate).sum::<u32>(), 0);
}

#[test]
fn half_is_not_most_and_a_low_phase_can_be_a_choice() {
    let lead = real().lead(Domain::IGegevens);
    let low = Answers::quick(real()).leads('3').domain(Domain::IGegevens, "1.");
    let chosen = low.clone().with(&Change::Deliberate(lead, true));
    let [chosen, low, high] = [(chosen, "a"), (low, "b"), (Answers::quick(real()).leads('3'), "c")]
        .map(|(answers, name)| answers.with(&Change::About(About::Municipality, name.into())).scan());
    let half = Overview::of(&cluster(&[chosen.clone(), high.clone()]));
    assert!(half.gaps.is_empty() && half.low_domains.is_empty());
    let most = Overview::of(&cluster(&[chosen, low, high]));
    let gaps: Vec<_> = most.gaps.iter().map(|gap| (gap.id, gap.low, gap.of, gap.deliberate)).collect();
    assert_eq!(gaps, [(lead, 2, 3, 1)]);
}

#[test]
fn what_one_of_several_lacks_is_not_shared() {
    let one = Answers::quick(real()).leads('3').domain(Domain::IGegevens, "31.");
    let [one, other] = [(one, "a"), (Answers::quick(real()).leads('3'), "b")]
        .map(|(answers, name)| answers.with(&Change::About(About::Municipality, name.into())).scan());
    assert_eq!(
        Overview::of(&cluster(std::slice::from_ref(&one))).gaps.len(),
        1,
        "of one it is that one's"
    );
    assert!(Overview::of(&cluster(&[one, other])).gaps.is_empty(), "nobody else answered it");
}

#[test]
fn size_classes_stand_beside_those_of_the_study() {
    let fact = &real().fact_for(FactRole::Size).expect("it is asked").id;
    let classes = &real().full.iprof.classes;
    let scans: Vec<Scan> = (0..3)
        .map(|place| {
            let mut file = scan(&place.to_string(), "2026-11-21", "2").to_json();
            if place > 0 {
                file["facts"] = json!({ fact: classes[0].options[0] });
            }
            Scan::open(file, real()).expect("a scan")
        })
        .collect();
    let there = cluster(&scans);
    let overview = Overview::of(&there);
    let here: Vec<u32> = overview.sizes.iter().map(|size| size.here).collect();
    assert_eq!((here, overview.without_size), (vec![2, 0, 0, 0], 1));
    let study: Vec<u32> = overview.sizes.iter().map(|size| size.study).collect();
    assert_eq!(study, [6, 15, 5, 3], "the figures of the source");
}

#[test]
fn profiles_are_summed_exactly_and_what_one_has_too_much_fills_no_gap_of_another() {
    let there = cluster(&[
        with_profiles(
            "a",
            json!({ "netwerk": { "needed": "1", "own": "1/3", "vacancies": 1, "approach": ["cluster"] } }),
        ),
        with_profiles(
            "b",
            json!({ "netwerk": { "needed": "1/2", "own": "1/7", "shared": "0.1", "approach": ["train"] } }),
        ),
        with_profiles(
            "c",
            json!({ "netwerk": { "needed": "1", "external": "3", "vacancies": 2 }, "cloud": { "own": "1" } }),
        ),
        scan("d", "2026-11-21", "2"),
    ]);
    let profiles = Overview::of(&there).profiles;
    let [network, cloud] = &profiles[..] else { panic!("two profiles") };
    assert_eq!(
        (network.profile.id.as_str(), network.municipalities, network.short, network.together),
        ("netwerk", 3, 2, 1)
    );
    assert_eq!(told(network.needed), "5/2");
    assert_eq!(network.present.map(|number| number.to_string()), ["10/21", "1/10", "3"]);
    assert_eq!(told(Some(network.there())), "751/210");
    assert_eq!(told(Some(network.shortage)), "97/105", "2/3 and 9/35");
    assert_eq!(network.vacancies, Some(3));
    assert_eq!((cloud.needed, cloud.short, cloud.vacancies), (None, 0, None));
}

#[test]
fn questions_on_staffing_tell_what_could_be_done_together() {
    let question = real()
        .full
        .staffing
        .questions
        .iter()
        .find(|question| question.id == "aankopen")
        .expect("it is asked");
    let answered = |name: &str, option: &str| {
        let mut file = scan(name, "2026-11-21", "2").to_json();
        file["staffing"] = json!({ "questions": { "aankopen": option } });
        Scan::open(file, real()).expect("a scan")
    };
    let last = &question.options.last().expect("an option").id;
    let there = cluster(&[
        answered("a", last),
        answered("b", last),
        answered("c", "unknown"),
        scan("d", "2026-11-21", "2"),
    ]);
    let questions = Overview::of(&there).questions;
    let [asked] = &questions[..] else { panic!("one question") };
    assert_eq!(asked.question, question);
    assert_eq!((asked.chosen.last(), asked.unknown, asked.answered()), (Some(&2), 1, 3));
}

#[test]
fn quartiles_are_numbers_that_are_there() {
    let quartiles = |numbers: &[i128]| {
        let values: Values = numbers.iter().map(|number| Exact::new(*number, 1)).collect();
        values
            .quartiles()
            .map(|three| [three.low, three.median, three.high].map(|value| value.to_string()))
    };
    assert_eq!(quartiles(&[]), None);
    for (numbers, expected) in [
        (&[4][..], ["4", "4", "4"]),
        (&[4, 1], ["1", "1", "4"]),
        (&[3, 1, 2], ["1", "2", "3"]),
        (&[1, 2, 3, 4], ["1", "2", "3"]),
        (&[5, 4, 3, 2, 1], ["2", "3", "4"]),
    ] {
        assert_eq!(quartiles(numbers), Some(expected.map(str::to_owned)), "{numbers:?}");
    }
}

proptest! {
    #![proptest_config(times(32))]

    #[test]
    fn everyone_is_counted_everywhere(marks in vec(marks(), 1..12)) {
        let there = cluster(&municipalities(0, &marks));
        let overview = Overview::of(&there);
        let all = u32::try_from(marks.len()).expect("few");
        prop_assert_eq!(overview.all.municipalities(), all);
        prop_assert_eq!(overview.points.len() + overview.without_point.len(), marks.len());
        prop_assert_eq!(overview.types.iter().sum::<u32>() + overview.frontier, u32::try_from(overview.points.len()).expect("few"));
        prop_assert_eq!(overview.tempos.iter().sum::<u32>(), u32::try_from(overview.points.len()).expect("few"));
        prop_assert_eq!(overview.sizes.iter().map(|size| size.here).sum::<u32>() + overview.without_size, all);
        for domain in Domain::ALL {
            let counts = overview.all.domain(domain);
            prop_assert_eq!(counts.counted() + counts.insufficient + counts.not_applicable, all);
            prop_assert_eq!(counts.means.count(), counts.counted());
        }
        for gap in &overview.gaps {
            prop_assert!(2 * gap.low > gap.of && gap.deliberate <= gap.low);
        }
    }
}
