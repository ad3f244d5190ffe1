//! Every question, in the order of asking, and how many words it gives to read.

use super::reading_time::{Minutes, count, minutes};
use super::{Area, Choice, Fact, Instrument, Line, Pair, RESPONDENT_ROLE, Row, StaffQuestion, StatementId};

/// A question that has an answer of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Question<'a> {
    /// A fact.
    Fact(&'a Fact),
    /// A statement.
    Statement(StatementId),
    /// A row of the signature.
    Row(&'a Row),
    /// A symptom, of the list at this place.
    Symptom(usize, &'a Line),
    /// A pair about the culture.
    Pair(&'a Pair),
    /// Where the I-professional's role is now.
    RoleNow,
    /// Where it is expected to be.
    RoleExpected,
    /// A task of the I-professional.
    Task(&'a Line),
    /// The table of profiles. One fills in what one knows, so it is one question.
    Profiles,
    /// A question about staffing.
    Staffing(&'a StaffQuestion),
}

impl Instrument {
    /// The statements that are asked, by area, the organisation first: all for a `full` scan, else each domain's lead.
    pub fn asked_statements(&self, full: bool) -> impl Iterator<Item = StatementId> {
        let domains = Area::ALL.into_iter().flat_map(Area::domains);
        let asked = domains.flat_map(|domain| {
            let statements = self.domain(domain).statements.iter();
            statements.map(move |statement| StatementId {
                domain,
                number: statement.number,
            })
        });
        asked.filter(move |id| full || self.is_lead(*id))
    }

    /// Every question of a `full` scan, or of a snelscan, in the order of asking. Before the late words are there these are
    /// facts and statements only.
    pub fn questions(&self, full: bool) -> impl Iterator<Item = Question<'_>> {
        // The intake asks the role.
        let facts = |role| {
            self.facts
                .iter()
                .filter(move |fact| (full || fact.quick) && (fact.id == RESPONDENT_ROLE) == role)
        };
        let facts = facts(true).chain(facts(false));
        let statements = self.asked_statements(full);
        let others = (full && self.has_all_questions(full)).then(|| self.other_questions());
        let first = facts.map(Question::Fact).chain(statements.map(Question::Statement));
        first.chain(others.into_iter().flatten())
    }

    /// Whether every question of such a scan is there by now.
    pub fn has_all_questions(&self, full: bool) -> bool {
        !full || self.is_complete()
    }

    fn other_questions(&self) -> impl Iterator<Item = Question<'_>> {
        let full = &*self.full;
        let symptoms = full.symptoms.iter().enumerate();
        let symptoms = symptoms.flat_map(|(place, list)| list.symptoms.iter().map(move |symptom| Question::Symptom(place, symptom)));
        let rows = full.rows.iter().map(Question::Row);
        let roles = [Question::RoleNow, Question::RoleExpected].into_iter();
        rows.chain(symptoms)
            .chain(full.pairs.iter().map(Question::Pair))
            .chain(roles)
            .chain(full.iprof.tasks.iter().map(Question::Task))
            .chain([Question::Profiles])
            .chain(full.staffing.questions.iter().map(Question::Staffing))
    }

    /// How many words a question gives to read: what is asked, what helps, and the answers of its own. What stays folded
    /// does not count, nor do answers that are the same everywhere, such as *weet niet* or *ja, deels, nee*.
    pub fn words_of(&self, question: Question) -> usize {
        let choices = |options: &[Choice]| count(options.iter().map(|option| option.label.as_str()));
        let role = |asked: &str| count([asked]) + count(self.full.iprof.steps.iter().map(|step| step.about.as_str()));
        match question {
            Question::Fact(fact) => count([fact.question.as_str(), &fact.help]) + choices(&fact.options),
            Question::Statement(id) => self.statement(id).map_or(0, |statement| statement.words as usize),
            Question::Row(row) => count([row.question.as_str(), &row.help]) + choices(&row.options),
            Question::Symptom(_, line) | Question::Task(line) => count([line.text.as_str()]),
            Question::Pair(pair) => count([pair.positive.as_str(), &pair.negative]),
            Question::RoleNow => role(self.words.iprof_now()),
            Question::RoleExpected => role(self.words.iprof_expected()),
            Question::Profiles => {
                let profiles = self.full.staffing.profiles.iter();
                count(profiles.flat_map(|profile| [profile.name.as_str(), &profile.text]))
            }
            Question::Staffing(asked) => {
                let options = asked.options.iter().map(|option| option.label.as_str());
                count([asked.question.as_str(), &asked.help]) + count(options)
            }
        }
    }

    /// How many words say how one chooses: they stand open at the first statement.
    pub fn words_of_explanation(&self) -> usize {
        let words = &self.words;
        count([
            words.question_instruct(),
            words.question_usual(),
            words.statements_intro(),
            words.question_unknownhelp(),
            words.question_nahelp(),
        ])
    }

    /// How many statements a `full` scan asks, or a snelscan, and how many minutes they take to read: what a participant of a
    /// workshop is asked for.
    pub fn statements_asked(&self, full: bool) -> (usize, u32) {
        let words = self.asked_statements(full).map(|id| self.words_of(Question::Statement(id)));
        let words: usize = words.sum();
        (self.asked_statements(full).count(), minutes(self.words_of_explanation() + words))
    }

    /// How long the questions take to read: what the content check writes in [`Instrument::minutes`].
    pub fn reading_time(&self) -> Minutes {
        let of = |full| {
            let questions = self.questions(full).map(|question| self.words_of(question));
            minutes(self.words_of_explanation() + questions.sum::<usize>())
        };
        Minutes {
            quick: of(false),
            full: of(true),
        }
    }
}
