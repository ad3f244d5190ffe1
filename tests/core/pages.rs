//! Every page, with and without answers: one heading, controls that are understood, links that lead somewhere, labels
//! that have their field.

use crate::html::{Element, elements};
use crate::sample::{Answers, NOW, PAGES, desk, real};
use iscan::address::Address;
use iscan::instrument::{Domain, Instrument};
use iscan::page::{self, Control, Desk, Saved, Shelf};
use iscan::scan::{About, Change, Choice, Filed, Group, Record, Remark, Scan, ScanKind, Step, Unreadable, steps};
use std::collections::BTreeSet;
use std::sync::LazyLock;

const TYPED: &str = "<b>\"Sint-Anna\" & 'co'</b>";

/// A scan with an answer, a remark, a fact and a name that look like markup.
fn filled(answers: Answers) -> Scan {
    let mut scan = answers.leads('2').domain(Domain::IGegevens, "?").domain(Domain::IIprof, "-").scan();
    let id = real().lead(Domain::OLeiding);
    for change in [
        Change::About(About::Municipality, TYPED.into()),
        Change::Choice(Group::Facts, "f.schepen".into(), Some(Choice::from_id("ja"))),
        Change::Remark(id, Remark::Note, TYPED.into()),
        Change::Remark(real().lead(Domain::IIprof), Remark::NaReason, TYPED.into()),
        Change::Deliberate(id, true),
    ] {
        scan.apply(&change, NOW);
    }
    scan
}

fn addresses(instrument: &Instrument) -> Vec<Address> {
    let walk = steps(instrument, ScanKind::Full).into_iter().map(Address::Scan);
    PAGES.into_iter().chain([Address::Unknown]).chain(walk).collect()
}

fn shelf(scan: &Scan) -> Shelf {
    Shelf {
        records: vec![
            Record {
                name: TYPED.into(),
                filed: Filed { at: NOW.into(), fresh: 16 },
                scan: scan.clone(),
            },
            Record {
                name: String::new(),
                filed: Filed::default(),
                scan: scan.copy("c0de", NOW),
            },
        ],
        unreadable: vec![("b0b0".into(), Unreadable::Corrupt), ("d0d0".into(), Unreadable::Newer)],
        deleted: Some(Record {
            name: TYPED.into(),
            filed: Filed::default(),
            scan: scan.clone(),
        }),
        touched: "c0de".into(),
        full: false,
        naming: true,
    }
}

/// One page as it stands on the screen.
struct Page {
    name: String,
    instrument: &'static Instrument,
    html: String,
    elements: Vec<Element>,
}

impl Page {
    fn having(&self, attribute: &str) -> Vec<&str> {
        self.elements.iter().filter_map(|element| element.get(attribute)).collect()
    }

    fn ids(&self) -> BTreeSet<&str> {
        self.having("id").into_iter().collect()
    }
}

/// Every page: of the real and of a full instrument, with an empty and a filled scan and shelf.
fn pages() -> Vec<Page> {
    let mut pages = vec![];
    for (instrument, scans) in [
        (real(), [Answers::quick(real()).scan(), filled(Answers::quick(real()))]),
        (real(), [Answers::full(real()).scan(), filled(Answers::full(real()))]),
    ] {
        for scan in &scans {
            let full = || if scan.is_empty() { Shelf::default() } else { shelf(scan) };
            for address in addresses(instrument) {
                let saved = if scan.is_empty() {
                    Saved::Nothing
                } else {
                    Saved::At("10:15".into())
                };
                let desk = Desk {
                    saved: &saved,
                    shelf: &full,
                    ..desk(instrument, &address, scan)
                };
                let html = page::main(&desk);
                pages.push(Page {
                    name: format!("{address:?} of {} answers", if scan.is_empty() { "no" } else { "some" }),
                    instrument,
                    elements: elements(&html),
                    html,
                });
            }
        }
    }
    pages
}

/// Tries something on every page.
fn on_every_page(test: impl Fn(&Page)) {
    static PAGES: LazyLock<Vec<Page>> = LazyLock::new(pages);
    PAGES.iter().for_each(test);
}

#[test]
fn every_page_has_one_heading() {
    on_every_page(|page| {
        let headings = page.elements.iter().filter(|element| element.name == "h1");
        assert_eq!(headings.count(), 1, "{}", page.name);
    });
}

