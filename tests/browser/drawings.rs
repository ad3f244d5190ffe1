//! The drawings in a presentation or a mail: saved as a picture or copied as one, whole, and light whatever the page is.

use super::support::files::Downloads;
use super::support::pages::{reader, thorough_reader, workshop_leader};
use super::support::questions::{about, questions, report_of, words};
use super::support::role::{button, drawing};
use super::support::site::{Site, kind};
use super::support::text::ANY;
use super::support::user::User;
use iscan::report::PictureId;
use serde_json::{Value, json};

/// What is wrong with a picture as a file of its own; empty when nothing is. Every word lies within it.
const FAULTS: &str = "
    const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
    const faults = [...read.querySelectorAll('parsererror')].map((error) => error.textContent);
    // The style of the page does not reach in there.
    const apart = document.body.appendChild(document.createElement('div'));
    const picture = apart.attachShadow({ mode: 'open' }).appendChild(document.importNode(read.documentElement, true));
    if (picture.namespaceURI !== 'http://www.w3.org/2000/svg') faults.push('no SVG');
    const [, , width, height] = picture.getAttribute('viewBox').split(' ').map(Number);
    const page = picture.getBoundingClientRect();
    for (const part of picture.querySelectorAll('text, rect, circle, path')) {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const out = [page.left - left, right - page.right, page.top - top, bottom - page.bottom];
        if (Math.max(...out) > 0.5) faults.push(`${part.outerHTML} reaches out of ${width} × ${height}`);
    }
    const texts = [...picture.querySelectorAll('text')].map((text) => [text, text.getBoundingClientRect()]);
    for (const [text, a] of texts) for (const [other, b] of texts) {
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const under = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (text !== other && over > 1 && under > Math.min(a.height, b.height) / 2) faults.push(`${text.outerHTML} lies over ${other.outerHTML}`);
    }
    apart.remove();
    return faults.join('; ');
";

/// What the browser shows of a picture: its size, and the colour of its corner. The address is that of a PNG.
const SEEN: &str = "
    const [address, done] = arguments;
    const image = new Image();
    image.onerror = () => done('no picture');
    image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const seen = new Set();
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        for (let place = 0; place < data.length; place += 4) seen.add(data.slice(place, place + 3).join());
        done({ width: image.naturalWidth, corner: data.slice(0, 4).join(), colours: seen.size });
    };
    image.src = address;
";

/// What is on the clipboard: the address of a picture, or the text with and without formatting.
const CLIPBOARD: &str = "
    const [done] = arguments;
    const read = (blob) => new Promise((given) => {
        const reader = new FileReader();
        reader.onload = () => given(reader.result);
        blob.type.startsWith('image/') ? reader.readAsDataURL(blob) : reader.readAsText(blob);
    });
    navigator.clipboard.read()
        .then(async ([item]) => Object.fromEntries(await Promise.all(item.types.map(async (type) => [type, await read(await item.getType(type))]))))
        .then(done, (error) => done(String(error)));
";

async fn asks(user: &User, script: &str, arguments: Vec<Value>) -> Value {
    user.browser
        .driver
        .execute_async(script, arguments)
        .await
        .expect("an answer")
        .json()
        .clone()
}

/// What is on the clipboard, in a browser that lets tests look.
async fn clipboard(user: &User) -> Value {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    user.browser.cdp("Browser.grantPermissions", permissions).await;
    asks(user, CLIPBOARD, vec![]).await
}

/// When the filled scans were last changed, and the workshop.
const SCANNED: &str = "2026-11-20";
const GATHERED: &str = "2026-11-26";

/// Saves and copies each of these drawings of a scan of this day, in both ways, and looks at what came.
async fn takes_along(user: &User, day: &str, pictures: &[PictureId]) {
    let words = words();
    let downloads = Downloads::of(&user.browser).await;
    for id in pictures {
        let name = id.name(words);
        user.saves_drawing(*id).await;
        let file = downloads.next().await;
        assert_eq!(file.name, format!("iscan-voorbeelde-{day}.{}.svg", id.id()));
        user.sees(words.files_saved(&file.name)).await;
        assert_eq!(user.browser.run(FAULTS, vec![json!(file.text)]).await, "", "{name}: {}", file.text);

        user.push(about(words.picture_png(), name)).await;
        let (file, address) = downloads.next_picture().await;
        assert_eq!(file, format!("iscan-voorbeelde-{day}.{}.png", id.id()));
        is_a_light_picture(user, name, &address).await;

        user.push(about(words.picture_copy(), name)).await;
        says_beside(user, name, words.picture_copied()).await;
        let copied = clipboard(user).await;
        is_a_light_picture(
            user,
            name,
            copied["image/png"].as_str().unwrap_or_else(|| panic!("{name}: {copied}")),
        )
        .await;
    }
}

