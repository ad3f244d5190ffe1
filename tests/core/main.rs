//! The core, tested natively and without a browser. One module per subject; what they share stands in `sample` and
//! `html`.

mod advice;
mod any;
mod choices;
mod consistent;
mod content;
mod evidence;
mod exchange;
mod floor;
#[path = "../support/frozen.rs"]
mod frozen;
mod full;
mod golden;
mod group;
mod growing;
mod host;
mod html;
mod ours;
mod pictures;
mod plan;
mod policy;
mod properties;
mod reading_time;
mod refusing;
mod report;
mod routes;
mod sample;
mod scan;
mod signature;
mod spread;
mod storage;
mod streams;
mod style;
mod types;
mod vectors;
mod workshop;
