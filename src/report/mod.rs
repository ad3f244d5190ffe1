//! The finding as one document: a pure function of a scan that yields sections of HTML and SVG text, the same on screen,
//! in a file and in print. Written with an escaping template, so that what people typed stays text.

mod account;
mod advice;
mod alignment;
mod blind;
mod chain;
mod chapters;
mod date;
mod iprof;
mod number;
mod quadrant;
mod rows;
mod sheet;
mod signature;
mod sketch;
mod staffing;
mod summary;
mod typed;
mod types;

pub use date::day;
pub(crate) use typed::typed;

use crate::advice::{Advised, advise};
use crate::instrument::{Instrument, Words};
use crate::scan::{About, Scan, ScanKind};
use crate::scoring::{Basis, Scores, Sheet, Signature, score};
use maud::{Markup, PreEscaped, html};

/// One section: a place on the page and its HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The id of its element.
    pub id: &'static str,
    /// Its heading: the finding.
    pub title: String,
    /// What stands under the heading, as HTML.
    pub html: String,
}

impl Section {
    /// Heading and content.
    pub fn whole(&self) -> String {
        html! { h2 { (self.title) } (PreEscaped(&self.html)) }.into_string()
    }
}

/// What is told: the answers and what they come to, in the words of one language.
pub struct Report<'a> {
    instrument: &'a Instrument,
    scan: &'a Scan,
    scores: Scores,
    signature: Signature,
    advised: Vec<Advised<'a>>,
}

impl<'a> Report<'a> {
    /// Scores the scan.
    pub fn new(instrument: &'a Instrument, scan: &'a Scan) -> Self {
        let scores = score(&Sheet::new(instrument, scan), scan.kind());
        Self {
            signature: Signature::new(instrument, scan, &scores),
            advised: advise(instrument, scan, &scores),
            instrument,
            scan,
            scores,
        }
    }

    /// The second route to the type.
    pub fn signature(&self) -> &Signature {
        &self.signature
    }

    /// The recommendations, in order.
    pub fn advised(&self) -> &[Advised<'a>] {
        &self.advised
    }

    /// The words and questions it is told in.
    pub fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// The answers it tells of.
    pub fn scan(&self) -> &'a Scan {
        self.scan
    }

    /// What the answers come to.
    pub fn scores(&self) -> &Scores {
        &self.scores
    }

    /// The heading of the whole.
    pub fn title(&self) -> String {
        self.words().report_title(&self.municipality())
    }

    /// Every section, in order.
    pub fn sections(&self) -> Vec<Section> {
        let mut sections = vec![
            summary::section(self),
            quadrant::section(self),
            types::section(self),
            sketch::section(self),
            alignment::section(self),
            chain::section(self),
        ];
        if self.scan.kind() == ScanKind::Quick {
            sections.push(advice::section(self));
        } else {
            sections.extend([
                signature::section(self),
                chapters::section(self),
                advice::section(self),
                iprof::section(self),
                staffing::section(self),
            ]);
        }
        sections.extend([blind::section(self), account::section(self)]);
        sections
    }

    /// The whole on one sheet, for a meeting.
    pub fn sheet(&self) -> String {
        sheet::sheet(self)
    }

    /// What stands in the element of the section with this id; nothing when there is none.
    pub fn section(&self, id: &str) -> String {
        self.sections()
            .iter()
            .find(|section| section.id == id)
            .map(Section::whole)
            .unwrap_or_default()
    }

    /// The whole as it stands in a file: heading and every section.
    pub fn document(&self) -> String {
        html! {
            article .report {
                h1 { (self.title()) }
                @for section in self.sections() { section id=(section.id) { (PreEscaped(section.whole())) } }
            }
        }
        .into_string()
    }

    /// The style that prints the title on top of every page, where the browser can.
    pub fn running(&self) -> String {
        let title: String = self.title().chars().filter(|letter| !letter.is_control()).collect();
        let title = title.replace('\\', "\\\\").replace('"', "\\\"").replace('<', "\\3c ");
        [":root { --running: \"", &title, "\"; }"].concat()
    }

    /// The language it is written in.
    pub fn language(&self) -> &'a str {
        &self.instrument.language
    }

    /// The quadrant alone, small; `prefix` keeps its ids apart from another drawing's on the same page.
    pub fn miniature(&self, prefix: &str) -> String {
        html! {
            (quadrant::drawing(self, prefix))
            (sketch::miniature(self))
        }
        .into_string()
    }

    /// The finding in a few words: the type, the types it may be, or that there is none yet.
    pub fn finding(&self) -> String {
        summary::finding(self)
    }

    fn words(&self) -> &'a Words {
        &self.instrument.words
    }

    fn municipality(&self) -> String {
        let name = self.scan.about(About::Municipality).trim();
        if name.is_empty() {
            self.words().report_municipality().to_owned()
        } else {
            name.to_owned()
        }
    }

    fn first_picture(&self) -> bool {
        self.scores.basis == Basis::Lead
    }
}

/// A figure with its caption.
fn figure(caption: &str, drawing: Markup) -> Markup {
    html! { figure { (drawing) figcaption { (caption) } } }
}

/// Something told on demand.
fn unfold(summary: &str, content: Markup) -> Markup {
    html! { details { summary { (summary) } (content) } }
}

/// The rest, or the same in figures, on demand; on paper it needs no summary.
fn reveal(summary: &str, content: Markup) -> Markup {
    html! { details .reveal { summary { (summary) } (content) } }
}

/// A table that scrolls by itself where the page is too narrow for it.
fn table(caption: &str, heads: &[&str], rows: Markup) -> Markup {
    html! {
        div .scroll tabindex="0" role="region" aria-label=(caption) {
            table {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { (rows) }
            }
        }
    }
}
