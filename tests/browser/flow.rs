//! How little a walk takes: what one must press next is in sight or one screen down, and a statement takes two keys.

use super::support::questions::{anchor, asked, domains, questions, report_of, statement, words};
use super::support::role::{Thing, button, disclosure, heading, link, radio, textbox};
use super::support::scans::scan;
use super::support::site::Site;
use super::support::user::User;
use serde_json::json;
use thirtyfour::Key;

/// The screens people have: a laptop, a small laptop, a tablet, a phone.
const SIZES: [(u32, u32); 4] = [(1366, 768), (1280, 620), (820, 1180), (390, 844)];

impl User {
    /// A phone: narrow, and pressed with a finger.
    async fn takes_a_phone(&self) {
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.browser.cdp("Emulation.setTouchEmulationEnabled", touch).await;
        let size = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
        self.browser.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// How often one must scroll a screen down until this is wholly in sight, with nothing on top of it.
    async fn scrolls_to(&self, thing: Thing) -> u32 {
        let element = self.finds(thing.clone()).await.to_json().expect("an element");
        for gestures in 0..20 {
            let script = "
                const target = arguments[0].closest('label') ?? arguments[0];
                const { left, top, width, height, bottom } = target.getBoundingClientRect();
                const seen = (y) => { const there = document.elementFromPoint(left + width / 2, y); return !!there && target.contains(there); };
                return top >= 0 && bottom <= innerHeight && seen(top + 2) && seen(bottom - 2);
            ";
            if self.browser.run(script, vec![element.clone()]).await == true {
                return gestures;
            }
            // A screen down, but not past what one looks for.
            let page_down = "
                const bar = document.querySelector('.pager')?.getBoundingClientRect();
                const covered = bar && bar.bottom >= innerHeight ? bar.height : 0;
                const { top } = (arguments[0].closest('label') ?? arguments[0]).getBoundingClientRect();
                scrollBy(0, Math.min((innerHeight - covered) * 0.9, top - 8));
            ";
            self.browser.run(page_down, vec![element.clone()]).await;
            self.settles().await;
        }
        panic!("no scrolling brings {thing} into sight");
    }

    /// How often one must scroll on this screen to choose among these and then press this.
    async fn scrolls_on(&self, things: Vec<Thing>) -> u32 {
        let mut gestures = 0;
        for thing in things {
            gestures += self.scrolls_to(thing).await;
        }
        gestures
    }
}

/// Whoever fills in everything of a snelscan scrolls this often, screen by screen.
async fn scrolls_of_a_snelscan(width: u32, height: u32) -> Vec<u32> {
    let site = Site::at_root().await;
    let user = User::opens(&site, "").await;
    if width < 500 {
        user.takes_a_phone().await;
    } else {
        user.browser.size(width, height).await;
    }
    let words = words();
    let next = || link(words.step_next());
    user.turns_to("#/scan", words.intake_title()).await;

    let roles = &questions().fact("f.rol").expect("a fact").options;
    let mut intake = vec![textbox(words.intake_municipality()), textbox(words.intake_respondent())];
    intake.extend(roles.iter().map(|role| radio(&role.label)));
    intake.extend([textbox(words.intake_reason()), next()]);
    let mut gestures = vec![user.scrolls_on(intake).await];
    user.follow(words.step_next()).await;

    user.is_led_to(words.facts_title()).await;
    let facts = questions().facts.iter().filter(|fact| fact.quick && fact.id != "f.rol");
    let options = facts.flat_map(|fact| fact.options.iter().map(|option| radio(&option.label).of(&fact.question)));
    gestures.push(user.scrolls_on(options.chain([next()]).collect()).await);
    user.follow(words.step_next()).await;

    for statement in asked() {
        user.is_led_to(&statement.question).await;
        assert_eq!(user.scrolls_to(next()).await, 0, "{}", statement.question);
        let answers = statement.anchors.iter().map(String::as_str);
        let answers = answers.chain([words.question_unknown(), words.question_na()]).map(radio);
        gestures.push(user.scrolls_on(answers.chain([next()]).collect()).await);
        user.choose(&statement.anchors[1]).await;
        user.follow(words.step_next()).await;
    }

    user.is_led_to(words.check_title()).await;
    gestures.push(user.scrolls_to(link(words.check_report())).await);
    gestures
}

#[tokio::test]
async fn a_snelscan_takes_three_scrolls_on_a_laptop() {
    let gestures = scrolls_of_a_snelscan(1366, 768).await;
    assert!(gestures.iter().sum::<u32>() <= 3, "{gestures:?}");
}

#[tokio::test]
async fn a_snelscan_takes_fifteen_scrolls_on_a_phone() {
    let gestures = scrolls_of_a_snelscan(390, 844).await;
    assert!(gestures.iter().sum::<u32>() <= 15, "{gestures:?}");
}

#[tokio::test]
async fn previous_and_next_are_in_sight_on_every_question() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan", &scan()).await;
    let words = words();
    let mut screens = vec![
        ("#/scan".to_owned(), words.intake_title()),
        ("#/scan/facts".to_owned(), words.facts_title()),
    ];
    screens.extend(domains().map(|domain| (format!("#/scan/{domain}"), statement(domain).question.as_str())));
    for (width, height) in SIZES {
        user.browser.size(width, height).await;
        for (hash, heading) in &screens {
            user.turns_to(hash, heading).await;
            assert_eq!(user.scrolls_to(link(words.step_next())).await, 0, "{hash} at {width}");
            if hash != "#/scan" {
                assert_eq!(user.scrolls_to(link(words.step_previous())).await, 0, "{hash} at {width}");
            }
            user.holds(&format!("{hash} at {width} ends above the bar"), ABOVE_THE_BAR).await;
            assert_eq!(user.scrolls_to(link(words.step_next())).await, 0, "{hash} at {width}, at its end");
        }
    }
}

