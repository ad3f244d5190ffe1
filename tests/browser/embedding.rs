//! In someone else's page by way of `embed.js`: as high as what is in it, in its language and colours, and without a word
//! too many between the two.

use super::support::axe::violations;
use super::support::browser::Browser;
use super::support::host::{Host, frame, snippet};
use super::support::role::radio;
use super::support::site::{Site, questions};
use super::support::user::User;
use super::walk::walk_through;
use serde_json::{Value, json};

/// A user with the app before them, in the page of someone else.
async fn guest(site: &Site, attributes: &str) -> User {
    let host = Host::with(&snippet(site, attributes)).await;
    let user = User::visits(Browser::start(json!({})).await, &host).await;
    user.looks_inside(0).await;
    user
}

/// Goes to a page inside the frame.
async fn turn(user: &User, hash: &str, heading: &str) {
    user.browser.run("location.hash = arguments[0]", vec![json!(hash)]).await;
    user.is_on(heading).await;
}

fn origin(site: &Site) -> String {
    site.at("").trim_end_matches('/').to_owned()
}

#[tokio::test]
async fn the_frame_follows_a_whole_walk_and_says_nothing_else() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    let start = user.fits().await;

    walk_through(&user, &questions()).await;

    let report = user.fits().await;
    assert!(report > start, "the report ({report}) is longer than the start page ({start})");
    turn(&user, "#/nergens", "Deze pagina bestaat niet").await;
    let short = user.fits().await;
    assert!(short < start, "a short page ({short})");

    let heard = user.outside("return heard").await;
    let heard = heard.as_array().expect("messages");
    for message in heard {
        assert_eq!(message["origin"], json!(origin(&site)));
        let data = message["data"].as_object().expect("an object");
        match data["type"].as_str() {
            Some("iscan:height") => assert!(data.len() == 2 && data["height"].is_u64(), "{data:?}"),
            Some("iscan:page") => assert_eq!(data.len(), 1, "{data:?}"),
            _ => panic!("{data:?}"),
        }
    }
    let pages = heard.iter().filter(|message| message["data"]["type"] == "iscan:page").count();
    assert!(pages >= 17, "{pages} pages were told");
}

#[tokio::test]
async fn the_frame_fits_again_after_reloading() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    turn(&user, "#/method", "Hoe de I-scan werkt").await;
    let long = user.fits().await;

    user.browser.run("location.reload()", vec![]).await;
    user.looks_outside().await;
    user.looks_inside(0).await;
    user.is_on("Hoe de I-scan werkt").await;
    assert_eq!(user.fits().await, long, "the frame alone");

    user.looks_outside().await;
    user.browser.driver.refresh().await.expect("the page");
    user.looks_inside(0).await;
    user.fits().await;
    turn(&user, "#/method", "Hoe de I-scan werkt").await;
    assert_eq!(user.fits().await, long, "the whole page");
    turn(&user, "#/nergens", "Deze pagina bestaat niet").await;
    assert!(user.fits().await < long);
}

#[tokio::test]
async fn the_frame_follows_the_width() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    let wide = user.fits().await;

    user.browser.size(320, 640).await;

    let narrow = user.fits().await;
    assert!(narrow > wide, "{narrow} px high on a phone, {wide} on a desk");
    user.browser.size(1200, 900).await;
    assert_eq!(user.fits().await, wide);
}

#[tokio::test]
async fn forged_messages_change_nothing() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    let height = user.fits().await;
    let same = format!("return document.querySelector('iframe').clientHeight == {height}");
    user.browser.size(1200, 400).await;
    user.fits().await;

    // From the page itself: another source and another origin.
    user.outside("document.body.style.paddingBlockEnd = '200vh'; scrollTo(0, 500)")
        .await;
    user.outside("postMessage({ type: 'iscan:height', height: 1234 }, '*'); postMessage({ type: 'iscan:page' }, '*')")
        .await;
    user.looks_outside().await;
    user.settles().await;
    user.holds_outside("the same height", &same).await;
    user.holds_outside("the same place", "return scrollY == 500").await;

    // From the frame: no height at all.
    user.browser
        .run(
            "const heights = ['900', null, undefined, [900], {}, true, NaN, Infinity, -Infinity, 900n, new Date(900)];
             for (const height of heights) parent.postMessage({ type: 'iscan:height', height }, '*');
             for (const data of [null, 42, 'iscan:height', [], {}, { height: 900 }, { type: ['iscan:height'], height: 900 }]) parent.postMessage(data, '*');
             parent.postMessage('last', '*')",
            vec![],
        )
        .await;
    user.holds_outside("they arrived", "return heard.some(({ data }) => data == 'last')")
        .await;
    user.holds_outside("the same height", &same).await;

    // From the frame, and beyond all measure: too low a frame tells its height again, and none gets endlessly high.
    for forged in ["-5", "0", "-1e9"] {
        let script = format!("parent.postMessage({{ type: 'iscan:height', height: {forged} }}, '*')");
        user.browser.run(&script, vec![]).await;
        let arrived = format!("return heard.some(({{ data }}) => data?.height == {forged})");
        user.holds_outside("it arrived", &arrived).await;
        user.holds_outside(
            "a height within bounds",
            "return document.querySelector('iframe').clientHeight >= 200",
        )
        .await;
    }
    user.browser
        .run("parent.postMessage({ type: 'iscan:height', height: 1e9 }, '*')", vec![])
        .await;
    user.holds_outside(
        "a height within bounds",
        "return document.querySelector('iframe').clientHeight == 50000",
    )
    .await;

    // From another site in the same frame.
    let other = "document.querySelector('iframe').srcdoc =
        \"<body><main></main><script>parent.postMessage({ type: 'iscan:height', height: 1234 }, '*'); parent.postMessage('other', '*')</script>\"";
    user.looks_outside().await;
    user.browser.run(other, vec![]).await;
    user.holds("it arrived", "return heard.some(({ data }) => data == 'other')").await;
    assert_eq!(
        user.browser
            .run("return document.querySelector('iframe').clientHeight", vec![])
            .await,
        50_000
    );
}

