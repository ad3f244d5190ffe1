//! A cluster as rows of cells, one for each municipality in order of the names: for a spreadsheet.

use super::cell::Cell;
use super::finding::tempo_told;
use super::table_rows::{Row, head};
use crate::group::{Cluster, Sheet};
use crate::instrument::{Domain, Instrument, Layer, Words};
use crate::plan::Day;
use crate::scan::ScanKind;
use crate::scoring::{Basis, Quadrant};

/// Head and rows, all with the same cells.
pub fn cluster_rows(cluster: &Cluster) -> Vec<Row> {
    let instrument = cluster.instrument();
    let words = &instrument.words;
    let mut heads = head(words.cluster_head());
    for domain in Domain::ALL {
        let name = instrument.domain_name(domain);
        heads.push(words.cluster_phaseof(&name).into());
        heads.push(words.cluster_meanof(&name).into());
    }
    let layers = Layer::ALL.into_iter().map(|layer| instrument.layer(layer).name.as_str().into());
    heads.extend(layers);
    let rows = cluster.sheets().map(|sheet| row(sheet, instrument));
    std::iter::once(heads).chain(rows).collect()
}

fn row(sheet: &Sheet, instrument: &Instrument) -> Row {
    let words = &instrument.words;
    let count = |count: u32| Cell::whole(Some(count.into()));
    let none = || Cell::from("");
    let (answered, applicable) = sheet.coverage();
    let [organisation, ict] = sheet.axes();
    let classes = &instrument.full.iprof.classes;
    let size = sheet.size().and_then(|place| classes.get(place));
    let mut cells: Row = vec![
        sheet.municipality().into(),
        Day::parse(sheet.moment()).map_or_else(none, Cell::Day),
        kind_name(sheet.kind(), words).into(),
        sheet.version().into(),
        count(answered),
        count(applicable),
        match sheet.basis() {
            Basis::Lead => words.cluster_first().into(),
            Basis::All => none(),
        },
        size.map_or_else(none, |class| class.name.as_str().into()),
        Cell::optional(organisation),
        Cell::optional(ict),
        sheet.tempo().map_or("", |tempo| tempo_told(tempo, words)).into(),
        match sheet.quadrant() {
            Some(Quadrant::Type(kind)) => kind.id().into(),
            Some(Quadrant::Frontier) => words.cluster_frontier().into(),
            None => none(),
        },
    ];
    for domain in Domain::ALL {
        cells.push(Cell::whole(sheet.phase(domain).map(|phase| phase.number().into())));
        cells.push(Cell::optional(sheet.mean(domain)));
    }
    cells.extend(Layer::ALL.into_iter().map(|layer| Cell::optional(sheet.layer(layer))));
    cells
}

/// What a way through is called.
pub fn kind_name(kind: ScanKind, words: &Words) -> &str {
    match kind {
        ScanKind::Quick => words.cluster_quick(),
        ScanKind::Full => words.cluster_full(),
        ScanKind::Workshop => words.cluster_workshop(),
    }
}
