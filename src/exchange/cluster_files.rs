//! The files a cluster goes out in: a table with one row for each municipality, and the reference file, without names.

use super::Download;
use super::csv::table;
use crate::group::{Cluster, Reference};
use crate::plan::Day;
use crate::report::cluster_rows;

/// The table, made on this day.
pub fn cluster_table(cluster: &Cluster, made: Day) -> Download {
    Download {
        bytes: table(&cluster_rows(cluster)),
        media_type: "text/csv",
        name: format!("iscan-cluster-{made}.csv"),
    }
}

/// The reference file.
pub fn reference_file(reference: &Reference) -> Download {
    Download {
        bytes: reference.to_text().into_bytes(),
        media_type: "application/json",
        name: format!("iscan-vergelijking-{}.json", reference.made()),
    }
}
