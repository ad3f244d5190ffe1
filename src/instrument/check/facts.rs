//! Checks the facts: their choices, and that those the report needs are there.

use super::glossary::terms_in;
use super::reading::{Check, Place, all};
use crate::instrument::{Choice, Fact, FactRole, RESPONDENT_ROLE, Term, Type, Types, source};
use crate::listed::Listed;

impl Check<'_> {
    pub(super) fn facts(&mut self, glossary: &[Term]) -> Option<Vec<Fact>> {
        let source: source::Facts = self.parse("facts.toml")?;
        let at = self.place("facts.toml");
        self.unique(at, source.fact.iter().map(|fact| &fact.id));
        let roles: Vec<_> = source.fact.iter().filter_map(|fact| fact.role.as_ref()).collect();
        self.marked(at, "role", &roles, FactRole::MEMBERS);
        if !source.fact.iter().any(|fact| fact.id.get_ref() == RESPONDENT_ROLE) {
            let what = format!("het feit «{RESPONDENT_ROLE}» ontbreekt");
            self.mistake(at, at.text.len(), what, "Zet het terug: de intake vraagt het");
        }
        all(&source.fact, |fact| self.fact(at, fact, glossary))
    }

    fn fact(&mut self, at: Place, fact: &source::Fact, glossary: &[Term]) -> Option<Fact> {
        if fact.number != fact.option.is_empty() || fact.option.len() == 1 {
            self.mistake(
                at,
                fact.id.span().start,
                "een feit heeft minstens twee keuzes, of vraagt een getal",
                "Voeg een keuze toe of schrijf number = true",
            );
        }
        let role = fact.role.as_ref().and_then(|role| FactRole::from_id(role.get_ref()));
        let told = match role {
            Some(FactRole::Seat | FactRole::Alderman) => true,
            Some(FactRole::Size | FactRole::Chart) | None => false,
        };
        for option in fact.option.iter().filter(|option| option.finding.is_some() != told) {
            let (what, remedy) = if told {
                ("deze keuze heeft geen finding", "Schrijf wat het rapport erover zegt")
            } else {
                ("het rapport zegt van deze keuze geen finding", "Schrap die regels")
            };
            self.mistake(at, option.id.span().start, what, remedy);
        }
        let options = self.choices(at, &fact.option)?;
        let (question, help) = (self.text(at, &fact.question)?, self.optional(at, fact.help.as_ref())?);
        Some(Fact {
            id: fact.id.get_ref().clone(),
            role,
            quick: fact.quick,
            number: fact.number,
            row: fact.row.clone(),
            terms: terms_in(glossary, [&question, &help]),
            question,
            help,
            options,
        })
    }

    pub(super) fn choices(&mut self, at: Place, options: &[source::Choice]) -> Option<Vec<Choice>> {
        self.unique(at, options.iter().map(|option| &option.id));
        all(options, |option| {
            Some(Choice {
                id: option.id.get_ref().clone(),
                types: self.types_of(at, &option.types),
                label: self.text(at, &option.label)?,
                finding: self.optional(at, option.finding.as_ref())?,
            })
        })
    }

    /// The types with these ids.
    pub(super) fn types_of(&mut self, at: Place, ids: &source::Ids) -> Types {
        let named: Vec<Type> = ids.iter().filter_map(|id| self.member(at, id, "type")).collect();
        Types::which(|kind| named.contains(&kind))
    }
}
