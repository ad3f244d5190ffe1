//! The signature rows: the second route to the type, by theme.

use crate::view::context::use_app;
use crate::view::field::{ChoiceGroup, Heading};
use iscan::instrument::Theme;
use iscan::scan::Group;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Signature() -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let full = &instrument.full;
    let mut asked = vec![];
    for theme in Theme::ALL {
        asked.push(view! { <h2>{instrument.theme(theme)}</h2> }.into_any());
        for row in full.rows.iter().filter(|row| row.theme == theme) {
            let options = row
                .options
                .iter()
                .map(|option| (option.id.as_str(), option.label.as_str()))
                .collect();
            let (id, question, help) = (row.id.as_str(), row.question.as_str(), row.help.as_str());
            asked.push(view! { <ChoiceGroup group=Group::Signature id question help options unknown=true terms=&row.terms /> }.into_any());
        }
    }
    view! { <Heading title=words.signature_ask() lead=words.signature_lead() /> {asked} }.into_any()
}
