//! Someone at the page: looks for things by role and name, clicks, types, and waits a moment instead of sleeping.

use super::browser::Browser;
use super::role::{Thing, button, checkbox, disclosure, link, radio, textbox};
use super::site::Site;
use axum::http::Method;
use serde_json::{Value, json};
use std::fmt::Display;
use std::sync::Arc;
use std::time::{Duration, Instant};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::{Key, WebElement};

const PATIENCE: Duration = Duration::from_secs(5);

/// What can be seen and may have this name: its own text, its label's, or `aria-label`.
const CANDIDATES: &str = "
    const [selector, name] = arguments;
    const texts = (element) => [element.getAttribute('aria-label'), element.textContent, ...[...element.labels ?? []].map((label) => label.textContent)];
    return [...document.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }) && texts(element).some((text) => text?.includes(name)));
";

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
    async fn is_served(&self) {
        let script = "return !!document.querySelector('main') && !document.querySelector('#niet-gestart')";
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

    /// Follows a link.
    pub(crate) async fn follow(&self, name: &str) {
        self.clicks(link(name)).await;
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
        let all = self
            .browser
            .driver
            .action_chain()
            .key_down(Key::Control)
            .send_keys("a")
            .key_up(Key::Control);
        all.perform().await.expect("select all");
        self.types(text).await;
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

    /// The page has drawn itself anew, and again: whatever was going to happen at once has happened.
    pub(crate) async fn settles(&self) {
        let script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.browser.driver.execute_async(script, vec![]).await.expect("two frames");
    }

    /// Waits until this text can be read.
    pub(crate) async fn sees(&self, text: &str) {
        let shown = "return document.body.innerText.includes(arguments[0])";
        self.until(&format!("the text ‘{text}’"), async || {
            self.tells(shown, text).await.then_some(())
        })
        .await;
    }

    /// Waits until this text cannot be read.
    pub(crate) async fn sees_no(&self, text: &str) {
        let shown = "return document.body.innerText.includes(arguments[0])";
        self.until(&format!("no text ‘{text}’"), async || {
            (!self.tells(shown, text).await).then_some(())
        })
        .await;
    }

    /// Waits until it is there.
    pub(crate) async fn finds(&self, thing: Thing) -> WebElement {
        self.until(&thing, async || self.look(&thing).await).await
    }

    /// Waits until it is not there.
    pub(crate) async fn finds_no(&self, thing: Thing) {
        self.until(&format!("no {thing}"), async || self.look(&thing).await.is_none().then_some(()))
            .await;
    }

    /// Waits until the page with this heading is there, and the document's title names it.
    pub(crate) async fn is_on(&self, heading: &str) {
        let script = "return document.querySelector('main h1')?.textContent == arguments[0] && document.title.startsWith(arguments[0])";
        self.until(&format!("the page ‘{heading}’"), async || {
            self.tells(script, heading).await.then_some(())
        })
        .await;
    }

    /// Waits until the page with this heading is there, at its top, with the focus on the heading.
    pub(crate) async fn is_led_to(&self, heading: &str) {
        self.is_on(heading).await;
        let script = "return document.activeElement.matches('main h1') && scrollY == 0";
        self.holds("the focus is on the heading", script).await;
    }

    /// Waits until this is what is chosen in the group that asks.
    pub(crate) async fn has_chosen(&self, name: &str) {
        let radio = radio(name);
        self.until(&format!("chosen: {radio}"), async || {
            self.look(&radio).await?.is_selected().await.ok()?.then_some(())
        })
        .await;
    }

    /// How many radio buttons are chosen on this page.
    pub(crate) async fn choices(&self) -> u64 {
        let script = "return document.querySelectorAll('main input[type=radio]:checked').length";
        self.browser.run(script, vec![]).await.as_u64().unwrap_or_default()
    }

    /// What is written in a field.
    pub(crate) async fn reads(&self, label: &str) -> String {
        self.finds(textbox(label)).await.value().await.expect("a field").unwrap_or_default()
    }

    /// The part of the address after the page: `#/scan`.
    pub(crate) async fn hash(&self) -> String {
        self.text("return location.hash").await
    }

    /// The text a script gives.
    pub(crate) async fn text(&self, script: &str) -> String {
        self.browser.run(script, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    async fn tells(&self, script: &str, text: &str) -> bool {
        self.browser.run(script, vec![json!(text)]).await == true
    }

    /// The one thing of this role with this name, else the one whose name begins with it. Names are those the browser
    /// gives to assistive technology.
    async fn look(&self, thing: &Thing) -> Option<WebElement> {
        let candidates = self
            .browser
            .driver
            .execute(CANDIDATES, vec![json!(thing.selector), json!(thing.name)])
            .await;
        let mut named = vec![];
        for element in candidates.and_then(thirtyfour::prelude::ScriptRet::elements).ok()? {
            named.push((self.name(&element).await?, element));
        }
        let whole = named.iter().filter(|(name, _)| *name == thing.name).count();
        named.retain(|(name, _)| {
            if whole > 0 {
                *name == thing.name
            } else {
                name.starts_with(&thing.name)
            }
        });
        assert!(
            named.len() < 2,
            "more than one {thing}: {:?}",
            named.iter().map(|(name, _)| name).collect::<Vec<_>>()
        );
        named.pop().map(|(_, element)| element)
    }

    /// The element that has the focus.
    pub(crate) async fn focus(&self) -> Option<WebElement> {
        self.browser
            .driver
            .execute("return document.activeElement", vec![])
            .await
            .ok()?
            .element()
            .ok()
    }

    /// The accessible name of what has the focus.
    pub(crate) async fn focus_name(&self) -> String {
        match self.focus().await {
            Some(element) => self.name(&element).await.unwrap_or_default(),
            None => String::new(),
        }
    }

    async fn name(&self, element: &WebElement) -> Option<String> {
        let asked = ComputedLabel(element.element_id().to_string());
        let answer = self.browser.driver.cmd(Command::ExtensionCommand(Box::new(asked))).await;
        answer.ok()?.value().ok()
    }

    /// Waits until this script's answer is true.
    pub(crate) async fn holds(&self, what: &str, script: &str) {
        self.until(&what, async || (self.browser.run(script, vec![]).await == true).then_some(()))
            .await;
    }

    /// Tries until there is an answer; after a while it tells what was on the page instead.
    async fn until<T>(&self, what: &impl Display, attempt: impl AsyncFn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = attempt().await {
                return found;
            }
            if start.elapsed() > PATIENCE {
                let page = self
                    .browser
                    .run("return location.href + '\\n' + document.body.innerText", vec![])
                    .await;
                panic!("waited in vain: {what}. The page:\n{}", page.as_str().unwrap_or_default());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }
}

/// The name that assistive technology is given.
#[derive(Debug)]
struct ComputedLabel(String);

impl ExtensionCommand for ComputedLabel {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computedlabel", self.0).into()
    }
}
