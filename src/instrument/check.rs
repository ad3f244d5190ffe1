//! The content check: reads the TOML an editor wrote and gives an [`Instrument`] per language, or every mistake with
//! its file, its line and what to do. Shared by the build and the tests; its messages are for the editor, in Dutch.

use super::source::{self, In, Spanned, Text};
use super::words::WORDS;
use super::{Area, Choice, DataText, Domain, DomainText, Fact, Instrument, Layer, Named, PhaseText, Prose, Section, Statement, Theme};
use super::{TypeLine, TypeText, Words};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Most words an anchor sentence may have.
pub const ANCHOR_WORDS: usize = 20;

/// The files of `src/content/`: path within it, and text.
pub type Files = BTreeMap<String, String>;

/// Something an editor has to put right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Path within `src/content/`.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "src/content/{}:{}: {}. {}.", self.file, self.line, self.what, self.remedy)
    }
}

/// The instrument in every language the edition names.
///
/// # Errors
/// All mistakes there are, by file and line.
pub fn check(files: &Files) -> Result<Vec<Instrument>, Vec<Mistake>> {
    let mut check = Check {
        files,
        mistakes: BTreeSet::new(),
        language: "nl".into(),
        translated: false,
    };
    let (version, languages) = check.edition();
    check.translated = languages.len() > 1;
    let instruments = languages
        .into_iter()
        .map(|language| {
            check.language = language;
            check.instrument(&version)
        })
        .collect::<Option<Vec<_>>>();
    match instruments {
        Some(instruments) if check.mistakes.is_empty() => Ok(instruments),
        _ => Err(check.mistakes.into_iter().collect()),
    }
}

struct Check<'a> {
    files: &'a Files,
    mistakes: BTreeSet<Mistake>,
    language: String,
    translated: bool,
}

/// A file under check: its path and text, to turn a place into a line.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    text: &'a str,
}

impl<'a> Check<'a> {
    /// The version and the languages that are complete; Dutch alone where the edition has a mistake.
    fn edition(&mut self) -> (String, Vec<String>) {
        let Some(edition) = self.parse::<source::Edition>("edition.toml") else {
            return (String::new(), vec!["nl".into()]);
        };
        let at = self.place("edition.toml");
        let version = edition.version.get_ref();
        if version.is_empty() || version.split('.').any(|part| part.parse::<u32>().is_err()) {
            let what = format!("«{version}» is geen versie");
            self.mistake(
                at,
                edition.version.span().start,
                what,
                "Schrijf getallen met punten ertussen, zoals 1.0.0",
            );
        }
        let mut languages = vec![];
        for language in edition.languages.get_ref() {
            if ["nl", "en"].contains(&language.get_ref().as_str()) {
                languages.push(language.get_ref().clone());
            } else {
                let what = format!("de taal «{}» is er niet", language.get_ref());
                self.mistake(at, language.span().start, what, "Schrijf nl of en");
            }
        }
        if languages.first().map(String::as_str) != Some("nl") {
            self.mistake(
                at,
                edition.languages.span().start,
                "de eerste taal is niet nl",
                "Schrijf nl vooraan",
            );
            languages = vec!["nl".into()];
        } else if languages.len() == 2 && languages[1] == "nl" {
            self.mistake(
                at,
                edition.languages.span().start,
                "de taal nl staat er twee keer",
                "Schrap de tweede",
            );
        }
        (version.clone(), languages)
    }

    fn instrument(&mut self, version: &str) -> Option<Instrument> {
        let skeleton: Option<source::Skeleton> = self.parse("skeleton.toml");
        let domains: Vec<_> = Domain::ALL.into_iter().map(|domain| self.domain(domain)).collect();
        for file in self.files.keys().filter(|file| file.starts_with("domains/")) {
            if !Domain::ALL.into_iter().any(|domain| *file == domain_file(domain)) {
                let place = Place { file, text: "" };
                self.mistake(
                    place,
                    0,
                    "dit bestand hoort bij geen enkel domein",
                    "Verwijder het of geef het de naam van een domein",
                );
            }
        }
        let facts = self.facts();
        let (themes, types, data) = self.types()?;
        let start = self.prose("start.toml");
        let method = self.prose("method.toml");
        let words = self.words();
        let skeleton = skeleton?;
        let at = self.place("skeleton.toml");
        self.chapters(at, &skeleton.chapter)?;
        Some(Instrument {
            version: version.to_owned(),
            language: self.language.clone(),
            translated: self.translated,
            phases: self.phases(at, &skeleton.phase)?,
            areas: self.parts(at, &skeleton.area, &Area::ALL.map(Area::id))?,
            layers: self.parts(at, &skeleton.layer, &Layer::ALL.map(Layer::id))?,
            domains: domains.into_iter().collect::<Option<_>>()?,
            facts: facts?,
            themes,
            types,
            data,
            start: start?,
            method: method?,
            words: words?,
        })
    }

