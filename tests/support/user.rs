//! Someone at the page: opens it, clicks, types. What they see is in `eyes`.

use super::browser::Browser;
use super::role::{Thing, button, checkbox, disclosure, link, radio, textbox};
use super::site::Site;
use serde_json::{Value, json};
use thirtyfour::Key;

/// A user, in a browser of their own.
pub(crate) struct User {
    pub(crate) browser: Browser,
}

impl User {
    /// A user who opens the site at this hash.
    pub(crate) async fn opens(site: &Site, hash: &str) -> Self {
        Self::arrives(Browser::start(json!({})).await, site, hash).await
    }

    /// A user whose browser has kept this record of the scan `x` from an earlier visit.
    pub(crate) async fn returns(site: &Site, hash: &str, record: &str) -> Self {
        let browser = Browser::start(json!({})).await;
        let visit = browser
            .before_pages(&format!("localStorage.setItem('iscan.scan.x', {})", json!(record)))
            .await;
        let user = Self::arrives(browser, site, hash).await;
        user.browser.cdp("Page.removeScriptToEvaluateOnNewDocument", visit).await;
        user
    }

    /// A user whose browser has been prepared.
    pub(crate) async fn arrives(browser: Browser, site: &Site, hash: &str) -> Self {
        let user = Self { browser };
        user.goes_to(&site.at(hash)).await;
        user
    }

    /// Forgets everything, as a browser does that was never here, and opens the site at this hash.
    pub(crate) async fn starts_anew(&self, site: &Site, hash: &str) {
        self.browser.run("localStorage.clear(); sessionStorage.clear()", vec![]).await;
        self.leaves().await;
        self.goes_to(&site.at(hash)).await;
    }

    /// Opens an address and waits until the app is there.
    pub(crate) async fn goes_to(&self, address: &str) {
        self.browser.driver.goto(address).await.expect("the page");
        self.is_served().await;
    }

    /// Goes somewhere else.
    pub(crate) async fn leaves(&self) {
        self.browser.driver.goto("about:blank").await.expect("nothing");
    }

    /// Opens a second tab at this hash and looks at it.
    pub(crate) async fn opens_a_tab(&self, site: &Site, hash: &str) {
        let tab = self.browser.driver.new_tab().await.expect("a tab");
        self.browser.driver.switch_to_window(tab).await.expect("the tab");
        self.goes_to(&site.at(hash)).await;
    }

    /// Looks at a tab, the first being 0.
    pub(crate) async fn looks_at_tab(&self, place: usize) {
        let tabs = self.browser.driver.windows().await.expect("tabs");
        self.browser.driver.switch_to_window(tabs[place].clone()).await.expect("the tab");
        self.browser.cdp("Page.bringToFront", json!({})).await;
    }

    /// Goes back in the browser.
    pub(crate) async fn goes_back(&self) {
        self.browser.driver.back().await.expect("an earlier page");
    }

    /// Everything the browser keeps, as it is.
    pub(crate) async fn keeps(&self) -> Value {
        self.browser.run("return { ...localStorage }", vec![]).await
    }

    /// The record of a scan as the browser keeps it; `null` when there is none, or it is no JSON.
    pub(crate) async fn kept(&self, id: &str) -> Value {
        let text = self
            .browser
            .run("return localStorage.getItem('iscan.scan.' + arguments[0])", vec![json!(id)])
            .await;
        serde_json::from_str(text.as_str().unwrap_or_default()).unwrap_or_default()
    }

    /// Loads the page again.
    pub(crate) async fn reloads(&self) {
        self.browser.driver.refresh().await.expect("the page");
        self.is_served().await;
    }

    /// The page that is there before the app is has a place for bad news; the app's own start page has not.
    pub(super) async fn is_served(&self) {
        // Nor does a page behind the start page still wait for its words.
        let script = "return !!document.querySelector('main') && !document.querySelector('#niet-gestart')
            && !['Even geduld', 'One moment'].includes(document.querySelector('main h1')?.textContent)";
        self.holds("the app starts", script).await;
    }

    /// Clicks what is called this, by its whole name or by how its name begins.
    pub(crate) async fn clicks(&self, thing: Thing) {
        self.until(&thing, async || self.look(&thing).await?.click().await.ok()).await;
    }

    /// Chooses a radio button.
    pub(crate) async fn choose(&self, name: &str) {
        self.clicks(radio(name)).await;
    }

    /// Follows a link. The page hears of its new address a moment later; where that is another page altogether, the moment
    /// goes with it.
    pub(crate) async fn follow(&self, name: &str) {
        self.clicks(link(name)).await;
        let moment = "const done = arguments[0]; setTimeout(() => setTimeout(done))";
        drop(self.browser.driver.execute_async(moment, vec![]).await);
    }

    /// Presses a button on the page.
    pub(crate) async fn push(&self, name: &str) {
        self.clicks(button(name)).await;
    }

    /// Ticks a checkbox, or takes the tick away.
    pub(crate) async fn tick(&self, name: &str) {
        self.clicks(checkbox(name)).await;
    }

    /// Opens or closes a part of the page.
    pub(crate) async fn unfold(&self, name: &str) {
        self.clicks(disclosure(name)).await;
    }

    /// Types into the field with this label, after what is there.
    pub(crate) async fn fill(&self, label: &str, text: &str) {
        self.clicks(textbox(label)).await;
        self.press(Key::End).await;
        self.types(text).await;
    }

    /// Types into the field with this label, in place of what is there.
    pub(crate) async fn refill(&self, label: &str, text: &str) {
        self.clicks(textbox(label)).await;
        self.holds_down(Key::Control, "a").await;
        self.types(text).await;
    }

    /// Types while a key is held down.
    pub(crate) async fn holds_down(&self, key: Key, text: &str) {
        let keys = self.browser.driver.action_chain().key_down(key.clone()).send_keys(text).key_up(key);
        keys.perform().await.expect("typing");
        self.settles().await;
    }

    /// Presses a key, wherever the focus is.
    pub(crate) async fn press(&self, key: Key) {
        self.types(&char::from(key).to_string()).await;
    }

    /// Types wherever the focus is.
    pub(crate) async fn types(&self, text: &str) {
        self.browser.driver.action_chain().send_keys(text).perform().await.expect("typing");
        self.settles().await;
    }

    /// Goes there by Tab.
    pub(crate) async fn tabs_to(&self, thing: Thing) {
        for _ in 0..80 {
            self.press(Key::Tab).await;
            let sought = self.look(&thing).await;
            if sought.is_some() && sought == self.focus().await {
                return;
            }
        }
        panic!("Tab does not reach {thing}");
    }
}
