//! The I-professional: the role seen and expected, and the tasks.

use crate::view::context::use_app;
use crate::view::field::{ChoiceGroup, Heading};
use iscan::scan::Group;
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Iprof() -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let text = &instrument.full.iprof;
    let steps: Vec<_> = ["1", "2", "3", "4"]
        .into_iter()
        .zip(text.steps.iter().map(|step| step.about.as_str()))
        .collect();
    let barriers = text.barriers.iter().map(|barrier| (barrier.id.as_str(), barrier.name.as_str()));
    let answers: Vec<_> = std::iter::once(("do", words.iprof_do())).chain(barriers).collect();
    let tasks = text
        .tasks
        .iter()
        .map(|task| view! { <ChoiceGroup group=Group::Tasks id=&task.id question=&task.text options=answers.clone() /> }.into_any());
    let tasks: Vec<AnyView> = tasks.collect();
    view! {
        <Heading title=words.iprof_ask() lead=words.iprof_lead() />
        <ChoiceGroup group=Group::Role id="roleNow" question=words.iprof_now() options=steps.clone() />
        <ChoiceGroup group=Group::Role id="roleExpected" question=words.iprof_expected() options=steps />
        <h2>{words.iprof_tasks()}</h2>
        <div class="short">{tasks}</div>
    }
    .into_any()
}
