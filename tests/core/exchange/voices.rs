//! Voices and invitations on their way: what goes out comes back, what was damaged is refused, and whatever people paste gives
//! every voice in it, each once.

use super::{page_of, results_file};
use crate::any::{any_scan, text, times};
use crate::sample::{Answers, NEWER, NOW, real};
use iscan::exchange::{Found, Invitation, MailAddress, NoVoice, VoiceSent, collect, decode, encode, open, qr};
use iscan::instrument::Domain;
use iscan::scan::{About, Answer, Change, Choice, Doubt, Group, OpenError, ROLE, Scan, ScanKind, Voice};
use proptest::option;
use proptest::prelude::*;
use std::fmt::Write;

/// The scan of someone who answers this everywhere.
fn colleague(name: &str, role: &str, mark: char) -> Scan {
    let mut scan = Answers::full(real()).everywhere(&mark.to_string()).scan().renamed(name);
    scan.apply(&Change::Choice(Group::Facts, ROLE.into(), Some(Choice::from_id(role))), NOW);
    scan.apply(&Change::About(About::Municipality, "Molenkouter".into()), NOW);
    scan.apply(&Change::About(About::Respondent, name.into()), NOW);
    scan
}

fn code_of(scan: &Scan) -> String {
    VoiceSent::of(scan, true, real()).encode(real())
}

fn link(scan: &Scan) -> String {
    format!("https://gemeente.example/iscan/?lang=nl#/voice/{}", code_of(scan))
}

/// A workshop of Molenkouter without voices.
fn workshop() -> Scan {
    let mut scan = Scan::new("workshop", "nl", &real().version, NOW);
    scan.apply(&Change::Kind(ScanKind::Workshop), NOW);
    scan.apply(&Change::About(About::Municipality, "molenkouter ".into()), NOW);
    scan
}

/// Puts in whatever is new in a text.
fn put_in(workshop: &mut Scan, text: &str) -> Vec<Found> {
    let found = collect(text, workshop, real());
    let new = found.iter().filter_map(|found| match found {
        Found::New { voice, .. } => Some(voice.clone()),
        Found::Known { .. } | Found::Refused { .. } => None,
    });
    workshop.apply(&Change::Voices(new.collect()), NOW);
    found
}

/// What was found, in short: `new`, the doubts about it, `known`, or why it was refused.
fn in_short(found: &[Found]) -> Vec<String> {
    let short = |found: &Found| match found {
        Found::New { voice, .. } if voice.doubts().is_empty() => "new".to_owned(),
        Found::New { voice, .. } => voice.doubts().iter().map(|doubt| doubt.id()).collect::<Vec<_>>().join(" "),
        Found::Known { .. } => "known".to_owned(),
        Found::Refused { why, .. } => format!("{why:?}"),
    };
    found.iter().map(short).collect()
}

fn collected(text: &str, workshop: &Scan) -> Vec<String> {
    in_short(&collect(text, workshop, real()))
}

/// As a scanner of mail writes a link.
fn watched(link: &str) -> String {
    let mut escaped = String::new();
    for byte in link.bytes() {
        match char::from(byte) {
            plain if plain.is_ascii_alphanumeric() || "-_.".contains(plain) => escaped.push(plain),
            _ => write!(escaped, "%{byte:02X}").expect("writing to a string"),
        }
    }
    format!("https://eur01.safelinks.example/?url={escaped}&data=05%7C02&reserved=0")
}

