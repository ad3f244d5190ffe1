//! The peer that is as fast as a page can be: all questions in one file of HTML, written by hand, without a script or a
//! stylesheet; and our own report as a page that stands ready.

use super::form::Form;
use super::site::File;
use iscan::report::Report;
use maud::{Markup, PreEscaped, html};

/// The site: `index.html` with nothing answered, `answered.html` with everything, and `start.html` with a link to
/// `report.html`, which wears this style.
pub(crate) fn site(form: &Form, style: &str) -> Vec<File> {
    let report = Report::new(&form.questions, form.scan());
    let report = html! {
        style { (PreEscaped(style)) }
        div .frame { main { (PreEscaped(report.document())) } }
    };
    let start = html! { p { a href="report.html" { "Report" } } };
    let pages = [
        ("index.html", questions(form, false)),
        ("answered.html", questions(form, true)),
        ("start.html", start),
        ("report.html", report),
    ];
    pages.map(|(name, body)| File::page(name, html! {}, body)).into()
}

fn questions(form: &Form, is_answered: bool) -> Markup {
    html! {
        h1 { "Form" }
        @for (statement, answer) in form.asked() {
            fieldset {
                legend { (statement.question) }
                p { (statement.help) }
                @for (value, text) in form.choices(statement) {
                    p { label { input type="radio" name=(statement.question) value=(value) checked[is_answered && value == answer]; " " (text) } }
                }
            }
        }
    }
}
