//! What is asked: the fixed skeleton in code, and the [`Instrument`], its statements, facts and words, read from a
//! pack of content in one language.

mod advice;
mod chapter;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
mod domain;
mod fact;
mod full;
mod pack;
mod phase;
mod question;
mod reading_time;
#[cfg(not(target_arch = "wasm32"))]
mod source;
mod statement;
mod texts;
mod types;
mod words;

pub use advice::{Advice, FactTrigger, Trigger};
pub use chapter::{Actor, Chapter};
pub use domain::{Area, Domain, Layer, Side};
pub use fact::{Choice, Fact, FactRole, RESPONDENT_ROLE};
pub use full::{
    DataText, Full, IprofText, Labelled, Ledger, Line, Pair, Row, SizeClass, StaffOption, StaffQuestion, StaffingText, SymptomList, Term,
    TypeLine, TypeText,
};
pub use phase::Phase;
pub use question::Question;
pub use reading_time::{Minutes, WORDS_A_MINUTE, minutes};
pub use statement::{Leader, Statement, StatementId};
pub use texts::{DomainText, Host, Named, PhaseText, Prose, ProseSection, VersionText};
pub use types::{TEMPO_ROW, Tempo, Theme, Type, Types};
pub use words::Words;

#[cfg(not(target_arch = "wasm32"))]
use pack::Packed;
use pack::{Later, packed, read};
use serde_json::Value;

packed! {
    /// One language of the questionnaire and of every word of the interface. Made by the content check, which vouches for
    /// it: thirteen domains in instrument order, each with a lead among its statements.
    ///
    /// ```
    /// use iscan::instrument::check::{check, read};
    /// use iscan::instrument::{Domain, Instrument, Phase};
    ///
    /// let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
    /// let instruments = check(&files).expect("no mistakes");
    /// let dutch = &instruments[0];
    /// assert_eq!(dutch.language, "nl");
    /// let lead = dutch.lead(Domain::OLeiding);
    /// assert_eq!(lead.to_string(), "o.leiding.1");
    /// let statement = dutch.statement(lead).expect("it is asked");
    /// assert!(statement.anchor(Phase::ALL[0]).is_some() && statement.choices().count() >= 4);
    ///
    /// // What the browser fetches first, and what it fetches later.
    /// let early = Instrument::from_pack(dutch.to_pack()).expect("a pack of this build");
    /// assert!(!early.is_complete());
    /// assert_eq!(early.complete(dutch.to_late_pack()).as_ref(), Some(dutch));
    /// assert_eq!(early.complete(instruments[1].to_late_pack()), None);
    /// ```
    pub struct Instrument {
        /// Version of the questionnaire, `1.0.0`.
        pub version: String,
        /// `nl` or `en`.
        pub language: String,
        /// Whether there is a pack of the other language too.
        pub translated: bool,
        /// The five phases, ascending.
        pub phases: [PhaseText; 5],
        /// The five areas, in order of [`Area::ALL`].
        pub areas: [Named; 5],
        /// The four layers, in order of [`Layer::ALL`].
        pub layers: [Named; 4],
        /// The thirteen domains, in order of [`Domain::ALL`].
        pub domains: [DomainText; 13],
        /// The facts, in order of asking.
        pub facts: Vec<Fact>,
        /// How long the questions take to read.
        pub minutes: Minutes,
        /// Who offers this copy.
        pub host: Host,
        /// The start page.
        pub start: Prose,
        /// Every word of the interface; some of them come late.
        pub words: Words,
        /// What comes late; empty until it has come.
        pub full: Later<Full>,
    }
}

impl Instrument {
    /// Reads a pack. Nothing for JSON that is not the pack of this build.
    pub fn from_pack(pack: Value) -> Option<Self> {
        let [stamp, instrument] = parts(pack)?;
        let instrument: Self = read(instrument)?;
        (stamp == instrument.stamp()).then_some(instrument)
    }

    /// With what [`Instrument::to_late_pack`] left for later. Nothing for JSON that is not the late pack of this build, of
    /// the same version and language.
    pub fn complete(&self, late: Value) -> Option<Self> {
        let [stamp, full, words] = parts(late)?;
        let full = read(full).filter(|_| stamp == self.stamp())?;
        Some(Self {
            full: Later(full),
            words: self.words.complete(words)?,
            ..self.clone()
        })
    }

