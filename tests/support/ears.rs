//! What is told to someone who does not see the page: every text that comes into a live region.

use super::text::pattern;
use super::user::User;
use serde_json::{Value, json};

/// Notes what each region says whenever anything in it changes.
const LISTEN: &str = "
    window.announced = [];
    new MutationObserver((changes) => {
        const regions = changes.map(({ target }) => (target.closest ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live]'));
        for (const region of new Set(regions)) if (region?.textContent.trim()) announced.push(region.textContent.trim());
    }).observe(document, { childList: true, characterData: true, subtree: true });
";

impl User {
    /// Listens from now on.
    pub(crate) async fn listens(&self) {
        self.browser.run(LISTEN, vec![]).await;
    }

    /// Waits until this is told.
    pub(crate) async fn hears(&self, wanted: impl AsRef<str>) {
        let wanted = wanted.as_ref();
        self.until(&format!("to hear ‘{wanted}’"), async || {
            (self.heard(wanted).await > 0).then_some(())
        })
        .await;
    }

    /// How many times this was told since listening.
    pub(crate) async fn heard(&self, wanted: &str) -> u64 {
        let script = "const wanted = new RegExp(arguments[0]); return announced.filter((text) => wanted.test(text)).length";
        let heard: Value = self.browser.run(script, vec![json!(pattern(wanted))]).await;
        heard.as_u64().expect("someone who listens")
    }
}
