//! A drawing of the report as a file of its own. Other programs do not know this page's style, so each part of the drawing
//! gets its looks written on it, in the light colours.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, SvgsvgElement, XmlSerializer};

/// What a drawing's parts look like.
const LOOKS: [&str; 12] = [
    "fill",
    "fill-opacity",
    "paint-order",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "dominant-baseline",
];

/// How much larger than on the page.
const SCALE: f32 = 2.0;

/// The drawing of the section with this id, as the text of an SVG file; nothing where there is none.
pub(super) fn svg(section: &str) -> Option<String> {
    let shown = document().get_element_by_id(section)?.query_selector("svg").ok()??;
    let copy: Element = shown.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let page: HtmlElement = document().document_element()?.dyn_into().ok()?;
    drop(page.style().set_property("color-scheme", "light"));
    let dressed = dress(&shown, &copy);
    drop(page.style().remove_property("color-scheme"));
    dressed?;
    let size = shown.dyn_into::<SvgsvgElement>().ok()?.view_box().base_val()?;
    for (side, length) in [("width", size.width()), ("height", size.height())] {
        copy.set_attribute(side, &(length * SCALE).to_string()).ok()?;
    }
    XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()
}

/// Writes on every part of the copy how the shown one looks.
fn dress(shown: &Element, copy: &Element) -> Option<()> {
    for (shown, copy) in parts(shown)?.into_iter().zip(parts(copy)?) {
        drop(copy.remove_attribute("class"));
        if copy.local_name() == "title" {
            continue;
        }
        let computed = window().get_computed_style(&shown).ok()??;
        for look in LOOKS {
            copy.set_attribute(look, &computed.get_property_value(look).ok()?).ok()?;
        }
    }
    Some(())
}

/// A drawing and everything in it.
fn parts(drawing: &Element) -> Option<Vec<Element>> {
    let inner = drawing.query_selector_all("*").ok()?;
    let inner = (0..inner.length()).filter_map(|place| inner.get(place)?.dyn_into().ok());
    Some(std::iter::once(drawing.clone()).chain(inner).collect())
}
