//! What comes late: the pages behind the questions, everything that scores and tells, and all that goes out and comes in.
//! As one table of functions, so that the browser can fetch their code apart: nothing else reaches it.

use super::{Desk, Filing, advice, files, more, prose, report, step, walk};
use crate::address::Address;
use crate::exchange::{self, Download, ExportFormat, file_name};
use crate::instrument::Instrument;
use crate::report::Report;
use crate::scan::{OpenError, Private, Scan};
use maud::{Markup, PreEscaped, html};
use serde_json::Value;

/// The functions. They need the late pack's words too.
#[derive(Clone, Copy)]
pub struct Late {
    /// Adds the late pack: [`Instrument::complete`].
    pub complete: fn(&Instrument, Value) -> Instrument,
    /// A page of which [`super::is_late`] says so.
    pub main: fn(&Desk) -> Markup,
    /// A place that follows the answers.
    pub live: fn(&Desk, &str) -> Markup,
    /// The recommendations in order after this one is moved up, or down; nothing at the end.
    pub moved: fn(&Instrument, &Scan, &str, bool) -> Option<Vec<String>>,
    /// Writes a share code: [`exchange::encode`].
    pub encode: fn(&Scan, &Instrument) -> String,
    /// Reads a share code: [`exchange::decode`].
    pub decode: fn(&str, &Instrument) -> Result<Scan, OpenError>,
    /// Opens a text someone gives: [`exchange::open`].
    pub open: fn(&str, &Instrument) -> Result<Scan, OpenError>,
    /// Makes a file.
    pub file: fn(&Desk, Filing, &str, &Browser) -> Download,
}

/// All of them.
pub const LATE: Late = Late {
    complete: Instrument::complete,
    main,
    live,
    moved: advice::moved,
    encode: exchange::encode,
    decode: exchange::decode,
    open: exchange::open,
    file,
};

/// What only the browser can do.
pub struct Browser {
    /// The style of the page, as text.
    pub style: fn() -> String,
    /// The drawing of a section, as a file of its own.
    pub drawing: fn(&str) -> String,
}

fn main(desk: &Desk) -> Markup {
    let instrument = desk.instrument;
    match desk.address {
        Address::Scan(step) => walk::screen(desk, *step, more::question(desk, *step)),
        Address::Report | Address::Summary if desk.scan.is_empty() => prose::no_report(instrument),
        Address::Report => report::own(desk),
        Address::Shared(_) | Address::Take(_) => report::shared(desk),
        Address::Files => files::page(desk),
        Address::Advice => advice::page(desk),
        Address::Summary => report::summary(desk),
        Address::Glossary => prose::glossary(instrument),
        Address::Accessibility => prose::accessibility(instrument),
        Address::Method => prose::method(instrument),
        Address::Start | Address::Unknown => prose::unknown(instrument),
    }
}

fn live(desk: &Desk, place: &str) -> Markup {
    let report = || Report::new(desk.instrument, desk.scan);
    match place {
        "parts" => walk::parts(desk.instrument, desk.scan, step(desk)),
        "finding" => html! { (report().finding()) },
        "picture" => PreEscaped(report().miniature("m")),
        "advice" => advice::list(desk),
        "sheet" => PreEscaped(report().sheet()),
        "health" => files::health(desk),
        "going" => files::going(desk),
        "link" => files::link(desk),
        "told" => files::told(desk),
        "clear" => files::clear(desk),
        "printed" => report::printed(desk),
        section => PreEscaped(report().section(section)),
    }
}

/// The answers go out whole, the rest as [`super::Outgoing`] says.
fn file(desk: &Desk, filing: Filing, about: &str, browser: &Browser) -> Download {
    let options = files::options(desk.outgoing);
    let format = match filing {
        Filing::Report => ExportFormat::Report,
        Filing::Results => ExportFormat::Results,
        Filing::Table => ExportFormat::Table,
        Filing::Drawing => {
            let names: &[Private] = if options.names { &[] } else { &[Private::Names] };
            return Download {
                bytes: (browser.drawing)(about).into_bytes(),
                media_type: "image/svg+xml",
                name: file_name(&desk.shown().without(names), &[about, ".svg"].concat()),
            };
        }
        _ => ExportFormat::Answers,
    };
    let scan = if format == ExportFormat::Answers { desk.scan } else { desk.shown() };
    format.download(scan, desk.instrument, options, &(browser.style)())
}
