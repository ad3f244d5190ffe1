//! Whatever is given: made-up bytes, files with pieces of others in them, texts without end. Nothing makes it fall.

use super::snelscan;
use crate::any::{edited, edits};
use crate::sample::{NOW, real};
use iscan::exchange::{Came, Found, Invitation, NoMunicipality, Pieces, VoiceSent, collect, decode, encode, open, take_in};
use iscan::group::{Aggregate, Cluster, FEWEST_BY_PHASE, FEWEST_MUNICIPALITIES, Joined, Reference};
use iscan::instrument::Domain;
use iscan::plan::Day;
use iscan::scan::{About, Change, OpenError, Scan, Voice};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;
use std::cell::RefCell;

/// How many tries; `ISCAN_CASES` sets another number.
fn cases() -> u32 {
    let asked = std::env::var("ISCAN_CASES").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(20_000)
}

/// Things that can be opened.
fn healthy() -> Vec<String> {
    let small = json!({
        "format": "iscan-answers", "formatVersion": 1, "instrument": "1.0.0", "scan": "full",
        "statements": { "o.leiding.1": 3, "i.iprof.1": "na" },
        "facts": { "f.schepen": "ja" },
        "remarks": { "o.leiding.1": { "note": "\u{e9}\"<", "deliberate": true } },
    });
    let code = encode(&snelscan().shareable(true, true), real());
    let data = small.to_string();
    vec![
        data.clone(),
        data.replace("iscan-answers", "iscan-results"),
        format!("<!DOCTYPE html><script type=\"application/json\" id=\"iscan-results\">{data}</script>"),
        format!("https://gemeente.example/#/r/{code}"),
        code,
        VoiceSent::of(&snelscan(), true, real()).encode(real()),
        format!("https://gemeente.example/#/join/{}", Invitation::to(&snelscan(), real()).encode()),
        reference(FEWEST_MUNICIPALITIES),
        reference(FEWEST_BY_PHASE),
    ]
}

/// The file of so many municipalities, with one statement in it: where most of a text is the same, most changes are too.
fn reference(count: u32) -> String {
    let mut cluster = Cluster::new(real());
    for number in 0..count {
        let mut scan = snelscan();
        scan.apply(&Change::About(About::Municipality, format!("Gemeente {number}")), NOW);
        cluster.add(&scan).expect("a municipality");
    }
    let day = Day::parse("2026-11-26").expect("a day");
    let reference = Reference::of(&Aggregate::of(&cluster), day, "V-ICT-OR").expect("enough");
    let mut file = reference.to_json();
    let lead = real().lead(Domain::OLeiding).to_string();
    let counts = file["statements"][&lead].take();
    file["statements"] = json!({ lead: counts });
    file.to_string()
}

/// A text out of nothing, that begins like something.
fn made_up() -> impl Strategy<Value = String> {
    let beginnings = [
        "",
        "{",
        "<script id=\"iscan-results\">",
        "#/r/",
        "%23/r/",
        "#/voice/IQ",
        "#/join/QQ",
        "\u{feff}{\"format\":",
        "[[[[",
    ];
    let bytes = vec(any::<u8>(), 0..60).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let letters = vec(any::<u8>(), 0..60).prop_map(|bytes| bytes.into_iter().map(char::from).collect());
    (select(beginnings.to_vec()), prop_oneof![bytes, letters]).prop_map(|(beginning, rest)| [beginning, &rest].concat())
}

/// Something that can be opened, with a few letters of it changed.
fn changed() -> impl Strategy<Value = String> {
    let all = healthy().concat().into_bytes();
    (select(healthy()), edits()).prop_map(move |(text, edits)| String::from_utf8_lossy(&edited(text.as_bytes(), &all, &edits)).into_owned())
}

#[test]
fn nothing_that_is_given_makes_it_fall() {
    #[derive(Default)]
    struct Outcomes {
        scans: u32,
        references: u32,
        refused: [u32; 6],
    }
    let outcomes = RefCell::new(Outcomes::default());
    let given = prop_oneof![made_up().prop_map(|text| (true, text)), changed().prop_map(|text| (false, text))];
    let mut runner = TestRunner::new(Config {
        cases: cases(),
        failure_persistence: None,
        ..Config::default()
    });
    let result = runner.run(&given, |(made_up, text)| {
        let mut outcomes = outcomes.borrow_mut();
        for opened in [open(&text, real()), decode(&text, real())] {
            let refused = match opened {
                Ok(scan) => {
                    prop_assert!(!made_up, "out of nothing");
                    prop_assert_eq!(Scan::open(scan.to_json(), real()), Ok(scan));
                    outcomes.scans += 1;
                    continue;
                }
                Err(OpenError::NotAScan) => 0,
                Err(OpenError::Damaged | OpenError::WithoutData) => 1,
                Err(OpenError::Newer) => 2,
                Err(OpenError::Field(_)) => 3,
                Err(OpenError::IsScan | OpenError::IsVoice) => 4,
                Err(OpenError::IsInvitation | OpenError::IsReference | OpenError::NotAReference) => 5,
            };
            outcomes.refused[refused] += 1;
        }
        reads_as_a_voice(&text, made_up);
        reads_as_a_municipality(&text, made_up);
        outcomes.references += u32::from(reads_as_a_reference(&text, made_up));
        Ok(())
    });
    result.expect("no text makes it fall");
    let Outcomes {
        scans,
        references,
        refused,
    } = outcomes.into_inner();
    assert!(references > 0 || cases() < 20_000, "no changed file of a group opens");
    // Some outcomes are rare.
    if cases() >= 200_000 {
        assert!(
            scans > 0 && refused.iter().all(|count| *count > 0),
            "{scans} scans, refused {refused:?}"
        );
    }
}

