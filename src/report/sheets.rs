//! The report as the sheets of a workbook: answers, results, advice, staffing, actions. Sentences for who reads, numbers for
//! who counts.

use super::cell::Cell;
use super::further::{Further, further};
use super::model::Report;
use super::table_rows::{Row, head, row};
use crate::exact::Exact;
use crate::instrument::{Actor, Labelled};
use crate::scan::{Approach, Fte};

/// A sheet: its name, and its rows with the heads first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What its tab says.
    pub name: String,
    /// How wide each column is, in letters.
    pub widths: Vec<u8>,
    /// The heads, then the rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Report<'_> {
    /// The sheets, in order; one without anything to tell has its heads.
    pub fn sheets(&self) -> Vec<Sheet> {
        let words = self.words();
        let sheet = |name: &str, widths: &[u8], rows: Vec<Row>| Sheet {
            name: name.to_owned(),
            widths: widths.to_vec(),
            rows,
        };
        let wide = [18, 16, 30, 50, 50, 8, 40, 30, 12];
        let mut answers = vec![head(words.csv_head())];
        answers.extend(self.answer_rows());
        answers.extend(self.further_rows());
        let mut results = vec![head(words.sheets_results())];
        results.extend(self.outcome_rows().into_iter().map(|row| row.into_iter().take(6).collect()));
        vec![
            sheet(words.account_answers(), &wide, answers),
            sheet(words.sheets_resultsname(), &[26, 16, 40, 50, 10, 8], results),
            sheet(words.sheets_advicename(), &[8, 12, 26, 44, 70, 60, 12], self.advice_rows()),
            sheet(words.staffing_title(), &[34, 10, 14, 10, 10, 10, 10, 40], self.staffing_rows()),
            sheet(words.plan_title(), &[6, 50, 50, 26, 14, 14, 44], self.plan_rows()),
        ]
    }

    /// What only the full scan asks, as rows of answers: a row for each question that was answered, by the label of its
    /// option, or the number.
    fn further_rows(&self) -> Vec<Row> {
        let told = |asked: Further| {
            let chosen = asked.chosen?;
            let answer = match (asked.label, chosen.number()) {
                (Some(label), _) => Cell::from(label),
                (None, Some(number)) => Cell::whole(Some(number)),
                (None, None) => Cell::from(chosen.id().into_owned()),
            };
            let mut cells = row(&[asked.part, asked.id, asked.subject, &asked.question]);
            cells[4] = answer;
            Some(cells)
        };
        further(self).into_iter().filter_map(told).collect()
    }

    fn advice_rows(&self) -> Vec<Row> {
        let words = self.words();
        let mut rows = vec![head(words.sheets_advice())];
        for (place, one) in (1..).zip(&self.advised) {
            let actor = match one.advice.actor {
                Actor::Municipality => words.advice_town(),
                Actor::Government => words.advice_state(),
                Actor::Supplier => words.advice_supplier(),
            };
            let aside = if one.aside { words.report_yes() } else { "" };
            let mut cells = vec![Cell::whole(Some(place))];
            cells.extend([&one.advice.id, actor, &one.advice.title, &one.advice.text, &one.advice.step, aside].map(Cell::from));
            rows.push(cells);
        }
        rows
    }

    fn staffing_rows(&self) -> Vec<Row> {
        let (words, staffing) = (self.words(), &self.instrument.full.staffing);
        let mut heads = vec![words.staffing_profile(), words.staffing_needed()];
        heads.extend(staffing.statutes.iter().map(|statute| statute.name.as_str()));
        heads.extend([words.staffing_gap(), words.staffing_vacancies(), words.staffing_approach()]);
        let mut rows = vec![heads.into_iter().map(Cell::from).collect()];
        for Labelled { id, name, .. } in &staffing.profiles {
            let filled = self.scan.profile(id);
            let present = [filled.own(), filled.shared(), filled.external()].map(|fte| fte.map(Fte::exact));
            let needed = filled.needed().map(Fte::exact);
            let there = present.into_iter().flatten().fold(Exact::new(0, 1), |sum, fte| sum + fte);
            let ways: Vec<&str> = Approach::ALL
                .iter()
                .zip(&staffing.approaches)
                .filter(|(way, _)| filled.chooses(**way))
                .map(|(_, way)| way.name.as_str())
                .collect();
            let mut cells = vec![Cell::from(name.as_str()), Cell::optional(needed)];
            cells.extend(present.map(Cell::optional));
            cells.push(Cell::optional(needed.map(|needed| there - needed)));
            cells.push(Cell::whole(filled.vacancies()));
            cells.push(ways.join(", ").into());
            rows.push(cells);
        }
        rows
    }
}
