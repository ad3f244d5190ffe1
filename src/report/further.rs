//! What only the full scan asks besides the statements, with what was answered: for the account and for a workbook.

use super::model::Report;
use crate::instrument::Words;
use crate::scan::{Choice, Group, ROLE_EXPECTED, ROLE_NOW, YesPartlyNo};
use std::borrow::Cow;

/// A question with its answer.
pub(super) struct Further<'a> {
    /// The group it belongs to.
    pub(super) group: Group,
    /// Which part of the scan asks it.
    pub(super) part: &'a str,
    /// Its id, as in an answer file.
    pub(super) id: &'a str,
    /// The list it stands in; empty outside one.
    pub(super) subject: &'a str,
    /// What is asked.
    pub(super) question: Cow<'a, str>,
    /// What was chosen, where anything was.
    pub(super) chosen: Option<&'a Choice>,
    /// That in words; nothing for a number, or for an option of a newer instrument.
    pub(super) label: Option<&'a str>,
}

impl<'a> Further<'a> {
    /// What was answered, as text; nothing where it was not.
    pub(super) fn told(&self) -> Option<Cow<'a, str>> {
        let chosen = self.chosen?;
        Some(self.label.map_or_else(|| chosen.id(), Cow::Borrowed))
    }
}

/// Every question, in the order of asking.
pub(super) fn further<'r>(report: &'r Report) -> Vec<Further<'r>> {
    let (words, full) = (report.words(), &report.instrument.full);
    let mut all = vec![];
    for row in &full.rows {
        let mut options = row.options.iter();
        let label = |id: &str| options.find_map(|option| (option.id == id).then_some(option.label.as_str()));
        let part = words.step_signature();
        all.push(asked(report, part, Group::Signature, &row.id, &row.question, label));
    }
    for list in &full.symptoms {
        for symptom in &list.symptoms {
            let label = |id: &str| yes_partly_no(words, id);
            let part = words.symptoms_side();
            all.push(Further {
                subject: &list.name,
                ..asked(report, part, Group::Symptoms, &symptom.id, &symptom.text, label)
            });
        }
    }
    for pair in &full.pairs {
        let poles = [pair.negative.as_str(), " / ", &pair.positive].concat();
        all.push(asked(report, words.step_culture(), Group::Culture, &pair.id, poles, |_| None));
    }
    for (id, question) in [(ROLE_NOW, words.iprof_now()), (ROLE_EXPECTED, words.iprof_expected())] {
        let step = |id: &str| {
            let number: usize = id.parse().ok()?;
            full.iprof.steps.get(number.checked_sub(1)?).map(|step| step.about.as_str())
        };
        all.push(asked(report, words.step_iprof(), Group::Role, id, question, step));
    }
    for task in &full.iprof.tasks {
        let barrier = |id: &str| {
            let barriers = full.iprof.barriers.iter().find(|barrier| barrier.id == id);
            barriers
                .map(|barrier| barrier.name.as_str())
                .or((id == "do").then(|| words.iprof_do()))
        };
        all.push(asked(report, words.step_iprof(), Group::Tasks, &task.id, &task.text, barrier));
    }
    for question in &full.staffing.questions {
        let mut options = question.options.iter();
        let label = |id: &str| options.find_map(|option| (option.id == id).then_some(option.label.as_str()));
        let part = words.step_staffing();
        all.push(asked(report, part, Group::Staffing, &question.id, &question.question, label));
    }
    all
}

/// A question with what was chosen, by the label of its option.
fn asked<'r>(
    report: &'r Report,
    part: &'r str,
    group: Group,
    id: &'r str,
    question: impl Into<Cow<'r, str>>,
    label: impl FnOnce(&str) -> Option<&'r str>,
) -> Further<'r> {
    let chosen = report.scan.choice(group, id);
    let label = match chosen {
        Some(Choice::Unknown) => Some(report.words().question_unknown()),
        Some(chosen) => label(&chosen.id()),
        None => None,
    };
    Further {
        group,
        part,
        id,
        subject: "",
        question: question.into(),
        chosen,
        label,
    }
}

fn yes_partly_no<'w>(words: &'w Words, id: &str) -> Option<&'w str> {
    let told = match YesPartlyNo::from_id(id)? {
        YesPartlyNo::Yes => words.symptoms_yes(),
        YesPartlyNo::Partly => words.symptoms_partly(),
        YesPartlyNo::No => words.symptoms_no(),
    };
    Some(told)
}
