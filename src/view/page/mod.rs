//! One file a page. The start page comes at once, the questions of every scan with `questions`, the workshop with
//! `workshop`, several municipalities with `cluster`, what reads a camera with `workshop/camera/reader`, everything else with `later`: the doors behind which
//! the build cuts the code apart.

mod advice;
mod check;
pub(super) mod cluster;
mod comparison;
mod culture;
mod embedded;
mod example;
mod excerpts;
mod facts;
mod files;
mod given;
mod intake;
mod iprof;
mod keys;
pub(super) mod later;
mod notice;
pub(super) mod onward;
mod overview;
mod own_report;
mod pager;
mod part;
mod pictures;
mod questionnaire;
pub(super) mod questions;
mod recognition;
mod report;
mod screen;
mod shared;
mod signature;
mod sizes;
mod source;
mod staffing;
pub(super) mod start;
mod statement;
mod symptoms;
mod workbook;
pub(super) mod workshop;
