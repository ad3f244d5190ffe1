//! Keeping scans, in a browser made of a map: what is kept when, by which tab, and what is said of it.

mod browser;
mod full;
mod library;
mod open_scan;
mod record;
mod take_in;
mod two_tabs;
