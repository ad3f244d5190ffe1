//! The facts, on one page. The respondent's role is asked in the intake, where it belongs.

use crate::view::context::use_app;
use crate::view::field::{Choice, ChoiceGroup, Fieldset, Heading, NumberField, Terms};
use iscan::instrument::Fact;
use iscan::scan::{Change, Choice as Chosen, Group, MOST, ROLE, ScanKind, whole};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Facts() -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let quick = app.session.peek(|scan| scan.kind() == ScanKind::Quick);
    let asked = instrument.facts.iter().filter(|fact| fact.id != ROLE && (fact.quick || !quick));
    let asked: Vec<AnyView> = asked.map(|fact| view! { <AskFact fact /> }.into_any()).collect();
    view! {
        <Heading title=instrument.words.facts_title() lead=instrument.words.facts_lead() />
        {asked}
    }
    .into_any()
}

/// One fact: a choice, or a number.
#[component]
pub(super) fn AskFact(fact: &'static Fact) -> AnyView {
    let (id, question, help) = (fact.id.as_str(), fact.question.as_str(), fact.help.as_str());
    if !fact.number {
        let options = fact
            .options
            .iter()
            .map(|option| (option.id.as_str(), option.label.as_str()))
            .collect();
        return view! { <ChoiceGroup group=Group::Facts id question help options unknown=true terms=&fact.terms /> }.into_any();
    }
    let app = use_app();
    let words = app.words();
    let session = app.session;
    let set = move |choice: Option<Chosen>| session.change(Change::Choice(Group::Facts, id.to_owned(), choice));
    let number = session.follow(move |scan| match scan.fact(id) {
        Some(Chosen::Number(number)) => number.to_string(),
        Some(Chosen::Unknown | Chosen::Option(_)) | None => String::new(),
    });
    let unknown = session.follow(move |scan| scan.fact(id) == Some(&Chosen::Unknown));
    let change = move |typed: String| {
        let number = whole(&typed).filter(|number| *number <= MOST);
        set(number.map(Chosen::Number));
        number.is_some() || typed.trim().is_empty()
    };
    view! {
        <Fieldset question help about=id>
            <div class="field">
                <NumberField id=["number-", id].concat() name=question.to_owned() refusal=words.facts_bad() value=number change />
            </div>
            <Choice group=id.to_owned() text=words.question_unknown() chosen=unknown choose=move |_| set(Some(Chosen::Unknown)) />
            <Terms used=&fact.terms />
        </Fieldset>
    }
    .into_any()
}
