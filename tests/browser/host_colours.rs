//! In someone else's page: in its colours, in light and dark, and readable whatever it asks for.

use super::embedding::guest;
use super::support::axe::violations;
use super::support::browser::Browser;
use super::support::host::{Host, snippet};
use super::support::questions::words;
use super::support::role::{link, page};
use super::support::site::Site;
use super::support::user::User;
use serde_json::json;

/// The smallest contrast of links and buttons, but for the link that shows only when it has the focus.
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
    return Math.min(...[...document.querySelectorAll('a, button, summary')].filter((one) => one.checkVisibility() && one.textContent !== arguments[0]).map(contrast));
";

/// The colour of a link, the ground and the scheme, as the frame shows them.
async fn looks(user: &User) -> [String; 3] {
    let link = user.finds(link(words().embed_window())).await.css_value("color").await;
    let page = user.finds(page()).await;
    [
        link.expect("a colour"),
        page.css_value("background-color").await.expect("a colour"),
        page.css_value("color-scheme").await.expect("a scheme"),
    ]
}

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
            user.follow(if scheme == "light" {
                words().start_begin()
            } else {
                words().nav_method()
            })
            .await;
            user.settles().await;
            let least = user
                .browser
                .run(CONTRAST, vec![json!(words().nav_skip())])
                .await
                .as_f64()
                .expect("a number");
            assert!(least >= 4.5, "{least} with {accent} in the {scheme}");
            assert_eq!(violations(&user).await, "", "{accent} in the {scheme}");
        }
    }
}

#[tokio::test]
async fn the_theme_of_the_host() {
    let site = Site::at_root().await;
    for (theme, scheme) in [("light", "dark"), ("dark", "light")] {
        let host = Host::with(&snippet(&site, &format!("data-theme={theme} data-accent=#155a72"))).await;
        let browser = Browser::start().await;
        browser.media("", &[("prefers-color-scheme", scheme)]).await;
        let user = User::looks_into_frame(browser, &host).await;
        let [_, ground, _] = looks(&user).await;
        assert_eq!(is_bright(&ground), theme == "light", "{theme}: {ground}");
    }
}

#[tokio::test]
async fn what_is_no_colour_theme_or_language_is_left_aside() {
    let site = Site::at_root().await;
    let user = guest(&site, "").await;
    let plain = looks(&user).await;
    drop(user);

    for attributes in [
        "data-accent=ffd500 data-theme=neon data-lang=fr",
        "data-accent='#ffd500;} * { display: none' data-theme='dark;' data-lang='../en'",
        "data-accent=#ff0 data-theme=DARK data-lang=''",
    ] {
        let user = guest(&site, attributes).await;
        user.sees(words().start_begin()).await;
        assert_eq!(looks(&user).await, plain, "{attributes}");
        user.fits().await;
    }
}

/// Whether a colour, `rgb(251, 249, 244)`, is nearer to white than to black.
fn is_bright(colour: &str) -> bool {
    let parts = colour
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|part| part.parse::<u32>().ok());
    parts.take(3).sum::<u32>() > 3 * 128
}