#[tokio::test]
async fn two_frames_leave_each_other_alone() {
    let site = Site::at_root().await;
    let both = [snippet(&site, ""), frame(&site, ""), snippet(&site, "data-lang=en")].concat();
    let host = Host::with(&both).await;
    let user = User::visits(Browser::start(json!({})).await, &host).await;
    user.looks_inside(2).await;
    user.is_on("I-scan").await;
    user.sees("Start the quick scan").await;
    user.looks_inside(0).await;
    user.fits().await;
    let heights = "return [...document.querySelectorAll('iframe')].map((frame) => frame.clientHeight)";
    let before = user.outside(heights).await;
    assert_eq!(before[1], 1000, "the plain frame keeps its height");

    turn(&user, "#/method", "Hoe de I-scan werkt").await;
    let long = user.fits().await;

    assert_eq!(user.outside(heights).await, json!([long, 1000, before[2]]));
    user.looks_inside(2).await;
    user.follow("Start the quick scan").await;
    user.fill("Municipality", "Elsewhere").await;
    user.looks_inside(1).await;
    user.follow("Methode").await;
    user.is_on("Hoe de I-scan werkt").await;
    user.looks_inside(0).await;
    user.is_on("Hoe de I-scan werkt").await;
    let after = user.outside(heights).await;
    assert_eq!((&after[0], &after[1]), (&json!(long), &json!(1000)));
    user.looks_inside(2).await;
    assert_eq!(user.reads("Municipality").await, "Elsewhere");
}

/// Opens the page of a host in a window of this size, and waits until nothing moves any more.
async fn jumps(width: u32, height: u32, before: &str) -> f64 {
    let site = Site::at_root().await;
    let host = Host::with(&[before, &snippet(&site, "")].concat()).await;
    let browser = Browser::start(json!({})).await;
    browser.size(width, height).await;
    let user = User::visits(browser, &host).await;
    user.looks_inside(0).await;
    user.fits().await;
    user.outside("return jumped").await.as_f64().expect("a number")
}

#[tokio::test]
async fn the_page_around_it_does_not_jump_while_it_loads() {
    for (width, height, before) in [
        (1200, 900, ""),
        (1200, 2400, ""),
        (320, 640, ""),
        (1200, 900, "<p style='height: 500px'>Nieuws</p>"),
    ] {
        let jumped = jumps(width, height, before).await;
        assert!(jumped <= 0.1, "{jumped} in {width} × {height}");
    }
}

#[tokio::test]
async fn a_new_page_begins_at_its_top() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    user.browser.size(800, 500).await;
    user.browser.media("", &[("prefers-reduced-motion", "reduce")]).await;
    turn(&user, "#/scan/facts", "Feiten over uw gemeente").await;
    user.fits().await;

    user.follow("Volgende").await;

    user.finds(radio("Weet niet")).await;
    user.holds_outside(
        "the frame's top is in view",
        "const { top } = document.querySelector('iframe').getBoundingClientRect(); return top > -2 && top < innerHeight",
    )
    .await;
    user.holds("the heading has the focus", "return document.activeElement.matches('main h1')")
        .await;
}

#[tokio::test]
async fn no_second_banner_and_footer_but_where_the_answers_are() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    let twice = "return document.querySelectorAll('header, footer, .home').length == 0";

    user.holds("no banner, no footer", twice).await;
    user.sees("Uw antwoorden staan in een apart deel van deze browser, alleen voor die site.")
        .await;
    user.follow("Start de snelscan").await;
    user.is_on("Voor u begint").await;
    user.holds("no banner, no footer", twice).await;
    user.sees("alleen voor die site.").await;
    assert_eq!(
        user.outside("const frame = document.querySelector('iframe'); return [frame.title, frame.allow]")
            .await,
        json!(["I-scan: een zelfevaluatie voor gemeenten", "clipboard-write"])
    );
}

