//! Adding scans to a cluster: each municipality counts once, with its newest scan, in whatever order and form they come, and
//! it is told what became of each.

use super::{cluster, mark, scan};
use crate::any::{any_scan, times};
use crate::sample::{Answers, NOW, in_every_language, real};
use iscan::exchange::{Came, Invitation, NoMunicipality, Pieces, VoiceSent, encode, page, results, take_in};
use iscan::group::{Cluster, Joined, NotJoined, Overview, Reference, SheetKey};
use iscan::instrument::{Domain, Layer};
use iscan::report::Report;
use iscan::scan::{About, Change, OpenError, Scan, ScanKind};
use iscan::scoring::{Responses, score};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

/// Everything in a text, put in a cluster.
fn given(cluster: &mut Cluster, text: &str) -> Vec<Came> {
    let mut pieces = Pieces::new(real());
    pieces.give(text);
    pieces.map(|piece| take_in(cluster, piece)).collect()
}

/// The names in a cluster, in its order.
fn names(cluster: &Cluster) -> Vec<String> {
    cluster.sheets().map(|sheet| sheet.municipality().to_owned()).collect()
}

fn link(scan: &Scan, named: bool) -> String {
    format!("https://x.example/#/r/{}", encode(&scan.shareable(named, true), real()))
}

#[test]
fn a_newer_scan_of_the_same_municipality_counts_in_the_place_of_the_older() {
    let (older, newer) = (scan("Molenkouter", "2025-03-01", "1"), scan("Molenkouter", "2026-03-01", "3"));
    let mut there = cluster(std::slice::from_ref(&older));
    let before = "2025-03-01T10:15:00Z".to_owned();
    assert_eq!(there.add(&newer), Ok(Joined::Replaced { before }));
    let kept = "2026-03-01T10:15:00Z".to_owned();
    assert_eq!(there.add(&older), Ok(Joined::Older { kept }));
    assert_eq!(there.len(), 1);
    assert_eq!(there.sheets().next().expect("one").moment(), newer.updated());
}

#[test]
fn a_name_is_the_same_however_it_is_written() {
    let mut there = cluster(&[scan("Sint-Niklaas", "2025-03-01", "1")]);
    for name in ["sint niklaas", " SINT-NIKLAAS ", "Sint  Niklaas"] {
        assert!(there.add(&scan(name, "2025-03-01", "1")).is_ok());
    }
    there.add(&scan("Sint-Gillis", "2025-03-01", "1")).expect("another one");
    assert_eq!(there.len(), 2);
}

#[test]
fn the_same_scan_in_another_form_counts_once() {
    let scan = scan("Molenkouter", "2026-03-01", "1234?-");
    let report = Report::new(real(), scan.clone());
    let json = results(&report).to_string();
    for form in [scan.to_text(), json.clone(), page(&report, "", &json), link(&scan, true)] {
        let mut there = cluster(std::slice::from_ref(&scan));
        let [Came::Municipality { joined, .. }] = &given(&mut there, &form)[..] else {
            panic!("{form}")
        };
        assert_eq!((joined, there.len()), (&Joined::Same, 1), "{form}");
    }
}

#[test]
fn without_a_name_it_counts_until_it_is_known_whose_it_is() {
    let named = scan("Molenkouter", "2026-03-01", "1234");
    let nameless = link(&named, false);
    let mut there = Cluster::new(real());
    let came = given(&mut there, &nameless);
    let told = came[0].told("brief.eml", real()).expect("a sentence");
    assert!(told.starts_with("brief.eml: in deze scan staat geen naam"), "{told}");
    assert!(matches!(there.members().next(), Some((SheetKey::Unnamed(_), _))));
    assert_eq!(there.add(&named), Ok(Joined::Recognised));
    assert_eq!(names(&there), ["Molenkouter"]);
    assert!(matches!(
        &given(&mut there, &nameless)[..],
        [Came::Municipality { joined: Joined::Same, .. }]
    ));
    assert_eq!(there.len(), 1);
}