    fn place(&self, file: &'a str) -> Place<'a> {
        Place {
            file,
            text: self.files.get(file).map_or("", String::as_str),
        }
    }

    fn mistake(&mut self, at: Place, offset: usize, what: impl Into<String>, remedy: &str) {
        let line = at.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
        self.mistakes.insert(Mistake {
            file: at.file.to_owned(),
            line,
            what: what.into(),
            remedy: remedy.to_owned(),
        });
    }

    fn parse<T: DeserializeOwned>(&mut self, file: &'a str) -> Option<T> {
        let at = self.place(file);
        if !self.files.contains_key(file) {
            self.mistake(at, 0, "dit bestand ontbreekt", "Zet het terug");
            return None;
        }
        match toml::from_str(at.text) {
            Ok(value) => Some(value),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                let what = format!("dit kan niet gelezen worden ({})", error.message());
                self.mistake(at, offset, what, "Vul aan wat ontbreekt of vergelijk met een bestand ernaast");
                None
            }
        }
    }

    /// The value in the language under check; a mistake and nothing when it has not been written.
    fn pick<'t, T>(&mut self, at: Place, value: &'t In<T>) -> Option<&'t Spanned<T>> {
        let picked = if self.language == "nl" {
            Some(&value.nl)
        } else {
            value.en.as_ref()
        };
        if picked.is_none() {
            let what = format!("de tekst in de taal {} ontbreekt", self.language);
            self.mistake(at, value.nl.span().start, what, "Schrijf ze naast de Nederlandse");
        }
        picked
    }

    fn text(&mut self, at: Place, text: &Text) -> Option<String> {
        let picked = self.pick(at, text)?;
        self.filled(at, picked)
    }

    /// The source's own Dutch words, to stand beside their translation; empty in Dutch.
    fn source(&self, dutch: &str) -> String {
        if self.language == "nl" {
            String::new()
        } else {
            dutch.trim().to_owned()
        }
    }

    fn optional(&mut self, at: Place, text: Option<&Text>) -> Option<String> {
        text.map_or_else(|| Some(String::new()), |text| self.text(at, text))
    }

    fn filled(&mut self, at: Place, text: &Spanned<String>) -> Option<String> {
        let trimmed = text.get_ref().trim();
        if trimmed.is_empty() {
            self.mistake(
                at,
                text.span().start,
                "hier staat een lege tekst",
                "Schrijf de tekst tussen de aanhalingstekens",
            );
            return None;
        }
        Some(trimmed.to_owned())
    }

    /// Exactly `N` texts; `what` names them in the mistake.
    fn list<const N: usize>(&mut self, at: Place, list: &In<Vec<Spanned<String>>>, what: &str) -> Option<[String; N]> {
        let picked = self.pick(at, list)?;
        let texts: Vec<String> = picked.get_ref().iter().filter_map(|text| self.filled(at, text)).collect();
        let count = picked.get_ref().len();
        if count != N {
            self.mistake(
                at,
                picked.span().start,
                format!("hier staan {count} {what}, het moeten er {N} zijn"),
                "Vul aan of schrap",
            );
        }
        texts.try_into().ok()
    }

    /// Whether the ids are these, in this order.
    fn ids(&mut self, at: Place, found: &[&Spanned<String>], expected: &[&str]) {
        for (index, id) in found.iter().enumerate() {
            if expected.get(index) != Some(&id.get_ref().as_str()) {
                let what = format!("het id «{}» staat hier niet op zijn plaats", id.get_ref());
                self.mistake(
                    at,
                    id.span().start,
                    what,
                    &format!("De ids liggen vast, in deze volgorde: {}", expected.join(", ")),
                );
            }
        }
        if found.len() < expected.len() {
            let what = format!("hier ontbreekt «{}»", expected[found.len()]);
            self.mistake(at, at.text.len(), what, "Zet het terug");
        }
    }

    /// Whether all are slugs and none stands twice.
    fn unique<'t>(&mut self, at: Place, ids: impl IntoIterator<Item = &'t Spanned<String>>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let slug = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
            if !seen.insert(id.get_ref().as_str()) {
                self.mistake(
                    at,
                    id.span().start,
                    format!("het id «{}» staat hier twee keer", id.get_ref()),
                    "Geef het tweede een eigen id",
                );
            } else if id.get_ref().is_empty() || !id.get_ref().chars().all(slug) {
                let what = format!("«{}» kan geen id zijn", id.get_ref());
                self.mistake(at, id.span().start, what, "Gebruik kleine letters, cijfers, punt en streepje");
            }
        }
    }

    fn phases(&mut self, at: Place, phases: &[source::Phase]) -> Option<[PhaseText; 5]> {
        let texts: Vec<PhaseText> = phases
            .iter()
            .zip(1..)
            .filter_map(|(phase, number)| {
                if *phase.number.get_ref() != number {
                    self.mistake(
                        at,
                        phase.number.span().start,
                        "de fasen staan niet in volgorde",
                        "Nummer ze van 1 tot 5",
                    );
                }
                Some(PhaseText {
                    name: self.text(at, &phase.name)?,
                    source: self.source(phase.name.nl.get_ref()),
                    meaning: self.text(at, &phase.meaning)?,
                })
            })
            .collect();
        if phases.len() != 5 {
            self.mistake(
                at,
                0,
                format!("hier staan {} fasen, het moeten er 5 zijn", phases.len()),
                "Vul aan of schrap",
            );
        }
        texts.try_into().ok()
    }

    fn parts<const N: usize>(&mut self, at: Place, parts: &[source::Part], ids: &[&str; N]) -> Option<[Named; N]> {
        self.ids(at, &parts.iter().map(|part| &part.id).collect::<Vec<_>>(), ids);
        let named: Vec<Named> = parts
            .iter()
            .filter_map(|part| {
                Some(Named {
                    name: self.text(at, &part.name)?,
                    about: self.text(at, &part.about)?,
                })
            })
            .collect();
        named.try_into().ok()
    }

    /// The chapter questions: kept right for the full report, which asks them; no page shows them yet.
    fn chapters(&mut self, at: Place, chapters: &[source::Chapter]) -> Option<()> {
        self.ids(
            at,
            &chapters.iter().map(|chapter| &chapter.id).collect::<Vec<_>>(),
            &["praten", "taal", "processen", "mee"],
        );
        for chapter in chapters {
            self.text(at, &chapter.question)?;
            self.text(at, &chapter.about)?;
        }
        Some(())
    }

    fn domain(&mut self, domain: Domain) -> Option<DomainText> {
        let (file, _) = self.files.get_key_value(&domain_file(domain)).or_else(|| {
            let file = domain_file(domain);
            self.mistake(Place { file: &file, text: "" }, 0, "dit bestand ontbreekt", "Zet het terug");
            None
        })?;
        let source: source::Domain = self.parse(file)?;
        let at = self.place(file);
        if source.id.get_ref() != domain.id() {
            let what = format!("het id «{}» past niet bij de bestandsnaam", source.id.get_ref());
            self.mistake(at, source.id.span().start, what, &format!("Schrijf «{}»", domain.id()));
        }
        self.numbers(at, &source);
        let statements: Vec<_> = source.statement.iter().map(|statement| self.statement(at, statement)).collect();
        // What the domain looks at is for the editor: no page shows it yet.
        self.text(at, &source.about)?;
        let cells = self.list(at, &source.cells, "cellen")?;
        let labels: Vec<String> = source.cells.nl.get_ref().iter().map(|cell| self.source(cell.get_ref())).collect();
        Some(DomainText {
            name: self.text(at, &source.name)?,
            source: self.source(source.name.nl.get_ref()),
            source_cells: labels.try_into().ok()?,
            cells,
            lead: *source.lead.get_ref(),
            statements: statements.into_iter().collect::<Option<_>>()?,
        })
    }

    /// A statement's number is for ever: unique, never one that was withdrawn; and the lead is one of them.
    fn numbers(&mut self, at: Place, domain: &source::Domain) {
        let mut taken: BTreeSet<u32> = domain.retired.iter().map(|number| *number.get_ref()).collect();
        for number in domain.statement.iter().map(|statement| &statement.number) {
            if *number.get_ref() == 0 || !taken.insert(*number.get_ref()) {
                let what = format!("het nummer {} is al gebruikt of ingetrokken", number.get_ref());
                self.mistake(
                    at,
                    number.span().start,
                    what,
                    "Geef de stelling een nieuw nummer; nummers blijven voor altijd",
                );
            }
        }
        if !domain
            .statement
            .iter()
            .any(|statement| statement.number.get_ref() == domain.lead.get_ref())
        {
            let what = format!("de hoofdstelling {} bestaat niet", domain.lead.get_ref());
            self.mistake(
                at,
                domain.lead.span().start,
                what,
                "Noem het nummer van een stelling uit dit bestand",
            );
        }
    }

    fn statement(&mut self, at: Place, statement: &source::Statement) -> Option<Statement> {
        // The topic is for the editor: it names what the statement is about.
        self.text(at, &statement.topic)?;
        let anchors: Option<[String; 5]> = self.list(at, &statement.anchors, "antwoorden");
        let mut seen = BTreeSet::new();
        for anchor in self.pick(at, &statement.anchors)?.get_ref() {
            let words = anchor
                .get_ref()
                .split_whitespace()
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .count();
            if words > ANCHOR_WORDS {
                let what = format!("dit antwoord telt {words} woorden, hoogstens {ANCHOR_WORDS} mag");
                self.mistake(at, anchor.span().start, what, "Maak het korter");
            }
            if !seen.insert(anchor.get_ref()) {
                self.mistake(
                    at,
                    anchor.span().start,
                    "dit antwoord staat er twee keer",
                    "Laat elk antwoord een stap verder gaan",
                );
            }
        }
        Some(Statement {
            number: *statement.number.get_ref(),
            question: self.text(at, &statement.question)?,
            help: self.optional(at, statement.help.as_ref())?,
            anchors: anchors?,
        })
    }

    fn facts(&mut self) -> Option<Vec<Fact>> {
        let source: source::Facts = self.parse("facts.toml")?;
        let at = self.place("facts.toml");
        self.unique(at, source.fact.iter().map(|fact| &fact.id));
        let facts: Vec<_> = source.fact.iter().map(|fact| self.fact(at, fact)).collect();
        facts.into_iter().collect()
    }

    fn fact(&mut self, at: Place, fact: &source::Fact) -> Option<Fact> {
        self.unique(at, fact.option.iter().map(|option| &option.id));
        if fact.option.len() < 2 {
            self.mistake(
                at,
                fact.id.span().start,
                "een feit heeft minstens twee keuzes",
                "Voeg een keuze toe",
            );
        }
        let options: Vec<_> = fact
            .option
            .iter()
            .map(|option| {
                Some(Choice {
                    id: option.id.get_ref().clone(),
                    label: self.text(at, &option.label)?,
                })
            })
            .collect();
        Some(Fact {
            id: fact.id.get_ref().clone(),
            quick: fact.quick,
            question: self.text(at, &fact.question)?,
            help: self.optional(at, fact.help.as_ref())?,
            options: options.into_iter().collect::<Option<_>>()?,
        })
    }

    fn types(&mut self) -> Option<(Vec<Theme>, [TypeText; 4], DataText)> {
        let source: source::Types = self.parse("types.toml")?;
        let at = self.place("types.toml");
        self.unique(at, source.theme.iter().map(|theme| &theme.id));
        self.ids(
            at,
            &source.kinds.iter().map(|kind| &kind.id).collect::<Vec<_>>(),
            &["I", "II", "III", "IV"],
        );
        self.unique(at, source.kinds.iter().flat_map(|kind| &kind.line).map(|line| &line.id));
        let themes: Vec<_> = source
            .theme
            .iter()
            .map(|theme| {
                Some(Theme {
                    id: theme.id.get_ref().clone(),
                    name: self.text(at, &theme.name)?,
                })
            })
            .collect();
        let themes: Vec<Theme> = themes.into_iter().collect::<Option<_>>()?;
        let types: Vec<TypeText> = source.kinds.iter().filter_map(|kind| self.kind(at, kind, &themes)).collect();
        let causes = self.pick(at, &source.gegevens.causes)?;
        let causes = causes.get_ref().iter().filter_map(|cause| self.filled(at, cause)).collect();
        let data = DataText {
            finding: self.text(at, &source.gegevens.finding)?,
            causes,
        };
        Some((themes, types.try_into().ok()?, data))
    }

    fn kind(&mut self, at: Place, kind: &source::Type, themes: &[Theme]) -> Option<TypeText> {
        if !["ict", "level", "organisation"].contains(&kind.tempo.get_ref().as_str()) {
            let what = format!("«{}» is geen tempo", kind.tempo.get_ref());
            self.mistake(at, kind.tempo.span().start, what, "Schrijf ict, level of organisation");
        }
        let lines: Vec<_> = kind
            .line
            .iter()
            .map(|line| {
                let text = TypeLine {
                    id: line.id.get_ref().clone(),
                    text: self.text(at, &line.text)?,
                };
                let known = themes.iter().any(|theme| theme.id == text.theme());
                if !known || text.id.split('.').next() != Some(kind.id.get_ref()) {
                    let what = format!("het id «{}» noemt niet dit type en een thema", text.id);
                    self.mistake(at, line.id.span().start, what, "Schrijf <type>.<thema>.<nummer>");
                }
                Some(text)
            })
            .collect();
        Some(TypeText {
            name: self.text(at, &kind.name)?,
            iprof: self.text(at, &kind.iprof)?,
            tempo: kind.tempo.get_ref().clone(),
            summary: self.text(at, &kind.summary)?,
            lines: lines.into_iter().collect::<Option<_>>()?,
        })
    }

    fn prose(&mut self, file: &'a str) -> Option<Prose> {
        let source: source::Prose = self.parse(file)?;
        let at = self.place(file);
        self.unique(at, source.section.iter().map(|section| &section.id));
        let sections: Vec<_> = source
            .section
            .iter()
            .map(|section| {
                Some(Section {
                    id: section.id.get_ref().clone(),
                    title: self.text(at, &section.title)?,
                    html: self.markdown(at, &section.text)?,
                })
            })
            .collect();
        Some(Prose {
            title: self.text(at, &source.title)?,
            lead: self.text(at, &source.lead)?,
            sections: sections.into_iter().collect::<Option<_>>()?,
        })
    }

    fn markdown(&mut self, at: Place, text: &Text) -> Option<String> {
        use pulldown_cmark::{Event, Options, Parser};
        let offset = self.pick(at, text)?.span().start;
        let markdown = self.text(at, text)?;
        let events: Vec<Event> = Parser::new_ext(&markdown, Options::ENABLE_TABLES).collect();
        if events.iter().any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_))) {
            self.mistake(at, offset, "hier staat HTML in de tekst", "Gebruik alleen Markdown");
        }
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, events.into_iter());
        Some(html)
    }

    /// Every word the interface asks for, once, with just the blanks it fills in.
    fn words(&mut self) -> Option<Words> {
        let source: source::Interface = self.parse("interface.toml")?;
        let at = self.place("interface.toml");
        let mut found: BTreeMap<String, (&Spanned<String>, &Text)> = BTreeMap::new();
        for (page, words) in &source {
            for (name, text) in words {
                found.insert(format!("{page}_{}", name.get_ref()), (name, text));
            }
        }
        let words: Vec<_> = WORDS
            .iter()
            .map(|(name, blanks)| {
                let Some((_, text)) = found.remove(*name) else {
                    let (page, word) = name.split_once('_').unwrap_or((name, ""));
                    let line = at.text.find(&format!("[{page}]")).unwrap_or(at.text.len());
                    self.mistake(at, line, format!("de tekst «{word}» ontbreekt onder [{page}]"), "Zet ze terug");
                    return None;
                };
                let offset = self.pick(at, text)?.span().start;
                let text = self.text(at, text)?;
                if text.matches('{').count() != text.matches('}').count() || text.split('{').skip(1).any(|rest| !rest.contains('}')) {
                    let what = format!("in de tekst «{name}» staat een accolade alleen");
                    self.mistake(at, offset, what, "Zet er de andere bij of schrap ze");
                } else if blanks_of(&text) != blanks.iter().copied().collect() {
                    let expected: Vec<String> = blanks.iter().map(|blank| format!("{{{blank}}}")).collect();
                    let what = format!("de tekst «{name}» moet precies deze invulplaatsen hebben: {}", expected.join(" "));
                    self.mistake(at, offset, what, "Zet de woorden tussen accolades terug");
                }
                Some(text)
            })
            .collect();
        for (name, (key, _)) in found {
            self.mistake(
                at,
                key.span().start,
                format!("de tekst «{name}» wordt nergens gebruikt"),
                "Schrap ze",
            );
        }
        words.into_iter().collect::<Option<Vec<_>>>().map(Words)
    }
}

fn domain_file(domain: Domain) -> String {
    format!("domains/{}.toml", domain.id())
}

fn blanks_of(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(blank, _)| blank)
        .collect()
}
