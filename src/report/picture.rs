//! A drawing as a picture that tells everything by itself, for a slide or a mail: with its finding, whose it is, of when,
//! what its marks mean and where it comes from. One SVG, light, in a plain font, that asks nothing of the page.

use super::date::day;
use super::drawing::Drawing;
use super::frame::{Frame, Picture};
use super::legend::{self, Entry};
use super::model::Report;
use super::palette::{INK, QUIET};
use super::section::SectionId;
use super::{alignment, chain, chapters, finding, profiles, quadrant, sketch, staffing, voices, voices_drawing};
use crate::instrument::{Side, Words};
use crate::listed::listed;
use crate::scan::About;

listed! {
    /// A picture. Its id stands in the name of its file.
    pub enum PictureId {
        /// The quadrant.
        Quadrant = "quadrant",
        /// The profile sketch of the organisation.
        Organisation = "profile-organisation",
        /// The profile sketch of ICT.
        Ict = "profile-ict",
        /// How far the answers of a workshop lie apart.
        Voices = "voices",
        /// Organisation and ICT in each area.
        Alignment = "alignment",
        /// The chain of interoperability.
        Chain = "chain",
        /// The culture thermometer.
        Culture = "culture",
        /// Who is there and who is needed.
        Capacity = "capacity",
        /// Own, shared and external.
        Sourcing = "sourcing",
    }
}

impl PictureId {
    /// The section whose drawing it is.
    pub fn section(self) -> SectionId {
        match self {
            Self::Quadrant => SectionId::Quadrant,
            Self::Organisation | Self::Ict => SectionId::Profiles,
            Self::Voices => SectionId::Voices,
            Self::Alignment => SectionId::Alignment,
            Self::Chain => SectionId::Chain,
            Self::Culture => SectionId::Chapters,
            Self::Capacity | Self::Sourcing => SectionId::Staffing,
        }
    }

    /// What it is called.
    pub fn name(self, words: &Words) -> &str {
        match self {
            Self::Quadrant => words.picture_quadrant(),
            Self::Organisation => words.sketch_organisation(),
            Self::Ict => words.sketch_ict(),
            Self::Voices => words.picture_voices(),
            Self::Alignment => words.picture_alignment(),
            Self::Chain => words.picture_chain(),
            Self::Culture => words.picture_culture(),
            Self::Capacity => words.picture_capacity(),
            Self::Sourcing => words.staffing_mixtitle(),
        }
    }
}

/// What it shows: the finding, the drawing, what its marks mean.
struct Told {
    finding: String,
    drawing: Drawing,
    legend: Vec<Entry>,
}

impl Report<'_> {
    /// A picture; nothing where this scan has no such drawing.
    pub fn picture(&self, id: PictureId) -> Option<Picture> {
        let words = self.words();
        let Told { finding, drawing, legend } = told(self, id)?;
        let mut frame = Frame::default();
        frame.text(id.name(words), 15, QUIET, false);
        frame.text(&finding, 25, INK, true);
        frame.text(self.scan.about(About::Municipality), 17, INK, false);
        frame.text(&day(self.scan.updated(), words), 15, QUIET, false);
        let label = [id.name(words), ". ", &drawing.label].concat();
        frame.drawing(drawing);
        for entry in legend {
            frame.entry(entry);
        }
        let (answered, applicable) = self.scores.coverage();
        frame.text(
            &words.picture_source(&answered, &applicable, &self.instrument.version),
            13,
            QUIET,
            false,
        );
        Some(frame.done(&label))
    }
}

fn told(report: &Report, id: PictureId) -> Option<Told> {
    let (finding, drawing, legend) = match id {
        PictureId::Quadrant => (finding::finding(report), quadrant::drawing(report), legend::quadrant(report)),
        PictureId::Organisation => profile(report, Side::Organisation),
        PictureId::Ict => profile(report, Side::Ict),
        PictureId::Voices => {
            let finding = voices::title(report);
            let drawing = report.workshop.is_shown().then(|| voices_drawing::drawing(report, &finding))?;
            (finding, drawing, legend::voices(report))
        }
        PictureId::Alignment => (alignment::title(report), alignment::drawing(report), legend::alignment(report)),
        PictureId::Chain => (chain::title(report), chain::drawing(report), legend::chain(report)),
        PictureId::Culture => {
            let counts = chapters::culture_counts(report)?;
            let (finding, drawing) = (chapters::culture_title(report, counts), chapters::thermometer(report, counts));
            (finding, drawing, legend::culture(report))
        }
        PictureId::Capacity => (staffing::finding(report), staffing::capacity(report)?, legend::capacity(report)),
        PictureId::Sourcing => {
            let (drawing, key) = staffing::sourcing(report)?;
            let finding = report.words().staffing_mixcaption().trim_end_matches('.').to_owned();
            (finding, drawing, legend::sourcing(key))
        }
    };
    Some(Told { finding, drawing, legend })
}

fn profile(report: &Report, side: Side) -> (String, Drawing, Vec<Entry>) {
    (
        profiles::finding(report, side),
        sketch::drawing(report, side),
        legend::sketch(report, side),
    )
}
