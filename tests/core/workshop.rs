//! Several voices: what they give together, what is shown of them and what never is.

use crate::any::times;
use crate::sample::{Answers, NOW, real};
use iscan::exchange::{ExportFormat, ExportOptions, encode};
use iscan::group::{Workshop, cloud, point};
use iscan::instrument::{Domain, Phase, StatementId};
use iscan::report::{Report, ReportSize, SectionId};
use iscan::scan::{Answer, Change, FEWEST_VOICES, Scan, ScanKind, Tally, Voice};
use iscan::scoring::{Responses, score};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::time::{Duration, Instant};

const ROLES: [&str; 4] = ["iprof", "leiding", "dienst", ""];

/// A workshop of these voices.
fn workshop(voices: &[Voice]) -> Scan {
    let mut scan = Scan::new("workshop", "nl", &real().version, NOW);
    scan.apply(&Change::Kind(ScanKind::Workshop), NOW);
    scan.apply(&Change::Voices(voices.to_vec()), NOW);
    scan
}

/// A voice with one mark a statement.
fn voice(id: &str, role: &str, marks: &[char]) -> Voice {
    let scan = Answers::full(real()).each(marks.iter().copied()).scan();
    Voice::new(id, ScanKind::Full, &real().version, NOW, answers(&scan)).with_role(role)
}

fn answers(scan: &Scan) -> Vec<(StatementId, Answer)> {
    let ids = real().statements().map(|(id, _)| id);
    ids.filter_map(|id| Some((id, scan.answer(id)?))).collect()
}

/// Voices that answer one statement only, each with a role and a mark: `iprof 3`.
fn on_one(told: &str) -> Vec<Voice> {
    let lead = real().lead(Domain::IGegevens);
    let voices = told.split(',').enumerate().map(|(place, told)| {
        let (role, answer) = told.trim().rsplit_once(' ').unwrap_or(("", told.trim()));
        let answer = Answer::from_id(answer).map(|answer| (lead, answer));
        Voice::new(&format!("v{place}"), ScanKind::Full, &real().version, NOW, answer).with_role(role)
    });
    voices.collect()
}

fn tally(answers: &str) -> Tally {
    answers.split_whitespace().filter_map(Answer::from_id).collect()
}

fn mark() -> impl Strategy<Value = char> {
    prop_oneof![6 => select(vec!['1', '2', '3', '4', '^']), 1 => Just('?'), 1 => Just('-'), 2 => Just('.')]
}

fn any_voice(id: usize) -> impl Strategy<Value = Voice> {
    (select(&ROLES[..]), vec(mark(), 60)).prop_map(move |(role, marks)| voice(&format!("v{id}"), role, &marks))
}

fn any_voices(most: usize) -> impl Strategy<Value = Vec<Voice>> {
    (1..=most).prop_flat_map(|count| (0..count).map(any_voice).collect::<Vec<_>>())
}

/// Everything that goes out but the answer file.
fn exports(scan: &Scan) -> Vec<Vec<u8>> {
    let options = ExportOptions::default();
    let formats = ExportFormat::ALL.into_iter().filter(|format| *format != ExportFormat::Answers);
    let mut exports: Vec<Vec<u8>> = formats.map(|format| format.download(scan, real(), &options, "").bytes).collect();
    exports.push(encode(&options.shareable(scan), real()).into_bytes());
    exports
}

#[test]
fn the_middle_answer_is_the_lower_one() {
    let cases = [
        ("1", "1"),
        ("1 4", "1"),
        ("4 1 2", "2"),
        ("1 2 3 4", "2"),
        ("5 5 1 1 3", "3"),
        ("unknown 4 na", "4"),
        ("unknown na", "unknown"),
        ("na na", "na"),
        ("unknown", "unknown"),
    ];
    for (answers, expected) in cases {
        assert_eq!(tally(answers).answer(), Answer::from_id(expected), "{answers}");
    }
    assert_eq!(tally("").answer(), None, "nobody answered");
}

