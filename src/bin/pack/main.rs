//! The build's native half, called by Trunk's hooks (`Trunk.toml`):
//!
//! - `pack check` stops the build at the first look when the content has a mistake;
//! - `pack site` finishes the site in Trunk's staging folder ([`site`]), cuts the code that comes later out of the wasm
//!   ([`split`]), makes one page of it all ([`whole`]), and checks what every part weighs ([`budget`]).

#[cfg(not(target_arch = "wasm32"))]
mod budget;
#[cfg(not(target_arch = "wasm32"))]
mod site;
#[cfg(not(target_arch = "wasm32"))]
mod split;
#[cfg(not(target_arch = "wasm32"))]
mod whole;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn run() -> Result<(), String> {
    use iscan::instrument::check::{check, read};
    use iscan::scan::Scan;
    use std::env;
    use std::path::Path;

    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = root.join("src/content");
    let files = read(&content).map_err(|error| format!("{}: {error}", content.display()))?;
    let instruments = check(&files).map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    for instrument in &instruments {
        let example = Scan::from_text(&instrument.full.example, instrument);
        example.map_err(|error| format!("src/content/example.toml: dit zijn geen antwoorden op onze vragen ({error:?})"))?;
    }
    match env::args().nth(1).as_deref() {
        Some("check") => Ok(()),
        Some("site") => {
            let staging = env::var("TRUNK_STAGING_DIR").map_err(|_| "pack site is called by Trunk".to_owned())?;
            let staging = Path::new(&staging);
            split::split(staging).map_err(|error| format!("the code that comes later: {error:?}"))?;
            site::finish(root, staging, &instruments).map_err(|error| format!("{}: {error}", staging.display()))?;
            whole::make(staging).map_err(|error| format!("{}: {error}", staging.display()))?;
            budget::check(staging)
        }
        _ => Err("pack check | pack site".to_owned()),
    }
}
