//! The peers: the same questions as a `SurveyJS` form, and as one page of plain HTML.

use super::site::File;
use iscan::instrument::{Instrument, Statement};
use iscan::scan::{ScanKind, statements};
use maud::{DOCTYPE, html};
use serde_json::json;
use std::path::Path;
use std::process::{Command, Stdio};

/// Which `SurveyJS`.
pub(crate) const VERSION: &str = "2.5.38";

/// What is taken from its packages, both MIT: the core, the preact interface, and the stylesheet without fonts.
const PARTS: [(&str, &str); 3] = [
    ("survey-core", "survey.core.min.js"),
    ("survey-js-ui", "survey-js-ui.min.js"),
    ("survey-core", "survey-core.fontless.min.css"),
];

/// A form of `SurveyJS`, one question a page. Its packages come from npm into this folder.
///
/// # Errors
/// Says what could not be fetched.
pub(crate) fn survey(questions: &Instrument, folder: &Path) -> Result<Vec<File>, String> {
    let pages: Vec<_> = asked(questions)
        .map(|statement| {
            let choices: Vec<_> = choices(questions, statement).map(|(value, text)| json!({ "value": value, "text": text })).collect();
            json!({ "elements": [{
                "type": "radiogroup", "name": statement.question, "title": statement.question, "description": statement.help, "choices": choices,
            }] })
        })
        .collect();
    let form = json!({ "showProgressBar": true, "pages": pages });
    let page = html! {
        (DOCTYPE)
        html lang="nl" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Form" }
                link rel="stylesheet" href=(PARTS[2].1);
                script defer src=(PARTS[0].1) {}
                script defer src=(PARTS[1].1) {}
                script defer src="form.js" {}
            }
            body { div #form {} }
        }
    };
    let start = format!("new Survey.Model({form}).render(document.getElementById('form'));");
    let mut files = vec![File::new("index.html", page.into_string()), File::new("form.js", start)];
    for (package, file) in PARTS {
        files.push(File::new(file, packed(package, file, folder)?));
    }
    Ok(files)
}

/// All questions on one page, without a script or a stylesheet.
pub(crate) fn plain(questions: &Instrument) -> Vec<File> {
    let page = html! {
        (DOCTYPE)
        html lang="nl" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Form" }
            }
            body {
                h1 { "Form" }
                @for statement in asked(questions) {
                    fieldset {
                        legend { (statement.question) }
                        p { (statement.help) }
                        @for (value, text) in choices(questions, statement) {
                            p { label { input type="radio" name=(statement.question) value=(value); " " (text) } }
                        }
                    }
                }
            }
        }
    };
    vec![File::new("index.html", page.into_string())]
}

/// The thirteen statements of the snelscan.
fn asked(questions: &Instrument) -> impl Iterator<Item = &Statement> {
    statements(questions, ScanKind::Quick).filter_map(|id| questions.statement(id))
}

/// Seven choices: five anchors, *weet niet*, *niet van toepassing*.
fn choices<'a>(questions: &'a Instrument, statement: &'a Statement) -> impl Iterator<Item = (usize, &'a str)> {
    let others = [questions.words.question_unknown(), questions.words.question_na()];
    (1..).zip(statement.anchors.iter().map(String::as_str).chain(others))
}

/// A file out of a package, which is fetched when it is not there yet.
fn packed(package: &str, file: &str, folder: &Path) -> Result<Vec<u8>, String> {
    let archive = folder.join(format!("{package}-{VERSION}.tgz"));
    if !archive.exists() {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        run(Command::new("npm")
            .args(["pack", "--loglevel=error", &format!("{package}@{VERSION}")])
            .current_dir(folder))?;
    }
    run(Command::new("tar").arg("-xzOf").arg(archive).arg(format!("package/{file}")))
}

fn run(command: &mut Command) -> Result<Vec<u8>, String> {
    let said = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if said.status.success() {
        Ok(said.stdout)
    } else {
        let why = String::from_utf8_lossy(&said.stderr);
        Err(format!("{command:?}: {}", why.lines().next().unwrap_or_default()))
    }
}
