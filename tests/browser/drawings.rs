//! A drawing saved on its own: for any program, with its looks on it, light whatever the page is.

use super::support::files::Downloads;
use super::support::pages::reader;
use super::support::questions::{about, report_of, words};
use super::support::role::{button, drawing};
use super::support::site::{Site, kind};
use super::support::text::ANY;
use super::support::user::User;
use serde_json::json;
use std::collections::BTreeSet;

/// What is wrong with a drawing as a file of its own; empty when nothing is.
const FAULTS: &str = "
    const drawing = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
    const faults = [...drawing.querySelectorAll('parsererror')].map((error) => error.textContent);
    const all = [...drawing.querySelectorAll('*')];
    if (drawing.documentElement.namespaceURI !== 'http://www.w3.org/2000/svg') faults.push('no SVG');
    if (!(drawing.documentElement.getAttribute('width') > 0)) faults.push('no size');
    for (const part of all.filter((part) => part.localName !== 'title')) {
        for (const { name } of part.attributes) if (/^(class|style|href|data-.*|on.*)$/.test(name)) faults.push(`${part.localName} has ${name}`);
        for (const name of ['fill', 'stroke']) {
            const colour = part.getAttribute(name);
            if (colour !== 'none' && !/^rgba?\\([\\d., ]+\\)$/.test(colour)) faults.push(`${name} is ${colour}`);
        }
        if (/var\\(|light-dark/.test(part.outerHTML)) faults.push('it asks a style sheet: ' + part.outerHTML.slice(0, 90));
    }
    if (!all.some((part) => part.localName === 'text')) faults.push('no words');
    return faults.join('; ');
";

/// The colours of a drawing, in the order of its parts.
const COLOURS: &str = "return [...arguments[0].matchAll(/(?:fill|stroke)=\"([^\"]*)\"/g)].map((match) => match[1]).join(' ')";

/// The three drawings, as this browser saves them.
async fn drawings(user: &User, downloads: &Downloads) -> Vec<String> {
    let words = words();
    for name in [words.quadrant_label(&ANY), words.alignment_label(&ANY), words.chain_label(&ANY)] {
        user.finds(drawing(name)).await;
    }
    assert_eq!(user.names(button(about(words.files_drawing(), ANY))).await.len(), 3);
    let mut files = vec![];
    for place in 0..3 {
        user.saves_drawing(place).await;
        let file = downloads.next().await;
        assert!(
            file.name.starts_with("iscan-voorbeelde-2026-11-20.") && kind(&file.name) == "svg",
            "{}",
            file.name
        );
        user.sees(words.files_saved(&file.name)).await;
        let faults = user.browser.run(FAULTS, vec![json!(file.text)]).await;
        assert_eq!(faults, "", "{}: {}", file.name, file.text);
        files.push(file);
    }
    assert_eq!(files.iter().map(|file| &file.name).collect::<BTreeSet<_>>().len(), 3);
    files.into_iter().map(|file| file.text).collect()
}

#[tokio::test]
async fn a_drawing_is_light_and_whole_whatever_the_page_is() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let downloads = Downloads::of(&user.browser).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;

    user.browser.media("", &[("prefers-color-scheme", "light")]).await;
    let in_the_light = drawings(&user, &downloads).await;
    user.browser.media("", &[("prefers-color-scheme", "dark")]).await;
    let in_the_dark = drawings(&user, &downloads).await;

    for (light, dark) in in_the_light.iter().zip(&in_the_dark) {
        let colours = async |text: &String| user.browser.run(COLOURS, vec![json!(text)]).await;
        assert_eq!(colours(light).await, colours(dark).await);
    }
    user.holds("the page is dark again", DARK).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

/// The ground of the page is darker than what stands on it.
const DARK: &str = "
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    const light = (colour) => colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    return light(backgroundColor) < light(color);
";

#[tokio::test]
async fn a_drawing_of_someone_elses_report() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let link = user.reads(words().files_thelink()).await;
    user.goes_to(&link).await;
    user.is_on(report_of("Voorbeelde")).await;
    let downloads = Downloads::of(&user.browser).await;

    drawings(&user, &downloads).await;
}
