//! What several municipalities show together, as sections of HTML: the same on the screen and on paper. Names stand in it
//! only where they are asked for, and the order is that of the names, of the domains, or of what most share.

use super::cluster_rows::kind_name;
use super::date::day;
use super::{cluster_domains, cluster_gaps, cluster_people, cluster_quadrant, cluster_sizes};
use crate::group::{Cluster, Overview};
use crate::instrument::Instrument;
use crate::scan::ScanKind;
use maud::{Markup, PreEscaped, html};

/// A section: its place on the page, its heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClusterSection {
    /// The id of its element.
    pub id: &'static str,
    /// The finding.
    pub title: String,
    /// HTML.
    html: String,
}

impl ClusterSection {
    pub(super) fn new(id: &'static str, title: impl Into<String>, html: Markup) -> Self {
        Self {
            id,
            title: title.into(),
            html: html.into_string(),
        }
    }

    /// Heading and content.
    pub fn whole(&self) -> String {
        html! { h2 { (self.title) } (PreEscaped(&self.html)) }.into_string()
    }
}

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
