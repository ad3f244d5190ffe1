//! What can be done with the drawings of a section: saved as a picture, copied as one. What came of it stands beside it.

use super::source::Source;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, Paragraph};
use crate::view::{browser, canvas, clipboard};
use iscan::exchange::{Download, png_file, svg_file};
use iscan::instrument::Words;
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
    let words = use_app().words();
    let make = move || source.with(|report| report.picture(id));
    let without = move || make().is_none();
    let told = RwSignal::new(String::new());
    let about = |what: &str| words.scans_about(&what, &id.name(words));
    let svg = move |()| {
        if let Some(picture) = untrack(make) {
            let file = untrack(|| source.with(|report| svg_file(&picture, id, report.scan())));
            told.set(saved(words, &file));
        }
    };
    let png = move |()| {
        spawn_local(async move {
            told.set(match drawn(untrack(make)).await {
                Some(png) => saved(words, &untrack(|| source.with(|report| png_file(png, id, report.scan())))),
                None => words.picture_notdrawn().to_owned(),
            });
        });
    };
    let copy = move |()| {
        let copying = clipboard::copy_png(drawn(untrack(make)));
        spawn_local(async move {
            let came = copying.came().await;
            told.set(if came { words.picture_copied() } else { words.picture_notcopied() }.to_owned());
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
            <Paragraph class="came" text=told role="status" />
        </div>
    }
    .into_any()
}

async fn drawn(picture: Option<Picture>) -> Option<Vec<u8>> {
    canvas::png(picture?).await
}

/// Hands a file over, and says what came of it.
fn saved(words: &Words, file: &Download) -> String {
    if browser::save(file) {
        words.files_saved(&file.name)
    } else {
        words.files_notsaved().to_owned()
    }
}
