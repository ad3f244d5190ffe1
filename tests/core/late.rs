//! What comes late: which pages wait for it, and what it does with files and recommendations.

use crate::html::elements;
use crate::sample::{Answers, NOW, desk, real};
use iscan::address::Address;
use iscan::exchange::Download;
use iscan::instrument::{Domain, Instrument};
use iscan::page::{self, Browser, Desk, Filing, LATE, Outgoing};
use iscan::scan::{About, Change, OpenError, Remark, Scan, ScanKind, Step, steps};

/// A browser without a page.
const BROWSER: Browser = Browser {
    style: || "p { color: red }".to_owned(),
    drawing: |section| format!("<svg>{section}</svg>"),
};

fn municipality() -> Scan {
    let mut scan = Answers::full(real()).everywhere("2").scan();
    for change in [
        Change::About(About::Municipality, "Lindermark".into()),
        Change::About(About::Respondent, "An Peeters".into()),
        Change::Remark(real().lead(Domain::OLeiding), Remark::Note, "Binnenskamers".into()),
    ] {
        scan.apply(&change, NOW);
    }
    scan
}

mod a_page {
    use super::*;

    #[test]
    fn asks_intake_facts_statements_and_check_without_it_and_waits_for_it_elsewhere() {
        let first = Instrument::from_pack(real().to_pack()).expect("the first pack");
        let scan = municipality();
        let walk = steps(real(), ScanKind::Full).into_iter().map(Address::Scan);
        for address in walk.chain([Address::Start, Address::Report, Address::Files, Address::Method, Address::Unknown]) {
            let early = Desk {
                late: None,
                ..desk(&first, &address, &scan)
            };
            let whole = desk(real(), &address, &scan);
            let asked = |html: &str| {
                elements(html)
                    .into_iter()
                    .filter_map(|element| Some(element.get("data-do")?.to_string()))
                    .collect::<Vec<_>>()
            };
            let (early, whole) = (page::main(&early), page::main(&whole));
            if page::is_late(&address) {
                assert!(early.contains(real().words.waiting_title()), "{address:?}");
                assert!(!whole.contains(real().words.waiting_title()), "{address:?}");
            } else {
                assert_eq!(asked(&early), asked(&whole), "{address:?}");
                assert!(early.len() > 500, "{address:?}: {early}");
            }
        }
    }

    #[test]
    fn tells_terms_and_picture_once_it_is_there() {
        let first = Instrument::from_pack(real().to_pack()).expect("the first pack");
        let (scan, address) = (municipality(), Address::Start);
        let early = Desk {
            late: None,
            ..desk(&first, &address, &scan)
        };
        let whole = desk(real(), &address, &scan);
        let term = &real().full.glossary[1];

        for (place, told) in [("finding", "type"), ("picture", "<svg"), ("parts", "<ul>"), ("terms 1", &term.name)] {
            let before = page::live(&early, place);
            assert!(!before.contains(told), "{place}: {before}");
            assert!(
                place == "finding" || before.contains(real().words.waiting_title()),
                "{place}: {before}"
            );
            assert!(page::live(&whole, place).contains(told), "{place}: {}", page::live(&whole, place));
        }
    }
}

mod a_dead_end {
    use super::*;

    fn leads(address: &Address, scan: &Scan) -> Vec<String> {
        let html = page::main(&desk(real(), address, scan));
        elements(&html)
            .into_iter()
            .filter_map(|element| Some(element.get("href")?.to_string()))
            .collect()
    }

    #[test]
    fn is_no_step_of_the_full_scan_in_a_snelscan() {
        let scan = Answers::quick(real()).scan();
        assert!(leads(&Address::Scan(Step::Signature), &scan).contains(&"#/scan/check".to_owned()));
    }

    #[test]
    fn is_no_sheet_without_answers() {
        let scan = Answers::quick(real()).scan();
        assert_eq!(leads(&Address::Summary, &scan), leads(&Address::Report, &scan));
        assert_eq!(leads(&Address::Summary, &scan), ["#/scan"]);
    }
}

mod a_file {
    use super::*;

    fn made(filing: Filing, about: &str, outgoing: Outgoing) -> Download {
        let scan = municipality();
        let desk = Desk {
            outgoing: &outgoing,
            ..desk(real(), &Address::Files, &scan)
        };
        (LATE.file)(&desk, filing, about, &BROWSER)
    }

    fn text(made: &Download) -> &str {
        std::str::from_utf8(&made.bytes).expect("text")
    }

    #[test]
    fn is_called_after_the_municipality_the_day_and_what_it_is() {
        for (filing, about, name, kind) in [
            (Filing::Answers, "", "json", "application/json"),
            (Filing::Report, "", "html", "text/html"),
            (Filing::Results, "", "resultaten.json", "application/json"),
            (Filing::Table, "", "csv", "text/csv"),
            (Filing::Drawing, "keten", "keten.svg", "image/svg+xml"),
        ] {
            let made = made(filing, about, [true; 5]);
            assert_eq!(
                (made.name.as_str(), made.media_type),
                (&*format!("iscan-lindermark-2026-11-21.{name}"), kind)
            );
            assert!(!made.bytes.is_empty(), "{name}");
        }
    }

    #[test]
    fn takes_names_and_notes_along_only_when_asked_but_the_answers_whole() {
        for (filing, whole) in [
            (Filing::Answers, true),
            (Filing::Report, false),
            (Filing::Results, false),
            (Filing::Table, false),
        ] {
            let (with, without) = (made(filing, "", [true; 5]), made(filing, "", [false; 5]));
            for typed in ["An Peeters", "Binnenskamers"] {
                assert!(text(&with).contains(typed), "{typed} in {}", with.name);
                assert_eq!(text(&without).contains(typed), whole, "{typed} in {}", without.name);
            }
        }
    }

    #[test]
    fn opens_again() {
        for filing in [Filing::Answers, Filing::Report, Filing::Results] {
            let made = made(filing, "", [true; 5]);
            assert_eq!((LATE.open)(text(&made), real()), Ok(municipality()), "{}", made.name);
        }
        assert_eq!((LATE.open)("een brief", real()), Err(OpenError::NotAScan));
    }
}

mod a_recommendation {
    use super::*;

    fn moved(scan: &Scan, id: &str, up: bool) -> Option<Vec<String>> {
        (LATE.moved)(real(), scan, id, up)
    }

    #[test]
    fn changes_places_with_its_neighbour_and_stays_at_the_ends() {
        let mut scan = municipality();
        let order = |scan: &Scan| {
            let report = iscan::report::Report::new(real(), scan);
            let given = report.advised().iter().filter(|one| !one.aside);
            given.map(|one| one.advice.id.clone()).collect::<Vec<_>>()
        };
        let before = order(&scan);
        let (first, last) = (&before[0], before.last().expect("some"));
        assert_eq!((moved(&scan, first, true), moved(&scan, last, false)), (None, None));
        assert_eq!(moved(&scan, "none", true), None);

        scan.apply(&Change::Order(moved(&scan, first, false).expect("down")), NOW);

        let mut expected = before.clone();
        expected.swap(0, 1);
        assert_eq!(order(&scan), expected);
        assert_eq!(moved(&scan, first, true), Some(before));
    }
}
