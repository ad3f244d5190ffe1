//! The report file: one page without script, to read in any browser and to open here again.

use crate::report::Report;
use maud::{DOCTYPE, PreEscaped, html};

/// The element that holds the results file.
const ELEMENT: &str = "iscan-results";

/// The page. `style` is what the report looks like, `json` the results file that travels inside.
pub fn page(report: &Report, style: &str, json: &str) -> String {
    let style = style.replace("</", "<\\/");
    let json = json.replace('<', "\\u003c");
    html! {
        (DOCTYPE)
        html lang=(report.language()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="generator" content="I-scan";
                title { (report.title()) }
                style { (PreEscaped(style)) (PreEscaped(report.running())) }
            }
            body { div .frame { main { (PreEscaped(report.document())) } } (PreEscaped(element(&json))) }
        }
    }
    .into_string()
}

/// Data, not a script: no browser runs it.
fn element(json: &str) -> String {
    ["<script type=\"application/json\" id=\"", ELEMENT, "\">", json, "</script>"].concat()
}

/// Whether a page is a report that was saved here, also when other things were taken out of it.
pub(super) fn is_report(page: &str) -> bool {
    let marks = ["content=\"I-scan\"", "content='I-scan'", "content=I-scan", "<title>I-scan"];
    marks.iter().any(|mark| page.contains(mark))
}

/// The data in a page, also in one whose attributes were written anew. Only a tag begins with `<`: what people typed was
/// escaped.
pub(super) fn data(page: &str) -> Option<&str> {
    let mut tags = page.split("<script").skip(1).filter_map(|tag| tag.split_once('>'));
    let (_, data) = tags.find(|(attributes, _)| attributes.contains(ELEMENT))?;
    Some(data.split_once("</script").map_or(data, |(data, _)| data))
}
