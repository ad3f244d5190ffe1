//! What the core may not ask the browser for: the time, and a name nobody else has.

use leptos::prelude::window;

/// A fresh id: random, so that scans from different browsers never meet under one name. Where the page is not served
/// securely the browser has no UUIDs; the time and a random number serve there.
pub(super) fn new_id() -> String {
    match window().crypto() {
        Ok(crypto) if window().is_secure_context() => crypto.random_uuid(),
        _ => [now(), random().to_string()].concat(),
    }
}

/// A random whole number.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and the largest u32
fn random() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
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
