//! The contenders: this app, perhaps another build of it, and its peers, each with the same form.

use super::app;
use super::form::Form;
use super::plain;
use super::plan::Plan;
use super::site::{self, File, Site};
use super::survey::{self, Version};
use super::visit::CHOICE;
use std::path::Path;

/// What the app is called in the tables.
pub(crate) const APP: &str = "I-scan";

/// What the page written by hand is called.
pub(crate) const PLAIN: &str = "plain HTML";

/// A form that is measured.
pub(crate) struct Contender {
    pub(crate) name: String,
    pub(crate) site: Site,
    /// What stands on its first page once it has started.
    pub(crate) started: &'static str,
    /// Where its first statement is, with nothing answered and with everything.
    pub(crate) first: [&'static str; 2],
    /// What the browser has kept before: a script for each of these.
    pub(crate) kept: Option<[String; 2]>,
    /// What says which question is shown.
    pub(crate) heading: &'static str,
    /// What leads to the next statement; nothing where all are on one page.
    pub(crate) next: Option<&'static str>,
    pub(crate) report: Report,
}

/// How a report is opened.
#[derive(Clone, Copy)]
pub(crate) enum Report {
    /// By a link beside the questions, in the same page.
    Inside,
    /// By a link on a page of its own, as a page that stands ready.
    Ready,
    /// There is none.
    None,
}

/// What contenders are made of, whatever the size of the form.
pub(crate) struct Makers {
    /// The builds of the app, with their names.
    builds: Vec<(&'static str, Vec<File>)>,
    /// The versions of `SurveyJS`, with their scripts and style.
    surveys: Vec<(Version, Vec<File>)>,
}

impl Makers {
    /// For this run. A peer that cannot be had is left out.
    pub(crate) fn of(plan: &Plan, app: &[File], folder: &Path) -> Self {
        let mut builds = vec![(APP, app.to_vec())];
        // Another build of it, side by side in the same run.
        if let Ok(before) = std::env::var("ISCAN_BEFORE") {
            builds.push(("before", site::folder(Path::new(&before))));
        }
        let versions: &[Version] = if plan.is_quick {
            &[Version::Three]
        } else {
            &[Version::Two, Version::Three]
        };
        let mut surveys = vec![];
        for version in versions {
            match version.parts(folder) {
                Ok(parts) => surveys.push((*version, parts)),
                Err(reason) => println!("Without {}: {reason}\n", version.name()),
            }
        }
        Self { builds, surveys }
    }

    /// All of them with this form.
    pub(crate) async fn contenders(&self, form: &Form) -> Vec<Contender> {
        let mut contenders = vec![];
        for (name, files) in &self.builds {
            match app::with(files, form) {
                Some(files) => contenders.push(of_the_app(name, files, form).await),
                None => println!("Without {name} at {} statements: it reads other packs.\n", form.size),
            }
        }
        for (version, parts) in &self.surveys {
            contenders.push(of_survey(*version, survey::site(form, parts)).await);
        }
        contenders.push(of_plain(plain::site(form, &app::style(&self.builds[0].1))).await);
        contenders
    }
}

/// A build of the app. Its start page has buttons only once it has started.
async fn of_the_app(name: &str, files: Vec<File>, form: &Form) -> Contender {
    Contender {
        name: name.to_owned(),
        site: Site::serve(files).await,
        started: "main button",
        first: ["#/scan/o.leiding", "?answered#/scan/o.leiding"],
        kept: Some([false, true].map(|is_answered| app::keeps(&form.kept(is_answered)))),
        heading: "main h1",
        next: Some(".pager .actions a:not(.second)"),
        report: Report::Inside,
    }
}

async fn of_survey(version: Version, files: Vec<File>) -> Contender {
    Contender {
        name: version.name().to_owned(),
        site: Site::serve(files).await,
        started: CHOICE,
        first: ["", "answered.html"],
        kept: None,
        heading: ".sd-question__title",
        next: Some(".sd-navigation__next-btn"),
        report: Report::None,
    }
}

async fn of_plain(files: Vec<File>) -> Contender {
    Contender {
        name: PLAIN.to_owned(),
        site: Site::serve(files).await,
        started: CHOICE,
        first: ["", "answered.html"],
        kept: None,
        heading: "h1",
        next: None,
        report: Report::Ready,
    }
}
