//! A visit in a browser of its own, and what can be timed in it. Every time is in milliseconds.

use super::memory::{private, started};
use super::support::browser::Browser;
use super::support::processes::kill;
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::{TimeoutConfiguration, WebElement};
use tokio::time::{sleep, timeout};

/// A choice of a statement, in every page that is compared.
pub(crate) const CHOICE: &str = "label:has(input[type=radio])";

/// What takes longer is not waited for.
pub(crate) const CAP: Duration = Duration::from_mins(1);

/// What a browser gets to come to rest after its own start, which is no part of a visit, and between measurements.
const REST: Duration = Duration::from_millis(300);

/// What a browser gets to close.
const PATIENCE: Duration = Duration::from_secs(10);

/// How fast line and processor are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// A phone on a poor line: 1.6 Mbit/s down, 0.75 up, 150 ms more a request; the page's thread four times slower.
    Slow,
    /// As the machine is.
    Full,
}

impl Pace {
    pub(crate) const ALL: [Pace; 2] = [Pace::Slow, Pace::Full];

    /// What it is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Slow => "throttled",
            Self::Full => "unthrottled",
        }
    }
}

/// A page being visited.
pub(crate) struct Visit {
    browser: Browser,
}

impl Visit {
    /// A browser with a fresh profile, at this pace.
    pub(crate) async fn begin(pace: Pace) -> Self {
        let browser = Browser::with(json!({})).await;
        browser.before_pages(include_str!("probe.js")).await;
        browser.cdp("Network.enable", json!({})).await;
        // The cap is kept here, not by the driver.
        let waits = TimeoutConfiguration::new(Some(2 * CAP), Some(2 * CAP), None);
        browser.driver.update_timeouts(waits).await.expect("longer waits");
        let visit = Self { browser };
        visit.set(pace).await;
        sleep(REST).await;
        visit
    }

