//! What whoever leads the workshop decides: voices that came in with a doubt do not count until then.

use super::voices::{LISTED, more, name, names};
use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::field::{ActionButton, replaced};
use iscan::scan::{Change, Doubt, Scan, Voice};
use leptos::prelude::*;

/// The section; nothing where nothing is to be decided.
#[component]
pub(super) fn Doubts() -> AnyView {
    let app = use_app();
    let words = app.words();
    let asked = app.session.follow(|scan| {
        let doubted = scan.voices().iter().filter(|voice| !voice.doubts().is_empty());
        doubted.cloned().collect::<Vec<Voice>>()
    });
    let asked = Memo::new(move |_| asked.get());
    let listed = RwSignal::new(LISTED);
    replaced(move || {
        let (asked, listed_now) = (asked.read(), listed.get());
        let items = asked
            .iter()
            .take(listed_now)
            .map(|voice| view! { <Asked voice=voice.clone() /> }.into_any());
        let items: Vec<AnyView> = items.collect();
        let more = more(words, asked.len().saturating_sub(listed_now), listed);
        (!items.is_empty())
            .then(|| {
                view! {
                    <section class="notice decide">
                        <h2 tabindex="-1">{words.doubt_title()}</h2>
                        <p>{words.doubt_about()}</p>
                        <ul>{items}</ul>
                        {more}
                    </section>
                }
            })
            .into_any()
    })
}

/// One voice: why it is asked about, and what can be done.
#[component]
fn Asked(voice: Voice) -> AnyView {
    let app = use_app();
    let words = app.words();
    let (reasons, own) = app.session.peek(|scan| {
        let reasons: Vec<String> = voice.doubts().into_iter().map(|doubt| reason(app, scan, &voice, doubt)).collect();
        (reasons, name(words, scan, voice.id()))
    });
    let again = voice.doubts().contains(&Doubt::Person);
    let about = |text: &str| words.scans_about(&text, &own);
    let (count, aside, remove) = (voice.clone(), voice.clone(), voice.id().to_owned());
    let accept = move |()| decide(app, count.accepted());
    let set_aside = move |()| decide(app, vec![Change::Voices(vec![aside.clone().set_aside(true)])]);
    let remove = move |()| decide(app, vec![Change::RemoveVoice(remove.clone())]);
    let (count, drop) = if again {
        (words.doubt_replace(), words.doubt_keep())
    } else {
        (words.doubt_count(), words.doubt_drop())
    };
    let reasons: Vec<AnyView> = reasons.into_iter().map(|reason| view! { <p>{reason}</p> }.into_any()).collect();
    view! {
        <li>
            {reasons}
            <p class="actions">
                <ActionButton class="link" text=count about=about(count) act=accept />
                {(!again).then(|| view! { <ActionButton class="link" text=words.participants_aside() about=about(words.participants_aside()) act=set_aside /> })}
                <ActionButton class="link" text=drop about=about(drop) act=remove />
            </p>
        </li>
    }
    .into_any()
}

/// Carries out what was decided. What was asked about goes, and the focus on to what is left.
fn decide(app: App, changes: Vec<Change>) {
    for change in changes {
        app.session.change(change);
    }
    request_animation_frame(|| browser::focus_now(".decide h2, main h1"));
}

fn reason(app: App, scan: &Scan, voice: &Voice, doubt: Doubt) -> String {
    let words = app.words();
    let own = name(words, scan, voice.id());
    match doubt {
        Doubt::Person => {
            let earlier = scan
                .voices()
                .iter()
                .filter(|other| other.person() == voice.person() && other.id() != voice.id());
            words.doubt_person(&own, &names(words, scan, earlier))
        }
        Doubt::Municipality => words.doubt_municipality(&own, &voice.municipality()),
        Doubt::Round => words.doubt_round(&own),
        Doubt::Instrument => words.doubt_instrument(&own, &voice.instrument(), &scan.instrument()),
        Doubt::Answers => {
            let same = |other: &&Voice| other.id() != voice.id() && other.says_the_same(voice);
            words.doubt_answers(&own, &names(words, scan, scan.voices().iter().filter(same)))
        }
    }
}
