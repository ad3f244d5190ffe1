//! The app takes what it needs and gives it back: it does not grow by being used.

use super::support::pages::{addresses, reader};
use super::support::questions::{english, questions, words};
use super::support::site::Site;
use super::support::user::User;
use serde_json::json;

/// How much the app may have grown, in bytes.
const ALLOWED: i64 = 1_000_000;

/// Follows the link to the other language, and waits until it is there.
const SWITCH: &str = "
    const [names, done] = arguments;
    const drawn = () => new Promise((done) => requestAnimationFrame(done));
    (async () => {
        const before = document.documentElement.lang;
        [...document.querySelectorAll('nav a')].find((link) => names.includes(link.textContent)).click();
        while (document.documentElement.lang === before) await drawn();
        await drawn();
        done();
    })();
";

async fn turns_pages(user: &User, count: usize) {
    for (hash, heading) in addresses().iter().cycle().take(count) {
        user.turns_to(hash, heading).await;
        user.settles().await;
    }
}

async fn switches_language(user: &User, count: usize) {
    let names = [words().nav_other(), english().words.nav_other()];
    for _ in 0..count {
        let switched = user.browser.driver.execute_async(SWITCH, vec![json!(names)]).await;
        switched.expect("the language comes");
    }
}

#[tokio::test]
async fn fifty_switches_of_language_leave_nothing_behind() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on_a_report().await;
    // Both languages have been there: what they take is taken once.
    switches_language(&user, 2).await;
    let before = user.memory().await;

    switches_language(&user, 50).await;

    let grown = user.memory().await - before;
    println!("{grown} bytes after 50 switches of language");
    assert!(grown < ALLOWED, "{grown} bytes");
}

#[tokio::test]
async fn turning_pages_leaves_nothing_behind() {
    let turns: usize = std::env::var("ISCAN_TURNS").map_or(100, |number| number.parse().expect("a number"));
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.is_on(&questions().start.title).await;
    // Everything that comes late is there.
    turns_pages(&user, addresses().len()).await;
    let before = user.memory().await;

    turns_pages(&user, turns).await;

    let grown = user.memory().await - before;
    println!("{grown} bytes after {turns} pages");
    assert!(grown < ALLOWED, "{grown} bytes");
}
