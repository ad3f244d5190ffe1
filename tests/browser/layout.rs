//! On any screen: nothing needs a wide window, everything can be pressed, and the reader's own wishes are respected.

use super::support::pages::{on_every_page, on_every_page_of_a_full_scan, reader, thorough_reader};
use super::support::questions::{anchor, statement, words};
use super::support::role::radio;
use super::support::site::Site;
use super::support::user::User;
use thirtyfour::Key;

#[tokio::test]
async fn nothing_scrolls_sideways_at_320_pixels() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.size(320, 640).await;
    on_every_page(&site, &user, async || user.text(TOO_WIDE).await).await;
}

#[tokio::test]
async fn nothing_of_a_full_scan_scrolls_sideways_at_320_pixels() {
    let site = Site::at_root().await;
    let user = thorough_reader(&site).await;
    user.browser.size(320, 700).await;
    on_every_page_of_a_full_scan("nl", &site, &user, async || user.text(TOO_WIDE).await).await;
}

/// What reaches out of the window, if the page scrolls sideways; what scrolls by itself is no trouble.
const TOO_WIDE: &str = "
    const page = document.scrollingElement;
    if (page.scrollWidth <= page.clientWidth) return '';
    const scrolls = (element) => element && element !== page && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > page.clientWidth + 1);
    const own = out.filter((element) => getComputedStyle(element).position == 'absolute' || !scrolls(element.parentElement));
    return page.scrollWidth + ' px wide: ' + own.slice(0, 5).map((element) => element.outerHTML.slice(0, 90)).join('; ');
";

#[tokio::test]
async fn a_statement_works_at_four_times_the_size() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    user.browser.size(320, 256).await;

    user.tabs_to(radio(anchor("o.leiding", 1))).await;
    for (place, anchor) in statement("o.leiding").anchors.iter().enumerate() {
        user.types(&(place + 1).to_string()).await;
        user.has_chosen(anchor).await;
        user.holds("what has the focus can be seen", FOCUS_IN_VIEW).await;
    }
    user.press(Key::Down).await;
    user.has_chosen(words().question_unknown()).await;
    user.holds("what has the focus can be seen", FOCUS_IN_VIEW).await;
    user.choose(anchor("o.leiding", 2)).await;
    user.has_chosen(anchor("o.leiding", 2)).await;
}

/// The middle of what has the focus lies in the window, and nothing lies on top of it.
const FOCUS_IN_VIEW: &str = "
    const { left, top, width, height } = document.activeElement.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there == document.activeElement || !!there?.contains(document.activeElement);
";

#[tokio::test]
async fn targets_are_large_enough() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.size(360, 800).await;
    on_every_page(&site, &user, async || user.text(TOO_SMALL).await).await;
}

/// What is smaller than 24 px. A choice is as large as its label; a link in a sentence is as high as its line.
const TOO_SMALL: &str = "
    const choices = [...document.querySelectorAll('input[type=radio], input[type=checkbox]')].map((choice) => choice.closest('label') ?? choice);
    const links = [...document.querySelectorAll('a')].filter((link) => getComputedStyle(link).display !== 'inline');
    const targets = [...document.querySelectorAll('button, summary'), ...choices, ...links];
    const small = targets.filter((target) => target.checkVisibility()).filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return height < 24 || width < 24;
    });
    return small.map((target) => `‘${target.textContent}’ is ${target.getBoundingClientRect().height} px high`).join('; ');
";

#[tokio::test]
async fn chosen_colours_and_no_motion_are_respected() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser
        .media("", &[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")])
        .await;
    on_every_page(&site, &user, async || user.text(MOVING).await).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

/// What moves.
const MOVING: &str = "return document.getAnimations().map((animation) => animation.effect.target.outerHTML.slice(0, 90)).join('; ')";
