//! A visit in a browser of its own, and what can be timed in it. Every time is in milliseconds.

use super::support::browser::Browser;
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::By;

/// A choice of a statement, in every page that is compared.
pub(crate) const CHOICE: &str = "label:has(input[type=radio])";

/// How many clicks a median is of.
pub(crate) const CLICKS: usize = 20;

/// What a browser gets to come to rest after its own start, which is no part of a visit.
const REST: Duration = Duration::from_millis(300);

/// How fast line and processor are.
#[derive(Clone, Copy)]
pub(crate) enum Pace {
    /// A phone on a poor line: 1.6 Mbit/s down, 0.75 up, 150 ms more a request; the page's thread four times slower.
    Slow,
    /// As the machine is.
    Full,
}

impl Pace {
    pub(crate) const ALL: [Pace; 2] = [Pace::Slow, Pace::Full];
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
        let visit = Self { browser };
        visit.set(pace).await;
        tokio::time::sleep(REST).await;
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

    /// Waits until this is painted.
    pub(crate) async fn shows(&self, thing: &str) {
        let script = "bench.painted(arguments[0], () => arguments[1](0))";
        self.later(script, vec![json!(thing)]).await;
    }

    /// Keeps a text in the storage of the site that is open.
    pub(crate) async fn keeps(&self, key: &str, text: &str) {
        let keep = "localStorage.setItem(arguments[0], arguments[1])";
        self.browser.run(keep, vec![json!(key), json!(text)]).await;
    }

    /// From the start of the navigation until any text was on the screen.
    pub(crate) async fn first_text(&self) -> f64 {
        self.later("bench.text.then(arguments[0])", vec![]).await
    }

    /// From the start of the navigation until the second animation frame with a statement.
    pub(crate) async fn first_statement(&self) -> f64 {
        self.later("bench.statement.then(arguments[0])", vec![]).await
    }

    /// Chooses the first and the second choice in turn: the median from a click to the second animation frame after it.
    /// (The browser's own Event Timing is of no use here: without a screen it hears of some frames seconds late.)
    pub(crate) async fn choices(&self) -> f64 {
        let mut times = vec![];
        for click in 0..CLICKS {
            times.push(self.click(CHOICE, click % 2, "body").await);
        }
        let chosen = "return document.querySelectorAll(arguments[0])[1].control.checked";
        assert_eq!(self.browser.run(chosen, vec![json!(CHOICE)]).await, true, "the clicks choose");
        median(times)
    }

    /// Clicks on the one of these at this place; how long until this is painted.
    pub(crate) async fn click(&self, on: &str, place: usize, goal: &str) -> f64 {
        let things = self.browser.driver.find_all(By::Css(on)).await.expect(on);
        self.browser.run("bench.expect(arguments[0])", vec![json!(goal)]).await;
        things[place].click().await.expect(on);
        self.later("bench.clicked.then(arguments[0])", vec![]).await
    }

    /// Goes to another address of the app, and waits until a statement is painted there.
    pub(crate) async fn returns_to(&self, hash: &str) {
        let script = "location.hash = arguments[0]; bench.painted(arguments[1], () => arguments[2](0))";
        self.later(script, vec![json!(hash), json!(CHOICE)]).await;
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

    /// The longest time in which the page could do nothing else, since it was opened.
    pub(crate) async fn longest_block(&self) -> f64 {
        let script = "setTimeout(() => arguments[0](Math.max(0, ...bench.blocks)), 200)";
        self.later(script, vec![]).await
    }

    /// What the heading of the page says.
    pub(crate) async fn heading(&self) -> String {
        let heading = self
            .browser
            .run("return document.querySelector('main h1').textContent", vec![])
            .await;
        heading.as_str().unwrap_or_default().to_owned()
    }

    /// How long the page could do nothing else since it was opened, each time for more than a twentieth of a second.
    pub(crate) async fn blocked(&self) -> f64 {
        let script = "setTimeout(() => arguments[0](bench.blocks.reduce((sum, block) => sum + block, 0)), 200)";
        self.later(script, vec![]).await
    }

    /// The name and the version of the browser.
    pub(crate) async fn product(&self) -> String {
        let version = self.browser.cdp("Browser.getVersion", json!({})).await;
        version["product"].as_str().unwrap_or_default().to_owned()
    }

    /// Closes the browser, and waits until it is gone: the next visit has the machine to itself.
    pub(crate) async fn ends(self) {
        self.browser.driver.clone().quit().await.expect("the browser closes");
    }

    async fn later(&self, script: &str, arguments: Vec<Value>) -> f64 {
        let answer = self.browser.driver.execute_async(script, arguments).await.expect(script);
        answer.json().as_f64().expect(script)
    }
}

/// The middle one.
pub(crate) fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