#[tokio::test]
async fn the_other_language_stays_inside() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    turn(&user, "#/scan/facts", "Feiten over uw gemeente").await;

    user.follow("English").await;

    user.is_on("Facts about your municipality").await;
    user.holds(
        "still inside",
        "return location.search.includes('embed=1') && !document.querySelector('header, footer')",
    )
    .await;
    user.sees("Your answers are in a separate part of this browser").await;
    user.fits().await;
    user.browser.run("location.reload()", vec![]).await;
    user.looks_inside(0).await;
    user.is_on("Facts about your municipality").await;
    user.holds("still inside", "return !document.querySelector('header, footer')").await;
    user.fits().await;
}

#[tokio::test]
async fn the_language_of_the_host() {
    let site = Site::at_root().await;
    let user = guest(&site, "data-lang=en").await;

    user.sees("Start the quick scan").await;
    assert_eq!(
        user.outside("return document.querySelector('iframe').title").await,
        json!("I-scan: a self-evaluation for municipalities")
    );
}

/// The smallest contrast of links and buttons, and the accent they have.
const CONTRAST: &str = "
    const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const channel = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const luminance = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
    const ground = (element) => {
        const colour = numbers(getComputedStyle(element).backgroundColor);
        return colour[3] === 0 ? element.parentElement ? ground(element.parentElement) : [255, 255, 255] : colour;
    };
    const contrast = (element) => {
        const [high, low] = [luminance(numbers(getComputedStyle(element).color)), luminance(ground(element))].sort((a, b) => b - a);
        return (high + 0.05) / (low + 0.05);
    };
    return Math.min(...[...document.querySelectorAll('a, button, summary')].filter((one) => one.checkVisibility() && !one.matches('.skip')).map(contrast));
";

/// The accent, the ground and the scheme, as the frame shows them.
const LOOKS: &str = "
    const { color } = getComputedStyle(document.querySelector('main a:not(.button), .quiet a'));
    return [color, getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.documentElement).colorScheme]
";

#[tokio::test]
async fn the_accent_can_be_read_in_light_and_dark() {
    let site = Site::at_root().await;
    for accent in ["#ffd500", "#1b1a17"] {
        let user = guest(&site, &format!("data-accent={accent}")).await;
        for scheme in ["light", "dark"] {
            user.browser.media("", &[("prefers-color-scheme", scheme)]).await;
            user.looks_outside().await;
            user.browser.driver.refresh().await.expect("the page");
            user.looks_inside(0).await;
            user.follow(if scheme == "light" { "Start de snelscan" } else { "Methode" }).await;
            user.settles().await;
            let least = user.browser.run(CONTRAST, vec![]).await.as_f64().expect("a number");
            assert!(least >= 4.5, "{least} with {accent} in the {scheme}");
            assert_eq!(violations(&user).await, "", "{accent} in the {scheme}");
        }
    }
}

#[tokio::test]
async fn the_theme_of_the_host() {
    let site = Site::at_root().await;
    let bright = |looks: &Value| looks[1] == json!("rgb(251, 249, 244)");
    for (theme, scheme) in [("light", "dark"), ("dark", "light")] {
        let host = Host::with(&snippet(&site, &format!("data-theme={theme} data-accent=#155a72"))).await;
        let browser = Browser::start(json!({})).await;
        browser.media("", &[("prefers-color-scheme", scheme)]).await;
        let user = User::visits(browser, &host).await;
        user.looks_inside(0).await;
        let looks = user.browser.run(LOOKS, vec![]).await;
        assert_eq!(bright(&looks), theme == "light", "{theme}: {looks}");
    }
}

#[tokio::test]
async fn what_is_no_colour_theme_or_language_is_left_aside() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    let plain = user.browser.run(LOOKS, vec![]).await;
    drop(user);

    for attributes in [
        "data-accent=ffd500 data-theme=neon data-lang=fr",
        "data-accent='#ffd500;} * { display: none' data-theme='dark;' data-lang='../en'",
        "data-accent=#ff0 data-theme=DARK data-lang=''",
    ] {
        let user = guest(&site, attributes).await;
        user.sees("Start de snelscan").await;
        assert_eq!(user.browser.run(LOOKS, vec![]).await, plain, "{attributes}");
        user.fits().await;
    }
}

#[tokio::test]
async fn the_demonstration() {
    let site = Site::under_a_path().await;
    let browser = Browser::start(json!({})).await;
    browser.driver.goto(site.at("embed.html")).await.expect("the page");
    let user = User { browser };
    user.looks_inside(0).await;

    user.fits().await;
    user.follow("Start de snelscan").await;
    user.is_on("Voor u begint").await;
    user.fits().await;

    user.looks_outside().await;
    assert_eq!(violations(&user).await, "");
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}
