//! The answers and what they come to as rows of cells: for a spreadsheet.

use super::cell::Cell;
use super::model::Report;
use super::profiles;
use crate::exact::Exact;
use crate::instrument::{Area, Domain, Layer, Phase, StatementId};
use crate::scan::{About, Answer, Choice, Remark, statements};

/// Cells of a row; there are nine.
pub(super) type Row = Vec<Cell>;

/// How many cells a row of answers has.
const CELLS: usize = 9;

/// Heads that stand in one text, between bars.
pub(super) fn head(heads: &str) -> Row {
    heads.split('|').map(|head| Cell::from(head.trim())).collect()
}

impl Report<'_> {
    /// Head and rows, each with the same nine cells: part, id, subject, question, answer, phase, note, evidence, deliberate
    /// choice.
    pub fn rows(&self) -> Vec<Row> {
        let mut rows = vec![head(self.words().csv_head())];
        rows.extend(self.answer_rows());
        rows.extend(self.outcome_rows());
        rows
    }

    /// What was filled in: who answers, facts, statements.
    pub(super) fn answer_rows(&self) -> Vec<Row> {
        let words = self.words();
        let about = [
            (words.intake_municipality(), About::Municipality),
            (words.account_respondent(), About::Respondent),
            (words.account_reason(), About::Reason),
        ];
        let mut rows: Vec<Row> = about
            .into_iter()
            .map(|(name, line)| row(&[words.account_intake(), "", "", name, self.scan.about(line)]))
            .collect();
        for fact in self
            .instrument
            .facts
            .iter()
            .filter(|fact| fact.quick || self.scan.fact(&fact.id).is_some())
        {
            let chosen = self.scan.fact(&fact.id);
            let told = match chosen.and_then(Choice::number).filter(|_| fact.number) {
                Some(number) => Cell::whole(Some(number)),
                None => self.instrument.told(fact, chosen.map(Choice::id).as_deref()).into(),
            };
            rows.push(filled([
                words.step_facts().into(),
                fact.id.as_str().into(),
                "".into(),
                fact.question.as_str().into(),
                told,
            ]));
        }
        rows.extend(statements(self.instrument, self.scan.kind()).map(|id| self.statement_row(id)));
        rows
    }

    /// What they come to: domains, areas, layers, axes.
    pub(super) fn outcome_rows(&self) -> Vec<Row> {
        let words = self.words();
        let mut rows = vec![];
        let mut tell = |part: &str, id: &str, name: &str, told: &str, value: Option<Exact>, phase: Option<Phase>| {
            let phase = Cell::whole(phase.map(|phase| phase.number().into()));
            rows.push(filled([
                part.into(),
                id.into(),
                name.into(),
                told.into(),
                Cell::optional(value),
                phase,
            ]));
        };
        for domain in Domain::ALL {
            let score = self.scores.domain(domain);
            let (name, told) = (self.instrument.domain_name(domain), profiles::phase_told(self, score));
            tell(words.account_domains(), domain.id(), &name, &told, score.mean, score.phase);
        }
        for area in Area::ALL {
            let score = self.scores.area(area);
            for (side, value) in [(words.side_organisation(), score.organisation), (words.side_ict(), score.ict)] {
                tell(words.report_area(), area.id(), &self.instrument.area(area).name, side, value, None);
            }
        }
        for layer in Layer::ALL {
            let name = &self.instrument.layer(layer).name;
            tell(words.chain_layer(), layer.id(), name, "", self.scores.layer(layer), None);
        }
        let axes = [
            (words.side_organisation(), &self.scores.organisation),
            (words.side_ict(), &self.scores.ict),
        ];
        for (side, axis) in axes {
            tell(words.quadrant_axis(), "", side, "", axis.value, None);
        }
        rows
    }

    fn statement_row(&self, id: StatementId) -> Row {
        let words = self.words();
        let statement = self.instrument.statement(id);
        let (told, phase) = match self.scan.answer(id) {
            Some(Answer::Phase(phase)) => (self.sentence(id, phase), Some(phase)),
            Some(Answer::Unknown) => (words.question_unknown(), None),
            Some(Answer::NotApplicable) => (words.question_na(), None),
            None => ("", None),
        };
        let mut notes = vec![self.scan.remark(id, Remark::Note), self.scan.remark(id, Remark::NaReason)];
        notes.retain(|note| !note.is_empty());
        filled([
            words.account_answers().into(),
            id.to_string().into(),
            self.instrument.domain_name(id.domain).into(),
            statement.map_or("", |statement| &statement.question).into(),
            told.into(),
            Cell::whole(phase.map(|phase| phase.number().into())),
            notes.join(" ").into(),
            self.scan.remark(id, Remark::Evidence).into(),
            if self.scan.deliberate(id) { words.report_yes() } else { "" }.into(),
        ])
    }
}

/// A row of text.
pub(super) fn row(cells: &[&str]) -> Row {
    filled(cells.iter().map(|cell| Cell::from(*cell)))
}

/// These cells, and empty ones after them.
fn filled(cells: impl IntoIterator<Item = Cell>) -> Row {
    let mut row: Row = cells.into_iter().collect();
    row.resize(CELLS, Cell::from(""));
    row
}
