//! The engines that browsers are made of. A run of the tests has one: Chromium, or the one that `ISCAN_ENGINE` names.

use serde_json::{Value, json};
use std::io::{Write, stderr};
use std::path::Path;

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Of Chrome and Edge.
    Chromium,
    /// Of Firefox.
    Gecko,
    /// Of Safari, here in the small browser that comes with it.
    Webkit,
}

const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    // A mouse that points and hovers, as on a desk: without a window the browser believes it has none.
    "--blink-settings=primaryPointerType=4,availablePointerTypes=4,primaryHoverType=2,availableHoverTypes=2",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-features=SpareRendererForSitePerProcess",
    "--disable-sync",
    "--no-first-run",
];

/// What a browser is asked for besides its engine.
#[derive(Clone, Copy, Default)]
pub(crate) struct Wishes<'a> {
    /// An argument that it does not know, to be found by.
    pub(super) mark: &'a str,
    /// What Chromium or WebKit is started with besides.
    pub(super) arguments: &'a [&'a str],
    /// What its profile has set, as each engine calls it.
    pub(super) preferences: Option<&'a Value>,
}

/// Why WebKit leaves out what is seen on paper, or as the reader prefers it.
pub(crate) const NO_MEDIUM: &str = "its driver can be told of no medium, and of nothing that a reader prefers";

/// Why WebKit leaves out what is printed.
pub(crate) const NO_PRINTING: &str = "its driver has no command to print";

/// All but the one that the app is made in.
pub(crate) const OTHERS: [Engine; 2] = [Engine::Gecko, Engine::Webkit];

/// Whether the test that asks is left out in this run, for these are the engines that it cannot be done in, and why. The run
/// lists it then: a test that does nothing counts as passed.
pub(crate) fn is_left_out(engines: &[Engine], why: &str) -> bool {
    let here = Engine::of_this_run();
    let is_left_out = engines.contains(&here);
    if is_left_out {
        let test = std::thread::current().name().unwrap_or_default().to_owned();
        // What is printed in the ordinary way is shown of failed tests only.
        drop(writeln!(stderr(), "OVERGESLAGEN in {here:?}: {test}: {why}"));
    }
    is_left_out
}

impl Engine {
    /// That of this run.
    pub(crate) fn of_this_run() -> Self {
        match std::env::var("ISCAN_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Gecko,
            Ok("webkit") => Self::Webkit,
            Ok(other) => panic!("ISCAN_ENGINE is chromium, firefox or webkit, not {other}"),
        }
    }

    /// The command that starts its driver on the port `$PORT`; what is saved goes to `$HOME`.
    pub(super) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver --port=$PORT",
            Self::Gecko => "geckodriver --port $PORT --websocket-port 0 --allow-system-access",
            // It has no mode without a screen.
            Self::Webkit => "xvfb-run -a -s '-screen 0 1400x1200x24 -nolisten tcp' WebKitWebDriver --port=$PORT",
        }
    }

    /// Whether one driver can have several browsers.
    pub(super) fn shares_driver(self) -> bool {
        self == Self::Chromium
    }

    /// What its driver is asked for.
    pub(super) fn wanted(self, wishes: Wishes<'_>, downloads: &Path) -> Value {
        let preferences = wishes.preferences.cloned().unwrap_or_else(|| json!({}));
        match self {
            Self::Chromium => {
                let arguments: Vec<&str> = ARGUMENTS.iter().chain(wishes.arguments).copied().chain([wishes.mark]).collect();
                json!({
                    "browserName": "chrome",
                    "goog:chromeOptions": { "args": arguments, "prefs": preferences },
                    "goog:loggingPrefs": { "browser": "WARNING" },
                })
            }
            Self::Gecko => {
                let mut all = json!({
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads,
                    "browser.download.alwaysOpenPanel": false,
                    "browser.download.start_downloads_in_tmp_dir": false,
                });
                let wanted = preferences.as_object().cloned().unwrap_or_default();
                all.as_object_mut().expect("an object").extend(wanted);
                json!({
                    "browserName": "firefox",
                    "moz:firefoxOptions": { "binary": "/usr/bin/firefox-esr", "args": ["-headless"], "prefs": all },
                })
            }
            Self::Webkit => {
                let arguments: Vec<&str> = ["--automation"].iter().chain(wishes.arguments).copied().collect();
                json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": { "args": arguments } })
            }
        }
    }
}
