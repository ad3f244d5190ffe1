//! One scan in several tabs: each shows what the others change, and none loses anything.

use super::support::questions::{about, anchor, domain_name, english, questions, statement_in, words};
use super::support::role::link;
use super::support::scans::answered;
use super::support::site::Site;
use super::support::user::User;
use serde_json::json;

#[tokio::test]
async fn two_tabs_on_one_scan() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[])).await;
    let words = words();
    user.opens_a_tab(&site, "#/scan/check").await;
    user.sees(words.check_missing(&13, &13)).await;

    user.looks_at_tab(0).await;
    user.choose(anchor("o.leiding", 4)).await;
    user.looks_at_tab(1).await;
    user.sees(anchor("o.leiding", 4)).await;
    user.sees(words.check_missing(&12, &13)).await;

    user.follow(about(words.check_change(), &domain_name("o.processen"))).await;
    user.choose(anchor("o.processen", 2)).await;
    user.looks_at_tab(0).await;
    user.sees(words.progress_done(&2, &19)).await;
    user.follow(words.step_next()).await;
    user.choose(words.question_unknown()).await;

    user.sees(words.progress_done(&3, &19)).await;
    user.looks_at_tab(1).await;
    user.sees(words.progress_done(&3, &19)).await;
    assert_eq!(
        user.kept("x").await["statements"],
        json!({ "o.leiding.1": 4, "o.processen.1": 2, "i.leiding.1": "unknown" })
    );
}

#[tokio::test]
async fn an_answer_from_another_tab_appears_where_one_looks() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[])).await;
    user.opens_a_tab(&site, "#/scan/o.leiding").await;
    user.choose(anchor("o.leiding", 4)).await;

    user.looks_at_tab(0).await;

    user.has_chosen(anchor("o.leiding", 4)).await;
}

#[tokio::test]
async fn of_two_answers_to_one_question_the_last_counts() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[])).await;
    user.opens_a_tab(&site, "#/scan/o.leiding").await;
    for (tab, phase) in [(0, 1), (1, 4), (0, 2), (1, 3)] {
        user.looks_at_tab(tab).await;
        user.choose(anchor("o.leiding", phase)).await;
        for tab in [1 - tab, tab] {
            user.looks_at_tab(tab).await;
            user.has_chosen(anchor("o.leiding", phase)).await;
        }
        assert_eq!(user.kept("x").await["statements"], json!({ "o.leiding.1": phase }));
    }
}

#[tokio::test]
async fn what_is_written_in_another_tab_appears_where_nobody_is_writing() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[])).await;
    let words = words();
    user.opens_a_tab(&site, "#/scan/o.leiding").await;
    // The tab that was opened last has the focus in WebKit, whichever one looks at: it is the last to be written in.
    user.looks_at_tab(0).await;
    user.unfold(words.question_more()).await;
    user.fill(words.question_note(), "van de eerste").await;
    user.looks_at_tab(1).await;
    user.unfold(words.question_more()).await;
    user.has_written(words.question_note(), "van de eerste").await;
    user.fill(words.question_note(), ", en van de tweede").await;
    user.looks_at_tab(0).await;
    user.has_written(words.question_note(), "van de eerste, en van de tweede").await;
    assert_eq!(
        user.kept("x").await["remarks"]["o.leiding.1"]["note"],
        "van de eerste, en van de tweede"
    );
}

#[tokio::test]
async fn a_page_that_was_put_away_shows_what_was_answered_meanwhile() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[])).await;
    user.is_on(&statement_in(questions(), "o.leiding").question).await;

    // What happens while a browser keeps a page aside is told to no script: another tab stores an answer, and the page returns.
    let other = "
        const key = Object.keys(localStorage).find((name) => name.endsWith('/x'));
        const record = JSON.parse(localStorage.getItem(key));
        record.scan.statements['o.leiding.1'] = 4;
        localStorage.setItem(key, JSON.stringify(record));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    ";
    user.browser.run(other, vec![]).await;

    user.has_chosen(anchor("o.leiding", 4)).await;
}

#[tokio::test]
async fn two_tabs_and_two_languages() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[3])).await;
    let words = &english().words;
    user.opens_a_tab(&site, "?lang=en#/report").await;
    user.looks_at_tab(0).await;
    user.choose(anchor("o.leiding", 4)).await;

    user.looks_at_tab(1).await;

    user.is_on(words.report_title(&words.report_municipality())).await;
    user.finds(link(words.report_share())).await;
    user.unfolds_all(words.account_answers()).await;
    user.sees(&statement_in(english(), "o.leiding").anchors[3]).await;
}
