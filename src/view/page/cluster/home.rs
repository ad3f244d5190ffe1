//! The page of several municipalities: opening scans, who is there, what they show together, and what leaves.

use super::collect::Collect;
use super::collected::{SEVERAL, use_collected};
use super::members::Members;
use super::save::Save;
use super::see::See;
use crate::view::context::use_app;
use crate::view::field::{replaced, settled};
use iscan::group::Cluster;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Home() -> AnyView {
    let words = use_app().words();
    let collected = use_collected();
    let count = Memo::new(move |_| collected.follow(Cluster::len));
    let title = Signal::derive(move || match count.get() {
        several if several >= SEVERAL => words.cluster_reporttitle(&several),
        _ => words.cluster_title().to_owned(),
    });
    let shown = Memo::new(move |_| count.get() >= SEVERAL);
    let several = move || {
        let several = shown.get().then(|| view! { <See /> <Save /> });
        several.into_any()
    };
    view! {
        <div class="together">
            <h1 tabindex="-1" prop:textContent=settled(title)></h1>
            <p class="lead screen">{words.cluster_lead()}</p>
            <p class="quiet screen">{words.cluster_private()}</p>
            <Collect />
            <Members />
            {replaced(several)}
        </div>
    }
    .into_any()
}
