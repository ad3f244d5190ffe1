//! Someone else's site with the I-scan in its page. It calls itself `localhost` and the app `127.0.0.1`: two sites, so the
//! browser keeps their stores apart.

use super::browser::Browser;
use super::engine::Engine;
use super::port::listener;
use super::site::Site;
use super::user::User;
use axum::Router;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::Html;
use serde_json::Value;

/// A site with one page, served as long as the test runs.
pub(crate) struct Host {
    address: String,
}

impl Host {
    /// Its page has this between two paragraphs of its own.
    pub(crate) async fn with(content: &str) -> Self {
        Self::under_policy(content, "").await
    }

    /// The same, under this Content-Security-Policy.
    pub(crate) async fn under_policy(content: &str, policy: &str) -> Self {
        let page = format!(
            "<!doctype html><html lang=nl><head><meta charset=utf-8><meta name=viewport content='width=device-width'>\
             <title>Gemeente Voorbeelde</title></head><body><h1>Gemeente Voorbeelde</h1><p><a href='#'>Vooraf</a></p>\
             {content}<p id=erna>De gemeente gaat verder.</p></body></html>"
        );
        let policy = policy.to_owned();
        let answer = move || async move { ([(CONTENT_SECURITY_POLICY, policy)], Html(page)) };
        let (listener, address) = listener().await;
        let site = Router::new().fallback(answer);
        tokio::spawn(async move { axum::serve(listener, site).await });
        Self {
            address: format!("http://localhost:{}/", address.port()),
        }
    }
}

/// What the README tells a host to write, with these attributes.
pub(crate) fn snippet(site: &Site, attributes: &str) -> String {
    let (script, app) = (site.at("embed.js"), site.at(""));
    format!("<script src=\"{script}\" data-iscan {attributes}></script><noscript><a href=\"{app}\">Open de I-scan</a></noscript>")
}

/// The plain frame of the README, with these attributes.
pub(crate) fn frame(site: &Site, attributes: &str) -> String {
    let app = site.at("?embed=1");
    format!("<iframe src=\"{app}\" title=\"I-scan\" style=\"width: 100%; height: 1000px; border: 0\" {attributes}></iframe>")
}

/// What a page hears from others, and how much of it jumped without being asked to.
const WATCH: &str = "
    window.heard = [];
    window.jumped = 0;
    addEventListener('message', ({ origin, data }) => heard.push({ origin, data }));
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) jumped += entry.value; })
        .observe({ type: 'layout-shift', buffered: true });
";

impl User {
    /// A user who looks into the frame in someone else's page, with the app before them.
    pub(crate) async fn looks_into_frame(browser: Browser, host: &Host) -> Self {
        let user = Self::visits(browser, host).await;
        user.looks_inside(0).await;
        user
    }

    /// A user who opens someone else's page.
    pub(crate) async fn visits(browser: Browser, host: &Host) -> Self {
        if browser.engine == Engine::Chromium {
            browser.before_pages(WATCH).await;
        }
        let user = Self { browser };
        user.browser.driver.goto(&host.address).await.expect("the host's page");
        user
    }

    /// Looks into a frame of the page, the first being 0, and waits until the app is there.
    pub(crate) async fn looks_inside(&self, place: u16) {
        self.looks_outside().await;
        let there = format!("return document.querySelectorAll('iframe').length > {place}");
        self.holds("the frame is there", &there).await;
        self.browser.driver.enter_frame(place).await.expect("a frame");
        self.is_served().await;
    }

    /// The app begins anew inside the frame.
    pub(crate) async fn reloads_inside(&self) {
        self.browser.run("location.reload()", vec![]).await;
        self.looks_inside(0).await;
    }

    /// Looks at the page around it.
    pub(crate) async fn looks_outside(&self) {
        self.browser.driver.enter_default_frame().await.expect("the host's page");
    }

    /// What the page around it says to a script; then the user looks into its first frame again.
    pub(crate) async fn outside(&self, script: &str) -> Value {
        self.looks_outside().await;
        let said = self.browser.run(script, vec![]).await;
        self.browser.driver.enter_frame(0).await.expect("a frame");
        said
    }

    /// Waits until this is true of the page around it; then the user looks into its first frame again.
    pub(crate) async fn holds_outside(&self, what: &str, script: &str) {
        self.looks_outside().await;
        self.holds(what, script).await;
        self.browser.driver.enter_frame(0).await.expect("a frame");
    }

    /// Waits until the first frame is as high as what is in it, and nothing in it scrolls; gives that height.
    pub(crate) async fn fits(&self) -> u64 {
        // What the frame says of itself comes later than the page.
        self.holds(
            "the frame says where answers are",
            "return !!document.querySelector('.frame > aside')?.textContent",
        )
        .await;
        let inside = "return Math.ceil(document.body.getBoundingClientRect().height)";
        let height = self
            .until(&"a frame as high as what is in it", async || {
                self.settles().await;
                let height = self.browser.run(inside, vec![]).await.as_u64().expect("a height");
                let frame = self.outside("return document.querySelector('iframe').clientHeight").await;
                (frame == height).then_some(height)
            })
            .await;
        self.holds(
            "nothing in the frame scrolls",
            "return document.scrollingElement.scrollHeight <= innerHeight",
        )
        .await;
        height
    }

    /// Looks at the window that was opened last, and waits until the app is there.
    pub(crate) async fn is_served_in_a_new_tab(&self) {
        let opened = async || {
            let windows = self.browser.tabs().await;
            (windows.len() > 1).then(|| windows.last().cloned())?
        };
        let window = self.until(&"a window of its own", opened).await;
        self.browser.driver.switch_to_window(window).await.expect("the window");
        self.browser.brings_to_front().await;
        self.is_served().await;
    }
}
