//! The share code: exactly the shareable part comes back, and any damage is seen.

use super::{opened, real_parts, snelscan};
use crate::any::{any_scan, edited, edits, example, full_scan, grown, number, times};
use crate::sample::{NEWER, NOW, real};
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc};
use iscan::exact::Exact;
use iscan::exchange::{decode, encode, qr};
use iscan::instrument::Instrument;
use iscan::scan::{About, Change, Choice, Group, MOST, OpenError, Scan};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// Every character of a share code.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn seal(content: &[u8]) -> String {
    let sum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(content);
    Base64UrlUnpadded::encode_string(&[content, &sum.to_be_bytes()].concat())
}

/// What a code holds before its checksum.
fn content(code: &str) -> Vec<u8> {
    let mut bytes = Base64UrlUnpadded::decode_vec(code).expect("a code");
    bytes.truncate(bytes.len() - 4);
    bytes
}

/// A scan that could also have been opened from a file, and that travels on.
fn is_in_order(scan: &Scan, instrument: &Instrument) -> bool {
    let part = scan.shareable(true, true);
    Scan::open(scan.to_json(), instrument).as_ref() == Ok(scan) && decode(&encode(&part, instrument), instrument) == Ok(part)
}

fn there_and_back(document: Value) -> Value {
    let part = opened(document, grown()).shareable(true, true);
    decode(&encode(&part, grown()), grown())
        .expect("a code that was just made")
        .to_json()
}

fn comes_back(document: Value) {
    assert_eq!(there_and_back(document.clone()), document);
}

fn least() -> Value {
    json!({ "format": "iscan-answers", "formatVersion": 1, "instrument": "1.0.0", "scan": "full", "statements": {} })
}

proptest! {
    #![proptest_config(times(192))]

    #[test]
    fn gives_back_the_shareable_part_as_it_was(
        (which, scan) in any_scan(), municipality in any::<bool>(), date in any::<bool>()
    ) {
        let (part, instrument) = (scan.shareable(municipality, date), which.instrument());
        let code = encode(&part, instrument);
        prop_assert!(code.chars().all(|letter| LETTERS.contains(letter)));
        let back = decode(&code, instrument).expect("a code that was just made");
        prop_assert_eq!(back.to_json(), part.to_json());
        prop_assert_eq!(back, part);
    }

    #[test]
    fn of_an_older_edition_reads_the_same_for_ever((which, scan) in any_scan(), chance in chances()) {
        let (part, instrument) = (scan.shareable(true, true), which.instrument());
        let older = younger_self(instrument, &chance);
        prop_assert_eq!(decode(&encode(&part, &older), instrument), Ok(part.clone()));
        // And the other way round it is read the same, or refused as newer: never as something else.
        let ahead = decode(&encode(&part, instrument), &older);
        prop_assert!(ahead == Err(OpenError::Newer) || ahead == Ok(part), "{:?}", ahead);
    }

    #[test]
    fn with_any_bytes_and_the_right_sum_is_a_scan_or_an_error(
        bytes in vec(any::<u8>(), 0..120), which in 0..4usize, edits in edits()
    ) {
        let code = content(&encode(&real_parts()[which], grown()));
        for bytes in [edited(&code, &code, &edits), [&[1], bytes.as_slice()].concat(), bytes] {
            if let Ok(scan) = decode(&seal(&bytes), grown()) {
                prop_assert!(is_in_order(&scan, grown()));
            }
        }
    }

    #[test]
    fn keeps_any_number_as_it_is_written(number in number()) {
        let mut file = least();
        file["facts"] = json!({ "f.a": number });
        prop_assert_eq!(&there_and_back(file)["facts"]["f.a"], &number);
    }

    #[test]
    fn of_a_full_scan_stays_under_300_characters(mut scan in full_scan(real())) {
        let longest = "Beveren-Kruibeke-Zwijndrecht";
        scan.apply(&Change::About(About::Municipality, longest.to_owned()), NOW);
        for fact in real().facts.iter().filter(|fact| fact.number) {
            scan.apply(&Change::Choice(Group::Facts, fact.id.clone(), Some(Choice::Number(MOST))), NOW);
        }
        let code = encode(&scan.shareable(true, true), real());
        prop_assert!(code.len() < 300, "{} characters", code.len());
        let picture = qr(&format!("https://gemeente.example/iscan/#/r/{code}"), "link");
        prop_assert!(picture.is_some(), "a telephone can read it");
    }
}

