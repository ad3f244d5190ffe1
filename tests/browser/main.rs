//! The walks a user makes, in a real browser, through the built site.

#[path = "../support"]
mod support {
    pub(crate) mod axe;
    pub(crate) mod browser;
    mod driver;
    mod eyes;
    pub(crate) mod files;
    pub(crate) mod host;
    pub(crate) mod pages;
    pub(crate) mod pdf;
    pub(crate) mod processes;
    pub(crate) mod record;
    pub(crate) mod role;
    pub(crate) mod site;
    pub(crate) mod user;
    mod wire;
}

mod accessible;
mod drawings;
mod embedding;
mod files;
mod framed;
mod health;
mod hosting;
mod keeping;
mod killed;
mod language;
mod outside;
mod printing;
mod sharing;
mod thorough;
mod walk;
