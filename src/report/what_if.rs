//! What would change if some domains stood elsewhere: now and then side by side.

use super::markup::table;
use super::model::Report;
use super::{finding, number, quadrant};
use crate::instrument::{Domain, Phase};
use crate::plan;
use crate::scoring::Scores;
use maud::html;

impl Report<'_> {
    /// The drawing and the table, as HTML, and in a sentence what it comes to.
    pub fn what_if(&self, moves: &[(Domain, Phase)]) -> (String, String) {
        let words = self.words();
        let then = plan::what_if(self.instrument, &self.scan, &self.scores, moves);
        let there = self.over(then.clone());
        let shown = Report {
            goal: (!moves.is_empty()).then_some(then),
            ..self.over(self.scores.clone())
        };
        let row = |name: &str, tell: fn(&Report) -> String| {
            html! { tr { th scope="row" { (name) } td { (tell(self)) } td { (tell(&there)) } } }
        };
        let html = html! {
            (quadrant::drawing(&shown))
            (table(words.ambition_compared(), &[words.ambition_outcome(), words.ambition_atpresent(), words.ambition_then()], html! {
                (row(words.ambition_type(), types))
                (row(words.side_organisation(), |report| number::optional(report.scores.organisation.value, report.words())))
                (row(words.side_ict(), |report| number::optional(report.scores.ict.value, report.words())))
                (row(words.ambition_tempo(), tempo))
                (row(words.ambition_weakest(), |report| weakest(report, &report.scores)))
            }))
        };
        let tempo = tempo(&there);
        (html.into_string(), [&finding::finding(&there), ". ", &tempo].concat())
    }
}

/// The types it may be.
fn types(report: &Report) -> String {
    let types = report.scores.candidates.iter();
    let names: Vec<String> = types.map(|kind| finding::named(report, *kind)).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(" · ") }
}

fn tempo(report: &Report) -> String {
    let tempo = report.scores.tempo();
    tempo.map_or_else(|| "–".to_owned(), |tempo| finding::tempo_sentence(report, tempo))
}

fn weakest(report: &Report, scores: &Scores) -> String {
    let names = scores.weakest.iter().map(|layer| report.instrument.layer(*layer).name.clone());
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        report.words().ambition_nothing().to_owned()
    } else {
        number::list(&names, report.words())
    }
}