/// What came of it stands beside what was pressed.
async fn says_beside(user: &User, name: &str, told: &str) {
    let (name, told) = (json!(name), json!(told));
    let there = format!(
        "const group = [...document.querySelectorAll('[role=group]')].find((group) => group.getAttribute('aria-label') === {name});
        return group.querySelector('[role=status]').textContent === {told};"
    );
    user.holds("it is told beside the button", &there).await;
}

/// It is sharp, has a light ground, and something stands on it.
async fn is_a_light_picture(user: &User, name: &str, address: &str) {
    let seen = asks(user, SEEN, vec![json!(address)]).await;
    assert_eq!(seen["width"], 1520, "{name}: {seen}");
    assert_eq!(seen["corner"], "255,254,251,255", "{name}: {seen}");
    assert!(seen["colours"].as_u64() > Some(20), "{name}: {seen}");
}

#[tokio::test]
async fn every_drawing_of_a_full_scan_goes_along_whole() {
    let site = Site::at_root().await;
    let user = thorough_reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;
    let drawn: Vec<PictureId> = PictureId::ALL.into_iter().filter(|id| *id != PictureId::Voices).collect();
    takes_along(&user, SCANNED, &drawn).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn the_drawing_of_the_voices_of_a_workshop_goes_along_whole() {
    let site = Site::at_root().await;
    let user = workshop_leader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;
    takes_along(&user, GATHERED, &[PictureId::Voices]).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_drawing_is_light_on_a_dark_page() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.media("", &[("prefers-color-scheme", "dark")]).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;
    user.holds("the page is dark", DARK).await;
    takes_along(&user, SCANNED, &[PictureId::Quadrant, PictureId::Ict]).await;
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
    let words = words();
    for name in [words.quadrant_label(&ANY), words.alignment_label(&ANY), words.chain_label(&ANY)] {
        user.finds(drawing(name)).await;
    }
    takes_along(&user, SCANNED, &[PictureId::Chain]).await;
}

#[tokio::test]
async fn what_a_scan_does_not_draw_cannot_be_saved() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;
    let saved = user.names(button(about(words().picture_png(), ANY))).await;
    assert_eq!(saved.len(), 5, "a snelscan knows no culture and no capacity: {saved:?}");
}

#[tokio::test]
async fn the_finding_and_a_recommendation_are_pasted_with_their_formatting() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;
    let words = words();
    user.push(words.excerpt_finding()).await;
    user.sees(words.excerpt_copied()).await;
    let copied = clipboard(&user).await;
    let (html, text) = (
        copied["text/html"].as_str().expect("HTML"),
        copied["text/plain"].as_str().expect("text"),
    );
    assert!(html.contains("<b") && html.contains("Voorbeelde"), "{html}");
    assert!(
        text.contains("Voorbeelde") && text.contains(words.summary_first()) && !text.contains('<'),
        "{text}"
    );

    user.unfold(words.excerpt_advice()).await;
    let offered = user.names(button(about(words.picture_copy(), ANY))).await;
    let titles = questions()
        .full
        .advice
        .iter()
        .map(|advice| about(words.picture_copy(), &advice.title));
    let advice = titles.into_iter().find(|title| offered.contains(title)).expect("a recommendation");
    user.push(&advice).await;
    user.sees(words.excerpt_copied()).await;
    let copied = clipboard(&user).await;
    let text = copied["text/plain"].as_str().expect("text");
    assert!(
        text.contains(words.advice_step()) && about(words.picture_copy(), text).starts_with(&advice),
        "{text}"
    );
}

/// A browser that refuses, and one that has no such clipboard, or draws nothing.
const REFUSING: [&str; 3] = [
    "navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))",
    "delete globalThis.ClipboardItem",
    "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
];

#[tokio::test]
async fn a_browser_that_refuses_says_what_can_be_done_and_the_app_lives_on() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    let quadrant = PictureId::Quadrant.name(words);
    for refusing in REFUSING {
        user.goes_to(&site.at("#/report")).await;
        user.is_on(report_of("Voorbeelde")).await;
        user.browser.run(refusing, vec![]).await;
        user.push(about(words.picture_copy(), quadrant)).await;
        user.sees(words.picture_notcopied()).await;
        user.push(words.excerpt_finding()).await;
        user.sees(words.excerpt_notcopied()).await;
        user.leaves().await;
    }
    user.goes_to(&site.at("#/report")).await;
    user.is_on(report_of("Voorbeelde")).await;
    user.browser
        .run(
            "HTMLCanvasElement.prototype.toDataURL = () => { throw new Error('refused') }",
            vec![],
        )
        .await;
    user.push(about(words.picture_png(), quadrant)).await;
    user.sees(words.picture_notdrawn()).await;
    let downloads = Downloads::of(&user.browser).await;
    user.saves_drawing(PictureId::Quadrant).await;
    assert_eq!(kind(&downloads.next().await.name), "svg", "the way out");
}
