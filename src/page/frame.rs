//! What every page has on top and at its foot.

use crate::address::Address;
use crate::instrument::Instrument;
use maud::html;

/// The bar on top of every page; the page one is on is marked.
pub fn header(instrument: &Instrument, here: &Address) -> String {
    let words = &instrument.words;
    let link = |href: &str, name: &str, current: bool| html! { a href=(href) aria-current=[current.then_some("page")] { (name) } };
    html! {
        a .skip href="#inhoud" { (words.nav_skip()) }
        header .bar {
            a .home href="#/" { (words.nav_home()) }
            nav aria-label=(words.nav_label()) {
                (link("#/scan", words.nav_scan(), matches!(here, Address::Scan(_))))
                (link("#/report", words.nav_report(), *here == Address::Report))
                (link("#/files", words.nav_files(), *here == Address::Files))
                (link("#/method", words.nav_method(), *here == Address::Method))
                // boot.js takes this one: the app goes on in the other language without losing anything.
                @if instrument.translated { a lang=(words.nav_othercode()) hreflang=(words.nav_othercode()) href={ "?lang=" (words.nav_othercode()) (here.hash(instrument)) } { (words.nav_other()) } }
            }
        }
    }
    .into_string()
}

/// The line at the foot of every page.
pub fn footer(instrument: &Instrument) -> String {
    html! { footer .foot { p { (instrument.words.nav_footer()) " " a href="#/glossary" { (instrument.words.glossary_title()) } } } }
        .into_string()
}
