//! The answers and outcomes as a table for a spreadsheet, as Excel in Belgium opens one whatever the language of the words:
//! semicolons, a byte-order mark, decimal commas. No cell can become a formula, and no text a date.

use crate::plan::Day;
use crate::report::{Cell, Report};
use crate::scoring::Exact;

/// The table of a report.
pub fn csv(report: &Report) -> Vec<u8> {
    table(&report.rows())
}

/// Rows of cells as such a table.
pub(super) fn table(rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                bytes.push(b';');
            }
            match cell {
                Cell::Text(text) => quoted(&plain(text), &mut bytes),
                Cell::Number(number) => bytes.extend(decimal(*number).bytes()),
                Cell::Day(day) => bytes.extend(as_in_belgium(*day).bytes()),
            }
        }
        bytes.extend(b"\r\n");
    }
    bytes
}

/// A number in hundredths.
fn decimal(number: Exact) -> String {
    let sign = if number.is_negative() { "-" } else { "" };
    [sign, &number.decimals(",")].concat()
}

/// A day as a spreadsheet in Belgium reads it: `30/06/2027`.
fn as_in_belgium(day: Day) -> String {
    let (year, month, number) = day.parts();
    format!("{number:02}/{month:02}/{year:04}")
}

/// Every text is quoted. (The library's writer, which decides whether to, costs the wasm 5 KB for looking at numbers.)
fn quoted(cell: &str, bytes: &mut Vec<u8>) {
    bytes.push(b'"');
    let start = bytes.len();
    bytes.resize(start + 2 * cell.len(), 0);
    let (_, _, written) = csv_core::quote(cell.as_bytes(), &mut bytes[start..], b'"', b'"', true);
    bytes.truncate(start + written);
    bytes.push(b'"');
}

/// A text that stays text: a tab, which nobody sees, before what a spreadsheet would compute or take for a number or a date.
/// What it cannot hold goes.
fn plain(cell: &str) -> String {
    let text: String = cell.chars().filter(|letter| *letter != '\0').collect();
    if is_computed(&text) || is_taken_for_number(&text) {
        ["\t", &text].concat()
    } else {
        text
    }
}

fn is_computed(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || text.starts_with(['\t', '\r', '\n'])
}

/// `3/4`, `1-2`, `12,0`, `5 mei`, `mei 2026`: a short text of digits, perhaps with a month.
fn is_taken_for_number(text: &str) -> bool {
    let text = text.trim();
    let first = text
        .chars()
        .next()
        .is_some_and(|first| first.is_ascii_digit() || ".,".contains(first));
    let digits = text.chars().any(|letter| letter.is_ascii_digit());
    let plain = text.chars().all(|letter| letter.is_alphanumeric() || " /-.,:+%€".contains(letter));
    text.len() <= 24 && digits && plain && (first || text.contains([' ', '/', '-']))
}
