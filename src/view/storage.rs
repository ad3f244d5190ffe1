//! Where the scans of this browser are kept: one record a scan in localStorage, or in this tab's memory where the browser
//! keeps nothing. Each installation has its own, told apart by its address.

use super::browser;
use gloo_storage::{LocalStorage, SessionStorage, Storage};
use iscan::exchange::ExportOptions;
use iscan::storage::{Environment, MemoryEnvironment, StorageError};
use leptos::prelude::{location, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

thread_local! {
    /// Where scans are while the browser keeps nothing.
    static MEMORY: MemoryEnvironment = MemoryEnvironment::new(browser::now, browser::new_id);
    /// What every key begins with.
    static PREFIX: String = prefix();
}

/// `iscan:` and the folder of the app: another installation under the same origin keeps its own, also in a folder that is
/// called as what follows here, for a folder has no `#` in its name.
fn prefix() -> String {
    let path = location().pathname().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    ["iscan:", folder, "/#"].concat()
}

fn scan_key(id: &str) -> String {
    PREFIX.with(|prefix| [prefix, "scan/", id].concat())
}

fn open_key() -> String {
    PREFIX.with(|prefix| [prefix, "open"].concat())
}

fn reference_key() -> String {
    PREFIX.with(|prefix| [prefix, "beside"].concat())
}

/// Whether a storage event's key is that of the reference file; without a key everything was cleared.
pub(super) fn is_reference(key: Option<&str>) -> bool {
    key.is_none_or(|key| key == reference_key())
}

/// Whether a storage event's key is that of a scan; without a key everything was cleared.
pub(super) fn is_scan(key: Option<&str>) -> bool {
    key.is_none_or(|key| key.starts_with(&scan_key("")))
}

/// Reading `localStorage` throws where the browser denies it, so ask before gloo does.
fn local() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten().map(|_| LocalStorage::raw())
}

fn session() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten().map(|_| SessionStorage::raw())
}

fn export_key() -> String {
    PREFIX.with(|prefix| [prefix, "stays-behind"].concat())
}

/// What goes along in files and links, as the reader left it.
pub(super) fn export_options() -> ExportOptions {
    let kept = local().and_then(|storage| storage.get_item(&export_key()).ok()?);
    ExportOptions::leaving_behind(&kept.unwrap_or_default())
}

/// Keeps that. Where the browser keeps nothing, it holds as long as the page does.
pub(super) fn keep_export_options(options: ExportOptions) {
    if let Some(storage) = local() {
        drop(storage.set_item(&export_key(), &options.left_behind()));
    }
}

/// This browser.
pub(super) struct Browser;

impl Environment for Browser {
    fn is_denied(&self) -> bool {
        local().is_none()
    }

    fn get(&self, id: &str) -> Option<String> {
        match local() {
            Some(storage) => storage.get_item(&scan_key(id)).ok()?,
            None => MEMORY.with(|memory| memory.get(id)),
        }
    }

    fn set(&self, id: &str, text: &str) -> Result<(), StorageError> {
        match local() {
            Some(storage) => storage.set_item(&scan_key(id), text).map_err(|error| cause(&error)),
            None => MEMORY.with(|memory| memory.set(id, text)),
        }
    }

    fn remove(&self, id: &str) {
        match local() {
            Some(storage) => drop(storage.remove_item(&scan_key(id))),
            None => MEMORY.with(|memory| memory.remove(id)),
        }
    }

    fn ids(&self) -> Vec<String> {
        let Some(storage) = local() else {
            return MEMORY.with(MemoryEnvironment::ids);
        };
        let prefix = scan_key("");
        let keys = (0..storage.length().unwrap_or(0)).filter_map(|place| storage.key(place).ok()?);
        keys.filter_map(|key| Some(key.strip_prefix(&prefix)?.to_owned())).collect()
    }

    fn open_id(&self) -> Option<String> {
        session()?.get_item(&open_key()).ok()?
    }

    fn reference(&self) -> Option<String> {
        match local() {
            Some(storage) => storage.get_item(&reference_key()).ok()?,
            None => MEMORY.with(Environment::reference),
        }
    }

    fn set_reference(&self, text: Option<&str>) -> Result<(), StorageError> {
        let set = |storage: web_sys::Storage| match text {
            Some(text) => storage.set_item(&reference_key(), text),
            None => storage.remove_item(&reference_key()),
        };
        match local() {
            Some(storage) => set(storage).map_err(|error| cause(&error)),
            None => MEMORY.with(|memory| memory.set_reference(text)),
        }
    }

    /// Without session storage a reload opens the scan changed last.
    fn set_open_id(&self, id: &str) {
        if let Some(storage) = session() {
            drop(storage.set_item(&open_key(), id));
        }
    }

    fn now(&self) -> String {
        browser::now()
    }

    fn new_id(&self) -> String {
        browser::new_id()
    }
}

/// Why the browser did not store something.
fn cause(error: &JsValue) -> StorageError {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
        Some("SecurityError") => StorageError::Denied,
        _ => StorageError::Failed,
    }
}
