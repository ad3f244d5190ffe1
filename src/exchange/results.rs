//! The results file: the answers with everything they come to, exact, for other programs.

use crate::instrument::{Area, Domain};
use crate::report::Report;
use crate::scan::Scan;
use crate::scoring::{Axis, Basis, DomainScore, Exact, Quadrant, Status, Tempo};
use serde_json::{Map, Value};

/// The document of a results file.
pub fn results(report: &Report, scan: &Scan) -> Value {
    let mut document = scan.document().clone();
    document.insert("format".into(), "iscan-results".into());
    document.insert("results".into(), outcome(report));
    Value::Object(document)
}

fn outcome(report: &Report) -> Value {
    let scores = report.scores();
    let domains = Domain::ALL.map(|domain| (domain.id(), of_domain(scores.domain(domain))));
    let areas = Area::ALL.map(|area| {
        let score = scores.area(area);
        let values = object([
            ("o", exact(score.organisation)),
            ("ict", exact(score.ict)),
            ("gap", exact(score.gap())),
        ]);
        (area.id(), values)
    });
    let near = [("o", &scores.organisation), ("ict", &scores.ict)];
    let layers = crate::instrument::Layer::ALL.map(|layer| (layer.id(), exact(scores.layer(layer))));
    let weakest = ("weakest", list(scores.weakest.iter().map(|layer| layer.id().into())));
    object([
        ("basis", if scores.basis == Basis::Lead { "lead" } else { "all" }.into()),
        ("domains", object(domains)),
        ("areas", object(areas)),
        (
            "axes",
            object([
                ("o", exact(scores.organisation.value)),
                ("ict", exact(scores.ict.value)),
                ("ictPlainMean", exact(scores.ict_plain)),
                ("oRange", range(&scores.organisation)),
                ("ictRange", range(&scores.ict)),
            ]),
        ),
        (
            "quadrant",
            scores.quadrant.map_or(Value::Null, |quadrant| match quadrant {
                Quadrant::Type(kind) => kind.id().into(),
                Quadrant::Frontier => "frontier".into(),
            }),
        ),
        (
            "nearFrontier",
            list(near.into_iter().filter(|(_, axis)| axis.near()).map(|(name, _)| name.into())),
        ),
        ("tempo", scores.tempo().map_or(Value::Null, |tempo: Tempo| tempo.id().into())),
        ("interoperability", object(layers.into_iter().chain([weakest]))),
        ("blindSpots", list(scores.blind_spots.iter().map(|id| id.to_string().into()))),
    ])
}

fn of_domain(score: &DomainScore) -> Value {
    object([
        ("answered", score.answered().into()),
        ("applicable", score.applicable.into()),
        ("mean", exact(score.mean)),
        ("phase", score.phase.map_or(Value::Null, |phase| phase.number().into())),
        (
            "status",
            match score.status {
                Status::Ok => "ok",
                Status::Insufficient => "insufficient",
                Status::NotApplicable => "na",
            }
            .into(),
        ),
    ])
}

fn range(axis: &Axis) -> Value {
    axis.range
        .map_or(Value::Null, |ends| list(ends.into_iter().map(|end| exact(Some(end)))))
}

fn exact(number: Option<Exact>) -> Value {
    number.map_or(Value::Null, |number| number.to_string().into())
}

fn list(values: impl Iterator<Item = Value>) -> Value {
    Value::Array(values.collect())
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let mut map = Map::new();
    for (name, value) in fields {
        map.insert(name.to_owned(), value);
    }
    Value::Object(map)
}
