//! Cuts the code that comes later out of the wasm, into files of its own: what only the functions with `#[wasm_split]` in
//! `src/view/page` reach. Trunk knows nothing of this, so its wasm and glue are made again, from what the compiler left,
//! under the names it gave them. Beside them come a `link-` script and the `part-` files.
//!
//! What two parts use becomes a module of its own, and seven parts have dozens of them. They travel in few files, as sections
//! of an empty module: a request takes longer than what most of them weigh.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CustomSection, Module};
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
    let made = wasm_split_cli_support::transform(options)?;
    let mut script = fs::read_to_string(work.join(&link))?;
    for (part, modules) in files(made.prefetch_map) {
        let file = format!("part-{part}-{stem}.wasm");
        let mut container = Module::new();
        for module in modules {
            let data = compact(&fs::read(work.join(format!("{module}.wasm")))?)?;
            container.section(&CustomSection {
                name: module.as_str().into(),
                data: data.into(),
            });
            script = linked(&script, &module, &file)?;
        }
        fs::write(staging.join(&file), container.finish())?;
    }
    fs::write(
        staging.join(&link),
        [script.as_str(), include_str!("../../assets/part.js")].concat(),
    )?;
    bind(&main, staging, &glue)
}

/// Which modules travel together, of those that each part of the app needs: all that the questions need; what the other pages
/// need beyond that; what else several parts share; and the rest of each part.
fn files(mut needs: HashMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut travels: Vec<String> = vec![];
    for part in ["questions", "later"] {
        let mut modules = needs.remove(part).unwrap_or_default();
        modules.retain(|module| !travels.contains(module));
        travels.extend(modules.iter().cloned());
        files.insert(part.to_owned(), modules);
    }
    for (part, modules) in BTreeMap::from_iter(needs) {
        for module in modules {
            if !travels.contains(&module) {
                let is_own = module.starts_with("split_");
                let file = if is_own { part.as_str() } else { "shared" };
                travels.push(module.clone());
                files.entry(file.to_owned()).or_default().push(module);
            }
        }
    }
    files
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

/// The script that links the modules, with the file that this one travels in.
fn linked(script: &str, module: &str, file: &str) -> Result<String, Failure> {
    let fetched = format!(
        "() => {{
    const src = fetch(new URL(\"./{module}.wasm\", import.meta.url));
    src.catch(() => {{}});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}}"
    );
    if !script.contains(&fetched) {
        return Err(format!("the script that fetches {module} is not the one that was known").into());
    }
    Ok(script.replace(&fetched, &format!("() => part(\"./{file}\", \"{module}\")")))
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
