//! The door to what reads QR codes in a picture: fetched when the camera is opened.

use crate::view::camera::Picture;
use crate::view::lazy;
use iscan::exchange::read_qr;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

#[wasm_split(camera, fallible, wasm_split_path = ::leptos::wasm_split, preload(load))]
#[allow(clippy::unnecessary_wraps)] // what fails is the fetching
fn codes(picture: Picture) -> Result<Vec<String>, SplitLoaderError> {
    Ok(read_qr(picture.width, &picture.lightness))
}

/// The texts of the codes in a picture; nothing until the code that reads them is there.
pub(super) fn read(picture: Picture) -> Option<Vec<String>> {
    lazy::at_once(codes(picture))
}

/// Fetches it; says whether it came.
pub(super) async fn fetch() -> bool {
    load().await.is_ok()
}
