//! The results file: the answers with everything they come to, exact, for other programs.

use crate::group::Workshop;
use crate::instrument::{Area, Domain, Instrument, Layer, Phase};
use crate::report::Report;
use crate::scan::Private;
use crate::scoring::{Axis, Basis, DomainScore, Exact, Quadrant, Status, Tempo, Type};
use serde_json::{Map, Value};

/// The document of a results file. What single people answered is never in it.
pub fn results(report: &Report) -> Value {
    report.scan().without(&[Private::Voices]).with_results(outcome(report))
}

fn outcome(report: &Report) -> Value {
    let scores = report.scores();
    let mut domains = Fields::default();
    for domain in Domain::ALL {
        domains.put(domain.id(), of_domain(scores.domain(domain)));
    }
    let mut areas = Fields::default();
    for area in Area::ALL {
        let score = scores.area(area);
        let mut values = Fields::default();
        values.put("o", exact(score.organisation));
        values.put("ict", exact(score.ict));
        values.put("gap", exact(score.gap()));
        areas.put(area.id(), values.done());
    }
    let mut axes = Fields::default();
    axes.put("o", exact(scores.organisation.value));
    axes.put("ict", exact(scores.ict.value));
    axes.put("ictPlainMean", exact(scores.ict_plain));
    axes.put("oRange", range(&scores.organisation));
    axes.put("ictRange", range(&scores.ict));
    let mut chain = Fields::default();
    for layer in Layer::ALL {
        chain.put(layer.id(), exact(scores.layer(layer)));
    }
    chain.put(
        "weakest",
        Value::Array(scores.weakest.iter().map(|layer| layer.id().into()).collect()),
    );
    let mut near = vec![];
    for (name, axis) in [("o", &scores.organisation), ("ict", &scores.ict)] {
        near.extend(axis.near().then(|| Value::from(name)));
    }
    let quadrant = scores.quadrant.map(|quadrant| match quadrant {
        Quadrant::Type(kind) => kind.id(),
        Quadrant::Frontier => "frontier",
    });
    let mut outcome = Fields::default();
    outcome.put("basis", if scores.basis == Basis::Lead { "lead" } else { "all" }.into());
    outcome.put("domains", domains.done());
    outcome.put("areas", areas.done());
    outcome.put("axes", axes.done());
    outcome.put("quadrant", quadrant.into());
    outcome.put("nearFrontier", Value::Array(near));
    outcome.put("tempo", scores.tempo().map(Tempo::id).into());
    outcome.put("interoperability", chain.done());
    let mut signature = Fields::default();
    for (kind, (matched, answered)) in Type::ALL.into_iter().zip(report.signature().counts) {
        signature.put(kind.id(), Value::Array(vec![matched.into(), answered.into()]));
    }
    signature.put("agrees", report.signature().agrees.into());
    outcome.put("signature", signature.done());
    let advice = report.advised().iter().map(|one| one.advice.id.as_str().into());
    outcome.put("advice", Value::Array(advice.collect()));
    outcome.put(
        "blindSpots",
        Value::Array(scores.blind_spots.iter().map(|id| id.to_string().into()).collect()),
    );
    if report.workshop().voices() > 0 {
        outcome.put("voices", voices(report.workshop(), report.instrument()));
    }
    outcome.done()
}

/// What may be told of the voices: how many there are, and what was answered where enough of them answered.
fn voices(workshop: &Workshop, instrument: &Instrument) -> Value {
    let mut statements = Fields::default();
    let shown = instrument.statements().map(|(id, _)| (id, workshop.tally(id)));
    for (id, tally) in shown.filter(|(_, tally)| tally.is_shown()) {
        let counts = Phase::ALL.map(|phase| Value::from(tally.count(phase)));
        let range = tally.range().map(|range| Value::from(range.map(Phase::number).to_vec()));
        let mut fields = Fields::default();
        fields.put("counts", Value::Array(counts.to_vec()));
        fields.put("unknown", tally.unknown().into());
        fields.put("na", tally.not_applicable().into());
        fields.put("median", tally.median().map(Phase::number).into());
        fields.put("range", range.into());
        statements.put(&id.to_string(), fields.done());
    }
    let divided = workshop.divided().iter().map(|id| id.to_string().into()).collect();
    let mut fields = Fields::default();
    fields.put("count", workshop.voices().into());
    fields.put("statements", statements.done());
    fields.put("divided", Value::Array(divided));
    fields.done()
}

fn of_domain(score: &DomainScore) -> Value {
    let status = match score.status {
        Status::Ok => "ok",
        Status::Insufficient => "insufficient",
        Status::NotApplicable => "na",
    };
    let mut fields = Fields::default();
    fields.put("answered", score.answered().into());
    fields.put("applicable", score.applicable.into());
    fields.put("mean", exact(score.mean));
    fields.put("phase", score.phase.map(Phase::number).into());
    fields.put("status", status.into());
    fields.done()
}

fn range(axis: &Axis) -> Value {
    axis.range
        .map_or(Value::Null, |[low, high]| Value::Array(vec![exact(Some(low)), exact(Some(high))]))
}

fn exact(number: Option<Exact>) -> Value {
    number.map_or(Value::Null, |number| number.to_string().into())
}

/// An object being written.
#[derive(Default)]
struct Fields(Map<String, Value>);

impl Fields {
    #[inline(never)]
    fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}
