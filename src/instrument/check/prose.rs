//! Checks the pages of prose, fills in the counts they tell, and checks who offers this copy.

use super::reading::{Check, Place, all};
use crate::instrument::source::Text;
use crate::instrument::{DomainText, Host, Prose, ProseSection, source};

/// What a text can leave to be counted, and how many there are.
pub(super) type Counts = [(&'static str, usize); 2];

pub(super) fn counts(domains: &[DomainText]) -> Counts {
    let statements = || domains.iter().flat_map(|domain| &domain.statements);
    let fifth = statements().filter(|statement| statement.highest().is_ours());
    [("{statements}", statements().count()), ("{fifth}", fifth.count())]
}

impl<'a> Check<'a> {
    pub(super) fn prose(&mut self, file: &'a str, counts: &Counts) -> Option<Prose> {
        let source: source::Prose = self.parse(file)?;
        let at = self.place(file);
        self.unique(at, source.section.iter().map(|section| &section.id));
        let sections = all(&source.section, |section| {
            Some(ProseSection {
                id: section.id.get_ref().clone(),
                title: self.text(at, &section.title)?,
                html: self.markdown(at, &section.text, counts)?,
            })
        });
        Some(Prose {
            title: self.text(at, &source.title)?,
            lead: self.text(at, &source.lead)?,
            sections: sections?,
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

    fn markdown(&mut self, at: Place, text: &Text, counts: &Counts) -> Option<String> {
        use pulldown_cmark::{Event, Options, Parser};
        let offset = self.pick(at, text)?.span().start;
        let mut markdown = self.text(at, text)?;
        for (blank, count) in counts {
            markdown = markdown.replace(blank, &count.to_string());
        }
        if markdown.contains(['{', '}']) {
            let known = counts.map(|(blank, _)| blank).join(" en ");
            let remedy = format!("Gebruik alleen {known}, of schrap de accolades");
            self.mistake(at, offset, "hier staat een invulplaats die niet bestaat", &remedy);
        }
        let events: Vec<Event> = Parser::new_ext(&markdown, Options::ENABLE_TABLES).collect();
        if events.iter().any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_))) {
            self.mistake(at, offset, "hier staat HTML in de tekst", "Gebruik alleen Markdown");
        }
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, events.into_iter());
        Some(html)
    }
}
