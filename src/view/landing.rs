//! What a page gets once it is there: its title, its place and the focus.

use super::context::App;
use super::scroll;
use iscan::route::Route;
use leptos::prelude::*;

/// The page is there: it gets its title, its place and the focus.
pub(super) fn land(app: App) {
    request_animation_frame(move || {
        name(app);
        scroll::land();
    });
}

/// Names the document after the page's heading; a statement also after its place and domain.
pub(super) fn name(app: App) {
    let text = |selector: &str| {
        document()
            .query_selector(selector)
            .ok()??
            .text_content()
            .filter(|text| !text.is_empty())
    };
    if let Some(heading) = text("main h1") {
        let home = app.route.with_untracked(|route| *route == Route::Start);
        let parts = [Some(heading), text("#place"), text("#side")].into_iter().flatten();
        let name = parts.collect::<Vec<_>>().join(" · ");
        document().set_title(&if home { name } else { app.words().nav_title(&name) });
    }
}
