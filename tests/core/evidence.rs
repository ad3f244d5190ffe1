//! Evidence in the account: web and mail addresses are links, everything else is text.

use crate::any::{text, times};
use crate::html::{Element, elements};
use crate::sample::{Answers, real};
use iscan::report::{Report, SectionId};
use iscan::scan::Scan;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

/// The account of a scan with this evidence, and the links in it that people typed.
fn account(evidence: &str) -> (String, Vec<Element>) {
    let mut document = Answers::quick(real()).leads('3').scan().to_json();
    document["remarks"]["o.leiding.1"] = json!({ "evidence": evidence });
    let scan = Scan::open(document, real()).expect("a file that opens");
    let section = Report::new(real(), scan.clone()).section(SectionId::Account).expect("the account");
    let html = section.whole();
    let outward = |element: &Element| element.name == "a" && element.get("href").is_none_or(|target| !target.starts_with('#'));
    let links = elements(&html).into_iter().filter(outward).collect();
    (html, links)
}

fn targets(evidence: &str) -> Vec<String> {
    let links = account(evidence).1;
    links.iter().map(|link| link.get("href").expect("a target").to_owned()).collect()
}

#[test]
fn web_and_mail_addresses_are_links_that_tell_nothing() {
    for address in [
        "http://gemeente.example",
        "https://gemeente.example/a?b=c&d=e#f",
        "HTTPS://Gemeente.example",
        "mailto:an@gemeente.example",
    ] {
        let (html, links) = account(address);
        assert_eq!(links.len(), 1, "{address}");
        assert_eq!((links[0].get("href"), links[0].text.as_str()), (Some(address), address));
        assert_eq!(links[0].get("target"), Some("_blank"));
        let rel: Vec<&str> = links[0].get("rel").expect("a relation").split(' ').collect();
        assert!(rel.contains(&"noopener") && rel.contains(&"noreferrer"));
        assert!(html.contains("noopener"));
    }
}

#[test]
fn several_addresses_among_words_are_links_and_the_words_stay() {
    let text = "Zie https://a.example/x, (bijlage) en\nhttp://b.example. Of mailto:c@d.example; einde";
    assert_eq!(targets(text), ["https://a.example/x", "http://b.example", "mailto:c@d.example"]);
    let (html, _) = account(text);
    for words in ["Zie <a", "</a>, (bijlage) en\n<a", "</a>. Of <a", "</a>; einde<"] {
        assert!(html.contains(words), "{words}");
    }
}

#[test]
fn other_addresses_are_text() {
    let texts = "javascript:alert(1)|JavaScript:alert(1)|java\tscript:alert(1)|javascript:https://x.example|data:text/html,<b>|\
        vbscript:msgbox(1)|file:///etc/passwd|blob:https://x.example|ftp://x.example|//x.example|www.x.example|x@y.example|\
        zhttps://x.example|(https://x.example|\u{1}https://x.example|\u{202e}https://x.example|https:x|https://|http:// x|\
        mailto:|https://.";
    for text in texts.split('|') {
        assert_eq!(targets(text), [""; 0], "{text}");
    }
}

#[test]
fn an_address_cannot_leave_its_attribute() {
    for text in [
        "https://x.example/\"onmouseover=\"alert(1)",
        "https://x.example/\"><script>alert(1)</script>",
        "https://x.example/'><img/src=x>",
        "https://x.example/&quot;onclick=x",
        "mailto:a\"onclick=\"b@c",
    ] {
        let (html, links) = account(text);
        assert_eq!(links.len(), 1, "{text}");
        let link = &links[0];
        let target = link.get("href").expect("a target");
        assert!(text.starts_with(target) && text.len() - target.len() < 2, "{target}");
        for name in ["onmouseover", "onclick"] {
            assert_eq!(link.get(name), None, "{text}");
        }
        assert!(!html.contains("<script") && !html.contains("<img"), "{text}");
    }
}

proptest! {
    #![proptest_config(times(96))]

    #[test]
    fn whatever_is_typed_only_web_and_mail_addresses_are_links(
        words in vec(prop_oneof![text(), "(https?://|mailto:|javascript:|data:)[!-~]{0,9}"], 0..4)
    ) {
        let text = words.join(" ");
        for target in targets(&text) {
            let lower = target.to_ascii_lowercase();
            prop_assert!(["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme)), "{}", target);
            prop_assert!(text.contains(&target));
        }
    }
}
