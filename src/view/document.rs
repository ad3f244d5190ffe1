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

/// Puts another text in an element. Explanations that were open and are still there are open again.
fn replace(element: &Element, html: &str) {
    let open: Vec<String> = details(element).filter(HtmlDetailsElement::open).map(|one| summary(&one)).collect();
    element.set_inner_html(html);
    for one in details(element) {
        if open.contains(&summary(&one)) {
            one.set_open(true);
        }
    }
}

fn details(element: &Element) -> impl Iterator<Item = HtmlDetailsElement> {
    let found = element.query_selector_all("details").ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |place| found.as_ref()?.get(place)?.dyn_into().ok())
}

/// What an explanation is called, with the section it stands in: the same words stand in several.
fn summary(details: &HtmlDetailsElement) -> String {
    let text = |element: Option<Element>| element.and_then(|element| element.text_content()).unwrap_or_default();
    let section = details.closest("section").ok().flatten();
    let heading = section.and_then(|section| section.query_selector("h2, h3").ok().flatten());
    [text(heading), text(details.query_selector("summary").ok().flatten())].join("\n")
}
