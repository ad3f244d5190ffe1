//! The tables, in Markdown.

use super::growth::Grown;
use super::site::File;
use super::visit::{CLICKS, Pace};
use super::workshop::Taken;
use super::{Contender, Times, VISITS, cluster};

/// On what it was measured.
pub(crate) fn machine(browser: &str) {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    println!(
        "{browser} on {cores} cores, load {} at the start. Less is better everywhere.\n",
        load()
    );
}

/// What else the machine did: a load much above 2 spoils the times.
pub(crate) fn end() {
    println!("\nLoad at the end: {}.", load());
}

/// Programs that ran or waited for a core in the last minute, on average.
fn load() -> String {
    let loads = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    loads.split(' ').next().unwrap_or_default().to_owned()
}

/// What the first page fetches, in bytes, file by file for the app; and what comes behind it.
pub(crate) fn bytes(contenders: &[Contender], first: &[Vec<File>]) {
    println!("### Bytes of a first visit\n\n| | raw | `gzip -9` |\n|---|--:|--:|");
    for file in &first[0] {
        sizes(&unhashed(&file.name), &[file]);
    }
    for (contender, first) in contenders.iter().zip(first) {
        sizes(&format!("**{}**", contender.name), &first.iter().collect::<Vec<_>>());
    }
    let is_first = |file: &File| first[0].iter().any(|first| first.name == file.name);
    for file in contenders[0].site.fetched().into_iter().filter(|file| !is_first(file)) {
        sizes(&format!("later: {}", unhashed(&file.name)), &[file]);
    }
}

fn sizes(name: &str, files: &[&File]) {
    let raw = files.iter().map(|file| file.bytes.len()).sum();
    let gzip = files.iter().map(|file| file.gzip.len()).sum();
    row(name, &[grouped(raw), grouped(gzip)]);
}

/// How long a visitor waits, in milliseconds.
pub(crate) fn times(contenders: &[Contender], all: &[(Pace, Vec<Times>)]) {
    println!("\n### Time, in ms: medians of {VISITS} visits and of {CLICKS} clicks\n");
    head(contenders.iter().map(|contender| contender.name.as_str()));
    for (pace, times) in all {
        let line =
            |what: &str, cell: fn(&Times) -> String| row(&format!("{what}, {}", named(*pace)), &times.iter().map(cell).collect::<Vec<_>>());
        line("first text", |times| whole(times.first_text));
        line("first statement", |times| whole(times.first_statement));
        line("click to painted", |times| whole(times.click));
    }
    println!(
        "\nThrottled: 1.6 Mbit/s, 150 ms a request, CPU four times slower. First text is the browser's first contentful paint. A statement or a \
         click counts as painted in the second animation frame: for a click, 3 to 33 ms is the least there can be."
    );
}

/// The head of the rows of [`growth`].
pub(crate) fn growth_head() {
    println!("\n### Growth, in ms: a full scan, answered\n");
    let columns = Pace::ALL.map(|pace| ["click", "report"].map(|what| format!("{what}, {}", named(pace))));
    head(columns.iter().flatten().map(String::as_str));
}

/// How a questionnaire of this size fares at each pace, in milliseconds.
pub(crate) fn growth(size: usize, times: &[Grown]) {
    let cells: Vec<String> = times.iter().flat_map(|grown| [grown.click, grown.report].map(whole)).collect();
    row(&format!("{} statements", grouped(size)), &cells);
}

/// How a large group fares.
pub(crate) fn workshop(voices: usize, taken: &[Taken]) {
    println!("\n### A workshop of {voices}, in ms: every statement of the full scan\n");
    head(["time", "longest the page was busy"].into_iter());
    for Taken { what, time, blocked } in taken {
        row(what, &[whole(*time), whole(*blocked)]);
    }
}

/// How many municipalities fare.
pub(crate) fn cluster_head() {
    println!("\n### Municipalities side by side, in ms: full scans, their links pasted at once\n");
    head(["time", "longest the page was busy", "busy in all"].into_iter());
}

/// One size of it.
pub(crate) fn cluster(size: usize, taken: &cluster::Taken) {
    row(&grouped(size), &[whole(taken.time), whole(taken.longest), whole(taken.blocked)]);
}

fn named(pace: Pace) -> &'static str {
    match pace {
        Pace::Slow => "throttled",
        Pace::Full => "unthrottled",
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

/// A name without what changes with every build: `app-600143c354017a54.css` is `app.css`.
fn unhashed(name: &str) -> String {
    let (head, tail) = name.rsplit_once('-').unwrap_or((name, ""));
    [head, tail.trim_start_matches(|letter: char| letter.is_ascii_hexdigit())].concat()
}
