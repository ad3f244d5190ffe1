//! The report as a page: what people typed is text on it, it runs nothing, and it opens here again.

use super::{opened, page_of, results_file, saying, snelscan};
use crate::any::HOSTILE;
use crate::html::{Element, elements, wholes};
use crate::sample::real;
use iscan::exchange::{encode, open, page};
use iscan::report::Report;
use iscan::scan::{About, OpenError, Scan};
use serde_json::json;

fn open_here(text: &str) -> Result<Scan, OpenError> {
    open(text, real())
}

/// The name of every tag, opening and closing, in order.
fn tags(page: &str) -> Vec<&str> {
    page.split('<')
        .skip(1)
        .map(|piece| piece.split([' ', '>', '\n']).next().unwrap_or_default())
        .collect()
}

/// What stands in the body of a page.
fn body(page: &str) -> Vec<Element> {
    let (_, after) = page.split_once("<body>").expect("a body");
    elements(after.split_once("</body>").expect("its end").0)
}

#[test]
fn whatever_was_typed_is_text_on_the_page() {
    let plain = page_of(&saying("gewone woorden"));
    for words in HOSTILE {
        let hostile = page_of(&saying(words));
        if !words.contains("https:") {
            assert_eq!(tags(&hostile), tags(&plain), "{words:?}");
        }
        let body = body(&hostile);
        let scripts: Vec<_> = body.iter().filter(|element| element.name == "script").collect();
        assert_eq!(scripts.len(), 1, "{words:?}");
        assert_eq!(scripts[0].get("id"), Some("iscan-results"));
        assert_eq!(scripts[0].get("type"), Some("application/json"));
        assert!(!body.iter().any(|element| element.name == "img"), "{words:?}");
        let shown = body.iter().filter(|element| element.name == "bdi" && element.text == words);
        assert!(shown.count() > 3 || words.contains("https:"), "{words:?} can be read");
    }
}

#[test]
fn a_note_of_a_megabyte_survives_and_is_text() {
    let note = "<script>é\u{202e}</script>\0".repeat(50_000);
    assert!(note.len() > 1_000_000);
    let mut document = snelscan().to_json();
    document["remarks"]["o.leiding.1"] = json!({ "note": note });
    let long = opened(document.clone(), real());
    document["remarks"]["o.leiding.1"] = json!({ "note": "kort" });
    let short = opened(document, real());
    let page = page_of(&long);
    assert_eq!(tags(&page), tags(&page_of(&short)));
    assert_eq!(open_here(&page), Ok(long.clone()));
    assert_eq!(open_here(&long.to_text()), Ok(long));
}

#[test]
fn a_page_runs_nothing_and_asks_nobody() {
    let page = page_of(&snelscan());
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"nl\">"));
    assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'"));
    let page = page_with_style("p::after { content: '</style><b>' }");
    let styles = wholes(&page, "style");
    assert!(styles.len() == 1 && styles[0].contains("<b>' }"), "no end before its end");
    for element in body(&page) {
        for name in ["src", "srcset", "style", "onclick", "onload", "action"] {
            assert_eq!(element.get(name), None, "{element:?}");
        }
        for name in ["href", "xlink:href"] {
            assert!(element.get(name).is_none_or(|target| target.starts_with('#')), "{element:?}");
        }
    }
}

fn page_with_style(style: &str) -> String {
    let scan = snelscan();
    page(&Report::new(real(), scan.clone()), style, &results_file(&scan))
}

#[test]
fn a_page_that_was_cut_off_in_its_data_is_damaged() {
    let page = page_of(&snelscan());
    let (before, data) = page.split_once("id=\"iscan-results\">").expect("the data");
    let begin = page.len() - data.len();
    assert!(before.contains("</main>"), "the data stand at the end");
    for length in (begin..page.find("</script").expect("its end")).step_by(7) {
        assert_eq!(open_here(&page[..length]), Err(OpenError::Damaged), "{length}");
    }
}

#[test]
fn a_page_whose_attributes_were_written_anew_opens() {
    let page = page_of(&snelscan());
    let written = "<script type=\"application/json\" id=\"iscan-results\">";
    assert!(page.contains(written));
    for anew in [
        "<script id=iscan-results type=application/json>",
        "<script id='iscan-results' type='application/json'>",
        "<script\n  id=\"iscan-results\"\n  type=\"application/json\"\n>",
    ] {
        assert_eq!(open_here(&page.replace(written, anew)), Ok(snelscan()), "{anew}");
    }
}

#[test]
fn a_page_without_its_data_says_so() {
    let link = format!("https://gemeente.example/#/r/{}", encode(&snelscan().shareable(true, true), real()));
    for scan in [snelscan(), saying(&link)] {
        let page = page_of(&scan);
        let (before, after) = page.split_once("<script").expect("the data");
        let stripped = [before, after.split_once("</script>").expect("its end").1].concat();
        assert_eq!(open_here(&stripped), Err(OpenError::WithoutData));
    }
}

/// Reports of an earlier build as they came out of other programs.
#[test]
fn reports_that_other_programs_wrote_anew() {
    let municipality = |text: &str| open_here(text).map(|scan| scan.about(About::Municipality).to_owned());
    let whole = Ok("Voorbeelde".to_owned());
    assert_eq!(municipality(include_str!("../cases/report-minified-attributes.html")), whole);
    // A browser that saves a page as one file leaves every script out, data too.
    for without in [
        include_str!("../cases/report-saved-as-single-file.mhtml"),
        include_str!("../cases/report-data-stripped.html"),
    ] {
        assert_eq!(municipality(without), Err(OpenError::WithoutData));
    }
    assert_eq!(
        municipality("<!doctype html><html><p>Lees over de I-scan</p></html>"),
        Err(OpenError::NotAScan)
    );
}

#[test]
fn a_page_saved_as_one_file_opens() {
    let letter = |(place, byte): (usize, u8)| {
        let broken = if place % 60 == 59 { "=\r\n" } else { "" };
        if byte.is_ascii() && byte != b'=' {
            format!("{}{broken}", char::from(byte))
        } else {
            format!("={byte:02X}{broken}")
        }
    };
    let escaped: String = page_of(&saying("Zoë = 100 %")).bytes().enumerate().map(letter).collect();
    let head =
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    assert_eq!(
        open_here(&format!("{head}{escaped}\r\n------MultipartBoundary--")),
        Ok(saying("Zoë = 100 %"))
    );
}