#[test]
fn two_without_a_name_are_two_unless_they_say_the_same() {
    let mut there = cluster(&[scan("", "2026-03-01", "1"), scan("", "2026-03-01", "2")]);
    assert_eq!(there.add(&scan("", "2026-04-01", "2")), Ok(Joined::Same));
    assert_eq!(there.len(), 2);
}

#[test]
fn what_was_taken_out_is_put_back_as_it_was() {
    let (older, newer) = (scan("Molenkouter", "2025-03-01", "2"), scan("Molenkouter", "2026-03-01", "1"));
    let mut there = cluster(&[older.clone(), newer.clone(), scan("", "2026-03-01", "3")]);
    let all: Vec<SheetKey> = there.members().map(|(key, _)| key.clone()).collect();
    for key in &all {
        let taken = there.remove(key);
        assert_eq!((there.len(), taken.len()), (1, 1));
        there.put_back(taken);
        assert_eq!(names(&there), ["Molenkouter", ""]);
    }
    let nameless = scan("", "2025-03-01", "2");
    assert_eq!(
        there.add(&nameless),
        Ok(Joined::Same),
        "what Molenkouter said before is still known"
    );

    let taken = there.remove(&all[0]);
    there.add(&older).expect("it comes in again");
    there.put_back(taken);
    assert_eq!(there.sheets().next().expect("one").moment(), newer.updated());
    let everyone = std::mem::replace(&mut there, Cluster::new(real()));
    there.put_back(everyone);
    assert_eq!(there.len(), 2);
    let nobody = there.remove(&SheetKey::Named("elders".into()));
    assert!(nobody.is_empty());
}

#[test]
fn what_is_taken_out_can_come_in_again() {
    let one = scan("Molenkouter", "2026-03-01", "1");
    let mut there = cluster(&[one.clone(), scan("Zandbergen", "2026-03-01", "1")]);
    let key = there.members().next().expect("one").0.clone();
    drop(there.remove(&key));
    drop(there.remove(&key));
    assert_eq!(names(&there), ["Zandbergen"]);
    assert_eq!(there.add(&one), Ok(Joined::Added));
    let nameless = scan("", "2026-03-01", "1");
    assert_eq!(there.add(&nameless), Ok(Joined::Same), "Zandbergen says it too");
}

#[test]
fn the_order_is_that_of_the_names() {
    let there = cluster(&[
        scan("", "2026-03-01", "1"),
        scan("Zandbergen", "2026-03-01", "4"),
        scan("aalbeke", "2026-03-01", "2"),
        scan("Molenkouter", "2026-03-01", "3"),
    ]);
    assert_eq!(names(&there), ["aalbeke", "Molenkouter", "Zandbergen", ""]);
}

#[test]
fn what_is_no_municipality_is_told_and_changes_nothing() {
    let mut workshop = Scan::new("w", "nl", &real().version, NOW);
    workshop.apply(&Change::Kind(ScanKind::Workshop), NOW);
    let invitation = Invitation::to(&workshop, real()).encode();
    let voice = VoiceSent::of(&scan("Molenkouter", "2026-03-01", "2"), true, real()).encode(real());
    let mut invited = scan("Molenkouter", "2026-03-01", "2");
    invited.apply(&Change::Invitation(invitation.clone()), NOW);
    let scans: Vec<Scan> = (0..5).map(|place| scan(&place.to_string(), "2026-03-01", "2")).collect();
    let reference = Reference::of(&super::aggregate(&scans), super::today(), "").expect("five");
    let damaged = &link(&scans[0], true)[..60];
    let cases = [
        (format!("https://x.example/#/voice/{voice}"), NoMunicipality::Voice),
        (invited.to_text(), NoMunicipality::Voice),
        (format!("https://x.example/#/join/{invitation}"), NoMunicipality::Invitation),
        (scan("Molenkouter", "2026-03-01", ".").to_text(), NoMunicipality::Empty),
        (workshop.to_text(), NoMunicipality::Empty),
        (reference.to_text(), NoMunicipality::Unreadable(OpenError::IsReference)),
        (damaged.to_owned(), NoMunicipality::Unreadable(OpenError::Damaged)),
        ("{".to_owned(), NoMunicipality::Unreadable(OpenError::Damaged)),
        ("Beste, in bijlage".to_owned(), NoMunicipality::Nothing),
    ];
    let mut there = Cluster::new(real());
    for (text, expected) in cases {
        let came = given(&mut there, &text);
        let [Came::Refused { why, .. }] = &came[..] else {
            panic!("{text}: {came:?}")
        };
        assert_eq!(*why, expected, "{text}");
        for language in in_every_language() {
            let told = came[0].told("bestand.json", language);
            assert_eq!(told.is_some(), expected != NoMunicipality::Invitation, "{text}: {told:?}");
        }
    }
    assert!(there.is_empty());
    assert_eq!(there.add(&invited), Err(NotJoined::Voice));
}

