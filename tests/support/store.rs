//! What the browser keeps. The names it is kept under and what a record looks like are known here and nowhere else in
//! these tests.

use super::browser::Browser;
use super::engine::Engine;
use super::site::Site;
use super::user::User;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The name of a scan's record, for the app in this folder.
pub(crate) fn name_of(folder: &str, id: &str) -> String {
    ["iscan:", folder, "#scan/", id].concat()
}

/// The id of the scan that is kept under this name; nothing for the name of something else.
fn id_of(name: &str) -> Option<&str> {
    Some(name.strip_prefix("iscan:")?.split_once("/#scan/")?.1)
}

/// A scan as the browser keeps it.
pub(crate) fn record(scan: &Value) -> String {
    json!({ "name": "", "scan": scan }).to_string()
}

/// A script that keeps this text as the record of the scan `x`.
pub(super) fn keep(site: &Site, record: &str) -> String {
    let name = name_of(site.folder(), "x");
    format!("localStorage.setItem({}, {})", json!(name), json!(record))
}

/// Leaves room for a few letters at most: less than a key and a value.
const FILL_UP: &str = "for (let size = 4e6; size >= 1; size = Math.floor(size / 2))
    try { for (let n = 0; ; n++) localStorage.setItem(`vol ${size} ${n}`, 'x'.repeat(size)); } catch {}";

/// Takes away what [`FILL_UP`] put there.
const MAKE_ROOM: &str = "for (const key of Object.keys(localStorage)) if (key.startsWith('vol')) localStorage.removeItem(key)";

/// A browser without storage: reading it throws, but in WebKit, where it is not there.
pub(crate) async fn without_storage() -> Browser {
    // Only Chromium's driver runs a script before those of a page.
    match Engine::of_this_run() {
        Engine::Chromium => {}
        Engine::Gecko => return with_storage_blocked().await,
        Engine::Webkit => return Browser::with_arguments(json!({}), &["--enable-html5-local-storage=false"]).await,
    }
    let browser = Browser::start().await;
    let script = "for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });";
    browser.before_pages(script).await;
    browser
}

/// A browser that blocks storage, as its owner may have asked.
pub(crate) async fn with_storage_blocked() -> Browser {
    Browser::with(match Engine::of_this_run() {
        Engine::Chromium => json!({ "profile": { "default_content_setting_values": { "cookies": 2 } } }),
        Engine::Gecko => json!({ "network.cookie.cookieBehavior": 2 }),
        Engine::Webkit => panic!("{NO_BLOCKING}"),
    })
    .await
}

/// A browser that keeps nothing for the app inside a page of another site, and keeps all it is given elsewhere.
pub(crate) async fn without_storage_in_frames() -> Browser {
    Browser::with(match Engine::of_this_run() {
        Engine::Chromium => {
            json!({ "profile": { "block_third_party_cookies": true, "cookie_controls_mode": 1, "content_settings": { "exceptions": {
                "cookies": { "http://127.0.0.1:*,http://localhost:*": { "setting": 2 } }
            } } } })
        }
        Engine::Gecko => json!({ "network.cookie.cookieBehavior": 1 }),
        Engine::Webkit => panic!("{NO_BLOCKING}"),
    })
    .await
}

/// Why tests with such a browser are left out in WebKit.
pub(crate) const NO_BLOCKING: &str = "no setting of its browser refuses the store: it has one everywhere, or there is none";

impl User {
    /// Everything the browser keeps, as it is.
    pub(crate) async fn keeps(&self) -> Value {
        self.browser.run("return { ...localStorage }", vec![]).await
    }

    /// The texts of the scans that the browser keeps, by id.
    async fn records(&self) -> BTreeMap<String, String> {
        let all: BTreeMap<String, String> = serde_json::from_value(self.keeps().await).expect("texts");
        let scans = all.into_iter().filter_map(|(name, text)| Some((id_of(&name)?.to_owned(), text)));
        scans.collect()
    }

    /// The text kept for the scan `x`, as it is; empty when there is none.
    pub(crate) async fn keeps_of_x(&self) -> String {
        self.records().await.remove("x").unwrap_or_default()
    }

    /// The scan with this id as the browser keeps it; `null` when there is none, or it is no JSON.
    pub(crate) async fn kept(&self, id: &str) -> Value {
        let text = self.records().await.remove(id).unwrap_or_default();
        let record: Value = serde_json::from_str(&text).unwrap_or_default();
        record["scan"].clone()
    }

    /// The scan that is open in this tab, as the browser keeps it.
    pub(crate) async fn kept_open(&self) -> Value {
        let script = "return sessionStorage.getItem(Object.keys(sessionStorage).find((name) => name.endsWith('#open')))";
        let id = self.text(script).await;
        self.kept(&id).await
    }

    /// The one scan that the browser keeps besides `x`.
    pub(crate) async fn kept_besides_x(&self) -> Value {
        let mut all = self.records().await;
        all.remove("x");
        let ids: Vec<&String> = all.keys().collect();
        assert_eq!(ids.len(), 1, "one scan besides x: {ids:?}");
        self.kept(ids[0]).await
    }

    /// What the browser says to whoever reads the store: an error's name, or nothing.
    pub(crate) async fn is_refused_the_store(&self) -> String {
        self.text("try { localStorage.length; return '' } catch (error) { return error.name }")
            .await
    }

    /// Some other program, or a fault, writes this in the place of the scan `x`.
    pub(crate) async fn has_x_damaged(&self, text: &str) {
        let script =
            "const [name] = Object.keys(localStorage).filter((name) => name.endsWith('/x')); localStorage.setItem(name, arguments[0])";
        self.browser.run(script, vec![json!(text)]).await;
    }

    /// Clears everything the browser keeps, as its settings can.
    pub(crate) async fn clears_the_store(&self) {
        self.browser.run("localStorage.clear()", vec![]).await;
    }

    /// Other sites of the same address leave no room in the store.
    pub(crate) async fn has_a_full_store(&self) {
        self.browser.run(FILL_UP, vec![]).await;
    }

    /// They make room again.
    pub(crate) async fn has_room_again(&self) {
        self.browser.run(MAKE_ROOM, vec![]).await;
    }
}
