//! What is only read, as HTML: start page, method, glossary, accessibility, and what stands around every page. The build
//! puts some of it in `index.html`, so that its text is there before the app is. What one fills in or presses is a
//! component of `view`.

mod frame;
mod pages;
mod questionnaire;
mod refused;

pub use frame::{footer, header};
pub use maud::Markup as Html;
#[cfg(not(target_arch = "wasm32"))]
pub use pages::index;
pub use pages::{accessibility, glossary, head, method, outcome, sections, times};
pub use questionnaire::questionnaire;
pub use refused::refused;