/// Where to cut a list that is not known yet.
fn chances() -> impl Strategy<Value = Vec<Index>> {
    vec(any::<Index>(), 40)
}

/// The instrument as it was: lines not added yet at the end of each list, and options at the end of lines.
fn younger_self(instrument: &Instrument, chance: &[Index]) -> Instrument {
    let mut chance = chance.iter().cycle();
    let mut below = |end| chance.next().expect("a chance").index(end);
    let mut older = instrument.clone();
    let ledger = &mut older.full.ledger;
    let lists = [
        &mut ledger.facts,
        &mut ledger.signature,
        &mut ledger.recognition,
        &mut ledger.symptoms,
        &mut ledger.culture,
        &mut ledger.tasks,
        &mut ledger.profiles,
        &mut ledger.questions,
    ];
    for list in lists {
        list.truncate(below(list.len() + 1));
        for line in list.iter_mut().filter(|line| !line.ends_with('#')) {
            let words: Vec<&str> = line.split(' ').collect();
            *line = words[..=below(words.len())].join(" ");
        }
    }
    older
}

#[test]
fn of_a_snelscan_stays_under_80_characters() {
    let code = encode(&snelscan().shareable(true, true), real());
    assert!(code.len() < 80, "{} characters", code.len());
}

#[test]
fn carries_nothing_that_is_not_about_the_answers() {
    let scan = example(full_scan(grown()));
    let back = decode(&encode(&scan.shareable(false, false), grown()), grown()).expect("a code");
    for private in [
        back.id(),
        back.language(),
        back.created(),
        back.updated(),
        back.about(About::Municipality),
    ] {
        assert_eq!(private, "");
    }
    let told = back.to_text();
    assert!(told.contains("deliberate") && !told.contains("zie verslag"));
    let named = decode(&encode(&scan.shareable(true, true), grown()), grown()).expect("a code");
    assert_eq!(named.about(About::Municipality), "Sint-Katelijne-Waver");
    assert_eq!(
        (named.about(About::Respondent), named.about(About::Reason), named.updated()),
        ("", "", NOW)
    );
}

#[test]
fn cut_off_anywhere_is_damaged() {
    for part in real_parts() {
        let code = encode(&part, grown());
        for length in 0..code.len() {
            assert_eq!(decode(&code[..length], grown()), Err(OpenError::Damaged), "{length} of {code}");
        }
    }
}

#[test]
fn with_one_bit_of_one_character_flipped_is_damaged() {
    for part in real_parts() {
        let code = encode(&part, grown());
        for (at, letter) in code.bytes().enumerate() {
            for bit in 0..8 {
                let other = char::from(letter ^ 1 << bit);
                let flipped = format!("{}{other}{}", &code[..at], &code[at + 1..]);
                assert_eq!(decode(&flipped, grown()), Err(OpenError::Damaged), "{flipped}");
            }
        }
    }
}

#[test]
fn with_any_one_character_replaced_added_or_left_out_is_damaged() {
    let code = encode(&real_parts()[0], real());
    for at in 0..=code.len() {
        let (before, after) = code.split_at(at);
        for letter in LETTERS.chars() {
            let added = format!("{before}{letter}{after}");
            assert_eq!(decode(&added, real()), Err(OpenError::Damaged), "{added}");
            if after.starts_with(|first| first != letter) {
                let replaced = format!("{before}{letter}{}", &after[1..]);
                assert_eq!(decode(&replaced, real()), Err(OpenError::Damaged), "{replaced}");
            }
        }
        if let Some(rest) = after.get(1..) {
            let without = format!("{before}{rest}");
            assert_eq!(decode(&without, real()), Err(OpenError::Damaged), "{without}");
        }
    }
}

#[test]
fn of_something_else_is_damaged() {
    for garbage in "|A|AAAA|AAAAAA|====|AQ==|a b|é|AQUx\n|<script>|%3Cb%3E|null|0".split('|') {
        assert_eq!(decode(garbage, real()), Err(OpenError::Damaged), "{garbage}");
    }
    assert_eq!(decode(&"A".repeat(100_000), real()), Err(OpenError::Damaged));
    assert_eq!(decode(&seal(&[]), real()), Err(OpenError::Damaged), "a sum of nothing");
}

