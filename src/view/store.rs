//! Where the scans of this browser are kept: one record a scan in localStorage, or in this tab's memory where the
//! browser keeps nothing. Records it cannot read are never written over.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use iscan::instrument::Instrument;
use iscan::scan::{Record, Unreadable};
use leptos::prelude::window;
use std::cell::RefCell;

const PREFIX: &str = "iscan.scan.";
const OPEN: &str = "iscan.open";

thread_local! {
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(vec![]) };
}

/// Why a record could not be kept.
pub(super) enum NotKept {
    /// The browser keeps nothing: only this tab's memory does.
    Denied,
    /// It has no room left.
    Full,
}

/// Reading `localStorage` throws where the browser denies it, so ask before gloo does.
fn local() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten().map(|_| LocalStorage::raw())
}

fn session() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten().map(|_| SessionStorage::raw())
}

/// Whether the browser keeps nothing.
pub(super) fn is_denied() -> bool {
    local().is_none()
}

/// Whether a storage event's key is that of a record; without a key everything was cleared.
pub(super) fn is_record(key: Option<&str>) -> bool {
    key.is_none_or(|key| key.starts_with(PREFIX))
}

fn key(id: &str) -> String {
    [PREFIX, id].concat()
}

/// The record of a scan; nothing when there is none.
pub(super) fn read(id: &str, instrument: &Instrument) -> Option<Result<Record, Unreadable>> {
    Some(
        serde_json::from_str(&raw(id)?)
            .map_err(|_| Unreadable::Corrupt)
            .and_then(|value| Record::open(value, id, instrument)),
    )
}

/// Keeps a record, in place of the one there was.
pub(super) fn write(record: &Record) -> Result<(), NotKept> {
    let (id, text) = (record.scan.id(), record.to_json().to_string());
    if let Some(storage) = local() {
        return storage.set_item(&key(id), &text).map_err(|_| NotKept::Full);
    }
    remove(id);
    MEMORY.with_borrow_mut(|memory| memory.push((id.to_owned(), text)));
    Err(NotKept::Denied)
}

/// Takes a record away.
pub(super) fn remove(id: &str) {
    match local() {
        Some(storage) => drop(storage.remove_item(&key(id))),
        None => MEMORY.with_borrow_mut(|memory| memory.retain(|(known, _)| known != id)),
    }
}

/// Every record, the one changed last first, and the unreadable ones.
pub(super) fn list(instrument: &Instrument) -> (Vec<Record>, Vec<(String, Unreadable)>) {
    let (mut records, mut unreadable) = (Vec::<Record>::new(), vec![]);
    for id in ids() {
        match read(&id, instrument) {
            Some(Ok(record)) => {
                let place = records.iter().position(|other| other.scan.updated() < record.scan.updated());
                records.insert(place.unwrap_or(records.len()), record);
            }
            Some(Err(reason)) => unreadable.push((id, reason)),
            None => {}
        }
    }
    (records, unreadable)
}

/// What is stored under this id, as it is.
pub(super) fn raw(id: &str) -> Option<String> {
    match local() {
        Some(storage) => storage.get_item(&key(id)).ok()?,
        None => MEMORY.with_borrow(|memory| memory.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone())),
    }
}

/// Takes every record away, also the unreadable ones.
pub(super) fn clear() {
    for id in ids() {
        remove(&id);
    }
}

fn ids() -> Vec<String> {
    let Some(storage) = local() else {
        return MEMORY.with_borrow(|memory| memory.iter().map(|(id, _)| id.clone()).collect());
    };
    let mut ids = vec![];
    for index in 0..storage.length().unwrap_or(0) {
        if let Ok(Some(key)) = storage.key(index) {
            ids.extend(key.strip_prefix(PREFIX).map(str::to_owned));
        }
    }
    ids
}

/// Which scan this tab has open, so that a reload opens the same one.
pub(super) fn open_id() -> Option<String> {
    session()?.get_item(OPEN).ok()?
}

/// Remembers which scan this tab has open. Without session storage a reload opens the scan changed last.
pub(super) fn set_open_id(id: &str) {
    if let Some(storage) = session() {
        drop(storage.set_item(OPEN, id));
    }
}
