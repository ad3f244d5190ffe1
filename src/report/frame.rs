//! The page of a picture: what stands on it from top to bottom, and how high it becomes.

use super::drawing::{Drawing, FONT};
use super::legend::{Entry, SIGN};
use super::lettering::wrap;
use super::palette::{GROUND, INK};
use maud::{Markup, html};

const WIDTH: i32 = 760;
/// The room around everything.
const MARGIN: i32 = 36;
const ROOM: i32 = WIDTH - 2 * MARGIN;
/// Above and below the drawing.
const AIR: i32 = 20;
/// Drawings are shown twice as large as on the page, where that fits.
const LARGE: i32 = 2;
/// The letters of the legend, and from one line to the next.
const SMALL: i32 = 15;
const ROW: i32 = 21;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The text of its SVG file.
    pub svg: String,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
}

/// A picture in the making.
pub(super) struct Frame {
    marks: Vec<Markup>,
    /// How far it is filled.
    bottom: i32,
}

impl Default for Frame {
    fn default() -> Self {
        Self {
            marks: vec![],
            bottom: MARGIN - 8,
        }
    }
}

impl Frame {
    /// A paragraph; nothing where there are no words.
    pub(super) fn text(&mut self, text: &str, size: i32, colour: &str, bold: bool) {
        for line in wrap(text, size, ROOM) {
            self.bottom += size + size / 3;
            self.marks.push(html! {
                text x=(MARGIN) y=(self.bottom) font-size=(size) fill=(colour) font-weight=[bold.then_some("bold")] { (line) }
            });
        }
        self.bottom += size / 3;
    }

    /// The drawing, in the middle.
    pub(super) fn drawing(&mut self, drawing: Drawing) {
        let scale = if drawing.width * LARGE > ROOM { 1 } else { LARGE };
        let x = (WIDTH - drawing.width * scale) / 2 - drawing.left * scale;
        self.bottom += AIR;
        self.marks.push(html! {
            g transform={ "translate(" (x) " " (self.bottom) ") scale(" (scale) ")" } { (drawing.marks) }
        });
        self.bottom += drawing.height * scale + AIR;
    }

    /// What a mark means.
    pub(super) fn entry(&mut self, entry: Entry) {
        let indent = if entry.sign.is_some() { SIGN } else { 0 };
        let lines = wrap(&entry.text, SMALL, ROOM - indent);
        self.marks.push(html! {
            @if let Some(sign) = entry.sign { g transform={ "translate(" (MARGIN) " " (self.bottom) ")" } { (sign) } }
            @for (row, line) in (0..).zip(&lines) {
                text x=(MARGIN + indent) y=(self.bottom + ROW * row + SMALL) font-size=(SMALL) fill=(INK) { (line) }
            }
        });
        self.bottom += ROW * i32::try_from(lines.len()).unwrap_or(0) + 5;
    }

    /// The whole; `label` says what it shows to who does not see it.
    pub(super) fn done(self, label: &str) -> Picture {
        let height = self.bottom + MARGIN - 8;
        let svg = html! {
            svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(height) viewBox={ "0 0 " (WIDTH) " " (height) }
                role="img" aria-label=(label) font-family=(FONT) fill=(INK) {
                rect width=(WIDTH) height=(height) fill=(GROUND) {}
                @for mark in &self.marks { (mark) }
            }
        };
        Picture {
            svg: svg.into_string(),
            width: WIDTH,
            height,
        }
    }
}