#[test]
fn what_is_healthy_opens() {
    for count in [FEWEST_MUNICIPALITIES, FEWEST_BY_PHASE] {
        assert!(reads_as_a_reference(&reference(count), false), "of {count} municipalities");
    }
}

/// What collects voices takes nothing out of nothing, and nothing that could not be kept.
fn reads_as_a_voice(text: &str, made_up: bool) {
    for found in collect(text, &snelscan(), real()) {
        if let Found::New { voice, .. } = found {
            assert!(!made_up, "out of nothing");
            assert!(Change::Voices(vec![voice]).is_offered(real()));
        }
    }
    if let Ok(sent) = VoiceSent::decode(text, real()) {
        assert_eq!(sent.voice.clone().checked(real()), Ok::<Voice, OpenError>(sent.voice));
    }
    if let Ok(invitation) = Invitation::decode(text) {
        assert_eq!(Invitation::decode(&invitation.encode()), Ok(invitation));
    }
}

/// What collects municipalities takes nothing out of nothing, and tells of everything.
fn reads_as_a_municipality(text: &str, made_up: bool) {
    let (mut cluster, mut pieces) = (Cluster::new(real()), Pieces::new(real()));
    pieces.give(text);
    let came: Vec<Came> = pieces.map(|piece| take_in(&mut cluster, piece)).collect();
    assert!(!came.is_empty());
    for came in came {
        let quiet = matches!(
            came,
            Came::Municipality { joined: Joined::Added, .. }
                | Came::Refused {
                    why: NoMunicipality::Invitation,
                    ..
                }
        );
        assert!(quiet || came.told("x", real()).is_some());
    }
    assert!(!made_up || cluster.is_empty(), "out of nothing");
}

/// What a group says is nothing out of nothing, and what opens is written as it opens again. Says whether it opened.
fn reads_as_a_reference(text: &str, made_up: bool) -> bool {
    let Ok(reference) = Reference::from_text(text, real()) else {
        return false;
    };
    assert!(!made_up, "out of nothing");
    assert_eq!(Reference::from_text(&reference.to_text(), real()), Ok(reference));
    true
}

/// A right checksum promises nothing about what stands before it.
#[test]
fn any_bytes_with_a_right_checksum_are_read_without_a_fall() {
    let mut runner = TestRunner::new(Config {
        cases: cases(),
        failure_persistence: None,
        ..Config::default()
    });
    let first = select(vec![0x01_u8, 0x21, 0x41, 0x61, 0x22]);
    let result = runner.run(&(first, vec(any::<u8>(), 0..80)), |(first, rest)| {
        let mut bytes = vec![first];
        bytes.extend(rest);
        bytes.extend(
            crc::Crc::<u32, crc::Table<1>>::new(&crc::CRC_32_ISO_HDLC)
                .checksum(&bytes)
                .to_be_bytes(),
        );
        let code = <base64ct::Base64UrlUnpadded as base64ct::Encoding>::encode_string(&bytes);
        let _ = decode(&code, real());
        reads_as_a_voice(&code, false);
        Ok(())
    });
    result.expect("no bytes make it fall");
}

#[test]
fn depth_does_not_make_it_fall() {
    let data = "<script id=\"iscan-results\">";
    for piece in [
        "{",
        "[",
        "{\"a\":",
        "<",
        data,
        "#/r/",
        "%23/r/",
        "#/voice/_",
        "_",
        "\u{feff}",
        "\\",
        "\"",
        "%25",
        "A\n",
    ] {
        let deep = piece.repeat(50_000);
        for beginning in ["", "{", data, "#/r/"] {
            let text = format!("{beginning}{deep}</script>");
            assert!(
                open(&text, real()).is_err()
                    && decode(&text, real()).is_err()
                    && Reference::from_text(&text, real()).is_err()
                    && collect(&text, &snelscan(), real())
                        .iter()
                        .all(|found| matches!(found, Found::Refused { .. })),
                "{beginning}{piece}…"
            );
        }
    }
}
