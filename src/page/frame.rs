//! What every page has on top and at its foot. Inside another site's page: no second banner and no second footer, but a
//! line that says where the answers are and leads to a window of one's own.

use super::{Desk, Saved};
use crate::address::Address;
use crate::instrument::Instrument;
use maud::{Markup, html};

/// The bar on top of every page; the page one is on is marked.
pub fn header(instrument: &Instrument, here: &Address, embedded: bool) -> String {
    let words = &instrument.words;
    let host = &instrument.host;
    html! {
        a .skip href="#inhoud" { (words.nav_skip()) }
        @if embedded {
            div .bar { (nav(instrument, here)) }
            aside aria-label=(words.embed_label()) data-live="apart" {}
        } @else {
            header .bar {
                a .home href="#/" {
                    @if !host.logo.is_empty() { img .logo src={ "./" (host.logo) } alt=(host.name); " " }
                    (words.nav_home())
                }
                (nav(instrument, here))
            }
        }
    }
    .into_string()
}

fn nav(instrument: &Instrument, here: &Address) -> Markup {
    let words = &instrument.words;
    let link = |href: &str, name: &str, current: bool| html! { a href=(href) aria-current=[current.then_some("page")] { (name) } };
    html! {
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

/// Inside another site's page: which store the answers are in, and the way to a window of one's own with all of them.
/// Where that page lets no window open, its address can be copied.
pub(super) fn apart(desk: &Desk) -> Markup {
    let words = &desk.instrument.words;
    // Until what comes late can write it there is no address, but already its place.
    let address = desk.late.map(|late| {
        let code = (late.encode)(desk.scan, desk.instrument);
        [desk.base, "?lang=", &desk.instrument.language, "#/take/", &code].concat()
    });
    html! {
        p .quiet {
            // Where the browser keeps nothing here, the notice on top says so.
            @if *desk.saved != Saved::Denied { (words.embed_store()) " " }
            a href=[&address] target="_blank" rel="noopener" { (words.embed_window()) }
        }
        details .quiet {
            summary { (words.embed_closed()) }
            div .field {
                label for="adres" { (words.embed_address()) }
                input #adres type="text" readonly value=[&address];
            }
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
