//! The whole tool as one page, to be opened from a disk: program, words of every language and styles stand in it, and its
//! policy allows no request at all. Made of the finished site; what it is called is part of the site's addresses.

use base64ct::{Base64, Encoding};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::{fs, io};

/// What the page is called.
pub(crate) const NAME: &str = "i-scan.html";

/// Makes it, from the site in `staging`.
pub(crate) fn make(staging: &Path) -> io::Result<()> {
    let site = Site(staging);
    let index = site.text("index.html")?;
    let (head, rest) = cut(&index, "<script defer src=\"./boot.js\"")?;
    let (attributes, rest) = cut(rest, "></script>")?;
    let (body, end) = cut(rest, "</body>")?;
    let page = [head, body].concat();
    let script = script(&site, attributes)?;
    let inside = held(&site)?;
    let files = serde_json::to_string(&inside).map_err(io::Error::other)?;
    let page = with_icon(&site, &without_links(&page)?)?;
    let page = inside.iter().fold(page, |page, (name, data)| {
        page.replace(&format!("src=\"./{name}\""), &format!("src=\"{data}\""))
    });
    let page = with_policy(&page, &script)?;
    let data = format!("<script type=\"application/json\" id=\"held\">{files}</script>\n<script{attributes}>{script}</script>\n");
    fs::write(staging.join(NAME), [&page, &data, "</body>", end].concat())
}

/// Files that are pictures, by their ending, and what the web calls their kind.
const PICTURES: [(&str, &str); 6] = [
    ("svg", "svg+xml"),
    ("png", "png"),
    ("jpg", "jpeg"),
    ("jpeg", "jpeg"),
    ("gif", "gif"),
    ("webp", "webp"),
];

/// The finished site.
struct Site<'a>(&'a Path);

impl Site<'_> {
    fn text(&self, name: &str) -> io::Result<String> {
        fs::read_to_string(self.0.join(name))
    }

    /// The names of its files.
    fn names(&self) -> io::Result<Vec<String>> {
        let names = fs::read_dir(self.0)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
        names.collect()
    }

    /// The name of the script that begins so.
    fn script(&self, start: &str) -> io::Result<String> {
        let names = self.names()?;
        let mut found = names.into_iter().filter(|name| name.starts_with(start) && ends(name, "js"));
        found.next().ok_or_else(|| io::Error::other(format!("no {start}…js")))
    }
}

fn ends(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == ending)
}

/// What stands before and after this.
fn cut<'t>(text: &'t str, at: &str) -> io::Result<(&'t str, &'t str)> {
    text.split_once(at).ok_or_else(|| io::Error::other(format!("{NAME}: no {at}")))
}

/// Every file that is fetched while the app runs.
fn held(site: &Site) -> io::Result<BTreeMap<String, String>> {
    let mut held = BTreeMap::new();
    for name in site.names()? {
        if ends(&name, "wasm") || ends(&name, "json") || ends(&name, "css") {
            let mut encoder = GzEncoder::new(vec![], Compression::best());
            encoder.write_all(&fs::read(site.0.join(&name))?)?;
            held.insert(name, Base64::encode_string(&encoder.finish()?));
        } else if let Some(kind) = PICTURES.iter().find_map(|(ending, kind)| ends(&name, ending).then_some(kind)) {
            let picture = Base64::encode_string(&fs::read(site.0.join(&name))?);
            held.insert(name, format!("data:image/{kind};base64,{picture}"));
        }
    }
    Ok(held)
}

