//! The culture: five points between two opposed poles.

use crate::view::context::use_app;
use crate::view::field::Heading;
use iscan::instrument::Pair;
use iscan::scan::{Change, Choice, Group};
use leptos::prelude::*;

/// The points between two poles, as an answer file counts them from the negative pole.
const POINTS: [u64; 5] = [1, 2, 3, 4, 5];

/// The page.
#[component]
pub(super) fn Culture() -> AnyView {
    let instrument = use_app().instrument();
    let words = &instrument.words;
    let pairs: Vec<AnyView> = instrument
        .full
        .pairs
        .iter()
        .map(|pair| view! { <Poles pair /> }.into_any())
        .collect();
    view! { <Heading title=words.culture_ask() lead=words.culture_lead() /> {pairs} }.into_any()
}

/// One pair, the positive pole on the side the content puts it.
#[component]
fn Poles(pair: &'static Pair) -> AnyView {
    let session = use_app().session;
    let words = use_app().words();
    let (positive, negative) = (pair.positive.as_str(), pair.negative.as_str());
    let (first, last) = if pair.positive_first {
        (positive, negative)
    } else {
        (negative, positive)
    };
    let labels = [
        words.culture_towards(&words.culture_much(), &first),
        words.culture_towards(&words.culture_rather(), &first),
        words.culture_between().to_owned(),
        words.culture_towards(&words.culture_rather(), &last),
        words.culture_towards(&words.culture_much(), &last),
    ];
    let mut values = POINTS;
    if pair.positive_first {
        values.reverse();
    }
    let points = values.into_iter().zip(labels).map(|(value, label)| {
        let chosen = session.follow(move |scan| scan.choice(Group::Culture, &pair.id) == Some(&Choice::Number(value)));
        let choose = move |_| session.change(Change::Choice(Group::Culture, pair.id.clone(), Some(Choice::Number(value))));
        view! {
            <label>
                <input type="radio" name=["pair-", &pair.id].concat() aria-label=label prop:checked=chosen on:input=choose />
            </label>
        }
        .into_any()
    });
    let points: Vec<AnyView> = points.collect();
    view! {
        <fieldset class="pair">
            <legend class="unseen">{[first, " – ", last].concat()}</legend>
            <span class="pole">{first}</span>
            <span class="points">{points}</span>
            <span class="pole">{last}</span>
        </fieldset>
    }
    .into_any()
}
