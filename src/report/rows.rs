//! The answers and what they come to as rows of text: for a spreadsheet.

use super::{Report, number, sketch};
use crate::instrument::{Area, Domain, Layer};
use crate::scan::{About, Answer, Remark, statements};

impl Report<'_> {
    /// Head and rows, each with the same nine cells: part, id, subject, question, answer, phase or value, note, evidence,
    /// deliberate choice.
    pub fn rows(&self) -> Vec<[String; 9]> {
        let words = self.words();
        let head = words.csv_head().split('|').map(|name| name.trim().to_owned()).collect::<Vec<_>>();
        let mut rows = vec![head.try_into().unwrap_or_default()];
        let row = |part: &str, id: &str, subject: &str, question: &str, answer: String| {
            let [part, id, subject, question] = [part, id, subject, question].map(str::to_owned);
            [
                part,
                id,
                subject,
                question,
                answer,
                String::new(),
                String::new(),
                String::new(),
                String::new(),
            ]
        };
        let about = [
            (words.intake_municipality(), About::Municipality),
            (words.account_respondent(), About::Respondent),
            (words.account_reason(), About::Reason),
        ];
        rows.extend(about.map(|(name, line)| row(words.account_intake(), "", "", name, self.scan.about(line).to_owned())));
        for fact in self
            .instrument
            .facts
            .iter()
            .filter(|fact| fact.quick || self.scan.fact(&fact.id).is_some())
        {
            let told = self.instrument.told(fact, self.scan.fact(&fact.id));
            rows.push(row(words.step_facts(), &fact.id, "", &fact.question, told.to_owned()));
        }
        for id in statements(self.instrument, self.scan.kind()) {
            rows.extend(self.statement_row(id));
        }
        let value = |value| number::optional(value, words);
        for domain in Domain::ALL {
            let score = self.scores.domain(domain);
            let phase = score.phase.map_or_else(String::new, |phase| phase.to_string());
            let told = sketch::phase_told(self, score);
            let mut cells = row(
                words.account_domains(),
                domain.id(),
                &self.instrument.domain_name(domain),
                &told,
                value(score.mean),
            );
            cells[5] = phase;
            rows.push(cells);
        }
        for area in Area::ALL {
            let score = self.scores.area(area);
            let name = &self.instrument.area(area).name;
            for (side, number) in [(words.side_organisation(), score.organisation), (words.side_ict(), score.ict)] {
                rows.push(row(words.report_area(), area.id(), name, side, value(number)));
            }
        }
        for layer in Layer::ALL {
            let name = &self.instrument.layer(layer).name;
            rows.push(row(words.chain_layer(), layer.id(), name, "", value(self.scores.layer(layer))));
        }
        for (side, axis) in [
            (words.side_organisation(), &self.scores.organisation),
            (words.side_ict(), &self.scores.ict),
        ] {
            rows.push(row(words.quadrant_axis(), "", side, "", value(axis.value)));
        }
        rows
    }

    fn statement_row(&self, id: crate::instrument::StatementId) -> Option<[String; 9]> {
        let words = self.words();
        let statement = self.instrument.statement(id)?;
        let answer = self.scan.answer(id);
        let told = match answer {
            Some(Answer::Phase(phase)) => statement.anchor(phase),
            Some(Answer::Unknown) => words.question_unknown(),
            Some(Answer::NotApplicable) => words.question_na(),
            None => "",
        };
        Some([
            words.account_answers().to_owned(),
            id.to_string(),
            self.instrument.domain_name(id.domain),
            statement.question.clone(),
            told.to_owned(),
            answer.and_then(Answer::phase).map_or_else(String::new, |phase| phase.to_string()),
            [self.scan.remark(id, Remark::Note), self.scan.remark(id, Remark::NaReason)].concat(),
            self.scan.remark(id, Remark::Evidence).to_owned(),
            if self.scan.deliberate(id) { words.report_yes() } else { "" }.to_owned(),
        ])
    }
}
