//! A letter to those on whom a municipality depends: who we are, what we ask, and why, from the answers.

use crate::advice::{Advised, Reason};
use crate::instrument::{Actor, Advice, Instrument};
use crate::scan::{About, Choice, Scan};

/// What is asked, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The recommendation it is.
    pub id: String,
    /// In a few words.
    pub title: String,
    /// As it is asked.
    pub text: String,
    /// What was answered that calls for it, as far as it means something to the addressee.
    pub because: Vec<String>,
}

/// A letter to one kind of addressee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub actor: Actor,
    /// What it is about.
    pub subject: String,
    /// How it begins.
    pub greeting: String,
    /// Who writes, and why.
    pub who: Vec<String>,
    /// What is asked.
    pub asks: Vec<Ask>,
    /// How it ends.
    pub closing: Vec<String>,
}

/// Everything that can be asked of an addressee: what was asked already, and what the answers call for.
pub fn askable<'a>(instrument: &'a Instrument, scan: &Scan, advised: &[Advised], actor: Actor) -> Vec<&'a Advice> {
    let called_for = |advice: &Advice| advised.iter().any(|one| one.advice.id == advice.id && !one.aside);
    let of_actor = instrument.full.advice.iter().filter(|advice| advice.actor == actor);
    of_actor
        .filter(|advice| scan.questions_to_others().contains(&advice.id) || called_for(advice))
        .collect()
}

/// What the reader chose to ask.
fn asked<'a>(instrument: &'a Instrument, scan: &Scan, actor: Actor) -> Vec<&'a Advice> {
    let chosen = |advice: &&Advice| advice.actor == actor && scan.questions_to_others().contains(&advice.id);
    instrument.full.advice.iter().filter(chosen).collect()
}

/// The letter with what the reader chose to ask; nothing where that is nothing. `told` is the day of the scan, in words.
pub fn letter(instrument: &Instrument, scan: &Scan, advised: &[Advised], actor: Actor, told: &str) -> Option<Letter> {
    let words = &instrument.words;
    let asks: Vec<Ask> = asked(instrument, scan, actor)
        .into_iter()
        .map(|advice| Ask {
            id: advice.id.clone(),
            title: advice.title.clone(),
            text: advice.ask.clone(),
            because: because(instrument, advised, advice),
        })
        .collect();
    if asks.is_empty() {
        return None;
    }
    let known = |line: About, other: &str| {
        Some(scan.about(line).trim())
            .filter(|text| !text.is_empty())
            .unwrap_or(other)
            .to_owned()
    };
    let municipality = known(About::Municipality, words.letters_municipality());
    let together = scan.about(About::Together).trim();
    let (greeting, why) = match actor {
        Actor::Supplier => (words.letters_dearsupplier(), words.letters_whysupplier()),
        Actor::Government | Actor::Municipality => (words.letters_deargovernment(), words.letters_whygovernment()),
    };
    let mut who = vec![words.letters_who(&municipality, &told)];
    if !together.is_empty() {
        who.push(words.letters_with(&together));
    }
    who.push(why.to_owned());
    let mut closing = vec![words.letters_please().to_owned(), words.letters_regards().to_owned()];
    closing.push(signature(instrument, scan));
    closing.retain(|part| !part.is_empty());
    Some(Letter {
        actor,
        subject: words.letters_subject(&municipality),
        greeting: greeting.to_owned(),
        who,
        asks,
        closing,
    })
}

/// Who signs: name, municipality, how many live there. What is not known is left out.
fn signature(instrument: &Instrument, scan: &Scan) -> String {
    let known = |line| scan.about(line).trim().to_owned();
    let inhabitants = scan.fact(INHABITANTS).filter(|choice| **choice != Choice::Unknown);
    let inhabitants = instrument.fact(INHABITANTS).zip(inhabitants).map(|(fact, choice)| {
        let told = instrument.told(fact, Some(&choice.id()));
        instrument.words.letters_inhabitants(&told)
    });
    let lines = [
        known(About::Respondent),
        known(About::Municipality),
        inhabitants.unwrap_or_default(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The fact that tells how large a municipality is; where the questionnaire has none, the letter does without.
const INHABITANTS: &str = "f.inwoners";

/// The phase from which an answer counts as already in place, as in the chapters of the report: no reason to ask others.
const IN_PLACE: u8 = 3;

/// What was answered that calls for a recommendation, each with its question, so that a stranger understands it. What is
/// already in place, and what the recommendation keeps inside ([`Advice::inside`]), is no reason to give to others.
fn because(instrument: &Instrument, advised: &[Advised], advice: &Advice) -> Vec<String> {
    let triggered = advised.iter().find(|one| one.advice.id == advice.id);
    let leaves = |id: &str| !advice.inside.iter().any(|inside| inside == id);
    let sentence = |reason: &Reason| match reason {
        Reason::Statement(id, phase) => {
            let statement = instrument
                .statement(*id)
                .filter(|_| phase.number() < IN_PLACE && leaves(&id.to_string()))?;
            Some([&statement.question, " ", statement.anchor(*phase)?].concat())
        }
        Reason::Symptom { id, .. } if !leaves(id) => None,
        Reason::Symptom { text, partly: true, .. } => Some(instrument.words.letters_partly(text)),
        Reason::Symptom { text, .. } => Some(text.clone()),
        Reason::Fact { question, answer } => Some([question, " ", answer].concat()),
    };
    triggered
        .map(|one| one.reasons.iter().filter_map(sentence).collect())
        .unwrap_or_default()
}

impl Letter {
    /// The letter without its subject, as text to copy or to mail.
    pub fn body(&self, instrument: &Instrument) -> String {
        let words = &instrument.words;
        let mut parts = vec![self.greeting.clone()];
        parts.extend(self.who.iter().cloned());
        for (place, ask) in (1..).zip(&self.asks) {
            let mut lines = vec![[&place.to_string(), ". ", &ask.text].concat()];
            if !ask.because.is_empty() {
                lines.push(words.letters_because().to_owned());
                lines.extend(ask.because.iter().map(|reason| ["- ", reason].concat()));
            }
            parts.push(lines.join("\n"));
        }
        parts.extend(self.closing.iter().cloned());
        parts.join("\n\n")
    }

    /// The letter as text, its subject first.
    pub fn text(&self, instrument: &Instrument) -> String {
        [
            instrument.words.letters_about(),
            " ",
            &self.subject,
            "\n\n",
            &self.body(instrument),
            "\n",
        ]
        .concat()
    }
}
