//! What a user sees: looks for things by role and name, and waits a moment instead of sleeping.

use super::questions::questions_in;
use super::role::{Thing, checkbox, radio, textbox};
use super::text::{ANY, begins, is, pattern};
use super::user::User;
use serde_json::{Value, json};
use std::fmt::Display;
use std::time::{Duration, Instant};
use thirtyfour::WebElement;

const PATIENCE: Duration = Duration::from_secs(5);

/// What can be seen, has this role and may have this name: its own text, its label's, or what names it in an attribute.
const CANDIDATES: &str = "
    const [selector, name, group] = arguments;
    const [named, asking] = [name, group].map((source) => new RegExp(source));
    const told = (ids) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    const texts = (element) => [element.ariaLabel, element.textContent, ...told(element.getAttribute('aria-labelledby')), ...[...element.labels ?? []].map((label) => label.textContent)];
    const question = (element) => element.closest('fieldset, [role=group], [role=radiogroup]')?.querySelector('legend')?.textContent.trim() ?? '';
    return [...document.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }) && texts(element).some((text) => text != null && named.test(text)) && asking.test(question(element)));
";

const SHOWN: &str = "return new RegExp(arguments[0]).test(document.body.innerText)";

/// The page with this heading is there, and the document's title names it.
const ON_PAGE: &str = "
    const heading = document.querySelector('main h1')?.textContent;
    return heading != undefined && new RegExp(`^${arguments[0]}$`).test(heading) && document.title.includes(heading);
";

/// This link is in view, give or take the lines that an answer grew by.
const IN_VIEW: &str = "
    const left = [...document.querySelectorAll('a')].find((link) => [link.ariaLabel, link.textContent].includes(arguments[0]));
    const { top, bottom } = left.getBoundingClientRect();
    return document.activeElement.matches('main h1') && top < innerHeight + 60 && bottom > -60;
";

/// Heading and sections of the report, without what can be pressed beside them.
const REPORT: &str = "
    const parts = [...document.querySelectorAll('main h1, main section')].filter((part) => !part.parentElement.closest('section'));
    return parts.map((part) => {
        const copy = part.cloneNode(true);
        copy.querySelectorAll('button').forEach((button) => button.remove());
        return copy.textContent.trim();
    }).join('\\n');
";

/// The app has taken the place of the page that is there before it: that one cannot be pressed, for a button needs the app,
/// and it is there whatever page was asked for.
const SERVED: &str = "
    const [waiting, start] = arguments;
    const heading = [...document.querySelectorAll('main h1')].find((heading) => heading.checkVisibility())?.textContent;
    return heading != undefined && !waiting.includes(heading) && (!start.includes(heading) || !!document.querySelector('main button'));
";

impl User {
    /// The page has drawn itself anew, and again: whatever was going to happen at once has happened.
    pub(crate) async fn settles(&self) {
        let script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.browser.driver.execute_async(script, vec![]).await.expect("two frames");
    }

    /// Waits until the app is there.
    pub(super) async fn is_served(&self) {
        let both = ["nl", "en"].map(questions_in);
        let waiting = json!(both.map(|questions| questions.words.waiting_title()));
        let start = json!(both.map(|questions| questions.start.title.as_str()));
        self.until(&"the app", async || {
            self.tells(SERVED, vec![waiting.clone(), start.clone()]).await.then_some(())
        })
        .await;
    }

    /// Waits until this text can be read.
    pub(crate) async fn sees(&self, text: impl AsRef<str>) {
        let text = text.as_ref();
        self.until(&format!("the text ‘{text}’"), async || {
            self.tells(SHOWN, vec![json!(pattern(text))]).await.then_some(())
        })
        .await;
    }

    /// Waits until this text cannot be read.
    pub(crate) async fn sees_no(&self, text: impl AsRef<str>) {
        let text = text.as_ref();
        self.until(&format!("no text ‘{text}’"), async || {
            (!self.tells(SHOWN, vec![json!(pattern(text))]).await).then_some(())
        })
        .await;
    }

    /// Waits until it is there.
    pub(crate) async fn finds(&self, thing: Thing) -> WebElement {
        self.until(&thing, async || self.look(&thing).await).await
    }

