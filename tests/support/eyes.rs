//! What a user sees: looks for things by role and name, and waits a moment instead of sleeping.

use super::role::{Thing, checkbox, radio, textbox};
use super::user::User;
use serde_json::json;
use std::fmt::Display;
use std::time::{Duration, Instant};
use thirtyfour::WebElement;

const PATIENCE: Duration = Duration::from_secs(5);

/// What can be seen and may have this name: its own text, its label's, or `aria-label`.
const CANDIDATES: &str = "
    const [selector, name] = arguments;
    const texts = (element) => [element.getAttribute('aria-label'), element.textContent, ...[...element.labels ?? []].map((label) => label.textContent)];
    return [...document.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }) && texts(element).some((text) => text?.includes(name)));
";

const REPORT: &str = "return [...document.querySelectorAll('.report h1, .report > section')].map((part) => part.textContent).join('\\n')";

impl User {
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

    /// Waits until the page with this heading is there again, where it was left: with this link in view, give or take the lines that
    /// an answer grew by.
    pub(crate) async fn is_back_on(&self, heading: &str, link: &str) {
        self.is_on(heading).await;
        let script = "
            const left = [...document.querySelectorAll('a')].find((link) => [link.ariaLabel, link.textContent].includes(arguments[0]));
            const { top, bottom } = left.getBoundingClientRect();
            return document.activeElement.matches('main h1') && top < innerHeight + 60 && bottom > -60";
        self.until(&format!("‘{link}’ is in view"), async || {
            self.tells(script, link).await.then_some(())
        })
        .await;
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

    /// Waits until a report is there, whatever it is called.
    pub(crate) async fn is_on_a_report(&self) {
        self.holds("a report", "return !!document.querySelector('main .report h1')").await;
    }

    /// Whether a checkbox is ticked.
    pub(crate) async fn is_ticked(&self, label: &str) -> bool {
        self.finds(checkbox(label)).await.is_selected().await.expect("a checkbox")
    }

    /// The text of the report that stands on the page, heading and sections.
    pub(crate) async fn report(&self) -> String {
        self.text(REPORT).await
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
    pub(super) async fn look(&self, thing: &Thing) -> Option<WebElement> {
        let candidates = self
            .browser
            .driver
            .execute(CANDIDATES, vec![json!(thing.selector), json!(thing.name)])
            .await;
        let mut named = vec![];
        for element in candidates.and_then(thirtyfour::prelude::ScriptRet::elements).ok()? {
            named.push((self.browser.name(&element).await?, element));
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
            Some(element) => self.browser.name(&element).await.unwrap_or_default(),
            None => String::new(),
        }
    }

    /// Waits until this script's answer is true.
    pub(crate) async fn holds(&self, what: &str, script: &str) {
        self.until(&what, async || (self.browser.run(script, vec![]).await == true).then_some(()))
            .await;
    }

    /// Tries until there is an answer; after a while it tells what was on the page instead.
    pub(super) async fn until<T>(&self, what: &impl Display, attempt: impl AsyncFn() -> Option<T>) -> T {
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
