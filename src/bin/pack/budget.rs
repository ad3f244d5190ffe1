//! What every part of the site may weigh, as a visitor fetches it (`gzip -9`), in one table. A part that weighs more stops
//! the build: whoever made it heavier decides, here, whether that is worth it.

use super::whole;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::{fs, io};

/// A part: what it is, which files it is made of, and how many bytes it may be.
struct Part {
    name: &'static str,
    holds: fn(&str) -> bool,
    most: usize,
}

/// The parts of a first visit, to the start page.
const FIRST: [Part; 4] = [
    Part {
        name: "start page with its style and boot.js",
        holds: |name| ["index.html", "boot.js"].contains(&name) || name.starts_with("icon"),
        most: 8_500,
    },
    Part {
        name: "picture of the outcome on the start page, Dutch",
        holds: |name| name == "example.nl.svg",
        most: 1_200,
    },
    Part {
        name: "code of the app, and what links it",
        holds: |name| name.starts_with("iscan-") || name.starts_with("link-"),
        most: 191_500,
    },
    Part {
        name: "first words, Dutch",
        holds: |name| name.starts_with("iscan.pack.nl"),
        most: 18_200,
    },
];

/// What comes once one begins, and once one leaves the start page for anything else.
const LATER: [Part; 10] = [
    Part {
        name: "code of the questions",
        holds: |name| name.starts_with("part-questions"),
        most: 53_000,
    },
    Part {
        name: "code that several of the parts below share",
        holds: |name| name.starts_with("part-shared"),
        most: 31_000,
    },
    Part {
        name: "code of the report and other pages",
        holds: |name| name.starts_with("part-later"),
        most: 259_000,
    },
    Part {
        name: "code of ambition, plan, letters, evolution",
        holds: |name| name.starts_with("part-onward"),
        most: 68_000,
    },
    Part {
        name: "code of the workshop",
        holds: |name| name.starts_with("part-workshop"),
        most: 104_000,
    },
    Part {
        name: "code of several municipalities",
        holds: |name| name.starts_with("part-cluster"),
        most: 58_000,
    },
    Part {
        name: "code that reads what a camera sees",
        holds: |name| name.starts_with("part-camera"),
        most: 88_000,
    },
    Part {
        name: "code that writes a workbook, once one asks for it",
        holds: |name| name.starts_with("part-workbook"),
        most: 232_000,
    },
    Part {
        name: "all other words, Dutch",
        holds: |name| name.starts_with("iscan.later.nl"),
        most: 53_000,
    },
    Part {
        name: "style of the report",
        holds: |name| name.starts_with("report-"),
        most: 7_600,
    },
];

/// The whole tool as one page, as it stands on a disk. The page of files says how much it is at most (`files.offlineabout`).
const WHOLE: usize = 1_690_000;

/// A first visit in all.
const FIRST_VISIT: usize = 218_000;

/// Everything, for one language.
const EVERYTHING: usize = 1_140_000;

/// Prints the table, and names the parts that weigh too much.
pub(crate) fn check(site: &Path) -> Result<(), String> {
    let files = weighed(site).map_err(|error| format!("{}: {error}", site.display()))?;
    let mut table = String::new();
    let mut heavy = vec![];
    let mut line = |name: &str, bytes: usize, most: usize| {
        // Writing to a text does not fail.
        let _ = writeln!(table, "{bytes:>9} of {most:>7}  {name}");
        if bytes > most {
            heavy.push(format!(
                "{name}: {bytes} bytes (gzip), and {most} is the most. See src/bin/pack/budget.rs."
            ));
        }
    };
    let mut sum = 0;
    for (parts, name, most) in [(FIRST.as_slice(), "a first visit", FIRST_VISIT), (&LATER, "everything", EVERYTHING)] {
        for part in parts {
            let bytes = files.iter().filter(|(name, _)| (part.holds)(name)).map(|(_, bytes)| bytes).sum();
            line(part.name, bytes, part.most);
            sum += bytes;
        }
        line(name, sum, most);
    }
    let whole = fs::metadata(site.join(whole::NAME)).map_err(|error| format!("{}: {error}", whole::NAME))?;
    line(whole::NAME, usize::try_from(whole.len()).unwrap_or(usize::MAX), WHOLE);
    println!("{table}");
    if heavy.is_empty() { Ok(()) } else { Err(heavy.join("\n")) }
}

/// Every file of the site, with its size when it is sent.
fn weighed(site: &Path) -> io::Result<Vec<(String, usize)>> {
    let mut files = vec![];
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        if path.is_file() {
            let mut encoder = GzEncoder::new(vec![], Compression::best());
            encoder.write_all(&fs::read(&path)?)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, encoder.finish()?.len()));
        }
    }
    Ok(files)
}
