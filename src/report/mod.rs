//! The finding as one document: a pure function of a scan that yields sections of HTML and SVG text, the same on screen,
//! in a file and in print. Written with an escaping template, so that what people typed stays text.

mod accountability;
mod advice;
mod alignment;
mod blind_spots;
mod chain;
mod chapters;
mod date;
mod document;
mod iprof;
mod markup;
mod model;
mod number;
mod one_page;
mod profiles;
mod quadrant;
mod section;
mod signature_rows;
mod staffing;
mod summary;
mod table_rows;
mod type_texts;
mod user_text;
mod voices;
mod voices_drawing;

pub use date::day;
pub use model::Report;
pub use section::{Section, SectionId};
