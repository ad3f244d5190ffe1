//! How much memory the app takes.

use super::user::User;
use serde_json::Value;

/// The program's own memory, which never shrinks. The glue that started it gives it again to whoever asks: a module is
/// there once for the whole page.
const MEMORY: &str = "
    const done = arguments[0];
    const started = [...document.scripts].map((script) => script.src);
    const scripts = performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.endsWith('.js') && !started.includes(name));
    (async () => {
        for (const script of scripts) {
            const glue = await import(script);
            if (typeof glue.default !== 'function' || !glue.initSync) continue;
            return done((await glue.default()).memory.buffer.byteLength);
        }
        done(null);
    })();
";

impl User {
    /// The program's memory in bytes.
    pub(crate) async fn memory(&self) -> i64 {
        let told = self.browser.driver.execute_async(MEMORY, vec![]).await.expect("a memory");
        told.json()
            .as_i64()
            .unwrap_or_else(|| panic!("no memory: {:?}", Value::clone(told.json())))
    }
}
