//! Opening what someone gives: an answer file, a results file, a report page or a link.

use super::{results_file, saying, snelscan, texts_of};
use crate::any::{HOSTILE, any_scan, times};
use crate::sample::real;
use iscan::exchange::{encode, open, page, results};
use iscan::report::Report;
use iscan::scan::{OpenError, Private, Scan};
use proptest::prelude::*;
use serde_json::json;

fn open_here(text: &str) -> Result<Scan, OpenError> {
    open(text, real())
}

#[test]
fn an_answer_file_a_results_file_a_page_and_a_link_all_give_the_same_scan() {
    let scan = snelscan();
    for text in texts_of(&scan) {
        assert_eq!(open_here(&text), Ok(scan.clone()));
    }
    let part = scan.shareable(true, true);
    let code = encode(&part, real());
    for link in [
        format!("#/r/{code}"),
        format!("%23/r/{code}"),
        format!("https://gemeente.example/iscan/?lang=en#/r/{code}"),
        format!("https://gemeente.example/iscan/%23/r/{code}"),
    ] {
        assert_eq!(open_here(&link), Ok(part.clone()), "{link}");
    }
}

#[test]
fn a_byte_order_mark_and_white_space_around_do_not_matter() {
    let scan = snelscan().shareable(true, true);
    let link = format!("https://gemeente.example/#/r/{}", encode(&scan, real()));
    let pretty = serde_json::to_string_pretty(&scan.to_json()).expect("JSON");
    for text in texts_of(&scan).into_iter().chain([pretty, link]) {
        for (before, after) in [("\u{feff}", ""), ("\u{feff}\r\n ", "\n\n"), (" \t\n", " ")] {
            let around = [before, &text, after].concat();
            assert_eq!(open_here(&around), Ok(scan.clone()));
        }
    }
}

#[test]
fn results_are_never_believed() {
    let scan = snelscan();
    let honest = results(&Report::new(real(), scan.clone()));
    for lie in [json!({ "quadrant": "I", "axes": { "o": "5" } }), json!(null), json!([])] {
        let mut file = honest.clone();
        file["results"] = lie;
        let read = open_here(&file.to_string()).expect("a results file");
        assert_eq!(read, scan);
        assert_eq!(results(&Report::new(real(), read.clone())), honest);
    }
}

#[test]
fn other_texts_are_not_a_scan() {
    let texts = "|  |\u{feff}|null|[]|3|\"iscan-answers\"|{}|{\"format\": \"iscan\"}|PK\u{3}\u{4}|%PDF-1.7|\
        <!DOCTYPE html><title>Iets anders</title>|<svg></svg>|https://gemeente.example/iscan/|\
        https://gemeente.example/#/report|Onderdeel;Id;Onderwerp|Zie de link hieronder";
    for text in texts.split('|') {
        assert_eq!(open_here(text), Err(OpenError::NotAScan), "{text}");
    }
}

#[test]
fn a_file_that_was_cut_off_is_damaged() {
    let scan = snelscan();
    for text in [scan.to_json().to_string(), results_file(&scan)] {
        for length in (1..text.len()).filter(|length| text.is_char_boundary(*length)) {
            assert_eq!(open_here(&text[..length]), Err(OpenError::Damaged), "{length}");
        }
    }
}

#[test]
fn a_newer_format_says_so_in_every_kind_of_file() {
    let scan = snelscan();
    for text in texts_of(&scan) {
        let newer = text.replace("\"formatVersion\":1", "\"formatVersion\":2");
        assert_ne!(newer, text);
        assert_eq!(open_here(&newer), Err(OpenError::Newer));
    }
}

#[test]
fn a_wrong_value_is_named_in_every_kind_of_file() {
    let scan = snelscan();
    for text in texts_of(&scan) {
        let wrong = text.replace("\"o.leiding.1\":3", "\"o.leiding.1\":7");
        assert_ne!(wrong, text);
        assert_eq!(open_here(&wrong), Err(OpenError::Field("statements.o.leiding.1".into())));
    }
}

#[test]
fn a_note_with_an_address_of_a_scan_in_it_is_only_a_note() {
    let scan = saying("zie https://gemeente.example/#/r/AQUxLjAuMA en %23/r/AQUx");
    for text in texts_of(&scan) {
        assert_eq!(open_here(&text), Ok(scan.clone()));
    }
}

#[test]
fn whatever_was_typed_survives_as_it_was() {
    for words in HOSTILE {
        let scan = saying(words);
        for text in texts_of(&scan) {
            assert_eq!(open_here(&text), Ok(scan.clone()), "{words:?}");
        }
    }
}

proptest! {
    #![proptest_config(times(24))]

    #[test]
    fn any_scan_comes_back_from_a_page_without_its_voices((which, scan) in any_scan()) {
        let instrument = which.instrument();
        let report = Report::new(instrument, scan.clone());
        let json = results(&report).to_string();
        let page = page(&report, "", &json);
        let scan = scan.without(&[Private::Voices]);
        prop_assert_eq!(open(&page, instrument), Ok(scan.clone()));
        prop_assert_eq!(open(&json, instrument), Ok(scan));
    }
}
