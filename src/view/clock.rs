//! What the core may not ask the browser for: the time, a name nobody else has, where the app is.

use js_sys::{Date, Math};
use leptos::prelude::location;

/// A fresh id: the moment and a random number, so that scans from different browsers never meet under one name.
pub(super) fn new_id() -> String {
    [now(), random().to_string(), random().to_string()].join("-")
}

/// A random whole number.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and the largest u32
fn random() -> u32 {
    (Math::random() * f64::from(u32::MAX)) as u32
}

/// This moment, RFC 3339 in UTC, in whole seconds.
pub(super) fn now() -> String {
    let text = String::from(Date::new_0().to_iso_string());
    [text.split('.').next().unwrap_or_default(), "Z"].concat()
}

/// The time of the day where the reader is, `14:32:05`.
pub(super) fn time() -> String {
    Date::new_0().to_locale_time_string("nl-BE").into()
}

/// The address of the app, up to the hash: what a link begins with.
pub(super) fn app_address() -> String {
    let place = location();
    [place.origin().unwrap_or_default(), place.pathname().unwrap_or_default()].concat()
}
