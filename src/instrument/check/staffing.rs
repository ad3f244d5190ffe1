//! Checks the page on capacity and competence.

use super::reading::{Check, Place, all};
use crate::instrument::{StaffOption, StaffQuestion, StaffingText, source};

impl Check<'_> {
    pub(super) fn staffing(&mut self) -> Option<StaffingText> {
        let source: source::Staffing = self.parse("staffing.toml")?;
        let at = self.place("staffing.toml");
        self.unique(at, source.profile.iter().map(|profile| &profile.id));
        self.unique(at, source.question.iter().map(|question| &question.id));
        let approaches = ["recruit", "train", "cluster", "share", "external"];
        self.ids(at, source.approach.iter().map(|approach| &approach.id), &approaches);
        let statutes = ["own", "shared", "external"];
        self.ids(at, source.statute.iter().map(|statute| &statute.id), &statutes);
        let profiles = self.labelled(at, &source.profile);
        let approaches = self.labelled(at, &source.approach);
        let statutes = self.labelled(at, &source.statute);
        let questions = all(&source.question, |question| self.staff_question(at, question));
        let context = all(&source.context, |line| self.text(at, &line.text));
        Some(StaffingText {
            profiles: profiles?,
            approaches: approaches?,
            statutes: statutes?,
            questions: questions?,
            context: context?,
        })
    }

    fn staff_question(&mut self, at: Place, question: &source::StaffQuestion) -> Option<StaffQuestion> {
        self.unique(at, question.option.iter().map(|option| &option.id));
        let options = all(&question.option, |option| {
            let weight = *option.weight.get_ref();
            let told = option.finding.is_some() && option.step.is_some();
            if weight > 2 || told != (weight > 0) {
                let what = "gewicht 1 of 2 vraagt een finding en een step, gewicht 0 geen";
                self.mistake(at, option.weight.span().start, what, "Vul aan of schrap");
            }
            Some(StaffOption {
                id: option.id.get_ref().clone(),
                label: self.text(at, &option.label)?,
                weight,
                finding: self.optional(at, option.finding.as_ref())?,
                step: self.optional(at, option.step.as_ref())?,
            })
        });
        Some(StaffQuestion {
            id: question.id.get_ref().clone(),
            question: self.text(at, &question.question)?,
            help: self.optional(at, question.help.as_ref())?,
            options: options?,
        })
    }
}
