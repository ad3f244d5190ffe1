//! Who offers this copy (`host.toml`): every mistake in it is refused, and the pages name what is filled in.

use crate::html::elements;
use crate::sample::{content, real};
use iscan::instrument::check::check;
use iscan::instrument::{Host, Instrument};
use iscan::prose;
use iscan::report::ReportSize;
use iscan::route::Route;

/// The one mistake with this line in place of the empty one.
fn refused(name: &str, value: &str) -> String {
    let mut files = content();
    let text = files.get_mut("host.toml").expect("the host");
    let empty = format!("\n{name} = \"\"\n");
    assert!(text.contains(&empty), "{name} is empty in the real content");
    *text = text.replace(&empty, &format!("\n{name} = {value}\n"));
    let line = text
        .lines()
        .position(|line| line.starts_with(&format!("{name} =")))
        .expect("a line")
        + 1;
    let mistakes = check(&files).expect_err(value);
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert_eq!((mistakes[0].file.as_str(), mistakes[0].line), ("host.toml", line));
    assert!(mistakes[0].remedy.len() > 5, "{mistakes:#?}");
    mistakes[0].what.clone()
}

#[test]
fn an_address_begins_as_one() {
    for name in ["contact", "privacy", "accessibility"] {
        for value in [
            "www.voorbeelde.be",
            "http://voorbeelde.be",
            "javascript:alert(1)",
            "ict@voorbeelde.be",
            " https://voorbeelde.be",
        ] {
            assert_eq!(refused(name, &format!("{value:?}")), format!("«{value}» is geen adres"));
        }
    }
}

#[test]
fn an_accent_is_six_digits() {
    for value in ["blauw", "#15a", "155a72", "#155a7g", "#155a72ff", "rgb(1,2,3)", "#155a7é"] {
        assert_eq!(refused("accent", &format!("{value:?}")), format!("«{value}» is geen kleur"));
    }
}

#[test]
fn a_logo_is_a_file_beside_it() {
    for value in ["beeld/logo.svg", "../logo.svg", "https://voorbeelde.be/logo.svg", "ons logo.svg"] {
        assert_eq!(refused("logo", &format!("{value:?}")), format!("«{value}» is geen bestandsnaam"));
    }
}

#[test]
fn no_text_and_no_unknown_field() {
    for (name, value) in [
        ("name", "7"),
        ("contact", "[]"),
        ("logo", "true"),
        ("name", "\"Voorbeelde\"\nnaam = \"\""),
    ] {
        let mut files = content();
        let text = files.get_mut("host.toml").expect("the host");
        *text = text.replace(&format!("\n{name} = \"\"\n"), &format!("\n{name} = {value}\n"));
        let mistakes = check(&files).expect_err(value);
        assert!(mistakes.iter().all(|mistake| mistake.file == "host.toml"), "{mistakes:#?}");
    }
}

#[test]
fn without_the_file_the_build_says_so() {
    let mut files = content();
    files.remove("host.toml");
    let mistakes = check(&files).expect_err("a mistake");
    assert_eq!(mistakes[0].file, "host.toml", "{mistakes:#?}");
}

/// The real instrument, offered by this host.
fn offered(host: Host) -> Instrument {
    Instrument { host, ..real().clone() }
}

fn voorbeelde() -> Instrument {
    offered(Host {
        name: "Gemeente \"Voorbeelde\" & co".into(),
        contact: "mailto:ict@voorbeelde.be".into(),
        privacy: "https://voorbeelde.be/privacy".into(),
        accessibility: "https://voorbeelde.be/meld?a=1&b=2".into(),
        accent: "#7a2e5d".into(),
        logo: "logo.svg".into(),
    })
}

/// Where the links of a page lead.
fn leads(html: &str) -> Vec<String> {
    let links = elements(html).into_iter().filter(|element| element.name == "a");
    links.filter_map(|link| link.get("href").map(ToString::to_string)).collect()
}

fn statement(instrument: &Instrument) -> String {
    prose::accessibility(instrument).into_string()
}

#[test]
fn a_full_host_stands_at_the_foot_and_on_top() {
    let instrument = voorbeelde();

    let foot = prose::footer(&instrument);
    assert!(foot.contains("Aangeboden door Gemeente &quot;Voorbeelde&quot; &amp; co."), "{foot}");
    assert_eq!(
        leads(&foot),
        [
            "mailto:ict@voorbeelde.be",
            "https://voorbeelde.be/privacy",
            "#/accessibility",
            "https://voorbeelde.be/meld?a=1&b=2",
            "#/glossary"
        ]
    );
    let top = prose::header(&instrument, &Route::Start, &Route::Report(ReportSize::Whole), false);
    let logo = elements(&top).into_iter().find(|element| element.name == "img").expect("a logo");
    assert_eq!(logo.get("src"), Some("./logo.svg"));
    assert_eq!(logo.get("alt"), Some("Gemeente \"Voorbeelde\" & co"));
    let first = prose::index(&instrument);
    assert!(
        first.contains("./logo.svg") && first.contains("Aangeboden door"),
        "the page before the app is there"
    );
    assert!(
        !prose::header(&instrument, &Route::Start, &Route::Report(ReportSize::Whole), true).contains("<img"),
        "no logo inside another site"
    );
}

#[test]
fn a_problem_is_reported_where_the_host_says() {
    let link = "https://voorbeelde.be/meld?a=1&b=2".to_owned();

    assert!(leads(&statement(&voorbeelde())).contains(&link));
    assert!(!leads(&statement(&offered(real().host.clone()))).contains(&link));
}

#[test]
fn without_a_host_nothing_is_empty() {
    let instrument = offered(real().host.clone());

    let foot = prose::footer(&instrument);
    assert_eq!(leads(&foot), ["#/accessibility", "#/glossary"]);
    assert!(!foot.contains("Aangeboden"));
    assert!(!prose::header(&instrument, &Route::Start, &Route::Report(ReportSize::Whole), false).contains("<img"));
    for page in [&foot, &statement(&instrument)] {
        assert!(elements(page).iter().all(|element| element.get("href") != Some("")));
    }
}
