//! Checks the recommendations: what triggers them exists, and every symptom triggers one.

use super::reading::{Check, Place, all, plain};
use crate::instrument::source::{self, Spanned};
use crate::instrument::{Actor, Advice, DomainText, Fact, FactTrigger, Phase, StatementId, SymptomList, Trigger};
use std::collections::BTreeSet;

impl Check<'_> {
    pub(super) fn advice(&mut self, domains: &[DomainText; 13], facts: &[Fact], symptoms: &[SymptomList]) -> Option<Vec<Advice>> {
        let source: source::Recommendations = self.parse("advice.toml")?;
        let at = self.place("advice.toml");
        self.unique(at, source.advice.iter().map(|advice| &advice.id));
        let symptoms: Vec<&str> = symptoms
            .iter()
            .flat_map(|list| &list.symptoms)
            .map(|symptom| symptom.id.as_str())
            .collect();
        let advice = all(&source.advice, |advice| {
            for symptom in &advice.symptoms {
                self.known(at, symptom, &symptoms, "knelpunt");
            }
            if advice.statements.is_empty() && advice.symptoms.is_empty() && advice.facts.is_empty() {
                self.mistake(
                    at,
                    advice.id.span().start,
                    "niets roept dit advies op",
                    "Noem stellingen, knelpunten of feiten",
                );
            }
            self.recommendation(at, advice, domains, facts)
        });
        let used: BTreeSet<&str> = source
            .advice
            .iter()
            .flat_map(|advice| &advice.symptoms)
            .map(|id| id.get_ref().as_str())
            .collect();
        for symptom in symptoms.into_iter().filter(|symptom| !used.contains(symptom)) {
            let what = format!("het knelpunt «{symptom}» roept geen enkel advies op");
            self.mistake(at, at.text.len(), what, "Noem het bij een advies");
        }
        advice
    }

    fn recommendation(&mut self, at: Place, advice: &source::Advice, domains: &[DomainText; 13], facts: &[Fact]) -> Option<Advice> {
        let actor = self.member(at, &advice.actor, "doelgroep");
        let chapter = self.member(at, &advice.chapter, "hoofdstuk");
        let moved = all(&advice.domains, |domain| self.member(at, domain, "domein"));
        let statements = all(&advice.statements, |(id, most)| self.trigger(at, id, *most, domains));
        let facts = all(&advice.facts, |(id, options)| self.fact_trigger(at, id, options, facts));
        let ask = match (&advice.ask, actor) {
            (Some(ask), Some(Actor::Government | Actor::Supplier)) => self.text(at, ask),
            (None, Some(Actor::Municipality) | None) => Some(String::new()),
            (Some(_), Some(Actor::Municipality) | None) => {
                let what = "dit advies vraagt niets aan anderen";
                self.mistake(at, advice.id.span().start, what, "Schrap ask");
                None
            }
            (None, Some(Actor::Government | Actor::Supplier)) => {
                let what = "wat u anderen vraagt (ask), ontbreekt";
                self.mistake(at, advice.id.span().start, what, "Schrijf de vraag zoals ze in een brief staat");
                None
            }
        };
        Some(Advice {
            id: advice.id.get_ref().clone(),
            actor: actor?,
            chapter: chapter?,
            domains: moved?,
            statements: statements?,
            symptoms: plain(&advice.symptoms),
            facts: facts?,
            title: self.text(at, &advice.title)?,
            text: self.text(at, &advice.text)?,
            step: self.text(at, &advice.step)?,
            ask: ask?,
            ours: advice.ours,
            updated: advice.updated,
        })
    }

    fn trigger(&mut self, at: Place, id: &Spanned<String>, most: u64, domains: &[DomainText; 13]) -> Option<Trigger> {
        let asked = StatementId::parse(id.get_ref()).filter(|id| {
            let mut statements = domains[id.domain.index()].statements.iter();
            statements.any(|statement| statement.number == id.number)
        });
        let trigger = asked.zip(Phase::new(most).filter(|phase| !phase.is_ours()));
        if trigger.is_none() {
            let what = format!("de stelling «{}» tot fase {most} bestaat niet", id.get_ref());
            self.mistake(at, id.span().start, what, "Noem een stelling uit domains/ en een fase van 1 tot 4");
        }
        trigger.map(|(statement, most)| Trigger { statement, most })
    }

    fn fact_trigger(&mut self, at: Place, id: &Spanned<String>, options: &[Spanned<String>], facts: &[Fact]) -> Option<FactTrigger> {
        let fact = facts.iter().find(|fact| fact.id == *id.get_ref());
        let options = all(options, |option| {
            let known = fact.and_then(|fact| fact.option(option.get_ref()));
            if known.is_none() {
                let what = format!("het feit «{}» heeft geen keuze «{}»", id.get_ref(), option.get_ref());
                self.mistake(at, option.span().start, what, "Noem een feit en een keuze uit facts.toml");
            }
            Some(known?.id.clone())
        });
        Some(FactTrigger {
            fact: id.get_ref().clone(),
            options: options?,
        })
    }
}
