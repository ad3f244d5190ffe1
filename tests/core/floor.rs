//! The oldest browsers that the I-scan is for: `.browserslistrc` names them once, and what is told of them says the same.
//! That the built pages keep to them is checked by `make floor`.

use crate::sample::in_every_language;
use std::fs;
use std::path::Path;

fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The name of each browser as people know it, and its version.
fn floor() -> Vec<(&'static str, String)> {
    let names = [("chrome", "Chrome"), ("edge", "Edge"), ("firefox", "Firefox"), ("safari", "Safari")];
    let list = text(".browserslistrc");
    let versions = names.map(|(id, name)| {
        let line = list.lines().find_map(|line| line.strip_prefix(id)?.strip_prefix(' '));
        (name, line.expect("a version").to_owned())
    });
    versions.to_vec()
}

#[test]
fn the_page_for_older_browsers_and_the_readme_name_them() {
    let readme = text("README.md");
    for (name, version) in floor() {
        for instrument in in_every_language() {
            let told = instrument.words.start_old();
            assert!(told.contains(name) && told.contains(&version), "{name} {version}: {told}");
        }
        assert!(readme.contains(&format!("{name} {version}")), "README: {name} {version}");
    }
}

/// The colours of a style sheet: their names, and what they are.
fn colours(sheet: &str) -> Vec<(&str, &str)> {
    let lines = sheet.lines().map(str::trim).filter(|line| line.starts_with("--"));
    lines.filter_map(|line| line.strip_suffix(';')?.split_once(": ")).collect()
}

#[test]
fn every_browser_has_the_light_colours_of_those_that_know_both() {
    let sheet = text("style/tokens.css");
    let (plain, both) = sheet.split_once("@supports").expect("light and dark side by side");
    let plain = colours(plain);
    let both = colours(both);
    assert!(both.len() > 10, "{both:?}");
    for (name, value) in both {
        let light = value.strip_prefix("light-dark(").and_then(|value| value.split_once(", "));
        let light = light.map(|(light, _)| light);
        let alone = plain.iter().find_map(|(other, value)| (*other == name).then_some(*value));
        assert!(light.is_some() && light == alone, "{name}: {value}, and alone {alone:?}");
    }
}
