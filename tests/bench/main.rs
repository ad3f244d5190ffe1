//! Measures the built site beside two peers and prints tables for the README: bytes, times, growth. It judges nothing.

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

mod cluster;
mod growth;
mod peers;
mod site;
mod table;
mod visit;
mod workshop;

use iscan::instrument::Instrument;
use site::{File, Site};
use std::path::Path;
use std::time::Duration;
use visit::{CHOICE, Pace, Visit, median};

/// How many visits a median is of, each in a browser with a fresh profile.
const VISITS: usize = 9;

/// It ends by then, whatever else the machine is doing.
const LIMIT: Duration = Duration::from_mins(9);

/// A form that is measured.
struct Contender {
    name: String,
    site: Site,
    /// What stands on its first page once it has started.
    started: &'static str,
    /// Where its first statement is.
    hash: &'static str,
}

/// What a form took at one pace: medians, in milliseconds.
struct Times {
    first_text: f64,
    first_statement: f64,
    click: f64,
}

#[tokio::main]
async fn main() {
    if tokio::time::timeout(LIMIT, run()).await.is_err() {
        println!("\nStopped: {} s have passed. Is the machine busy?", LIMIT.as_secs());
    }
}

async fn run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let app = site::folder(&root.join("dist"));
    let questions = questions(&app);
    let contenders = contenders(&app, &questions, &root.join("target/bench")).await;

    table::machine(&product().await);
    let first = first_visits(&contenders).await;
    let times = visits(&contenders).await;
    table::bytes(&contenders, &first);
    table::times(&contenders, &times);

    table::growth_head();
    for size in growth::SIZES {
        table::growth(size, &growth::measure(&app, &questions, size).await);
    }

    table::workshop(workshop::VOICES, &workshop::measure(&app, &questions).await);
    table::cluster_head();
    for size in cluster::SIZES {
        table::cluster(size, &cluster::measure(&app, &questions, size).await);
    }
    table::end();
}

/// The questions in Dutch, as the site ships them.
fn questions(app: &[File]) -> Instrument {
    let pack = |is_it: fn(&File) -> bool| {
        let pack = app.iter().find(|file| is_it(file)).expect("no pack in dist: see `make build`");
        serde_json::from_slice(&pack.bytes).ok()
    };
    let first = pack(growth::is_pack).and_then(Instrument::from_pack);
    let late = pack(|file| file.name.starts_with("iscan.later.nl"));
    let whole = first.zip(late).and_then(|(first, late)| first.complete(late));
    whole.expect("dist is of another build: see `make build`")
}

/// The app and its peers; a peer that cannot be had is left out.
async fn contenders(app: &[File], questions: &Instrument, folder: &Path) -> Vec<Contender> {
    let mut contenders = vec![of_the_app("I-scan", app.to_vec()).await];
    // Another build of it, side by side in the same run.
    if let Ok(before) = std::env::var("ISCAN_BEFORE") {
        contenders.push(of_the_app("before", site::folder(Path::new(&before))).await);
    }
    match peers::survey(questions, folder) {
        Ok(files) => contenders.push(Contender {
            name: format!("SurveyJS {}", peers::VERSION),
            site: Site::serve(files).await,
            started: CHOICE,
            hash: "",
        }),
        Err(reason) => println!("Without SurveyJS: {reason}\n"),
    }
    contenders.push(Contender {
        name: "plain HTML".to_owned(),
        site: Site::serve(peers::plain(questions)).await,
        started: CHOICE,
        hash: "",
    });
    contenders
}

/// A build of the app. Its start page has buttons only once it has started.
async fn of_the_app(name: &str, files: Vec<File>) -> Contender {
    Contender {
        name: name.to_owned(),
        site: Site::serve(files).await,
        started: "main button",
        hash: "#/scan/o.leiding",
    }
}

async fn product() -> String {
    let visit = Visit::begin(Pace::Full).await;
    let product = visit.product().await;
    visit.ends().await;
    product
}

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

/// What each took, by pace. They take turns, so that what else the machine does meets them all.
async fn visits(contenders: &[Contender]) -> Vec<(Pace, Vec<Times>)> {
    let mut all = vec![];
    for pace in Pace::ALL {
        let mut seen: Vec<(Vec<f64>, Vec<f64>, f64)> = contenders.iter().map(|_| (vec![], vec![], 0.0)).collect();
        for round in 1..=VISITS {
            for (contender, (texts, statements, click)) in contenders.iter().zip(&mut seen) {
                let visit = Visit::begin(pace).await;
                visit.goes_to(&contender.site.at(contender.hash)).await;
                statements.push(visit.first_statement().await);
                texts.push(visit.first_text().await);
                if round == VISITS {
                    *click = visit.choices().await;
                }
                visit.ends().await;
            }
        }
        let times = seen.into_iter().map(|(texts, statements, click)| Times {
            first_text: median(texts),
            first_statement: median(statements),
            click,
        });
        all.push((pace, times.collect()));
    }
    all
}