#[test]
fn a_whole_thread_of_mail_gives_every_voice_once() {
    let [an, bo, cas, dirk] = [("an", '1'), ("bo", '2'), ("cas", '3'), ("dirk", '4')].map(|(name, mark)| colleague(name, "dienst", mark));
    let invitation = Invitation::to(&workshop(), real()).encode();
    let broken = link(&bo);
    let (before, after) = broken.split_at(broken.len() - 30);
    let lost = link(&dirk);
    let lost = &lost[..lost.len() - 5];
    let short = link(&an);
    let short = &short[..short.len() - 12];
    let thread = format!(
        "Dag An,\n\nhier zijn ze: <{an}>.\n\n> Van: Bo\n> Mijn antwoorden: {before}\n> {after}\n>\n>> Beste collega's, antwoord via \
         https://gemeente.example/iscan/#/join/{invitation}\n\nEn van Cas: {cas}\nNog eens van An: {an} ({short}…)\nDirk: {lost}\n",
        an = link(&an),
        cas = watched(&watched(&link(&cas))),
    );
    let found = collect(&thread, &workshop(), real());
    assert_eq!(
        in_short(&found),
        ["new", "new", "Invitation", "new", "Unreadable(Damaged)"],
        "{found:#?}"
    );
    let Some(Found::Refused { left, .. }) = found.last() else {
        panic!("the damaged one")
    };
    assert!(lost.ends_with(left), "it is told which");
    let mut workshop = workshop();
    put_in(&mut workshop, &thread);
    assert_eq!(workshop.voices().len(), 3);
    assert_eq!(collected(&thread, &workshop)[..4], ["known", "known", "Invitation", "known"]);
}

#[test]
fn three_hundred_links_are_all_found() {
    let all: String = (0..300)
        .map(|number| link(&colleague(&format!("scan {number}"), "dienst", '2')) + "\n")
        .collect();
    let found = collect(&all, &workshop(), real());
    assert_eq!(found.iter().filter(|found| matches!(found, Found::New { .. })).count(), 300);
}

#[test]
fn the_same_scan_is_the_same_voice_however_it_comes() {
    let an = colleague("an", "iprof", '2');
    let mut workshop = workshop();
    put_in(&mut workshop, &link(&an));
    assert_eq!(workshop.voices()[0].role(), "iprof");
    for text in [
        an.to_text(),
        results_file(&an),
        page_of(&an),
        code_of(&an),
        format!("%23/voice/{}", code_of(&an)),
    ] {
        let found = collect(&text, &workshop, real());
        assert_eq!(in_short(&found), ["known"], "{text}");
    }
    let Some(Found::Known { respondent, .. }) = collect(&an.to_text(), &workshop, real()).pop() else {
        panic!("known")
    };
    assert_eq!(respondent, "an", "told by name");
    assert!(!workshop.to_text().contains("\"an\""), "the name is not kept");
}

#[test]
fn a_share_link_is_a_voice_too_and_a_twin_is_asked_about() {
    let an = colleague("an", "iprof", '2');
    let shared = format!("https://gemeente.example/#/r/{}", encode(&an.shareable(true, true), real()));
    assert_eq!(collected(&format!("{shared} {shared}"), &workshop()), ["new"]);
    assert_eq!(collected(&format!("{shared} {}", link(&an)), &workshop()), ["new", "answers"]);
}