#[test]
fn every_control_is_understood() {
    on_every_page(|page| {
        for text in page.having("data-do") {
            let control = Control::parse(text).unwrap_or_else(|| panic!("«{text}» on {}", page.name));
            assert_eq!(control.print(), text, "on {}", page.name);
        }
    });
}

#[test]
fn every_link_leads_somewhere() {
    on_every_page(|page| {
        let ids = page.ids();
        for href in page.having("href") {
            match Address::parse(href, page.instrument) {
                Some(address) => assert_ne!(address, Address::Unknown, "«{href}» on {}", page.name),
                None => assert!(ids.contains(&href[1..]), "«{href}» on {}", page.name),
            }
        }
    });
}

#[test]
fn everything_that_names_an_element_finds_it() {
    on_every_page(|page| {
        let ids = page.ids();
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            for named in page.having(attribute).into_iter().flat_map(str::split_whitespace) {
                assert!(ids.contains(named), "{attribute}={named} on {}", page.name);
            }
        }
    });
}

#[test]
fn ids_are_unique_and_not_empty() {
    on_every_page(|page| {
        let all = page.having("id");
        assert_eq!(all.len(), page.ids().len(), "{}: {all:?}", page.name);
        assert!(!all.contains(&""), "{}", page.name);
    });
}

#[test]
fn every_text_field_has_its_label() {
    on_every_page(|page| {
        let labelled: BTreeSet<_> = page.having("for").into_iter().collect();
        for field in &page.elements {
            if field.name == "textarea" || field.get("type") == Some("text") {
                let named = field.get("aria-label").is_some_and(|name| !name.is_empty());
                assert!(
                    named || field.get("id").is_some_and(|id| labelled.contains(id)),
                    "{field:?} on {}",
                    page.name
                );
            }
        }
    });
}

#[test]
fn every_radio_button_belongs_to_a_group() {
    on_every_page(|page| {
        for radio in page.elements.iter().filter(|element| element.get("type") == Some("radio")) {
            assert!(radio.get("name").is_some_and(|name| !name.is_empty()), "{radio:?} on {}", page.name);
        }
    });
}

#[test]
fn no_element_carries_style_or_script() {
    on_every_page(|page| {
        for element in &page.elements {
            assert!(
                element.get("style").is_none() && element.name != "script",
                "{element:?} on {}",
                page.name
            );
        }
    });
}

#[test]
fn what_was_typed_stays_text() {
    on_every_page(|page| {
        assert!(!page.html.contains("<b>\"") && !page.html.contains("\" & "), "{}", page.name);
    });
    let typed = pages()
        .into_iter()
        .filter(|page| page.html.contains("&lt;b&gt;&quot;Sint-Anna&quot; &amp; 'co'"));
    assert!(typed.count() > 10);
}

#[test]
fn every_place_that_follows_the_answers_is_shown_as_the_page_shows_it() {
    let scan = filled(Answers::quick(real()));
    let shelf = || shelf(&scan);
    for address in addresses(real()) {
        let desk = Desk {
            shelf: &shelf,
            ..desk(real(), &address, &scan)
        };
        let html = page::main(&desk);
        for element in elements(&html) {
            if let Some(place) = element.get("data-live") {
                assert!(html.contains(&page::live(&desk, place)), "«{place}» on {address:?}");
            }
        }
    }
}

#[test]
fn the_index_is_one_whole_page() {
    let html = page::index(real());
    let elements = elements(&html);
    let count = |name: &str| elements.iter().filter(|element| element.name == name).count();
    assert_eq!((count("main"), count("h1"), count("header"), count("footer")), (1, 1, 1, 1));
    let ids: BTreeSet<_> = elements.iter().filter_map(|element| element.get("id")).collect();
    assert!(ids.contains("inhoud"), "the skip link has its place");
}

#[test]
fn the_questionnaire_marks_where_one_is() {
    let scan = filled(Answers::quick(real()));
    for step in steps(real(), ScanKind::Quick) {
        let address = Address::Scan(step);
        let desk = desk(real(), &address, &scan);
        let elements = elements(&page::main(&desk));
        let here: Vec<_> = elements
            .iter()
            .filter(|element| element.get("aria-current") == Some("step"))
            .collect();
        assert_eq!(here.len(), 1, "{step:?}");
        assert_eq!(here[0].get("href"), Some(address.hash(real()).as_str()));
        let checked = elements.iter().filter(|element| element.get("checked").is_some()).count();
        if let Step::Statement(id) = step {
            assert_eq!(checked, 1 + usize::from(scan.deliberate(id)), "{step:?}");
        }
    }
}
