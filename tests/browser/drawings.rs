//! A drawing saved on its own: for any program, with its looks on it, light whatever the page is.

use super::support::files::Downloads;
use super::support::pages::reader;
use super::support::site::Site;
use super::support::user::User;
use serde_json::json;

/// What is wrong with a drawing as a file of its own; empty when nothing is.
const FAULTS: &str = "
    const drawing = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
    const faults = [...drawing.querySelectorAll('parsererror')].map((error) => error.textContent);
    const all = [...drawing.querySelectorAll('*')];
    if (drawing.documentElement.namespaceURI !== 'http://www.w3.org/2000/svg') faults.push('no SVG');
    if (!(drawing.documentElement.getAttribute('width') > 0)) faults.push('no size');
    for (const part of all.filter((part) => part.localName !== 'title')) {
        for (const name of ['class', 'style', 'href', 'data-do']) if (part.hasAttribute(name)) faults.push(`${part.localName} has ${name}`);
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
    let mut texts = vec![];
    for section in ["quadrant", "alignment", "chain"] {
        user.saves_drawing(section).await;
        let file = downloads.next().await;
        assert_eq!(file.name, format!("iscan-voorbeelde-2026-11-20.{section}.svg"));
        user.sees(&format!("De browser heeft dit bestand gekregen: {}", file.name)).await;
        let faults = user.browser.run(FAULTS, vec![json!(file.text)]).await;
        assert_eq!(faults, "", "{section}: {}", file.text);
        texts.push(file.text);
    }
    texts
}

#[tokio::test]
async fn a_drawing_is_light_and_whole_whatever_the_page_is() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let downloads = Downloads::of(&user.browser).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on("I-scan van Voorbeelde").await;

    user.browser.media("", &[("prefers-color-scheme", "light")]).await;
    let in_the_light = drawings(&user, &downloads).await;
    user.browser.media("", &[("prefers-color-scheme", "dark")]).await;
    let in_the_dark = drawings(&user, &downloads).await;

    for (light, dark) in in_the_light.iter().zip(&in_the_dark) {
        let colours = async |text: &String| user.browser.run(COLOURS, vec![json!(text)]).await;
        assert_eq!(colours(light).await, colours(dark).await);
    }
    user.holds(
        "the page is dark again",
        "return getComputedStyle(document.documentElement).backgroundColor === 'rgb(27, 26, 23)'",
    )
    .await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_drawing_of_someone_elses_report() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/files")).await;
    let link = user.reads("De link").await;
    user.goes_to(&link).await;
    user.is_on("I-scan van Voorbeelde").await;
    let downloads = Downloads::of(&user.browser).await;

    drawings(&user, &downloads).await;
}
