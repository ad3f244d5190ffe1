//! Where one was and where one wants to be: marks on the quadrant and on the profile sketches.

use super::date::day;
use super::model::Report;
use super::quadrant::spot;
use crate::instrument::{Domain, Phase};
use crate::scoring::Scores;
use maud::{Markup, html};

/// Where a scan lies on the quadrant; nothing where it has no point.
fn point(scores: &Scores) -> Option<[i32; 2]> {
    Some(spot(scores.organisation.value?, scores.ict.value?))
}

/// The earlier point, where what it is compared with is what is shown.
fn earlier(report: &Report) -> Option<[i32; 2]> {
    let since = report.since.as_ref()?;
    (point(&since.after) == point(&report.scores)).then(|| point(&since.before))?
}

/// The arrows on the quadrant: from the earlier scan, and to the targets. `prefix` keeps ids apart.
pub(super) fn arrows(report: &Report, prefix: &str) -> Markup {
    let Some(here) = point(&report.scores) else { return html! {} };
    let (before, goal) = (earlier(report), report.goal.as_ref().and_then(point));
    html! {
        @for (class, from, to) in [("trace", before, Some(here)), ("aim", Some(here), goal)] {
            @if let (Some(from), Some(to)) = (from, to) {
                @let head = [prefix, "-", class].concat();
                @if from != to {
                    marker id=(head) viewBox="0 0 8 8" refX="16" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto" {
                        path class={ "head " (class) } d="M0 0 8 4 0 8Z" {}
                    }
                    line class=(class) x1=(from[0]) y1=(from[1]) x2=(to[0]) y2=(to[1]) marker-end={ "url(#" (head) ")" } {}
                }
            }
        }
        @if let Some([x, y]) = before { circle .before cx=(x) cy=(y) r="5" {} }
        @if let Some([x, y]) = goal { rect .aimed x=(x - 5) y=(y - 5) width="10" height="10" transform={ "rotate(45 " (x) " " (y) ")" } {} }
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
