//! The three sizes of a report: what a busy reader sees without scrolling, how many pages each takes and how full they are,
//! and that everybody can choose: whose scan it is, who came by a link, who opened a saved report.

use super::saving::{opens_without_scripts, saved, saver};
use super::support::links::shared;
use super::support::pdf::Pdf;
use super::support::questions::{questions_in, report_of, words};
use super::support::role::radio;
use super::support::scans::{full_scan, scan};
use super::support::site::Site;
use super::support::user::User;
use iscan::report::ReportSize;
use serde_json::Value;

/// What stands at a glance: the finding, the drawing, both tables of phases, who answered and when, and where to begin.
const AT_A_GLANCE: &str = "
    const glance = document.querySelector('main section');
    const parts = [glance.querySelector('h2'), glance.querySelector('svg'), ...glance.querySelectorAll('table')];
    const told = [...glance.querySelectorAll('dd')].filter((part) => ['Jo Peeters', '20 november 2026'].includes(part.textContent));
    const begin = [...glance.querySelectorAll('ol > li')].filter((part) => part.checkVisibility());
    const all = [...parts, ...told, ...begin];
    const below = all.filter((part) => part.getBoundingClientRect().bottom > innerHeight).map((part) => part.textContent);
    return JSON.stringify([parts.length, told.length, begin.length, below]);
";

#[tokio::test]
async fn what_matters_is_seen_without_scrolling() {
    let site = Site::at_root().await;
    for (width, height) in [(1366, 768), (390, 844)] {
        for scan in long_and_short() {
            let user = User::returns(&site, "", &scan).await;
            user.browser.size(width, height).await;
            user.goes_to(&site.at("#/report")).await;
            user.is_on(report_of("Voorbeelde")).await;
            assert_eq!(user.text(AT_A_GLANCE).await, "[4,2,3,[]]", "{width} × {height}");
        }
    }
}

#[tokio::test]
async fn a_reader_goes_from_size_to_size() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/report", &scan()).await;
    let own: Vec<String> = vec!["#/report/sheet".into(), "#/report/team".into(), "#/report".into()];
    goes_through_the_sizes(&user, &own).await;
}

#[tokio::test]
async fn who_comes_by_a_link_has_the_sizes_too() {
    let site = Site::at_root().await;
    let user = User::opens(&site, &shared("nl")).await;
    let theirs = ["/sheet", "/team", ""].map(|size| [shared("nl").as_str(), size].concat());
    goes_through_the_sizes(&user, &theirs).await;
}

/// One after the other; each has more sections than the one before.
async fn goes_through_the_sizes(user: &User, hashes: &[String]) {
    let sections = "return String(document.querySelectorAll('main section:not(section section)').length)";
    let mut before = 0;
    for (size, hash) in ReportSize::ALL.into_iter().zip(hashes) {
        user.is_on(report_of("Voorbeelde")).await;
        user.follow(size.label(words())).await;
        user.is_on(report_of("Voorbeelde")).await;
        assert_eq!(user.hash().await, *hash);
        let told: usize = user.text(sections).await.parse().expect("a number");
        assert!(told > before, "{size:?}: {told} sections");
        before = told;
    }
}

#[tokio::test]
async fn who_opens_a_saved_report_chooses_its_size() {
    let site = Site::at_root().await;
    let (user, downloads) = saver(&site).await;
    let file = saved(&user, &downloads, words().files_reportsave()).await;
    drop(user);
    let user = opens_without_scripts(&file.on_disk()).await;

    let shown = "return String([...document.querySelectorAll('main section:not(section section)')].filter((part) => part.checkVisibility()).length)";
    let mut before = 0;
    for size in ReportSize::ALL {
        let pages = match size {
            ReportSize::Sheet => words().size_one().to_owned(),
            ReportSize::Team => words().size_most(&8),
            ReportSize::Whole => words().size_about(&10),
        };
        user.clicks(radio(format!("{} {pages}", size.label(words())))).await;
        let told: usize = user.text(shown).await.parse().expect("a number");
        assert!(told > before, "{size:?}: {told} sections");
        before = told;
    }
}

