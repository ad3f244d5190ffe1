//! The door to what writes a workbook: its code is fetched when one asks for a workbook.

use crate::view::context::App;
use crate::view::export::hand_over;
use crate::view::lazy;
use crate::view::outcome::Outcome;
use iscan::exchange::{workbook, workbook_file};
use iscan::report::{Report, Sheet};
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Writes it. (`#[lazy]` is this attribute without `fallible`: a part that cannot be fetched would end the app.)
#[wasm_split(workbook, fallible, wasm_split_path = ::leptos::wasm_split, preload(load))]
#[allow(clippy::unnecessary_wraps)] // what fails is the fetching
fn write(sheets: Vec<Sheet>) -> Result<Option<Vec<u8>>, SplitLoaderError> {
    Ok(workbook(&sheets))
}

/// Saves the open scan as a workbook, with what the reader chose to send along.
pub(super) fn save(app: App) {
    let options = app.export.get_untracked();
    let sent = app.session.peek(|scan| options.sent(scan));
    let sheets = Report::new(app.instrument(), sent.clone()).sheets();
    spawn_local(async move {
        let here = load().await.is_ok();
        match here.then(|| lazy::at_once(write(sheets))).flatten().flatten() {
            Some(bytes) => hand_over(app, &workbook_file(bytes, &sent)),
            None => app.tell(Outcome::NotWritten),
        }
    });
}
