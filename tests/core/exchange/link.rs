//! A link in whatever people paste: as it was made, as mail programs and scanners write it, with words around it.

use super::snelscan;
use crate::sample::real;
use iscan::exchange::{encode, open};
use iscan::scan::{OpenError, Scan};

/// The code in the texts of `tests/core/cases`.
const OLD_CODE: &str = "AQpiXGBcYEUrN7e5MTKytjIyyTa0doq1BQWGBQWGBQWGBQWGBQAAAAAAAAAAAAADwIVmYWN0c-ABUBBj5";

fn open_here(text: &str) -> Result<Scan, OpenError> {
    open(text, real())
}

fn part() -> Scan {
    snelscan().shareable(true, true)
}

fn code() -> String {
    encode(&part(), real())
}

fn link() -> String {
    format!("https://gemeente.example/iscan/?lang=en#/r/{}", code())
}

/// The part comes back from every one of these texts.
fn opens(texts: &[String]) {
    for text in texts {
        assert_eq!(open_here(text), Ok(part()), "{text:?}");
    }
}

#[test]
fn opens_as_it_was_made_and_as_an_address_bar_writes_it() {
    let (code, link) = (code(), link());
    opens(&[
        link.clone(),
        format!("#/r/{code}"),
        format!("%23/r/{code}"),
        format!("https://gemeente.example/iscan/%23/r/{code}"),
        format!("https://gemeente.example/iscan/#%2Fr%2F{code}"),
        format!("https://gemeente.example/iscan/%23%2fr%2f{code}"),
        format!("{link}/"),
        format!("{link}?utm_source=nieuwsbrief"),
        format!("{link}&fbclid=IwAR0"),
        code,
    ]);
}

#[test]
fn opens_with_words_and_marks_around_it() {
    let link = link();
    opens(&[
        format!("Beste collega,\n\nhier is het rapport:\n{link}\n\nGroeten"),
        format!("Zie {link}."),
        format!("Zie ({link})"),
        format!("<{link}>"),
        format!("<a href=\"{link}\">het rapport</a>"),
        format!("[het rapport]({link})"),
        format!("*{link}*, _{link}_"),
        format!("_{link}_"),
        format!("\"{link}\""),
        format!("{link}\u{a0}"),
        format!("https://gemeente.example/#/r/AAAA en {link}"),
    ]);
}

#[test]
fn opens_when_a_mail_program_broke_it_over_lines() {
    let link = link();
    let (before, after) = link.split_at(link.len() - 20);
    let pieces: Vec<&str> = [before.split_at(60).0, before.split_at(60).1, after].to_vec();
    for between in ["\n", "\r\n", "=\r\n", "\n> ", "\n    "] {
        opens(&[pieces.join(between), format!("{}\n\nGroeten", pieces.join(between))]);
    }
}

#[test]
fn opens_in_the_link_of_a_scanner() {
    let letter = |byte: u8| match char::from(byte) {
        plain if plain.is_ascii_alphanumeric() || "-_.".contains(plain) => plain.to_string(),
        _ => format!("%{byte:02X}"),
    };
    let escape = |text: &str| text.bytes().map(letter).collect::<String>();
    let once = format!("https://eur01.safelinks.example/?url={}&data=05%7C02&reserved=0", escape(&link()));
    let twice = format!("https://scanner.example/?u={}", escape(&once));
    opens(&[once, twice]);
}

/// Texts people pasted, of which the code is of an older edition: it is put in anew.
#[test]
fn opens_in_the_texts_people_pasted() {
    let cases = [
        include_str!("../cases/pasted-sentence.txt"),
        include_str!("../cases/pasted-safelinks.txt"),
    ];
    opens(&cases.map(|text| {
        assert!(text.contains(OLD_CODE));
        text.replace(OLD_CODE, &code())
    }));
    let wrapped = include_str!("../cases/pasted-soft-wrapped.txt");
    let (before, after) = wrapped.split_once("\r\n").expect("two lines");
    let length = before.split_once("#/r/").expect("a link").1.len();
    let (first, second) = OLD_CODE.split_at(length);
    assert!(before.ends_with(first) && after.starts_with(second));
    let new = code();
    let (new_first, new_second) = new.split_at(length);
    opens(&[wrapped.replace(first, new_first).replace(second, new_second)]);
}

#[test]
fn that_was_cut_off_is_damaged() {
    let link = link();
    let begin = link.find("#/r/").expect("a code") + 4;
    for length in begin..link.len() {
        assert_eq!(open_here(&link[..length]), Err(OpenError::Damaged), "{}", &link[..length]);
        let sentence = format!("Zie {} of bel ons.", &link[..length]);
        assert_eq!(open_here(&sentence), Err(OpenError::Damaged), "{sentence}");
    }
}

#[test]
fn of_another_page_is_not_a_scan() {
    for text in [
        "https://gemeente.example/r/AQpiXGBcYEUrN7e5MTKytjIyyTa0",
        "https://gemeente.example/#/report",
        "Een zin zonder link, met deeenbuitengewoonlangwoordofnaamerin",
        "%23%2F",
    ] {
        assert_eq!(open_here(text), Err(OpenError::NotAScan), "{text}");
    }
}
