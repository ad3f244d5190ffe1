//! The workbook, read back by another library than the one that wrote it: numbers are numbers, text is as it was typed.

use super::{opened, snelscan};
use crate::any::{example, full_scan, grown, text, times};
use crate::sample::{in_every_language, real};
use calamine::{Data, Reader, Xlsx};
use iscan::exchange::workbook;
use iscan::instrument::StatementId;
use iscan::report::{Report, Sheet};
use iscan::scan::Scan;
use proptest::prelude::*;
use serde_json::json;
use std::io::Cursor;

/// The sheets as a spreadsheet opens them: name and rows.
fn read(report: &Report) -> Vec<(String, Vec<Vec<Data>>)> {
    let bytes = workbook(&report.sheets()).expect("a workbook");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook that opens");
    let sheets = book.worksheets().into_iter();
    sheets
        .map(|(name, cells)| (name, cells.rows().map(<[Data]>::to_vec).collect()))
        .collect()
}

/// A snelscan with this note and this evidence at its first statement.
fn with(note: &str, evidence: &str) -> Scan {
    let mut document = snelscan().to_json();
    document["remarks"]["o.leiding.1"] = json!({ "note": note, "evidence": evidence });
    opened(document, real())
}

fn row_of<'a>(rows: &'a [Vec<Data>], id: &str) -> &'a [Data] {
    rows.iter().find(|row| row[1] == *id).expect("a row")
}

fn letters(text: &str) -> Data {
    Data::String(text.to_owned())
}

#[test]
fn has_a_sheet_for_answers_results_advice_staffing_and_plan() {
    for instrument in in_every_language() {
        let words = &instrument.words;
        let report = Report::new(instrument, snelscan());
        let names: Vec<String> = read(&report).into_iter().map(|(name, _)| name).collect();
        let expected = [
            words.account_answers(),
            words.sheets_resultsname(),
            words.sheets_advicename(),
            words.staffing_title(),
            words.plan_title(),
        ];
        assert_eq!(names, expected);
        for Sheet { name, widths, rows } in report.sheets() {
            assert!(rows.iter().all(|row| row.len() == widths.len()), "{name}: a width for each column");
        }
    }
}

#[test]
fn notes_with_dashes_and_fractions_are_text_as_typed() {
    for (note, evidence) in [
        ("- eerste punt\n- tweede punt", "3/4"),
        ("1-2", "+32 2 000 00 00"),
        ("=1+1", "@SUM(A1)"),
        ("12,0", "5 mei"),
    ] {
        let sheets = read(&Report::new(real(), with(note, evidence)));
        assert_eq!(row_of(&sheets[0].1, "o.leiding.1")[6..8], [letters(note), letters(evidence)]);
    }
}

#[test]
fn numbers_are_numbers_in_every_language() {
    for instrument in in_every_language() {
        let scan = example(full_scan(grown()));
        let report = Report::new(instrument, scan.clone());
        let sheets = read(&report);
        for (id, _) in instrument.statements() {
            if let Some(phase) = scan.answer(id).and_then(iscan::scan::Answer::phase) {
                assert_eq!(row_of(&sheets[0].1, &id.to_string())[5], f64::from(phase.number()), "{id}");
            }
        }
        let score = &report.scores().domains[0];
        let row = row_of(&sheets[1].1, "o.leiding");
        match score.mean {
            Some(mean) => assert_eq!(row[4], mean.approximate()),
            None => assert_eq!(row[4], Data::Empty),
        }
        assert_eq!(sheets[2].1.len(), report.advised().len() + 1, "every recommendation");
        assert_eq!(sheets[3].1.len(), instrument.full.staffing.profiles.len() + 1, "every profile");
    }
}

#[test]
fn staffing_and_actions_are_told() {
    let mut document = snelscan().to_json();
    document["scan"] = json!("full");
    let profile = &real().full.staffing.profiles[0];
    document["staffing"]["profiles"][&profile.id] = json!({ "needed": "2", "own": "3/4", "vacancies": 1 });
    document["actions"] = json!([{ "id": "a", "what": "- ICT in het managementteam", "who": "An", "by": "2027-06-30", "state": "busy" }]);
    let sheets = read(&Report::new(real(), opened(document, real())));
    let row = &sheets[3].1[1];
    assert_eq!(row[0], letters(&profile.name));
    assert_eq!(row[1..3], [Data::Float(2.0), Data::Float(0.75)]);
    assert_eq!((&row[5], &row[6]), (&Data::Float(-1.25), &Data::Float(1.0)));
    let row = &sheets[4].1[1];
    assert_eq!(row[..2], [Data::Float(1.0), letters("- ICT in het managementteam")]);
    assert_eq!(row[3], letters("An"));
    let Data::DateTime(day) = &row[4] else {
        panic!("a day: {:?}", row[4])
    };
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    assert_eq!((year, month, day), (2027, 6, 30));
    assert_eq!(row[5], letters(real().words.plan_busy()));
}

#[test]
fn a_full_scan_has_everything_in_it_that_was_asked() {
    let scan = example(full_scan(grown()));
    let sheets = read(&Report::new(grown(), scan.clone()));
    let answers = &sheets[0].1;
    let statements = answers.iter().filter(|row| {
        row[1]
            .to_string()
            .parse::<String>()
            .is_ok_and(|id| StatementId::parse(&id).is_some())
    });
    assert_eq!(statements.count(), real().statements().count());
    for row in &grown().full.rows {
        if scan.choice(iscan::scan::Group::Signature, &row.id).is_some() {
            assert_ne!(row_of(answers, &row.id)[4], Data::Empty, "{}", row.id);
        }
    }
}

proptest! {
    #![proptest_config(times(48))]

    #[test]
    fn any_text_comes_back_as_it_was_typed(note in text(), evidence in text()) {
        let scan = with(&note, &evidence);
        let report = Report::new(real(), scan);
        let sheets = read(&report);
        let row = row_of(&sheets[0].1, "o.leiding.1");
        for (cell, typed) in row[6..8].iter().zip([&note, &evidence]) {
            // What no XML file can hold is left to the library; line ends are those of the spreadsheet.
            if typed.chars().all(|letter| letter == '\n' || !letter.is_control()) && !typed.trim().is_empty() {
                prop_assert_eq!(cell.to_string(), typed.clone());
            }
        }
    }
}
