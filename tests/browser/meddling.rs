//! What others do to the page: extensions, translators, a reader's own style, another clock. The app goes on, says what is
//! true, and should it stop on a fault, it tells that too.

use super::saving::{saved, saver};
use super::support::browser::Browser;
use super::support::colleagues::{invitation, sent_voice, workshop};
use super::support::files::{Downloads, SavedFile, Way};
use super::support::links::shared;
use super::support::municipalities::municipality;
use super::support::pages::{
    Page, on_every_page, on_every_page_of_a_full_scan, on_every_page_of_a_workshop, reader, thorough_reader, workshop_leader,
};
use super::support::questions::{about, anchor, day, fact, questions, report_of, statement, words};
use super::support::role::{button, textbox};
use super::support::scans::{answered, full_scan, scan};
use super::support::site::Site;
use super::support::store::{name_of, record};
use super::support::text::ANY;
use super::support::user::User;
use iscan::exchange::Invitation;
use serde_json::json;

#[tokio::test]
async fn a_style_sheet_of_another_site_stays_out_of_a_saved_report() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let script = "
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://fonts.voorbeeld.test/x.css' });
        document.head.append(link, Object.assign(document.createElement('style'), { textContent: 'body { --extension: 1 }' }));
    ";
    user.browser.run(script, vec![]).await;

    let file = saved(&user, &downloads, words().files_reportsave()).await;

    assert!(file.text.contains(".quadrant") && !file.text.contains("voorbeeld.test") && !file.text.contains("--extension"));
    user.follow(words().nav_report()).await;
    user.is_led_to(report_of("Voorbeelde")).await;
}

/// What a page translator does: every text in two elements with another text.
const TRANSLATE: &str = "
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), nodes = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim()) nodes.push(walk.currentNode);
    for (const node of nodes) {
        const outer = document.createElement('font'), inner = document.createElement('font');
        inner.textContent = '[EN] ' + node.data;
        outer.append(inner);
        node.replaceWith(outer);
    }
";

#[tokio::test]
async fn on_a_translated_page_state_and_screen_agree() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/o.leiding", &answered(&[])).await;
    let words = words();
    user.is_on(&statement("o.leiding").question).await;
    user.has_a_full_store().await;
    user.types("1").await;
    user.sees(words.save_full()).await;
    user.browser.run(TRANSLATE, vec![]).await;
    user.sees(["[EN] ", words.save_full()].concat()).await;

    user.has_room_again().await;
    user.types("2").await;

    user.sees_no(words.save_full()).await;
    user.sees(words.save_saved(&ANY)).await;
    user.sees(words.progress_done(&1, &19)).await;
    assert_eq!(user.kept("x").await["statements"]["o.leiding.1"], json!(2));
    user.browser.run("location.hash = '#/scan/i.leiding'", vec![]).await;
    user.is_on(&statement("i.leiding").question).await;
    user.sees(words.progress_at(&2, &13)).await;
    user.holds(
        "nothing of the question is what the translator made of another one",
        "return !document.querySelector('main fieldset').innerText.includes('[EN]')",
    )
    .await;
}

#[tokio::test]
async fn a_fault_that_stops_the_program_is_told_and_loses_nothing() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/scan/o.leiding").await;
    let words = words();
    user.choose(anchor("o.leiding", 3)).await;
    user.sees(words.save_saved(&ANY)).await;
    user.sees_no(words.start_stopped()).await;

    // The fault is the browser's own: of what a driver's script throws, a page is told nothing.
    let fault = "Object.defineProperty(Document.prototype, 'title', { set: Node.prototype.appendChild, get() { return '' } })";
    user.browser.run(fault, vec![]).await;
    user.browser.run("location.hash = '#/scan/i.leiding'", vec![]).await;

    user.sees(words.start_stopped()).await;
    user.browser.console().await;
    user.goes_to(&site.at("?opnieuw#/scan/o.leiding")).await;
    user.has_chosen(anchor("o.leiding", 3)).await;
    user.sees_no(words.start_stopped()).await;
}

