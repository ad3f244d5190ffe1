//! One list of symptoms: is this so in your municipality?

use super::notice::NotFound;
use crate::view::context::use_app;
use crate::view::field::{ChoiceGroup, Heading};
use iscan::instrument::Instrument;
use iscan::scan::Group;
use leptos::prelude::*;

/// The list at this place.
#[component]
pub(super) fn Symptoms(place: usize) -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let Some(list) = instrument.full.symptoms.get(place) else {
        return view! { <NotFound /> }.into_any();
    };
    let asked = list.symptoms.iter().map(|symptom| {
        let options = agreement(instrument);
        view! { <ChoiceGroup group=Group::Symptoms id=&symptom.id question=&symptom.text options unknown=true /> }.into_any()
    });
    let asked: Vec<AnyView> = asked.collect();
    view! {
        <p class="side">{words.symptoms_side()}</p>
        <Heading title=list.name.as_str() lead=words.symptoms_lead() />
        <div class="short">{asked}</div>
    }
    .into_any()
}

/// Yes, partly, no: their ids in an answer file, and the words for them.
pub(super) fn agreement(instrument: &'static Instrument) -> Vec<(&'static str, &'static str)> {
    let words = &instrument.words;
    vec![
        ("yes", words.symptoms_yes()),
        ("partly", words.symptoms_partly()),
        ("no", words.symptoms_no()),
    ]
}
