//! What a user looks for: a role, and the name that is read out.

use std::fmt::{Display, Formatter, Result};

/// Something on the page, as a user would name it.
#[derive(Clone, Debug)]
pub(crate) struct Thing {
    role: &'static str,
    pub(crate) selector: &'static str,
    pub(crate) name: String,
}

impl Display for Thing {
    fn fmt(&self, f: &mut Formatter) -> Result {
        write!(f, "{} ‘{}’", self.role, self.name)
    }
}

fn thing(role: &'static str, selector: &'static str, name: &str) -> Thing {
    Thing {
        role,
        selector,
        name: name.to_owned(),
    }
}

pub(crate) fn heading(name: &str) -> Thing {
    thing("heading", "h1, h2, h3, h4", name)
}

pub(crate) fn link(name: &str) -> Thing {
    thing("link", "a[href]", name)
}

pub(crate) fn button(name: &str) -> Thing {
    thing("button", "button", name)
}

pub(crate) fn radio(name: &str) -> Thing {
    thing("radio button", "input[type=radio]", name)
}

pub(crate) fn checkbox(name: &str) -> Thing {
    thing("checkbox", "input[type=checkbox]", name)
}

pub(crate) fn textbox(name: &str) -> Thing {
    thing("text field", "input[type=text], textarea", name)
}

/// Where a file is chosen.
pub(crate) fn file_field(name: &str) -> Thing {
    thing("file field", "input[type=file]", name)
}

/// What opens a part of the page.
pub(crate) fn disclosure(name: &str) -> Thing {
    thing("disclosure", "summary", name)
}
