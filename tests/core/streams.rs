//! The crate that stands in for one of Leptos is used: `Cargo.lock` names it without a source of its own, and something of
//! Leptos needs it. Otherwise the app would carry the real one, and nobody would see it but in its weight.

use std::fs;
use std::path::Path;
use toml::{Table, Value};

fn packages() -> Vec<Value> {
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).expect("the lock file");
    let lock: Table = lock.parse().expect("TOML");
    lock["package"].as_array().expect("packages").clone()
}

#[test]
fn the_stand_in_is_the_one_that_is_used() {
    let packages = packages();
    let streams: Vec<&Value> = packages
        .iter()
        .filter(|package| package["name"].as_str() == Some("wasm-streams"))
        .collect();

    assert_eq!(streams.len(), 1, "no other version beside it");
    assert!(streams[0].get("source").is_none(), "it comes from src/streams");
}

#[test]
fn leptos_still_needs_it() {
    let needs = |package: &Value| {
        let dependencies = package.get("dependencies").and_then(Value::as_array);
        dependencies.is_some_and(|dependencies| dependencies.iter().any(|name| name.as_str() == Some("wasm-streams")))
    };

    assert!(packages().iter().any(needs), "else src/streams and its patch can go");
}
