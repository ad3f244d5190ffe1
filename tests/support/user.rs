//! Someone at the page: opens it, clicks, types. What they see is in `eyes`.

use super::browser::Browser;
use super::engine::Engine;
use super::questions::words;
use super::role::{Thing, button, checkbox, disclosure, link, radio, textbox};
use super::site::Site;
use super::store::{keep, record};
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

/// Brings a thing into view, as far as its own frame can; tells which frame of the page around it that is, and how far down
/// in it the thing stands.
const BRING: &str = "
    const [thing] = arguments;
    thing.scrollIntoView({ block: 'center', behavior: 'instant' });
    const frame = [...Array(parent.length).keys()].find((place) => parent.frames[place] === window);
    return frame === undefined ? null : [frame, thing.getBoundingClientRect().top];
";

/// Brings what stands this far down in a frame into view.
const BRING_FRAME: &str = "
    const [frame, down] = arguments;
    scrollBy({ top: document.querySelectorAll('iframe')[frame].getBoundingClientRect().top + down - innerHeight / 2, behavior: 'instant' });
";

/// A user, in a browser of their own.
pub(crate) struct User {
    pub(crate) browser: Browser,
}

impl User {
    /// A user who opens the site at this hash.
    pub(crate) async fn opens(site: &Site, hash: &str) -> Self {
        Self::arrives(Browser::start().await, site, hash).await
    }

    /// A user whose browser has kept this scan, called `x`, from an earlier visit.
    pub(crate) async fn returns(site: &Site, hash: &str, scan: &Value) -> Self {
        Self::finds_kept(site, hash, &record(scan)).await
    }

