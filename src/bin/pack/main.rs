//! Checks the content and packs it into the built site. Called by Trunk's hooks (`Trunk.toml`):
//!
//! - `pack check` stops the build at the first look when the content has a mistake;
//! - `pack site` puts two packs per language in Trunk's staging folder, one needed first and one late, under names that
//!   change with their text, and the start page and the packs' names in its `index.html`; and it takes the code that is
//!   needed late out of the wasm ([`split`]).

#[cfg(not(target_arch = "wasm32"))]
mod split;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match native::run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use iscan::instrument::Instrument;
    use iscan::instrument::check::{check, read};
    use std::hash::{DefaultHasher, Hash, Hasher};
    use std::path::Path;
    use std::{env, fs, io};

    pub(crate) fn run() -> Result<(), String> {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
        let files = read(&content).map_err(|error| format!("{}: {error}", content.display()))?;
        let instruments = check(&files).map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
        match env::args().nth(1).as_deref() {
            Some("check") => Ok(()),
            Some("site") => {
                let staging = env::var("TRUNK_STAGING_DIR").map_err(|_| "pack site is called by Trunk".to_owned())?;
                let staging = Path::new(&staging);
                let late = super::split::split(staging).map_err(|error| format!("the late code: {error:?}"))?;
                site(staging, &instruments, &late).map_err(|error| format!("{}: {error}", staging.display()))
            }
            _ => Err("pack check | pack site".to_owned()),
        }
    }

    fn site(staging: &Path, instruments: &[Instrument], late: &str) -> io::Result<()> {
        let mut packs = [" data-late=\"./", late, "\""].concat();
        for instrument in instruments {
            for (part, pack) in [("pack", instrument.to_pack()), ("late", instrument.to_late_pack())] {
                let json = pack.to_string();
                let mut hasher = DefaultHasher::new();
                json.hash(&mut hasher);
                let name = format!("iscan.{part}.{}-{:016x}.json", instrument.language, hasher.finish());
                fs::write(staging.join(&name), json)?;
                packs.extend([" data-", part, "-", &instrument.language, "=\"./", &name, "\""]);
            }
        }
        let host = &instruments[0].host;
        if !host.accent.is_empty() {
            packs.extend([" data-accent=\"", &host.accent, "\""]);
        }
        if !host.logo.is_empty() {
            let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
            fs::copy(content.join(&host.logo), staging.join(&host.logo))
                .map_err(|error| io::Error::other(format!("src/content/host.toml: het logo {} ontbreekt ({error})", host.logo)))?;
        }
        minify(staging)?;
        let index = staging.join("index.html");
        let html = fs::read_to_string(&index)?;
        let start = iscan::page::index(&instruments[0]);
        fs::write(index, html.replace("@start@", &start).replace(" data-packs", &packs))
    }

    /// Takes documentation and white space out of the scripts. (Trunk's own minifier cannot read wasm-bindgen's glue.)
    fn minify(staging: &Path) -> io::Result<()> {
        for entry in fs::read_dir(staging)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "js") {
                let script = fs::read_to_string(&path)?;
                fs::write(&path, minifier::js::minify(&script).to_string())?;
            }
        }
        Ok(())
    }
}
