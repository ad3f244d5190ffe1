//! Colleagues who take part in a workshop: what each answered, on a telephone of their own, and what they give back.

use super::questions::questions;
use super::site::Site;
use iscan::exchange::{Invitation, VoiceSent};
use iscan::scan::{About, Answer, Change, Scan, ScanKind, statements};
use serde_json::{Value, json};

const NOW: &str = "2026-11-26T10:15:00Z";

/// The roles there are, so that most groups have three of one.
const ROLES: [&str; 7] = ["dienst", "dienst", "iprof", "dienst", "iprof", "leiding", "iprof"];

/// A colleague's own scan, with an answer to every statement that is asked; each colleague answers otherwise.
pub(crate) fn colleague(number: usize, invitation: &Invitation) -> Scan {
    let mut scan = Scan::new(&format!("colleague-{number}"), "nl", &questions().version, NOW);
    for change in invitation.accept(ROLES[number % ROLES.len()]) {
        scan.apply(&change, NOW);
    }
    for (place, id) in statements(questions(), invitation.kind()).enumerate() {
        let mixed = (number + 1) * 7919 + (place + 1) * 104_729 + number * place * 31;
        let phase = mixed / 8 % 4 + 1;
        scan.apply(&Change::Answer(id, Answer::from_id(&phase.to_string())), NOW);
    }
    scan
}

/// The link a colleague gives back.
pub(crate) fn link_of(scan: &Scan, site: &Site) -> String {
    site.at(&["#/voice/", &VoiceSent::of(scan, true, questions()).encode(questions())].concat())
}

/// The workshop `x` of Voorbeelde with this many voices of the full scan.
pub(crate) fn workshop(voices: usize) -> Value {
    let mut scan = Scan::new("x", "nl", &questions().version, NOW);
    scan.apply(&Change::Kind(ScanKind::Workshop), NOW);
    let mut invitation = Invitation::to(&scan, questions());
    invitation.full = true;
    let sent = (0..voices).map(|number| VoiceSent::of(&colleague(number, &invitation), false, questions()).voice);
    scan.apply(&Change::Voices(sent.collect()), NOW);
    let mut file = scan.to_json();
    file["about"] = json!({ "municipality": "Voorbeelde" });
    file
}

/// An invitation of Voorbeelde.
pub(crate) fn invitation() -> Invitation {
    let mut scan = Scan::new("x", "nl", &questions().version, NOW);
    scan.apply(&Change::About(About::Municipality, "Voorbeelde".to_owned()), NOW);
    Invitation::to(&scan, questions())
}

/// The code of what a colleague gave back.
pub(crate) fn sent_voice() -> String {
    VoiceSent::of(&colleague(30, &invitation()), true, questions()).encode(questions())
}
