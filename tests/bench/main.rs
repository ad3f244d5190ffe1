//! Measures the built site beside its peers and prints tables for the README: bytes, times, memory, large groups. It judges
//! nothing. Every single measurement is kept in a file.

#[path = "../support"]
#[allow(dead_code, reason = "the browser tests use the rest")]
mod support {
    pub(crate) mod browser;
    mod driver;
    mod engine;
    mod folder;
    pub(crate) mod port;
    pub(crate) mod processes;
    mod wire;
}

mod app;
mod cluster;
mod contender;
mod form;
mod machine;
mod memory;
mod npm;
mod plain;
mod plan;
mod raw;
mod rounds;
mod site;
mod survey;
mod table;
mod visit;
mod walk;
mod workshop;

use contender::{Contender, Makers};
use form::{FULL, Form};
use iscan::instrument::Instrument;
use plan::Plan;
use raw::{Of, Raw, What};
use site::File;
use std::path::Path;
use std::time::Duration;
use visit::{Pace, Visit};

/// It ends by then, whatever else the machine is doing.
const LIMIT: Duration = Duration::from_hours(2);

#[tokio::main]
async fn main() {
    if tokio::time::timeout(LIMIT, run()).await.is_err() {
        println!("\nStopped: {} minutes have passed. Is the machine busy?", LIMIT.as_secs() / 60);
    }
}

async fn run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let plan = Plan::of_this_run();
    let app = site::folder(&root.join("dist"));
    let questions = app::questions(&app);
    let folder = root.join("target/bench");
    let makers = Makers::of(&plan, &app, &folder);
    let browser = product().await;
    let mut raw = Raw::new(&browser, &folder);
    table::machine(&browser, &plan);
    empty_page(plan.visits, &mut raw).await;

    let mut names = vec![];
    for size in &plan.sizes {
        let contenders = makers.contenders(&Form::of(&questions, *size)).await;
        if names.is_empty() {
            names = contenders.iter().map(|contender| contender.name.clone()).collect();
            let first = first_visits(&contenders).await;
            rounds::measure(&contenders, *size, plan.visits, &mut raw).await;
            table::bytes(&contenders, &first);
        } else {
            rounds::measure(&contenders, *size, plan.visits, &mut raw).await;
        }
        if *size == FULL {
            walk::measure(&contenders, *size, plan.walks, &mut raw).await;
        }
        raw.write();
    }
    table::times(&names, &plan, &raw);
    groups(&plan, &app, &questions, &mut raw).await;
    table::end(raw.write());
}

/// How the app bears large groups.
async fn groups(plan: &Plan, app: &[File], questions: &Instrument, raw: &mut Raw) {
    table::workshop_head(plan);
    for voices in plan.voices {
        let kept = workshop::measure(app, questions, *voices, plan.visits, raw).await;
        table::workshop(*voices, kept, raw);
    }
    table::cluster_head(plan);
    for size in plan.municipalities {
        cluster::measure(app, questions, *size, plan.visits, raw).await;
        table::cluster(*size, raw);
    }
}

async fn product() -> String {
    let visit = Visit::begin(Pace::Full).await;
    let product = visit.product().await;
    visit.ends().await;
    product
}

/// What a page with nothing on it takes of memory: what every contender takes, is told above that.
async fn empty_page(visits: usize, raw: &mut Raw) {
    let served = site::Site::serve(vec![File::new("index.html", "<!doctype html><title>Empty</title>")]).await;
    for _ in 0..visits {
        let visit = Visit::begin(Pace::Full).await;
        visit.goes_to(&served.at("")).await;
        raw.note(EMPTY, What::Memory, visit.memory().await);
        visit.ends().await;
    }
}

/// Under what that is kept.
const EMPTY: Of<'_> = Of {
    contender: "an empty page",
    size: 0,
    pace: Pace::Full,
};

/// What each fetches for whoever opens its first page and goes no further.
async fn first_visits(contenders: &[Contender]) -> Vec<Vec<File>> {
    let mut first = vec![];
    for contender in contenders {
        let visit = Visit::begin(Pace::Full).await;
        visit.goes_to(&contender.site.at("")).await;
        visit.shows(contender.started).await;
        visit.ends().await;
        first.push(contender.site.fetched().into_iter().cloned().collect());
    }
    first
}
