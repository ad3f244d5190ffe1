//! The answers and what they come to as rows of text: for a spreadsheet.

use super::model::Report;
use super::{number, profiles};
use crate::instrument::{Area, Domain, Layer, StatementId};
use crate::scan::{About, Answer, Choice, Remark, statements};

/// Cells of a row; there are nine.
type Row = Vec<String>;

impl Report<'_> {
    /// Head and rows, each with the same nine cells: part, id, subject, question, answer, phase, note, evidence, deliberate
    /// choice.
    pub fn rows(&self) -> Vec<Row> {
        let words = self.words();
        let mut rows: Vec<Row> = vec![words.csv_head().split('|').map(str::to_owned).collect()];
        let about = [
            (words.intake_municipality(), About::Municipality),
            (words.account_respondent(), About::Respondent),
            (words.account_reason(), About::Reason),
        ];
        for (name, line) in about {
            rows.push(row(&[words.account_intake(), "", "", name, self.scan.about(line)]));
        }
        for fact in self
            .instrument
            .facts
            .iter()
            .filter(|fact| fact.quick || self.scan.fact(&fact.id).is_some())
        {
            let told = self.instrument.told(fact, self.scan.fact(&fact.id).map(Choice::id).as_deref());
            rows.push(row(&[words.step_facts(), &fact.id, "", &fact.question, &told]));
        }
        for id in statements(self.instrument, self.scan.kind()) {
            rows.push(self.statement_row(id));
        }
        for domain in Domain::ALL {
            let score = self.scores.domain(domain);
            let name = self.instrument.domain_name(domain);
            let phase = score.phase.map_or_else(String::new, |phase| phase.to_string());
            let (told, mean) = (profiles::phase_told(self, score), number::optional(score.mean, words));
            rows.push(row(&[words.account_domains(), domain.id(), &name, &told, &mean, &phase]));
        }
        for area in Area::ALL {
            let score = self.scores.area(area);
            for (side, value) in [(words.side_organisation(), score.organisation), (words.side_ict(), score.ict)] {
                let (name, value) = (&self.instrument.area(area).name, number::optional(value, words));
                rows.push(row(&[words.report_area(), area.id(), name, side, &value]));
            }
        }
        for layer in Layer::ALL {
            let (name, value) = (
                &self.instrument.layer(layer).name,
                number::optional(self.scores.layer(layer), words),
            );
            rows.push(row(&[words.chain_layer(), layer.id(), name, "", &value]));
        }
        let axes = [
            (words.side_organisation(), &self.scores.organisation),
            (words.side_ict(), &self.scores.ict),
        ];
        for (side, axis) in axes {
            rows.push(row(&[words.quadrant_axis(), "", side, "", &number::optional(axis.value, words)]));
        }
        rows
    }

    fn statement_row(&self, id: StatementId) -> Row {
        let words = self.words();
        let statement = self.instrument.statement(id);
        let (told, phase) = match self.scan.answer(id) {
            Some(Answer::Phase(phase)) => (self.sentence(id, phase), phase.to_string()),
            Some(Answer::Unknown) => (words.question_unknown(), String::new()),
            Some(Answer::NotApplicable) => (words.question_na(), String::new()),
            None => ("", String::new()),
        };
        let mut notes = vec![self.scan.remark(id, Remark::Note), self.scan.remark(id, Remark::NaReason)];
        notes.retain(|note| !note.is_empty());
        row(&[
            words.account_answers(),
            &id.to_string(),
            &self.instrument.domain_name(id.domain),
            statement.map_or("", |statement| &statement.question),
            told,
            &phase,
            &notes.join(" "),
            self.scan.remark(id, Remark::Evidence),
            if self.scan.deliberate(id) { words.report_yes() } else { "" },
        ])
    }
}

/// These cells, and empty ones after them.
fn row(cells: &[&str]) -> Row {
    let mut row: Row = cells.iter().map(|cell| (*cell).to_owned()).collect();
    row.resize(9, String::new());
    row
}
