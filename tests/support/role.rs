//! What a user looks for: a role, the name that is read out, and where several are alike, the question it belongs to.

use std::fmt::{Display, Formatter, Result};

/// Something on the page, as a user would name it.
#[derive(Clone, Debug)]
pub(crate) struct Thing {
    role: &'static str,
    pub(super) selector: &'static str,
    pub(super) name: String,
    pub(super) group: Option<String>,
}

impl Thing {
    /// The one that answers this question, where others have the same name.
    pub(crate) fn of(mut self, question: impl Into<String>) -> Self {
        self.group = Some(question.into());
        self
    }
}

impl Display for Thing {
    fn fmt(&self, f: &mut Formatter) -> Result {
        write!(f, "{} ‘{}’", self.role, self.name)?;
        self.group.iter().try_for_each(|group| write!(f, " of ‘{group}’"))
    }
}

fn thing(role: &'static str, selector: &'static str, name: impl Into<String>) -> Thing {
    Thing {
        role,
        selector,
        name: name.into(),
        group: None,
    }
}

pub(crate) fn heading(name: impl Into<String>) -> Thing {
    thing("heading", "h1, h2, h3, h4", name)
}

pub(crate) fn link(name: impl Into<String>) -> Thing {
    thing("link", "a[href]", name)
}

pub(crate) fn button(name: impl Into<String>) -> Thing {
    thing("button", "button", name)
}

pub(crate) fn radio(name: impl Into<String>) -> Thing {
    thing("radio button", "input[type=radio]", name)
}

pub(crate) fn checkbox(name: impl Into<String>) -> Thing {
    thing("checkbox", "input[type=checkbox]", name)
}

pub(crate) fn textbox(name: impl Into<String>) -> Thing {
    thing("text field", "input[type=text], input:not([type]), textarea", name)
}

/// A list of which one is chosen.
pub(crate) fn select(name: impl Into<String>) -> Thing {
    thing("list", "select", name)
}

/// A field for a day.
pub(crate) fn day_field(name: impl Into<String>) -> Thing {
    thing("day field", "input[type=date]", name)
}

/// Where a file is chosen.
pub(crate) fn file_field(name: impl Into<String>) -> Thing {
    thing("file field", "input[type=file]", name)
}

/// What opens a part of the page.
pub(crate) fn disclosure(name: impl Into<String>) -> Thing {
    thing("disclosure", "summary", name)
}

/// How far something long has come.
pub(crate) fn progress_bar(name: impl Into<String>) -> Thing {
    thing("progress bar", "progress, [role=progressbar]", name)
}

/// A picture made of lines and words.
pub(crate) fn drawing(name: impl Into<String>) -> Thing {
    thing("drawing", "[role=img]", name)
}

/// What a site has on top of its pages.
pub(crate) fn banner() -> Thing {
    thing("banner", "header, [role=banner]", "")
}

/// What a site has at the foot of its pages.
pub(crate) fn footer() -> Thing {
    thing("footer", "footer, [role=contentinfo]", "")
}

/// The page as a whole.
pub(crate) fn page() -> Thing {
    thing("page", "html", "")
}
