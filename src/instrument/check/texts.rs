//! Checks facts, type texts and pages of prose.

use super::full::terms_in;
use super::{Check, Place, Text};
use crate::instrument::{Choice, DataText, Fact, Host, Prose, Section, Term, Theme, TypeLine, TypeText, source};

impl<'a> Check<'a> {
    pub(super) fn facts(&mut self, glossary: &[Term]) -> Option<Vec<Fact>> {
        let source: source::Facts = self.parse("facts.toml")?;
        let at = self.place("facts.toml");
        self.unique(at, source.fact.iter().map(|fact| &fact.id));
        let facts: Vec<_> = source.fact.iter().map(|fact| self.fact(at, fact, glossary)).collect();
        facts.into_iter().collect()
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
        let options = self.choices(at, &fact.option)?;
        let (question, help) = (self.text(at, &fact.question)?, self.optional(at, fact.help.as_ref())?);
        Some(Fact {
            id: fact.id.get_ref().clone(),
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
        let choices: Vec<_> = options
            .iter()
            .map(|option| {
                Some(Choice {
                    id: option.id.get_ref().clone(),
                    types: self.types_of(at, &option.types),
                    label: self.text(at, &option.label)?,
                })
            })
            .collect();
        choices.into_iter().collect()
    }

    pub(super) fn types(&mut self) -> Option<(Vec<Theme>, [TypeText; 4], DataText)> {
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

    pub(super) fn prose(&mut self, file: &'a str) -> Option<Prose> {
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

    /// Who offers this copy. What is filled in must be an address, a colour, a file's name.
    pub(super) fn host(&mut self) -> Option<Host> {
        let source: source::Host = self.parse("host.toml")?;
        let at = self.place("host.toml");
        for address in [&source.contact, &source.privacy, &source.accessibility] {
            let text = address.get_ref();
            if !(text.is_empty() || text.starts_with("https://") || text.starts_with("mailto:")) {
                let what = format!("«{text}» is geen adres");
                self.mistake(at, address.span().start, what, "Begin met https:// of mailto:");
            }
        }
        let accent = source.accent.get_ref();
        let hex = accent
            .strip_prefix('#')
            .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        if !(accent.is_empty() || hex) {
            let what = format!("«{accent}» is geen kleur");
            self.mistake(
                at,
                source.accent.span().start,
                what,
                "Schrijf een # met zes cijfers of letters van a tot f",
            );
        }
        let logo = source.logo.get_ref();
        if logo.contains(['/', '\\', '"', ' ']) {
            let what = format!("«{logo}» is geen bestandsnaam");
            self.mistake(
                at,
                source.logo.span().start,
                what,
                "Zet het bestand naast host.toml en noem het zonder spaties",
            );
        }
        Some(Host {
            name: source.name.into_inner(),
            contact: source.contact.into_inner(),
            privacy: source.privacy.into_inner(),
            accessibility: source.accessibility.into_inner(),
            accent: source.accent.into_inner(),
            logo: source.logo.into_inner(),
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
}
