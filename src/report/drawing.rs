//! A drawing of the report. Its marks carry their own light look, so that it is the same drawing in a file, a mail or a
//! presentation; on the page the style gives them the colours of the page by their classes.

use super::palette::{GROUND, INK};
use maud::{Markup, Render, html};

/// A plain font that most computers have.
pub(super) const FONT: &str = "Arial, Helvetica, sans-serif";

/// A drawing.
pub(super) struct Drawing {
    /// Which it is, for the style.
    pub(super) class: &'static str,
    /// What it shows, for who does not see it.
    pub(super) label: String,
    /// Where it begins from the left, and how large it is.
    pub(super) left: i32,
    pub(super) width: i32,
    pub(super) height: i32,
    /// What stands on it.
    pub(super) marks: Markup,
}

impl Drawing {
    /// As a file of its own, with this much air around it.
    pub(super) fn alone(&self, air: i32) -> String {
        let (x, width, height) = (self.left - air, self.width + 2 * air, self.height + 2 * air);
        html! {
            svg xmlns="http://www.w3.org/2000/svg" viewBox={ (x) " " (-air) " " (width) " " (height) } width=(width) height=(height)
                font-family=(FONT) fill=(INK) {
                rect x=(x) y=(-air) width=(width) height=(height) fill=(GROUND) {}
                (self.marks)
            }
        }
        .into_string()
    }
}

/// As it stands on the page.
impl Render for Drawing {
    fn render(&self) -> Markup {
        html! {
            svg class=(self.class) viewBox={ (self.left) " 0 " (self.width) " " (self.height) } role="img" aria-label=(self.label) {
                (self.marks)
            }
        }
    }
}
