//! A tab that is killed loses nothing of what it showed as kept.

use super::support::browser::Browser;
use super::support::processes::{kill, worked};
use super::support::questions::{domains, statement, words};
use super::support::site::Site;
use super::support::text::{ANY, pattern};
use super::support::user::User;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// Answers statement after statement as fast as the page goes, and tells the site of every answer once the page shows it
/// as kept.
const ANSWERS: &str = "
    const [start, statements, kept] = arguments;
    const until = async (there) => { while (!there()) await new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }); };
    const shows = new RegExp(kept);
    const answer = async (step) => {
        const [domain, question, anchors] = statements[step % 13];
        const anchor = anchors[(Math.floor(step / 13) + step) % 4];
        const radio = () => [...document.querySelectorAll('input[type=radio]')].find((radio) => radio.labels[0]?.textContent.includes(anchor));
        location.hash = '#/scan/' + domain;
        await until(() => document.querySelector('main h1')?.textContent === question && radio());
        radio().click();
        await until(() => radio()?.checked && shows.test(document.body.innerText));
        await fetch('shown/' + step);
    };
    (async () => { for (let step = start; ; step++) await answer(step); })();
";

fn answer(step: usize) -> (String, Value) {
    (format!("{}.1", domains()[step % 13]), json!((step / 13 + step) % 4 + 1))
}

/// The process of this tab: once all are at rest, the one that works when this tab is kept busy.
async fn own_renderer(user: &User) -> u32 {
    let pages = || user.browser.renderers().into_iter().map(|id| (id, worked(id))).collect::<Vec<_>>();
    let mut before = vec![];
    while before.is_empty() || before != pages() {
        before = pages();
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    let work = "for (const end = performance.now() + 300; performance.now() < end;);";
    user.browser.run(work, vec![]).await;
    let busiest = before.into_iter().max_by_key(|(id, before)| worked(*id).saturating_sub(*before));
    busiest.expect("a tab").0
}

/// Somewhere between these two.
fn random(low: u64, high: u64) -> Duration {
    Duration::from_millis(low + RandomState::new().hash_one(()) % (high - low))
}

#[tokio::test]
async fn a_killed_tab_loses_no_answer_that_was_shown_as_kept() {
    let kills: usize = std::env::var("ISCAN_KILLS").map_or(10, |number| number.parse().expect("a number"));
    let site = Site::at_root().await;
    // The tab that a browser starts with has nothing in it; it stays.
    let browser = Browser::with(json!({})).await;
    let user = User { browser };
    let first = user.browser.driver.window().await.expect("a tab");
    let turn_to_first = async || user.browser.driver.switch_to_window(first.clone()).await.expect("it stays");
    let staying = own_renderer(&user).await;
    let mut known = Map::new();
    let (mut step, mut lost) = (0, vec![]);
    let statements = domains().map(|id| (id, &statement(id).question, &statement(id).anchors));
    let shown_as_kept = pattern(&words().save_saved(&ANY));

    user.opens_a_tab(&site, "#/scan/o.leiding").await;
    for round in 0..kills {
        let victims: BTreeSet<u32> = user.browser.renderers().into_iter().filter(|id| *id != staying).collect();
        site.asked();
        user.browser
            .run(ANSWERS, vec![json!(step), json!(statements), json!(shown_as_kept)])
            .await;
        turn_to_first().await;
        let mut asked = site.asks().await;
        tokio::time::sleep(random(0, 500)).await;
        for id in victims {
            kill(id);
        }
        // The tab that stays answers again only after the browser has seen what happened.
        tokio::time::sleep(Duration::from_millis(50)).await;
        user.browser.run("return 1", vec![]).await;
        asked.extend(site.asked());

        // The answers come in order; the one after the last may be kept and not yet shown.
        let shown = asked.iter().filter(|path| path.contains("/shown/")).count();
        known.extend((step..step + shown).map(answer));
        let mut ahead = known.clone();
        ahead.extend([answer(step + shown)]);
        step += shown;
        user.opens_a_tab(&site, "#/scan/o.leiding").await;
        let kept = user.kept_besides_x().await["statements"].clone();
        if kept == Value::Object(ahead) {
            step += 1;
        } else if kept != Value::Object(known.clone()) {
            lost.push(format!("kill {round}, after {step} answers: {kept}, shown {known:?}"));
        }
        known = kept.as_object().cloned().unwrap_or_default();
    }

    println!("{kills} kills among {step} answers");
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}
