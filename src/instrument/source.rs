//! The content as an editor writes it: TOML, every text with its languages side by side, each value with its place in
//! the file so that a mistake can be pointed at.

use serde::Deserialize;
use std::collections::BTreeMap;
pub(super) use toml::Spanned;

/// A value in every language it has been written in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct In<T> {
    pub(super) nl: Spanned<T>,
    pub(super) en: Option<Spanned<T>>,
}

pub(super) type Text = In<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Edition {
    pub(super) version: Spanned<String>,
    pub(super) languages: Spanned<Vec<Spanned<String>>>,
    pub(super) change: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    pub(super) version: Spanned<String>,
    pub(super) text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Skeleton {
    pub(super) phase: Vec<Phase>,
    pub(super) area: Vec<Part>,
    pub(super) layer: Vec<Part>,
    pub(super) chapter: Vec<Chapter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phase {
    pub(super) number: Spanned<u64>,
    pub(super) name: Text,
    pub(super) meaning: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) id: Spanned<String>,
    pub(super) name: Text,
    pub(super) about: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chapter {
    pub(super) id: Spanned<String>,
    pub(super) question: Text,
    pub(super) about: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Domain {
    pub(super) id: Spanned<String>,
    pub(super) name: Text,
    pub(super) about: Text,
    pub(super) cells: In<Vec<Spanned<String>>>,
    pub(super) lead: Spanned<u32>,
    pub(super) retired: Vec<Spanned<u32>>,
    pub(super) statement: Vec<Statement>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    pub(super) number: Spanned<u32>,
    pub(super) topic: Text,
    pub(super) question: Text,
    pub(super) help: Option<Text>,
    pub(super) anchors: In<Vec<Spanned<String>>>,
    pub(super) phase5: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Facts {
    pub(super) fact: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    pub(super) id: Spanned<String>,
    pub(super) quick: bool,
    #[serde(default)]
    pub(super) number: bool,
    #[serde(default)]
    pub(super) row: String,
    pub(super) question: Text,
    pub(super) help: Option<Text>,
    #[serde(default)]
    pub(super) option: Vec<Choice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    pub(super) id: Spanned<String>,
    #[serde(default)]
    pub(super) types: Vec<Spanned<String>>,
    pub(super) label: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Types {
    pub(super) theme: Vec<Theme>,
    #[serde(rename = "type")]
    pub(super) kinds: Vec<Type>,
    pub(super) gegevens: Data,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Theme {
    pub(super) id: Spanned<String>,
    pub(super) name: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Type {
    pub(super) id: Spanned<String>,
    pub(super) name: Text,
    pub(super) iprof: Text,
    pub(super) tempo: Spanned<String>,
    pub(super) summary: Text,
    pub(super) line: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    pub(super) id: Spanned<String>,
    pub(super) text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Data {
    pub(super) finding: Text,
    pub(super) causes: In<Vec<Spanned<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Signature {
    pub(super) row: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) id: Spanned<String>,
    pub(super) theme: Spanned<String>,
    pub(super) neutral: Vec<Spanned<String>>,
    pub(super) question: Text,
    pub(super) help: Option<Text>,
    pub(super) option: Vec<Choice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Symptoms {
    pub(super) list: Vec<SymptomList>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SymptomList {
    pub(super) id: Spanned<String>,
    pub(super) chapter: Spanned<String>,
    pub(super) name: Text,
    pub(super) symptom: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Culture {
    pub(super) pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pair {
    pub(super) id: Spanned<String>,
    pub(super) positive: Text,
    pub(super) negative: Text,
    pub(super) left: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Iprof {
    pub(super) step: Vec<RoleStep>,
    pub(super) task: Vec<Line>,
    pub(super) barrier: Vec<Explained>,
    pub(super) class: Vec<SizeClass>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoleStep {
    pub(super) number: Spanned<u64>,
    pub(super) name: Text,
    pub(super) text: Text,
}

/// Something with a name and a sentence about it, which is its `text` or its `help`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Explained {
    pub(super) id: Spanned<String>,
    pub(super) name: Text,
    #[serde(alias = "help")]
    pub(super) text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SizeClass {
    pub(super) id: Spanned<String>,
    pub(super) count: u32,
    pub(super) name: Text,
    pub(super) text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Staffing {
    pub(super) profile: Vec<Explained>,
    pub(super) approach: Vec<Explained>,
    pub(super) statute: Vec<Explained>,
    pub(super) question: Vec<StaffQuestion>,
    pub(super) context: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StaffQuestion {
    pub(super) id: Spanned<String>,
    pub(super) question: Text,
    pub(super) help: Option<Text>,
    pub(super) option: Vec<StaffOption>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StaffOption {
    pub(super) id: Spanned<String>,
    pub(super) label: Text,
    pub(super) weight: Spanned<u32>,
    pub(super) finding: Option<Text>,
    pub(super) step: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Recommendations {
    pub(super) advice: Vec<Advice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Advice {
    pub(super) id: Spanned<String>,
    #[serde(default)]
    pub(super) ours: bool,
    #[serde(default)]
    pub(super) updated: bool,
    pub(super) actor: Spanned<String>,
    pub(super) chapter: Spanned<String>,
    pub(super) domains: Vec<Spanned<String>>,
    pub(super) statements: Vec<(Spanned<String>, u32)>,
    pub(super) symptoms: Vec<Spanned<String>>,
    pub(super) facts: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
    pub(super) title: Text,
    pub(super) text: Text,
    pub(super) step: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Glossary {
    pub(super) term: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Term {
    pub(super) id: Spanned<String>,
    pub(super) name: Text,
    pub(super) also: In<Vec<Spanned<String>>>,
    pub(super) text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Host {
    pub(super) name: Spanned<String>,
    pub(super) contact: Spanned<String>,
    pub(super) privacy: Spanned<String>,
    pub(super) accessibility: Spanned<String>,
    pub(super) accent: Spanned<String>,
    pub(super) logo: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ledger {
    pub(super) facts: Lines,
    pub(super) signature: Lines,
    pub(super) recognition: Lines,
    pub(super) symptoms: Lines,
    pub(super) culture: Lines,
    pub(super) tasks: Lines,
    pub(super) profiles: Lines,
    pub(super) questions: Lines,
}

pub(super) type Lines = Spanned<Vec<Spanned<String>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Prose {
    pub(super) title: Text,
    pub(super) lead: Text,
    pub(super) section: Vec<Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Section {
    pub(super) id: Spanned<String>,
    pub(super) title: Text,
    pub(super) text: Text,
}

/// The words of the interface: page, then name.
pub(super) type Interface = BTreeMap<String, BTreeMap<Spanned<String>, Text>>;
