//! A workbook for a spreadsheet (`.xlsx`): numbers are numbers and text is text, whatever the reader's country. The only
//! place that knows the library that writes it; in the browser a part of its own, fetched when asked for.

use super::{Download, file_name};
use crate::report::{Cell, Sheet};
use crate::scan::Scan;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// The most letters that a cell of a workbook holds.
const MOST: usize = 32_767;

/// The bytes of a workbook with these sheets. Nothing where the library refuses them.
pub fn workbook(sheets: &[Sheet]) -> Option<Vec<u8>> {
    write(sheets).ok()
}

/// The workbook of a scan as a file.
pub fn workbook_file(bytes: Vec<u8>, scan: &Scan) -> Download {
    Download {
        bytes,
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        name: file_name(scan, "xlsx"),
    }
}

fn write(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        fill(workbook.add_worksheet(), sheet)?;
    }
    workbook.save_to_buffer()
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let head = Format::new().set_bold();
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let number = Format::new().set_align(FormatAlign::Top);
    let date = Format::new().set_align(FormatAlign::Top).set_num_format("dd/mm/yyyy");
    worksheet.set_name(&sheet.name)?;
    worksheet.set_freeze_panes(1, 0)?;
    for (column, width) in (0..).zip(&sheet.widths) {
        worksheet.set_column_width(column, f64::from(*width))?;
    }
    for (row, cells) in (0..).zip(&sheet.rows) {
        let format = if row == 0 { &head } else { &text };
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => {
                    let cut: String = text.chars().take(MOST).collect();
                    worksheet.write_string_with_format(row, column, cut, format)?;
                }
                Cell::Day(day) => {
                    let (year, month, number) = day.parts();
                    match ExcelDateTime::from_ymd(year, month, number) {
                        Ok(day) => worksheet.write_datetime_with_format(row, column, day, &date)?,
                        // A day before its calendar begins.
                        Err(_) => worksheet.write_string_with_format(row, column, day.to_string(), format)?,
                    };
                }
                Cell::Number(exact) => {
                    worksheet.write_number_with_format(row, column, exact.approximate(), &number)?;
                }
            }
        }
    }
    Ok(())
}