#[test]
fn answers_are_divided_from_two_phases_on() {
    for (answers, divided) in [
        ("1 2", false),
        ("1 3", true),
        ("2 2 2 4", true),
        ("3", false),
        ("1 unknown na", false),
        ("", false),
    ] {
        assert_eq!(tally(answers).is_divided(), divided, "{answers}");
    }
}

#[test]
fn an_agreement_replaces_the_middle_answer_and_gives_it_back() {
    let lead = real().lead(Domain::IGegevens);
    let mut scan = workshop(&on_one("1, 2, 4"));
    assert_eq!(scan.answer(lead), Answer::from_id("2"));
    scan.apply(&Change::Agreed(lead, Answer::from_id("4")), NOW);
    scan.apply(&Change::AgreedNote(lead, "na overleg".into()), NOW);
    assert_eq!(scan.answer(lead), Answer::from_id("4"));
    scan.apply(&Change::Voices(on_one("1, 1, 1")), NOW);
    assert_eq!(scan.answer(lead), Answer::from_id("4"), "what was agreed stays");
    scan.apply(&Change::Agreed(lead, None), NOW);
    assert_eq!(scan.answer(lead), Answer::from_id("1"), "what the voices give");
    assert_eq!(scan.consensus(lead).map(|agreed| agreed.note.as_str()), Some("na overleg"));
}

#[test]
fn an_answer_given_in_a_workshop_is_agreed_on() {
    let lead = real().lead(Domain::IGegevens);
    let mut scan = workshop(&on_one("1, 2, 4"));
    scan.apply(&Change::Answer(lead, Answer::from_id("3")), NOW);
    assert_eq!(scan.consensus(lead).and_then(|agreed| agreed.answer), Answer::from_id("3"));
    scan.apply(&Change::Answer(lead, None), NOW);
    assert_eq!((scan.answer(lead), scan.consensus(lead)), (Answer::from_id("2"), None));
}

#[test]
fn answers_that_came_without_their_voices_stay() {
    let [first, second] = [Domain::IGegevens, Domain::OLeiding].map(|domain| real().lead(domain));
    let mut scan = workshop(&on_one("1, 2, 4"));
    scan.apply(&Change::Agreed(second, Answer::from_id("3")), NOW);
    // As from a report page, which has no voices in it.
    let mut file = scan.to_json();
    file.as_object_mut().expect("a file").remove("voices");
    file.as_object_mut().expect("a file").remove("consensus");
    let mut scan = Scan::open(file, real()).expect("a file that opens");
    let [late] = on_one("dienst 4").try_into().expect("one");
    let elsewhere = Voice::new(
        "late",
        ScanKind::Full,
        &real().version,
        NOW,
        [(real().lead(Domain::IBeleid), Answer::NotApplicable)],
    );
    scan.apply(&Change::Voices(vec![late, elsewhere]), NOW);
    assert_eq!(scan.answer(first), Answer::from_id("2"));
    assert_eq!(scan.answer(second), Answer::from_id("3"));
    assert_eq!(scan.answer(real().lead(Domain::IBeleid)), Some(Answer::NotApplicable));
}

#[test]
fn a_voice_set_aside_or_removed_no_longer_counts() {
    let lead = real().lead(Domain::IGegevens);
    let voices = on_one("1, 4, 4");
    let mut scan = workshop(&voices);
    assert_eq!(scan.answer(lead), Answer::from_id("4"));
    scan.apply(&Change::Voices(vec![voices[1].clone().set_aside(true)]), NOW);
    assert_eq!(scan.answer(lead), Answer::from_id("1"));
    assert_eq!(scan.voices().len(), 3, "it is kept");
    scan.apply(&Change::Voices(vec![voices[1].clone()]), NOW);
    assert_eq!(scan.answer(lead), Answer::from_id("4"), "counted again");
    for voice in &voices {
        scan.apply(&Change::RemoveVoice(voice.id().to_owned()), NOW);
    }
    assert_eq!((scan.answer(lead), scan.voices().len()), (None, 0));
}

