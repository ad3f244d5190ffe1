//! A section of what several municipalities show together.

use maud::{Markup, PreEscaped, html};

/// A section: its place on the page, its heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClusterSection {
    /// The id of its element.
    pub id: &'static str,
    /// The finding.
    pub title: String,
    /// HTML.
    html: String,
}

impl ClusterSection {
    pub(super) fn new(id: &'static str, title: impl Into<String>, html: Markup) -> Self {
        Self {
            id,
            title: title.into(),
            html: html.into_string(),
        }
    }

    /// Heading and content.
    pub fn whole(&self) -> String {
        html! { h2 { (self.title) } (PreEscaped(&self.html)) }.into_string()
    }
}
