//! The report as a document: which sections, in which order; the whole as it stands in a file.

use super::model::Report;
use super::section::{Section, SectionId};
use super::size::ReportSize;
use super::{
    accountability, action_plan, advice, alignment, blind_spots, chain, chapters, comparison, evolution, finding, iprof, profiles,
    quadrant, reading, signature_rows, staffing, summary, type_texts, voices,
};
use crate::scan::ScanKind;
use maud::{PreEscaped, html};

impl Report<'_> {
    /// The sections of this scan's report in a size, in order. Nothing about people and knowledge goes to the management
    /// team while nothing is filled in.
    pub fn section_ids(&self, size: ReportSize) -> impl Iterator<Item = SectionId> {
        let quick = self.scan.kind() == ScanKind::Quick;
        let there = move |id: &SectionId| match id {
            SectionId::Plan => action_plan::is_there(self),
            SectionId::Voices => voices::has_section(self),
            SectionId::Staffing => size == ReportSize::Whole || staffing::is_filled(self),
            SectionId::Comparison => self.reference.is_some(),
            SectionId::Evolution => self.since.is_some(),
            SectionId::Summary
            | SectionId::Quadrant
            | SectionId::Type
            | SectionId::Profiles
            | SectionId::Alignment
            | SectionId::Chain
            | SectionId::Signature
            | SectionId::Chapters
            | SectionId::Advice
            | SectionId::Iprof
            | SectionId::BlindSpots
            | SectionId::Reading
            | SectionId::Account => true,
        };
        let asked = SectionId::ALL
            .into_iter()
            .filter(move |id| id.size() <= size && (!quick || !id.needs_full_scan()));
        asked.filter(there)
    }

    /// The sections of a size, in order.
    pub fn sections(&self, size: ReportSize) -> Vec<Section> {
        self.section_ids(size).map(|id| self.render(id)).collect()
    }

    /// One section; nothing where this scan's report has none of it.
    pub fn section(&self, id: SectionId) -> Option<Section> {
        let mut ids = self.section_ids(ReportSize::Whole);
        ids.find(|other| *other == id).map(|id| self.render(id))
    }

    fn render(&self, id: SectionId) -> Section {
        match id {
            SectionId::Summary => summary::section(self),
            SectionId::Quadrant => quadrant::section(self),
            SectionId::Type => type_texts::section(self),
            SectionId::Profiles => profiles::section(self),
            SectionId::Comparison => comparison::section(self),
            SectionId::Alignment => alignment::section(self),
            SectionId::Chain => chain::section(self),
            SectionId::Signature => signature_rows::section(self),
            SectionId::Chapters => chapters::section(self),
            SectionId::Advice => advice::section(self),
            SectionId::Plan => action_plan::section(self),
            SectionId::Iprof => iprof::section(self),
            SectionId::Staffing => staffing::section(self),
            SectionId::Voices => voices::section(self),
            SectionId::BlindSpots => blind_spots::section(self),
            SectionId::Evolution => evolution::section(self),
            SectionId::Reading => reading::section(self),
            SectionId::Account => accountability::section(self),
        }
    }

    /// The whole as it stands in a file: the heading, what there is at a glance, the choice of a size, which needs no
    /// script, the contents and every section.
    pub fn document(&self) -> String {
        let words = self.words();
        let sections = self.sections(ReportSize::Whole);
        let (first, rest) = sections.split_at(1);
        // Where there is nothing about people and knowledge, only the whole says so.
        let smallest = |section: &Section| {
            let team = section.id.size() <= ReportSize::Team && self.section_ids(ReportSize::Team).any(|id| id == section.id);
            if team { section.id.size() } else { ReportSize::Whole }
        };
        html! {
            article .report {
                h1 { (self.title()) }
                @for section in first { section id=(section.id) { (PreEscaped(section.whole())) } }
                div .beside {
                    fieldset .sizes.screen {
                        legend { (words.size_choose()) }
                        @for size in ReportSize::ALL {
                            label {
                                input type="radio" name="size" id={ "size-" (size.id()) } checked[size == ReportSize::Whole];
                                " " (size.label(words)) " " span .quiet { (self.pages(size)) }
                            }
                        }
                    }
                    nav .contents aria-label=(words.report_contents()) {
                        h2 { (words.report_contents()) }
                        ol { @for section in rest { li class=(smallest(section).id()) { a href={ "#" (section.id) } { (section.title) } } } }
                    }
                }
                div .body {
                    @for section in rest { section id=(section.id) class=(smallest(section).id()) { (PreEscaped(section.whole())) } }
                }
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

    /// The quadrant and both profiles, small.
    pub fn miniature(&self) -> String {
        html! {
            (quadrant::own(self))
            (profiles::miniature(self))
        }
        .into_string()
    }

    /// The quadrant as a file of its own, for the start page.
    pub fn emblem(&self) -> String {
        quadrant::drawing(self).alone(13)
    }

    /// The finding in a few words: the type, the types it may be, or that there is none yet.
    pub fn finding(&self) -> String {
        finding::finding(self)
    }
}
