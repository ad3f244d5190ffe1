//! The intake: municipality, who answers, why now. All of it may stay empty.

use super::facts::AskFact;
use crate::view::context::use_app;
use crate::view::field::{Heading, TextField};
use iscan::scan::{About, Change, ROLE};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Intake() -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    view! {
        <Heading title=words.intake_title() lead=words.intake_lead() />
        <details>
            <summary>{words.intake_meaning()}</summary>
            <p>{words.intake_organisation()}</p>
            <p>{words.intake_others()}</p>
            <p>{words.intake_department()}</p>
            <p>{words.intake_ict()}</p>
        </details>
        <Line line=About::Municipality id="municipality" label=words.intake_municipality() help="" />
        <Line line=About::Respondent id="respondent" label=words.intake_respondent() help=words.intake_respondenthelp() />
        {instrument.fact(ROLE).map(|fact| view! { <AskFact fact /> })}
        <Line line=About::Reason id="reason" label=words.intake_reason() help=words.intake_reasonhelp() />
    }
    .into_any()
}

/// One line of it.
#[component]
fn Line(line: About, id: &'static str, label: &'static str, help: &'static str) -> AnyView {
    let session = use_app().session;
    let value = session.follow(move |scan| scan.about(line).to_owned());
    view! { <TextField id label help value change=move |text| session.change(Change::About(line, text)) /> }.into_any()
}
