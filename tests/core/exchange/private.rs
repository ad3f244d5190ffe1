//! What of a scan goes out in a file, and what stays behind.

use super::opened;
use crate::sample::real;
use iscan::scan::{Private, Scan};
use serde_json::{Value, json};

/// A scan with a word of its own in every place; the earlier ones the same with words of theirs.
fn words(mark: &str) -> Value {
    let word = |name: &str| format!("{name}{mark}");
    json!({
        "format": "iscan-answers", "formatVersion": 1, "instrument": "1.0.0", "scan": "workshop", "id": word("ID"),
        "about": {
            "municipality": word("GEMEENTE"), "respondent": word("PERSOON"), "role": "iprof", "reason": word("AANLEIDING"),
        },
        "statements": { "o.leiding.1": 3, "o.beleid.1": "na" },
        "remarks": {
            "o.leiding.1": { "note": word("NOTITIE"), "evidence": word("BEWIJS"), "deliberate": true },
            "o.beleid.1": { "naReason": word("REDEN") },
            "i.beleid.1": { "evidence": word("STUK") },
        },
        "actions": [{ "id": word("ACTIE"), "what": word("WAT"), "who": word("WIE"), "state": "busy" }],
        "voices": [{ "id": word("STEM"), "role": "dienst", "statements": { "o.leiding.1": 1 } }],
        "consensus": { "o.leiding.1": { "answer": 3, "note": word("AFSPRAAK") } },
    })
}

fn kept() -> Scan {
    let mut document = words("");
    document["earlier"] = json!([words("-VROEGER")]);
    document["earlier"][0]["earlier"] = json!([words("-TOEN")]);
    opened(document, real())
}

/// Every choice of what stays behind.
fn choices() -> impl Iterator<Item = Vec<Private>> {
    (0..16).map(|choice| {
        Private::ALL
            .into_iter()
            .enumerate()
            .filter(|(place, _)| choice >> place & 1 == 1)
            .map(|(_, private)| private)
            .collect()
    })
}

#[test]
fn what_is_private_goes_only_when_it_need_not_stay_behind() {
    for private in choices() {
        let sent = kept().without(&private).to_text();
        let places = [
            ("GEMEENTE PERSOON AANLEIDING WIE", !private.contains(&Private::Names)),
            ("NOTITIE REDEN AFSPRAAK", !private.contains(&Private::Notes)),
            ("BEWIJS STUK", !private.contains(&Private::Evidence)),
            ("STEM", !private.contains(&Private::Voices)),
            ("ID ACTIE WAT", true),
        ];
        for (word, goes) in places
            .iter()
            .flat_map(|(words, goes)| words.split(' ').map(move |word| (word, *goes)))
        {
            for mark in ["", "-VROEGER", "-TOEN"] {
                assert_eq!(sent.contains(&format!("\"{word}{mark}\"")), goes, "{word}{mark}, {private:?}");
            }
        }
    }
}

#[test]
fn the_answers_the_marks_and_the_role_always_go() {
    for private in choices() {
        let sent = kept().without(&private);
        let document = sent.to_json();
        assert_eq!(document["statements"], kept().to_json()["statements"]);
        assert_eq!(document["remarks"]["o.leiding.1"]["deliberate"], json!(true));
        assert_eq!(document["consensus"]["o.leiding.1"]["answer"], json!(3));
        assert_eq!(document["about"]["role"], json!("iprof"));
        assert_eq!(document["actions"][0]["state"], json!("busy"));
    }
}

#[test]
fn what_was_left_out_leaves_a_file_that_opens_and_can_be_left_out_again() {
    for private in choices() {
        let sent = kept().without(&private);
        assert_eq!(Scan::open(sent.to_json(), real()), Ok(sent.clone()));
        assert_eq!(sent.without(&private), sent);
    }
}

#[test]
fn a_remark_of_which_nothing_goes_is_left_out_whole() {
    let bare = kept().without(&Private::ALL);
    assert_eq!(bare.to_json()["remarks"], json!({ "o.leiding.1": { "deliberate": true } }));
}

#[test]
fn with_everything_along_it_is_the_same_scan() {
    assert_eq!(kept().without(&[]), kept());
}

#[test]
fn without_voices_everything_else_stays_as_it_was() {
    let mut file = words("");
    file["toekomst"] = json!({ "x": [null] });
    file["remarks"]["o.leiding.1"]["kleur"] = json!("rood");
    file["remarks"]["x.nieuw.1"] = json!({});
    let mut quiet = file.clone();
    quiet.as_object_mut().expect("a file").remove("voices");
    assert_eq!(opened(file, real()).without(&[Private::Voices]), opened(quiet, real()));
}

#[test]
fn what_this_version_does_not_know_stays_behind_but_among_answers() {
    let mut file = words("");
    file["toekomst"] = json!("GEHEIM");
    file["about"]["toekomst"] = json!("GEHEIM");
    file["advice"] = json!({ "toekomst": "GEHEIM" });
    file["remarks"]["o.leiding.1"]["toekomst"] = json!("GEHEIM");
    file["remarks"]["x.nieuw.1"] = json!({ "note": "GEHEIM" });
    file["actions"][0]["toekomst"] = json!("GEHEIM");
    file["consensus"]["o.leiding.1"]["toekomst"] = json!("GEHEIM");
    file["statements"]["x.nieuw.1"] = json!(4);
    file["facts"] = json!({ "f.nieuw": { "aantal": 1.0 } });
    let scan = opened(file.clone(), real());
    for private in [Private::Names, Private::Notes, Private::Evidence] {
        let sent = scan.without(&[private]).to_json();
        assert!(!sent.to_string().contains("GEHEIM"), "{private:?}: {sent}");
        for section in ["statements", "facts"] {
            assert_eq!(sent[section], file[section], "{private:?}");
        }
    }
}

#[test]
fn an_earlier_scan_gives_nothing_away() {
    for part in ["about", "remarks", "consensus", "actions", "voices", "earlier"] {
        for secret in [json!("GEHEIM"), json!(["GEHEIM"]), json!({ "x": "GEHEIM" }), json!([["GEHEIM"]])] {
            let mut document = words("");
            document["earlier"] = json!([words("")]);
            document["earlier"][0][part] = secret;
            if let Ok(scan) = Scan::open(document, real()) {
                let sent = scan.without(&Private::ALL).to_text();
                assert!(!sent.contains("GEHEIM"), "{part}: {sent}");
            }
        }
    }
}