#[test]
fn only_a_workshop_follows_its_voices() {
    let lead = real().lead(Domain::IGegevens);
    let mut scan = Answers::full(real()).leads('3').scan();
    scan.apply(&Change::Voices(on_one("1, 1, 1")), NOW);
    assert_eq!(scan.answer(lead), Answer::from_id("3"));
}

#[test]
fn a_voice_the_instrument_has_no_place_for_is_not_offered() {
    let strange = on_one("koning 2").remove(0);
    assert!(!Change::Voices(vec![strange]).is_offered(real()));
    let lead = real()
        .statements()
        .find(|(_, statement)| statement.highest() < Phase::ALL[4])
        .expect("one")
        .0;
    let fifth = Voice::new("v", ScanKind::Full, &real().version, NOW, [(lead, Answer::Phase(Phase::ALL[4]))]);
    assert!(!Change::Voices(vec![fifth.clone()]).is_offered(real()));
    assert!(fifth.checked(real()).is_err());
}

#[test]
fn roles_are_told_apart_only_where_none_is_small() {
    let parts = |told: &str| {
        let workshop = Workshop::new(real(), &workshop(&on_one(told)));
        let parts = workshop.parts().iter();
        let parts: Vec<String> = parts
            .map(|part| format!("{} {}", part.role.as_deref().unwrap_or("rest"), part.voices))
            .collect();
        parts.join(", ")
    };
    let several = |role: &str, count: usize| vec![format!("{role} 2"); count].join(", ");
    let cases = [
        (vec![("iprof", 3), ("dienst", 3)], "iprof 3, dienst 3"),
        (vec![("iprof", 2), ("dienst", 3)], ""),
        (vec![("iprof", 3), ("dienst", 2)], ""),
        (vec![("iprof", 3), ("dienst", 2), ("leiding", 1)], "iprof 3, rest 3"),
        (vec![("iprof", 3), ("dienst", 4), ("leiding", 1)], "iprof 3, rest 5"),
        (
            vec![("iprof", 3), ("dienst", 4), ("politiek", 3), ("leiding", 2)],
            "iprof 3, dienst 4, rest 5",
        ),
        (vec![("iprof", 1), ("dienst", 4), ("politiek", 3)], "dienst 4, rest 4"),
        (vec![("dienst", 9)], ""),
        (vec![("iprof", 3)], ""),
    ];
    for (told, expected) in cases {
        let voices: Vec<String> = told.iter().map(|(role, count)| several(role, *count)).collect();
        assert_eq!(parts(&voices.join(", ")), expected, "{told:?}");
    }
}

#[test]
fn roles_are_not_told_apart_on_a_statement_that_too_few_of_one_answered() {
    let mut voices = on_one("iprof 1, iprof 1, iprof 1, dienst 4, dienst 4, dienst 4");
    let lead = real().lead(Domain::IGegevens);
    let of = |voices: &[Voice]| Workshop::new(real(), &workshop(voices));
    assert!(of(&voices).by_part(lead).is_some());
    assert_eq!(of(&voices).seen_differently().len(), 1);
    voices[0] = Voice::new("v0", ScanKind::Full, &real().version, NOW, []).with_role("iprof");
    let workshop = of(&voices);
    assert_eq!(workshop.parts().len(), 2, "on other statements they are");
    assert!(workshop.by_part(lead).is_none() && workshop.sides(lead).is_none() && workshop.seen_differently().is_empty());
}

