//! Cuts the code that comes later out of the wasm, into files of its own: what only the functions with `#[wasm_split]` in
//! `src/view/page` reach. Trunk knows nothing of this, so its wasm and glue are made again, from what the compiler left,
//! under the names it gave them. Beside them come a `link-` script and, for each part, a `part-` file.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};
use wasm_encoder::Module;
use wasm_encoder::reencode::{self, Reencode};
use wasmparser::{CustomSectionReader, Parser};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Splits the wasm of a site in `staging`.
pub(crate) fn split(staging: &Path) -> Result<(), Failure> {
    let (compiled, wasm) = (compiled()?, staged(staging, "_bg.wasm")?);
    let stem = wasm.trim_end_matches("_bg.wasm");
    let (glue, link) = (format!("{stem}.js"), format!("link-{stem}.js"));
    let work = compiled.with_file_name("split");
    // What an earlier build left there.
    drop(fs::remove_dir_all(&work));
    let main = work.join(format!("{stem}.wasm"));
    let input = fs::read(&compiled).map_err(|error| format!("{}: {error}", compiled.display()))?;
    let mut options = wasm_split_cli_support::Options::new(&input);
    let (main_module, link_name) = (format!("./{glue}"), format!("./{link}"));
    options.output_dir = &work;
    options.main_out_path = &main;
    options.main_module = &main_module;
    options.link_name = &link_name;
    wasm_split_cli_support::transform(options)?;
    let mut script = fs::read_to_string(work.join(&link))?;
    for entry in fs::read_dir(&work)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|ending| ending == "wasm") && path != main {
            let part = part_name(&name, stem);
            script = linked(&script, &name, &part)?;
            fs::write(staging.join(&part), compact(&fs::read(&path)?)?)?;
        }
    }
    fs::write(staging.join(&link), script)?;
    bind(&main, staging, &glue)
}

/// `part-questions-…`, `part-later-…`, `part-onward-…`, `part-workshop-…`, `part-cluster-…`, `part-camera-…`,
/// `part-workbook-…`; `part-shared-…` for what several parts use.
fn part_name(name: &str, stem: &str) -> String {
    let part = ["questions", "later", "onward", "workshop", "cluster", "camera", "workbook"]
        .into_iter()
        .find(|part| name.contains(part));
    format!("part-{}-{stem}-{name}", part.unwrap_or("shared"))
}

/// What the compiler made: beside where this program was built, for the profile Trunk builds.
fn compiled() -> Result<PathBuf, Failure> {
    let target = env::current_exe()?;
    let target = target.ancestors().nth(2).ok_or("this program is not in a target folder")?;
    let profile = env::var("TRUNK_PROFILE")?;
    Ok(target.join("wasm32-unknown-unknown").join(profile).join("iscan.wasm"))
}

/// The name of the one staged file that ends so.
fn staged(staging: &Path, ending: &str) -> Result<String, Failure> {
    let names = fs::read_dir(staging)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let names = names.collect::<io::Result<Vec<String>>>()?;
    names
        .into_iter()
        .find(|name| name.ends_with(ending))
        .ok_or_else(|| format!("no {ending}").into())
}

/// The script that links the parts, with the name this one has in the site. It reads it also from a host that does not know
/// what wasm is.
fn linked(script: &str, name: &str, part: &str) -> Result<String, Failure> {
    let (fetch, read) = (
        format!("new URL(\"./{name}\", import.meta.url)"),
        "WebAssembly.instantiateStreaming(src, imports)",
    );
    if !script.contains(&fetch) {
        return Err(format!("the script that fetches {name} is not the one that was known").into());
    }
    let whole = "src.then((answer) => answer.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))";
    Ok(script
        .replace(&fetch, &format!("new URL(\"./{part}\", import.meta.url)"))
        .replace(read, whole))
}

/// Makes wasm and glue of the main part, in place of those Trunk put there.
fn bind(main: &Path, staging: &Path, glue: &str) -> Result<(), Failure> {
    let options = "--target web --no-typescript --keep-lld-exports --remove-name-section --remove-producers-section --out-dir";
    let mut command = Command::new("wasm-bindgen");
    command.args(options.split(' ')).arg(staging).arg(main);
    let status = command
        .status()
        .map_err(|error| format!("wasm-bindgen: {error}. `make tools` installs it."))?;
    if !status.success() {
        return Err(format!("wasm-bindgen: {status}").into());
    }
    // Without the semicolon that it leaves out after an import, the minifier would join two lines.
    let glue = staging.join(glue);
    Ok(fs::write(&glue, fs::read_to_string(&glue)?.replace(".js\"\n", ".js\";\n"))?)
}

/// The same module in as few bytes as it can have: numbers that left room for the linker are written short, and what only
/// tools read goes.
fn compact(wasm: &[u8]) -> Result<Vec<u8>, Failure> {
    struct Short;
    impl Reencode for Short {
        type Error = std::convert::Infallible;

        fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), reencode::Error> {
            Ok(())
        }
    }
    let mut module = Module::new();
    Short.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}
