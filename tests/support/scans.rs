//! Scans that were filled in earlier, as files of answers.

use super::questions::{domains, questions};
use serde_json::{Map, Value, json};

/// A filled scan with the id `x`: every kind of answer, every kind of remark.
pub(crate) fn scan() -> Value {
    let mut scan = answered(&[3; 13]);
    scan["about"] =
        json!({ "municipality": "Voorbeelde", "respondent": "Jo Peeters", "role": "iprof", "reason": "Een nieuw meerjarenplan" });
    scan["facts"] = json!({
        "f.ictgrootte": "drie-vier", "f.aniveau": "ja", "f.organogram": "staf", "f.overleg": "unknown", "f.schepen": "nee", "f.rol": "iprof"
    });
    scan["statements"]["o.leiding.1"] = json!(4);
    scan["statements"]["i.leiding.1"] = json!(1);
    scan["statements"]["i.beleid.1"] = json!("unknown");
    scan["statements"]["i.infrastructuur.1"] = json!("na");
    scan["remarks"] = json!({
        "o.leiding.1": { "note": "Sinds de reorganisatie", "evidence": "https://voorbeelde.be/verslag", "deliberate": true },
        "i.infrastructuur.1": { "naReason": "Alles staat bij de regio" },
    });
    scan
}

/// A scan with the id `x` and these answers to the first statements, in the order of the domains.
pub(crate) fn answered(phases: &[u8]) -> Value {
    let answers = domains().into_iter().zip(phases);
    let statements: Map<String, Value> = answers.map(|(domain, phase)| (format!("{domain}.1"), json!(phase))).collect();
    json!({
        "format": "iscan-answers", "formatVersion": 1, "instrument": questions().version, "scan": "quick", "id": "x", "language": "nl",
        "created": "2026-11-20T08:00:00Z", "updated": "2026-11-20T08:30:00Z", "statements": statements,
    })
}

/// The scan of [`scan`] grown into a full one, with an answer to everything it asks: each option in turn.
pub(crate) fn full_scan() -> Value {
    let mut scan = scan();
    scan["scan"] = json!("full");
    for (place, (id, _)) in questions().statements().enumerate() {
        if scan["statements"].get(id.to_string()).is_none() {
            scan["statements"][id.to_string()] = json!(place % 4 + 1);
        }
    }
    let full = &questions().full;
    for (place, row) in full.rows.iter().enumerate() {
        scan["signature"][&row.id] = json!(row.options[place % row.options.len()].id);
    }
    for (place, symptom) in full.symptoms.iter().flat_map(|list| &list.symptoms).enumerate() {
        scan["symptoms"][&symptom.id] = json!(["yes", "partly", "no", "unknown"][place % 4]);
    }
    for (place, pair) in full.pairs.iter().enumerate() {
        scan["culture"][&pair.id] = json!(place % 5 + 1);
    }
    scan["iprof"] = json!({ "roleNow": 2, "roleExpected": 3 });
    for (place, task) in full.iprof.tasks.iter().enumerate() {
        scan["iprof"]["tasks"][&task.id] = json!(["do", "cannot", "unwilling", "notAllowed", "notNeeded"][place % 5]);
    }
    for profile in &full.staffing.profiles {
        scan["staffing"]["profiles"][&profile.id] =
            json!({ "needed": "2", "own": "3/4", "shared": "1/4", "external": "1/2", "vacancies": 1, "approach": ["train", "share"] });
    }
    let action = |id: &str, state: &str| json!({ "id": id, "what": "Een overzicht van alle toepassingen", "step": "Bel", "who": "Jo", "by": "2020-06-30", "state": state });
    scan["actions"] = json!([action("a1", "busy"), action("a2", "done")]);
    scan["questionsToOthers"] = json!(["r21l1", "r22c1"]);
    scan["ambition"] = json!({ "horizon": "2031-12", "targets": { "i.gegevens": 4 } });
    let mut earlier = answered(&[2; 13]);
    earlier["id"] = json!("earlier");
    earlier["updated"] = json!("2025-11-20T08:30:00Z");
    earlier["actions"] = json!([action("a1", "planned"), action("a0", "planned")]);
    scan["earlier"] = json!([earlier]);
    for question in &full.staffing.questions {
        scan["staffing"]["questions"][&question.id] = json!(question.options[question.options.len() - 1].id);
    }
    scan
}
