//! The processes of a browser, as Linux tells of them.

use std::collections::HashMap;
use std::fs;
use std::process::Command;

/// The processes that run pages, below the browser that was started with this argument.
pub(super) fn renderers(mark: &str) -> Vec<u32> {
    let all: HashMap<u32, (u32, String)> = fs::read_dir("/proc")
        .expect("the processes")
        .flatten()
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            let command = fs::read_to_string(entry.path().join("cmdline")).ok()?;
            Some((id, (parent(id)?, command)))
        })
        .collect();
    let is_marked = |id: &u32| {
        let above = std::iter::successors(Some(*id), |id| all.get(id).map(|(parent, _)| *parent));
        above
            .filter_map(|id| all.get(&id))
            .any(|(_, command)| command.split('\0').any(|argument| argument == mark))
    };
    let pages = all.iter().filter(|(_, (_, command))| command.contains("--type=renderer"));
    pages.map(|(id, _)| *id).filter(is_marked).collect()
}

/// The fields after the name of the program, which may hold anything.
fn status(id: u32) -> Option<Vec<String>> {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, fields) = text.rsplit_once(')')?;
    Some(fields.split_whitespace().map(str::to_owned).collect())
}

fn parent(id: u32) -> Option<u32> {
    status(id)?.get(1)?.parse().ok()
}

/// How long a process has been at work, in ticks of the clock.
pub(crate) fn worked(id: u32) -> u64 {
    let fields = status(id).unwrap_or_default();
    [11, 12].iter().filter_map(|place| fields.get(*place)?.parse::<u64>().ok()).sum()
}

/// Ends a process at once: it gets no time for anything.
pub(crate) fn kill(id: u32) {
    let killed = Command::new("kill").args(["-KILL", &id.to_string()]).status();
    assert!(killed.is_ok_and(|status| status.success()), "process {id} was not there");
}
