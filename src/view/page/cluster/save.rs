//! What leaves of several municipalities: the report on paper, the table with names, and the reference file without.

use super::collected::use_collected;
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::export;
use crate::view::field::{ActionButton, TextField, replaced};
use crate::view::message::OutcomeMessage;
use iscan::exchange::{cluster_table, reference_file};
use iscan::group::{Aggregate, Cluster, FEWEST_MUNICIPALITIES, Reference};
use iscan::plan::Day;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Save() -> AnyView {
    let app = use_app();
    let words = app.words();
    let collected = use_collected();
    let table = move |()| {
        if let Some(today) = Day::parse(&browser::today()) {
            export::hand_over(app, &collected.peek(|cluster| cluster_table(cluster, today)));
        }
    };
    view! {
        <section class="prose screen">
            <h2>{words.cluster_save()}</h2>
            <p>{words.cluster_printabout()}</p>
            <p><ActionButton text=words.cluster_print() act=|()| browser::print() /></p>
            <p>{words.cluster_tableabout()}</p>
            <div>
                <p><ActionButton class="second" text=words.cluster_table() act=table /></p>
                <OutcomeMessage place="table" />
            </div>
            <h3>{words.reference_title()}</h3>
            <p>{words.reference_about()}</p>
            <ul>
                <li>{words.reference_small()}</li>
                <li>{words.reference_large()}</li>
            </ul>
            <ForAll />
        </section>
    }
    .into_any()
}

/// The reference file, or why there is none yet.
#[component]
fn ForAll() -> AnyView {
    let app = use_app();
    let words = app.words();
    let collected = use_collected();
    let source = RwSignal::new(String::new());
    let enough = Memo::new(move |_| collected.follow(Cluster::len) >= FEWEST_MUNICIPALITIES as usize);
    let save = move |()| {
        let reference = Day::parse(&browser::today()).and_then(|today| {
            let all = collected.peek(Aggregate::of);
            Reference::of(&all, today, &source.get_untracked())
        });
        if let Some(reference) = reference {
            export::hand_over(app, &reference_file(&reference));
        }
    };
    replaced(move || {
        if !enough.get() {
            return view! { <p class="notice">{words.reference_few(&FEWEST_MUNICIPALITIES)}</p> }.into_any();
        }
        view! {
            <p>{words.reference_again()}</p>
            <TextField id="source" label=words.reference_maker() help=words.reference_makerhelp() value=source.into() change=move |text| source.set(text) />
            <div>
                <p><ActionButton class="second" text=words.reference_save() act=save /></p>
                <OutcomeMessage place="reference" />
            </div>
        }
        .into_any()
    })
}
