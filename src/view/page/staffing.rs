//! Capacity and competence: full-time equivalents a profile, ways to fill a gap, and the questions.

use crate::view::context::use_app;
use crate::view::field::{Choice, ChoiceGroup, Heading, NumberField};
use iscan::instrument::{Instrument, Labelled};
use iscan::scan::{Approach, Change, Group, ProfilePart};
use leptos::prelude::*;

/// What is proposed while one types full-time equivalents.
const PROPOSALS: [&str; 8] = ["0", "0,25", "0,5", "0,75", "1", "1,5", "2", "3"];

/// The page.
#[component]
pub(super) fn Staffing() -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let text = &instrument.full.staffing;
    let proposals: Vec<AnyView> = PROPOSALS
        .map(|proposal| view! { <option value=proposal></option> }.into_any())
        .into();
    let profiles: Vec<AnyView> = text
        .profiles
        .iter()
        .map(|profile| view! { <Profile profile /> }.into_any())
        .collect();
    let explained = text.statutes.iter().chain(&text.approaches);
    let explained = explained.map(|one| view! { <dt>{one.name.as_str()}</dt> <dd>{one.text.as_str()}</dd> }.into_any());
    let explained: Vec<AnyView> = explained.collect();
    let questions = text.questions.iter().map(|question| {
        let options = question
            .options
            .iter()
            .map(|option| (option.id.as_str(), option.label.as_str()))
            .collect();
        let (id, question, help) = (question.id.as_str(), question.question.as_str(), question.help.as_str());
        view! { <ChoiceGroup group=Group::Staffing id question help options unknown=true /> }.into_any()
    });
    let questions: Vec<AnyView> = questions.collect();
    view! {
        <Heading title=words.staffing_ask() lead=words.staffing_lead() />
        <datalist id="quarters">{proposals}</datalist>
        {profiles}
        <details>
            <summary>{words.staffing_explained()}</summary>
            <dl>{explained}</dl>
        </details>
        <h2>{words.staffing_questions()}</h2>
        {questions}
    }
    .into_any()
}

/// One profile: what is needed, what is there, and how the gap is filled.
#[component]
fn Profile(profile: &'static Labelled) -> AnyView {
    let session = use_app().session;
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let id = profile.id.as_str();
    let numbers: Vec<AnyView> = numbers(instrument)
        .into_iter()
        .map(|(part, label)| view! { <Number profile part label /> }.into_any())
        .collect();
    let ways = Approach::ALL.iter().zip(&instrument.full.staffing.approaches).map(|(way, text)| {
        let way = *way;
        let chosen = session.follow(move |scan| scan.profile(id).chooses(way));
        let choose = move |yes| session.change(Change::Approach(id.to_owned(), way, yes));
        view! { <Choice text=&text.name chosen choose /> }.into_any()
    });
    let ways: Vec<AnyView> = ways.collect();
    let open = session.peek(|scan| Approach::ALL.iter().any(|way| scan.profile(id).chooses(*way)));
    view! {
        <fieldset class="profile">
            <legend>{profile.name.as_str()} <span class="help">{profile.text.as_str()}</span></legend>
            <div class="numbers">{numbers}</div>
            <details open=open>
                <summary>{words.staffing_approach()}</summary>
                <div class="ways">{ways}</div>
            </details>
        </fieldset>
    }
    .into_any()
}

/// The numbers of a profile, and what they are called.
fn numbers(instrument: &'static Instrument) -> Vec<(ProfilePart, &'static str)> {
    let words = &instrument.words;
    let present = [ProfilePart::Own, ProfilePart::Shared, ProfilePart::External];
    let present = present
        .into_iter()
        .zip(instrument.full.staffing.statutes.iter().map(|statute| statute.name.as_str()));
    std::iter::once((ProfilePart::Needed, words.staffing_needed()))
        .chain(present)
        .chain([(ProfilePart::Vacancies, words.staffing_vacancies())])
        .collect()
}

/// One number of a profile.
#[component]
fn Number(profile: &'static Labelled, part: ProfilePart, label: &'static str) -> AnyView {
    let session = use_app().session;
    let words = use_app().words();
    let id = profile.id.as_str();
    let value = session.follow(move |scan| scan.profile(id).shown(part));
    let change = move |typed: String| {
        let empty = typed.trim().is_empty();
        session.change(Change::Profile(id.to_owned(), part, typed));
        // What cannot be a number is not kept.
        empty || session.peek(|scan| !scan.profile(id).shown(part).is_empty())
    };
    let vacancies = part == ProfilePart::Vacancies;
    let place = match part {
        ProfilePart::Needed => "needed",
        ProfilePart::Own => "own",
        ProfilePart::Shared => "shared",
        ProfilePart::External => "external",
        ProfilePart::Vacancies => "vacancies",
    };
    view! {
        <label class="number">
            <span>{label}</span>
            <NumberField
                id=[id, "-", place].concat()
                name=words.scans_about(&label, &profile.name)
                refusal=if vacancies { words.facts_bad() } else { words.staffing_bad() }
                decimal=!vacancies
                list=if vacancies { "" } else { "quarters" }
                value
                change
            />
        </label>
    }
    .into_any()
}
