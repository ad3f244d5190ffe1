//! What is recognised of the text of each type the municipality may be, line by line. Asked from the report.

use super::own_report::use_report;
use super::symptoms::agreement;
use crate::view::context::use_app;
use crate::view::field::{ChoiceGroup, Heading, LinkButton};
use iscan::instrument::Theme;
use iscan::scan::Group;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Recognition() -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let candidates = use_report().with(|report| report.scores().candidates.clone());
    let none = candidates.is_empty().then(|| view! { <p>{words.recognition_none()}</p> });
    let mut asked = vec![];
    for kind in candidates {
        let text = instrument.type_text(kind);
        asked.push(view! { <h2>{words.types_heading(&kind.id(), &text.name)}</h2> }.into_any());
        for theme in Theme::ALL {
            let lines = text.lines.iter().filter(|line| line.theme == theme).map(|line| {
                let options = agreement(instrument);
                view! { <ChoiceGroup group=Group::Recognition id=&line.id question=&line.text options /> }.into_any()
            });
            let lines: Vec<AnyView> = lines.collect();
            asked.push(view! { <h3>{instrument.theme(theme)}</h3> <div class="short">{lines}</div> }.into_any());
        }
    }
    view! {
        <Heading title=words.recognition_ask() lead=words.recognition_lead() />
        {none}
        {asked}
        <p class="actions"><LinkButton href="#/report" text=words.check_report() /></p>
    }
    .into_any()
}
