//! The tables, in Markdown.

use super::EMPTY;
use super::contender::{APP, Contender, PLAIN};
use super::form::FULL;
use super::machine::{cores, date, load};
use super::plan::Plan;
use super::raw::{Of, Raw, What};
use super::rounds::{CLICKS, OPENINGS};
use super::site::File;
use super::survey::Version;
use super::visit::{CAP, Pace};
use std::path::Path;

/// On what it is measured, and how long that takes.
pub(crate) fn machine(browser: &str, plan: &Plan) {
    println!(
        "{browser} on {} cores, {}, load {} at the start. Less is better everywhere.\n",
        cores(),
        date(),
        load()
    );
    let long = if plan.is_quick {
        "This takes some minutes."
    } else {
        "This takes about an hour and a half; `ISCAN_BENCH=quick` measures a little of it in some minutes."
    };
    println!("{long}\n");
}

/// Where everything is kept, and what else the machine did: a load much above 2 spoils the times.
pub(crate) fn end(raw: &Path) {
    println!("\nLoad at the end: {}. Every single measurement: {}", load(), raw.display());
}

/// What the first page fetches, in bytes, part by part for the app; and what comes behind it.
pub(crate) fn bytes(contenders: &[Contender], first: &[Vec<File>]) {
    println!("### Bytes of a first visit\n\n| | raw | `gzip -9` |\n|---|--:|--:|");
    parts("", &first[0].iter().collect::<Vec<_>>());
    for (contender, first) in contenders.iter().zip(first) {
        sizes(&format!("**{}**", contender.name), &first.iter().collect::<Vec<_>>());
    }
    let mut later = contenders[0].site.fetched();
    later.retain(|file| !first[0].iter().any(|first| first.name == file.name));
    parts("later: ", &later);
}

/// These files, those of one part together.
fn parts(when: &str, files: &[&File]) {
    for files in files.chunk_by(|one, other| part(&one.name) == part(&other.name)) {
        sizes(&[when, &part(&files[0].name)].concat(), files);
    }
}

fn sizes(name: &str, files: &[&File]) {
    let raw = files.iter().map(|file| file.bytes.len()).sum();
    let gzip = files.iter().map(|file| file.gzip.len()).sum();
    row(name, &[grouped(raw), grouped(gzip)]);
}

/// Times and memory of every contender at every size, and how the app's are to those of two peers.
pub(crate) fn times(names: &[String], plan: &Plan, raw: &Raw) {
    for pace in Pace::ALL {
        println!("\n### {}, medians of {} visits\n", title(pace), plan.visits);
        let ratios = [PLAIN, Version::Three.name()].map(|peer| format!("{APP} / {peer}"));
        head(names.iter().chain(&ratios).map(String::as_str));
        for (what, named) in MEASURED {
            // Memory has no pace.
            for size in plan.sizes.iter().filter(|_| what != What::Memory || pace == Pace::Full) {
                line(
                    names,
                    Kind {
                        what,
                        named,
                        size: *size,
                        pace,
                    },
                    raw,
                );
            }
        }
        for (what, named) in WALKED {
            line(
                names,
                Kind {
                    what,
                    named,
                    size: FULL,
                    pace,
                },
                raw,
            );
        }
    }
    let memory = median(&raw.values(EMPTY, What::Memory)).map_or(String::new(), |bytes| unit(What::Memory, bytes));
    println!(
        "\nMilliseconds; after the stroke the 95th percentile. {CLICKS} clicks, {CLICKS} times next and {OPENINGS} openings of the report a \
         visit, with everything answered; before that everything is open. Throttled: 1.6 Mbit/s, 150 ms a request, CPU four times slower. \
         First text is the browser's first contentful paint. What is clicked counts as painted in the second animation frame: 3 to 33 ms is \
         the least there can be. The report of {PLAIN} is our own as a page that stands ready, from a click on a link to it. Saving is from \
         the first handler of a click until the storage has the answer; SurveyJS and {PLAIN} keep nothing. Memory is what the page's process \
         has for itself, after a collection, above the {memory} MB of an empty page. A walk gives every statement of the full scan an answer and opens \
         the report: the longest of {} walks, and how many tasks above 50 ms the worst of them had.",
        plan.walks
    );
}

/// What is measured at every size, with its name.
const MEASURED: [(What, &str); 9] = [
    (What::FirstText, "first text"),
    (What::FirstStatement, "first statement"),
    (What::Opening, "longest task until then"),
    (What::Click, "click"),
    (What::Next, "next"),
    (What::Report, "report"),
    (What::Saving, "saving an answer"),
    (What::Writing, "of which the storage"),
    (What::Memory, "memory, MB"),
];

/// What is measured in a walk.
const WALKED: [(What, &str); 2] = [
    (What::LongestTask, "longest task in a walk"),
    (What::LongTasks, "tasks above 50 ms in a walk"),
];

/// A row.
#[derive(Clone, Copy)]
struct Kind {
    what: What,
    named: &'static str,
    size: usize,
    pace: Pace,
}

