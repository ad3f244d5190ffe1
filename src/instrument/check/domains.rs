//! Checks the domains: cells, statements and their permanent numbers, anchors.

use super::glossary::terms_in;
use super::reading::{Check, Place, all};
use crate::instrument::{Domain, DomainText, Leader, Side, Statement, Term, source};
use std::collections::BTreeSet;

impl Check<'_> {
    pub(super) fn domain(&mut self, domain: Domain, glossary: &[Term]) -> Option<DomainText> {
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
        let leaders: Vec<_> = source.statement.iter().filter_map(|statement| statement.leader.as_ref()).collect();
        self.marked(at, "leader", &leaders, leaders_in(domain));
        let statements = all(&source.statement, |statement| {
            self.statement(at, domain.side(), statement, glossary)
        });
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
            statements: statements?,
        })
    }

    /// Every file in the folder belongs to a domain.
    pub(super) fn stray_domains(&mut self) {
        for file in self.files.keys().filter(|file| file.starts_with("domains/")) {
            if !Domain::ALL.into_iter().any(|domain| *file == domain_file(domain)) {
                self.mistake(
                    Place { file, text: "" },
                    0,
                    "dit bestand hoort bij geen enkel domein",
                    "Verwijder het of geef het de naam van een domein",
                );
            }
        }
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

    fn statement(&mut self, at: Place, side: Side, statement: &source::Statement, glossary: &[Term]) -> Option<Statement> {
        let topic = self.text(at, &statement.topic)?;
        self.wording(at, side, statement);
        let anchors = self.anchors(at, statement)?;
        let (question, help) = (self.text(at, &statement.question)?, self.optional(at, statement.help.as_ref())?);
        let statement = Statement {
            number: *statement.number.get_ref(),
            terms: terms_in(glossary, [&question, &help].into_iter().chain(&anchors)),
            words: 0,
            leader: statement.leader.as_ref().and_then(|leader| Leader::from_id(leader.get_ref())),
            topic,
            question,
            help,
            anchors,
        };
        Some(statement.counted())
    }

    /// Four or five different sentences, as many in each language; a fifth is this project's own, and who writes one says
    /// so.
    fn anchors(&mut self, at: Place, statement: &source::Statement) -> Option<Vec<String>> {
        let dutch = statement.anchors.nl.get_ref().len();
        let picked = self.pick(at, &statement.anchors)?;
        let (start, count) = (picked.span().start, picked.get_ref().len());
        if !(4..=5).contains(&count) {
            let what = format!("hier staan {count} antwoorden, het moeten er 4 of 5 zijn");
            self.mistake(at, start, what, "Vul aan of schrap");
        } else if count != dutch {
            let what = format!("hier staan {count} antwoorden, in het Nederlands niet evenveel");
            self.mistake(at, start, what, "Laat beide talen even ver gaan");
        }
        match &statement.phase5 {
            Some(mark) if mark.get_ref() != "own" => {
                let what = format!("phase5 kan niet «{}» zijn", mark.get_ref());
                self.mistake(at, mark.span().start, what, "Schrijf own, of schrap de regel");
            }
            Some(mark) if dutch < 5 => {
                let what = "phase5 staat bij een stelling zonder vijfde antwoord";
                self.mistake(at, mark.span().start, what, "Schrijf het vijfde antwoord, of schrap de regel");
            }
            None if dutch == 5 => {
                let what = "het vijfde antwoord draagt geen merk";
                let place = statement.anchors.nl.span().start;
                self.mistake(
                    at,
                    place,
                    what,
                    "Schrijf phase5 = \"own\" boven de antwoorden: de bron heeft er geen",
                );
            }
            Some(_) | None => {}
        }
        let mut seen = BTreeSet::new();
        for anchor in picked.get_ref() {
            if !seen.insert(anchor.get_ref()) {
                self.mistake(
                    at,
                    anchor.span().start,
                    "dit antwoord staat er twee keer",
                    "Laat elk antwoord een stap verder gaan",
                );
            }
        }
        self.texts(at, &statement.anchors)
    }
}

/// Whose leadership the statements of a domain tell of in the report.
fn leaders_in(domain: Domain) -> &'static [Leader] {
    if domain == Domain::OLeiding {
        &Leader::ALL
    } else if domain == Domain::ILeiding {
        &[Leader::Team, Leader::Politics]
    } else {
        &[]
    }
}

fn domain_file(domain: Domain) -> String {
    format!("domains/{}.toml", domain.id())
}
