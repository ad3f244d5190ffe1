//! Browsers, never more than two in use at once. One that another test has used is used again, in a new tab, but not of
//! WebKit: each test has a site of its own, and what a browser keeps of a site, other sites never see. The same test never
//! gets it twice: to its site every user is a stranger.

use super::driver;
use super::engine::{Engine, Wishes};
use super::folder::folder;
use super::processes;
use super::wire::Wire;
use axum::http::Method;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver, WebElement, WindowHandle};
use tokio::sync::{Semaphore, SemaphorePermit};

/// As many browsers as a small machine has cores.
static TURNS: Semaphore = Semaphore::const_new(2);

/// How many may wait for the next test.
const SPARE: usize = 4;

/// How many browsers were started; each carries its number as an argument that it does not know.
static COUNT: AtomicUsize = AtomicUsize::new(0);

/// What a thing is called, for whoever cannot ask the browser.
const NAME: &str = "
    const [element] = arguments;
    if (!element.isConnected) return null;
    const named = (element.labels?.[0] ?? element).cloneNode(true);
    named.querySelectorAll('[aria-hidden=true]').forEach((part) => part.remove());
    return (element.getAttribute('aria-label') ?? named.textContent).replace(/\\s+/g, ' ').trim();
";

/// What Firefox is told of its reader. What can be had no other way than for the whole browser, is undone for the next test.
const MEDIA: &str = "
    const [medium, features] = arguments;
    gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
    const scheme = ['dark', 'light'].indexOf(features['prefers-color-scheme']);
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme < 0 ? 2 : scheme);
    Services.prefs.setIntPref('ui.prefersReducedMotion', features['prefers-reduced-motion'] === 'reduce' ? 1 : 0);
";

/// The browsers that are open and not in use.
static FREE: Mutex<Vec<Running>> = Mutex::new(vec![]);

