//! The finding as one document: a pure function of a scan that yields sections of HTML and SVG text, the same on screen,
//! in a file and in print. Written with an escaping template, so that what people typed stays text.

mod accountability;
mod advice;
mod alignment;
mod blind_spots;
mod cell;
mod chain;
mod chapters;
mod date;
mod document;
mod drawing;
mod excerpt;
mod frame;
mod iprof;
mod legend;
mod lettering;
mod markup;
mod model;
mod number;
mod one_page;
mod palette;
mod picture;
mod profiles;
mod quadrant;
mod section;
mod sheets;
mod signature_rows;
mod sketch;
mod staffing;
mod summary;
mod table_rows;
mod type_texts;
mod user_text;
mod voices;
mod voices_drawing;

pub use cell::Cell;
pub use date::day;
pub use excerpt::Excerpt;
pub use model::Report;
pub use palette::PALETTE;
pub use picture::{Picture, PictureId};
pub use section::{Section, SectionId};
pub use sheets::Sheet;