/// The spacing of WCAG 1.4.12.
const SPACE_OUT: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
";

/// What is cut off: text that reaches out of a box that hides it, or out of its drawing. (A field scrolls.)
const CUT: &str = "
    const hides = (element) => { const { overflowX, clipPath } = getComputedStyle(element); return ['hidden', 'clip'].includes(overflowX) && clipPath === 'none'; };
    const boxes = [...document.querySelectorAll('main *')].filter((element) => !element.closest('svg') && !element.matches('input') && hides(element) && element.scrollWidth > element.clientWidth + 1);
    const labels = [...document.querySelectorAll('main svg text')].filter((label) => {
        const drawing = label.closest('svg'), [text, frame] = [label, drawing].map((part) => part.getBoundingClientRect());
        return getComputedStyle(drawing).overflow !== 'visible' && (text.left < frame.left - 1 || text.right > frame.right + 1);
    });
    const page = document.scrollingElement;
    const wide = page.scrollWidth > page.clientWidth ? [`${page.scrollWidth} px wide`] : [];
    return [...wide, ...[...boxes, ...labels].map((part) => part.outerHTML.slice(0, 120))].slice(0, 4).join('; ');
";

#[tokio::test]
async fn wider_text_is_not_cut() {
    let site = Site::at_root().await;
    for width in [1200, 360] {
        let user = reader(&site).await;
        user.browser.size(width, 800).await;
        let look = async || {
            user.browser.run(SPACE_OUT, vec![]).await;
            user.settles().await;
            user.text(CUT).await
        };
        on_every_page(&site, &user, look).await;
    }
    {
        let user = thorough_reader(&site).await;
        let look = async || {
            user.browser.run(SPACE_OUT, vec![]).await;
            user.settles().await;
            user.text(CUT).await
        };
        on_every_page_of_a_full_scan("nl", &site, &user, look).await;
    }
    for width in [1200, 360] {
        let user = workshop_leader(&site).await;
        user.browser.size(width, 800).await;
        let look = async || {
            user.browser.run(SPACE_OUT, vec![]).await;
            user.settles().await;
            user.text(CUT).await
        };
        on_every_page_of_a_workshop("nl", &site, &user, look).await;
    }
}

/// A name without a place to break it.
const LONG: &str = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochsamenwerkingsverband";

/// Turns to each of these pages on a narrow screen and unfolds all there is: nothing is wider than the screen.
async fn fits_a_narrow_screen(site: &Site, user: &User, pages: &[Page]) {
    user.browser.size(320, 640).await;
    for (hash, heading) in pages {
        user.goes_to(&site.at(hash)).await;
        user.is_on(heading).await;
        is_no_wider_than_the_screen(user, hash).await;
    }
}

async fn is_no_wider_than_the_screen(user: &User, page: &str) {
    let unfold = "for (const details of document.querySelectorAll('details')) details.open = true";
    user.browser.run(unfold, vec![]).await;
    user.settles().await;
    user.holds(
        &format!("{page} is no wider than the screen"),
        "return document.scrollingElement.scrollWidth <= 320",
    )
    .await;
}

/// A page and its heading.
fn page(hash: impl Into<String>, heading: impl Into<String>) -> Page {
    (hash.into(), heading.into())
}

#[tokio::test]
async fn a_very_long_name_fits_a_narrow_screen() {
    let site = Site::at_root().await;
    let words = words();
    let invitation = Invitation {
        municipality: LONG.to_owned(),
        ..invitation()
    };
    let pages = [
        page("#/", &questions().start.title),
        page("#/scan", words.intake_title()),
        page("#/scan/check", words.check_title()),
        page("#/report", report_of(LONG)),
        page("#/report/sheet", report_of(LONG)),
        page("#/files", words.files_title()),
        page("#/advice", words.advice_order()),
        page("#/plan", words.plan_title()),
        page("#/letters", words.letters_title()),
        page("#/evolution", words.evolution_title()),
        page("#/give", words.give_title()),
        page(["#/join/", &invitation.encode()].concat(), words.join_title()),
    ];
    for mut scan in [scan(), full_scan()] {
        scan["about"]["municipality"] = json!(LONG);
        let user = User::returns(&site, "", &scan).await;
        fits_a_narrow_screen(&site, &user, &pages).await;
    }
}