    /// Waits until it is not there.
    pub(crate) async fn finds_no(&self, thing: Thing) {
        self.until(&format!("no {thing}"), async || {
            self.looks(&thing).await.is_some_and(|found| found.is_empty()).then_some(())
        })
        .await;
    }

    /// Waits until there are this many.
    pub(crate) async fn finds_all(&self, count: usize, thing: Thing) {
        self.until(&format!("{count} times {thing}"), async || {
            (self.looks(&thing).await?.len() == count).then_some(())
        })
        .await;
    }

    /// The names of all that are there, from top to bottom.
    pub(crate) async fn names(&self, thing: Thing) -> Vec<String> {
        let named = self.until(&thing, async || {
            let found = self.looks(&thing).await?;
            (!found.is_empty()).then_some(found)
        });
        named.await.into_iter().map(|(name, _)| name).collect()
    }

    /// Waits until the page with this heading is there, and the document's title names it.
    pub(crate) async fn is_on(&self, heading: impl AsRef<str>) {
        let heading = heading.as_ref();
        self.until(&format!("the page ‘{heading}’"), async || {
            self.tells(ON_PAGE, vec![json!(pattern(heading))]).await.then_some(())
        })
        .await;
    }

    /// Waits until the page with this heading is there, at its top, with the focus on the heading.
    pub(crate) async fn is_led_to(&self, heading: impl AsRef<str>) {
        self.is_on(heading).await;
        let script = "return document.activeElement.matches('main h1') && scrollY == 0";
        self.holds("the focus is on the heading", script).await;
    }

    /// Waits until the page with this heading is there again, where it was left: with this link in view.
    pub(crate) async fn is_back_on(&self, heading: impl AsRef<str>, link: &str) {
        self.is_on(heading).await;
        self.until(&format!("‘{link}’ is in view"), async || {
            self.tells(IN_VIEW, vec![json!(link)]).await.then_some(())
        })
        .await;
    }

    /// Waits until this is what is chosen.
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
    pub(crate) async fn reads(&self, label: impl Into<String>) -> String {
        self.finds(textbox(label)).await.value().await.expect("a field").unwrap_or_default()
    }

    /// Waits until this is written in a field.
    pub(crate) async fn has_written(&self, label: &str, text: &str) {
        self.until(&format!("‘{text}’ in the field ‘{label}’"), async || {
            (self.reads(label).await == text).then_some(())
        })
        .await;
    }

    /// What stands beside a field to explain it.
    pub(crate) async fn reads_about(&self, label: impl Into<String>) -> String {
        let element = self.finds(textbox(label)).await.to_json().expect("an element");
        let script = "return arguments[0].getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')";
        let told = self.browser.run(script, vec![element]).await;
        told.as_str().unwrap_or_default().to_owned()
    }

    /// Whether a field says that what was typed in it is wrong.
    pub(crate) async fn is_wrong(&self, label: impl Into<String>) -> bool {
        let told = self.finds(textbox(label)).await.attr("aria-invalid").await;
        told.expect("a field").as_deref() == Some("true")
    }

    /// Whether a checkbox is ticked.
    pub(crate) async fn is_ticked(&self, label: impl Into<String>) -> bool {
        self.finds(checkbox(label)).await.is_selected().await.expect("a checkbox")
    }

    /// Waits until a report is there, whatever it is called.
    pub(crate) async fn is_on_a_report(&self) {
        let titles = ["nl", "en"].map(|language| questions_in(language).words.report_title(&ANY));
        let titles = titles.map(|title| json!(pattern(&title)));
        self.until(&"a report", async || {
            let [dutch, english] = titles.clone();
            (self.tells(ON_PAGE, vec![dutch]).await || self.tells(ON_PAGE, vec![english]).await).then_some(())
        })
        .await;
    }

    /// The text of the report that stands on the page, heading and sections.
    pub(crate) async fn report(&self) -> String {
        self.text(REPORT).await
    }

    /// How many parts of the page with this name are open.
    pub(crate) async fn unfolded(&self, name: &str) -> u64 {
        let script = "return [...document.querySelectorAll('details[open] > summary')].filter((summary) => summary.textContent === arguments[0]).length";
        self.browser.run(script, vec![json!(name)]).await.as_u64().unwrap_or_default()
    }

    /// What is selected on the page.
    pub(crate) async fn selected(&self) -> String {
        self.text("return getSelection().toString()").await
    }