fn line(names: &[String], kind: Kind, raw: &Raw) {
    let values = |name: &str| {
        let of = Of {
            contender: name,
            size: kind.size,
            pace: kind.pace,
        };
        raw.values(of, kind.what)
    };
    let cells = names.iter().map(|name| cell(kind.what, &values(name), raw));
    let ratios =
        [PLAIN, Version::Three.name()].map(|peer| ratio(level(kind.what, &values(APP), raw), level(kind.what, &values(peer), raw)));
    row(
        &format!("{}, {}", kind.named, grouped(kind.size)),
        &cells.chain(ratios).collect::<Vec<_>>(),
    );
}

/// What stands for all of these values: the median, of memory above that of an empty page, and of walks the worst.
fn level(what: What, values: &[f64], raw: &Raw) -> Option<f64> {
    match what {
        What::LongestTask | What::LongTasks => values.last().copied(),
        What::Memory => Some(median(values)? - median(&raw.values(EMPTY, What::Memory))?),
        _ => median(values),
    }
}

fn cell(what: What, values: &[f64], raw: &Raw) -> String {
    let Some(level) = level(what, values, raw) else {
        return "–".to_owned();
    };
    match what {
        What::Click | What::Next => format!("{} / {}", unit(what, level), unit(what, high(values))),
        _ => unit(what, level),
    }
}

/// In milliseconds, or megabytes, as exact as it is measured.
fn unit(what: What, value: f64) -> String {
    match what {
        _ if value.is_infinite() => format!("> {} s", CAP.as_secs()),
        What::Memory => format!("{:.1}", value / 1e6),
        What::Saving | What::Writing => format!("{value:.1}"),
        _ => whole(value),
    }
}

/// How many times the other; nothing where one of them is not known.
fn ratio(own: Option<f64>, other: Option<f64>) -> String {
    match own.zip(other) {
        Some((own, other)) if own.is_finite() && other.is_finite() && other > 0.0 => format!("{:.2}", own / other),
        _ => "–".to_owned(),
    }
}

/// The middle one of these, which are in order.
fn median(values: &[f64]) -> Option<f64> {
    values.get(values.len() / 2).copied()
}

/// The one of these, which are in order, that one in twenty is above.
fn high(values: &[f64]) -> f64 {
    values[(values.len() * 95).div_ceil(100) - 1]
}

/// The head of the rows of [`workshop`].
pub(crate) fn workshop_head(plan: &Plan) {
    if !plan.voices.is_empty() {
        println!("\n### A workshop, in ms: every statement of the full scan\n");
        head(["kept and opened", "longest task", "as many links pasted", "longest task"].into_iter());
    }
}

/// How a group of this size fares, of which the browser could keep some.
pub(crate) fn workshop(voices: usize, kept: usize, raw: &Raw) {
    let whats = [
        What::WorkshopOpened,
        What::WorkshopOpening,
        What::WorkshopPasted,
        What::WorkshopPasting,
    ];
    let name = if kept < voices {
        format!(
            "{} (a browser keeps {} of them: so many were opened)",
            grouped(voices),
            grouped(kept)
        )
    } else {
        grouped(voices)
    };
    row(&name, &whats.map(|what| of_the_app(voices, what, raw)));
}

/// The head of the rows of [`cluster`].
pub(crate) fn cluster_head(plan: &Plan) {
    if !plan.municipalities.is_empty() {
        println!("\n### Municipalities side by side, in ms: full scans, their links pasted at once\n");
        head(["time", "longest task", "long tasks together"].into_iter());
    }
}

/// How this many fare.
pub(crate) fn cluster(size: usize, raw: &Raw) {
    let whats = [What::ClusterPasted, What::ClusterPasting, What::ClusterBusy];
    row(&grouped(size), &whats.map(|what| of_the_app(size, what, raw)));
}

fn of_the_app(size: usize, what: What, raw: &Raw) -> String {
    let of = Of {
        contender: APP,
        size,
        pace: Pace::Full,
    };
    cell(what, &raw.values(of, what), raw)
}

fn title(pace: Pace) -> &'static str {
    match pace {
        Pace::Slow => "Throttled",
        Pace::Full => "Unthrottled",
    }
}

fn head<'a>(columns: impl Iterator<Item = &'a str> + Clone) {
    println!("| | {} |", columns.clone().collect::<Vec<_>>().join(" | "));
    println!("|---|{}", columns.map(|_| "--:|").collect::<String>());
}

fn row(name: &str, cells: &[String]) {
    println!("| {name} | {} |", cells.join(" | "));
}

/// In whole units.
fn whole(time: f64) -> String {
    format!("{time:.0}")
}

/// Thousands apart: `246,586`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(",")
}

/// What a file is part of: code that comes later has its name behind `part-`, the name of any other loses what changes with
/// every build. `app-600143c354017a54.css` is `app.css`.
fn part(name: &str) -> String {
    if let Some((part, _)) = name.strip_prefix("part-").and_then(|name| name.split_once('-')) {
        return format!("part {part}");
    }
    let (head, tail) = name.rsplit_once('-').unwrap_or((name, ""));
    [head, tail.trim_start_matches(|letter: char| letter.is_ascii_hexdigit())].concat()
}
