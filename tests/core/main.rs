//! The core, tested natively and without a browser. One module per subject; what they share stands in `sample` and
//! `html`.

mod addresses;
mod content;
mod exchange;
mod golden;
mod host;
mod html;
mod pages;
mod policy;
mod properties;
mod sample;
mod scan;
mod vectors;