    /// Goes on at this pace.
    pub(crate) async fn set(&self, pace: Pace) {
        let (latency, down, up, rate) = match pace {
            Pace::Slow => (150, 1_600_000 / 8, 750_000 / 8, 4),
            Pace::Full => (0, -1, -1, 1),
        };
        let line = json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up });
        self.browser.cdp("Network.emulateNetworkConditions", line).await;
        self.browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
    }

    /// Opens an address.
    pub(crate) async fn goes_to(&self, address: &str) {
        self.browser.driver.goto(address).await.expect("the page");
    }

    /// Runs this before the scripts of every page from now on.
    pub(crate) async fn prepares(&self, script: &str) {
        self.browser.before_pages(script).await;
    }

    /// Keeps a text in the storage of the site that is open.
    pub(crate) async fn keeps(&self, key: &str, text: &str) {
        let keep = "localStorage.setItem(arguments[0], arguments[1])";
        self.browser.run(keep, vec![json!(key), json!(text)]).await;
    }

    /// Waits until this is painted.
    pub(crate) async fn shows(&self, thing: &str) {
        let script = "bench.painted(arguments[0], () => arguments[1](0))";
        self.later(script, vec![json!(thing)]).await;
    }

    /// Opens an address: how long from the start of the navigation until the second animation frame with a statement.
    pub(crate) async fn first_statement(&self, address: &str) -> f64 {
        capped(async {
            self.goes_to(address).await;
            self.later("bench.statement.then(arguments[0])", vec![]).await
        })
        .await
    }

    /// From the start of the navigation until any text was on the screen.
    pub(crate) async fn first_text(&self) -> f64 {
        self.later("bench.text.then(arguments[0])", vec![]).await
    }

    /// Chooses the one of these choices at this place: from the click to the second animation frame after it.
    /// (The browser's own Event Timing is of no use here: without a screen it hears of some frames seconds late.)
    pub(crate) async fn chooses(&self, choices: &str, place: usize) -> f64 {
        let time = self.click(choices, place, "bench.expect(() => true)", vec![]).await;
        if time.is_finite() {
            let chosen = "return document.querySelectorAll(arguments[0])[arguments[1]].control.checked";
            assert_eq!(
                self.browser.run(chosen, vec![json!(choices), json!(place)]).await,
                true,
                "a click chooses"
            );
        }
        time
    }

    /// What the last click wrote to the storage, if it wrote: how long from its first handler until that was done, and how
    /// long the writing itself took.
    pub(crate) async fn kept(&self) -> Option<[f64; 2]> {
        let kept = self.browser.run("return bench.kept", vec![]).await;
        Some([kept["since"].as_f64()?, kept["inside"].as_f64()?])
    }

    /// Clicks on this: how long until the heading is another one.
    pub(crate) async fn turns(&self, on: &str, heading: &str) -> f64 {
        self.click(on, 0, "bench.expectOther(arguments[0])", vec![json!(heading)]).await
    }

    /// Clicks on this: how long until that is painted in the same page.
    pub(crate) async fn opens(&self, on: &str, goal: &str) -> f64 {
        let expect = "bench.expect(() => bench.shown(arguments[0]))";
        self.click(on, 0, expect, vec![json!(goal)]).await
    }

    /// Clicks on a link: how long until a report is painted in the page where it leads.
    pub(crate) async fn follows(&self, link: &str) -> f64 {
        capped(async {
            self.browser.run("bench.expectElsewhere()", vec![]).await;
            self.thing(link, 0).await.click().await.expect(link);
            self.later("bench.arrived.then(arguments[0])", vec![]).await
        })
        .await
    }

    /// Clicks on the one of these at this place: how long until what is expected is on the screen.
    async fn click(&self, on: &str, place: usize, expect: &str, arguments: Vec<Value>) -> f64 {
        capped(async {
            let thing = self.thing(on, place).await;
            self.browser.run(expect, arguments).await;
            thing.click().await.expect(on);
            self.later("bench.clicked.then(arguments[0])", vec![]).await
        })
        .await
    }

    /// The one of these at this place. (The driver would hand over all of them, and there may be thousands.)
    async fn thing(&self, on: &str, place: usize) -> WebElement {
        let script = "return document.querySelectorAll(arguments[0])[arguments[1]]";
        let found = self.browser.driver.execute(script, vec![json!(on), json!(place)]).await.expect(on);
        found.element().expect(on)
    }

    /// Whether this is on the screen.
    pub(crate) async fn is_shown(&self, thing: &str) -> bool {
        self.browser
            .run("return bench.shown(arguments[0]) ?? false", vec![json!(thing)])
            .await
            == true
    }

    /// Goes to another address of the app, and waits until a statement is painted there.
    pub(crate) async fn returns_to(&self, hash: &str) {
        let script = "location.hash = arguments[0]; bench.painted(arguments[1], () => arguments[2](0))";
        self.later(script, vec![json!(hash), json!(CHOICE)]).await;
    }

    /// The memory that the page's process has for itself, in bytes, once what is not needed any more is gone.
    pub(crate) async fn memory(&self) -> f64 {
        for _ in 0..2 {
            self.browser.cdp("HeapProfiler.collectGarbage", json!({})).await;
            sleep(REST).await;
        }
        // The browser has one for itself too; that of the page was started last.
        let page = self.browser.renderers().into_iter().max_by_key(|id| started(*id));
        page.map(private).expect("a page's process")
    }

    /// Forgets how long the page was busy until now.
    pub(crate) async fn begins_anew(&self) {
        sleep(REST).await;
        self.browser.run("bench.blocks = []", vec![]).await;
    }

    /// From the start of the navigation until this is painted.
    pub(crate) async fn since_start(&self, thing: &str) -> f64 {
        let script = "bench.painted(arguments[0], () => arguments[1](performance.now()))";
        self.later(script, vec![json!(thing)]).await
    }

    /// Pastes a text; how long until this is painted.
    pub(crate) async fn pastes(&self, text: &str, goal: &str) -> f64 {
        let script = "
            const [text, goal, done] = arguments;
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            const start = performance.now();
            bench.painted(goal, () => done(performance.now() - start));
            document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
        ";
        self.later(script, vec![json!(text), json!(goal)]).await
    }

    /// Each time in which the page could do nothing else for more than a twentieth of a second.
    pub(crate) async fn blocks(&self) -> Vec<f64> {
        // They are told a moment later.
        sleep(REST).await;
        let blocks = self.browser.run("return bench.blocks", vec![]).await;
        blocks.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
    }

    /// What the heading of the page says.
    pub(crate) async fn heading(&self) -> String {
        let heading = self
            .browser
            .run("return document.querySelector('main h1').textContent", vec![])
            .await;
        heading.as_str().unwrap_or_default().to_owned()
    }

    /// The name and the version of the browser.
    pub(crate) async fn product(&self) -> String {
        let version = self.browser.cdp("Browser.getVersion", json!({})).await;
        version["product"].as_str().unwrap_or_default().to_owned()
    }

    /// Closes the browser, and waits until it is gone: the next visit has the machine to itself.
    pub(crate) async fn ends(self) {
        let quits = || self.browser.driver.clone().quit();
        if timeout(PATIENCE, quits()).await.is_err() {
            // A page that is still at work does not hear the driver.
            self.browser.renderers().into_iter().for_each(kill);
            quits().await.expect("the browser closes");
        }
    }

    async fn later(&self, script: &str, arguments: Vec<Value>) -> f64 {
        capped(async {
            let answer = self.browser.driver.execute_async(script, arguments).await.expect(script);
            answer.json().as_f64().expect(script)
        })
        .await
    }
}

/// What this takes, or infinity where it takes too long.
async fn capped(work: impl Future<Output = f64>) -> f64 {
    timeout(CAP, work).await.unwrap_or(f64::INFINITY)
}

/// The longest of these; nothing where there are none.
pub(crate) fn longest(times: &[f64]) -> f64 {
    times.iter().copied().fold(0.0, f64::max)
}
