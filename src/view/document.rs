//! HTML that is only read: what the core tells as text, set as it is. Where only a part of the page changes, the rest keeps
//! what its reader opened, selected or scrolled; what changed keeps its opened explanations.

use leptos::html::{Div, ElementType};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement};

/// A piece of HTML.
#[component]
pub(super) fn Document(#[prop(into)] html: Signal<String>, #[prop(optional)] class: &'static str) -> AnyView {
    let node = NodeRef::<Div>::new();
    let first = follow(node, html);
    view! { <div class=class node_ref=node inner_html=first></div> }.into_any()
}

/// A section of a document, a place on the page.
#[component]
pub(super) fn DocumentSection(id: &'static str, #[prop(into)] html: Signal<String>) -> AnyView {
    let node = NodeRef::<leptos::html::Section>::new();
    let first = follow(node, html);
    view! { <section id=id tabindex="-1" node_ref=node inner_html=first></section> }.into_any()
}

/// Gives the first text, for the view; later ones go past it, so that what is open stays open.
fn follow<E>(node: NodeRef<E>, html: Signal<String>) -> String
where
    E: ElementType,
    E::Output: AsRef<Element> + JsCast + Clone + 'static,
{
    let first = html.get_untracked();
    let shown = StoredValue::new(first.clone());
    Effect::new(move |_| {
        let html = html.get();
        if let Some(element) = node.get_untracked()
            && shown.with_value(|shown| *shown != html)
        {
            replace(element.as_ref(), &html);
            shown.set_value(html);
        }
    });
    first
}

/// Puts another text in an element. Explanations that were open are open again: where there are as many as before by their
/// place, for their words may have changed, and otherwise by their words.
fn replace(element: &Element, html: &str) {
    let before: Vec<(String, bool)> = details(element).map(|one| (summary(&one), one.open())).collect();
    element.set_inner_html(html);
    let after: Vec<HtmlDetailsElement> = details(element).collect();
    for (place, one) in after.iter().enumerate() {
        let was_open = if after.len() == before.len() {
            before[place].1
        } else {
            before.contains(&(summary(one), true))
        };
        if was_open {
            one.set_open(true);
        }
    }
}

fn details(element: &Element) -> impl Iterator<Item = HtmlDetailsElement> {
    let found = element.query_selector_all("details").ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |place| found.as_ref()?.get(place)?.dyn_into().ok())
}

/// What an explanation is called.
fn summary(details: &HtmlDetailsElement) -> String {
    let summary = details.query_selector("summary").ok().flatten();
    summary.and_then(|summary| summary.text_content()).unwrap_or_default()
}
