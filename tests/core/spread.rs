//! What a group answered to a statement, drawn: a mark for everyone, told apart by role only where nobody is given away.

use crate::sample::real;
use iscan::group::Workshop;
use iscan::instrument::{Domain, StatementId};
use iscan::report::{marks_of, spread, spread_legend};
use iscan::scan::{Answer, Change, Scan, ScanKind, Voice};

const NOW: &str = "2026-11-26T10:15:00Z";

fn id() -> StatementId {
    real().lead(Domain::IGegevens)
}

/// A workshop of voices with these roles and answers.
fn workshop(voices: &[(&str, &str)]) -> Scan {
    let voices = voices.iter().enumerate().map(|(place, (role, answer))| {
        let answer = Answer::from_id(answer).expect("an answer");
        Voice::new(&format!("{place:016x}"), ScanKind::Full, &real().version, NOW, [(id(), answer)]).with_role(role)
    });
    let mut scan = Scan::new("w", "nl", &real().version, NOW);
    scan.apply(&Change::Kind(ScanKind::Workshop), NOW);
    scan.apply(&Change::Voices(voices.collect()), NOW);
    scan
}

/// How many marks of each shape stand for an answer.
fn marks(scan: &Scan, answer: &str) -> Vec<(String, usize)> {
    let answer = Answer::from_id(answer).expect("an answer");
    let svg = marks_of(real(), &Workshop::new(real(), scan), id(), answer).into_string();
    let paths = svg.split("<path class=\"").skip(1);
    paths
        .map(|path| (path.split('"').next().unwrap_or_default().to_owned(), path.matches('M').count()))
        .collect()
}

#[test]
fn everyone_is_a_mark_and_roles_with_three_have_a_shape() {
    let scan = workshop(&[
        ("iprof", "3"),
        ("iprof", "3"),
        ("iprof", "1"),
        ("dienst", "3"),
        ("dienst", "3"),
        ("dienst", "4"),
    ]);
    let marks = marks(&scan, "3");
    assert_eq!(marks.iter().map(|(_, count)| count).sum::<usize>(), 4);
    assert_eq!(marks.len(), 2, "two roles, two shapes");
    assert_ne!(marks[0].0, marks[1].0);
}

#[test]
fn a_role_of_one_looks_like_everyone_else() {
    let scan = workshop(&[("iprof", "3"), ("dienst", "3"), ("dienst", "2"), ("dienst", "3")]);
    assert_eq!(marks(&scan, "3"), [("role-5".to_owned(), 3)]);
    let legend = spread_legend(real(), &Workshop::new(real(), &scan)).into_string();
    assert!(!legend.contains("<li>"), "{legend}");
}

#[test]
fn of_two_nothing_is_shown() {
    let scan = workshop(&[("iprof", "3"), ("dienst", "1")]);
    let html = spread(real(), &scan, &Workshop::new(real(), &scan), id()).into_string();
    assert!(html.contains(real().words.spread_few()) && !html.contains("<svg"), "{html}");
}

#[test]
fn what_was_decided_stands_beside_it_and_what_people_wrote_is_text() {
    let mut scan = workshop(&[("", "1"), ("", "2"), ("", "4")]);
    scan.apply(&Change::Agreed(id(), Answer::from_id("2")), NOW);
    scan.apply(&Change::AgreedNote(id(), "<b>Samen</b>".to_owned()), NOW);
    let html = spread(real(), &scan, &Workshop::new(real(), &scan), id()).into_string();
    assert!(html.contains(real().words.spread_apart()), "from 1 to 4");
    assert!(
        html.contains("tr class=\"agreed\"") && html.contains("&lt;b&gt;Samen&lt;/b&gt;"),
        "{html}"
    );
}
