//! The content as an editor writes it: TOML, every text with its languages side by side, each value with its place in
//! the file so that a mistake can be pointed at.

use serde::Deserialize;
use std::collections::BTreeMap;
pub(super) use toml::Spanned;

/// Declares tables of the content: all their fields are read, and a field too many is refused.
macro_rules! tables {
    ($( $(#[$about:meta])* struct $name:ident $(<$type:ident>)? { $( $(#[$attribute:meta])* $field:ident: $kind:ty, )* } )*) => { $(
        $(#[$about])*
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name $(<$type>)? { $( $(#[$attribute])* pub(super) $field: $kind, )* }
    )* };
}

pub(super) type Text = In<String>;
pub(super) type Texts = In<Vec<Spanned<String>>>;
pub(super) type Ids = Vec<Spanned<String>>;

tables! {
    /// A value in every language it has been written in.
    struct In<T> {
        nl: Spanned<T>,
        en: Option<Spanned<T>>,
    }

    struct Edition {
        version: Spanned<String>,
        languages: Spanned<Ids>,
        change: Vec<Change>,
    }

    struct Change {
        version: Spanned<String>,
        text: Text,
        #[serde(default)]
        added: Ids,
    }

    struct Skeleton {
        phase: Vec<Numbered>,
        area: Vec<Labelled>,
        layer: Vec<Labelled>,
        chapter: Vec<Labelled>,
    }

    /// Something that has its number in a row.
    struct Numbered {
        number: Spanned<u64>,
        name: Text,
        #[serde(alias = "meaning")]
        text: Text,
    }

    /// Something with a name or a question, and a sentence about it.
    struct Labelled {
        id: Spanned<String>,
        #[serde(alias = "question")]
        name: Text,
        #[serde(alias = "about", alias = "help")]
        text: Text,
    }

    struct Domain {
        id: Spanned<String>,
        name: Text,
        about: Text,
        cells: Texts,
        lead: Spanned<u32>,
        retired: Vec<Spanned<u32>>,
        statement: Vec<Statement>,
    }

    struct Statement {
        number: Spanned<u32>,
        topic: Text,
        question: Text,
        help: Option<Text>,
        anchors: Texts,
        phase5: Option<Spanned<String>>,
        leader: Option<Spanned<String>>,
    }

    struct Facts {
        fact: Vec<Fact>,
    }

    struct Fact {
        id: Spanned<String>,
        role: Option<Spanned<String>>,
        quick: bool,
        #[serde(default)]
        number: bool,
        #[serde(default)]
        row: String,
        question: Text,
        help: Option<Text>,
        #[serde(default)]
        option: Vec<Choice>,
    }

    struct Choice {
        id: Spanned<String>,
        #[serde(default)]
        types: Ids,
        label: Text,
        finding: Option<Text>,
    }

    struct Types {
        theme: Vec<Theme>,
        #[serde(rename = "type")]
        kinds: Vec<Type>,
        gegevens: Data,
    }

    struct Theme {
        id: Spanned<String>,
        name: Text,
    }

    struct Type {
        id: Spanned<String>,
        name: Text,
        iprof: Text,
        tempo: Spanned<String>,
        summary: Text,
        together: Text,
        line: Vec<Line>,
    }

    struct Line {
        id: Spanned<String>,
        row: Option<Spanned<String>>,
        text: Text,
    }

    struct Data {
        finding: Text,
        causes: Texts,
    }

    struct Signature {
        row: Vec<Row>,
    }

    struct Row {
        id: Spanned<String>,
        theme: Spanned<String>,
        leader: Option<Spanned<String>>,
        neutral: Ids,
        question: Text,
        help: Option<Text>,
        option: Vec<Choice>,
    }

    struct Symptoms {
        list: Vec<SymptomList>,
    }

    struct SymptomList {
        id: Spanned<String>,
        chapter: Spanned<String>,
        name: Text,
        symptom: Vec<Line>,
    }

    struct Culture {
        pair: Vec<Pair>,
    }

    struct Pair {
        id: Spanned<String>,
        positive: Text,
        negative: Text,
        left: Spanned<String>,
    }

    struct Iprof {
        step: Vec<Numbered>,
        task: Vec<Line>,
        barrier: Vec<Labelled>,
        class: Vec<SizeClass>,
    }

    struct SizeClass {
        id: Spanned<String>,
        options: Ids,
        count: u32,
        name: Text,
        text: Text,
    }

    struct Staffing {
        profile: Vec<Labelled>,
        approach: Vec<Labelled>,
        statute: Vec<Labelled>,
        question: Vec<StaffQuestion>,
        context: Vec<Line>,
    }

    struct StaffQuestion {
        id: Spanned<String>,
        question: Text,
        help: Option<Text>,
        option: Vec<StaffOption>,
    }

    struct StaffOption {
        id: Spanned<String>,
        label: Text,
        weight: Spanned<u32>,
        finding: Option<Text>,
        step: Option<Text>,
    }

    struct Recommendations {
        advice: Vec<Advice>,
    }

    struct Advice {
        id: Spanned<String>,
        #[serde(default)]
        ours: bool,
        #[serde(default)]
        updated: bool,
        actor: Spanned<String>,
        chapter: Spanned<String>,
        domains: Ids,
        statements: Vec<(Spanned<String>, u64)>,
        symptoms: Ids,
        facts: Vec<(Spanned<String>, Ids)>,
        title: Text,
        text: Text,
        step: Text,
        ask: Option<Text>,
    }

    struct Glossary {
        term: Vec<Term>,
    }

    struct Term {
        id: Spanned<String>,
        name: Text,
        also: Texts,
        #[serde(default)]
        dutch: Ids,
        text: Text,
    }

    /// A filled answer file, with its sections as they stand in one.
    struct Example {
        municipality: Text,
        date: String,
        answers: toml::Table,
    }

    struct Host {
        name: Spanned<String>,
        contact: Spanned<String>,
        privacy: Spanned<String>,
        accessibility: Spanned<String>,
        accent: Spanned<String>,
        logo: Spanned<String>,
    }

    struct Ledger {
        facts: Lines,
        signature: Lines,
        recognition: Lines,
        symptoms: Lines,
        culture: Lines,
        tasks: Lines,
        profiles: Lines,
        questions: Lines,
    }

    struct Prose {
        title: Text,
        lead: Text,
        section: Vec<ProseSection>,
    }

    struct ProseSection {
        id: Spanned<String>,
        title: Text,
        text: Text,
    }
}

pub(super) type Lines = Spanned<Ids>;

/// The words of the interface: page, then name.
pub(super) type Interface = BTreeMap<String, BTreeMap<Spanned<String>, Text>>;