#[test]
fn of_a_newer_version_says_so() {
    for version in [0, 2, 3, 255] {
        let mut bytes = content(&encode(&snelscan().shareable(true, true), real()));
        bytes[0] = version;
        assert_eq!(decode(&seal(&bytes), real()), Err(OpenError::Newer), "version {version}");
    }
    assert_eq!(decode(&seal(&[2]), real()), Err(OpenError::Newer));
}

#[test]
fn with_a_place_this_page_does_not_have_says_it_is_newer() {
    let mut younger = grown().clone();
    let mut is_newer = |section: &str, value: Value, list: fn(&mut Instrument) -> &mut Vec<String>| {
        let last = list(&mut younger).pop().expect("a line");
        let mut document = least();
        let place = section.split(' ').fold(&mut document, |place, name| &mut place[name]);
        place[last.split(' ').next().expect("an id")] = value;
        let code = encode(&opened(document, grown()).shareable(true, true), grown());
        assert!(decode(&code, grown()).is_ok());
        assert_eq!(decode(&code, &younger), Err(OpenError::Newer), "{section}");
    };
    is_newer("facts", json!("unknown"), |page| &mut page.full.ledger.facts);
    is_newer("signature", json!("unknown"), |page| &mut page.full.ledger.signature);
    is_newer("recognition", json!("no"), |page| &mut page.full.ledger.recognition);
    is_newer("symptoms", json!("unknown"), |page| &mut page.full.ledger.symptoms);
    is_newer("culture", json!(5), |page| &mut page.full.ledger.culture);
    is_newer("iprof tasks", json!("do"), |page| &mut page.full.ledger.tasks);
    is_newer("staffing questions", json!("unknown"), |page| &mut page.full.ledger.questions);
    is_newer("staffing profiles", json!({ "needed": "1" }), |page| &mut page.full.ledger.profiles);
}

#[test]
fn with_an_option_this_page_does_not_have_says_it_is_newer() {
    let mut newer = real().clone();
    newer.full.ledger.facts[1].push_str(" misschien");
    let mut document = least();
    document["instrument"] = json!(NEWER);
    document["facts"] = json!({ "f.aniveau": "misschien" });
    let part = opened(document, real()).shareable(true, true);
    let code = encode(&part, &newer);
    assert_eq!(decode(&code, &newer), Ok(part));
    assert_eq!(decode(&code, real()), Err(OpenError::Newer));
}

#[test]
fn of_a_newer_edition_that_used_none_of_its_places_is_read() {
    let part = snelscan().shareable(true, true);
    assert_eq!(decode(&encode(&part, grown()), real()), Ok(part));
}

#[test]
fn keeps_empty_parts() {
    let mut document = least();
    for part in "facts signature recognition symptoms culture iprof staffing ambition".split(' ') {
        document[part] = json!({});
    }
    comes_back(document.clone());
    document["iprof"] = json!({ "tasks": {} });
    document["staffing"] = json!({ "profiles": { "x": {} }, "questions": {} });
    document["ambition"] = json!({ "targets": {} });
    comes_back(document);
}

#[test]
fn keeps_every_fte_in_quarters() {
    for quarters in 0..200_u64 {
        let mut document = least();
        let fte = Exact::new(quarters.into(), 4).to_string();
        document["staffing"]["profiles"][&grown().full.ledger.profiles[2]] = json!({ "own": fte, "vacancies": quarters });
        comes_back(document);
    }
}

#[test]
fn keeps_what_a_file_holds_as_deep_as_a_file_can_be_read() {
    for depth in [10, 50, 60, 90] {
        let nested = format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        let mut document = least();
        document["facts"] = json!({ "f.toekomst": nested.parse::<Value>().expect("JSON") });
        comes_back(document);
    }
}

#[test]
fn keeps_a_horizon_that_is_no_month() {
    for horizon in "|ooit|2027|2027-00|2027-13|1999-12|2170-07|2170-08|+2027-01|18446744073709551615-1".split('|') {
        let mut document = least();
        document["ambition"] = json!({ "horizon": horizon });
        comes_back(document);
    }
}
