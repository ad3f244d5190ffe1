//! A frozen copy of the content, for what is kept as it was told: an edited sentence of the live one changes none of it.

use iscan::instrument::Instrument;
use iscan::instrument::check::{Files, check, read};
use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

/// A frozen copy of the content, smaller, so that an edited sentence of the live one changes no test. A word of the
/// interface that it does not hold is that of the live content: most are never in a report.
pub(crate) fn frozen_content() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/golden/content");
    let mut files = read(&folder).expect("the frozen content");
    let frozen: HashMap<Word, String> = words(&files["interface.toml"])
        .into_iter()
        .filter_map(|(word, line)| Some((word?, line.to_owned())))
        .collect();
    let live = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content")).expect("the content");
    let asked = words(&live["interface.toml"]).into_iter();
    let asked = asked.map(|(word, line)| word.and_then(|word| frozen.get(&word).cloned()).unwrap_or_else(|| line.to_owned()));
    let asked = asked.collect::<Vec<_>>().join("\n");
    files.insert("interface.toml".into(), asked);
    files.insert("example.toml".into(), live["example.toml"].clone());
    files
}

/// A word of the interface: the heading it stands under, its name and language.
type Word = (String, String);

/// The lines of the interface, each with the word it gives.
fn words(interface: &str) -> Vec<(Option<Word>, &str)> {
    let mut page = "";
    let lines = interface.lines().map(|line| {
        if line.starts_with('[') {
            page = line;
        }
        let word = line.split_once(" = ").map(|(name, _)| (page.to_owned(), name.to_owned()));
        (word, line)
    });
    lines.collect()
}

/// The instrument of the frozen content, Dutch first.
pub(crate) fn frozen() -> &'static [Instrument] {
    static FROZEN: LazyLock<Vec<Instrument>> =
        LazyLock::new(|| check(&frozen_content()).unwrap_or_else(|mistakes| panic!("the frozen content: {mistakes:#?}")));
    &FROZEN
}
