//! Reading the HTML that the core writes: its elements one after the other. Knows only what maud writes.

/// An element's opening tag, and the text up to the next tag.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) text: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute; empty for one without a value.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes.find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Every element, in order. Panics where one is not closed, or closed out of turn.
pub(crate) fn elements(html: &str) -> Vec<Element> {
    let mut elements: Vec<Element> = vec![];
    let mut open: Vec<String> = vec![];
    for piece in html.split('<').skip(1) {
        let (tag, text) = split_tag(piece);
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed), "closed out of turn: <{piece}");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !["input", "br", "hr", "img", "wbr"].contains(&name) {
            open.push(name.to_owned());
        }
        elements.push(Element {
            name: name.to_owned(),
            text: unescaped(text),
            attributes: read_attributes(attributes),
        });
    }
    assert!(open.is_empty(), "never closed: {open:?}");
    elements
}

/// The whole of every element with this name, markup and all. They do not nest.
pub(crate) fn wholes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let begins = html.match_indices(&start).map(|(at, _)| &html[at..]);
    begins
        .filter(|rest| rest[start.len()..].starts_with([' ', '>']))
        .map(|rest| rest.split_once(&end).expect("an end").0)
        .collect()
}

/// The tag before the first `>` outside quotes, and the text behind it.
fn split_tag(piece: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, character) in piece.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '>' if !quoted => return (&piece[..at], &piece[at + 1..]),
            _ => {}
        }
    }
    panic!("a tag without end: <{piece}")
}

fn read_attributes(mut text: &str) -> Vec<(String, String)> {
    let mut attributes = vec![];
    loop {
        text = text.trim_start();
        if text.is_empty() {
            return attributes;
        }
        let end = text.find([' ', '=']).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        let (value, rest) = match rest.strip_prefix("=\"") {
            Some(rest) => rest.split_once('"').expect("a closing quote"),
            None => ("", rest),
        };
        assert!(attributes.iter().all(|(other, _)| other != name), "said twice: {name}");
        attributes.push((name.to_owned(), unescaped(value)));
        text = rest;
    }
}

fn unescaped(text: &str) -> String {
    let plain = text.replace("&lt;", "<").replace("&gt;", ">");
    plain.replace("&quot;", "\"").replace("&amp;", "&")
}
