//! What can be done with the drawings of a section: saved as a picture, copied as one.

use super::source::Source;
use crate::view::context::use_app;
use crate::view::export::hand_over;
use crate::view::field::ActionButton;
use crate::view::message::OutcomeMessage;
use crate::view::outcome::Outcome;
use crate::view::{canvas, clipboard};
use iscan::exchange::{png_file, svg_file};
use iscan::report::{Picture, PictureId, SectionId};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The drawings of a section.
#[component]
pub(super) fn Pictures(section: SectionId, source: Source) -> AnyView {
    let own = PictureId::ALL.into_iter().filter(|id| id.section() == section);
    own.map(|id| view! { <Actions id source /> }.into_any())
        .collect::<Vec<_>>()
        .into_any()
}

#[component]
fn Actions(id: PictureId, source: Source) -> AnyView {
    let app = use_app();
    let words = app.words();
    let make = move || source.with(|report| report.picture(id));
    let without = move || make().is_none();
    let about = |what: &str| words.scans_about(&what, &id.name(words));
    let svg = move |()| {
        if let Some(picture) = untrack(make) {
            let file = untrack(|| source.with(|report| svg_file(&picture, id, report.scan())));
            hand_over(app, &file);
        }
    };
    let png = move |()| {
        spawn_local(async move {
            match drawn(untrack(make)).await {
                Some(png) => {
                    let file = untrack(|| source.with(|report| png_file(png, id, report.scan())));
                    hand_over(app, &file);
                }
                None => app.tell(Outcome::NotDrawn),
            }
        });
    };
    let copy = move |()| {
        let copying = clipboard::copy_png(drawn(untrack(make)));
        spawn_local(async move {
            let came = copying.came().await;
            app.tell(if came { Outcome::CopiedPicture } else { Outcome::UncopiedPicture });
        });
    };
    view! {
        <div class="along screen" role="group" aria-label=id.name(words) hidden=without>
            <span class="quiet">{id.name(words)}</span>
            " "
            <ActionButton class="link" text=words.picture_copy() about=about(words.picture_copy()) act=copy />
            " "
            <ActionButton class="link" text=words.picture_png() about=about(words.picture_png()) act=png />
            " "
            <ActionButton class="link" text=words.picture_svg() about=about(words.picture_svg()) act=svg />
            <OutcomeMessage place=id.id() />
        </div>
    }
    .into_any()
}

async fn drawn(picture: Option<Picture>) -> Option<Vec<u8>> {
    canvas::png(picture?).await
}
