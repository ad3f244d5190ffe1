//! Several municipalities: what becomes of each scan that comes in, what they show together, and what of it may leave.

mod adding;
mod reference;
mod reference_file;
mod seeing;
mod shown;
mod table;

use crate::sample::{Answers, real};
use iscan::group::{Aggregate, Cluster};
use iscan::plan::Day;
use iscan::scan::Scan;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

/// How many statements the real instrument has, at most.
const STATEMENTS: usize = 60;

/// A full scan of a municipality, last changed on this day, with one mark a statement; the last holds for the rest.
fn scan(name: &str, day: &str, marks: &str) -> Scan {
    let last = marks.chars().last().unwrap_or('.');
    let marks = marks.chars().chain(std::iter::repeat(last));
    let mut file = Answers::full(real()).each(marks.take(STATEMENTS)).scan().to_json();
    file["id"] = json!("");
    file["about"] = json!({ "municipality": name });
    file["updated"] = json!(format!("{day}T10:15:00Z"));
    Scan::open(file, real()).expect("a scan")
}

/// Of these scans.
fn cluster(scans: &[Scan]) -> Cluster<'static> {
    let mut cluster = Cluster::new(real());
    for scan in scans {
        cluster.add(scan).expect("a municipality");
    }
    cluster
}

/// So many municipalities, called `g 000` and further, each with its own marks.
fn municipalities(first: usize, marks: &[String]) -> Vec<Scan> {
    let named = marks.iter().enumerate();
    named
        .map(|(place, marks)| scan(&format!("g {:03}", first + place), "2026-11-21", marks))
        .collect()
}

fn aggregate(scans: &[Scan]) -> Aggregate {
    Aggregate::of(&cluster(scans))
}

fn today() -> Day {
    Day::parse("2026-11-26").expect("a day")
}

/// Any answer; seldom none at all.
fn mark() -> impl Strategy<Value = char> {
    prop_oneof![6 => select(vec!['1', '2', '3', '4', '^']), 1 => select(vec!['?', '-', '.'])]
}

/// The marks of a whole scan, with at least one answer.
fn marks() -> impl Strategy<Value = String> {
    vec(mark(), STATEMENTS - 1).prop_map(|marks| ['2'].into_iter().chain(marks).collect())
}