#[test]
fn of_thousands_of_links_in_one_text_none_is_left_out() {
    let whole = |number: usize| link(&scan(&format!("g {number}"), "2026-03-01", ["1", "2", "3", "4"][number % 4]), true);
    let links: Vec<String> = (0..2_300).map(whole).collect();
    let cut = |link: &String| link[..link.len() - 6].to_owned();
    for between in ["\n", " en ook ", ";"] {
        let mut pieces = Pieces::new(real());
        pieces.give(&[links.join(between), cut(&whole(5_000))].join(between));
        assert_eq!(pieces.left(), 2_301);
        let mut there = Cluster::new(real());
        let came: Vec<Came> = pieces.map(|piece| take_in(&mut there, piece)).collect();
        assert_eq!(there.len(), 2_300);
        assert_eq!(came.iter().filter(|came| matches!(came, Came::Refused { .. })).count(), 1);
    }
}

#[test]
fn a_workshop_is_a_municipality() {
    let mut workshop = Scan::new("w", "nl", &real().version, NOW);
    workshop.apply(&Change::Kind(ScanKind::Workshop), NOW);
    workshop.apply(&Change::About(About::Municipality, "Molenkouter".into()), NOW);
    let voices = ["2", "3", "3"].into_iter().enumerate().map(|(place, marks)| {
        let mut colleague = scan("Molenkouter", "2026-03-01", marks).to_json();
        colleague["id"] = json!(format!("c{place}"));
        VoiceSent::of(&Scan::open(colleague, real()).expect("a scan"), true, real()).voice
    });
    workshop.apply(&Change::Voices(voices.collect()), NOW);
    let there = cluster(&[workshop]);
    let sheet = there.sheets().next().expect("one");
    assert_eq!((sheet.kind(), sheet.voices()), (ScanKind::Workshop, 3));
}

#[test]
fn another_version_of_the_instrument_is_told() {
    for (version, words) in [
        ("0.9.0", "oudere vragenlijst (0.9.0)"),
        ("999.0.0", "nieuwere vragenlijst (999.0.0)"),
    ] {
        let mut file = scan("Molenkouter", "2026-03-01", "2").to_json();
        file["instrument"] = json!(version);
        let came = given(&mut Cluster::new(real()), &file.to_string());
        let told = came[0].told("x", real()).expect("a sentence");
        assert!(told.contains(words), "{told}");
    }
    let came = given(&mut Cluster::new(real()), &scan("Molenkouter", "2026-03-01", "2").to_text());
    assert_eq!(came[0].told("x", real()), None, "simply one more");
}

