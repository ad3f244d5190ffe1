//! The voices of the open scan, counted once a change, for everything that shows them.

use crate::view::context::use_app;
use iscan::group::Workshop;
use leptos::prelude::*;

/// What they come to.
pub(super) fn gathered() -> Memo<Workshop> {
    let app = use_app();
    let counted = app.session.follow(move |scan| Workshop::new(app.instrument(), scan));
    Memo::new(move |_| counted.get())
}
