//! Checks what only the full scan asks and tells: that everything referred to exists, and everything that exists is
//! referred to.

use super::{Check, Place};
use crate::instrument::full::{IprofText, SizeClass, StaffingText};
use crate::instrument::source::{self, Spanned};
use crate::instrument::{
    ACTORS, Advice, Barrier, Chapter, Domain, DomainText, Fact, Full, Named, Pair, Row, StaffOption, StaffQuestion, StatementId, Symptom,
    SymptomList, Term, Theme, Trigger,
};
use std::collections::BTreeSet;

const TYPES: [&str; 4] = ["I", "II", "III", "IV"];
const CHAPTERS: [&str; 4] = ["praten", "taal", "processen", "mee"];
/// Most terms explained beside one question.
const TERMS: usize = 4;

impl Check<'_> {
    /// Everything but the chapters, which stand in the skeleton.
    pub(super) fn full(
        &mut self,
        chapters: Vec<Chapter>,
        domains: &[DomainText],
        facts: &[Fact],
        themes: &[Theme],
        glossary: Vec<Term>,
    ) -> Option<Full> {
        let rows = self.rows(themes, &glossary);
        let symptoms = self.symptoms();
        let pairs = self.pairs();
        let iprof = self.iprof();
        let staffing = self.staffing();
        let symptoms = symptoms?;
        let advice = self.advice(domains, facts, &symptoms);
        Some(Full {
            rows: rows?,
            symptoms,
            pairs: pairs?,
            iprof: iprof?,
            staffing: staffing?,
            advice: advice?,
            chapters,
            glossary,
        })
    }

    /// A bit for each type named.
    pub(super) fn types_of(&mut self, at: Place, ids: &[Spanned<String>]) -> u32 {
        let mut bits = 0;
        for id in ids {
            match TYPES.iter().position(|known| known == id.get_ref()) {
                Some(place) => bits |= 1 << place,
                None => self.mistake(
                    at,
                    id.span().start,
                    format!("«{}» is geen type", id.get_ref()),
                    "Schrijf I, II, III of IV",
                ),
            }
        }
        bits
    }

    fn rows(&mut self, themes: &[Theme], glossary: &[Term]) -> Option<Vec<Row>> {
        let source: source::Signature = self.parse("signature.toml")?;
        let at = self.place("signature.toml");
        self.unique(at, source.row.iter().map(|row| &row.id));
        let rows: Vec<_> = source
            .row
            .iter()
            .map(|row| {
                self.known(
                    at,
                    &row.theme,
                    &themes.iter().map(|theme| theme.id.as_str()).collect::<Vec<_>>(),
                    "thema",
                );
                let options = self.choices(at, &row.option)?;
                let neutral = self.types_of(at, &row.neutral);
                let reached = options.iter().fold(neutral, |types, option| types | option.types);
                if reached != 0b1111 {
                    self.mistake(
                        at,
                        row.id.span().start,
                        "niet elk type past bij een antwoord van deze rij",
                        "Vul types of neutral aan",
                    );
                }
                let (question, help) = (self.text(at, &row.question)?, self.optional(at, row.help.as_ref())?);
                Some(Row {
                    id: row.id.get_ref().clone(),
                    theme: row.theme.get_ref().clone(),
                    neutral,
                    terms: terms_in(glossary, [&question, &help]),
                    question,
                    help,
                    options,
                })
            })
            .collect();
        rows.into_iter().collect()
    }

    fn symptoms(&mut self) -> Option<Vec<SymptomList>> {
        let source: source::Symptoms = self.parse("symptoms.toml")?;
        let at = self.place("symptoms.toml");
        self.unique(at, source.list.iter().map(|list| &list.id));
        self.unique(at, source.list.iter().flat_map(|list| &list.symptom).map(|symptom| &symptom.id));
        let lists: Vec<_> = source
            .list
            .iter()
            .map(|list| {
                self.known(at, &list.chapter, &CHAPTERS, "hoofdstuk");
                Some(SymptomList {
                    id: list.id.get_ref().clone(),
                    chapter: list.chapter.get_ref().clone(),
                    name: self.text(at, &list.name)?,
                    symptoms: self.lines_of(at, &list.symptom)?,
                })
            })
            .collect();
        lists.into_iter().collect()
    }

    fn lines_of(&mut self, at: Place, lines: &[source::Line]) -> Option<Vec<Symptom>> {
        let lines: Vec<_> = lines
            .iter()
            .map(|line| {
                Some(Symptom {
                    id: line.id.get_ref().clone(),
                    text: self.text(at, &line.text)?,
                })
            })
            .collect();
        lines.into_iter().collect()
    }

    fn pairs(&mut self) -> Option<Vec<Pair>> {
        let source: source::Culture = self.parse("culture.toml")?;
        let at = self.place("culture.toml");
        self.unique(at, source.pair.iter().map(|pair| &pair.id));
        let pairs: Vec<_> = source
            .pair
            .iter()
            .map(|pair| {
                self.known(at, &pair.left, &["positive", "negative"], "pool");
                Some(Pair {
                    id: pair.id.get_ref().clone(),
                    positive: self.text(at, &pair.positive)?,
                    negative: self.text(at, &pair.negative)?,
                    positive_first: pair.left.get_ref() == "positive",
                })
            })
            .collect();
        pairs.into_iter().collect()
    }

    fn iprof(&mut self) -> Option<IprofText> {
        let source: source::Iprof = self.parse("iprof.toml")?;
        let at = self.place("iprof.toml");
        self.unique(at, source.task.iter().map(|task| &task.id));
        let ids = |explained: &[source::Explained]| explained.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        self.ids(
            at,
            &ids(&source.barrier).iter().collect::<Vec<_>>(),
            &["cannot", "unwilling", "notAllowed", "notNeeded"],
        );
        self.ids(
            at,
            &source.class.iter().map(|class| &class.id).collect::<Vec<_>>(),
            &["minimaal", "klein", "gemiddeld", "groot"],
        );
        for (step, number) in source.step.iter().zip(1..) {
            if *step.number.get_ref() != number {
                self.mistake(
                    at,
                    step.number.span().start,
                    "de stappen staan niet in volgorde",
                    "Nummer ze van 1 tot 4",
                );
            }
        }
        let steps: Vec<_> = source
            .step
            .iter()
            .map(|step| {
                Some(Named {
                    name: self.text(at, &step.name)?,
                    about: self.text(at, &step.text)?,
                })
            })
            .collect();
        let classes: Vec<_> = source
            .class
            .iter()
            .map(|class| {
                Some(SizeClass {
                    name: self.text(at, &class.name)?,
                    text: self.text(at, &class.text)?,
                    count: class.count,
                })
            })
            .collect();
        Some(IprofText {
            steps: steps.into_iter().collect::<Option<_>>()?,
            tasks: self.lines_of(at, &source.task)?,
            barriers: self.explained(at, &source.barrier)?,
            classes: classes.into_iter().collect::<Option<_>>()?,
        })
    }

    fn explained(&mut self, at: Place, explained: &[source::Explained]) -> Option<Vec<Barrier>> {
        let all: Vec<_> = explained
            .iter()
            .map(|one| {
                Some(Barrier {
                    id: one.id.get_ref().clone(),
                    name: self.text(at, &one.name)?,
                    text: self.text(at, &one.text)?,
                })
            })
            .collect();
        all.into_iter().collect()
    }

    fn staffing(&mut self) -> Option<StaffingText> {
        let source: source::Staffing = self.parse("staffing.toml")?;
        let at = self.place("staffing.toml");
        self.unique(at, source.profile.iter().map(|profile| &profile.id));
        self.unique(at, source.question.iter().map(|question| &question.id));
        let ids = |explained: &[source::Explained]| explained.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        self.ids(
            at,
            &ids(&source.approach).iter().collect::<Vec<_>>(),
            &["recruit", "train", "cluster", "share", "external"],
        );
        self.ids(at, &ids(&source.statute).iter().collect::<Vec<_>>(), &["own", "shared", "external"]);
        let questions: Vec<_> = source.question.iter().map(|question| self.staff_question(at, question)).collect();
        let context = self.lines_of(at, &source.context)?;
        Some(StaffingText {
            profiles: self.explained(at, &source.profile)?,
            approaches: self.explained(at, &source.approach)?,
            statutes: self.explained(at, &source.statute)?,
            questions: questions.into_iter().collect::<Option<_>>()?,
            context: context.into_iter().map(|line| line.text).collect(),
        })
    }

    fn staff_question(&mut self, at: Place, question: &source::StaffQuestion) -> Option<StaffQuestion> {
        self.unique(at, question.option.iter().map(|option| &option.id));
        let options: Vec<_> = question
            .option
            .iter()
            .map(|option| {
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
            })
            .collect();
        Some(StaffQuestion {
            id: question.id.get_ref().clone(),
            question: self.text(at, &question.question)?,
            help: self.optional(at, question.help.as_ref())?,
            options: options.into_iter().collect::<Option<_>>()?,
        })
    }

    fn advice(&mut self, domains: &[DomainText], facts: &[Fact], symptoms: &[SymptomList]) -> Option<Vec<Advice>> {
        let source: source::Recommendations = self.parse("advice.toml")?;
        let at = self.place("advice.toml");
        self.unique(at, source.advice.iter().map(|advice| &advice.id));
        let mut used = BTreeSet::new();
        let known: Vec<&str> = symptoms
            .iter()
            .flat_map(|list| &list.symptoms)
            .map(|symptom| symptom.id.as_str())
            .collect();
        let mut all = vec![];
        for advice in &source.advice {
            self.known(at, &advice.actor, &ACTORS, "doelgroep");
            self.known(at, &advice.chapter, &CHAPTERS, "hoofdstuk");
            for domain in &advice.domains {
                self.known(at, domain, &Domain::ALL.map(Domain::id), "domein");
            }
            for (id, most) in &advice.statements {
                let asked = StatementId::parse(id.get_ref()).is_some_and(|id| {
                    domains[id.domain.index()]
                        .statements
                        .iter()
                        .any(|statement| statement.number == id.number)
                });
                if !asked || !(1..=4).contains(most) {
                    let what = format!("de stelling «{}» tot fase {most} bestaat niet", id.get_ref());
                    self.mistake(at, id.span().start, what, "Noem een stelling uit domains/ en een fase van 1 tot 4");
                }
            }
            for symptom in &advice.symptoms {
                self.known(at, symptom, &known, "knelpunt");
                used.insert(symptom.get_ref().as_str());
            }
            for (id, options) in &advice.facts {
                let fact = facts.iter().find(|fact| fact.id == *id.get_ref());
                for option in options {
                    if fact.is_none_or(|fact| fact.label(option.get_ref()).is_none()) {
                        let what = format!("het feit «{}» heeft geen keuze «{}»", id.get_ref(), option.get_ref());
                        self.mistake(at, option.span().start, what, "Noem een feit en een keuze uit facts.toml");
                    }
                }
            }
            if advice.statements.is_empty() && advice.symptoms.is_empty() && advice.facts.is_empty() {
                self.mistake(
                    at,
                    advice.id.span().start,
                    "niets roept dit advies op",
                    "Noem stellingen, knelpunten of feiten",
                );
            }
            all.push(self.one_advice(at, advice));
        }
        for symptom in known.into_iter().filter(|symptom| !used.contains(symptom)) {
            let what = format!("het knelpunt «{symptom}» roept geen enkel advies op");
            self.mistake(at, at.text.len(), what, "Noem het bij een advies");
        }
        all.into_iter().collect()
    }

    fn one_advice(&mut self, at: Place, advice: &source::Advice) -> Option<Advice> {
        let ids = |ids: &[Spanned<String>]| ids.iter().map(|id| id.get_ref().clone()).collect::<Vec<_>>();
        Some(Advice {
            id: advice.id.get_ref().clone(),
            actor: ACTORS.iter().position(|actor| actor == advice.actor.get_ref())?.try_into().ok()?,
            chapter: advice.chapter.get_ref().clone(),
            domains: ids(&advice.domains),
            statements: advice
                .statements
                .iter()
                .map(|(id, most)| Trigger {
                    id: id.get_ref().clone(),
                    most: *most,
                })
                .collect(),
            symptoms: ids(&advice.symptoms),
            facts: advice
                .facts
                .iter()
                .map(|(id, options)| [id.get_ref().as_str(), " ", &ids(options).join(" ")].concat())
                .collect(),
            title: self.text(at, &advice.title)?,
            text: self.text(at, &advice.text)?,
            step: self.text(at, &advice.step)?,
            ours: advice.ours,
            updated: advice.updated,
        })
    }

    pub(super) fn glossary(&mut self) -> Option<Vec<Term>> {
        let source: source::Glossary = self.parse("glossary.toml")?;
        let at = self.place("glossary.toml");
        self.unique(at, source.term.iter().map(|term| &term.id));
        let terms: Vec<_> = source
            .term
            .iter()
            .map(|term| {
                let also = self.pick(at, &term.also)?.get_ref();
                Some(Term {
                    id: term.id.get_ref().clone(),
                    name: self.text(at, &term.name)?,
                    also: also.iter().map(|form| form.get_ref().clone()).collect(),
                    text: self.text(at, &term.text)?,
                })
            })
            .collect();
        terms.into_iter().collect()
    }

    /// Whether an id is one of these; `what` names what it should be.
    fn known(&mut self, at: Place, id: &Spanned<String>, known: &[&str], what: &str) {
        if !known.contains(&id.get_ref().as_str()) {
            let told = format!("«{}» is geen {what}", id.get_ref());
            self.mistake(at, id.span().start, told, &format!("Kies uit: {}", known.join(", ")));
        }
    }
}

/// The places in the glossary of the terms these texts use, in order of the glossary.
pub(super) fn terms_in<'t>(glossary: &[Term], texts: impl IntoIterator<Item = &'t String>) -> Vec<u32> {
    let text: String = texts.into_iter().flat_map(|text| [text.to_lowercase(), " ".into()]).collect();
    let stands = |form: &String| {
        let form = form.to_lowercase();
        text.match_indices(&form).any(|(start, found)| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !letter(text[..start].chars().next_back()) && !letter(text[start + found.len()..].chars().next())
        })
    };
    let used = (0..)
        .zip(glossary)
        .filter(|(_, term)| stands(&term.name) || term.also.iter().any(stands));
    used.map(|(place, _)| place).take(TERMS).collect()
}
