//! What changed since an earlier scan (`scoring/rules.md`, rule 12), and what came of the actions.

use super::action_plan::state;
use super::date::day;
use super::markup::{Behind, disclosure, figure, ours, table};
use super::model::Report;
use super::section::{Section, SectionId};
use super::user_text::user_text;
use super::{number, profiles, quadrant};
use crate::instrument::{Domain, StatementId};
use crate::plan::{Apart, Comparison, Fate, compare, fates};
use crate::scan::Scan;
use crate::scoring::Exact;
use maud::{Markup, html};

pub(super) fn section(report: &Report) -> Section {
    let Some(earlier) = report.scan.last_earlier() else {
        return Section {
            id: SectionId::Evolution,
            title: report.words().evolution_none().to_owned(),
            html: String::new(),
        };
    };
    let (title, html) = told(report, earlier, "e");
    Section {
        id: SectionId::Evolution,
        title,
        html: html! { (html) (moments(report)) }.into_string(),
    }
}

impl<'a> Report<'a> {
    /// What changed since one of the earlier scans: a heading and HTML; nothing where there is none with this id.
    pub fn evolution(&self, id: &str) -> Option<(String, String)> {
        let earlier = self.scan.earlier().iter().find(|earlier| earlier.id() == id)?;
        let (title, html) = told(self, earlier, "e");
        Some((title, html.into_string()))
    }

    /// The scan as far as it is compared: what the drawings show.
    fn compared(&self, since: &Comparison) -> Report<'a> {
        Report {
            since: Some(since.clone()),
            ..self.over(since.after.clone())
        }
    }
}

fn told(report: &Report, earlier: &Scan, prefix: &str) -> (String, Markup) {
    let words = report.words();
    let since = compare(report.instrument, earlier, &report.scan);
    let date = day(earlier.last_known(), words);
    let up = since.shifts.iter().filter(|shift| shift.after > shift.before).count();
    let title = if since.shifts.is_empty() {
        words.evolution_since(&date)
    } else {
        let down = since.shifts.len() - up;
        words.evolution_both(&date, &number::counted(up, words), &number::counted(down, words))
    };
    let shown = report.compared(&since);
    let now = day(report.scan.last_known(), words);
    let html = html! {
        @if since.compared == 0 {
            p { (words.evolution_nolist()) }
        } @else {
            p { (words.evolution_basis(&number::counted(since.compared, words), &date, &now)) }
            @if since.after.organisation.value.is_some() && since.after.ict.value.is_some() {
                (figure(&words.evolution_caption(&date), quadrant::drawing(&shown)))
            }
            (axes(report, &since))
            (disclosure(Behind::Rest, words.evolution_domains(), html! { (profiles::both(&shown, prefix)) (domains(report, &since)) }))
            h3 { (words.evolution_shifts()) }
            (shifts(report, &since))
        }
        (apart(report, &since))
        h3 { (words.evolution_actions()) }
        (actions(report, earlier, &since))
    };
    (title, html)
}

fn difference(report: &Report, before: Option<Exact>, after: Option<Exact>) -> String {
    let gap = before.zip(after).map(|(before, after)| after - before);
    gap.map_or_else(|| "–".to_owned(), |gap| number::gap(gap, report.words()))
}

fn axes(report: &Report, since: &Comparison) -> Markup {
    let words = report.words();
    let sides = [
        (words.side_organisation(), &since.before.organisation, &since.after.organisation),
        (words.side_ict(), &since.before.ict, &since.after.ict),
    ];
    table(
        words.evolution_axes(),
        &[
            words.quadrant_axis(),
            words.evolution_before(),
            words.evolution_after(),
            words.evolution_difference(),
        ],
        html! {
            @for (name, before, after) in sides {
                tr {
                    th scope="row" { (name) }
                    td { (number::optional(before.value, words)) }
                    td { (number::optional(after.value, words)) }
                    td { (difference(report, before.value, after.value)) }
                }
            }
        },
    )
}

fn domains(report: &Report, since: &Comparison) -> Markup {
    let words = report.words();
    let phase = |scores: &crate::scoring::Scores, domain| {
        let phase = scores.domain(domain).phase;
        phase.map_or_else(|| "–".to_owned(), |phase| words.report_phase(&phase))
    };
    table(
        words.evolution_domains(),
        &[words.report_domain(), words.evolution_before(), words.evolution_after()],
        html! {
            @for domain in Domain::ALL {
                tr {
                    th scope="row" { (report.instrument.domain_name(domain)) }
                    td { (phase(&since.before, domain)) }
                    td { (phase(&since.after, domain)) }
                }
            }
        },
    )
}

