//! The walks a user makes, in a real browser, through the built site. What is looked for has the names a user reads, in the
//! words that the site ships: no test knows how a page is made. The little they know of the inside is in `support/store.rs`
//! (what the browser keeps) and `support/site.rs` (which files hold the words).

#[path = "../support"]
mod support {
    pub(crate) mod axe;
    pub(crate) mod browser;
    mod camera;
    pub(crate) mod colleagues;
    mod driver;
    mod ears;
    pub(crate) mod engine;
    mod eyes;
    pub(crate) mod files;
    mod folder;
    pub(crate) mod frozen;
    pub(crate) mod host;
    pub(crate) mod links;
    mod memory;
    pub(crate) mod municipalities;
    pub(crate) mod pages;
    pub(crate) mod pdf;
    mod port;
    pub(crate) mod processes;
    pub(crate) mod questions;
    pub(crate) mod reader;
    pub(crate) mod role;
    pub(crate) mod scans;
    pub(crate) mod site;
    pub(crate) mod store;
    pub(crate) mod telephones;
    pub(crate) mod text;
    pub(crate) mod user;
    mod wire;
}

mod accessible;
mod addresses;
mod announced;
mod before;
mod beside;
mod cluster;
mod damaged;
mod deleting;
mod drawings;
mod embedding;
mod flow;
mod framed;
mod host_colours;
mod kept;
mod keyboard;
mod killed;
mod language;
mod lasting;
mod layout;
mod links;
mod loading;
mod meddling;
mod memory;
mod onward;
mod opening;
mod outside;
mod pages;
mod printing;
mod read_aloud;
mod saving;
mod scans;
mod sharing;
mod sizes;
mod storage;
mod tabs;
mod thorough;
mod walk;
mod whole;
mod workshop;