/// The last line of the page lies above what stays in sight.
const ABOVE_THE_BAR: &str = "
    scrollTo(0, 1e6);
    const foot = document.querySelector('footer').getBoundingClientRect();
    return foot.bottom <= document.querySelector('.pager').getBoundingClientRect().top;
";

#[tokio::test]
async fn what_stays_in_sight_never_covers_the_focus() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/i.gegevens", &scan()).await;
    for (width, height) in SIZES {
        user.browser.size(width, height).await;
        user.turns_to("#/scan/facts", words().facts_title()).await;
        user.turns_to("#/scan/i.gegevens", &statement("i.gegevens").question).await;
        for _ in 0..24 {
            user.press(Key::Tab).await;
            assert_eq!(user.text(COVERED_FOCUS).await, "", "at {width}");
        }
    }
}

/// What has the focus, when something lies on top of its edges or they are out of the window.
const COVERED_FOCUS: &str = "
    const target = document.activeElement;
    if (target === document.body) return '';
    const shown = target.closest('label') ?? target;
    const { left, top, bottom, width } = shown.getClientRects()[0];
    const seen = (y) => { const there = document.elementFromPoint(left + Math.min(width, 30) / 2, y); return !!there && (shown.contains(there) || there.contains(shown)); };
    return seen(top + 3) && seen(bottom - 3) ? '' : `${shown.outerHTML.slice(0, 200)} from ${top} to ${bottom} of ${innerHeight}`;
";

#[tokio::test]
async fn in_a_low_window_previous_and_next_stand_under_the_question() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    user.browser.size(320, 256).await;

    user.finds(link(words().step_next())).await;
    user.holds(
        "the bar does not take the room",
        "return getComputedStyle(document.querySelector('.pager')).position === 'static'",
    )
    .await;
}

#[tokio::test]
async fn a_statement_takes_two_keys() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    for (place, statement) in asked().into_iter().enumerate() {
        user.is_led_to(&statement.question).await;
        let phase = place % 4;
        user.types(&(phase + 1).to_string()).await;
        user.has_chosen(&statement.anchors[phase]).await;
        user.press(Key::Enter).await;
    }
    user.is_led_to(words().check_title()).await;
    user.sees(words().check_rest()).await;
}

