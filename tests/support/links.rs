//! The links and addresses that carry a scan.

use super::questions::{questions, questions_in};
use super::scans::scan;
use iscan::exchange;
use iscan::scan::Scan;
use serde_json::Value;

/// The hash under which someone else reads the scan of [`scan`].
pub(crate) fn shared(language: &str) -> String {
    let questions = questions_in(language);
    let scan = Scan::open(scan(), questions).expect("a scan");
    ["#/r/", &exchange::encode(&scan.shareable(true, true), questions)].concat()
}

/// The scan in the address of a hand-over.
pub(crate) fn handed_over(address: &str) -> Value {
    let (_, code) = address.split_once("#/take/").expect(address);
    let scan = exchange::decode(code, questions()).expect("a whole scan");
    scan.to_json()
}
