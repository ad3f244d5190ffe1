//! A link as a picture for a telephone's camera.

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the picture: four, as readers expect.
const QUIET: i32 = 4;

/// The drawing; nothing for a text too long for one.
pub fn qr(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.extend(["M", &(x + QUIET).to_string(), " ", &(y + QUIET).to_string(), "h1v1h-1z"]);
        }
    }
    let side = code.size() + 2 * QUIET;
    Some(html! {
        svg .qr viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) {
            rect width=(side) height=(side) {}
            path d=(path) {}
        }
    })
}