#[test]
fn the_largest_difference_comes_first() {
    let ids: Vec<StatementId> = real().statements().map(|(id, _)| id).collect();
    let answers = [
        ["2", "1", "3", "1"],
        ["2", "1", "3", "4"],
        ["3", "4", "3", "4"],
        ["2", "1", "3", "unknown"],
    ];
    let voices = answers.iter().enumerate().map(|(place, answers)| {
        let answers = ids.iter().copied().zip(answers.iter().filter_map(|answer| Answer::from_id(answer)));
        Voice::new(&format!("v{place}"), ScanKind::Full, &real().version, NOW, answers)
    });
    let workshop = Workshop::new(real(), &workshop(&voices.collect::<Vec<_>>()));
    let first: Vec<StatementId> = workshop.by_difference().into_iter().take(4).collect();
    // From 1 to 4, of three and of four; then from 2 to 3; then none.
    assert_eq!(first, [ids[3], ids[1], ids[0], ids[2]]);
    assert_eq!(workshop.divided(), [ids[3], ids[1]]);
    assert_eq!(workshop.by_difference().len(), ids.len(), "every statement is in it");
}

#[test]
fn what_too_few_answered_has_no_counts_anywhere() {
    let ids: Vec<StatementId> = real().statements().map(|(id, _)| id).collect();
    let quick = |id: &str| Voice::of(&Answers::quick(real()).leads('2').scan().renamed(id), real());
    let full = Voice::of(&Answers::full(real()).everywhere("4").scan().renamed("full"), real());
    let scan = workshop(&[quick("a"), quick("b"), full]);
    let results: serde_json::Value = {
        let file = ExportFormat::Results.download(&scan, real(), &ExportOptions::default(), "");
        serde_json::from_slice(&file.bytes).expect("JSON")
    };
    let told = &results["results"]["voices"];
    assert_eq!(told["count"], 3);
    for id in ids {
        assert_eq!(told["statements"].get(id.to_string()).is_some(), real().is_lead(id), "{id}");
    }
}

#[test]
fn the_report_tells_where_voices_differ_and_what_was_agreed() {
    let lead = real().lead(Domain::IGegevens);
    let mut scan = workshop(&on_one("iprof 1, iprof 1, iprof 2, dienst 4, leiding 4, dienst 4"));
    scan.apply(&Change::Agreed(lead, Answer::from_id("3")), NOW);
    scan.apply(&Change::AgreedNote(lead, "Na <b>overleg</b>".into()), NOW);
    let section = Report::new(real(), scan.clone()).section(SectionId::Voices).expect("it is there");
    assert!(section.title.contains(&real().domain_name(Domain::IGegevens)), "{}", section.title);
    for told in [
        "<svg",
        "<table",
        "Na &lt;b&gt;overleg",
        real().words.voices_seen(),
        real().words.voices_decided(),
    ] {
        assert!(section.html.contains(told), "{told}");
    }
    let few = Report::new(real(), workshop(&on_one("iprof 1, dienst 4")));
    let section = few.section(SectionId::Voices).expect("it is there");
    assert_eq!(section.title, real().words.voices_few());
    assert!(!section.html.contains("<svg") && !section.html.contains("<table"));
    assert!(section.html.contains(real().words.voices_discreet()));
    assert_eq!(Report::new(real(), Answers::full(real()).scan()).section(SectionId::Voices), None);
}

#[test]
fn the_cloud_needs_three_points() {
    let voices = |count: usize| (0..count).map(|id| voice(&format!("v{id}"), "", &['2'; 60])).collect::<Vec<_>>();
    assert!(cloud(&workshop(&voices(2)), real()).is_empty());
    assert_eq!(cloud(&workshop(&voices(3)), real()).len(), 3);
    let mut mixed = voices(2);
    mixed.push(on_one("3").remove(0));
    assert!(cloud(&workshop(&mixed), real()).is_empty(), "three voices, two points");
    let report = Report::new(real(), workshop(&voices(3)));
    let drawing = report.section(SectionId::Quadrant).expect("it is there").html;
    assert_eq!(drawing.matches("class=\"voice\"").count(), 3);
}