/// Someone who reads this size of the report of a scan.
async fn reader_of(site: &Site, hash: &str, scan: &Value) -> User {
    let user = User::returns(site, hash, scan).await;
    user.is_on(report_of("Voorbeelde")).await;
    user
}

/// The scans that make the longest and the shortest report.
fn long_and_short() -> [Value; 2] {
    [full_scan(), scan()]
}

#[tokio::test]
async fn the_sheet_is_one_page() {
    let site = Site::at_root().await;
    for scan in long_and_short() {
        let user = reader_of(&site, "#/report/sheet", &scan).await;
        assert_eq!(Pdf::print(&user.browser).await.pages(), 1);
    }
}

#[tokio::test]
async fn the_version_for_the_management_team_has_no_more_pages_than_it_says() {
    let site = Site::at_root().await;
    for language in ["nl", "en"] {
        for scan in long_and_short() {
            let words = &questions_in(language).words;
            let user = User::returns(&site, "", &scan).await;
            user.goes_to(&site.at(&format!("?lang={language}#/report/team"))).await;
            user.is_on(words.report_title(&"Voorbeelde")).await;
            user.sees(words.size_most(&8)).await;

            let pdf = Pdf::print(&user.browser).await;

            let pages = pdf.pages();
            assert!((3..=8).contains(&pages), "{pages} pages");
            let Some(filled) = pdf.filled() else { return };
            let (_, before_last) = filled.split_last().expect("a page");
            assert!(before_last.iter().all(|page| *page >= 70), "how full: {filled:?}");
        }
    }
}

#[tokio::test]
async fn the_whole_has_about_as_many_pages_as_it_says() {
    let site = Site::at_root().await;
    for scan in long_and_short() {
        let user = reader_of(&site, "#/report", &scan).await;
        let pdf = Pdf::print(&user.browser).await;
        let pages = pdf.pages();
        let about: Vec<usize> = (1..20)
            .map(|fives: usize| 5 * fives)
            .filter(|about| about.abs_diff(pages) < 5)
            .collect();
        let told = user.text("return document.querySelector('main').textContent").await;
        let said = about.iter().any(|about| told.contains(&words().size_about(about)));
        assert!(said, "{pages} pages, and about {about:?} is not said");

        // Only the last page of a section may be emptier, for the next begins with a heading and its number; and one before a
        // whole recommendation a little.
        let Some(filled) = pdf.filled() else { return };
        for (page, part) in (1..).zip(&filled[..filled.len() - 1]) {
            let next = pdf.page(page + 1).expect("its text");
            let begins = next
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .nth(1)
                .unwrap_or_default();
            let numbered = begins.split_once(". ").is_some_and(|(number, _)| number.parse::<u32>().is_ok());
            assert!(
                *part >= 70 || numbered,
                "page {page} of {pages} is {part} % full, and the next begins with «{begins}»"
            );
        }
    }
}

#[tokio::test]
async fn the_contents_on_paper_number_the_sections() {
    let site = Site::at_root().await;
    let user = reader_of(&site, "#/report/team", &full_scan()).await;
    let pdf = Pdf::print(&user.browser).await;
    let titles = "return [...document.querySelectorAll('main .body h2')].map((heading) => heading.textContent)";
    let titles = user.browser.run(titles, vec![]).await;
    let Some(text) = pdf.text() else { return };
    let titles: Vec<&str> = titles.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(titles.len() >= 6, "{titles:?}");
    for (number, title) in (1..).zip(titles) {
        let numbered = Pdf::letters(&format!("{number}{title}"));
        assert_eq!(
            text.matches(&numbered).count(),
            2,
            "in the contents, and as heading: {number}. {title}"
        );
    }
}

#[tokio::test]
async fn what_unfolds_on_a_screen_is_not_on_the_paper_of_the_management_team() {
    let site = Site::at_root().await;
    let user = reader_of(&site, "#/report/team", &full_scan()).await;
    user.browser.media("print", &[]).await;
    let hidden = "return [...document.querySelectorAll('main details')].every((part) => !part.checkVisibility())";
    user.holds("nothing that unfolds", hidden).await;
}