fn shifts(report: &Report, since: &Comparison) -> Markup {
    let words = report.words();
    if since.shifts.is_empty() {
        return html! { p { (words.evolution_noshifts()) } };
    }
    table(
        words.evolution_shifts(),
        &[words.evolution_statement(), words.evolution_before(), words.evolution_after()],
        html! {
            @for shift in &since.shifts {
                @let rises = shift.after > shift.before;
                tr {
                    th scope="row" { (named(report, shift.id)) }
                    td { span .told { b { (words.report_phase(&shift.before)) } ": " (report.sentence(shift.id, shift.before)) (ours(shift.before, words)) } }
                    td {
                        span .told {
                            b { (words.report_phase(&shift.after)) " " (if rises { "↑ " } else { "↓ " }) }
                            "(" (if rises { words.evolution_higher() } else { words.evolution_lower() }) "): "
                            (report.sentence(shift.id, shift.after)) (ours(shift.after, words))
                        }
                    }
                }
            }
        },
    )
}

/// What a statement is about; its number where this instrument does not ask it.
fn named(report: &Report, id: StatementId) -> String {
    let topic = report.instrument.statement(id).map(|statement| statement.topic.clone());
    [
        &report.instrument.domain_name(id.domain),
        ": ",
        &topic.unwrap_or_else(|| id.to_string()),
    ]
    .concat()
}

fn apart(report: &Report, since: &Comparison) -> Markup {
    let words = report.words();
    if since.apart.is_empty() {
        return html! {};
    }
    let reasons = [
        (Apart::Came, words.evolution_came()),
        (Apart::Went, words.evolution_went()),
        (Apart::OnlyBefore, words.evolution_onlybefore()),
        (Apart::OnlyAfter, words.evolution_onlyafter()),
        (Apart::Neither, words.evolution_neither()),
    ];
    let lists = html! {
        @for (why, name) in reasons {
            @let ids: Vec<StatementId> = since.apart.iter().filter(|(_, reason)| *reason == why).map(|(id, _)| *id).collect();
            @if !ids.is_empty() {
                p { b { (name) } }
                ul { @for id in ids { li { (named(report, id)) } } }
            }
        }
    };
    disclosure(Behind::Explanation, &words.evolution_apart(&since.apart.len()), lists)
}

fn actions(report: &Report, earlier: &Scan, since: &Comparison) -> Markup {
    let words = report.words();
    let fates = fates(earlier, &report.scan, since);
    if fates.is_empty() {
        return html! { p { (words.evolution_noactions()) } };
    }
    let row = |fate: &Fate| {
        let before = fate.before.map_or(words.evolution_fatenew(), |before| state(report, before));
        let after = fate.after.map_or(words.evolution_fategone(), |after| state(report, after));
        html! {
            tr {
                th scope="row" {
                    (user_text(&fate.action.what))
                    @if let Some(shift) = fate.shift {
                        @let topic = report.instrument.statement(shift.id).map_or("", |statement| &statement.topic);
                        p .quiet { (words.evolution_fateshift(&topic, &shift.before, &shift.after)) }
                    }
                }
                td { (before) }
                td { (after) }
            }
        }
    };
    table(
        words.evolution_actions(),
        &[words.plan_what(), words.evolution_before(), words.evolution_after()],
        html! { @for fate in &fates { (row(fate)) } },
    )
}

/// Every earlier scan beside this one, each compared with it; nothing where there is only one.
fn moments(report: &Report) -> Markup {
    let words = report.words();
    if report.scan.earlier().len() < 2 {
        return html! {};
    }
    let row = |earlier: &Scan| {
        let since = compare(report.instrument, earlier, &report.scan);
        let (before, after) = (&since.before, &since.after);
        html! {
            tr {
                th scope="row" { (day(earlier.last_known(), words)) }
                td { (since.compared) }
                @for [before, after] in [[&before.organisation, &after.organisation], [&before.ict, &after.ict]] {
                    td { (number::optional(before.value, words)) " → " (number::optional(after.value, words)) }
                }
            }
        }
    };
    html! {
        h3 { (words.evolution_others()) }
        (table(
            words.evolution_others(),
            &[words.evolution_day(), words.step_statements(), words.side_organisation(), words.side_ict()],
            html! { @for earlier in report.scan.earlier() { (row(earlier)) } },
        ))
    }
}
