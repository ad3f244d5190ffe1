//! The app in the browser: wasm32 only. Everything it knows is in the library; everything it shows is in `view`.

#[cfg(target_arch = "wasm32")]
mod view;

fn main() {}
