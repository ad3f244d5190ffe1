//! The core, tested natively and without a browser. One module per subject; what they share stands in `sample` and
//! `html`.

mod addresses;
mod advice;
mod any;
mod choices;
mod content;
mod evidence;
mod exchange;
mod full;
mod golden;
mod growing;
mod host;
mod html;
mod late;
mod pages;
mod policy;
mod properties;
mod refusing;
mod sample;
mod scan;
mod signature;
mod style;
mod vectors;
