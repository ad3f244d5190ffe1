//! The municipalities that are there, in order of their names; each can be taken out.

use super::collected::{SEVERAL, use_collected};
use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, Paragraph, replaced};
use iscan::group::{Cluster, SheetKey};
use iscan::instrument::Words;
use iscan::report::plain;
use iscan::report::{day, kind_name};
use leptos::prelude::*;

/// How many are listed at first.
const LISTED: usize = 10;

/// How many more each time.
const MORE: usize = 50;

/// The section; without municipalities only that there are none.
#[component]
pub(super) fn Members() -> AnyView {
    let words = use_app().words();
    let collected = use_collected();
    let listed = RwSignal::new(LISTED);
    let count = Memo::new(move |_| collected.follow(Cluster::len));
    let counted = Signal::derive(move || match count.get() {
        0 => words.cluster_none().to_owned(),
        few if few < SEVERAL => words.cluster_one().to_owned(),
        several => words.cluster_counted(&several),
    });
    let rows = move || {
        let listed = listed.get();
        let rows: Vec<AnyView> = collected.follow(|cluster| {
            let members = cluster.members().take(listed);
            members
                .map(|(key, sheet)| view! { <Row key=key.clone() cells=cells(words, sheet) /> }.into_any())
                .collect()
        });
        rows.into_any()
    };
    let more = move || {
        let left = count.get().saturating_sub(listed.get());
        let more = (left > 0).then(|| {
            let act = move |()| listed.update(|listed| *listed += MORE);
            view! { <p><ActionButton class="link" text=words.participants_more(&left.min(MORE)) act /></p> }
        });
        more.into_any()
    };
    let take_all = move |()| {
        collected.take_all(words.cluster_takenall());
        browser::focus("[data-focus]");
    };
    let some = Memo::new(move |_| count.get() > 0);
    let table = move || {
        if !some.get() {
            return ().into_any();
        }
        view! {
            <p class="quiet">{words.cluster_membersorder()}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=words.cluster_members()>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.cluster_name()}</th>
                            <th scope="col">{words.summary_date()}</th>
                            <th scope="col">{words.cluster_kind()}</th>
                            <th scope="col">{words.summary_coverage()}</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{replaced(rows)}</tbody>
                </table>
            </div>
            {replaced(more)}
            <p><ActionButton class="link" text=words.cluster_takeall() act=take_all /></p>
        }
        .into_any()
    };
    view! {
        <section class="prose screen members">
            <h2 id="members" tabindex="-1">{words.cluster_members()}</h2>
            <Paragraph class="" text=counted />
            {replaced(table)}
        </section>
    }
    .into_any()
}

/// What stands in a row: name, day, kind, answers.
fn cells(words: &Words, sheet: &iscan::group::Sheet) -> [String; 4] {
    let name = match sheet.municipality() {
        "" => words.cluster_unnamed().to_owned(),
        name => plain(name),
    };
    let made = match sheet.moment() {
        "" => "–".to_owned(),
        moment => day(moment, words),
    };
    let (answered, applicable) = sheet.coverage();
    [
        name,
        made,
        kind_name(sheet.kind(), words).to_owned(),
        words.summary_covered(&answered, &applicable),
    ]
}

#[component]
fn Row(key: SheetKey, cells: [String; 4]) -> AnyView {
    let words = use_app().words();
    let collected = use_collected();
    let [name, made, kind, answers] = cells;
    let about = words.scans_about(&words.cluster_takeout(), &name);
    let named = name.clone();
    let act = move |()| {
        collected.take_out(&key, words.cluster_takenout(&named));
        browser::focus("[data-focus]");
    };
    view! {
        <tr>
            <th scope="row" class="typed">{name}</th>
            <td>{made}</td>
            <td>{kind}</td>
            <td>{answers}</td>
            <td><ActionButton class="link" text=words.cluster_takeout() about act /></td>
        </tr>
    }
    .into_any()
}
