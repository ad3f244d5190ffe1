//! The peer that many use: the same questions as a `SurveyJS` form, one a page, in its older version and with React in its newer.

use super::form::Form;
use super::npm::Packages;
use super::site::File;
use iscan::instrument::Statement;
use maud::html;
use serde_json::{Map, Value, json};
use std::path::Path;

/// The two that are measured: MIT, with the stylesheet that has no fonts in it.
#[derive(Clone, Copy)]
pub(crate) enum Version {
    /// With the interface in preact that comes with it.
    Two,
    /// With React 19, which has no build for browsers: bundled and minified as its makers advise.
    Three,
}

/// What the stylesheet is called.
const STYLE: &str = "survey.css";

/// Where a bundle begins.
const ENTRY: &str = r#"
    import "survey-core/survey-core.fontless.min.css";
    import { createElement } from "react";
    import { createRoot } from "react-dom/client";
    import { Model } from "survey-core";
    import { Survey } from "survey-react-ui";
    const model = new Model(form);
    model.data = answers;
    createRoot(document.getElementById("form")).render(createElement(Survey, { model }));
"#;

/// The same for the version that is not bundled.
const START: &str = r#"
    const model = new Survey.Model(form);
    model.data = answers;
    model.render(document.getElementById("form"));
"#;

impl Version {
    /// What it is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Two => "SurveyJS 2.5.38",
            Self::Three => "SurveyJS 3.0.0, React 19",
        }
    }

    /// What its packages are, with what bundles them.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Two => &["survey-core@2.5.38", "survey-js-ui@2.5.38"],
            Self::Three => &[
                "survey-core@3.0.0",
                "survey-react-ui@3.0.0",
                "react@19.3.1",
                "react-dom@19.3.1",
                "esbuild@0.28.2",
            ],
        }
    }

    /// Its folder under `target/bench`.
    fn folder(self) -> &'static str {
        match self {
            Self::Two => "survey-2",
            Self::Three => "survey-3",
        }
    }

    /// Its scripts, in order of running, and its stylesheet. They come from npm into this folder.
    ///
    /// # Errors
    /// Says what could not be fetched or made.
    pub(crate) fn parts(self, folder: &Path) -> Result<Vec<File>, String> {
        let packages = Packages::install(&folder.join(self.folder()), self.packages())?;
        Ok(match self {
            Self::Two => vec![
                File::new(STYLE, packages.read("survey-core/survey-core.fontless.min.css")?),
                File::new("core.js", packages.read("survey-core/survey.core.min.js")?),
                File::new("ui.js", packages.read("survey-js-ui/survey-js-ui.min.js")?),
                File::new("start.js", START),
            ],
            Self::Three => {
                packages.put("entry.js", ENTRY)?;
                let production = "--define:process.env.NODE_ENV=\"production\"";
                packages.run("esbuild", &["entry.js", "--bundle", "--minify", production, "--outfile=survey.js"])?;
                vec![
                    File::new(STYLE, packages.made(STYLE)?),
                    File::new("survey.js", packages.made("survey.js")?),
                ]
            }
        })
    }
}

/// The site of a form: `index.html` with nothing answered, `answered.html` with everything.
pub(crate) fn site(form: &Form, parts: &[File]) -> Vec<File> {
    let answers: Map<String, Value> = form
        .asked()
        .map(|(statement, answer)| (statement.question.clone(), json!(answer)))
        .collect();
    let mut files = parts.to_vec();
    files.push(File::new("form.js", format!("const form = {};", questions(form))));
    files.push(File::new("none.js", "const answers = {};"));
    files.push(File::new("all.js", format!("const answers = {};", json!(answers))));
    files.push(page("index.html", "none.js", parts));
    files.push(page("answered.html", "all.js", parts));
    files
}

fn questions(form: &Form) -> Value {
    let page = |statement: &Statement| {
        let choices: Vec<_> = form
            .choices(statement)
            .map(|(value, text)| json!({ "value": value, "text": text }))
            .collect();
        json!({ "elements": [{
            "type": "radiogroup", "name": statement.question, "title": statement.question, "description": statement.help, "choices": choices,
        }] })
    };
    let pages: Vec<_> = form.asked().map(|(statement, _)| page(statement)).collect();
    // A bar, as the app has: its other kind, a button a page, is slow with many.
    json!({ "showProgressBar": true, "progressBarType": "questions", "pages": pages })
}

/// The page that starts the form with these answers.
fn page(name: &str, answers: &str, parts: &[File]) -> File {
    let scripts = parts.iter().map(|part| part.name.as_str()).filter(|name| *name != STYLE);
    let head = html! {
        link rel="stylesheet" href=(STYLE);
        @for script in ["form.js", answers].into_iter().chain(scripts) { script defer src=(script) {} }
    };
    File::page(name, head, html! { div #form {} })
}
