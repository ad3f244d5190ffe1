//! Reads the answers of the invented municipality, as an answer file. Whether they fit the questions is seen where answer
//! files are opened.

use super::reading::Check;
use crate::instrument::source;
use serde_json::json;

impl Check<'_> {
    /// The text of the answer file.
    pub(super) fn example(&mut self, version: &str) -> Option<String> {
        let source: source::Example = self.parse("example.toml")?;
        let at = self.place("example.toml");
        let mut file = json!({
            "format": "iscan-answers", "formatVersion": 1, "instrument": version, "scan": "full", "id": "example",
            "language": self.language, "created": source.date, "updated": source.date,
            "about": { "municipality": self.text(at, &source.municipality)? },
        });
        for (section, answers) in source.answers {
            file[section] = json!(answers);
        }
        Some(file.to_string())
    }
}
