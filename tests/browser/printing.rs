//! The report on paper: everything is on it, what is folded away too, and nothing that only works on a screen.

use super::support::pages::reader;
use super::support::pdf::Pdf;
use super::support::site::Site;

#[tokio::test]
async fn on_paper_the_report_is_whole() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on("I-scan van Voorbeelde").await;
    let headings = user
        .browser
        .run(
            "return [...document.querySelectorAll('main h1, main section h2, main h3')].map((heading) => heading.textContent)",
            vec![],
        )
        .await;
    let folded = user
        .browser
        .run(
            "return [...document.querySelectorAll('main details p')].map((text) => text.textContent)",
            vec![],
        )
        .await;
    assert!(
        folded.as_array().is_some_and(|texts| texts.len() > 3),
        "closed details hold text: {folded}"
    );

    let pdf = Pdf::print(&user.browser).await;

    let pages = pdf.pages();
    assert!(pages > 2 && pages < 20, "{pages} pages");
    assert!(
        pdf.names("/StructTreeRoot") && pdf.names("/Outlines"),
        "tagged, and with an outline"
    );
    let Some(text) = pdf.text() else { return };
    for wanted in headings.as_array().into_iter().chain(folded.as_array()).flatten() {
        let wanted = wanted.as_str().unwrap_or_default();
        assert!(text.contains(&Pdf::letters(wanted)), "not on paper: {wanted}");
    }
    for unwanted in ["Druk af of bewaar als pdf", "In dit rapport", "Naar de inhoud", "Hoofdmenu"] {
        assert!(!text.contains(&Pdf::letters(unwanted)), "on paper: {unwanted}");
    }
}

#[tokio::test]
async fn every_page_of_paper_says_what_it_is() {
    let site = Site::at_root().await;
    for (language, title, scan_me) in [
        (
            "nl",
            "I-scan van Voorbeelde",
            "Scan deze code om het rapport op een scherm te lezen.",
        ),
        ("en", "I-scan of Voorbeelde", "Scan this code to read the report on a screen."),
    ] {
        let user = reader(&site).await;
        user.goes_to(&site.at(&format!("?lang={language}#/report"))).await;
        user.is_on(title).await;

        let pdf = Pdf::print(&user.browser).await;

        assert!(pdf.names("/StructTreeRoot"), "tagged");
        assert!(pdf.names(&format!("/Lang ({language})")), "in its language");
        let Some(about) = pdf.about() else { return };
        let told = |field: &str| {
            about
                .lines()
                .find_map(|line| line.strip_prefix(field))
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        assert!(told("Title:").starts_with(title), "{about}");
        assert_eq!(told("Tagged:"), "yes");
        assert!(told("Page size:").contains("A4"), "{about}");
        let pages = pdf.pages();
        for number in 2..=pages {
            let page = pdf.page(number).expect("its text");
            assert!(page.trim_start().starts_with(title), "on top of page {number}: {page}");
            assert!(
                page.trim_end().ends_with(&format!("{number} / {pages}")),
                "at the foot of page {number}: {page}"
            );
        }
        let first = pdf.page(1).expect("its text");
        assert!(first.contains(scan_me), "the way back to the screen: {first}");
    }
}

#[tokio::test]
async fn a_code_on_paper_only() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on("I-scan van Voorbeelde").await;
    let shown = "return document.querySelector('.paper .qr').checkVisibility()";
    assert_eq!(user.browser.run(shown, vec![]).await, false);

    user.browser.media("print", &[("prefers-color-scheme", "dark")]).await;

    user.holds("the code is there", shown).await;
    let colours = "return ['rect', 'path'].map((part) => getComputedStyle(document.querySelector('.paper .qr ' + part)).fill).join(' ')";
    assert_eq!(user.text(colours).await, "rgb(255, 255, 255) rgb(0, 0, 0)", "black on white");
    let large = "const { width } = document.querySelector('.paper .qr').getBoundingClientRect(); return width > 100";
    user.holds("large enough for a camera", large).await;
}

#[tokio::test]
async fn on_paper_nothing_is_folded_away() {
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on("I-scan van Voorbeelde").await;

    user.browser.media("print", &[]).await;

    user.holds("nothing is folded away", UNFOLDED).await;
    user.holds("nothing is there that only works on a screen", USEFUL).await;
}

const UNFOLDED: &str = "
    const folded = [...document.querySelectorAll('.report details > :not(summary)')];
    return folded.length > 3 && folded.every((part) => part.checkVisibility() && part.getBoundingClientRect().height > 0);
";

const USEFUL: &str = "return ![...document.querySelectorAll('.screen, .bar, .foot, .skip')].some((part) => part.checkVisibility())";