#[test]
fn what_is_not_plainly_one_more_waits_until_someone_decides() {
    let lead = real().lead(Domain::OLeiding);
    let mut workshop = workshop();
    let mut an = colleague("an", "dienst", '2');
    put_in(&mut workshop, &link(&an));
    let first = workshop.voices()[0].clone();
    workshop.apply(&Change::Voices(vec![first.with_role("leiding")]), NOW);

    an.apply(&Change::Choice(Group::Facts, ROLE.into(), None), NOW);
    an.apply(&Change::Answer(lead, Answer::from_id("4")), "2026-11-21T10:40:00Z");
    let mut bo = colleague("bo", "dienst", '3');
    bo.apply(&Change::About(About::Municipality, "Westerrode".into()), NOW);
    let mut other_round = colleague("cas", "dienst", '1');
    let elsewhere = Invitation::to(&Scan::new("other", "nl", &real().version, NOW), real());
    other_round.apply(&Change::Invitation(elsewhere.encode()), NOW);
    let mut file = colleague("dirk", "dienst", '4').to_json();
    file["instrument"] = "0.9.0".into();
    let old = Scan::open(file, real()).expect("it opens");
    let all = [link(&an), link(&bo), link(&other_round), link(&old)].join(" ");
    let found = put_in(&mut workshop, &all);
    assert_eq!(in_short(&found), ["person", "municipality", "round", "instrument"]);
    assert_eq!(
        (workshop.voices().len(), workshop.counting_voices().len()),
        (5, 1),
        "kept, and none counts"
    );
    assert_eq!(workshop.answer(lead), Answer::from_id("2"));
    assert_eq!(collected(&all, &workshop), ["known"; 4], "asked once");
    // What is asked is in the scan: a page that is loaded anew still asks it.
    let workshop = &mut Scan::from_text(&workshop.to_text(), real()).expect("it opens");
    let doubted: Vec<Voice> = workshop
        .voices()
        .iter()
        .filter(|voice| !voice.doubts().is_empty())
        .cloned()
        .collect();
    assert_eq!(doubted.len(), 4);
    assert_eq!(doubted[1].municipality(), "Westerrode");
    // The second voice of a person takes the place of the first, in the role it was given.
    for change in doubted[0].accepted() {
        workshop.apply(&change, NOW);
    }
    assert_eq!((workshop.voices().len(), workshop.counting_voices().len()), (4, 1));
    assert_eq!(workshop.voices()[0].role(), "leiding");
    assert_eq!(workshop.answer(lead), Answer::from_id("4"));
    for change in doubted[1].accepted() {
        workshop.apply(&change, NOW);
    }
    workshop.apply(&Change::Voices(vec![doubted[2].clone().set_aside(true)]), NOW);
    assert_eq!((workshop.voices().len(), workshop.counting_voices().len()), (4, 2));
    let open: Vec<Vec<Doubt>> = workshop
        .voices()
        .iter()
        .map(Voice::doubts)
        .filter(|doubts| !doubts.is_empty())
        .collect();
    assert_eq!(open, [[Doubt::Instrument]]);
}