#[test]
fn what_became_of_it_is_told_with_name_and_day() {
    let mut there = cluster(&[scan("Molenkouter", "2025-03-01", "1")]);
    let newer = given(&mut there, &scan("Molenkouter", "2026-03-01", "3").to_text());
    assert_eq!(
        newer[0].told("x", real()).as_deref(),
        Some("Molenkouter: deze scan komt in de plaats van een oudere, van 1 maart 2025.")
    );
    let older = given(&mut there, &scan("Molenkouter", "2024-03-01", "2").to_text());
    assert_eq!(
        older[0].told("x", &in_every_language()[1]).as_deref(),
        Some("Molenkouter: a newer scan, from 1 March 2026, is already here. That one still counts.")
    );
    let mut undated = scan("Molenkouter", "2024-03-01", "4").to_json();
    undated["updated"] = json!("gisteren");
    let left = given(&mut there, &undated.to_string());
    assert!(
        matches!(
            &left[..],
            [Came::Municipality {
                joined: Joined::Older { .. },
                ..
            }]
        ),
        "no day is older than any"
    );
}

/// Any of a few scans, of which many are of the same municipality, of the same day, or say the same.
fn any_of_few() -> impl Strategy<Value = Scan> {
    let name = select(vec!["", "Aalbeke", "aalbeke", "Sint-Gillis", "Sint Gillis", "Zandbergen"]);
    let day = select(vec!["2024-01-01", "2025-01-01", "2026-01-01"]);
    (name, day, select(vec!["1", "2", "23", "4?"])).prop_map(|(name, day, marks)| scan(name, day, marks))
}

proptest! {
    #![proptest_config(times(64))]

    #[test]
    fn order_duplicates_and_form_never_matter(scans in vec(any_of_few(), 1..8), order in vec(any::<u16>(), 16)) {
        let first = cluster(&scans);
        let mut others: Vec<(u16, String)> = vec![];
        for (place, scan) in scans.iter().chain(&scans).enumerate() {
            let form = if order[place] % 2 == 0 { scan.to_text() } else { link(scan, true) };
            others.push((order[place], form));
        }
        others.sort();
        let mut second = Cluster::new(real());
        for (_, form) in &others {
            given(&mut second, form);
        }
        let [first_members, second_members] = [&first, &second].map(|cluster| cluster.members().collect::<Vec<_>>());
        prop_assert_eq!(first_members, second_members);
        prop_assert_eq!(Overview::of(&first), Overview::of(&second));
    }

    #[test]
    fn a_cluster_of_one_is_that_scan((_, scan) in any_scan(), mark in mark()) {
        let mut scan = scan;
        scan.apply(&Change::Invitation(String::new()), NOW);
        let scan = if Cluster::new(real()).add(&scan).is_ok() { scan } else { Answers::quick(real()).leads(mark).leads('2').scan() };
        let there = cluster(std::slice::from_ref(&scan));
        let scores = score(&Responses::new(real(), &scan), scan.kind());
        let sheet = there.sheets().next().expect("one");
        prop_assert_eq!(sheet.axes(), [scores.organisation.value, scores.ict.value]);
        prop_assert_eq!((sheet.quadrant(), sheet.tempo(), sheet.basis()), (scores.quadrant, scores.tempo(), scores.basis));
        let (answered, applicable) = sheet.coverage();
        prop_assert_eq!((answered as usize, applicable as usize), scores.coverage());
        let all = Overview::of(&there).all;
        for domain in Domain::ALL {
            let score = scores.domain(domain);
            prop_assert_eq!((sheet.phase(domain), sheet.mean(domain), sheet.status(domain)), (score.phase, score.mean, score.status));
            prop_assert_eq!(all.domain(domain).means.quartiles().map(|quartiles| quartiles.median), score.mean);
            prop_assert_eq!(all.domain(domain).counted(), u32::from(score.phase.is_some()));
        }
        for layer in Layer::ALL {
            prop_assert_eq!(sheet.layer(layer), scores.layer(layer));
        }
        for (id, tally) in all.statements() {
            prop_assert_eq!(tally.answer(), scan.answer(id));
        }
        let points: Vec<_> = Overview::of(&there).points.iter().map(|point| point.place).collect();
        prop_assert_eq!(points, Vec::from_iter(sheet.point()));
    }
}