/// A large group: natively well within the second that a page has for all of it, even without optimising.
#[test]
fn three_hundred_voices_are_counted_and_told_in_no_time() {
    let voices: Vec<Voice> = (0..300)
        .map(|id| {
            voice(
                &format!("v{id}"),
                ROLES[id % 4],
                &['1', '2', '3', '4', '?', '2', '3'].repeat(9)[id % 5..],
            )
        })
        .collect();
    let text = workshop(&voices).to_text();
    let mut moments = vec![Instant::now()];
    let mut scan = Scan::from_text(&text, real()).expect("it opens");
    moments.push(Instant::now());
    scan.apply(&Change::Voices(voices), NOW);
    moments.push(Instant::now());
    let counted = Workshop::new(real(), &scan);
    moments.push(Instant::now());
    let points = cloud(&scan, real());
    moments.push(Instant::now());
    let sections = Report::new(real(), scan).sections(ReportSize::Whole);
    moments.push(Instant::now());
    let took: Vec<Duration> = moments.windows(2).map(|two| two[1] - two[0]).collect();
    println!("opened, put in, counted, cloud, whole report: {took:?}");
    assert_eq!((counted.voices(), points.len()), (300, 300));
    assert!(sections.iter().any(|section| section.id == SectionId::Voices));
    // Ten times what it takes on a quiet machine.
    assert!(took.iter().sum::<Duration>() < Duration::from_secs(10), "{took:?}");
}

