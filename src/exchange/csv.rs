//! The answers and outcomes as a table for a spreadsheet, as Excel in Belgium opens one: semicolons, a byte-order mark,
//! decimal commas. No cell can become a formula.

use crate::report::Report;

/// The table of a report.
pub fn csv(report: &Report) -> Vec<u8> {
    table(&report.rows())
}

/// Rows of cells as such a table.
pub(super) fn table(rows: &[Vec<String>]) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                bytes.push(b';');
            }
            quoted(&plain(cell), &mut bytes);
        }
        bytes.extend(b"\r\n");
    }
    bytes
}

/// Every cell is quoted. (The library's writer, which decides whether to, costs the wasm 5 KB for looking at numbers.)
fn quoted(cell: &str, bytes: &mut Vec<u8>) {
    bytes.push(b'"');
    let start = bytes.len();
    bytes.resize(start + 2 * cell.len(), 0);
    let (_, _, written) = csv_core::quote(cell.as_bytes(), &mut bytes[start..], b'"', b'"', true);
    bytes.truncate(start + written);
    bytes.push(b'"');
}

/// A cell that stays text: what a spreadsheet would compute gets an apostrophe before it, and what it cannot hold goes.
fn plain(cell: &str) -> String {
    let text: String = cell.chars().filter(|letter| *letter != '\0').collect();
    let computes = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || text.starts_with(['\t', '\r', '\n']);
    if computes { ["'", &text].concat() } else { text }
}
