//! The machine that measures.

use std::process::Command;

/// How many cores it has.
pub(crate) fn cores() -> usize {
    std::thread::available_parallelism().map_or(0, usize::from)
}

/// Programs that ran or waited for a core in the last minute, on average.
pub(crate) fn load() -> String {
    let loads = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    loads.split(' ').next().unwrap_or_default().to_owned()
}

/// The moment, in UTC.
pub(crate) fn date() -> String {
    let said = Command::new("date").args(["-u", "+%FT%TZ"]).output().expect("a clock");
    String::from_utf8_lossy(&said.stdout).trim().to_owned()
}
