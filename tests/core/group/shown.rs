//! What is shown of a cluster, and of one's own scan beside a group: names only where they are asked for, nobody above
//! another, and no result another one.

use super::{aggregate, cluster, municipalities, scan, today};
use crate::html::elements;
use crate::report::readable;
use crate::sample::{Answers, in_every_language, real};
use iscan::group::{Cluster, Overview, Reference};
use iscan::report::{Report, ReportSize, SectionId, cluster_dated, cluster_sections};
use iscan::scan::Scan;
use proptest::prelude::*;

/// All sections as one text of HTML.
fn html(cluster: &Cluster, named: bool) -> String {
    let sections = cluster_sections(&Overview::of(cluster), cluster.instrument(), named);
    sections.iter().map(iscan::report::ClusterSection::whole).collect()
}

/// So many municipalities with marks of every kind.
fn some(count: usize) -> Vec<Scan> {
    let marks: Vec<String> = (0..count)
        .map(|number| {
            (0..60)
                .map(|place| ["1", "2", "3", "4", "?", "1"][(number * 7 + place * 3 + number * place / 5) % 6])
                .collect()
        })
        .collect();
    municipalities(0, &marks)
}

#[test]
fn names_stand_in_it_only_where_they_are_asked_for() {
    let there = cluster(&some(29));
    let (with, without) = (html(&there, true), html(&there, false));
    for number in 0..29 {
        let name = format!("g {number:03}");
        assert!(with.contains(&name), "{name} is not there");
        assert!(!without.contains(&name), "{name} is there");
    }
    let numbers = |html: &str| {
        elements(html)
            .iter()
            .filter(|element| element.get("class") == Some("numbers"))
            .count()
    };
    assert_eq!((numbers(&with), numbers(&without)), (1, 1));
    let points = |html: &str| html.matches("class=\"town").count();
    assert_eq!(points(&with), points(&without), "the same points");
    assert!(points(&with) > 5 && points(&with) <= 29);
}

#[test]
fn of_a_large_group_no_point_has_a_number_and_the_drawing_stays_small() {
    let large = html(&cluster(&some(600)), true);
    assert!(!large.contains("g 001"));
    assert!(large.contains(&real().words.cluster_toomany(&100)));
    assert!(large.matches("class=\"town").count() < 400);
    assert!(large.len() < 200_000, "{} bytes", large.len());
}

#[test]
fn what_people_typed_stays_text_and_a_missing_name_is_told() {
    let scans = [
        scan("<b>x", "2026-11-21", "2"),
        scan("", "2026-11-21", "3"),
        scan("y", "2026-11-21", "1"),
    ];
    let shown = html(&cluster(&scans), true);
    assert!(shown.contains("&lt;b&gt;x") && !shown.contains("<b>x"));
    assert!(shown.contains(real().words.cluster_unnamed()));
}

#[test]
fn it_is_told_in_every_language_and_has_no_empty_heading() {
    for language in in_every_language() {
        for count in [0, 1, 2, 29] {
            let scans = some(count);
            let there = cluster(&scans).told_in(language);
            let sections = cluster_sections(&Overview::of(&there), language, true);
            assert_eq!(sections.len(), 7);
            for section in sections {
                assert!(
                    !section.title.is_empty() && !readable(&section.whole()).contains('{'),
                    "{section:?}"
                );
            }
            let dated = cluster_dated(&there, "2026-11-26");
            assert!(dated.contains("2026"), "{dated}");
        }
    }
}

#[test]
fn the_own_report_beside_a_group_says_with_how_many_and_changes_nothing_else() {
    let own = || Report::new(real(), Answers::full(real()).each("23143".chars().cycle().take(60)).scan());
    for (count, told) in [(15, real().words.reference_groupphases()), (5, real().words.reference_grouphigh())] {
        let reference = Reference::of(&aggregate(&some(count)), today(), "De streek").expect("enough");
        let (alone, beside) = (own(), own().beside(Some(reference)));
        assert_eq!((alone.scores(), alone.signature()), (beside.scores(), beside.signature()));
        assert!(alone.section(SectionId::Comparison).is_none());
        let comparison = beside.section(SectionId::Comparison).expect("a section").whole();
        let heads = [
            &real().words.reference_beside(&count),
            "De streek",
            told,
            real().words.reference_nonorm(),
        ];
        assert!(heads.iter().all(|head| comparison.contains(*head)), "{comparison}");
        for section in alone.sections(ReportSize::Whole) {
            let same = beside.section(section.id).expect("the same sections");
            // Behind the own point stands the group, where it is large enough to tell.
            let differs = section.id == SectionId::Quadrant && count >= 15;
            assert_eq!(section.html != same.html, differs, "{:?}", section.id);
            assert_eq!(section.title, same.title);
        }
        assert_eq!(
            alone.miniature(),
            beside.miniature(),
            "beside a question nobody sees what others answered"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn the_order_in_which_scans_come_makes_no_difference(seed in 0_usize..1000) {
        let scans = some(9);
        let mut turned = scans.clone();
        turned.rotate_left(seed % 9);
        if seed % 2 == 0 { turned.reverse(); }
        prop_assert_eq!(html(&cluster(&scans), true), html(&cluster(&turned), true));
    }
}
