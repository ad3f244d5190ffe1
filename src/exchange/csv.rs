//! The answers and outcomes as a table for a spreadsheet, as Excel in Belgium opens one: semicolons, a byte-order mark,
//! decimal commas. No cell can become a formula.

use crate::report::Report;
use csv_core::{QuoteStyle, Terminator, WriterBuilder};

/// The table of a report.
pub fn csv(report: &Report) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .build();
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut room = vec![];
    for row in report.rows() {
        for (place, cell) in row.iter().enumerate() {
            let cell = plain(cell);
            // Each quote is doubled at worst; two more around the cell, and its delimiter.
            room.resize(2 * cell.len() + 8, 0);
            let mut written = 0;
            if place > 0 {
                written += writer.delimiter(&mut room[written..]).1;
            }
            written += writer.field(cell.as_bytes(), &mut room[written..]).2;
            bytes.extend_from_slice(&room[..written]);
        }
        room.resize(8, 0);
        let written = writer.terminator(&mut room).1;
        bytes.extend_from_slice(&room[..written]);
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// A cell that stays text: what a spreadsheet would compute gets an apostrophe before it, and what it cannot hold goes.
fn plain(cell: &str) -> String {
    let text: String = cell.chars().filter(|letter| *letter != '\0').collect();
    let computes = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || text.starts_with(['\t', '\r', '\n']);
    if computes { ["'", &text].concat() } else { text }
}
