//! The report as a document: which sections, in which order; the whole as it stands in a file.

use super::model::Report;
use super::section::{Section, SectionId};
use super::{
    accountability, advice, alignment, blind_spots, chain, chapters, iprof, one_page, profiles, quadrant, signature_rows, staffing,
    summary, type_texts, voices,
};
use crate::scan::ScanKind;
use maud::{PreEscaped, html};

impl Report<'_> {
    /// The sections of this scan's report, in order.
    pub fn section_ids(&self) -> impl Iterator<Item = SectionId> {
        let quick = self.scan.kind() == ScanKind::Quick;
        let has_voices = voices::has_section(self);
        let asked = SectionId::ALL.into_iter().filter(move |id| !quick || !id.needs_full_scan());
        asked.filter(move |id| *id != SectionId::Voices || has_voices)
    }

    /// Every section, in order.
    pub fn sections(&self) -> Vec<Section> {
        self.section_ids().map(|id| self.render(id)).collect()
    }

    /// One section; nothing where this scan's report has none of it.
    pub fn section(&self, id: SectionId) -> Option<Section> {
        self.section_ids().find(|other| *other == id).map(|id| self.render(id))
    }

    fn render(&self, id: SectionId) -> Section {
        match id {
            SectionId::Summary => summary::section(self),
            SectionId::Quadrant => quadrant::section(self),
            SectionId::Type => type_texts::section(self),
            SectionId::Profiles => profiles::section(self),
            SectionId::Alignment => alignment::section(self),
            SectionId::Chain => chain::section(self),
            SectionId::Signature => signature_rows::section(self),
            SectionId::Chapters => chapters::section(self),
            SectionId::Advice => advice::section(self),
            SectionId::Iprof => iprof::section(self),
            SectionId::Staffing => staffing::section(self),
            SectionId::Voices => voices::section(self),
            SectionId::BlindSpots => blind_spots::section(self),
            SectionId::Account => accountability::section(self),
        }
    }

    /// The whole on one sheet of paper, for a meeting.
    pub fn one_page(&self) -> String {
        one_page::page(self)
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

    /// The quadrant alone, small; `prefix` keeps its ids apart from another drawing's on the same page.
    pub fn miniature(&self, prefix: &str) -> String {
        html! {
            (quadrant::drawing(self, prefix))
            (profiles::miniature(self))
        }
        .into_string()
    }

    /// The finding in a few words: the type, the types it may be, or that there is none yet.
    pub fn finding(&self) -> String {
        summary::finding(self)
    }
}
