//! A cluster as rows of text, one for each municipality in order of the names: for a spreadsheet.

use super::number;
use super::summary::tempo_told;
use crate::group::{Cluster, Sheet};
use crate::instrument::{Domain, Instrument, Layer, Words};
use crate::scan::ScanKind;
use crate::scoring::{Basis, Exact, Quadrant};

/// Head and rows, all with the same cells.
pub fn cluster_rows(cluster: &Cluster) -> Vec<Vec<String>> {
    let instrument = cluster.instrument();
    let words = &instrument.words;
    let mut head: Vec<String> = words.cluster_head().split('|').map(str::to_owned).collect();
    for domain in Domain::ALL {
        let name = instrument.domain_name(domain);
        head.push(words.cluster_phaseof(&name));
        head.push(words.cluster_meanof(&name));
    }
    let layers = Layer::ALL.into_iter().map(|layer| instrument.layer(layer).name.clone());
    head.extend(layers);
    let rows = cluster.sheets().map(|sheet| row(sheet, instrument));
    std::iter::once(head).chain(rows).collect()
}

fn row(sheet: &Sheet, instrument: &Instrument) -> Vec<String> {
    let words = &instrument.words;
    let value = |value: Option<Exact>| number::optional(value, words);
    let (answered, applicable) = sheet.coverage();
    let [organisation, ict] = sheet.axes();
    let classes = &instrument.full.iprof.classes;
    let size = sheet.size().and_then(|place| classes.get(place));
    let mut cells = vec![
        sheet.municipality().to_owned(),
        sheet.moment().get(..10).unwrap_or_default().to_owned(),
        kind_name(sheet.kind(), words).to_owned(),
        sheet.version().to_owned(),
        answered.to_string(),
        applicable.to_string(),
        match sheet.basis() {
            Basis::Lead => words.cluster_first().to_owned(),
            Basis::All => String::new(),
        },
        size.map_or_else(String::new, |class| class.name.clone()),
        value(organisation),
        value(ict),
        sheet.tempo().map_or("", |tempo| tempo_told(tempo, words)).to_owned(),
        match sheet.quadrant() {
            Some(Quadrant::Type(kind)) => kind.id().to_owned(),
            Some(Quadrant::Frontier) => words.cluster_frontier().to_owned(),
            None => String::new(),
        },
    ];
    for domain in Domain::ALL {
        cells.push(sheet.phase(domain).map_or_else(String::new, |phase| phase.to_string()));
        cells.push(value(sheet.mean(domain)));
    }
    cells.extend(Layer::ALL.into_iter().map(|layer| value(sheet.layer(layer))));
    cells
}

/// What a way through is called.
fn kind_name(kind: ScanKind, words: &Words) -> &str {
    match kind {
        ScanKind::Quick => words.cluster_quick(),
        ScanKind::Full => words.cluster_full(),
        ScanKind::Workshop => words.cluster_workshop(),
    }
}
