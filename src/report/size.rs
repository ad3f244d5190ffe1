//! The sizes of a report. Each holds the ones before it: a section says in which it first stands (`section.rs`).

use super::model::Report;
use crate::instrument::Words;
use crate::listed::listed;

listed! {
    /// How much of the report.
    pub enum ReportSize {
        /// One sheet of paper, for a meeting.
        Sheet = "sheet",
        /// For the management team.
        Team = "team",
        /// Everything.
        Whole = "whole",
    }
}

/// How many pages of paper the version for the management team has at most. The tests print the longest.
const TEAM_PAGES: usize = 8;
/// What the drawings take, in pages, and how many letters fill one of the others. Measured on printed reports of 14 to 36
/// pages; the tests print some again.
const DRAWN_PAGES: usize = 3;
const LETTERS_A_PAGE: usize = 2_650;
/// What is about is told in fives.
const ROUND: usize = 5;

impl ReportSize {
    /// What it is called.
    pub fn label(self, words: &Words) -> &str {
        match self {
            Self::Sheet => words.size_sheet(),
            Self::Team => words.size_team(),
            Self::Whole => words.size_whole(),
        }
    }
}

impl Report<'_> {
    /// How many pages of paper it comes to, as far as that can be told before it is printed.
    pub fn pages(&self, size: ReportSize) -> String {
        let words = self.words();
        match size {
            ReportSize::Sheet => words.size_one().to_owned(),
            ReportSize::Team => words.size_most(&TEAM_PAGES),
            ReportSize::Whole => words.size_about(&self.whole_pages()),
        }
    }

    /// About how many pages everything takes.
    fn whole_pages(&self) -> usize {
        let letters: usize = self.sections(ReportSize::Whole).iter().map(|section| letters(&section.html)).sum();
        let pages = DRAWN_PAGES + letters / LETTERS_A_PAGE;
        ((pages + ROUND / 2) / ROUND).max(1) * ROUND
    }
}

/// How many letters of HTML are text.
fn letters(html: &str) -> usize {
    let texts = html.split('<').filter_map(|piece| piece.split_once('>'));
    texts.map(|(_, text)| text.len()).sum()
}