#[tokio::test]
async fn a_very_long_name_fits_a_narrow_screen_in_a_workshop() {
    let site = Site::at_root().await;
    let words = words();
    let mut scan = workshop(7);
    scan["about"]["municipality"] = json!(LONG);
    let user = User::returns(&site, "", &scan).await;
    let first = questions().asked_statements(true).next().expect("a statement");
    let asked = &questions().statement(first).expect("it is asked").question;
    let pages = [
        page("#/", &questions().start.title),
        page("#/workshop", words.workshop_named(&LONG)),
        page("#/workshop/invite", words.invite_title()),
        page("#/workshop/talk", asked),
        page(format!("#/workshop/differences/{first}"), asked),
        page(["#/voice/", &sent_voice()].concat(), words.collect_arrived()),
        page("#/report", report_of(LONG)),
    ];
    fits_a_narrow_screen(&site, &user, &pages).await;
}

#[tokio::test]
async fn very_long_names_fit_a_narrow_screen_side_by_side() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::opens(&site, "#/cluster").await;
    user.is_on(words.cluster_title()).await;
    user.browser.size(320, 640).await;
    let named = |number: usize| format!("{LONG}{number}");
    let file = |number: usize| {
        let mut scan = municipality(number).to_json();
        scan["about"]["municipality"] = json!(named(number));
        SavedFile::new(&format!("{LONG}-{number}.json"), &scan.to_string())
    };
    let mut files: Vec<SavedFile> = (0..6).map(file).collect();
    // One of which the name of the file is told.
    files.push(SavedFile::new(&format!("{LONG}.txt"), "Tot na de vakantie!"));
    user.drops_all(&files).await;
    user.sees(words.cluster_added(&6, &6)).await;
    user.is_on(words.cluster_reporttitle(&6)).await;
    is_no_wider_than_the_screen(&user, "the page of six").await;
    user.push(about(words.cluster_takeout(), &named(3))).await;
    user.sees(words.cluster_takenout(&named(3))).await;
    is_no_wider_than_the_screen(&user, "the page of five").await;
}

#[tokio::test]
async fn any_text_is_a_good_id() {
    let words = words();
    for id in ["scan Voorbeelde 2026 najaar", "a/b#c?d\"e'f", "  ", "Ünïcode 🗺"] {
        let site = Site::at_root().await;
        let user = User::opens(&site, "#/files").await;
        let mut other = answered(&[2; 13]);
        other["id"] = json!(id);
        other["about"] = json!({ "municipality": "Voorbeelde" });
        user.gives(Way::Pasted, &SavedFile::new("", &other.to_string())).await;
        user.sees(words.files_opened(&"Voorbeelde")).await;
        user.reloads().await;
        user.follow(words.nav_home()).await;

        user.push(about(words.scans_rename(), "Voorbeelde")).await;
        user.refill(words.scans_name(), "Najaar").await;
        user.push(words.scans_save()).await;
        user.push(about(words.scans_copy(), "Najaar")).await;
        user.finds_all(2, button(about(words.scans_delete(), ANY))).await;
        user.push(about(words.scans_delete(), "Najaar")).await;
        user.push(words.scans_undo()).await;
        user.push(about(words.scans_report(), "Najaar")).await;
        user.is_led_to(report_of("Voorbeelde")).await;
        assert_eq!(user.kept(id).await["statements"], other["statements"], "{id}");
    }
}

