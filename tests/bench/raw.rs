//! Every single measurement of a run, and the file where they are kept.

use super::machine;
use super::visit::Pace;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What is measured. Times are in milliseconds, memory is in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// From the start of the navigation until any text is on the screen.
    FirstText,
    /// The same until a statement can be answered.
    FirstStatement,
    /// The longest task until then.
    Opening,
    /// From a click on a choice until the screen shows it.
    Click,
    /// From a click on the button until the next statement is there.
    Next,
    /// From a click on the link until the report is there.
    Report,
    /// From a click on a choice until the storage has it.
    Saving,
    /// What of that the storage itself took.
    Writing,
    /// What the page's process has for itself.
    Memory,
    /// The longest task in a walk.
    LongestTask,
    /// How many tasks of a walk were above 50 ms.
    LongTasks,
    /// From a load of the page until a workshop that was kept is shown.
    WorkshopOpened,
    /// The longest task until then.
    WorkshopOpening,
    /// From the paste of as many links until the workshop is shown.
    WorkshopPasted,
    /// The longest task until then.
    WorkshopPasting,
    /// From the paste of as many links until the municipalities are side by side.
    ClusterPasted,
    /// The longest task until then.
    ClusterPasting,
    /// All long tasks until then together.
    ClusterBusy,
}

/// Whose measurements these are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Of<'a> {
    pub(crate) contender: &'a str,
    pub(crate) size: usize,
    pub(crate) pace: Pace,
}

struct Measured {
    contender: String,
    size: usize,
    pace: Pace,
    what: What,
    /// Infinite where it was not waited for.
    value: f64,
}

/// All measurements so far.
pub(crate) struct Raw {
    head: Value,
    path: PathBuf,
    all: Vec<Measured>,
}

impl Raw {
    /// Nothing yet, of this browser, to be kept in this folder.
    pub(crate) fn new(browser: &str, folder: &Path) -> Self {
        Self {
            head: json!({ "browser": browser, "cores": machine::cores(), "date": machine::date(), "load": machine::load() }),
            path: folder.join("raw.json"),
            all: vec![],
        }
    }

    /// Adds one.
    pub(crate) fn note(&mut self, of: Of<'_>, what: What, value: f64) {
        self.all.push(Measured {
            contender: of.contender.to_owned(),
            size: of.size,
            pace: of.pace,
            what,
            value,
        });
    }

    /// Those of one thing, the lowest first.
    pub(crate) fn values(&self, of: Of<'_>, what: What) -> Vec<f64> {
        let mut values: Vec<f64> = self
            .of(of)
            .filter(|measured| measured.what == what)
            .map(|measured| measured.value)
            .collect();
        values.sort_by(f64::total_cmp);
        values
    }

    /// Whether something took too long to be tried again.
    pub(crate) fn is_past_cap(&self, of: Of<'_>) -> bool {
        self.of(of).any(|measured| measured.value.is_infinite())
    }

    fn of(&self, of: Of<'_>) -> impl Iterator<Item = &Measured> {
        let is_it = move |measured: &&Measured| measured.contender == of.contender && measured.size == of.size && measured.pace == of.pace;
        self.all.iter().filter(is_it)
    }

    /// Writes them all, those that were not waited for as `null`. Tells where.
    pub(crate) fn write(&self) -> &Path {
        let measured = |one: &Measured| {
            json!({
                "contender": one.contender, "size": one.size, "pace": one.pace.name(), "what": format!("{:?}", one.what),
                "value": one.value,
            })
        };
        let mut file = self.head.clone();
        file["loadAtTheEnd"] = json!(machine::load());
        file["measured"] = self.all.iter().map(measured).collect();
        std::fs::create_dir_all(self.path.parent().expect("a folder")).expect("a folder to write in");
        std::fs::write(&self.path, file.to_string()).expect("the measurements are written");
        &self.path
    }
}