    /// How far below the top of the window the selection begins.
    pub(crate) async fn distance_to_selection(&self) -> f64 {
        let script = "return getSelection().getRangeAt(0).getBoundingClientRect().top";
        self.browser.run(script, vec![]).await.as_f64().expect("a selection")
    }

    /// Where the hand is: what is written in the field that has the focus, what of it is selected, and how far the page is
    /// scrolled.
    pub(crate) async fn hand(&self) -> Value {
        let script = "const field = document.activeElement; return [field.value, field.selectionStart, field.selectionEnd, scrollY]";
        self.browser.run(script, vec![]).await
    }

    /// Waits until the focus is in the section under this heading.
    pub(crate) async fn is_in_section(&self, heading: &str) {
        let script = "return new RegExp(arguments[0]).test(document.activeElement.closest('section')?.querySelector('h2').textContent)";
        self.until(&format!("the focus is under ‘{heading}’"), async || {
            self.tells(script, vec![json!(pattern(heading))]).await.then_some(())
        })
        .await;
    }

    /// The part of the address after the page: `#/scan`.
    pub(crate) async fn hash(&self) -> String {
        self.text("return location.hash").await
    }

    /// The text a script gives.
    pub(crate) async fn text(&self, script: &str) -> String {
        self.browser.run(script, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    async fn tells(&self, script: &str, arguments: Vec<Value>) -> bool {
        self.browser.run(script, arguments).await == true
    }

    /// The one thing of this role with this name, else the one whose name begins with it.
    pub(super) async fn look(&self, thing: &Thing) -> Option<WebElement> {
        let mut found = self.looks(thing).await?;
        assert!(
            found.len() < 2,
            "more than one {thing}: {:?}",
            found.iter().map(|(name, _)| name).collect::<Vec<_>>()
        );
        found.pop().map(|(_, element)| element)
    }

    /// All things of this role with this name, else those whose name begins with it. Names are those the browser gives to
    /// assistive technology. Nothing when the page changed meanwhile.
    async fn looks(&self, thing: &Thing) -> Option<Vec<(String, WebElement)>> {
        let group = thing.group.as_ref().map_or(String::new(), |group| ["^", &pattern(group)].concat());
        let arguments = vec![json!(thing.selector), json!(pattern(&thing.name)), json!(group)];
        let candidates = self.browser.driver.execute(CANDIDATES, arguments).await;
        let mut named = vec![];
        for element in candidates.and_then(thirtyfour::prelude::ScriptRet::elements).ok()? {
            named.push((self.browser.name(&element).await?, element));
        }
        let has_whole = named.iter().any(|(name, _)| is(&thing.name, name));
        let matches = if has_whole { is } else { begins };
        named.retain(|(name, _)| matches(&thing.name, name));
        Some(named)
    }

    /// The element that has the focus.
    pub(crate) async fn focus(&self) -> Option<WebElement> {
        let active = self.browser.driver.execute("return document.activeElement", vec![]).await;
        active.ok()?.element().ok()
    }

    /// The accessible name of what has the focus.
    pub(crate) async fn focus_name(&self) -> String {
        match self.focus().await {
            Some(element) => self.browser.name(&element).await.unwrap_or_default(),
            None => String::new(),
        }
    }

    /// Waits until this has the focus.
    pub(crate) async fn has_focus_on(&self, thing: Thing) {
        self.until(&format!("the focus on {thing}"), async || {
            let sought = self.look(&thing).await?;
            (self.focus().await? == sought).then_some(())
        })
        .await;
    }

    /// Waits until the focus is on what has this name, or on the few words it stands among.
    pub(crate) async fn has_focus_near(&self, name: &str) {
        let script =
            "const { textContent } = document.activeElement; return textContent.length < 200 && textContent.includes(arguments[0])";
        self.until(&format!("the focus near ‘{name}’"), async || {
            self.tells(script, vec![json!(name)]).await.then_some(())
        })
        .await;
    }

    /// Waits until this script's answer is true.
    pub(crate) async fn holds(&self, what: &str, script: &str) {
        self.until(&what, async || self.tells(script, vec![]).await.then_some(())).await;
    }

    /// Tries until there is an answer; after a while it tells what was on the page instead.
    pub(crate) async fn until<T>(&self, what: &impl Display, attempt: impl AsyncFn() -> Option<T>) -> T {
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
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}
