//! The table of a cluster: one row for each municipality, in order of the names.

use super::{cluster, scan, today};
use crate::sample::{Answers, in_every_language, real};
use iscan::exchange::{cluster_table, reference_file};
use iscan::group::{Aggregate, Cluster, Reference};
use iscan::instrument::{Domain, Layer};
use iscan::plan::Day;
use iscan::report::{Cell, cluster_rows};
use iscan::scan::{About, Change};
use iscan::scoring::Exact;

#[test]
fn it_has_one_row_for_each_municipality_in_order_of_the_names() {
    for language in in_every_language() {
        let mut there = Cluster::new(language);
        for (name, marks) in [("Zandbergen", "4"), ("Aalbeke", "1"), ("", "2"), ("Molenkouter", "?")] {
            there.add(&scan(name, "2026-11-21", marks)).expect("a municipality");
        }
        let rows = cluster_rows(&there);
        let names: Vec<&Cell> = rows.iter().skip(1).map(|row| &row[0]).collect();
        let expected = ["Aalbeke", "Molenkouter", "Zandbergen", ""].map(Cell::from);
        assert_eq!(names, expected.each_ref());
        let cells = 12 + 2 * Domain::ALL.len() + Layer::ALL.len();
        assert!(rows.iter().all(|row| row.len() == cells), "{:?}", rows[0]);
        assert!(rows[0].iter().all(|head| *head != Cell::from("")));
    }
}

#[test]
fn it_tells_what_the_own_report_tells() {
    let answers = Answers::quick(real()).leads('3').domain(Domain::IGegevens, "1");
    let one = answers.with(&Change::About(About::Municipality, "Molenkouter".into())).scan();
    let rows = cluster_rows(&cluster(&[one]));
    let number = |above, below| Cell::Number(Exact::new(above, below));
    let cell = |head: &str| {
        let place = rows[0].iter().position(|cell| *cell == Cell::from(head)).expect("a head");
        rows[1][place].clone()
    };
    assert_eq!(
        (cell("Datum"), cell("Soort scan"), cell("Steunt op")),
        (
            Cell::Day(Day::parse("2026-11-21").expect("a day")),
            "snelscan".into(),
            "één stelling per domein".into()
        )
    );
    assert_eq!(
        (cell("Stellingen met een fase"), cell("Stellingen van toepassing")),
        (number(13, 1), number(13, 1))
    );
    assert_eq!(
        (cell("Organisatie"), cell("ICT"), cell("Type")),
        (number(3, 1), number(43, 15), "II".into())
    );
    let name = real().domain_name(Domain::IGegevens);
    assert_eq!(
        (cell(&format!("{name}: fase")), cell(&format!("{name}: gemiddelde"))),
        (number(1, 1), number(1, 1))
    );
}

#[test]
fn what_people_typed_stays_text() {
    let file = cluster_table(&cluster(&[scan("=1+1;\"x\"", "2026-11-21", "2")]), today());
    assert_eq!((file.name.as_str(), file.media_type), ("iscan-cluster-2026-11-26.csv", "text/csv"));
    let table = String::from_utf8(file.bytes).expect("text");
    assert!(table.starts_with("\u{feff}\"Gemeente\";\"Datum\";"), "{table}");
    assert!(table.contains("\r\n\"\t=1+1;\"\"x\"\"\";"), "{table}");
}

#[test]
fn the_reference_file_is_called_after_its_day() {
    let scans: Vec<_> = (0..5).map(|place| scan(&place.to_string(), "2026-11-21", "2")).collect();
    let reference = Reference::of(&Aggregate::of(&cluster(&scans)), today(), "").expect("five");
    let file = reference_file(&reference);
    assert_eq!(
        (file.name.as_str(), file.media_type),
        ("iscan-vergelijking-2026-11-26.json", "application/json")
    );
    let text = String::from_utf8(file.bytes).expect("text");
    assert_eq!(Reference::from_text(&text, real()), Ok(reference));
}
