//! What the core may not ask the browser for: the time, and a name nobody else has.

use leptos::prelude::window;

/// A fresh id: random, so that scans from different browsers never meet under one name. Where the page is not served
/// securely the browser has no UUIDs; two random numbers serve there.
pub(super) fn new_id() -> String {
    match window().crypto() {
        Ok(crypto) if window().is_secure_context() => crypto.random_uuid(),
        _ => {
            let part = || {
                js_sys::Number::from(js_sys::Math::random())
                    .to_string_with_radix(36)
                    .map(String::from)
                    .unwrap_or_default()
            };
            [part(), part()].concat().replace("0.", "")
        }
    }
}

/// This moment, RFC 3339 in UTC, in whole seconds.
pub(super) fn now() -> String {
    let text = String::from(js_sys::Date::new_0().to_iso_string());
    [text.split('.').next().unwrap_or_default(), "Z"].concat()
}

/// The time of the day, `14:32:05`.
pub(super) fn time() -> String {
    let date = js_sys::Date::new_0();
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [two(date.get_hours()), two(date.get_minutes()), two(date.get_seconds())].join(":")
}
