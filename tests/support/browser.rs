//! Browsers, never more than two in use at once. One that another test has used is used again, in a new tab: each test has a
//! site of its own, and what a browser keeps of a site, other sites never see. The same test never gets it twice: to its
//! site every user is a stranger.

use super::driver;
use super::processes;
use super::wire::Wire;
use axum::http::Method;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, WebElement};
use tokio::sync::{Semaphore, SemaphorePermit};

/// As many browsers as a small machine has cores.
static TURNS: Semaphore = Semaphore::const_new(2);

/// How many may wait for the next test.
const SPARE: usize = 4;

/// How many browsers were started; each carries its number as an argument that it does not know.
static COUNT: AtomicUsize = AtomicUsize::new(0);

const ARGUMENTS: [&str; 9] = [
    // A mouse that points and hovers, as on a desk: without a window the browser believes it has none.
    "--blink-settings=primaryPointerType=4,availablePointerTypes=4,primaryHoverType=2,availableHoverTypes=2",
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-features=SpareRendererForSitePerProcess",
    "--disable-sync",
    "--no-first-run",
];

/// What a thing is called, for whoever cannot ask the browser.
const NAME: &str = "
    const [element] = arguments;
    if (!element.isConnected) return null;
    const named = (element.labels?.[0] ?? element).cloneNode(true);
    named.querySelectorAll('[aria-hidden=true]').forEach((part) => part.remove());
    return (element.getAttribute('aria-label') ?? named.textContent).replace(/\\s+/g, ' ').trim();
";

/// The browsers that are open and not in use.
static FREE: Mutex<Vec<Running>> = Mutex::new(vec![]);

/// A browser process.
#[derive(Clone)]
struct Running {
    driver: WebDriver,
    mark: String,
    /// The test that used it last.
    test: String,
}

/// The name of this test: each runs in a thread that is named after it.
fn test() -> String {
    std::thread::current().name().unwrap_or_default().to_owned()
}

/// An open browser, until it goes out of scope, after a failed test too.
pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    mark: String,
    /// Whether another test may use it afterwards.
    is_plain: bool,
    _turn: SemaphorePermit<'static>,
}

impl Browser {
    /// A browser as most people have it.
    pub(crate) async fn start() -> Self {
        let turn = TURNS.acquire().await.expect("never closed");
        let free = {
            let mut free = FREE.lock().expect("whole");
            let other = free.iter().position(|running| running.test != test());
            other.map(|place| free.remove(place))
        };
        let running = match free {
            Some(running) => {
                running.is_tidied().await;
                running
            }
            None => Running::start(json!({})).await,
        };
        Self::of(running, true, turn).await
    }

    /// A browser of its own, with these preferences in its profile.
    pub(crate) async fn with(preferences: Value) -> Self {
        let turn = TURNS.acquire().await.expect("never closed");
        Self::of(Running::start(preferences).await, false, turn).await
    }

    async fn of(Running { driver, mark, .. }: Running, is_plain: bool, turn: SemaphorePermit<'static>) -> Self {
        let browser = Self {
            driver,
            mark,
            is_plain,
            _turn: turn,
        };
        browser.size(1200, 900).await;
        browser
    }

    /// Runs a script in the page, with these arguments.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver.execute(script, arguments).await.expect(script).json().clone()
    }

    /// Says something in Chromium's own protocol.
    pub(crate) async fn cdp(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.say(Method::POST, "/goog/cdp/execute", Some(body)).await.expect(command)
    }

    /// The name of an element as assistive technology is given it; nothing when the element is gone.
    pub(crate) async fn name(&self, element: &WebElement) -> Option<String> {
        let endpoint = format!("/element/{}/computedlabel", element.element_id());
        if let Ok(name) = self.say(Method::GET, &endpoint, None).await {
            return Some(name.as_str()?.to_owned());
        }
        // The driver knows no names inside a frame from another site.
        let arguments = vec![element.to_json().ok()?];
        let told = self.driver.execute(NAME, arguments).await.ok()?;
        Some(told.json().as_str()?.to_owned())
    }

    async fn say(&self, method: Method, endpoint: &str, body: Option<Value>) -> WebDriverResult<Value> {
        let said = Said {
            method,
            endpoint: endpoint.into(),
            body,
        };
        self.driver.cmd(Command::ExtensionCommand(Box::new(said))).await?.value_json()
    }

    /// The window, in CSS pixels.
    pub(crate) async fn size(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// What the reader has asked of pages, such as `prefers-color-scheme: dark`; the medium may be `print`.
    pub(crate) async fn media(&self, medium: &str, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features }))
            .await;
    }

    /// A script that runs before those of every page opened from now on; the answer names it, to take it away again.
    pub(crate) async fn before_pages(&self, script: &str) -> Value {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    /// The processes that run this browser's pages.
    pub(crate) fn renderers(&self) -> Vec<u32> {
        processes::renderers(&self.mark)
    }

    /// The warnings and errors in the console since last asked, refusals of the page's policy among them.
    pub(crate) async fn console(&self) -> Vec<String> {
        let entries = self.driver.browser_log().await.expect("the console");
        entries
            .into_iter()
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let mut free = FREE.lock().expect("whole");
        if self.is_plain && !std::thread::panicking() && free.len() < SPARE {
            let running = Running {
                driver: self.driver.clone(),
                mark: self.mark.clone(),
                test: test(),
            };
            free.push(running);
        }
    }
}

impl Running {
    async fn start(preferences: Value) -> Self {
        let mut wanted = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
            wanted.add_arg(argument).expect("an argument is a text");
        }
        let mark = format!("--test={}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        wanted.add_arg(&mark).expect("an argument is a text");
        wanted.add_experimental_option("prefs", preferences).expect("preferences are JSON");
        wanted
            .set_browser_log_level(LoggingPrefsLogLevel::Warning)
            .expect("a level is a text");
        let builder = WebDriver::builder(driver::address(), wanted).client(Wire);
        let driver = builder.await.expect("the browser did not start");
        Self {
            driver,
            mark,
            test: test(),
        }
    }

    /// Nothing of an earlier test is left: its tabs, with whatever was set in them, and what it said in the console.
    async fn is_tidied(&self) {
        let earlier = self.driver.windows().await.expect("tabs");
        self.driver.switch_to_window(earlier[0].clone()).await.expect("a tab");
        let tab = self.driver.new_tab().await.expect("a tab");
        for earlier in earlier {
            self.driver.switch_to_window(earlier).await.expect("a tab");
            self.driver.close_window().await.expect("it closes");
        }
        self.driver.switch_to_window(tab).await.expect("the tab");
        self.driver.browser_log().await.expect("the console");
    }
}

/// A command that the driver understands and thirtyfour has no name for.
#[derive(Debug)]
struct Said {
    method: Method,
    endpoint: Arc<str>,
    body: Option<Value>,
}

impl ExtensionCommand for Said {
    fn parameters_json(&self) -> Option<Value> {
        self.body.clone()
    }

    fn method(&self) -> Method {
        self.method.clone()
    }

    fn endpoint(&self) -> Arc<str> {
        Arc::clone(&self.endpoint)
    }
}
