//! What is asked: the fixed skeleton in code, and the [`Instrument`], its statements, facts and words, read from a
//! pack of content in one language.

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
mod domain;
mod full;
mod pack;
mod phase;
#[cfg(not(target_arch = "wasm32"))]
mod source;
mod statement;
mod words;

pub use domain::{Area, Domain, Layer, Side};
pub use full::{ACTORS, Advice, Barrier, Chapter, Full, Pair, Row, StaffOption, StaffQuestion, Symptom, SymptomList, Term, Trigger};
pub use phase::Phase;
pub use statement::{Statement, StatementId};
pub use words::Words;

use pack::{Fields, Packed, packed};
use serde_json::Value;

packed! {
    /// One language of the questionnaire and of every word of the interface. Made by the content check, which vouches for
    /// it: thirteen domains in instrument order, each with a lead among its statements.
    pub struct Instrument {
        /// Version of the questionnaire, `1.0.0`.
        pub version: String,
        /// `nl` or `en`.
        pub language: String,
        /// Whether there is a pack of the other language too.
        pub translated: bool,
        /// What changed with each version, the newest first.
        pub changes: Vec<VersionText>,
        /// The five phases, ascending.
        pub phases: [PhaseText; 5],
        /// The five areas, in order of [`Area::ALL`].
        pub areas: [Named; 5],
        /// The four layers, in order of [`Layer::ALL`].
        pub layers: [Named; 4],
        /// The thirteen domains, in order of [`Domain::ALL`].
        pub domains: Vec<DomainText>,
        /// The facts, in order of asking.
        pub facts: Vec<Fact>,
        /// Themes of the type texts.
        pub themes: Vec<Theme>,
        /// Types I to IV.
        pub types: [TypeText; 4],
        /// What the source says of data management, for which there are no type texts.
        pub data: DataText,
        /// What only the full scan asks and tells.
        pub full: Full,
        /// Where answers stand in a share code.
        pub ledger: Ledger,
        /// Who offers this copy.
        pub host: Host,
        /// The start page.
        pub start: Prose,
        /// The method page.
        pub method: Prose,
        /// The accessibility statement.
        pub accessibility: Prose,
        /// Every word of the interface.
        pub words: Words,
    }

    /// Who offers this copy; each may be empty.
    pub struct Host {
        /// The name readers know.
        pub name: String,
        /// `https:` or `mailto:`: where they are reached.
        pub contact: String,
        /// `https:` or `mailto:`: the privacy statement.
        pub privacy: String,
        /// `https:` or `mailto:`: where a problem with accessibility is reported.
        pub accessibility: String,
        /// `#rrggbb`, for buttons and links.
        pub accent: String,
        /// The file of a logo, beside the page.
        pub logo: String,
    }

    /// What changed with a version.
    pub struct VersionText {
        /// The version.
        pub version: String,
        /// What changed.
        pub text: String,
    }

    /// The two names of a phase.
    pub struct PhaseText {
        /// The head of its column.
        pub name: String,
        /// The source's own words for it, in Dutch; empty in Dutch.
        pub source: String,
        /// What it means.
        pub meaning: String,
    }

    /// A part of the skeleton with its name and a sentence about it.
    pub struct Named {
        /// Its name, or the question it asks.
        pub name: String,
        /// One or two sentences.
        pub about: String,
    }

    /// A domain's words and statements.
    pub struct DomainText {
        /// The label of its row in the profile sketch.
        pub name: String,
        /// The source's own label, in Dutch; empty in Dutch.
        pub source: String,
        /// The cells of phases 1 to 4; the source has none for phase 5.
        pub cells: [String; 4],
        /// The source's own words in the cells, in Dutch; empty in Dutch.
        pub source_cells: [String; 4],
        /// The number of its lead statement.
        pub lead: u32,
        /// Its statements, in order of asking.
        pub statements: Vec<Statement>,
    }

    /// A question about the municipality that never scores.
    pub struct Fact {
        /// The stable id, `f.…`.
        pub id: String,
        /// Whether the snelscan asks it.
        pub quick: bool,
        /// Whether it is answered with a number.
        pub number: bool,
        /// The signature row its answer fills; empty for none.
        pub row: String,
        /// The question.
        pub question: String,
        /// What helps to answer; may be empty.
        pub help: String,
        /// The choices; none where a number is asked.
        pub options: Vec<Choice>,
        /// Places in the glossary of the terms it uses.
        pub terms: Vec<u32>,
    }

    /// One choice of a question.
    pub struct Choice {
        /// The stable id.
        pub id: String,
        /// What the reader chooses.
        pub label: String,
        /// The types it fits, a bit each; none outside the signature.
        pub types: u32,
    }

    /// A theme under which the type texts are told.
    pub struct Theme {
        /// The stable id.
        pub id: String,
        /// Its heading.
        pub name: String,
    }

    /// What the source says of one of the four types.
    pub struct TypeText {
        /// Our name for the municipality's type.
        pub name: String,
        /// The source's name for the I-professional of that type.
        pub iprof: String,
        /// The tempo the type's text expects, an id of `scoring::Tempo`.
        pub tempo: String,
        /// Two or three sentences.
        pub summary: String,
        /// The lines, each under a theme.
        pub lines: Vec<TypeLine>,
    }

    /// One line of a type text.
    pub struct TypeLine {
        /// The stable id, `<type>.<theme>.<k>`.
        pub id: String,
        /// The line.
        pub text: String,
    }

    /// The finding on data management and its causes.
    pub struct DataText {
        /// What was found.
        pub finding: String,
        /// Why.
        pub causes: Vec<String>,
    }

    /// The order in which a share code tells the answers, list by list. It only grows at its end, so that a code of an
    /// older edition reads the same. A line is an id, then its options with spaces between; `#` stands for a number.
    pub struct Ledger {
        /// Facts and their options.
        pub facts: Vec<String>,
        /// Signature rows and their options.
        pub signature: Vec<String>,
        /// Lines of the type texts.
        pub recognition: Vec<String>,
        /// Symptoms.
        pub symptoms: Vec<String>,
        /// Culture pairs.
        pub culture: Vec<String>,
        /// Tasks of an I-professional.
        pub tasks: Vec<String>,
        /// Staffing profiles.
        pub profiles: Vec<String>,
        /// Staffing questions and their options.
        pub questions: Vec<String>,
    }

    /// A page of prose.
    pub struct Prose {
        /// The heading.
        pub title: String,
        /// The first sentences.
        pub lead: String,
        /// The sections, in order.
        pub sections: Vec<Section>,
    }

    /// A section of a page of prose.
    pub struct Section {
        /// A stable id, the place on the page.
        pub id: String,
        /// The heading.
        pub title: String,
        /// HTML, made from the content's Markdown when the pack is made.
        pub html: String,
    }
}

