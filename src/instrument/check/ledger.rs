//! Checks the order of the share code: everything that can be answered has its line, and no line stands twice.

use super::reading::{Check, Place, plain};
use crate::instrument::{Choice, Fact, Full, Ledger, StaffQuestion, source};
use std::collections::BTreeSet;

/// Most options a line can have: what a share code tells of a question fits three bits.
const OPTIONS: usize = 5;

impl Check<'_> {
    /// Only looked at once the rest is right: an id with a mistake in it needs no place.
    pub(super) fn ledger(&mut self, facts: &[Fact], full: &Full) -> Option<Ledger> {
        let source: source::Ledger = self.parse("share.toml")?;
        let at = self.place("share.toml");
        if !self.mistakes.is_empty() {
            return None;
        }
        let options = |options: &[Choice]| options.iter().map(|option| option.id.clone()).collect::<Vec<_>>();
        let number = |fact: &Fact| {
            if fact.number {
                vec!["#".to_owned()]
            } else {
                options(&fact.options)
            }
        };
        let facts: Vec<_> = facts.iter().map(|fact| (fact.id.clone(), number(fact))).collect();
        let rows: Vec<_> = full.rows.iter().map(|row| (row.id.clone(), options(&row.options))).collect();
        let bare = |ids: Vec<&String>| ids.into_iter().map(|id| (id.clone(), vec![])).collect::<Vec<_>>();
        let staffing = &full.staffing;
        let answers = |question: &StaffQuestion| question.options.iter().map(|option| option.id.clone()).collect::<Vec<_>>();
        let questions: Vec<_> = staffing
            .questions
            .iter()
            .map(|question| (question.id.clone(), answers(question)))
            .collect();
        let lines: Vec<_> = full
            .types
            .iter()
            .flat_map(|kind| &kind.lines)
            .map(|line| (line.id.clone(), vec![]))
            .collect();
        Some(Ledger {
            facts: self.lines(at, &source.facts, &facts),
            signature: self.lines(at, &source.signature, &rows),
            recognition: self.lines(at, &source.recognition, &lines),
            symptoms: self.lines(
                at,
                &source.symptoms,
                &bare(
                    full.symptoms
                        .iter()
                        .flat_map(|list| &list.symptoms)
                        .map(|symptom| &symptom.id)
                        .collect(),
                ),
            ),
            culture: self.lines(at, &source.culture, &bare(full.pairs.iter().map(|pair| &pair.id).collect())),
            tasks: self.lines(at, &source.tasks, &bare(full.iprof.tasks.iter().map(|task| &task.id).collect())),
            profiles: self.lines(
                at,
                &source.profiles,
                &bare(staffing.profiles.iter().map(|profile| &profile.id).collect()),
            ),
            questions: self.lines(at, &source.questions, &questions),
        })
    }

    /// The lines, in which each id stands with at least these options.
    fn lines(&mut self, at: Place, lines: &source::Lines, asked: &[(String, Vec<String>)]) -> Vec<String> {
        let mut seen = BTreeSet::new();
        for line in lines.get_ref() {
            let mut words = line.get_ref().split(' ');
            let id = words.next().unwrap_or_default();
            if !seen.insert(id) {
                let what = format!("«{id}» staat hier twee keer");
                self.mistake(at, line.span().start, what, "Schrap de laatste");
            }
            let options: Vec<&str> = words.collect();
            if options.len() > OPTIONS || options.iter().collect::<BTreeSet<_>>().len() < options.len() {
                let what = format!("«{id}» heeft te veel keuzes of twee keer dezelfde");
                self.mistake(at, line.span().start, what, "Laat hoogstens vijf verschillende keuzes staan");
            }
            let needed = asked.iter().find(|(asked, _)| asked == id).map(|(_, needed)| needed.as_slice());
            for option in needed
                .unwrap_or_default()
                .iter()
                .filter(|option| !options.contains(&option.as_str()))
            {
                let what = format!("bij «{id}» ontbreekt de keuze «{option}»");
                self.mistake(at, line.span().start, what, "Zet ze achteraan op deze regel");
            }
        }
        for (id, options) in asked.iter().filter(|(id, _)| !seen.contains(id.as_str())) {
            let line = std::iter::once(id).chain(options).cloned().collect::<Vec<_>>().join(" ");
            let what = format!("«{id}» heeft hier nog geen plaats");
            self.mistake(at, lines.span().start, what, &format!("Zet «{line}» achteraan in deze lijst"));
        }
        plain(lines.get_ref())
    }
}