#[tokio::test]
async fn the_keys_work_after_a_reload_and_wherever_one_clicked() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    let asked = asked();

    user.is_led_to(&asked[0].question).await;
    user.reloads().await;
    user.is_led_to(&asked[0].question).await;
    user.types("2").await;
    user.has_chosen(&asked[0].anchors[1]).await;
    user.press(Key::Enter).await;

    user.is_led_to(&asked[1].question).await;
    user.clicks(heading(&asked[1].question)).await;
    user.types("3").await;
    user.has_chosen(&asked[1].anchors[2]).await;
    user.browser.run("getSelection().removeAllRanges()", vec![]).await;
    user.press(Key::Enter).await;

    user.is_led_to(&asked[2].question).await;
    user.unfold(words().question_how()).await;
    user.types("1").await;
    user.has_chosen(&asked[2].anchors[0]).await;
    user.press(Key::Enter).await;
    user.is_led_to(&asked[3].question).await;
}

#[tokio::test]
async fn enter_keeps_its_own_meaning_where_it_has_one() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/i.gegevens").await;
    let words = words();
    user.is_led_to(&statement("i.gegevens").question).await;

    // Without an answer one stays.
    user.press(Key::Enter).await;
    assert_eq!(user.hash().await, "#/scan/i.gegevens");

    user.types("2").await;
    user.tabs_to(disclosure(words.question_more())).await;
    user.press(Key::Enter).await;
    user.tabs_to(textbox(words.question_note())).await;
    user.types("Eén").await;
    user.press(Key::Enter).await;
    user.types("twee").await;
    assert_eq!(user.reads(words.question_note()).await, "Eén\ntwee");
    assert_eq!(user.hash().await, "#/scan/i.gegevens");

    user.tabs_to(button(words.question_clear())).await;
    user.press(Key::Enter).await;
    user.has_focus_on(radio(anchor("i.gegevens", 1))).await;
    assert_eq!((user.choices().await, user.hash().await.as_str()), (0, "#/scan/i.gegevens"));
}

#[tokio::test]
async fn a_touch_screen_shows_no_keys() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    user.sees(words().question_keys()).await;

    user.takes_a_phone().await;
    user.reloads().await;
    user.sees_no(words().question_keys()).await;
    user.holds(
        "no key hints",
        "return [...document.querySelectorAll('kbd')].every((key) => !key.checkVisibility())",
    )
    .await;
}

#[tokio::test]
async fn back_after_a_link_of_the_contents_stays_in_the_report() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/files", &scan()).await;
    let words = words();
    user.turns_to("#/report", report_of("Voorbeelde")).await;
    let contents = user.names(link("")).await;
    let section = contents
        .iter()
        .find(|name| name.as_str() == words.account_title())
        .expect("in the contents");

    user.follow(section).await;
    user.is_in_section(section).await;
    user.holds("far down", "return scrollY > 1000").await;
    user.goes_back().await;
    user.is_back_on_report(section).await;

    // Forth again, and twice back is out of the report.
    user.browser.driver.forward().await.expect("a later page");
    user.holds("far down", "return scrollY > 1000").await;
    user.goes_back().await;
    user.is_back_on_report(section).await;
    user.goes_back().await;
    user.is_on(words.files_title()).await;
}

impl User {
    /// The report is there where one left it: at the link, which has the focus.
    async fn is_back_on_report(&self, link_name: &str) {
        self.is_on(report_of("Voorbeelde")).await;
        self.has_focus_on(link(link_name)).await;
        self.holds("near the top", "return scrollY < 1000").await;
    }
}

#[tokio::test]
async fn a_long_page_has_a_way_to_its_top() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/report", &scan()).await;
    let words = words();
    for (width, height) in SIZES {
        user.browser.size(width, height).await;
        user.turns_to("#/report", report_of("Voorbeelde")).await;
        user.finds_no(link(words.nav_top())).await;
        user.browser.run("scrollTo(0, 3000)", vec![]).await;
        user.settles().await;
        assert_eq!(user.scrolls_to(link(words.nav_top())).await, 0, "at {width}");
        user.follow(words.nav_top()).await;
        user.holds("at its top", "return scrollY == 0 && document.activeElement.matches('main')")
            .await;
        user.finds_no(link(words.nav_top())).await;
    }
    // A short page has none.
    user.turns_to("#/nergens", words.notfound_title()).await;
    user.finds_no(link(words.nav_top())).await;
}
