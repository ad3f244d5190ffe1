//! In someone else's page by way of `embed.js`: as high as what is in it, and without a word too many between the two.

use super::support::axe::violations;
use super::support::browser::Browser;
use super::support::host::{Host, frame, snippet};
use super::support::questions::{english, questions, words};
use super::support::role::{banner, footer, link, radio};
use super::support::site::Site;
use super::support::user::User;
use super::walk::walk_through;
use serde_json::json;

/// A user with the app before them, in the page of someone else.
pub(super) async fn guest(site: &Site, attributes: &str) -> User {
    let host = Host::with(&snippet(site, attributes)).await;
    User::looks_into_frame(Browser::start().await, &host).await
}

fn origin(site: &Site) -> String {
    site.at("").trim_end_matches('/').to_owned()
}

#[tokio::test]
async fn the_frame_follows_a_whole_walk_and_says_nothing_else() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    let start = user.fits().await;

    walk_through(&user).await;

    let report = user.fits().await;
    assert!(report > start, "the report ({report}) is longer than the start page ({start})");
    user.turns_to("#/nergens", words().notfound_title()).await;
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
    user.turns_to("#/method", &questions().full.method.title).await;
    let long = user.fits().await;

    user.reloads_inside().await;
    user.is_on(&questions().full.method.title).await;
    assert_eq!(user.fits().await, long, "the frame alone");

    user.looks_outside().await;
    user.browser.driver.refresh().await.expect("the page");
    user.looks_inside(0).await;
    user.fits().await;
    user.turns_to("#/method", &questions().full.method.title).await;
    assert_eq!(user.fits().await, long, "the whole page");
    user.turns_to("#/nergens", words().notfound_title()).await;
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

    // From the frame, and beyond all measure: too low a frame tells its height again, and none gets endlessly high. (At once,
    // so that every height it got is looked at, not only the one it has.)
    let watch = "window.heights = []; const frame = document.querySelector('iframe'); \
                 new MutationObserver(() => heights.push(frame.clientHeight)).observe(frame, { attributes: true })";
    user.outside(watch).await;
    for forged in ["-5", "0", "-1e9", "1e9"] {
        let script = format!("parent.postMessage({{ type: 'iscan:height', height: {forged} }}, '*')");
        user.browser.run(&script, vec![]).await;
        let arrived = format!("return heard.some(({{ data }}) => data?.height == {forged})");
        user.holds_outside("it arrived", &arrived).await;
    }
    let bounds = "return Math.min(...heights) == 200 && Math.max(...heights) == 50000";
    user.holds_outside("heights within bounds", bounds).await;

    // From another site in the same frame.
    let other = "document.querySelector('iframe').srcdoc =
        \"<body><main></main><script>parent.postMessage({ type: 'iscan:height', height: 1234 }, '*'); parent.postMessage('other', '*')</script>\"";
    user.looks_outside().await;
    user.browser.run(other, vec![]).await;
    user.holds("it arrived", "return heard.some(({ data }) => data == 'other')").await;
    let height = user
        .browser
        .run("return document.querySelector('iframe').clientHeight", vec![])
        .await;
    assert_ne!(height, 1234, "only the app tells how high it is");
}

#[tokio::test]
async fn two_frames_leave_each_other_alone() {
    let site = Site::at_root().await;
    let both = [snippet(&site, ""), frame(&site, ""), snippet(&site, "data-lang=en")].concat();
    let host = Host::with(&both).await;
    let user = User::visits(Browser::start().await, &host).await;
    user.looks_inside(2).await;
    user.is_on(&english().start.title).await;
    user.sees(english().words.start_begin()).await;
    user.looks_inside(0).await;
    user.fits().await;
    let heights = "return [...document.querySelectorAll('iframe')].map((frame) => frame.clientHeight)";
    let before = user.outside(heights).await;
    assert_eq!(before[1], 1000, "the plain frame keeps its height");

    user.turns_to("#/method", &questions().full.method.title).await;
    let long = user.fits().await;

    assert_eq!(user.outside(heights).await, json!([long, 1000, before[2]]));
    user.looks_inside(2).await;
    user.follow(english().words.start_begin()).await;
    user.fill(english().words.intake_municipality(), "Elsewhere").await;
    user.looks_inside(1).await;
    user.follow(words().nav_method()).await;
    user.is_on(&questions().full.method.title).await;
    user.looks_inside(0).await;
    user.is_on(&questions().full.method.title).await;
    let after = user.outside(heights).await;
    assert_eq!((&after[0], &after[1]), (&json!(long), &json!(1000)));
    user.looks_inside(2).await;
    assert_eq!(user.reads(english().words.intake_municipality()).await, "Elsewhere");
}

/// Opens the page of a host in a window of this size, and waits until nothing moves any more.
async fn jumps(width: u32, height: u32, before: &str) -> f64 {
    let site = Site::at_root().await;
    let host = Host::with(&[before, &snippet(&site, "")].concat()).await;
    let browser = Browser::start().await;
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
    user.turns_to("#/scan/facts", words().facts_title()).await;
    user.fits().await;

    user.follow(words().step_next()).await;

    user.finds(radio(words().question_unknown())).await;
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

    has_neither_banner_nor_footer(&user).await;
    user.sees(words().embed_store()).await;
    user.follow(words().start_begin()).await;
    user.is_on(words().intake_title()).await;
    has_neither_banner_nor_footer(&user).await;
    user.sees(words().embed_store()).await;
    let allowed = user.outside("return document.querySelector('iframe').allow").await;
    assert_eq!(allowed, json!("clipboard-write; camera"));
}

async fn has_neither_banner_nor_footer(user: &User) {
    user.finds_no(banner()).await;
    user.finds_no(footer()).await;
    user.finds_no(link(words().nav_home())).await;
}

#[tokio::test]
async fn the_other_language_stays_inside() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    user.turns_to("#/scan/facts", words().facts_title()).await;

    user.follow(words().nav_other()).await;

    user.is_on(english().words.facts_title()).await;
    user.finds_no(banner()).await;
    user.sees(english().words.embed_store()).await;
    user.fits().await;
    user.reloads_inside().await;
    user.is_on(english().words.facts_title()).await;
    user.finds_no(banner()).await;
    user.fits().await;
}

#[tokio::test]
async fn the_language_of_the_host() {
    let site = Site::at_root().await;
    let title = "return document.querySelector('iframe').title";
    let dutch = guest(&site, "").await.outside(title).await;
    let user = guest(&site, "data-lang=en").await;

    user.sees(english().words.start_begin()).await;
    let english = user.outside(title).await;
    assert!(
        english != dutch && english != "" && dutch != "",
        "the frame is named in its language"
    );
}

#[tokio::test]
async fn the_demonstration() {
    let site = Site::under_a_path().await;
    let browser = Browser::start().await;
    browser.driver.goto(site.at("embed.html")).await.expect("the page");
    let user = User { browser };
    user.looks_inside(0).await;

    user.fits().await;
    user.follow(words().start_begin()).await;
    user.is_on(words().intake_title()).await;
    user.fits().await;

    user.looks_outside().await;
    assert_eq!(violations(&user).await, "");
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}
