//! What a screen reader is given of a page: the tree of roles, names, descriptions and states that Chromium makes for it.

use super::questions::questions_in;
use super::user::User;
use serde_json::{Value, json};
use std::collections::HashMap;

/// States that are read with a name.
const STATES: [&str; 7] = ["level", "checked", "expanded", "invalid", "readonly", "valuetext", "live"];

/// Roles that are never read: what is in them is.
const SILENT: [&str; 7] = ["generic", "none", "InlineTextBox", "LabelText", "Legend", "ListMarker", "LineBreak"];

/// What has a name by which it is read, instead of by the text in it.
const LABELLED: [&str; 3] = ["LabelText", "image", "textbox"];

impl User {
    /// The page as it is read, a line for each thing, indented under what it is part of.
    pub(crate) async fn transcript(&self) -> String {
        // What comes later than the page is there, and the page may be about to tell something.
        for words in [&questions_in("nl").words, &questions_in("en").words] {
            self.sees_no(words.waiting_title()).await;
        }
        self.settles().await;
        self.settles().await;
        self.browser.cdp("Accessibility.enable", json!({})).await;
        let tree = self.browser.cdp("Accessibility.getFullAXTree", json!({})).await;
        let nodes: HashMap<&str, &Value> = tree["nodes"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let mut told = String::new();
        let root = &tree["nodes"][0];
        tell(root, &nodes, ("", ""), 0, &mut told);
        told
    }
}

fn text<'a>(node: &'a Value, field: &str) -> &'a str {
    node[field]["value"].as_str().unwrap_or_default().trim()
}

fn tell(node: &Value, nodes: &HashMap<&str, &Value>, (within, named): (&str, &str), depth: usize, told: &mut String) {
    let (role, name, description) = (text(node, "role"), text(node, "name"), text(node, "description"));
    let is_repeated = role == "StaticText" && (named.contains(name) || name.is_empty() || LABELLED.contains(&within));
    let is_read = node["ignored"] != true && !SILENT.contains(&role) && !is_repeated;
    let (named, depth) = if is_read {
        let states = node["properties"].as_array().into_iter().flatten().filter_map(|state| {
            let state_name = state["name"].as_str().filter(|name| STATES.contains(name))?;
            let value = match &state["value"]["value"] {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            (value != "false" && value != "off").then(|| format!(" {state_name}={value}"))
        });
        let states: String = states.collect();
        told.push_str(&"  ".repeat(depth));
        told.push_str(if role == "StaticText" { "–" } else { role });
        for (mark, said) in [(" ", name), (" | ", description)] {
            if !said.is_empty() {
                told.extend([mark, said]);
            }
        }
        told.extend([&states, "\n"]);
        (if name.is_empty() { named } else { name }, depth + 1)
    } else {
        (named, depth)
    };
    let within = if is_read || LABELLED.contains(&role) { role } else { within };
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = nodes.get(child) {
            tell(child, nodes, (within, named), depth, told);
        }
    }
}
