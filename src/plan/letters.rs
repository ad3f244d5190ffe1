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
    /// What was answered that calls for it.
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
    closing.push(signature(instrument, scan, &municipality));
    Some(Letter {
        actor,
        subject: words.letters_subject(&municipality),
        greeting: greeting.to_owned(),
        who,
        asks,
        closing,
    })
}

/// Who signs: name, municipality, how many live there.
fn signature(instrument: &Instrument, scan: &Scan, municipality: &str) -> String {
    let name = scan.about(About::Respondent).trim();
    let inhabitants = scan.fact(INHABITANTS).filter(|choice| **choice != Choice::Unknown);
    let inhabitants = instrument.fact(INHABITANTS).zip(inhabitants).map(|(fact, choice)| {
        let told = instrument.told(fact, Some(&choice.id()));
        instrument.words.letters_inhabitants(&told)
    });
    let lines = [name.to_owned(), municipality.to_owned(), inhabitants.unwrap_or_default()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The fact that tells how large a municipality is; where the questionnaire has none, the letter does without.
const INHABITANTS: &str = "f.inwoners";

/// What was answered that calls for a recommendation, each in a sentence or two.
fn because(instrument: &Instrument, advised: &[Advised], advice: &Advice) -> Vec<String> {
    let triggered = advised.iter().find(|one| one.advice.id == advice.id);
    let sentence = |reason: &Reason| match reason {
        Reason::Statement(id, phase) => {
            let anchor = instrument.statement(*id).and_then(|statement| statement.anchor(*phase));
            anchor.unwrap_or_default().to_owned()
        }
        Reason::Symptom { text, partly } => {
            if *partly {
                instrument.words.letters_partly(text)
            } else {
                text.clone()
            }
        }
        Reason::Fact { question, answer } => [question, " ", answer].concat(),
    };
    triggered.map(|one| one.reasons.iter().map(sentence).collect()).unwrap_or_default()
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