#[tokio::test]
async fn two_installations_on_one_host_leave_each_other_alone() {
    let (one, other) = (Site::at_root().await, Site::under_a_path().await);
    // Both on one host: the browser tells ports apart, so the second keeps in the store of the first.
    let user = User::returns(&one, "", &scan()).await;
    let name = "return Object.keys(localStorage).join()";
    let first = user.text(name).await;
    user.goes_to(&other.at("#/scan/o.leiding")).await;
    user.choose(anchor("o.leiding", 2)).await;
    user.sees(words().save_saved(&ANY)).await;
    let second = user.text(name).await;
    assert!(
        first.starts_with(&name_of("/", "")) && second.starts_with(&name_of("/gemeenten/iscan/", "")),
        "{first} {second}"
    );
}

#[tokio::test]
async fn one_in_a_folder_called_scan_is_left_alone_when_everything_goes() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::returns(&site, "#/files", &scan()).await;
    let theirs = name_of("/scan/", "y");
    let keep = format!("localStorage.setItem({}, {})", json!(theirs), json!(record(&scan())));
    user.browser.run(&keep, vec![]).await;

    user.push(words.files_clearbutton()).await;
    user.push(words.files_yesclear()).await;
    user.sees(words.files_cleared()).await;

    assert_eq!(user.text("return Object.keys(localStorage).join()").await, theirs);
}

#[tokio::test]
async fn days_are_those_of_the_reader() {
    let site = Site::at_root().await;
    let words = words();
    let mut late = scan();
    late["created"] = json!("2026-11-20T22:50:00Z");
    late["updated"] = json!("2026-11-20T23:30:00Z");
    for (zone, number, file) in [
        ("Europe/Brussels", 21, "2026-11-21"),
        ("UTC", 20, "2026-11-20"),
        ("America/New_York", 20, "2026-11-20"),
    ] {
        let user = User::returns(&site, "", &late).await;
        user.browser
            .cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }))
            .await;
        user.reloads().await;
        let day = day(number, 11, 2026);
        user.sees(words.scans_state(&13, &13, &day)).await;
        user.turns_to("#/report", report_of("Voorbeelde")).await;
        assert!(user.report().await.contains(&day), "{zone}");
        user.turns_to("#/files", words.files_title()).await;
        let downloads = Downloads::of(&user.browser).await;
        let saved = saved(&user, &downloads, words.files_answerssave()).await;
        assert_eq!(saved.name, format!("iscan-voorbeelde-{file}.json"));
        assert!(saved.text.contains("2026-11-20T23:30:00Z"), "the instant is kept in UTC");
        user.goes_to(&site.at(&shared("nl"))).await;
        user.is_on(report_of("Voorbeelde")).await;
    }
}

#[tokio::test]
async fn what_stays_behind_is_remembered() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    let words = words();
    user.turns_to("#/files", words.files_title()).await;
    user.tick(words.files_names()).await;
    user.tick(words.files_day()).await;

    user.reloads().await;

    user.is_on(words.files_title()).await;
    assert!(!user.is_ticked(words.files_names()).await && !user.is_ticked(words.files_day()).await);
    assert!(user.is_ticked(words.files_notes()).await && user.is_ticked(words.files_municipality()).await);
    user.turns_to("#/scan", words.intake_title()).await;
    user.turns_to("#/files", words.files_title()).await;
    assert!(!user.is_ticked(words.files_names()).await);
    user.tick(words.files_names()).await;
    user.reloads().await;
    assert!(user.is_ticked(words.files_names()).await);
}

#[tokio::test]
async fn numbers_are_read_as_people_write_them() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/facts", &full_scan()).await;
    let words = words();
    let locations = fact("f.buitendiensten");
    for (typed, kept) in [("1.200", 1200), ("1 200", 1200), ("12,0", 12), ("7", 7)] {
        user.refill(locations, typed).await;
        user.sees_no(words.facts_bad()).await;
        assert_eq!(user.kept("x").await["facts"]["f.buitendiensten"], json!(kept), "{typed}");
    }
    user.refill(locations, "een stuk of tien").await;
    user.sees(words.facts_bad()).await;
    user.clicks(textbox(locations)).await;
    user.press(thirtyfour::Key::Tab).await;
    assert_eq!(user.reads(locations).await, "een stuk of tien", "what was typed is still there");
    user.sees(words.facts_bad()).await;
}