    /// Whether the late part is there: everything but the start page, the statements, the facts and the words of these.
    pub fn is_complete(&self) -> bool {
        !self.full.chapters[0].name.is_empty()
    }

    /// What both packs of an instrument begin with.
    fn stamp(&self) -> Value {
        Value::from([&self.version, " ", &self.language, " ", &words::BUILD.to_string()].concat())
    }

    /// The pack that is needed first: what [`Instrument::from_pack`] reads.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_pack(&self) -> Value {
        Value::Array(vec![self.stamp(), self.pack()])
    }

    /// The rest: what [`Instrument::complete`] reads.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_late_pack(&self) -> Value {
        Value::Array(vec![self.stamp(), self.full.0.pack(), self.words.pack_late()])
    }

    /// What changed since this version, the newest first; nothing for a version as new as this one.
    pub fn changes_since(&self, version: &str) -> impl Iterator<Item = &str> {
        let changes = self.full.changes.iter().filter(move |change| later(&change.version, version));
        changes.map(|change| change.text.as_str())
    }

    /// A domain's words and statements.
    pub fn domain(&self, domain: Domain) -> &DomainText {
        &self.domains[domain.index()]
    }

    /// An area's name and sentence.
    pub fn area(&self, area: Area) -> &Named {
        &self.areas[area.index()]
    }

    /// A layer's name and sentence.
    pub fn layer(&self, layer: Layer) -> &Named {
        &self.layers[layer.index()]
    }

    /// A chapter's question and what it is about.
    pub fn chapter(&self, chapter: Chapter) -> &Named {
        &self.full.chapters[chapter.index()]
    }

    /// A theme's name.
    pub fn theme(&self, theme: Theme) -> &str {
        &self.full.themes[theme.index()]
    }

    /// What the source says of a type.
    pub fn type_text(&self, kind: Type) -> &TypeText {
        &self.full.types[kind.index()]
    }

    /// A phase's two names.
    pub fn phase(&self, phase: Phase) -> &PhaseText {
        &self.phases[phase.index()]
    }

    /// Every statement with its id, in instrument order.
    pub fn statements(&self) -> impl Iterator<Item = (StatementId, &Statement)> {
        Domain::ALL.into_iter().flat_map(|domain| {
            let id = move |number| StatementId { domain, number };
            let statements = self.domain(domain).statements.iter();
            statements.map(move |statement| (id(statement.number), statement))
        })
    }

    /// The statement with this id, if this version asks it.
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.domain(id.domain)
            .statements
            .iter()
            .find(|statement| statement.number == id.number)
    }

    /// Whether it is the lead statement of its domain, the one that a snelscan asks.
    pub fn is_lead(&self, id: StatementId) -> bool {
        self.domain(id.domain).lead == id.number
    }

    /// The lead statement of a domain.
    pub fn lead(&self, domain: Domain) -> StatementId {
        StatementId {
            domain,
            number: self.domain(domain).lead,
        }
    }

    /// The fact with this id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The fact that the program needs for this.
    pub fn fact_for(&self, role: FactRole) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.role == Some(role))
    }

    /// What was answered to a fact, in words; empty without an answer. The answer is an option's id, `unknown`, or a
    /// number.
    pub fn told(&self, fact: &Fact, answer: Option<&str>) -> String {
        match answer {
            Some("unknown") => self.words.question_unknown().to_owned(),
            Some(answer) => fact.label(answer).unwrap_or(answer).to_owned(),
            None => String::new(),
        }
    }

    /// `Organisatie · Leiderschap`: two domains share a label, so the side goes with it.
    pub fn domain_name(&self, domain: Domain) -> String {
        let side = match domain.side() {
            Side::Organisation => self.words.side_organisation(),
            Side::Ict => self.words.side_ict(),
        };
        [side, " · ", &self.domain(domain).name].concat()
    }
}

/// The stamp of a pack, and what it is the stamp of.
fn parts<const N: usize>(pack: Value) -> Option<[Value; N]> {
    let Value::Array(parts) = pack else { return None };
    parts.try_into().ok()
}

/// Whether version `a` is later than `b`; numbers separated by dots.
pub(crate) fn later(a: &str, b: &str) -> bool {
    let numbers = |version: &str| version.split('.').map(|part| part.parse::<u32>().unwrap_or(0)).collect::<Vec<_>>();
    numbers(a) > numbers(b)
}
