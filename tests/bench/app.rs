//! The built app: its questions, its style, and the same app with another questionnaire.

use super::form::Form;
use super::site::File;
use iscan::instrument::Instrument;
use serde_json::{Value, json};

/// The questions in Dutch, as the site ships them.
pub(crate) fn questions(app: &[File]) -> Instrument {
    let pack = |name: &str| serde_json::from_slice(&file(app, name).bytes).ok();
    let first = pack(PACK).and_then(Instrument::from_pack);
    let whole = first.zip(pack("iscan.later.nl")).and_then(|(first, late)| first.complete(late));
    whole.expect("dist is of another build: see `make build`")
}

/// What the name of the pack in Dutch begins with.
const PACK: &str = "iscan.pack.nl";

/// The app with this form in place of its own; nothing where this is a build that reads other packs.
pub(crate) fn with(app: &[File], form: &Form) -> Option<Vec<File>> {
    let mut files = app.to_vec();
    if form.is_grown {
        serde_json::from_slice(&file(app, PACK).bytes)
            .ok()
            .and_then(Instrument::from_pack)?;
        for file in files.iter_mut().filter(|file| file.name.starts_with(PACK)) {
            *file = File::new(&file.name, form.questions.to_pack().to_string());
        }
    }
    Some(files)
}

/// A script that keeps a scan called `x` as the app does.
pub(crate) fn keeps(kept: &Value) -> String {
    format!("localStorage.setItem('iscan:/#scan/x', {})", json!(kept.to_string()))
}

/// What a report wears: the style in the page, and its own.
pub(crate) fn style(app: &[File]) -> String {
    let page = text(app, "index.html");
    let own = page.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    [own.expect("a style in the page").0, &text(app, "report-")].join("\n")
}

fn text(app: &[File], name: &str) -> String {
    String::from_utf8_lossy(&file(app, name).bytes).into_owned()
}

/// The file whose name begins so.
fn file<'a>(app: &'a [File], name: &str) -> &'a File {
    let file = app.iter().find(|file| file.name.starts_with(name));
    file.unwrap_or_else(|| panic!("no {name} in dist: see `make build`"))
}
