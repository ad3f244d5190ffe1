//! The memory of a process, as Linux tells of it.

use std::fs;

/// When a process was started, in ticks of the clock.
pub(crate) fn started(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // The name of the program comes first, and may hold anything.
    let ticks = status.rsplit_once(')').and_then(|(_, fields)| fields.split_whitespace().nth(19));
    ticks.and_then(|ticks| ticks.parse().ok()).unwrap_or_default()
}

/// What a process has for itself, in bytes.
pub(crate) fn private(id: u32) -> f64 {
    let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let lines = rollup.lines().filter(|line| line.starts_with("Private_"));
    let kilobytes = lines.filter_map(|line| line.split_whitespace().nth(1)?.parse::<u32>().ok());
    kilobytes.map(|kilobytes| f64::from(kilobytes) * 1024.0).sum()
}