    /// A user whose browser has this text in the place of the scan `x`.
    pub(crate) async fn finds_kept(site: &Site, hash: &str, text: &str) -> Self {
        let browser = Browser::start().await;
        if browser.engine == Engine::Chromium {
            let visit = browser.before_pages(&keep(site, text)).await;
            let user = Self::arrives(browser, site, hash).await;
            user.browser.cdp("Page.removeScriptToEvaluateOnNewDocument", visit).await;
            user
        } else {
            // Another page of the same site, to which nothing happens by itself.
            browser.driver.goto(site.at("embed.js")).await.expect("a page");
            browser.run(&keep(site, text), vec![]).await;
            Self::arrives(browser, site, hash).await
        }
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

    /// Passes over the head of the start page with the skip link and begins, with the keyboard alone.
    pub(crate) async fn skips_to_begin(&self) {
        let words = words();
        self.press(Key::Tab).await;
        assert_eq!(self.focus_name().await, words.nav_skip());
        self.press(Key::Enter).await;
        self.press(Key::Tab).await;
        assert_eq!(self.focus_name().await, words.start_begin(), "the skip link leads to the content");
        self.press(Key::Enter).await;
    }

    /// Turns to another page of the app that is there.
    pub(crate) async fn turns_to(&self, hash: &str, heading: impl AsRef<str>) {
        self.browser.run("location.hash = arguments[0]", vec![json!(hash)]).await;
        self.is_on(heading).await;
    }

    /// Goes somewhere else.
    pub(crate) async fn leaves(&self) {
        self.browser.driver.goto("about:blank").await.expect("nothing");
    }

    /// Opens a second tab at this hash and looks at it.
    pub(crate) async fn opens_a_tab(&self, site: &Site, hash: &str) {
        self.browser.opens_a_tab().await;
        self.goes_to(&site.at(hash)).await;
    }

    /// Looks at a tab, the first being 0.
    pub(crate) async fn looks_at_tab(&self, place: usize) {
        let tabs = self.browser.tabs().await;
        self.browser.driver.switch_to_window(tabs[place].clone()).await.expect("the tab");
        self.browser.brings_to_front().await;
    }

    /// Goes back in the browser.
    pub(crate) async fn goes_back(&self) {
        self.browser.driver.back().await.expect("an earlier page");
    }

    /// Loads the page again.
    pub(crate) async fn reloads(&self) {
        self.browser.driver.refresh().await.expect("the page");
        self.is_served().await;
    }

    /// Clicks what is called this, by its whole name or by how its name begins.
    pub(crate) async fn clicks(&self, thing: Thing) {
        self.until(&thing, async || {
            let found = self.look(&thing).await?;
            if self.browser.engine == Engine::Webkit {
                self.brings_into_view(&found).await?;
            }
            if found.click().await.is_ok() {
                return Some(());
            }
            // Something lies on top of it that stays in sight: one scrolls a little.
            let aside = "arguments[0].scrollIntoView({ block: 'center' })";
            self.browser.driver.execute(aside, vec![found.to_json().ok()?]).await.ok()?;
            found.click().await.ok()
        })
        .await;
    }

    /// WebKit's driver does not scroll far enough to press what stands below, and not at all around a frame.
    async fn brings_into_view(&self, found: &WebElement) -> Option<()> {
        let driver = &self.browser.driver;
        let brought = driver.execute(BRING, vec![found.to_json().ok()?]).await.ok()?;
        if let Ok((frame, down)) = serde_json::from_value::<(u16, f64)>(brought.json().clone()) {
            driver.enter_parent_frame().await.ok()?;
            let scrolled = driver.execute(BRING_FRAME, vec![json!(frame), json!(down)]).await;
            driver.enter_frame(frame).await.ok()?;
            scrolled.ok()?;
        }
        // It presses where the thing was when it looked: what is being told beside it may still move it.
        self.settles().await;
        Some(())
    }

    /// Chooses a radio button.
    pub(crate) async fn choose(&self, name: impl Into<String>) {
        self.clicks(radio(name)).await;
    }

    /// Chooses the answer with this name to one of several questions.
    pub(crate) async fn choose_for(&self, question: impl Into<String>, name: impl Into<String>) {
        self.clicks(radio(name).of(question)).await;
    }

    /// Follows a link. The page hears of its new address a moment later; where that is another page altogether, the moment
    /// goes with it.
    pub(crate) async fn follow(&self, name: impl Into<String>) {
        self.clicks(link(name)).await;
        let moment = "const done = arguments[0]; setTimeout(() => setTimeout(done))";
        drop(self.browser.driver.execute_async(moment, vec![]).await);
    }

    /// Presses a button on the page.
    pub(crate) async fn push(&self, name: impl Into<String>) {
        self.clicks(button(name)).await;
    }

    /// Ticks a checkbox, or takes the tick away.
    pub(crate) async fn tick(&self, name: impl Into<String>) {
        self.clicks(checkbox(name)).await;
    }

    /// Opens or closes a part of the page.
    pub(crate) async fn unfold(&self, name: impl Into<String>) {
        self.clicks(disclosure(name)).await;
    }

    /// Opens every part of the page with this name, and tells how many are open now.
    pub(crate) async fn unfolds_all(&self, name: &str) -> u64 {
        self.until(&disclosure(name), async || {
            let script = "
                const all = [...document.querySelectorAll('details > summary')].filter((summary) => summary.textContent === arguments[0]);
                all.filter((summary) => !summary.parentElement.open).forEach((summary) => summary.click());
                return all.length;
            ";
            self.browser
                .run(script, vec![json!(name)])
                .await
                .as_u64()
                .filter(|count| *count > 0)
        })
        .await
    }

    /// Chooses in a list what begins so.
    pub(crate) async fn selects(&self, list: Thing, option: &str) {
        let script = "
            const [list, text] = arguments;
            list.value = [...list.options].find((option) => option.textContent.startsWith(text)).value;
            list.dispatchEvent(new Event('change', { bubbles: true }));
        ";
        let list = self.finds(list).await.to_json().expect("an element");
        self.browser.run(script, vec![list, json!(option)]).await;
        self.settles().await;
    }

    /// Selects these letters in the field that has the focus.
    pub(crate) async fn selects_in_field(&self, start: u64, end: u64) {
        let script = "document.activeElement.setSelectionRange(arguments[0], arguments[1])";
        self.browser.run(script, vec![json!(start), json!(end)]).await;
    }

    /// Reads on under this heading: it comes into view and is selected.
    pub(crate) async fn reads_on_at(&self, heading: &str) {
        let heading = self.finds(super::role::heading(heading)).await.to_json().expect("an element");
        let script = "arguments[0].scrollIntoView(); getSelection().selectAllChildren(arguments[0])";
        self.browser.run(script, vec![heading]).await;
        self.settles().await;
    }

    /// Types into the field with this label, after what is there.
    pub(crate) async fn fill(&self, label: impl Into<String>, text: &str) {
        self.goes_into(label).await;
        self.press(Key::End).await;
        self.types(text).await;
    }

    /// Puts the cursor in the field with this label. A field may move while it is pressed, in a frame that is still growing:
    /// then it is pressed again, as one does who sees no cursor.
    async fn goes_into(&self, label: impl Into<String>) {
        let field = textbox(label);
        self.until(&format!("the cursor in {field}"), async || {
            self.clicks(field.clone()).await;
            let sought = self.look(&field).await?;
            (self.focus().await? == sought).then_some(())
        })
        .await;
    }

    /// Types into the field with this label, in place of what is there.
    pub(crate) async fn refill(&self, label: impl Into<String>, text: &str) {
        self.goes_into(label).await;
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
        // WebKit's driver knows no key for a new line but that of Enter.
        let keys = text.replace('\n', &char::from(Key::Enter).to_string());
        self.browser.driver.action_chain().send_keys(keys).perform().await.expect("typing");
        self.settles().await;
    }

    /// Goes there by Tab.
    pub(crate) async fn tabs_to(&self, thing: Thing) {
        let mut sought = self.finds(thing.clone()).await;
        for steps in 1..=80 {
            let tab = self.browser.driver.action_chain().send_keys(char::from(Key::Tab).to_string());
            tab.perform().await.expect("a key");
            if self.focus().await.as_ref() == Some(&sought) {
                return;
            }
            // What the page was doing may have put another in its place.
            if steps % 20 == 0 {
                sought = self.finds(thing.clone()).await;
            }
        }
        panic!("Tab does not reach {thing}");
    }
}
