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
