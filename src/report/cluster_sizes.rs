//! How organisation and ICT keep pace in the municipalities, and how large their ICT services are, beside the study's.

use super::cluster_section::ClusterSection;
use super::finding::tempo_told;
use super::markup::table;
use crate::group::Overview;
use crate::instrument::{Instrument, Tempo};
use maud::html;

pub(super) fn tempo(overview: &Overview, instrument: &Instrument) -> ClusterSection {
    let words = &instrument.words;
    let rows = html! {
        @for tempo in Tempo::ALL { tr { th scope="row" { (tempo_told(tempo, words)) } td { (overview.of_tempo(tempo)) } } }
    };
    let html = table(words.cluster_tempo(), &[words.alignment_tempo(), words.cluster_amount()], rows);
    ClusterSection::new("cluster-tempo", words.cluster_tempo(), html)
}

pub(super) fn sizes(overview: &Overview, instrument: &Instrument) -> ClusterSection {
    let words = &instrument.words;
    let rows = html! {
        @for size in &overview.sizes { tr { th scope="row" { (size.name) } td { (size.here) } td { (size.study) } } }
        @if overview.without_size > 0 { tr { th scope="row" { (words.cluster_nosize()) } td { (overview.without_size) } td { "–" } } }
    };
    let html = html! {
        p { (words.cluster_sizesabout()) }
        (table(words.cluster_sizes(), &[words.cluster_class(), words.cluster_here(), words.cluster_study()], rows))
    };
    ClusterSection::new("cluster-sizes", words.cluster_sizes(), html)
}