#[test]
fn what_is_no_voice_is_told() {
    let mut invited = workshop();
    invited.apply(&Change::Answer(real().lead(Domain::OLeiding), Answer::from_id("3")), NOW);
    let empty = Scan::new("leeg", "nl", &real().version, NOW);
    for (text, why) in [
        ("Dag An, ik doe niet mee.".to_owned(), NoVoice::Nothing),
        (String::new(), NoVoice::Nothing),
        (invited.to_text(), NoVoice::Group),
        (link(&empty), NoVoice::Empty),
        ("{ \"format\": \"x\" }".to_owned(), NoVoice::Unreadable(OpenError::NotAScan)),
        ("{".to_owned(), NoVoice::Unreadable(OpenError::Damaged)),
        ("https://x.example/#/voice/IQ".to_owned(), NoVoice::Unreadable(OpenError::Damaged)),
    ] {
        let found = collect(&text, &workshop(), real());
        assert!(
            matches!(found.as_slice(), [Found::Refused { why: told, .. }] if *told == why),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn another_workshop_gives_all_its_voices() {
    let mut other = workshop();
    let links = [link(&colleague("an", "iprof", '1')), link(&colleague("bo", "dienst", '2'))];
    put_in(&mut other, &links.join(" "));
    let mut here = workshop();
    put_in(&mut here, &links[0]);
    assert_eq!(collected(&other.to_text(), &here), ["known", "new"]);
}

#[test]
fn a_voice_of_a_newer_instrument_comes_as_far_as_it_is_known() {
    let (id, _) = real()
        .statements()
        .find(|(_, statement)| statement.highest().number() == 4)
        .expect("one");
    let mut file = colleague("an", "dienst", '2').to_json();
    file["instrument"] = NEWER.into();
    file["statements"][id.to_string()] = 5.into();
    file["statements"]["o.leiding.77"] = 3.into();
    file["facts"][ROLE] = "burgerraad".into();
    file["about"]["role"] = "burgerraad".into();
    let scan = Scan::open(file, real()).expect("it opens");
    let sent = VoiceSent::decode(&code_of(&scan), real()).expect("a voice");
    assert_eq!((sent.voice.answer(id), sent.voice.role()), (None, ""));
    assert_eq!(sent.voice.answers().count(), real().statements().count(), "one lost, one more");
    assert_eq!(collected(&link(&scan), &workshop()), ["instrument"]);
}

#[test]
fn only_the_answers_and_what_is_needed_go_along() {
    let mut an = colleague("an", "dienst", '2');
    an.apply(
        &Change::Remark(real().lead(Domain::OLeiding), iscan::scan::Remark::Note, "GEHEIM".into()),
        NOW,
    );
    let sent = VoiceSent::decode(&VoiceSent::of(&an, false, real()).encode(real()), real()).expect("a voice");
    let told = format!("{sent:?}");
    for secret in ["GEHEIM", "Molenkouter", "\"an\""] {
        assert!(!told.contains(secret), "{secret}");
    }
}

/// `format.md` says so.
#[test]
fn a_full_voice_fits_a_picture_that_a_camera_reads_from_a_telephone() {
    let mut an = colleague("b3b0c0de-0000-4000-8000-000000000000", "dienst", '2');
    an.apply(&Change::About(About::Municipality, "Sint-Katelijne-Waver".into()), NOW);
    an.apply(&Change::Invitation(Invitation::to(&workshop(), real()).encode()), NOW);
    let letters = code_of(&an).len();
    assert!(letters <= 120, "{letters} letters");
    let format = include_str!("../../../src/exchange/format.md");
    assert!(format.contains(&format!("is {letters} letters of code")), "format.md: {letters}");
    let picture = qr(&link(&an), "Antwoorden").expect("a picture").into_string();
    let side: u32 = picture
        .split("viewBox=\"0 0 ")
        .nth(1)
        .and_then(|rest| rest.split(' ').next())
        .and_then(|side| side.parse().ok())
        .expect("a side");
    assert!(side - 8 <= 49, "{} modules", side - 8);
}

#[test]
fn each_code_says_what_it_is() {
    let (voice, scan) = (
        code_of(&colleague("an", "dienst", '2')),
        encode(&colleague("an", "dienst", '2').shareable(true, true), real()),
    );
    let invitation = Invitation::to(&workshop(), real()).encode();
    assert_eq!(decode(&voice, real()), Err(OpenError::IsVoice));
    assert_eq!(open(&format!("#/voice/{voice}"), real()), Err(OpenError::IsVoice));
    assert_eq!(open(&format!("#/join/{invitation}"), real()), Err(OpenError::IsInvitation));
    assert_eq!(VoiceSent::decode(&scan, real()), Err(OpenError::IsScan));
    assert_eq!(VoiceSent::decode(&invitation, real()), Err(OpenError::IsInvitation));
    assert_eq!(Invitation::decode(&voice), Err(OpenError::IsVoice));
}

#[test]
fn a_letter_lost_or_changed_is_noticed() {
    let invitation = Invitation::to(&workshop(), real()).encode();
    let voice = code_of(&colleague("an", "dienst", '2'));
    for code in [&invitation, &voice] {
        for place in 0..code.len() {
            let (before, after) = code.split_at(place);
            let other = if after.starts_with('x') { "y" } else { "x" };
            for damaged in [
                before.to_owned(),
                [before, &after[1..]].concat(),
                [before, other, &after[1..]].concat(),
            ] {
                assert_eq!(VoiceSent::decode(&damaged, real()), Err(OpenError::Damaged), "{damaged}");
                assert_eq!(Invitation::decode(&damaged), Err(OpenError::Damaged), "{damaged}");
            }
        }
    }
}

#[test]
fn an_invitation_makes_a_scan_that_answers_it() {
    let mut invitation = Invitation::to(&workshop(), real());
    invitation.full = true;
    invitation.reply_to = MailAddress::parse("an@molenkouter.be");
    let mut scan = Scan::new("deelnemer", "nl", &real().version, NOW);
    for change in invitation.accept("dienst") {
        assert!(change.is_offered(real()));
        scan.apply(&change, NOW);
    }
    assert_eq!(
        (scan.kind(), scan.role(), scan.about(About::Municipality)),
        (ScanKind::Full, "dienst", "molenkouter")
    );
    assert_eq!(Invitation::decode(scan.invitation()), Ok(invitation));
    assert!(!scan.shareable(true, true).to_text().contains(scan.invitation()));
    scan.apply(&Change::Answer(real().lead(Domain::OLeiding), Answer::from_id("3")), NOW);
    assert_eq!(collected(&link(&scan), &workshop()), ["new"], "of this round");
}

#[test]
fn an_address_that_could_do_more_is_none() {
    for typed in [
        "",
        "@",
        "an@",
        "@x.be",
        "an@x",
        "an@x..be",
        "an@-x.be",
        ".an@x.be",
        "an.@x.be",
        "an@x.be?cc=b@y.be",
        "an@x.be&bcc=b@y.be",
        "an@x.be,b@y.be",
        "an@x.be;b@y.be",
        "an@x.be\nBcc: b@y.be",
        "an%0d%0a@x.be",
        "an@x.be%0a",
        "An <an@x.be>",
        "\"an\"@x.be",
        "an@@x.be",
        "an b@x.be",
        "mailto:an@x.be",
        "ån@x.be",
        "an@[10.0.0.1]",
        "an#@x.be",
        "an/@x.be",
        "an:@x.be",
    ] {
        assert_eq!(MailAddress::parse(typed), None, "{typed:?}");
    }
    assert_eq!(MailAddress::parse(&format!("{}@x.be", "a".repeat(65))), None);
    for typed in ["an@x.be", "An.De-Smet_2+scan@ict.x-y.vlaanderen", "jan.d'hondt@molenkouter.be"] {
        assert_eq!(
            MailAddress::parse(&format!(" {typed}\n")).as_ref().map(MailAddress::as_str),
            Some(typed)
        );
    }
}

proptest! {
    #![proptest_config(times(256))]

    #[test]
    fn a_voice_comes_back_as_it_went((which, scan) in any_scan(), municipality in any::<bool>()) {
        let instrument = which.instrument();
        let sent = VoiceSent::of(&scan, municipality, instrument);
        let back = VoiceSent::decode(&sent.encode(instrument), instrument);
        let back = back.expect("a voice");
        prop_assert_eq!(&back.round, &sent.round);
        prop_assert_eq!(back.voice.id(), sent.voice.id());
        prop_assert_eq!(back.voice.role(), sent.voice.role());
        prop_assert_eq!(back.voice.kind(), sent.voice.kind());
        prop_assert_eq!(back.voice.municipality(), sent.voice.municipality());
        prop_assert_eq!(back.voice.answers().collect::<Vec<_>>(), sent.voice.answers().collect::<Vec<_>>());
        // A moment that is written another way than ours is the one thing that stays behind.
        prop_assert!(back.voice.updated().is_empty() || back.voice == sent.voice);
    }

    #[test]
    fn an_invitation_comes_back_as_it_went(
        full in any::<bool>(), municipality in text(), round in prop_oneof!["[0-9a-f]{8}", text()], version in text(),
        name in option::of("[a-z][a-z0-9+_'-]{0,9}(\\.[a-z]{1,5})?")
    ) {
        let reply_to = name.and_then(|name| MailAddress::parse(&format!("{name}@molenkouter.be")));
        let invitation = Invitation { full, instrument: version, municipality, round, reply_to };
        prop_assert_eq!(Invitation::decode(&invitation.encode()), Ok(invitation));
    }

    #[test]
    fn no_address_gets_past_the_recipient(typed in prop_oneof![text(), "[a-z.@?&=%,;:<>\\n #/+-]{1,20}@[a-z.-]{1,12}"]) {
        if let Some(address) = MailAddress::parse(&typed) {
            prop_assert!(!address.as_str().contains(|letter: char| letter.is_whitespace() || "?&%=,;:<>\"#/\\()[]".contains(letter)));
            prop_assert_eq!(address.as_str().matches('@').count(), 1);
        }
    }
}
