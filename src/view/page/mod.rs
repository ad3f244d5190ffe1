//! One file a page. The start page comes at once, the questions of every scan with `questions`, everything else with
//! `later`: the two doors behind which the build cuts the code apart.

mod advice;
mod check;
mod culture;
mod embedded;
mod example;
mod excerpts;
mod facts;
mod files;
mod intake;
mod iprof;
pub(super) mod later;
mod notice;
mod overview;
mod part;
mod pictures;
mod questionnaire;
pub(super) mod questions;
mod recognition;
mod report;
mod screen;
mod shared;
mod signature;
mod source;
mod staffing;
pub(super) mod start;
mod statement;
mod summary;
mod symptoms;
mod workbook;
