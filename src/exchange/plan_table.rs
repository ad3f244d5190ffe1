//! The action plan as a table, as Excel in Belgium opens one.

use super::csv::table;
use super::{Download, file_name};
use crate::report::Report;

/// The file.
pub fn plan_table(report: &Report) -> Download {
    Download {
        bytes: table(&report.plan_rows()),
        media_type: "text/csv",
        name: file_name(report.scan(), "actieplan.csv"),
    }
}