proptest! {
    #![proptest_config(times(48))]

    #[test]
    fn the_order_of_voices_never_matters(
        (ordered, shuffled) in any_voices(8).prop_flat_map(|voices| (Just(voices.clone()), Just(voices).prop_shuffle()))
    ) {
        let (one, other) = (workshop(&ordered), workshop(&shuffled));
        prop_assert_eq!(answers(&one), answers(&other));
        prop_assert_eq!(Workshop::new(real(), &one), Workshop::new(real(), &other));
        prop_assert_eq!(exports(&one), exports(&other));
        // One after the other is as all at once.
        let mut late = workshop(&[]);
        for voice in ordered {
            late.apply(&Change::Voices(vec![voice]), NOW);
        }
        prop_assert_eq!(late, one);
    }

    #[test]
    fn one_voice_alone_gives_the_results_of_its_scan(marks in vec(mark(), 60), quick in any::<bool>()) {
        let answers = if quick { Answers::quick(real()).leads(marks[0]) } else { Answers::full(real()).each(marks) };
        let scan = answers.scan();
        let voice = Voice::of(&scan, real());
        let alone = workshop(std::slice::from_ref(&voice));
        let [own, group] = [&scan, &alone].map(|scan| score(&Responses::new(real(), scan), scan.kind()));
        let axes = own.organisation.value.zip(own.ict.value).map(|(o, ict)| [o, ict]);
        prop_assert_eq!(point(&voice, real()), axes);
        // A snelscan without a result is one of too few answers, whichever way through it was.
        if !quick || own.quadrant.is_some() {
            prop_assert_eq!(own, group);
        }
    }

    #[test]
    fn a_voice_more_changes_no_other_and_the_same_twice_counts_once(voices in any_voices(5)) {
        let (last, before) = voices.split_last().expect("one at least");
        let mut scan = workshop(before);
        scan.apply(&Change::Voices(vec![last.clone()]), NOW);
        prop_assert_eq!(scan.voices(), &voices[..]);
        let once = scan.clone();
        scan.apply(&Change::Voices(vec![last.clone(), voices[0].clone()]), NOW);
        prop_assert_eq!(scan, once);
        // Also in a file that holds one twice.
        let mut file = workshop(&voices).to_json();
        let first = file["voices"][0].clone();
        file["voices"].as_array_mut().expect("a list").push(first);
        let twice = Scan::open(file, real()).expect("a file that opens");
        prop_assert_eq!(Workshop::new(real(), &twice), Workshop::new(real(), &workshop(&voices)));
    }

    #[test]
    fn what_a_workshop_answers_is_what_voices_and_agreements_give(
        voices in any_voices(4), agreed in vec((0..56usize, select(vec!["1", "3", "unknown", "na", ""])), 0..4)
    ) {
        let mut scan = workshop(&voices);
        let ids: Vec<StatementId> = real().statements().map(|(id, _)| id).collect();
        for (place, answer) in agreed {
            scan.apply(&Change::Agreed(ids[place % ids.len()], Answer::from_id(answer)), NOW);
        }
        for id in ids {
            let given: Tally = voices.iter().filter_map(|voice| voice.answer(id)).collect();
            let agreed = scan.consensus(id).and_then(|agreed| agreed.answer);
            prop_assert_eq!(scan.answer(id), agreed.or(given.answer()), "{}", id);
        }
        let text = scan.to_text();
        prop_assert_eq!(Scan::from_text(&text, real()), Ok(scan));
    }

    /// Of two voices goes out what the group answers and how many they are: two others that give the same, the same bytes.
    #[test]
    fn two_voices_cannot_be_read_back(voices in any_voices(2)) {
        let scan = workshop(&voices);
        let group = answers(&scan);
        let others: Vec<Voice> = (0..voices.len())
            .map(|id| Voice::new(&format!("other{id}"), ScanKind::Full, &real().version, "", group.clone()))
            .collect();
        let same = workshop(&others);
        prop_assert_eq!(answers(&same), group);
        prop_assert_eq!(exports(&scan), exports(&same));
    }

    /// Of more voices goes out what was counted, and points without a name: who said what with what else does not.
    #[test]
    fn of_more_voices_only_counts_go_out(voices in any_voices(7), turn in 1..7usize) {
        prop_assume!(voices.len() >= FEWEST_VOICES as usize);
        let ids: Vec<StatementId> = real().statements().map(|(id, _)| id).collect();
        // Each statement's answers go round among the voices of the same role, each statement's another way.
        let mut mixed: Vec<Vec<(StatementId, Answer)>> = vec![vec![]; voices.len()];
        for (place, id) in ids.iter().enumerate() {
            for role in ROLES {
                let group: Vec<usize> = (0..voices.len()).filter(|voice| voices[*voice].role() == role).collect();
                for (at, voice) in group.iter().enumerate() {
                    let from = group[(at + turn * place) % group.len()];
                    mixed[*voice].extend(voices[from].answer(*id).map(|answer| (*id, answer)));
                }
            }
        }
        let mixed: Vec<Voice> = voices.iter().zip(mixed).map(|(voice, answers)| {
            Voice::new(voice.id(), ScanKind::Full, &real().version, NOW, answers).with_role(voice.role())
        }).collect();
        let [one, other] = [workshop(&voices), workshop(&mixed)].map(|scan| {
            let report = Report::new(real(), scan);
            let sections = report.sections(ReportSize::Whole).into_iter().filter(|section| section.id != SectionId::Quadrant);
            (sections.collect::<Vec<_>>(), iscan::exchange::results(&report)["results"].clone())
        });
        prop_assert_eq!(one, other);
    }

    #[test]
    fn no_part_that_is_shown_is_small(voices in any_voices(12)) {
        let workshop = Workshop::new(real(), &workshop(&voices));
        let parts = workshop.parts();
        prop_assert!(parts.iter().all(|part| part.voices >= FEWEST_VOICES));
        prop_assert!(parts.is_empty() || parts.iter().map(|part| part.voices).sum::<u32>() == workshop.voices());
        for (id, _) in real().statements() {
            if let Some(parts) = workshop.by_part(id) {
                prop_assert!(parts.iter().all(|(_, tally)| tally.voices() == 0 || tally.voices() >= FEWEST_VOICES));
                let all = parts.iter().fold(Tally::default(), |all, (_, tally)| all.and(tally));
                prop_assert_eq!(all, workshop.tally(id));
            }
        }
    }
}
