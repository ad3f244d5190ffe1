//! Where one was and where one wants to be: marks on the quadrant and on the profile sketches.

use super::date::day;
use super::model::Report;
use super::palette::{ACCENT, GROUND, QUIET};
use super::plane::spot;
use crate::instrument::{Domain, Phase};
use maud::{Markup, html};

/// The earlier point, where what it is compared with is what is shown.
fn earlier(report: &Report) -> Option<(i32, i32)> {
    let since = report.since.as_ref()?;
    (spot(&since.after) == spot(&report.scores)).then(|| spot(&since.before))?
}

/// The arrows on the quadrant: from the earlier scan, and to the targets.
pub(super) fn arrows(report: &Report) -> Markup {
    let Some(here) = spot(&report.scores) else { return html! {} };
    let (before, goal) = (earlier(report), report.goal.as_ref().and_then(spot));
    html! {
        @if let Some((x, y)) = before {
            (arrow("trace", QUIET, (x, y), here))
            circle .before cx=(x) cy=(y) r="5" fill=(GROUND) stroke=(QUIET) stroke-width="2" {}
        }
        @if let Some((x, y)) = goal {
            (arrow("aim", ACCENT, here, (x, y)))
            rect .aimed x=(x - 5) y=(y - 5) width="10" height="10" transform={ "rotate(45 " (x) " " (y) ")" } fill=(GROUND) stroke=(ACCENT) stroke-width="2" {}
        }
    }
}

/// How far an arrow ends before what it points at, how long its head is, and half how wide.
const SHORT: i32 = 10;
const HEAD: i32 = 9;
const HALF: i32 = 4;

/// An arrow; where both points lie close, they touch and there is no room for one.
fn arrow(class: &str, colour: &str, from: (i32, i32), to: (i32, i32)) -> Markup {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = (across * across + down * down).isqrt();
    if length < SHORT + HEAD {
        return html! {};
    }
    // The point so far before the end, and so far beside the line.
    let at = |before: i32, beside: i32| {
        let x = to.0 - (across * before + down * beside) / length;
        let y = to.1 - (down * before - across * beside) / length;
        (x, y)
    };
    let (tip, left, right, end) = (at(SHORT, 0), at(SHORT + HEAD, HALF), at(SHORT + HEAD, -HALF), at(SHORT + HEAD, 0));
    let dashes = if class == "aim" { "6 4" } else { "none" };
    html! {
        line class=(class) x1=(from.0) y1=(from.1) x2=(end.0) y2=(end.1) stroke=(colour) stroke-width="2" stroke-dasharray=(dashes) {}
        path class={ "head " (class) } d={ "M" (tip.0) " " (tip.1) " " (left.0) " " (left.1) " " (right.0) " " (right.1) "Z" } fill=(colour) {}
    }
}

/// What the arrows say; empty where there are none.
pub(super) fn caption(report: &Report) -> String {
    let words = report.words();
    let earlier = report.scan.last_earlier().filter(|_| earlier(report).is_some());
    let then = earlier.map(|earlier| words.evolution_caption(&day(earlier.last_known(), words)));
    let aim = report.goal.as_ref().map(|_| words.ambition_arrow().to_owned());
    then.into_iter().chain(aim).collect::<Vec<_>>().join(" ")
}

/// What the diamond on the sketches says; empty where no target is chosen.
pub(super) fn note(report: &Report) -> String {
    let words = report.words();
    if Domain::ALL.into_iter().all(|domain| report.scan.target(domain).is_none()) {
        return String::new();
    }
    match month(report) {
        Some(month) => words.ambition_noteby(&month),
        None => words.ambition_note().to_owned(),
    }
}

/// The month of the horizon, in words.
fn month(report: &Report) -> Option<String> {
    let (year, month) = report.scan.horizon().split_once('-')?;
    let names = report.words().date_months();
    let name = names.split(' ').nth(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(report.words().ambition_month(&name, &year))
}

/// Whether a cell of a sketch is the target that the reader chose for its domain.
pub(super) fn is_target(report: &Report, domain: Domain, phase: Phase) -> bool {
    report.scan.target(domain) == Some(phase)
}

/// Whether a cell of a sketch is where its domain was.
fn was(report: &Report, domain: Domain, phase: Phase) -> bool {
    let Some(since) = &report.since else { return false };
    let (before, after) = (since.before.domain(domain).phase, since.after.domain(domain).phase);
    before == Some(phase) && after != before && after == report.scores.domain(domain).phase
}

/// The words in a cell of a sketch that is one of these.
pub(super) fn tags(report: &Report, domain: Domain, phase: Phase) -> Markup {
    let words = report.words();
    html! {
        @if is_target(report, domain, phase) { " " small .goal { (words.ambition_goal()) } }
        @if was(report, domain, phase) { " " small .was { (words.evolution_tag()) } }
    }
}
