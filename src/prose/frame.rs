//! What every page has on top and at its foot. Inside another site's page: no second banner and no second footer.

use crate::instrument::Instrument;
use crate::route::Route;
use maud::{Markup, html};

/// The bar on top of every page; the page one is on is marked. `report` is the report that its link leads to.
pub fn header(instrument: &Instrument, here: &Route, report: &Route, embedded: bool) -> String {
    let words = &instrument.words;
    let host = &instrument.host;
    html! {
        a .skip href="#content" { (words.nav_skip()) }
        @if embedded {
            div .bar { (nav(instrument, here, report)) }
        } @else {
            header .bar {
                a .home href="#/" {
                    @if !host.logo.is_empty() { img .logo src={ "./" (host.logo) } alt=(host.name); " " }
                    (words.nav_home())
                }
                (nav(instrument, here, report))
            }
        }
    }
    .into_string()
}

fn nav(instrument: &Instrument, here: &Route, report: &Route) -> Markup {
    let words = &instrument.words;
    let link = |href: &str, name: &str, current: bool| html! { a href=(href) aria-current=[current.then_some("page")] { (name) } };
    html! {
        nav aria-label=(words.nav_label()) {
            (link("#/scan", words.nav_scan(), matches!(here, Route::Scan(_))))
            (link(&report.hash(instrument), words.nav_report(), matches!((here, report), (Route::Report(_), Route::Report(_)) | (Route::Shared(..), Route::Shared(..)))))
            (link("#/files", words.nav_files(), *here == Route::Files))
            (link("#/method", words.nav_method(), *here == Route::Method))
            // boot.js takes this one: the app goes on in the other language without losing anything.
            @if instrument.translated { a lang=(words.nav_othercode()) hreflang=(words.nav_othercode()) href={ "?lang=" (words.nav_othercode()) (here.hash(instrument)) } { (words.nav_other()) } }
        }
    }
}

/// The line at the foot of every page.
pub fn footer(instrument: &Instrument) -> String {
    let words = &instrument.words;
    let host = &instrument.host;
    let link = |href: &str, name: &str| html! { @if !href.is_empty() { " " a href=(href) rel="noopener" { (name) } } };
    html! {
        footer .foot {
            p { (words.nav_footer()) }
            p {
                @if !host.name.is_empty() { (words.host_by(&host.name)) }
                (link(&host.contact, words.host_contact()))
                (link(&host.privacy, words.host_privacy()))
                (link("#/accessibility", words.host_accessibility()))
                (link(&host.accessibility, words.host_report()))
                (link("#/glossary", words.glossary_title()))
            }
        }
    }
    .into_string()
}