/// A browser process.
#[derive(Clone)]
struct Running {
    driver: WebDriver,
    engine: Engine,
    mark: String,
    /// Where it puts what it saves.
    downloads: PathBuf,
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
    pub(crate) engine: Engine,
    mark: String,
    downloads: PathBuf,
    /// Its tabs in the order in which they were opened: drivers name them in any.
    tabs: Mutex<Vec<WindowHandle>>,
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
        let Some(running) = free else {
            return Self::of(Running::start(None, &[]).await, true, turn).await;
        };
        running.is_tidied().await;
        let browser = Self::of(running, true, turn).await;
        if browser.engine == Engine::Gecko {
            browser.media("", &[]).await;
        }
        browser
    }

    /// A browser of its own, with these preferences in its profile.
    pub(crate) async fn with(preferences: Value) -> Self {
        Self::with_arguments(preferences, &[]).await
    }

    /// A browser of its own, with these preferences, started with these arguments too.
    pub(crate) async fn with_arguments(preferences: Value, arguments: &[&str]) -> Self {
        let turn = TURNS.acquire().await.expect("never closed");
        Self::of(Running::start(Some(&preferences), arguments).await, false, turn).await
    }

    /// A browser whose pages run no scripts; those of a test it runs.
    pub(crate) async fn without_scripts() -> Self {
        match Engine::of_this_run() {
            Engine::Chromium => {
                let browser = Self::start().await;
                browser.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
                browser
            }
            Engine::Gecko => {
                let browser = Self::start().await;
                let forbid = "gBrowser.selectedBrowser.browsingContext.allowJavascript = false";
                browser.run_in_firefox(forbid, vec![]).await;
                browser
            }
            Engine::Webkit => Self::with_arguments(json!({}), &["--enable-javascript=false"]).await,
        }
    }

    async fn of(running: Running, is_plain: bool, turn: SemaphorePermit<'static>) -> Self {
        let browser = Self {
            driver: running.driver,
            engine: running.engine,
            mark: running.mark,
            downloads: running.downloads,
            tabs: Mutex::new(vec![]),
            is_plain,
            _turn: turn,
        };
        browser.tabs().await;
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

    /// Runs a script where Firefox runs itself, outside the page: what other drivers are asked for can only be set there.
    async fn run_in_firefox(&self, script: &str, arguments: Vec<Value>) {
        for (context, script) in [("chrome", Some(script)), ("content", None)] {
            let wanted = Some(json!({ "context": context }));
            self.say(Method::POST, "/moz/context", wanted)
                .await
                .expect("the driver may do that");
            if let Some(script) = script {
                self.run(script, arguments.clone()).await;
            }
        }
    }

    async fn say(&self, method: Method, endpoint: &str, body: Option<Value>) -> WebDriverResult<Value> {
        let said = Said {
            method,
            endpoint: endpoint.into(),
            body,
        };
        self.driver.cmd(Command::ExtensionCommand(Box::new(said))).await?.value_json()
    }

    /// Where it puts what it saves.
    pub(super) fn downloads(&self) -> &Path {
        &self.downloads
    }

    /// Its tabs, in the order in which they were opened.
    pub(crate) async fn tabs(&self) -> Vec<WindowHandle> {
        let open = self.driver.windows().await.expect("tabs");
        let mut tabs = self.tabs.lock().expect("whole");
        tabs.retain(|tab| open.contains(tab));
        let new: Vec<WindowHandle> = open.into_iter().filter(|tab| !tabs.contains(tab)).collect();
        tabs.extend(new);
        tabs.clone()
    }

    /// Opens another tab and turns to it. WebKit's driver cannot bring one to the front: there it is a window beside.
    pub(crate) async fn opens_a_tab(&self) {
        let opened = match self.engine {
            Engine::Chromium | Engine::Gecko => self.driver.new_tab().await,
            Engine::Webkit => self.driver.new_window().await,
        };
        self.driver.switch_to_window(opened.expect("a tab")).await.expect("the tab");
        self.tabs().await;
    }

    /// The tab that was opened or chosen comes to the front, where the driver did not see to that.
    pub(super) async fn brings_to_front(&self) {
        if self.engine == Engine::Chromium {
            self.cdp("Page.bringToFront", json!({})).await;
        }
    }

    /// The page as it is printed, a PDF in Base64.
    pub(super) async fn prints(&self) -> String {
        let printed = if self.engine == Engine::Chromium {
            // Tagged, with an outline, on the paper the style sheet asks for.
            let wanted = json!({ "preferCSSPageSize": true, "generateTaggedPDF": true, "generateDocumentOutline": true });
            self.cdp("Page.printToPDF", wanted).await["data"].clone()
        } else {
            let paper = json!({ "page": { "width": 21.0, "height": 29.7 } });
            self.say(Method::POST, "/print", Some(paper)).await.expect("a page on paper")
        };
        printed.as_str().unwrap_or_default().to_owned()
    }

    /// The window, in CSS pixels. Firefox makes none that is narrower than 500: there it is only the page that gets narrower.
    /// WebKit makes none narrower than 447, and its page with it.
    pub(crate) async fn size(&self, width: u32, height: u32) {
        if self.engine == Engine::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.cdp("Emulation.setDeviceMetricsOverride", size).await;
            return;
        }
        self.driver.set_window_rect(0, 0, width, height).await.expect("a window");
        if self.engine == Engine::Gecko {
            let narrow = "gBrowser.selectedBrowser.style.maxWidth = `${arguments[0]}px`";
            self.run_in_firefox(narrow, vec![json!(width)]).await;
        }
    }

    /// What the reader has asked of pages, such as `prefers-color-scheme: dark`; the medium may be `print`.
    pub(crate) async fn media(&self, medium: &str, features: &[(&str, &str)]) {
        if self.engine == Engine::Gecko {
            let features: Value = features.iter().copied().collect();
            self.run_in_firefox(MEDIA, vec![json!(medium), features]).await;
            return;
        }
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
        // Only Chromium's driver tells.
        if self.engine != Engine::Chromium {
            return vec![];
        }
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
        // WebKit paints no tab that came after another was closed.
        let serves_again = self.engine != Engine::Webkit;
        if serves_again && self.is_plain && !std::thread::panicking() && free.len() < SPARE {
            let running = Running {
                driver: self.driver.clone(),
                engine: self.engine,
                mark: self.mark.clone(),
                downloads: self.downloads.clone(),
                test: test(),
            };
            free.push(running);
        }
    }
}

impl Running {
    async fn start(preferences: Option<&Value>, arguments: &[&str]) -> Self {
        let engine = Engine::of_this_run();
        let mark = format!("--test={}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let downloads = folder();
        let mark_and_more = Wishes {
            mark: &mark,
            arguments,
            preferences,
        };
        let wanted = engine.wanted(mark_and_more, &downloads);
        let wanted = Capabilities::from(wanted.as_object().cloned().unwrap_or_default());
        let builder = WebDriver::builder(driver::address(engine, &downloads), wanted).client(Wire);
        let driver = builder.await.expect("the browser did not start");
        Self {
            driver,
            engine,
            mark,
            downloads,
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
        if self.engine == Engine::Chromium {
            self.driver.browser_log().await.expect("the console");
        }
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