#[tokio::test]
async fn posts_may_be_fractions_and_vacancies_are_whole() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/staffing", &full_scan()).await;
    let words = words();
    let profile = &questions().full.staffing.profiles[0];
    let kept = async || user.kept("x").await["staffing"]["profiles"][&profile.id].clone();
    let parts = [
        words.staffing_needed(),
        &questions().full.staffing.statutes[0].name,
        words.staffing_vacancies(),
    ];
    let [needed, own, vacancies] = parts.map(|part| about(part, &profile.name));

    user.refill(&needed, "1000").await;
    user.refill(&own, "1,5").await;
    user.refill(&vacancies, "1000").await;
    user.sees_no(words.staffing_bad()).await;
    user.sees_no(words.facts_bad()).await;
    let understood = kept().await;
    assert_eq!(understood["needed"], json!("1000"));
    assert_eq!(understood["own"], json!("3/2"));
    assert_eq!(understood["vacancies"], json!(1000));

    // Half a vacancy is told at once, and stays as it was typed.
    user.refill(&vacancies, "1,5").await;
    user.sees(words.facts_bad()).await;
    user.press(thirtyfour::Key::Tab).await;
    user.sees(words.facts_bad()).await;
    let typed = [user.reads(&needed).await, user.reads(&own).await, user.reads(&vacancies).await];
    assert_eq!(typed, ["1000", "1,5", "1,5"]);
    assert_eq!(kept().await["vacancies"], json!(null), "it is not kept");

    user.refill(&vacancies, "2").await;
    user.sees_no(words.facts_bad()).await;
    assert_eq!(kept().await["vacancies"], json!(2));
}

#[tokio::test]
async fn what_is_no_number_stays_in_its_field_while_one_fills_in_another() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/scan/staffing", &full_scan()).await;
    let words = words();
    let [vacancies, needed] =
        [words.staffing_vacancies(), words.staffing_needed()].map(|part| about(part, &questions().full.staffing.profiles[0].name));
    assert_eq!(user.reads(&vacancies).await, "1", "there was a number in it");
    user.refill(&vacancies, "1,5").await;
    user.sees(words.facts_bad()).await;

    user.refill(&needed, "3").await;

    user.sees(words.facts_bad()).await;
    assert_eq!(user.reads(&vacancies).await, "1,5");
}

#[tokio::test]
async fn the_script_for_other_pages_works_wherever_it_can() {
    let site = Site::at_root().await;
    let script = site.at("embed.js");
    for (name, content) in [
        ("a module", format!("<script type=module src=\"{script}\" data-iscan></script>")),
        (
            "in the head",
            format!(
                "<script>document.head.append(Object.assign(document.createElement('script'), {{ src: '{script}' }}))</script><div id=iscan></div>"
            ),
        ),
    ] {
        let host = super::support::host::Host::with(&content).await;
        let user = User::looks_into_frame(Browser::start().await, &host).await;
        user.sees(words().start_begin()).await;
        user.fits().await;
        assert_eq!(
            user.outside("return document.head.querySelectorAll('iframe').length").await,
            json!(0),
            "{name}"
        );
    }

    let nowhere = format!("<script>document.head.append(Object.assign(document.createElement('script'), {{ src: '{script}' }}))</script>");
    let host = super::support::host::Host::with(&nowhere).await;
    let user = User::visits(Browser::start().await, &host).await;
    let told = async || {
        let console = user.browser.console().await;
        console
            .iter()
            .any(|entry| entry.contains("I-scan") && entry.contains("iscan"))
            .then_some(())
    };
    user.until(&"word of it in the console", told).await;
}
