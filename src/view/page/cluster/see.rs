//! What the municipalities show together: the report of the cluster, on the screen and on paper.

use super::collected::use_collected;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::document::DocumentSection;
use crate::view::field::{Choice, Paragraph, replaced};
use iscan::group::Overview;
use iscan::report::{ClusterSection, cluster_dated, cluster_sections};
use leptos::prelude::*;

/// All sections.
#[component]
pub(super) fn See() -> AnyView {
    let app = use_app();
    let words = app.words();
    let collected = use_collected();
    // Made once a change, whatever is shown of it.
    let overview = Memo::new_with_compare(move |_| collected.follow(Overview::of), |_, _| true);
    let sections = Memo::new(move |_| {
        let named = collected.named.get();
        cluster_sections(&overview.read(), app.instrument(), named)
    });
    let dated = Signal::derive(move || collected.follow(|cluster| cluster_dated(cluster, &browser::today())));
    let ids = Memo::new(move |_| sections.read().iter().map(|section| section.id).collect::<Vec<_>>());
    let chosen = Signal::derive(move || collected.named.get());
    let body = move || {
        let parts = ids.get().into_iter().map(|id| {
            let html = Signal::derive(move || {
                let sections = sections.read();
                let section = sections.iter().find(|section| section.id == id);
                section.map(ClusterSection::whole).unwrap_or_default()
            });
            view! { <DocumentSection id html /> }.into_any()
        });
        parts.collect::<Vec<_>>().into_any()
    };
    view! {
        <article class="report cluster">
            <Paragraph class="quiet" text=dated />
            <div class="screen switch"><Choice text=words.cluster_names() chosen choose=move |named| collected.named.set(named) /></div>
            {replaced(body)}
        </article>
    }
    .into_any()
}
