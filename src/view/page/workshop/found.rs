//! What was found in what was given: put in the workshop, and told in lines.

use super::voices::name;
use crate::view::context::App;
use crate::view::outcome::refused;
use iscan::exchange::{Found, NoVoice};
use iscan::instrument::Words;
use iscan::scan::{Change, OpenError, Scan, Voice};

/// Most lines that tell of single things; of more it is told how many.
const LINES: usize = 12;

/// Puts what was found in the workshop, in one change.
pub(super) fn take_in(app: App, found: &[(String, Option<Found>)]) {
    let voices: Vec<Voice> = found
        .iter()
        .filter_map(|(_, found)| match found {
            Some(Found::New { voice, .. }) => Some(voice.clone()),
            Some(Found::Known { .. } | Found::Refused { .. }) | None => None,
        })
        .collect();
    if !voices.is_empty() {
        app.session.change(Change::Voices(voices));
    }
}

/// What came of it, in lines.
pub(super) fn told(app: App, found: &[(String, Option<Found>)]) -> Vec<String> {
    let words = app.words();
    let (mut new, mut asked) = (0, 0);
    let (mut known, mut refused) = (vec![], vec![]);
    for (name, found) in found {
        match found {
            Some(Found::New { voice, .. }) if voice.doubts().is_empty() => new += 1,
            Some(Found::New { .. }) => asked += 1,
            Some(Found::Known { id, respondent }) => known.push(app.session.peek(|scan| called(words, scan, id, respondent))),
            Some(Found::Refused { left, why }) => refused.extend(why_not(app, name, left, why)),
            None => refused.push(words.scans_about(&name, &words.collect_unread())),
        }
    }
    let mut lines = vec![];
    lines.extend((new > 0).then(|| words.collect_new(&new)));
    lines.extend((asked > 0).then(|| words.collect_asked(&asked)));
    if !known.is_empty() {
        known.dedup();
        let more = if known.len() > LINES { ", …" } else { "" };
        known.truncate(LINES);
        lines.push(words.collect_known(&[&known.join(", "), more].concat()));
    }
    let (room, more) = (LINES, refused.len().saturating_sub(LINES));
    lines.extend(refused.into_iter().take(room));
    lines.extend((more > 0).then(|| words.collect_more(&more)));
    if lines.is_empty() {
        lines.push(words.collect_nothing().to_owned());
    }
    lines
}

/// A participant by number, and by the name a file gives.
fn called(words: &Words, scan: &Scan, id: &str, respondent: &str) -> String {
    let name = name(words, scan, id);
    if respondent.is_empty() {
        name
    } else {
        words.collect_by(&name, &respondent)
    }
}

/// Why something is no voice; nothing where nobody's answers are lost.
fn why_not(app: App, name: &str, left: &str, why: &NoVoice) -> Option<String> {
    let words = app.words();
    match why {
        NoVoice::Unreadable(OpenError::Damaged) if !left.is_empty() => {
            let part: String = left.chars().take(12).collect();
            Some(words.collect_broken(&part))
        }
        NoVoice::Unreadable(error) => Some(words.scans_about(&name, &refused(app.instrument(), error))),
        NoVoice::Empty => Some(words.collect_empty(&name)),
        NoVoice::Group => Some(words.collect_group(&name)),
        // An answered mail has the invitation in it.
        NoVoice::Invitation => None,
        NoVoice::Nothing => Some(words.scans_about(&name, &words.collect_nothing())),
    }
}
