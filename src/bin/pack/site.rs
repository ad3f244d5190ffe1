//! Finishes the site in Trunk's staging folder: the packs, under names that change with their text; the start page with its
//! picture, and the style inside `index.html`, with the style's hash in its policy; the report's style beside it; scripts without
//! documentation.

use base64ct::{Base64, Encoding};
use iscan::instrument::Instrument;
use iscan::report::Report;
use iscan::scan::Scan;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::{fs, io};

/// Finishes it.
pub(crate) fn finish(root: &Path, staging: &Path, instruments: &[Instrument]) -> io::Result<()> {
    let mut data = String::new();
    for instrument in instruments {
        for (part, pack) in [("pack", instrument.to_pack()), ("later", instrument.to_late_pack())] {
            let name = write(staging, &format!("iscan.{part}.{}", instrument.language), "json", &pack.to_string())?;
            data.extend([" data-", part, "-", &instrument.language, "=\"./", &name, "\""]);
        }
    }
    for instrument in instruments {
        fs::write(staging.join(format!("example.{}.svg", instrument.language)), outcome(instrument)?)?;
    }
    let style = style(root, &["report.css", "workshop.css", "cluster.css"])?;
    data.extend([" data-report-style=\"./", &write(staging, "report", "css", &style)?, "\""]);
    data.extend([" data-questions=\"", &questions(staging)?, "\""]);
    let host = &instruments[0].host;
    if !host.accent.is_empty() {
        data.extend([" data-accent=\"", &host.accent, "\""]);
    }
    if !host.logo.is_empty() {
        fs::copy(root.join("src/content").join(&host.logo), staging.join(&host.logo))
            .map_err(|error| io::Error::other(format!("src/content/host.toml: het logo {} ontbreekt ({error})", host.logo)))?;
    }
    minify(staging)?;
    let style = self::style(root, &["tokens.css", "app.css"])?;
    let index = staging.join("index.html");
    let html = fs::read_to_string(&index)?
        .replace("@start@", &iscan::prose::index(&instruments[0]))
        .replace("@style@", &style)
        .replace(
            "@style-hash@",
            &format!("'sha256-{}'", Base64::encode_string(&Sha256::digest(&style))),
        )
        .replace(" data-packs", &data);
    fs::write(index, html)
}

/// The picture on the start page: what the report draws of the example.
fn outcome(instrument: &Instrument) -> io::Result<String> {
    let scan = Scan::from_text(&instrument.full.example, instrument);
    let scan = scan.map_err(|error| io::Error::other(format!("src/content/example.toml: {error:?}")))?;
    Ok(Report::new(instrument, scan).emblem())
}

/// The file that holds the code of the questions.
fn questions(staging: &Path) -> io::Result<String> {
    let names = fs::read_dir(staging)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let names = names.collect::<io::Result<Vec<String>>>()?;
    let name = names.iter().find(|name| name.starts_with("part-questions"));
    let name = name.ok_or_else(|| io::Error::other("no part-questions"))?;
    Ok(["./", name].concat())
}

/// Writes a file under a name that changes with its text, and gives that name.
fn write(staging: &Path, name: &str, ending: &str, text: &str) -> io::Result<String> {
    let first = Sha256::digest(text).into_iter().take(8);
    let hash = first.fold(0, |hash: u64, byte| hash << 8 | u64::from(byte));
    let name = format!("{name}-{hash:016x}.{ending}");
    fs::write(staging.join(&name), text)?;
    Ok(name)
}

/// Style sheets as one, without what is said in them to us. Nothing more: a minifier that takes the space before a plus out
/// of `clamp()` breaks it, and the rest of the white space weighs nothing once it is sent.
fn style(root: &Path, names: &[&str]) -> io::Result<String> {
    let sheets = names.iter().map(|name| fs::read_to_string(root.join("style").join(name)));
    let sheets = sheets.collect::<io::Result<String>>()?;
    let (first, commented) = sheets.split_once("/*").unwrap_or((&sheets, ""));
    let after = commented.split("/*").filter_map(|part| part.split_once("*/"));
    Ok(first.to_owned() + &after.map(|(_, rest)| rest).collect::<String>())
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
