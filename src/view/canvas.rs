//! A picture as PNG: the browser draws its SVG on a canvas. Where it cannot, there is none: nothing it throws passes through
//! the app.

use base64ct::{Base64, Encoding};
use iscan::report::Picture;
use js_sys::Promise;
use leptos::prelude::document;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Image;
    #[wasm_bindgen(catch, constructor)]
    fn new() -> Result<Image, JsValue>;
    #[wasm_bindgen(method, setter)]
    fn set_src(this: &Image, address: &str);
    #[wasm_bindgen(catch, method)]
    fn decode(this: &Image) -> Result<Promise, JsValue>;

    type Canvas;
    #[wasm_bindgen(method, setter)]
    fn set_width(this: &Canvas, width: i32);
    #[wasm_bindgen(method, setter)]
    fn set_height(this: &Canvas, height: i32);
    #[wasm_bindgen(catch, method, js_name = getContext)]
    fn context(this: &Canvas, kind: &str) -> Result<Option<Context>, JsValue>;
    #[wasm_bindgen(catch, method, js_name = toDataURL)]
    fn address(this: &Canvas, media_type: &str) -> Result<String, JsValue>;

    type Context;
    #[wasm_bindgen(catch, method, js_name = drawImage)]
    fn draw(this: &Context, image: &Image, x: i32, y: i32, width: i32, height: i32) -> Result<(), JsValue>;
}

/// Pixels for each unit: sharp on a large screen and in print.
const SCALE: i32 = 2;

/// What an address of a PNG begins with.
const PNG: &str = "data:image/png;base64,";

/// The PNG.
pub(super) async fn png(picture: Picture) -> Option<Vec<u8>> {
    let image = Image::new().ok()?;
    image.set_src(&["data:image/svg+xml;base64,", &Base64::encode_string(picture.svg.as_bytes())].concat());
    JsFuture::from(image.decode().ok()?).await.ok()?;
    let canvas: Canvas = document().create_element("canvas").ok()?.unchecked_into();
    let (width, height) = (picture.width * SCALE, picture.height * SCALE);
    canvas.set_width(width);
    canvas.set_height(height);
    canvas.context("2d").ok()??.draw(&image, 0, 0, width, height).ok()?;
    let address = canvas.address("image/png").ok()?;
    Base64::decode_vec(address.strip_prefix(PNG)?).ok()
}