/// Every script as one. Those that are modules elsewhere become functions: a page on a disk may import nothing.
fn script(site: &Site, attributes: &str) -> io::Result<String> {
    let (glue, link) = (site.script("iscan-")?, site.script("link-")?);
    if !attributes.contains(&glue) {
        return Err(io::Error::other(format!("{NAME}: the page starts another script than {glue}")));
    }
    let imported = |local: &str, from: &str| format!("import{local}from\"./{from}\";");
    // One for each part that is fetched later, under a name of its own.
    let mut app = site.text(&glue)?;
    for number in 1.. {
        let import = imported(&format!("*as import{number} "), &link);
        if !app.contains(&import) {
            break;
        }
        app = app.replace(&import, &format!("const import{number}=linked;"));
    }
    let late = "const initSync=(...given)=>app.initSync(...given);";
    let linked = site.text(&link)?.replace(&imported("{initSync}", &glue), late);
    let parts = [
        minifier::js::minify(include_str!("../../assets/whole.js")).to_string(),
        format!("const linked=(()=>{{{}}})();", as_function(&linked)?),
        format!("const app=(()=>{{{}}})();", as_function(&app)?),
        format!("const frame=()=>{{{}}};", as_function(&site.text("frame.js")?)?),
        format!("const older=()=>{{{}}};", as_function(&site.text("older.js")?)?),
        format!("const modules={{\"{glue}\":()=>app,\"frame.js\":frame,\"older.js\":older}};"),
        "window.whole=async(name)=>modules[name.split(\"/\").pop()]();".to_owned(),
    ];
    let script = format!("{{{}}}\n{}", parts.join("\n"), site.text("boot.js")?);
    for lost in ["import.meta", "</script"] {
        if script.contains(lost) {
            return Err(io::Error::other(format!(
                "{NAME}: a script with {lost} does not work inside a page"
            )));
        }
    }
    Ok(script)
}

/// The body of a function that gives what this module exports.
fn as_function(module: &str) -> io::Result<String> {
    let body = module.replace("import.meta.url", "document.baseURI");
    let mut exports = vec![];
    for kind in ["export const ", "export function ", "export class "] {
        let names = body.split(kind).skip(1);
        exports.extend(names.map(|rest| {
            let is_name = |letter: &char| letter.is_alphanumeric() || ['_', '$'].contains(letter);
            rest.chars().take_while(is_name).collect::<String>()
        }));
    }
    let body = ["const ", "function ", "class "]
        .iter()
        .fold(body, |body, kind| body.replace(&["export ", kind].concat(), kind));
    let (body, list) = body.split_once("export{").unwrap_or((&body, ""));
    let (list, rest) = list.split_once('}').unwrap_or_default();
    exports.extend(
        list.split(',')
            .filter(|name| !name.is_empty())
            .map(|name| match name.split_once(" as ") {
                Some((name, called)) => format!("{called}:{name}"),
                None => name.to_owned(),
            }),
    );
    if [body, rest]
        .iter()
        .any(|text| text.contains("export ") || text.contains("from\"./"))
    {
        return Err(io::Error::other(format!(
            "{NAME}: a module with an import or export that was not known"
        )));
    }
    Ok(format!("{body}{rest};return{{{}}};", exports.join(",")))
}

/// Without what the page would fetch early elsewhere.
fn without_links(page: &str) -> io::Result<String> {
    let mut page = page.to_owned();
    for kind in ["<link rel=\"modulepreload\"", "<link rel=\"preload\""] {
        while let Some((before, rest)) = page.split_once(kind) {
            let (_, after) = cut(rest, ">")?;
            page = [before, after].concat();
        }
    }
    Ok(page)
}

/// With its icon inside.
fn with_icon(site: &Site, page: &str) -> io::Result<String> {
    let (before, rest) = cut(page, "<link rel=\"icon\" href=\"./")?;
    let (name, after) = cut(rest, "\"")?;
    let icon = Base64::encode_string(site.text(name)?.as_bytes());
    Ok(format!(
        "{before}<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\"{after}"
    ))
}

/// With a policy that allows what stands in the page, and nothing else.
fn with_policy(page: &str, script: &str) -> io::Result<String> {
    let (before, rest) = cut(page, "script-src 'self'")?;
    let (between, after) = cut(rest, "style-src 'self'")?;
    let (styles, after) = cut(after, "img-src 'self' data:; connect-src 'self'; ")?;
    let hash = Base64::encode_string(&Sha256::digest(script));
    Ok(format!(
        "{before}script-src 'sha256-{hash}'{between}style-src{styles}img-src data:; {after}"
    ))
}