impl Fact {
    /// The label of the option with this id.
    pub fn label(&self, id: &str) -> Option<&str> {
        self.options
            .iter()
            .find(|option| option.id == id)
            .map(|option| option.label.as_str())
    }
}

impl TypeLine {
    /// The theme its id names.
    pub fn theme(&self) -> &str {
        self.id.split('.').nth(1).unwrap_or_default()
    }
}

impl Instrument {
    /// Reads a pack. Nothing for JSON that is not the pack of this build.
    pub fn from_pack(pack: Value) -> Option<Self> {
        let instrument = Self::unpack(pack);
        instrument.words.complete().then_some(instrument)
    }

    /// Adds what [`Instrument::to_late_pack`] left for later.
    #[must_use]
    pub fn complete(&self, late: Value) -> Self {
        let mut fields = Fields::of(late);
        Self {
            changes: Packed::unpack(fields.next()),
            themes: Packed::unpack(fields.next()),
            types: Packed::unpack(fields.next()),
            data: Packed::unpack(fields.next()),
            full: Packed::unpack(fields.next()),
            ledger: Packed::unpack(fields.next()),
            method: Packed::unpack(fields.next()),
            accessibility: Packed::unpack(fields.next()),
            ..self.clone()
        }
    }

    /// Whether the late part is there: everything but the start page, the statements, the facts and the words.
    pub fn is_complete(&self) -> bool {
        !self.full.chapters.is_empty()
    }

    /// The pack that is needed first: what [`Instrument::from_pack`] reads.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_pack(&self) -> Value {
        self.complete(Value::Null).pack()
    }

    /// The rest: what [`Instrument::complete`] reads.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_late_pack(&self) -> Value {
        Value::Array(vec![
            self.changes.pack(),
            self.themes.pack(),
            self.types.pack(),
            self.data.pack(),
            self.full.pack(),
            self.ledger.pack(),
            self.method.pack(),
            self.accessibility.pack(),
        ])
    }

    /// What changed since this version, the newest first; nothing for a version as new as this one.
    pub fn changes_since(&self, version: &str) -> impl Iterator<Item = &str> {
        let changes = self.changes.iter().filter(move |change| later(&change.version, version));
        changes.map(|change| change.text.as_str())
    }

    /// A domain's words and statements.
    pub fn domain(&self, domain: Domain) -> &DomainText {
        &self.domains[domain.index()]
    }

    /// An area's name and sentence.
    pub fn area(&self, area: Area) -> &Named {
        &self.areas[area as usize]
    }

    /// A layer's name and sentence.
    pub fn layer(&self, layer: Layer) -> &Named {
        &self.layers[layer as usize]
    }

    /// A phase's two names.
    pub fn phase(&self, phase: Phase) -> &PhaseText {
        &self.phases[phase.index()]
    }

    /// Every statement with its id, in instrument order.
    pub fn statements(&self) -> impl Iterator<Item = (StatementId, &Statement)> {
        Domain::ALL.into_iter().flat_map(|domain| {
            self.domain(domain).statements.iter().map(move |statement| {
                (
                    StatementId {
                        domain,
                        number: statement.number,
                    },
                    statement,
                )
            })
        })
    }

    /// The statement with this id, if this version asks it.
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.domain(id.domain)
            .statements
            .iter()
            .find(|statement| statement.number == id.number)
    }

    /// Whether it is the first statement of its domain that a snelscan asks.
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

    /// What was answered to a fact, in words; empty without an answer.
    pub fn told(&self, fact: &Fact, option: Option<String>) -> String {
        match option {
            Some(option) if option == "unknown" => self.words.question_unknown().to_owned(),
            Some(option) => fact.label(&option).map_or(option.clone(), str::to_owned),
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

/// Whether version `a` is later than `b`; numbers separated by dots.
pub(crate) fn later(a: &str, b: &str) -> bool {
    let numbers = |version: &str| version.split('.').map(|part| part.parse::<u32>().unwrap_or(0)).collect::<Vec<_>>();
    numbers(a) > numbers(b)
}
