//! What several municipalities show together, as sections of HTML: the same on the screen and on paper. Names stand in it
//! only where they are asked for, and the order is that of the names, of the domains, or of what most share.

use super::cluster_rows::kind_name;
use super::cluster_section::ClusterSection;
use super::date::day;
use super::{cluster_domains, cluster_gaps, cluster_people, cluster_quadrant, cluster_sizes};
use crate::group::{Cluster, Overview};
use crate::instrument::Instrument;
use crate::scan::ScanKind;

/// All sections, in order; with names where `named`.
pub fn cluster_sections(overview: &Overview, instrument: &Instrument, named: bool) -> Vec<ClusterSection> {
    vec![
        cluster_quadrant::section(overview, instrument, named),
        cluster_gaps::section(overview, instrument),
        cluster_domains::section(overview, instrument),
        cluster_sizes::tempo(overview, instrument),
        cluster_sizes::sizes(overview, instrument),
        cluster_people::people(overview, instrument),
        cluster_people::choices(overview, instrument),
    ]
}

/// When it was made, and of which scans.
pub fn cluster_dated(cluster: &Cluster, made: &str) -> String {
    let words = &cluster.instrument().words;
    let kinds = ScanKind::ALL.into_iter().filter_map(|kind| {
        let count = cluster.sheets().filter(|sheet| sheet.kind() == kind).count();
        (count > 0).then(|| [kind_name(kind, words), ": ", &count.to_string()].concat())
    });
    words.cluster_dated(&day(made, words), &kinds.collect::<Vec<_>>().join(" · "))
}
