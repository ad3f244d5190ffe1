//! What goes along in a file or a link, each thing a box to tick.

use crate::view::context::App;
use crate::view::field::Choice;
use crate::view::storage;
use iscan::exchange::ExportOptions;
use leptos::prelude::*;

/// Whether one thing goes along in what is sent.
pub(super) fn along(app: App, text: &'static str, part: fn(&mut ExportOptions) -> &mut bool) -> AnyView {
    let chosen = Signal::derive(move || *part(&mut app.export.get()));
    let choose = move |along| {
        app.export.update(|options| *part(options) = along);
        storage::keep_export_options(app.export.get_untracked());
    };
    view! { <Choice text chosen choose /> }.into_any()
}
