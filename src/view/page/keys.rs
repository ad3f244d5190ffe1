//! The keys of a statement: a digit chooses an answer, and Enter goes on once there is one. They work from anywhere in the
//! question (a page shortcut of one letter must not work from everywhere, WCAG 2.1.4), but never in place of what the key
//! means where the focus is.

use leptos::ev::KeyboardEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Where a digit is typed.
const TYPED_IN: &str = "textarea, input:not([type=radio], [type=checkbox])";
/// What does something of its own on Enter.
const PRESSED: &str = "a, button, summary, textarea, input:not([type=radio], [type=checkbox])";

/// What a key means in a question.
pub(super) enum Meaning {
    /// The answer at this place, the first being 0.
    Answer(u32),
    /// To the next screen.
    Onward,
}

/// What this key means; nothing when it means something else where the focus is, or is being held down.
pub(super) fn meaning(event: &KeyboardEvent) -> Option<Meaning> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let is_in = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
    let (key, code) = (event.key(), event.code());
    if key == "Enter" {
        return (!is_in(PRESSED)).then_some(Meaning::Onward);
    }
    // By their place too, for a Belgian keyboard gives digits only with shift.
    let digit = code.strip_prefix("Digit").or(code.strip_prefix("Numpad")).unwrap_or(&key);
    let place = digit.parse::<u32>().ok()?.checked_sub(1)?;
    (!is_in(TYPED_IN)).then_some(Meaning::Answer(place))
}

/// Chooses the answer at this place; says whether there is one.
pub(super) fn choose(event: &KeyboardEvent, place: u32) -> bool {
    let region = event.current_target().and_then(|region| region.dyn_into::<Element>().ok());
    let radios = region.and_then(|region| region.query_selector_all(".anchors input").ok());
    let radio = radios.and_then(|radios| radios.get(place)?.dyn_into::<HtmlElement>().ok());
    if let Some(radio) = &radio {
        drop(radio.focus());
        radio.click();
    }
    radio.is_some()
}
