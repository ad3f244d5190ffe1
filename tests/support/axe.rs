//! axe-core, which finds what breaks the rules of accessibility that a program can check.

use super::user::User;
use serde_json::Value;
use std::path::Path;

const RUN: &str = "
    const done = arguments[0];
    axe.run(document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        rules: { 'color-contrast': { enabled: true }, 'target-size': { enabled: true } },
        resultTypes: ['violations'],
    }).then((found) => done(found.violations), (error) => done([{ id: 'axe', help: String(error), nodes: [] }]));
";

/// What is wrong on the page, in words; empty when nothing is.
pub(crate) async fn violations(user: &User) -> String {
    if user.browser.run("return !window.axe", vec![]).await == true {
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
        let files = std::fs::read_dir(target)
            .expect("a target folder")
            .flatten()
            .map(|file| file.path());
        let mut axe = files.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("axe-")));
        let axe = std::fs::read_to_string(axe.next().expect("no axe-core: see `make browser-tools`")).expect("readable");
        user.browser.run(&axe, vec![]).await;
    }
    let found = user
        .browser
        .driver
        .execute_async(RUN, vec![])
        .await
        .expect("axe runs")
        .json()
        .clone();
    found.as_array().into_iter().flatten().flat_map(told).collect::<Vec<_>>().join("\n")
}

fn told(violation: &Value) -> Vec<String> {
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let mut lines = vec![format!("{}: {}", violation["id"], violation["help"])];
    lines.extend(nodes.map(|node| format!("    {} {}", node["target"], node["failureSummary"])));
    lines
}
